"""A printed table bound to a table form: each figure by its row's and its column's label.

Nothing is taken from the order or the number of cells. Where row and column labels cross stands
the figure; where the column labels stand under the row's label (table 4), it stands below both.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..model.document import Cell, Table
from ..model.form import Label, Row, TableForm
from ..model.report import CellRead
from ..text.cells import CellKind, parse_cell
from ..text.labels import COLUMN, MISTAKEN, ROW, SIMILAR, Hit, key, label_index

UNCLEAR = "unclear"


@dataclass(slots=True)
class Binding:
    """A table as one form reads it."""

    table: Table
    form: TableForm
    cells: dict[tuple[str, str], CellRead] = field(default_factory=dict)
    rows: dict[str, Cell] = field(default_factory=dict)
    columns: dict[str, list[Cell]] = field(default_factory=dict)
    doubled: list[str] = field(default_factory=list)
    labels: dict[int, Hit] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """How much of the form was found here, less what was not."""
        found = len(self.rows) + len(self.columns)
        return found - (len(self.form.rows) + len(self.form.columns) - found) / 2


def _covers(outer: Cell, inner: Cell) -> bool:
    """Tell whether the outer label spans the inner one's row or column, from left or above."""
    left = outer.column < inner.column and outer.row <= inner.row < outer.row + outer.rows
    above = outer.row < inner.row and outer.column <= inner.column < outer.column + outer.columns
    return left or above


class _Binder:
    """Finds labels first, then the figure each pair of labels points at."""

    def __init__(self, table: Table, form: TableForm, columns: dict[str, int]) -> None:
        self.inherited = columns
        self.index = label_index(form)
        self.grid = table.grid()
        self.result = Binding(table, form)
        self.found: dict[str, dict[str, list[tuple[Cell, Hit]]]] = {ROW: {}, COLUMN: {}}
        self.parents: dict[str, list[Cell]] = {}
        self.known: set[int] = set()

    def look_up(self) -> None:
        """Sort the table's cells into row labels, column labels and labels above them."""
        for cell in self.result.table.cells:
            if not cell.text or cell.text.isdecimal():
                continue
            printed = key(cell.text)
            for hit in {(h.axis, h.name): h for h in reversed(self.index.find(cell.text))}.values():
                self.found[hit.axis].setdefault(hit.name, []).append((cell, hit))
                self.known.add(id(cell))
            if printed in self.index.furniture:
                self.parents.setdefault(printed, []).append(cell)
                self.known.add(id(cell))

    def in_place(self, cells: list[tuple[Cell, Hit]], wording: Label) -> list[tuple[Cell, Hit]]:
        """Keep the cells under the label's parent; all of them when it is not printed."""
        if wording.parents and len(cells) > 1:
            outer = self.parents.get(key(wording.parents[-1]), [])
            inside = [item for item in cells if any(_covers(one, item[0]) for one in outer)]
            return inside or cells
        return cells

    def leftmost(self, cells: list[tuple[Cell, Hit]]) -> list[tuple[Cell, Hit]]:
        """Keep the cells nearest the left edge: a head further right may bear the same word."""
        edge = min((cell.column for cell, _ in cells), default=0)
        return [item for item in cells if item[0].column == edge]

    def take_rows(self) -> None:
        for name, row in self.result.form.rows.items():
            cells = self.leftmost(self.in_place(self.found[ROW].get(name, []), row.label))
            if not cells:
                continue
            cell, hit = cells[0]
            self.result.rows[name] = cell
            self.result.labels[id(cell)] = hit
            if len(cells) > 1:
                self.result.doubled.append(name)

    def take_columns(self) -> None:
        taken = {id(cell) for cell in self.result.rows.values()}
        for name, column in self.result.form.columns.items():
            cells = self.in_place(self.found[COLUMN].get(name, []), column.label)
            free = [item for item in cells if id(item[0]) not in taken]
            for cell, hit in free:
                self.result.columns.setdefault(name, []).append(cell)
                self.result.labels[id(cell)] = hit

    def take_similar(self) -> None:
        """Recognise misspelt labels, once enough of the table is certain."""
        rows, columns = self.result.rows, self.result.columns
        if len(rows) < 3 or not columns:
            return
        edge = max(cell.column for cell in rows.values())
        heads = {cell.row for cells in columns.values() for cell in cells}
        for cell in self.result.table.cells:
            if id(cell) in self.known or len(key(cell.text)) < 2:
                continue
            for axis, names, fits in (
                (ROW, set(self.result.form.rows) - set(rows), cell.column <= edge),
                (COLUMN, set(self.result.form.columns) - set(columns), cell.row in heads),
            ):
                nearest = self.index.nearest(cell.text, axis, names) if fits and names else None
                if nearest:
                    self.add_similar(cell, axis, nearest[1])

    def add_similar(self, cell: Cell, axis: str, name: str) -> None:
        self.known.add(id(cell))
        self.result.labels[id(cell)] = Hit(axis, name, SIMILAR)
        if axis == ROW:
            self.result.rows[name] = cell
        else:
            self.result.columns.setdefault(name, []).append(cell)

    def candidates(self, side: Cell, name: str) -> list[Cell]:
        """Return the cells that may hold the figure of that row label and column name."""
        heads = self.result.columns.get(name, [])
        under = [
            head
            for head in heads
            if head.row > side.row and side.column <= head.column < side.column + side.columns
        ]
        if under:
            head = under[0]
            rows = range(head.row + head.rows, min(head.row + head.rows + 1, len(self.grid)))
            return self.distinct(rows, range(head.column, head.column + head.columns))
        rows = range(side.row, side.row + side.rows)
        above = [h for h in heads if h.row < side.row and h.column >= side.column + side.columns]
        if above:
            head = max(above, key=lambda cell: cell.row)
            return self.distinct(rows, range(head.column, head.column + head.columns))
        if name in self.inherited:
            return self.distinct(rows, range(self.inherited[name], self.inherited[name] + 1))
        return []

    def distinct(self, rows: range, columns: range) -> list[Cell]:
        """Return the figure cells at those grid places, each once, labels left out."""
        cells: dict[int, Cell] = {}
        for row in rows:
            for column in columns:
                cell = self.grid[row][column] if column < len(self.grid[row]) else None
                if cell is not None and id(cell) not in self.known:
                    cells[id(cell)] = cell
        return list(cells.values())

    def read(self, row: Row, side: Cell) -> None:
        doubled = row.name in self.result.doubled
        for name in row.columns:
            cells = self.candidates(side, name)
            filled = [cell for cell in cells if cell.text.strip()]
            if not cells:
                continue
            cell = filled[0] if len(filled) == 1 else cells[0]
            if len(filled) > 1 or doubled:
                said = " ".join(item.text for item in filled)
                self.result.cells[row.name, name] = CellRead(None, UNCLEAR, "", said, cell.place)
                continue
            signed = self.result.form.columns[name].kind == "change"
            value = parse_cell(cell.text, signed)
            self.result.cells[row.name, name] = CellRead(
                value.value, value.kind.value, value.note, cell.text, cell.place
            )

    def bind(self) -> Binding:
        self.look_up()
        self.take_rows()
        self.take_columns()
        self.take_similar()
        for name, side in self.result.rows.items():
            self.read(self.result.form.rows[name], side)
        return self.result


def bind(table: Table, form: TableForm, columns: dict[str, int] | None = None) -> Binding:
    """Return the table as the form reads it.

    ``columns`` gives the grid columns of the page before for a table that goes on without its head.
    """
    return _Binder(table, form, columns or {}).bind()


def is_mistaken(hit: Hit | None) -> bool:
    """Tell whether a label was recognised in spite of a slip."""
    return hit is not None and hit.how in (MISTAKEN, SIMILAR)


BLANKS = frozenset(
    kind.value for kind in (CellKind.BLANK, CellKind.SLASH, CellKind.DASH, CellKind.NONE)
)
