"""What makes a finding the same finding tomorrow, in another format, among other findings.

A mark is made of the rule and the place by meaning: section, table, row and column, and in running
text the words, without digits, with a few words of the same sentence before and after. Numbers of
paragraphs, pages and lines have no part in it, nor have spaces, punctuation and list numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from .text.folding import fold, label
from .text.numbering import marker

if TYPE_CHECKING:
    from .model.outcome import Location
    from .model.report import Line, Report

BEFORE, FROM = 8, 16  # letters that count before the place, and from where it begins
LOOK = 120  # characters looked at in a line to find so many
LINES = 3  # lines that a sentence may be torn into, around its own
TITLE = 40  # letters; what is longer is no title, but a numbered paragraph
_ENDS = re.compile("[。!?;]")
_CLOSED = frozenset("。!?;:")
# Correcting a figure, or the number of an item, makes no other finding. 万 and 亿 are units.
_FIGURES = frozenset("〇○零一二三四五六七八九十百千两")


def words_key(text: str) -> str:
    """Return the text's letters and ideographs alone: no digits, no punctuation, no spaces."""
    return "".join(char for char in label(text) if char not in _FIGURES and not char.isdigit())


def place_key(table: str | None, row: str | None, column: str | None, text: str | None) -> str:
    """Return what one of several places that are told together is known by."""
    words = words_key(text or "")[:FROM] if row is None else ""
    return "|".join((table or "", row or "", column or "", words))


class Fingerprints:
    """Gives the fingerprints of one rule's findings in a report."""

    def __init__(self, rule: str, report: Report) -> None:
        self.rule = rule
        self.report = report
        self._seen: dict[str, int] = {}

    def of(self, place: Location, alike: bool = False) -> str:
        """Return the mark of a finding at a place in sixteen characters.

        With ``alike`` the place is the first of many that are told together. The same mark again
        gets another fingerprint.
        """
        from hashlib import sha256  # OpenSSL is slow to load, and a sound report needs none

        mark = self.mark(place, alike)
        self._seen[mark] = count = self._seen.get(mark, 0) + 1
        return sha256(f"{mark}|{count}".encode()).hexdigest()[:16]

    def mark(self, place: Location, alike: bool = False) -> str:
        """Return in plain words what a finding at that place is known by."""
        if alike:
            return "|".join((self.rule, place.table or ""))
        parts = (self.rule, place.section, place.table, place.row, place.column)
        words = "" if place.by_name or place.row is not None else self._words(place)
        return "|".join((*(part or "" for part in parts), words))

    def _words(self, place: Location) -> str:
        """Return the words at the place and those around it in its sentence."""
        index = self._line_at(place)
        if index is None or place.place is None:
            return words_key(place.text or "")[:FROM]
        line = self.report.lines[index]
        start = (place.place.start or 0) - line.offset
        return f"{self._before(index, start)}>{self._from(index, start)}"

    def _before(self, index: int, start: int) -> str:
        """Return the last letters of the sentence before the place; it may be torn over lines."""
        lines = self.report.lines
        last = max(0, index - LINES)
        text = fold(lines[index].text[max(0, start - LOOK) : start])
        while start <= LOOK and index > last and not _ENDS.search(text) and self._torn(index):
            index -= 1
            start = len(lines[index].text)
            text = fold(lines[index].text[-LOOK:]) + text
        return words_key(_ENDS.split(text)[-1])[-BEFORE:]

    def _from(self, index: int, start: int) -> str:
        """Return the first letters of the sentence from the place on."""
        lines = self.report.lines
        last = min(len(lines) - 1, index + LINES)
        text = fold(lines[index].text[start : start + LOOK])
        rest = len(lines[index].text) - start
        while rest <= LOOK and index < last and not _ENDS.search(text, 1) and self._torn(index + 1):
            index += 1
            rest = len(lines[index].text)
            text += fold(lines[index].text[:LOOK])
        end = _ENDS.search(text, 1)
        return words_key(text[: end.start()] if end else text)[:FROM]

    def _torn(self, index: int) -> bool:
        """Tell whether a line goes on with the sentence of the line before it.

        Where a page ends, the PDF of a document may have two lines for one paragraph.
        """
        above, line = self.report.lines[index - 1], self.report.lines[index]
        return (
            above.section == line.section
            and above.flat[-1:] not in _CLOSED
            and bool(above.flat and line.flat and not line.number)
            and marker(line.flat) is None
            and index not in self._headings
            and (len(above.flat) > TITLE or index - 1 not in self._headings)
        )

    @cached_property
    def _headings(self) -> frozenset[int | None]:
        return frozenset(one.line for one in self.report.headings)

    def _line_at(self, place: Location) -> int | None:
        """Return the index of the line that a place is in, None for one outside the text."""
        if place.place is None or place.place.paragraph is None:
            return None
        lines = self.report.lines
        wanted = (place.place.paragraph, place.place.start or 0)
        index = bisect_right(lines, wanted, key=_position) - 1
        return index if index >= 0 and lines[index].paragraph == wanted[0] else None


def _position(line: Line) -> tuple[int, int]:
    return line.paragraph, line.offset
