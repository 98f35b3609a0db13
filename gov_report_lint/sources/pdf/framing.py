"""Frames around running text and tables: what stands in one is no cell of a table."""

from __future__ import annotations

from .cells import sort_into
from .lattice import Lattice, Slot, compact
from .lines import is_blank
from .marks import Glyph

_WIDEST = 15.0
_FEWEST = 4


def unframed(found: Lattice, glyphs: list[Glyph]) -> list[Lattice]:
    """Return the tables inside of the frame, the lattice itself where there is no frame.

    A frame shows by an empty margin on either side that no ruling of the table inside divides. A
    title inside the frame reaches over both margins, the title row of a table over neither.
    """
    width = len(found.xs) - 1
    margins = _margins(found.slots, width)
    titles = [slot for slot in found.slots if slot.columns == width]
    if width < _FEWEST or len(margins) < 2:
        return [found]
    stretches = _stretches({slot.row for slot in titles}, len(found.ys) - 1)
    empty = margins + [slot for slot in titles if not slot.crooked]
    if not (_are_undivided(margins, stretches, found) and _are_empty(empty, found, glyphs)):
        return [found]
    return [one for start, end in stretches if (one := _inner(found, start, end))]


def _margins(slots: list[Slot], width: int) -> list[Slot]:
    """Return the boxes of the first and the last column, if none reaches into another."""
    sides = [
        slot
        for slot in slots
        if slot.columns < width and (slot.column == 0 or slot.column + slot.columns == width)
    ]
    return sides if all(slot.columns == 1 for slot in sides) else []


def _are_undivided(margins: list[Slot], stretches: list[tuple[int, int]], found: Lattice) -> bool:
    """Tell whether no ruling divides the margins beside the tables."""
    for slot in margins:
        left, _, right, _ = found.box_of(slot)
        whole = (slot.row, slot.row + slot.rows) in stretches and right - left <= _WIDEST
        if not (slot.crooked or whole):
            return False
    return True


def _are_empty(slots: list[Slot], found: Lattice, glyphs: list[Glyph]) -> bool:
    inside, _ = sort_into(found._replace(slots=slots), glyphs)
    return all(is_blank(glyph.char) for own in inside for glyph in own)


def _stretches(titles: set[int], height: int) -> list[tuple[int, int]]:
    """Return the first row of each table between the titles, and the row after its last one."""
    stretches: list[tuple[int, int]] = []
    for row in range(height):
        if row in titles:
            continue
        if stretches and stretches[-1][1] == row:
            stretches[-1] = stretches[-1][0], row + 1
        else:
            stretches.append((row, row + 1))
    return stretches


def _inner(found: Lattice, start: int, end: int) -> Lattice | None:
    """Return the rows of the lattice without its margins."""
    width, height = len(found.xs) - 1, len(found.ys) - 1
    slots = [
        slot._replace(row=slot.row - start, column=slot.column - 1)
        for slot in found.slots
        if start <= slot.row < end and 0 < slot.column < width - 1
    ]
    ruled = [True] * (width - 2)
    return compact(
        Lattice(
            found.xs[1:-1],
            found.ys[start : end + 1],
            slots,
            found.above[1:-1] if start == 0 else ruled,
            found.below[1:-1] if end == height else ruled,
        )
    )
