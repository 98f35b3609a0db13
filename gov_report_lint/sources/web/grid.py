"""The grid of a table on a page, laid out as browsers do."""

from __future__ import annotations

from typing import NamedTuple

from ...model.document import UnreadableError
from ..limits import MOST_COLUMNS, MOST_PLACES
from .page import Element
from .shape import Row

# The limits of the HTML standard.
MOST_COLUMNS_SPANNED = 1_000
MOST_ROWS_SPANNED = 65_534
# Before columns that no cell begins in are cut off, one absurd span may widen a row so far.
_WIDEST_ROW = 4 * MOST_COLUMNS_SPANNED

_TOO_LARGE = "网页中的第 {} 个表格过大，不像正常的报告，已停止读取。请检查该表格后再试"


class Placed(NamedTuple):
    """A cell's element and the grid places that it takes."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int


class Grid(NamedTuple):
    """Cells that do not overlap, row by row, each inside ``height`` × ``width``."""

    cells: list[Placed]
    height: int
    width: int


def lay_out(groups: list[list[Row]], ordinal: int) -> Grid:
    """Return the grid of the rows; ``ordinal`` names the table where it is refused."""
    layout = _Layout(ordinal)
    for rows in groups:
        layout.group(rows)
    width = 1 + max((cell.column for cell in layout.cells), default=-1)
    if width > MOST_COLUMNS or width * layout.height > MOST_PLACES:
        raise UnreadableError(_TOO_LARGE.format(ordinal))
    cells = [cell._replace(columns=min(cell.columns, width - cell.column)) for cell in layout.cells]
    return Grid(cells, layout.height, width)


class _Layout:
    """Rows come in, cells with their places come out."""

    def __init__(self, ordinal: int) -> None:
        self.cells: list[Placed] = []
        self.height = 0
        self._ordinal = ordinal
        self._places = 0
        # The row from which each column is free again; the places count the work as well.
        self._free: list[int] = []

    def group(self, rows: list[Row]) -> None:
        """Lay out a row group; no cell reaches beyond it."""
        end = self.height + len(rows)
        for row in rows:
            self._row(row, end)
            self.height += 1

    def _row(self, row: Row, end: int) -> None:
        column = 0
        for cell in row:
            while not self._is_free(column):
                column += 1
                self._places += 1
            rows = _span(cell, "rowspan", MOST_ROWS_SPANNED, zero=end - self.height)
            wanted = _span(cell, "colspan", MOST_COLUMNS_SPANNED, zero=1)
            columns = self._take(column, wanted, min(self.height + rows, end))
            rows = min(rows, end - self.height)
            self.cells.append(Placed(cell, self.height, column, rows, columns))
            column += columns

    def _is_free(self, column: int) -> bool:
        return column >= len(self._free) or self._free[column] <= self.height

    def _take(self, column: int, wanted: int, until: int) -> int:
        """Take up to ``wanted`` free places from ``column`` on; return how many there were."""
        columns = 0
        while columns < wanted and self._is_free(column + columns):
            if column + columns < len(self._free):
                self._free[column + columns] = until
            else:
                self._free.append(until)
            columns += 1
        self._places += columns
        if len(self._free) > _WIDEST_ROW or self._places > MOST_PLACES:
            raise UnreadableError(_TOO_LARGE.format(self._ordinal))
        return columns


def _span(cell: Element, name: str, most: int, zero: int) -> int:
    """Return the span that the cell asks for; what is no number is 1."""
    asked = cell.attributes.get(name, "").strip()[:12]
    digits = asked.removeprefix("+")
    length = next((at for at, char in enumerate(digits) if char not in "0123456789"), len(digits))
    if length == 0:
        return 1
    return min(int(digits[:length]), most) or zero
