"""The grid of a Word table: which cell covers which places, the merged ones once."""

from __future__ import annotations

from typing import NamedTuple

from ...model.document import Cell, Table, UnreadableError
from ..limits import MOST_COLUMNS, MOST_PLACES
from ..xml import Element
from .names import (
    CELL_DEL,
    CELL_MERGE,
    DEL,
    GRID_AFTER,
    GRID_BEFORE,
    GRID_SPAN,
    H_MERGE,
    HIDDEN,
    MOVE_FROM,
    P_PR,
    R_PR,
    TC_PR,
    TR_PR,
    V_MERGE,
    VAL,
    P,
    is_on,
    whole,
)

MOST_SPAN = 64

_TOO_LARGE = "文档中的第 {} 个表格过大，不像正常的报告，已停止读取。请检查该表格后再试"


_MARK = "/".join((P_PR, R_PR, MOVE_FROM))


class Span(NamedTuple):
    """How a cell lies: the columns it takes, and its part in a merge with cells above or below.

    ``unsure`` tells that its text may be read otherwise.
    """

    columns: int = 1
    merges: bool = False
    continues: bool = False
    unsure: bool = False


SINGLE = Span()


def span_of(properties: Element | None) -> Span:
    """Return how a cell of these ``properties`` lies."""
    if properties is None:
        return SINGLE
    wide, merged = properties.find(GRID_SPAN), properties.find(V_MERGE)
    tracked = properties.find(CELL_MERGE)
    if wide is None and merged is None and tracked is None:
        return SINGLE
    columns = 1 if wide is None else whole(wide.get(VAL), 1, MOST_SPAN) or 1
    if tracked is not None:
        then = tracked.get(V_MERGE)
        return Span(columns, merges=then is not None, continues=then == "cont")
    if merged is None:
        return Span(columns)
    return Span(columns, merges=True, continues=merged.get(VAL) != "restart")


def columns_left_out(row: Element) -> tuple[int, int]:
    """Return how many grid columns ``row`` leaves empty before its cells and after them."""
    properties = row.find(TR_PR)
    if properties is None:
        return 0, 0
    before, after = (
        None if found is None else whole(found.get(VAL), 0, MOST_SPAN)
        for found in (properties.find(GRID_BEFORE), properties.find(GRID_AFTER))
    )
    return before or 0, after or 0


def is_gone(row: Element) -> bool:
    """Return whether a tracked change takes ``row`` away, or it is hidden."""
    properties = row.find(TR_PR)
    if properties is None:
        return False
    return properties.find(DEL) is not None or is_on(properties.find(HIDDEN))


def is_moved_away(row: Element) -> bool:
    """Return whether all paragraphs of ``row`` were moved elsewhere, marks and all."""
    marks = [paragraph.find(_MARK) for paragraph in row.iter(P)]
    return bool(marks) and None not in marks


def is_taken_out(cell: Element) -> bool:
    """Return whether a tracked change takes ``cell`` out of its row."""
    properties = cell.find(TC_PR)
    return properties is not None and properties.find(CELL_DEL) is not None


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
        self.ordinal = ordinal
        self._cells: list[Cell] = []
        self._height = 0
        self._width = 0
        # How many rows the tall cells take, by index into the cells.
        self._tall: dict[int, int] = {}
        # Which cell a cell of the next row may continue, by grid column.
        self._open: dict[int, int] = {}
        # Where each row ends; one of a single cell ends wherever the others do.
        self._ends: list[int | None] = []

    def add_row(self, row: list[tuple[str, Span]], column: int = 0, after: int = 0) -> None:
        """Lay out the texts of one row, the first at ``column``; ``after`` places stay empty."""
        cells, ordinal, height = self._cells, self.ordinal, self._height
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
                # Word doesn't show what stands in a cell that goes on from the one above.
                unseen = span.continues and column in self._open and bool(text.strip())
                unsure = span.unsure or unseen
                cells.append(Cell(text, ordinal, height, column, 1, span.columns, unsure=unsure))
            if span.merges:
                still_open[column] = above
            column += span.columns
        self._open = still_open
        self._ends.append(column + after if len(row) > 1 else None)
        self._end_row(column)

    def table(self) -> Table:
        """Return the table of all rows laid out."""
        for index, rows in self._tall.items():
            self._cells[index] = self._cells[index]._replace(rows=rows)
        full = max((end for end in self._ends if end is not None), default=0)
        short = {row for row, end in enumerate(self._ends) if end is not None and end < full}
        if short:
            # Word puts the cells of such a row where their widths say, not where they are counted.
            self._cells = [
                cell._replace(unsure=True) if cell.row in short else cell for cell in self._cells
            ]
        return Table(tuple(self._cells), self.ordinal, self._height, self._width)

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
            raise UnreadableError(_TOO_LARGE.format(self.ordinal))
