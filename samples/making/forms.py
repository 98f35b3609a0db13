"""The three tables of the official forms of 2019 and 2021, as boxes on a grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .labels import (
    APPLICANTS,
    BEFORE,
    CORNER,
    DISPUTES,
    HANDLED,
    OUTCOMES,
    PROACTIVE,
    RESULTS,
    TOTAL,
    Rows,
)

TEXT_WIDTH = 8845  # twips between the margins of the page


@dataclass(frozen=True)
class Box:
    """One cell of a form: where it starts, how far it reaches, what it says or which fact it holds.

    A fact is addressed `table.row.column`; a box without one is a label.
    """

    row: int
    column: int
    text: str = ""
    rows: int = 1
    columns: int = 1
    fact: str = ""
    left: bool = False


@dataclass(frozen=True)
class Layout:
    """A table: column widths in twips, its boxes, how many rows are the head."""

    widths: tuple[int, ...]
    boxes: tuple[Box, ...]
    head: int
    half_points: int = 21

    @property
    def height(self) -> int:
        """The number of rows of the grid."""
        return max(box.row + box.rows for box in self.boxes)

    def facts(self) -> tuple[str, ...]:
        """The addresses of all figures the form asks for."""
        return tuple(box.fact for box in self.boxes if box.fact)


def proactive(edition: int) -> Layout:
    """Table 2: the blocks of article 20, one under the other."""
    boxes: list[Box] = []
    row = 0
    for title, heads, lines in PROACTIVE[edition]:
        boxes.append(Box(row, 0, title, columns=4, left=True))
        spans = {2: (1, 3), 3: (1, 1, 2), 4: (1, 1, 1, 1)}[len(heads)]
        starts = [sum(spans[:i]) for i in range(len(spans))]
        row += 1
        boxes += [
            Box(row, at, text, columns=span)
            for at, span, (_, text) in zip(starts, spans, heads, strict=True)
        ]
        for key, label in lines:
            row += 1
            boxes.append(Box(row, 0, label))
            boxes += [
                Box(row, at, columns=span, fact=f"proactive.{key}.{column}")
                for at, span, (column, _) in list(zip(starts, spans, heads, strict=True))[1:]
            ]
        row += 1
    quarter = TEXT_WIDTH // 4
    return Layout((quarter, quarter, quarter, quarter), tuple(boxes), head=0)


def applications(edition: int) -> Layout:
    """Table 3: who asked, and what became of it."""
    boxes = list(_applicants())
    row = 3
    for key, label in BEFORE:
        boxes += [Box(row, 0, label, columns=3, left=True), *_figures(row, key)]
        row += 1
    first = row
    for key, label, parts in RESULTS[edition]:
        boxes += _result(row, key, label, parts)
        row += max(1, len(parts))
    boxes.append(Box(first, 0, HANDLED, rows=row - first))
    key, label = "carried_forward", "四、结转下年度继续办理"
    boxes += [Box(row, 0, label, columns=3, left=True), *_figures(row, key)]
    return Layout((700, 900, 3325, *[560] * 7), tuple(boxes), head=3, half_points=19)


def disputes() -> Layout:
    """Table 4: reviews and suits, one line of fifteen figures."""
    boxes = [Box(0, 0, "行政复议", columns=5), Box(0, 5, "行政诉讼", columns=10)]
    for block, (key, label) in enumerate(DISPUTES):
        start = 5 * block
        if label:
            boxes.append(Box(1, start, label, columns=5))
        for i, (column, text) in enumerate(OUTCOMES):
            above = Box(2, start + i, text) if label else Box(1, start + i, text, rows=2)
            boxes += [above, Box(3, start + i, fact=f"disputes.{key}.{column}")]
    return Layout((*[589] * 10, *[591] * 5), tuple(boxes), head=3, half_points=19)


def _applicants() -> Iterator[Box]:
    yield Box(0, 0, CORNER, rows=3, columns=3, left=True)
    yield Box(0, 3, "申请人情况", columns=7)
    yield Box(1, 3, APPLICANTS[0][1], rows=2)
    yield Box(1, 4, "法人或其他组织", columns=5)
    for i, (_, label) in enumerate(APPLICANTS[1:]):
        yield Box(2, 4 + i, label)
    yield Box(1, 9, TOTAL[1], rows=2)


def _figures(row: int, key: str) -> Iterator[Box]:
    for i, (column, _) in enumerate((*APPLICANTS, TOTAL)):
        yield Box(row, 3 + i, fact=f"applications.{key}.{column}")


def _result(row: int, key: str, label: str, parts: Rows) -> Iterator[Box]:
    if not parts:
        yield Box(row, 1, label, columns=2, left=True)
        yield from _figures(row, key)
        return
    yield Box(row, 1, label, rows=len(parts))
    for i, (part, text) in enumerate(parts):
        yield Box(row + i, 2, text, left=True)
        yield from _figures(row + i, f"{key}.{part}")
