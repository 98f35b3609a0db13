"""The statistics period as printed, in the many ways in which reports state it."""

from __future__ import annotations

import re
from datetime import date

from ..model.place import Place
from ..model.report import Line, Period
from ..text.dates import DateMention, DateRange, as_date, find_dates, find_ranges
from ..text.quoting import quote

MOST_TORN = 20
LONGEST_REST = 200
_WHOLE_YEAR = re.compile(r"(?<!\d)(20\d\d)年(?:度|全年|整年|一整年|1-12月)?(?=[,。;)]|$)")
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d")
_UNTIL = re.compile(r"(?:截[至止]|[至到])$")


def find_period(
    opening: list[Line], lines: list[Line], words: tuple[str, ...], year: int | None
) -> Period | None:
    """Return the statistics period; first one that is announced, in the opening before the rest.

    An entry of ``words`` announces it; one with a space holds words that must occur together. In
    the opening, the whole calendar year of the report counts even when nothing announces it.
    """
    announcing = [tuple(word.split()) for word in words]
    unread: Period | None = None
    for line in [*opening, *lines]:
        for start, sentence in _sentences(line.flat):
            said = [parts for parts in announcing if all(part in sentence for part in parts)]
            found = _announced(line, start, sentence, year) if said else None
            if found and (found.start or found.end):
                return found
            if found and unread is None and any(len(parts) == 1 for parts in said):
                unread = found
    torn = _over_lines(lines, announcing, year) if unread is None else None
    if torn is not None:
        return torn
    for line in opening:
        for span in find_ranges(line.flat):
            first, last = as_date(span.first), as_date(span.last)
            if year is not None and (first, last) == (date(year, 1, 1), date(year, 12, 31)):
                return _period(line, 0, span.start, span.end, first, last)
    return unread


def _over_lines(
    lines: list[Line], announcing: list[tuple[str, ...]], year: int | None
) -> Period | None:
    """Return a period that some converter has torn apart: its words in one line, dates below."""
    for at, line in enumerate(lines):
        tail = line.flat.rpartition("。")[2]
        if not any(all(part in tail for part in parts) for parts in announcing):
            continue
        flat = tail
        for below in lines[at + 1 : at + 1 + MOST_TORN]:
            flat += below.flat
            ranges = find_ranges(flat.partition("。")[0])
            if ranges and "。" in flat[ranges[0].end :][:LONGEST_REST]:
                first, last = _dated(ranges[0].first, year), _dated(ranges[0].last, year)
                said = flat[ranges[0].start : ranges[0].end]
                return Period(first, last, said, Place(line.paragraph))
    return None


def _sentences(flat: str) -> list[tuple[int, str]]:
    result, start = [], 0
    for part in flat.split("。"):
        result.append((start, part))
        start += len(part) + 1
    return result


def _period(
    line: Line, offset: int, start: int, end: int, first: date | None, last: date | None
) -> Period:
    said, place = quote(line, offset + start, offset + end)
    return Period(first, last, said, place)


def _dated(mention: DateMention, year: int | None) -> date | None:
    return as_date(mention if mention.year is not None else mention._replace(year=year))


def _announced(line: Line, offset: int, sentence: str, year: int | None) -> Period | None:
    """Return the period of a sentence that announces one; unknown ends when it can't be read."""
    ranges: list[DateRange] = find_ranges(sentence)
    if ranges:
        found = ranges[0]
        first, last = _dated(found.first, year), _dated(found.last, year)
        return _period(line, offset, found.start, found.end, first, last)
    dates = [one for one in find_dates(sentence) if one.year is not None]
    if len(dates) == 1 and _UNTIL.search(sentence[: dates[0].start]):
        return _period(line, offset, dates[0].start, dates[0].end, None, as_date(dates[0]))
    whole = _WHOLE_YEAR.search(sentence)
    if whole and not dates:
        first, last = date(int(whole[1]), 1, 1), date(int(whole[1]), 12, 31)
        return _period(line, offset, whole.start(), whole.end(), first, last)
    if _ANY_YEAR.search(sentence):
        return _period(line, offset, 0, len(sentence), None, None)
    return None
