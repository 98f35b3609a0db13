"""Text whose paragraphs were run together, as crawlers and converters leave it, cut again.

Only what is certain parts it: the numbered titles of the sections, the name of the report at the
beginning, and list numbers where a sentence or a heading has just ended.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..text.folding import fold
from ..text.numbering import marker
from .titles import titles_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.form import Form

SHORT_HEADING = 30
LONGEST_NAME = 80
AHEAD = 120
_SECTION = re.compile(r"(?<![、,;\"(《一二三四五六七八九十])(?=[一二三四五六七八九十]{1,2} ?[、.])")
# What stands before a heading where something has ended; elsewhere its title must be exact.
_BEFORE = frozenset(" \t\n。.)—0123456789")
_GAP = re.compile(r"(?<!\s)\s+(?=[（(一二三四五六七八九十1-9①-⑳㈠-㈩⒈-⒛⑴-⒇])")
# A sub-heading that a blank parts from the text behind it.
_TITLED = re.compile(r"\(?[一二三四五六七八九十]{1,3}\)\s?[^\W\d_]{2,20}\s+(?=\S{5})")
_PAGE = re.compile(r"[-—–]\s*\d{1,3}\s*[-—–]\s*$")
_SIGNED = re.compile(
    r"(?<=[。.])\s+(20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)\s*([-—–]\s*\d{1,3}\s*[-—–])?\s*$"
)
_ENDED = frozenset('。；：！？;:!?”"')
# A title in a list of titles is followed by one of these.
_LISTED = frozenset("、,;和及与")


def run_on_starts(text: str, starts: list[int], form: Form) -> list[int]:
    """Return where the lines of a paragraph begin that may be a run-on text.

    ``starts`` are those known; they are returned when nothing more is certain.
    """
    folded = fold(text)
    titles = list(_titles(folded, form))
    if len(titles) < 2 and not (titles and _stands_apart(folded, *titles[0])):
        return starts
    cuts = {*starts, *(at for title in titles for at in title)}
    cuts |= _after_name(folded, titles[0][0], form)
    signed = _SIGNED.search(folded, max(0, len(folded) - LONGEST_NAME))
    cuts |= {signed.start(group) for group in (1, 2) if signed[group]} if signed else set()
    found = sorted(cuts)
    for start, end in zip(found, [*found[1:], len(text)], strict=True):
        cuts |= set(_items(folded, start, end))
    return sorted(at for at in cuts if at < len(text))


def _stands_apart(folded: str, start: int, end: int) -> bool:
    """Tell whether a single title begins the text, or stands behind the last row of a table."""
    before = folded[:start].rstrip()
    parted = end >= len(folded) or folded[end - 1].isspace()
    row = len(before) <= LONGEST_NAME and _ENDED.isdisjoint(before) and parted
    return not before or before[-1].isdigit() or row


def _titles(folded: str, form: Form) -> Iterator[tuple[int, int]]:
    """Give the numbered section titles: where each begins and where the text behind it does."""
    known = titles_of(form)
    for match in _SECTION.finditer(folded):
        start = match.start()
        number = marker(folded[start : start + 8])
        if number is None or number.level != 1:
            continue
        behind = start + number.end
        exact = start > 0 and folded[start - 1] not in _BEFORE
        end = known.at_start(folded[behind : behind + AHEAD], number.ordinal, exact)
        if end is None or folded[behind + end : behind + end + 1] in _LISTED:
            continue
        yield start, _past_space(folded, behind + end)


def _after_name(folded: str, end: int, form: Form) -> set[int]:
    """Return where the text behind the report's name begins, when it opens the text."""
    head = folded[: min(end, LONGEST_NAME)]
    ends = [head.find(name) + len(name) for name in form.report_names if name in head]
    end = min(ends, default=0)
    return {_past_space(folded, end)} if end and folded[end : end + 1] in (" ", "\n") else set()


def _items(folded: str, start: int, end: int) -> Iterator[int]:
    """Give where list items begin in a stretch: after the end of a sentence, or of a heading."""
    begun = start
    for gap in _GAP.finditer(folded, start, end):
        at = gap.end()
        if marker(folded[at : at + 8]) is None:
            continue
        tail = folded[max(begun, gap.start() - LONGEST_NAME) : gap.start()]
        before = _PAGE.sub("", tail).rstrip()
        short = begun + SHORT_HEADING >= gap.start()
        heading = short and marker(before.lstrip()) is not None
        if not before or before[-1] in _ENDED or heading:
            yield at
            begun = at
            titled = _TITLED.match(folded, at, end)
            if titled:
                yield titled.end()


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
