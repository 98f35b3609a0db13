"""The grid of a Word table: which cell covers which places, the merged ones once."""

from __future__ import annotations

from typing import NamedTuple

from ..model.document import Cell, Table, UnreadableError
from .word_names import DEL, GRID_BEFORE, GRID_SPAN, H_MERGE, TC_PR, TR_PR, V_MERGE, VAL, whole
from .xml import Element

MOST_SPAN = 64
MOST_COLUMNS = 256
MOST_PLACES = 1_000_000

_TOO_LARGE = "文档中的第 {} 个表格过大，不像正常的报告，已停止读取。请检查该表格后再试"


class Span(NamedTuple):
    """How a cell lies: the columns it takes, and its part in a merge with cells above or below."""

    columns: int = 1
    merges: bool = False
    continues: bool = False


SINGLE = Span()


def span_of(properties: Element | None) -> Span:
    """Return how a cell of these ``properties`` lies."""
    if properties is None:
        return SINGLE
    wide, merged = properties.find(GRID_SPAN), properties.find(V_MERGE)
    if wide is None and merged is None:
        return SINGLE
    columns = 1 if wide is None else whole(wide.get(VAL), 1, MOST_SPAN) or 1
    if merged is None:
        return Span(columns)
    return Span(columns, merges=True, continues=merged.get(VAL) != "restart")


def columns_before(row: Element) -> int:
    """Return how many grid columns ``row`` leaves empty before its first cell."""
    properties = row.find(TR_PR)
    before = None if properties is None else properties.find(GRID_BEFORE)
    return 0 if before is None else whole(before.get(VAL), 0, MOST_SPAN) or 0


def is_deleted(row: Element) -> bool:
    """Return whether a tracked change takes ``row`` away."""
    properties = row.find(TR_PR)
    return properties is not None and properties.find(DEL) is not None


def joined_leftwards(row: list[tuple[str, Span]], cells: list[Element]) -> list[tuple[str, Span]]:
    """Return ``row`` with the blank cells that continue their left neighbour joined to it."""
    joined: list[tuple[str, Span]] = []
    for (text, span), cell in zip(row, cells, strict=True):
        if joined and not text.strip() and _leans_left(cell):
            first_text, first = joined[-1]
            columns = min(first.columns + span.columns, MOST_SPAN)
            joined[-1] = (first_text, first._replace(columns=columns))
        else:
            joined.append((text, span))
    return joined


def _leans_left(cell: Element) -> bool:
    properties = cell.find(TC_PR)
    merged = None if properties is None else properties.find(H_MERGE)
    return merged is not None and merged.get(VAL) != "restart"


class Grid:
    """A table in the making: rows come in, cells with their places come out."""

    def __init__(self, ordinal: int) -> None:
        self._ordinal = ordinal
        self._cells: list[Cell] = []
        self._height = 0
        self._width = 0
        # How many rows the tall cells take, by index into the cells.
        self._tall: dict[int, int] = {}
        # Which cell a cell of the next row may continue, by grid column.
        self._open: dict[int, int] = {}

    def add_row(self, row: list[tuple[str, Span]], column: int = 0) -> None:
        """Lay out the texts of one row, the first one at ``column``."""
        cells, ordinal, height = self._cells, self._ordinal, self._height
        still_open: dict[int, int] = {}
        for text, span in row:
            if span is SINGLE:
                cells.append(Cell(text, ordinal, height, column))
                column += 1
                continue
            above = self._above(text, span, column)
            if above is not None:
                self._tall[above] = height - cells[above].row + 1
            else:
                above = len(cells)
                cells.append(Cell(text, ordinal, height, column, 1, span.columns))
            if span.merges:
                still_open[column] = above
            column += span.columns
        self._open = still_open
        self._end_row(column)

    def table(self) -> Table:
        """Return the table of all rows laid out."""
        for index, rows in self._tall.items():
            self._cells[index] = self._cells[index]._replace(rows=rows)
        return Table(tuple(self._cells), self._ordinal, self._height, self._width)

    def _above(self, text: str, span: Span, column: int) -> int | None:
        """Return the cell that this one only continues; one with a text of its own does not."""
        index = self._open.get(column) if span.continues else None
        if index is None or self._cells[index].columns != span.columns or text.strip():
            return None
        return index

    def _end_row(self, end: int) -> None:
        self._height += 1
        self._width = max(self._width, end)
        if self._width > MOST_COLUMNS or self._height * self._width > MOST_PLACES:
            raise UnreadableError(_TOO_LARGE.format(self._ordinal))
