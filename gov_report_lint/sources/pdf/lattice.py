"""Tables from rulings: the closed boxes between them, with their rows and columns."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from .marks import Box, Stroke
from .rulings import TOUCH, Frame, edges, nearest

MOST_PLACES = 6000
_DOUBLE = 3.5
_DRAWN = 0.6
_FILLED = 0.6


class Slot(NamedTuple):
    """A box of a lattice; ``row`` and ``column`` of its top left place, and how far it spans.

    ``crooked`` tells that the rulings around it form no rectangle.
    """

    row: int
    column: int
    rows: int
    columns: int
    crooked: bool = False


class Lattice(NamedTuple):
    """The boxes between rulings.

    ``above`` and ``below`` tell for each column whether its outermost edge is drawn.
    """

    xs: list[float]
    ys: list[float]
    slots: list[Slot]
    above: list[bool]
    below: list[bool]

    @property
    def box(self) -> Box:
        """The place of the whole."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def box_of(self, slot: Slot) -> Box:
        """Return the place of one of the boxes."""
        right, bottom = slot.column + slot.columns, slot.row + slot.rows
        return self.xs[slot.column], self.ys[slot.row], self.xs[right], self.ys[bottom]

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """Return the row and column of the point, None outside."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        if 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1:
            return row, column
        return None


class _Sides:
    """Which sides of the places of a grid are drawn.

    ``left[row][column]`` is the side before a place, ``top[row][column]`` the one above it.
    """

    def __init__(self, frame: Frame, xs: list[float], ys: list[float]) -> None:
        self.height, self.width = len(ys) - 1, len(xs) - 1
        self.left = _transposed(_drawn(frame.upright, xs, ys))
        self.top = _drawn(frame.level, ys, xs)
        self.above, self.below = self.top[0][:], self.top[-1][:]
        # An outer edge that is nowhere drawn is one that the table does without.
        for line in (self.top[0], self.top[-1]):
            if not any(line):
                line[:] = [True] * self.width
        for column in (0, self.width):
            if not any(row[column] for row in self.left):
                for row in self.left:
                    row[column] = True

    def regions(self) -> list[list[tuple[int, int]]]:
        """Return the places in groups with nothing drawn between them."""
        seen = [[False] * self.width for _ in range(self.height)]
        return [
            self._region(row, column, seen)
            for row in range(self.height)
            for column in range(self.width)
            if not seen[row][column]
        ]

    def _region(self, row: int, column: int, seen: list[list[bool]]) -> list[tuple[int, int]]:
        seen[row][column] = True
        region, at = [(row, column)], 0
        while at < len(region):
            row, column = region[at]
            at += 1
            for to_row, to_column, wall in (
                (row, column + 1, self.left[row][column + 1]),
                (row, column - 1, self.left[row][column]),
                (row + 1, column, self.top[row + 1][column]),
                (row - 1, column, self.top[row][column]),
            ):
                inside = 0 <= to_row < self.height and 0 <= to_column < self.width
                if inside and not wall and not seen[to_row][to_column]:
                    seen[to_row][to_column] = True
                    region.append((to_row, to_column))
        return region

    def slots(self, region: list[tuple[int, int]]) -> list[Slot]:
        """Return the region as one box; if it is no rectangle, as crooked ones row by row.

        A region outside of the table is none: the table may be narrower in part than its frame.
        """
        rows, columns = {row for row, _ in region}, {column for _, column in region}
        top, left = min(rows), min(columns)
        height, width = max(rows) - top + 1, max(columns) - left + 1
        if len(region) == height * width:
            slot = Slot(top, left, height, width)
            return [slot] if self._is_closed(slot) else []
        return [] if any(self._is_open(*place) for place in region) else _runs(region)

    def _is_closed(self, slot: Slot) -> bool:
        """Tell whether two sides across from each other are drawn; an outer one may be missing."""
        right, bottom = slot.column + slot.columns, slot.row + slot.rows
        rows, columns = range(slot.row, bottom), range(slot.column, right)
        return all(self.left[row][slot.column] and self.left[row][right] for row in rows) or all(
            self.top[slot.row][column] and self.top[bottom][column] for column in columns
        )

    def _is_open(self, row: int, column: int) -> bool:
        """Tell whether the place lies at an outer edge where none is drawn."""
        return not (
            (row > 0 or self.top[0][column])
            and (row < self.height - 1 or self.top[-1][column])
            and (column > 0 or self.left[row][0])
            and (column < self.width - 1 or self.left[row][-1])
        )


def lattice(frame: Frame) -> Lattice | None:
    """Return the boxes between the rulings, None where they form none."""
    xs, ys = _edges(frame.upright, frame.level), _edges(frame.level, frame.upright)
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > MOST_PLACES:
        return None
    sides = _Sides(frame, xs, ys)
    slots = [slot for region in sides.regions() for slot in sides.slots(region)]
    return compact(Lattice(xs, ys, slots, sides.above, sides.below))


def is_table(found: Lattice, texts: list[str]) -> bool:
    """Tell whether the boxes are a table: two rows and two columns that hold text."""
    if len(found.xs) < 3 or len(found.ys) < 3 or len(found.slots) < 4:
        return False
    left, top, right, bottom = found.box
    area = sum(_area(found.box_of(slot)) for slot in found.slots)
    if area < _FILLED * (right - left) * (bottom - top):
        return False
    filled = [slot for slot, text in zip(found.slots, texts, strict=True) if text.strip()]
    return len({slot.row for slot in filled}) > 1 and len({slot.column for slot in filled}) > 1


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _edges(lines: list[Stroke], others: list[Stroke]) -> list[float]:
    """Return where the lines lie, and where the others end if that is farther out."""
    found = edges((line.at for line in lines), _DOUBLE)
    start = min((other.start for other in others), default=0.0)
    end = max((other.end for other in others), default=0.0)
    if found and start < found[0] - 2 * TOUCH:
        found.insert(0, start)
    if found and end > found[-1] + 2 * TOUCH:
        found.append(end)
    return found


def _drawn(lines: list[Stroke], places: list[float], marks: list[float]) -> list[list[bool]]:
    """Return for each of the places, between which marks most of the way is drawn."""
    covered = [[0.0] * (len(marks) - 1) for _ in places]
    for line in lines:
        row = covered[nearest(places, line.at)]
        first = max(bisect_right(marks, line.start) - 1, 0)
        for at in range(first, len(row)):
            if marks[at] >= line.end:
                break
            row[at] += min(line.end, marks[at + 1]) - max(line.start, marks[at])
    return [
        [part >= _DRAWN * (marks[at + 1] - marks[at]) for at, part in enumerate(row)]
        for row in covered
    ]


def _transposed(grid: list[list[bool]]) -> list[list[bool]]:
    return [list(column) for column in zip(*grid, strict=True)]


def _runs(region: list[tuple[int, int]]) -> list[Slot]:
    """Return the places of a region as crooked boxes, one for each stretch of a row."""
    slots: list[Slot] = []
    for row, column in sorted(region):
        before = slots[-1] if slots else None
        if before and before.row == row and before.column + before.columns == column:
            slots[-1] = before._replace(columns=before.columns + 1)
        else:
            slots.append(Slot(row, column, 1, 1, True))
    return slots


def compact(found: Lattice) -> Lattice | None:
    """Return the lattice without the rows and columns that no box begins or ends with."""
    if not found.slots:
        return None
    rows = sorted({edge for s in found.slots for edge in (s.row, s.row + s.rows)})
    columns = sorted({edge for s in found.slots for edge in (s.column, s.column + s.columns)})
    row_of = {edge: at for at, edge in enumerate(rows)}
    column_of = {edge: at for at, edge in enumerate(columns)}
    slots = [
        Slot(
            row_of[s.row],
            column_of[s.column],
            row_of[s.row + s.rows] - row_of[s.row],
            column_of[s.column + s.columns] - column_of[s.column],
            s.crooked,
        )
        for s in found.slots
    ]
    return Lattice(
        [found.xs[edge] for edge in columns],
        [found.ys[edge] for edge in rows],
        sorted(slots),
        [rows[0] > 0 or found.above[edge] for edge in columns[:-1]],
        [rows[-1] < len(found.ys) - 1 or found.below[edge] for edge in columns[:-1]],
    )
