"""Which paper it is: title, issuer, year, statistics period and date, as printed."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from ..model.form import Form
from ..model.place import Place
from ..model.report import Line, Period
from ..text.dates import DateRange, as_date, find_dates, find_ranges
from ..text.quoting import quote

_YEAR = re.compile(r"(?<!\d)(?:(20\d\d)|([二][〇○零Ｏ0][一二三四五六七八九〇○零]{2}))年?度?")
_CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
LONGEST_TITLE = 60
LAST_LINES = 12
FIRST_LINES = 40


class Title(NamedTuple):
    """The title of the report and what it says."""

    text: str | None
    place: Place
    issuer: str | None
    year: int | None


def year_in(flat: str) -> int | None:
    """Return the year a title names, None when it names none or two."""
    found = {
        int(match.group(1) or match.group(2).translate(_CHINESE_DIGITS))
        for match in _YEAR.finditer(flat)
    }
    return found.pop() if len(found) == 1 else None


def _named(flat: str, names: tuple[str, ...]) -> str | None:
    return next((name for name in names if name in flat), None)


def _issuer(flat: str, name: str) -> str | None:
    """Return what is left of a title without year and report name."""
    rest = flat.partition(name)[0]
    rest = _YEAR.sub("", rest).strip(" 的")
    rest = rest.removeprefix("关于").removesuffix("关于").strip(" 的")
    return rest or None


def _candidates(lines: list[Line]) -> list[tuple[int, int, str, str]]:
    """Return what may be the title: a line, or two or three short lines together.

    Each is its first line's index, the number of lines, the flat text and the text as printed.
    """
    result = []
    for index, line in enumerate(lines[:FIRST_LINES]):
        if not line.flat:
            continue
        flat = ""
        printed: list[str] = []
        few = [item for item in lines[index : index + 6] if item.flat][:3]
        for count, following in enumerate(few, start=1):
            if len(flat) + len(following.flat) > LONGEST_TITLE:
                break
            flat += following.flat
            printed += [part.strip() for part in following.text.split("\n")]
            result.append((index, count, flat, "".join(printed)))
    return result


def find_title(lines: list[Line], form: Form) -> Title:
    """Return the title found among the lines before the first section.

    The best is one that names year and issuer, in as few lines as may be.
    """
    best: tuple[tuple[bool, bool, int, int], Title] | None = None
    for index, count, flat, printed in _candidates(lines):
        name = _named(flat, form.report_names)
        if name is None or flat.endswith(("。", ";", ":", ",")):
            continue
        year, issuer = year_in(flat), _issuer(flat, name)
        rank = (year is None, issuer is None, count, index)
        if best is None or rank < best[0]:
            place = Place(paragraph=lines[index].paragraph)
            best = (rank, Title(printed, place, issuer, year))
    if best is None:
        place = Place(paragraph=lines[0].paragraph if lines else 1)
        return Title(None, place, None, None)
    return best[1]


def find_period(lines: list[Line], words: tuple[str, ...]) -> Period | None:
    """Return the statistics period, announced by one of the words; the first one counts."""
    for line in lines:
        if "年" not in line.flat or not any(word in line.flat for word in words):
            continue
        for sentence_start, sentence in _sentences(line.flat):
            if any(word in sentence for word in words):
                found = _period(line, sentence_start, sentence)
                if found:
                    return found
    return None


def _sentences(flat: str) -> list[tuple[int, str]]:
    result, start = [], 0
    for part in flat.split("。"):
        result.append((start, part))
        start += len(part) + 1
    return result


def _period(line: Line, start: int, sentence: str) -> Period | None:
    ranges = find_ranges(sentence)
    if ranges:
        return _of_range(line, start, ranges[0])
    dates = [d for d in find_dates(sentence) if d.year is not None]
    if len(dates) == 1 and re.search(r"截[至止]|[至到]", sentence[: dates[0].start][-4:]):
        said, place = quote(line, start + dates[0].start, start + dates[0].end)
        return Period(None, as_date(dates[0]), said, place)
    return None


def _of_range(line: Line, start: int, found: DateRange) -> Period:
    said, place = quote(line, start + found.start, start + found.end)
    return Period(as_date(found.first), as_date(found.last), said, place)


def find_date(lines: list[Line]) -> date | None:
    """Return the date the report is signed with: a line of its own near the end."""
    filled = [line for line in lines if line.flat][-LAST_LINES:]
    for line in reversed(filled):
        if len(line.flat) > 30:
            continue
        dates = find_dates(line.flat)
        if len(dates) == 1 and dates[0].end >= len(line.flat) - 1 and dates[0].year:
            return as_date(dates[0])
    return None
