"""Characters put together to printed lines by where they stand."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from .marks import DOWN, LEFT, RIGHT, UP, Box, Glyph, turned_glyph

_SAME_LINE = 0.4
_WORD_GAP = 0.2
_WIDE_GAP = 2.0
_ASCENT, _DESCENT = 0.88, 0.12
_DOWNWARD = 0.6


class Line(NamedTuple):
    """A printed line: its text, its place, its baseline, the size of its type.

    ``first`` is the width of what could not be parted from its beginning, ``gaps`` the number of
    wide gaps in it.
    """

    text: str
    box: Box
    base: float
    size: float
    first: float = 0.0
    gaps: int = 0

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.box[2]


def is_wide(char: str) -> bool:
    """Tell whether the character is an ideograph or another sign of full width."""
    return unicodedata.east_asian_width(char) in "WF" or char in "“”‘’…—·"


def is_blank(char: str) -> bool:
    """Tell whether the character leaves no ink."""
    return char.isspace() or char in "\x00\xad\u200b\u200c\u200d\ufeff"


def rows_of(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Return the characters by their baselines from top to bottom, each row from the left."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda one: one.base):
        if rows:
            first = rows[-1][0]
            if glyph.base - first.base <= _SAME_LINE * min(glyph.size, first.size):
                rows[-1].append(glyph)
                continue
        rows.append([glyph])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def lines_of(glyphs: list[Glyph]) -> list[Line]:
    """Return the printed lines of characters whose text runs to the right."""
    lines = (_line(row) for row in rows_of(glyphs))
    return [line for line in lines if line is not None]


def _line(row: list[Glyph]) -> Line | None:
    while row and is_blank(row[0].char):
        row = row[1:]
    while row and is_blank(row[-1].char):
        row = row[:-1]
    if not row:
        return None
    pieces: list[str] = []
    before: Glyph | None = None
    gaps = 0
    for glyph in row:
        if is_blank(glyph.char):
            if pieces and not pieces[-1].isspace() and glyph.char.isspace():
                pieces.append("\u3000" if glyph.char == "\u3000" else " ")
            continue
        if before is not None:
            gap = glyph.left - before.right
            wide = gap > _WIDE_GAP * max(glyph.size, before.size)
            gaps += wide
            if not pieces[-1].isspace() and (wide or _parts(before, glyph, gap)):
                pieces.append(" ")
        pieces.append(glyph.char)
        before = glyph
    size = median(glyph.size for glyph in row)
    base = median(glyph.base for glyph in row)
    box = (
        row[0].left,
        base - _ASCENT * size,
        max(one.right for one in row),
        base + _DESCENT * size,
    )
    return Line("".join(pieces), box, base, size, _first(row), gaps)


def _parts(before: Glyph, glyph: Glyph, gap: float) -> bool:
    """Tell whether the gap between two characters parts words; wide signs stand apart anyway."""
    if is_wide(before.char) or is_wide(glyph.char):
        return False
    return gap > _WORD_GAP * max(before.size, glyph.size)


def _first(row: list[Glyph]) -> float:
    """Return the width of what no line end parts: a word, or a sign with the marks beside it."""
    end = 1
    while end < len(row) and not is_blank(row[end].char):
        before, after = row[end - 1].char, row[end].char
        if (is_wide(before) or is_wide(after)) and not (_holds(before) or _clings(after)):
            break
        end += 1
    return row[end - 1].right - row[0].left


def _holds(char: str) -> bool:
    """Tell whether no line ends with the character."""
    return unicodedata.category(char) in ("Ps", "Pi", "Pf")


def _clings(char: str) -> bool:
    """Tell whether no line begins with the character; before a quotation mark none may end."""
    return char in "，。、；：！？%％" or unicodedata.category(char) in ("Pe", "Pf", "Pi")


def turned_lines(glyphs: list[Glyph]) -> list[Line]:
    """Return the lines of glyphs of any direction in reading order; oblique ones left out.

    Text set downward with upright characters is told by the order in which it was written.
    """
    lines: list[Line] = []
    for turn in (RIGHT, DOWN, LEFT, UP):
        same = [glyph for glyph in glyphs if glyph.turn == turn]
        if turn == RIGHT and _runs_down(same):
            lines += _columns(same)
        elif same:
            # The size of the paper does not matter: only the order of the lines is wanted.
            upright = [turned_glyph(glyph, 4 - turn, 0, 0) for glyph in same]
            lines += lines_of(upright)
    return lines


def _runs_down(glyphs: list[Glyph]) -> bool:
    """Tell whether upright characters were written one below the other, in several columns."""
    inked = [glyph for glyph in glyphs if not is_blank(glyph.char)]
    if len(inked) < 4 or any(not is_wide(glyph.char) for glyph in inked):
        return False
    steps = [
        abs(after.x - before.x) < 0.3 * before.size and after.base - before.base > 0.5 * before.size
        for before, after in pairwise(inked)
    ]
    return sum(steps) > _DOWNWARD * len(steps)


def _columns(glyphs: list[Glyph]) -> list[Line]:
    """Return the columns of characters, from the right, each as a line."""
    # Seen from the side, a column is a line: x becomes the baseline, growing to the left.
    sideways = [
        one._replace(left=one.base - one.size, right=one.base, x=one.base, base=-one.x)
        for one in glyphs
    ]
    return lines_of(sideways)
