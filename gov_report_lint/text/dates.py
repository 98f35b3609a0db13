"""Days and periods as reports print them: 2021年1月1日, 二〇二二年一月二十一日, 2022-01-21."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from .numerals import parse_chinese

_YEAR = "[0-9]{4}|[一二三四五六七八九〇零○]{4}"
_MONTH = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
# Found by its 月, which is rare; year and month are then read in the few characters before.
_MONTH_DAY = re.compile("月([0-9]{1,2}|[一二三四五六七八九十廿]{1,3})[日号]")
_BEFORE_MONTH = re.compile(f"(?<![0-9])(?:({_YEAR})年)?({_MONTH})$")
_BEFORE = 10
_DIGITS_ONLY = re.compile(
    r"[12](?<![0-9A-Za-z./_].)[0-9]{3}([./-])([0-9]{1,2})\1([0-9]{1,2})"
    r"(?![0-9]|\1[0-9]{1,2}(?![0-9]))"
)
_TO = "(?:至|到|-{1,2}|~)"
_BETWEEN = re.compile(rf"(?:\(含\))?(?:0?0时)?(?:起|开始|始)?,?{_TO}(?:同年|当年|本年)?")
_UNTIL = re.compile("(?:24时)?止?")
_MONTHS = re.compile(
    f"年([0-9]{{1,2}})月?份?起?{_TO}(?:([0-9]{{4}})年)?([0-9]{{1,2}})月(?![0-9])份?(?:底|末)?止?"
)
_YEAR_BEFORE = re.compile("(?<![0-9])[0-9]{4}$")


class DateMention(NamedTuple):
    """A day of the calendar as printed; the year may be left out."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


class DateRange(NamedTuple):
    """A period from one day to another."""

    start: int
    end: int
    first: DateMention
    last: DateMention


def as_date(mention: DateMention) -> date | None:
    """Return the day, None when it lacks its year or no calendar has it."""
    if mention.year is None or mention.month is None or mention.day is None:
        return None
    try:
        return date(mention.year, mention.month, mention.day)
    except ValueError:
        return None


def find_dates(squeezed_text: str) -> list[DateMention]:
    """Return the days named in the text, in order."""
    found = [*_spelt_dates(squeezed_text), *_digit_dates(squeezed_text)]
    found.sort()
    return found


def _number(text: str | None) -> int | None:
    value = parse_chinese(text.replace("○", "〇")) if text else None
    return value if isinstance(value, int) else None


def _spelt_dates(text: str) -> list[DateMention]:
    found = []
    for match in _MONTH_DAY.finditer(text):
        begin = max(0, match.start() - _BEFORE)
        before = _BEFORE_MONTH.search(text[begin : match.start()])
        month, day = _number(before and before.group(2)), _number(match.group(1))
        if before and month is not None and day is not None:
            start = begin + before.start()
            found.append(DateMention(start, match.end(), _number(before.group(1)), month, day))
    return found


def _digit_dates(text: str) -> list[DateMention]:
    found = []
    for match in _DIGITS_ONLY.finditer(text):
        year, month, day = int(match.group()[:4]), int(match.group(2)), int(match.group(3))
        if 1900 <= year < 2100 and 0 < month <= 12 and 0 < day <= 31:
            found.append(DateMention(match.start(), match.end(), year, month, day))
    return found


def find_ranges(text: str) -> list[DateRange]:
    """Return the periods named in the text; 2021年1月至12月 runs from the first to the last day."""
    found = _month_ranges(text)
    dates = find_dates(text)
    for first, last in pairwise(dates):
        if not _BETWEEN.fullmatch(text[first.end : last.start][:14]) or last.start < first.end:
            continue
        start = first.start - (text[max(0, first.start - 1) : first.start] in ("自", "从"))
        until = _UNTIL.match(text, last.end)
        last = last if last.year is not None else last._replace(year=first.year)
        found.append(DateRange(start, until.end() if until else last.end, first, last))
    found.sort()
    return found


def _days_in(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day


def _month_ranges(text: str) -> list[DateRange]:
    found = []
    for match in _MONTHS.finditer(text):
        year = _YEAR_BEFORE.search(text[max(0, match.start() - 5) : match.start()])
        month, last_month = int(match.group(1)), int(match.group(3))
        if year is None or not (0 < month <= 12 and 0 < last_month <= 12):
            continue
        start, first_year = match.start() - 4, int(year.group())
        last_year = int(match.group(2) or first_year)
        if not 1900 <= first_year <= last_year < 2100:
            continue
        first = DateMention(start, match.end(1), first_year, month, 1)
        days = _days_in(last_year, last_month)
        last = DateMention(match.start(3), match.end(), last_year, last_month, days)
        start -= text[max(0, start - 1) : start] in ("自", "从")
        found.append(DateRange(start, match.end(), first, last))
    return found


YEAR = re.compile(r"(?<!\d)(?:(20\d\d)|([二][〇○零Ｏ0][一二三四五六七八九〇○零]{2}))年?度?")
_YEAR_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def years_in(flat: str) -> set[int]:
    """Return the years of this century that the text names."""
    return {
        int(match.group(1) or match.group(2).translate(_YEAR_DIGITS))
        for match in YEAR.finditer(flat)
    }


def year_in(flat: str) -> int | None:
    """Return the year a title names, None when it names none or two."""
    found = years_in(flat)
    return found.pop() if len(found) == 1 else None
