"""A printed table bound to a table form: each figure by its row's and its column's label.

Nothing is taken from the order or the number of cells. Where row and column labels cross stands
the figure; where the column labels stand under the row's label (table 4), it stands below both.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..model.document import Cell
from ..model.form import Row, TableForm
from ..model.report import TWO_READINGS, UNCLEAR, CellRead
from ..text.cells import parse_cell
from .matching import Labelled, Matches, find_labels
from .order import InOrder, ragged_heads

_TWO_FIGURES = re.compile(r"\d\s+\d")
Address = tuple[str, str]
Cells = dict[Address, CellRead]


class Binding(NamedTuple):
    """A table as one form reads it; ``above`` is the one whose heads it goes on under."""

    item: Labelled
    form: TableForm
    cells: Cells
    found: Matches
    above: Binding | None = None

    def columns_above(self) -> dict[str, int]:
        """Return the grid columns of the heads it goes on under, if both are equally wide."""
        above = self.above
        if above is None or above.item.table.width != self.item.table.width:
            return {}
        return {name: cells[-1].column for name, cells in above.found.columns.items()}


class _Reader:
    """Finds the figure that each pair of labels points at."""

    def __init__(self, item: Labelled, form: TableForm, found: Matches) -> None:
        self.form = form
        self.found = found
        self.grid = item.table.grid()
        self.cells: Cells = {}

    def distinct(self, rows: range, columns: range) -> list[Cell]:
        """Return the figure cells at those grid places, each once, labels left out."""
        cells: dict[int, Cell] = {}
        for row in rows:
            for column in columns:
                cell = self.grid[row][column] if column < len(self.grid[row]) else None
                if cell is not None and id(cell) not in self.found.known:
                    cells[id(cell)] = cell
        return list(cells.values())

    def candidates(self, side: Cell, heads: list[Cell]) -> list[Cell]:
        """Return the cells that may hold the figure of a row label and a column's heads."""
        right = side.column + side.columns
        above: Cell | None = None
        for head in heads:
            if head.row > side.row and side.column <= head.column < right:
                first = head.row + head.rows
                rows = range(first, min(first + 1, len(self.grid)))
                return self.distinct(rows, range(head.column, head.column + head.columns))
            if head.row < side.row and head.column >= right:
                above = head if above is None or head.row > above.row else above
        if above is None:
            return []
        if side.rows == above.columns == 1:
            cell = self.grid[side.row][above.column]
            return [cell] if cell is not None and id(cell) not in self.found.known else []
        rows = range(side.row, side.row + side.rows)
        return self.distinct(rows, range(above.column, above.column + above.columns))

    def read_row(self, row: Row, side: Cell, inherited: dict[str, int]) -> None:
        for name in row.columns:
            heads = self.found.columns.get(name)
            if heads:
                cells = self.candidates(side, heads)
            elif name in inherited:
                rows = range(side.row, side.row + side.rows)
                cells = self.distinct(rows, range(inherited[name], inherited[name] + 1))
            else:
                continue
            if cells:
                self.cells[row.name, name] = self.read(row.name, name, cells)

    def take(self, figures: dict[Address, Cell], row: str) -> None:
        """Take the row's figures from cells known otherwise than by the grid."""
        for address, cell in figures.items():
            if address[0] == row:
                self.cells[address] = self.read(*address, [cell])

    def doubt(self, address: Address) -> None:
        """Take back the figure of a cell that two readings tell differently."""
        read = self.cells[address]
        if read.kind != UNCLEAR:
            self.cells[address] = read._replace(value=None, kind=UNCLEAR, note=TWO_READINGS)

    def read(self, row: str, column: str, cells: list[Cell]) -> CellRead:
        """Return the one figure among the cells; two of them, or a doubled row, are unclear."""
        filled = [one for one in cells if one.text.strip()] if len(cells) > 1 else cells
        cell = filled[0] if filled else cells[0]
        if len(filled) > 1 or row in self.found.doubled:
            said = " ".join(item.text for item in filled)
            return CellRead(None, UNCLEAR, "", said, cell.place)
        if cell.unsure:
            return CellRead(None, UNCLEAR, TWO_READINGS, cell.text, cell.place)
        value = parse_cell(cell.text, self.form.columns[column].kind == "change")
        return CellRead(value.value, value.kind, value.note, cell.text, cell.place)


def bind(
    item: Labelled, form: TableForm, above: Binding | None = None, similar: bool = False
) -> Binding | None:
    """Return the table as the form reads it, None when it has no row of the form.

    ``above`` is the table of the page before, for one that goes on without heads of its own; with
    ``similar``, misspelt labels are recognised too. The figures are read by ``fill``.
    """
    found = find_labels(item, form, similar)
    if found is None or not (found.columns or above):
        return None
    return Binding(item, form, {}, found, None if found.columns else above)


def fill(binding: Binding) -> None:
    """Read the figures that the labels of the binding point at, in two ways.

    Where the order of the cells speaks against the grid, the cell is unclear. Heads without their
    spans have no columns to point with: then the order alone counts.
    """
    reader = _Reader(binding.item, binding.form, binding.found)
    above = binding.above
    heads = InOrder(above.item, above.form, above.found).order() if above else ()
    order = InOrder(binding.item, binding.form, binding.found, heads)
    in_order = order.read()
    ragged = ragged_heads(binding.item, binding.found)
    for name, side in binding.found.rows.items():
        row = binding.form.rows[name]
        if ragged and not ragged.isdisjoint(binding.found.head_rows(row, side)):
            reader.take(in_order, name)
        else:
            reader.read_row(row, side, binding.columns_above())
    for name in _rows_over_heads(binding):
        if any(address not in reader.cells for address in in_order if address[0] == name):
            reader.take(in_order, name)
    _compare(reader, in_order, binding)
    _doubt(reader, order.short, binding)
    binding.cells.update(reader.cells)


def _rows_over_heads(binding: Binding) -> list[str]:
    """Return the rows whose heads stand below their labels, which may have lost their spans."""
    rows = binding.found.rows.items()
    forms = binding.form.rows
    return [name for name, side in rows if binding.found.nearest_heads(forms[name], side) is None]


def _compare(reader: _Reader, in_order: dict[Address, Cell], binding: Binding) -> None:
    """Make unclear what the two readings tell differently.

    Once they differ in a table, only what both tell alike is believed in it.
    """
    differ = False
    for address, cell in in_order.items():
        read = reader.cells.get(address)
        if read is None and binding.above is not None:
            reader.cells[address] = reader.read(*address, [cell])
        elif read is not None and read.place != cell.place:
            reader.doubt(address)
            differ = True
    for address in [one for one in reader.cells if differ and one not in in_order]:
        reader.doubt(address)


def _run_together(reader: _Reader) -> set[str]:
    """Return the rows in which one cell holds two figures and another none: whose are they?"""
    told = reader.cells.items()
    two = {row for (row, _), read in told if len(read.said) > 2 and _TWO_FIGURES.search(read.said)}
    return two and {
        row for (row, _), read in reader.cells.items() if row in two and not read.said.strip()
    }


def _doubt(reader: _Reader, short: set[str], binding: Binding) -> None:
    """Make unclear what stands in a short row, or hangs on a label that is doubtful."""
    found = binding.found
    heads = (binding.above or binding).found.columns
    rows = short | _run_together(reader) | {n for n, side in found.rows.items() if side.unsure}
    columns = {name for name, cells in heads.items() if any(cell.unsure for cell in cells)}
    for row, column in list(reader.cells) if rows or columns else ():
        if row in rows or column in columns:
            reader.doubt((row, column))
    for name, side in found.rows.items():
        nearest = found.nearest_heads(binding.form.rows[name], side)
        for column in found.older_heads(nearest) if nearest else ():
            if (name, column) in reader.cells:
                reader.doubt((name, column))
