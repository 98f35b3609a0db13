"""What stands in the boxes of a lattice."""

from __future__ import annotations

from .lattice import Lattice
from .lines import is_wide, turned_lines
from .marks import Glyph


def sort_into(found: Lattice, glyphs: list[Glyph]) -> tuple[list[list[Glyph]], list[Glyph]]:
    """Return the characters of each box, by the middle of their ink, and those of none."""
    owner: dict[tuple[int, int], int] = {}
    for index, slot in enumerate(found.slots):
        for row in range(slot.row, slot.row + slot.rows):
            for column in range(slot.column, slot.column + slot.columns):
                owner[row, column] = index
    inside: list[list[Glyph]] = [[] for _ in found.slots]
    outside: list[Glyph] = []
    for glyph in glyphs:
        place = found.place(*glyph.centre)
        own = owner.get(place) if place else None
        (outside if own is None else inside[own]).append(glyph)
    return inside, outside


def cell_text(glyphs: list[Glyph]) -> str:
    r"""Return the text of a box: its lines, with \n where the next one may be another word."""
    text = ""
    for line in turned_lines(glyphs):
        text += line.text if _goes_on(text, line.text) else "\n" + line.text
    return text


def _goes_on(before: str, after: str) -> bool:
    """Tell whether nothing stands between the lines: ideographs run on over the end of a line."""
    return not before or (is_wide(before[-1]) and is_wide(after[0]))
