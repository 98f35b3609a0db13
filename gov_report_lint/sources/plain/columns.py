"""Lines laid out by columns, as tables drawn with characters are: which character stands where."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from ...model.place import Spot
from ...text.variants import INVISIBLE
from .lines import Line
from .tables import Written

Measure = Callable[[str], int]
# The blanks that keep a text off the lines of its cell.
PADDING = 2

_FILLER = "\0"
_WORD = re.compile(r"[!-~]+")
# What is left of a list number that the edge of its column cut: the sign, and words.
_LIST_SIGN = re.compile(r"[.)]\s*[^\s\d!-~]")


@lru_cache(maxsize=4096)
def printed(char: str) -> int:
    """Return the columns a character takes where an ideograph takes two."""
    if combining(char) or char in INVISIBLE:
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


@lru_cache(maxsize=4096)
def chinese(char: str) -> int:
    """Return the columns a character takes where quotes and drawn lines take two as well."""
    return 2 if east_asian_width(char) == "A" else printed(char)


def counted(char: str) -> int:
    """Return one column for each character."""
    return len(char)


class Laid(NamedTuple):
    """A line laid out: ``text`` has a character in each column, wide ones with a filler."""

    line: Line
    text: str
    offsets: tuple[int, ...]

    def between(self, begin: int, end: int) -> str:
        """Return what stands in these columns."""
        return self.text[begin:end].replace(_FILLER, "")

    def spot(self, begin: int, end: int) -> Spot:
        """Return the spot of the first character in these columns."""
        part = self.text[begin:end]
        at = begin + len(part) - len(part.lstrip())
        offset = self.offsets[at] if at < len(self.offsets) else len(self.line.text)
        return Spot(self.line.number, self.line.column + offset)


def lay(line: Line, measure: Measure) -> Laid:
    """Return the line laid out as ``measure`` counts the columns of its characters."""
    if line.text.isascii():
        return Laid(line, line.text, tuple(range(len(line.text))))
    chars: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(line.text):
        columns = measure(char)
        if columns:
            chars.append(char + _FILLER * (columns - 1))
            offsets += [offset] * columns
    return Laid(line, "".join(chars), tuple(offsets))


def written(lines: list[Laid], begin: int, end: int) -> Written:
    """Return what the lines say in these columns, the spot that of the first word."""
    said = [(line, text) for line in lines if (text := line.between(begin, end).strip())]
    text, unsure = joined([text for _, text in said], end - begin - PADDING)
    first = said[0][0] if said else lines[0]
    return Written(text, first.spot(begin, end), unsure)


def joined(texts: list[str], room: int) -> tuple[str, bool]:
    """Return the lines of a cell that has this much room as one text, and whether it is unsure.

    Of a number cut by the edge of its column nobody knows whether it is one.
    """
    pieces = texts[:1]
    unsure = False
    for one, two in pairwise(texts):
        between = _between(one, two, room)
        unsure = unsure or (between == "\n" and one[-1].isdigit() and two[0].isdigit())
        pieces += [between, two]
    return "".join(pieces), unsure


def _between(one: str, two: str, room: int) -> str:
    """Return what stands between two lines of a cell; a number is never made of two."""
    if not (one[-1].isascii() and two[0].isascii()):
        return ""
    if one[-1].isdigit() and _LIST_SIGN.match(two):
        return ""
    word = _WORD.match(two)
    needed = sum(map(printed, word.group() if word else two[0]))
    if one[-1].isdigit() or two[0].isdigit() or sum(map(printed, one)) + needed <= room:
        return "\n"
    return " " if one[-1].isalnum() and two[0].isalnum() else ""
