"""The second reading of a table: its figures by where they stand, whatever the rulings say.

Rulings are read wrong where one is missing, one is drawn through a figure, or text was shifted
against them. The figures themselves show it: one that a ruling cuts, two that no ruling parts,
one that stands under its own column though its box spans two.
"""

from __future__ import annotations

from .lattice import Lattice, Slot
from .lines import rows_of
from .marks import RIGHT, Glyph

MOST_SPANS = 500
_SOLID = 0.12
_PARTED = 0.25
_OVER = 0.3
_OFF_CENTRE = 0.12
_FIGURE = frozenset("0123456789０１２３４５６７８９.．,，%％+-－")
_DIGITS = frozenset("0123456789０１２３４５６７８９")

Figure = list[tuple[Glyph, int]]


def disputed(found: Lattice, inside: list[list[Glyph]], outside: list[Glyph]) -> set[int]:
    """Return the indexes of the boxes whose figures the second reading finds otherwise."""
    second = _Second(found, inside)
    second.look_for_cut_and_double()
    second.look_for_overlaps()
    second.look_for_spans()
    second.look_for_lost(outside)
    crooked = {index for index, slot in enumerate(found.slots) if slot.crooked}
    return second.doubtful | crooked


class _Second:
    def __init__(self, found: Lattice, inside: list[list[Glyph]]) -> None:
        self.found = found
        self.inside = inside
        self.owners = [
            (glyph, index)
            for index, glyphs in enumerate(inside)
            for glyph in glyphs
            if glyph.turn == RIGHT
        ]
        self.figures = {
            index
            for index, glyphs in enumerate(inside)
            if any(glyph.char in _DIGITS for glyph in glyphs)
            and all(glyph.char in _FIGURE or glyph.char.isspace() for glyph in glyphs)
        }
        self.doubtful: set[int] = set()

    def look_for_cut_and_double(self) -> None:
        """Find figures that several boxes share, and boxes that hold several figures."""
        held: dict[int, int] = {}
        for figure in self._all_figures():
            boxes = {index for _, index in figure}
            if len(boxes) > 1:
                self.doubtful |= boxes
            for index in boxes & self.figures:
                held[index] = held.get(index, 0) + 1
        self.doubtful |= {index for index, count in held.items() if count > 1}

    def _all_figures(self) -> list[Figure]:
        """Return the runs of digits of the whole table, told by the gaps between them alone."""
        owner = {id(glyph): index for glyph, index in self.owners}
        inked = [glyph for glyph, _ in self.owners if not glyph.char.isspace()]
        figures: list[Figure] = []
        for row in rows_of(inked):
            before: Glyph | None = None
            for glyph in row:
                numeric = glyph.char in _FIGURE
                if numeric and before is not None and self._run_on(before, glyph, owner):
                    figures[-1].append((glyph, owner[id(glyph)]))
                elif numeric:
                    figures.append([(glyph, owner[id(glyph)])])
                before = glyph if numeric else None
        return [one for one in figures if any(glyph.char in _DIGITS for glyph, _ in one)]

    def _run_on(self, before: Glyph, glyph: Glyph, owner: dict[int, int]) -> bool:
        """Tell whether two digits belong together; what stands in one box may be set wider."""
        same = owner[id(before)] == owner[id(glyph)]
        return glyph.left - before.right <= (_PARTED if same else _SOLID) * glyph.size

    def look_for_overlaps(self) -> None:
        """Find digits that lie across the edge of their box."""
        for glyph, index in self.owners:
            if glyph.char not in _DIGITS or index not in self.figures:
                continue
            left, top, right, bottom = self.found.box_of(self.found.slots[index])
            ink_left, ink_top, ink_right, ink_bottom = glyph.ink
            wide, high = _OVER * (ink_right - ink_left), _OVER * (ink_bottom - ink_top)
            if ink_left < left - wide or ink_right > right + wide:
                self.doubtful.add(index)
            if ink_top < top - high or ink_bottom > bottom + high:
                self.doubtful.add(index)

    def look_for_spans(self) -> None:
        """Find figures that stand to one side of a box that elsewhere is several boxes."""
        slots = self.found.slots
        wide = [(i, 0) for i in self.figures if slots[i].columns > 1 and self._aside(i, 0)]
        high = [(i, 1) for i in self.figures if slots[i].rows > 1 and self._aside(i, 1)]
        several = len(wide) + len(high) > MOST_SPANS
        self.doubtful |= {
            index for index, axis in (*wide, *high) if several or self._parted(slots[index], axis)
        }

    def _aside(self, index: int, axis: int) -> bool:
        """Tell whether the figure stands off the middle of its box."""
        box = self.found.box_of(self.found.slots[index])
        inks = [glyph.ink for glyph in self.inside[index] if not glyph.char.isspace()]
        if not inks:
            return False
        middle = (min(ink[axis] for ink in inks) + max(ink[axis + 2] for ink in inks)) / 2
        off = abs(middle - (box[axis] + box[axis + 2]) / 2)
        return off > max(_OFF_CENTRE * (box[axis + 2] - box[axis]), 3.0)

    def _parted(self, slot: Slot, axis: int) -> bool:
        """Tell whether figures stand side by side in that span elsewhere, and no head spans it."""
        start, end = _span(slot, axis)
        beside: dict[int, int] = {}
        for index, other in enumerate(self.found.slots):
            if other is slot:
                continue
            first, last = _span(other, axis)
            if (first, last) == (start, end) and _touch(slot, other, 1 - axis):
                return False
            if index in self.figures and start <= first and last <= end:
                line = _span(other, 1 - axis)[0]
                beside[line] = beside.get(line, 0) + 1
        return any(count > 1 for count in beside.values())

    def look_for_lost(self, outside: list[Glyph]) -> None:
        """Doubt the whole row where a figure stands in no box at all."""
        rows = {
            place[0]
            for glyph in outside
            if glyph.char in _DIGITS and (place := self.found.place(*glyph.centre))
        }
        for index, slot in enumerate(self.found.slots):
            if any(slot.row <= row < slot.row + slot.rows for row in rows):
                self.doubtful.add(index)


def _span(slot: Slot, axis: int) -> tuple[int, int]:
    if axis == 0:
        return slot.column, slot.column + slot.columns
    return slot.row, slot.row + slot.rows


def _touch(slot: Slot, other: Slot, axis: int) -> bool:
    """Tell whether one of the boxes begins where the other ends."""
    (start, end), (first, last) = _span(slot, axis), _span(other, axis)
    return end == first or last == start
