"""The row and column labels of a form, found in a printed table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.document import Cell, Table
from ..model.form import Label, Row, TableForm
from ..text.labels import COLUMN, ROW, LabelIndex, bare_key, key, label_index

# Comparing spellings is dear; no table of a report comes near these.
MOST_LABELS = 1000
LONGEST_LABEL = 100
MOST_PAIRS = 10_000


class Labelled(NamedTuple):
    """A table with the keys of all its cells that are no plain numbers, worked out once.

    ``keys`` are all of them, with and without a remark at the end.
    """

    table: Table
    labels: tuple[tuple[Cell, str], ...]
    keys: frozenset[str]


class Matches(NamedTuple):
    """The labels found: a cell for each row, one or more for each column.

    ``known`` are the ids of all cells that are labels, ``doubled`` the rows met more than once.
    """

    rows: dict[str, Cell]
    columns: dict[str, list[Cell]]
    doubled: list[str]
    known: set[int]
    near: dict[str, dict[str, Cell] | None]

    def nearest_heads(self, row: Row, side: Cell) -> dict[str, Cell] | None:
        """Return the heads next above a row's label, by column; None when they stand below it."""
        if row.name not in self.near:
            self.near[row.name] = self._nearest(row, side)
        return self.near[row.name]

    def _nearest(self, row: Row, side: Cell) -> dict[str, Cell] | None:
        nearest: dict[str, Cell] = {}
        for name in row.columns:
            heads = self.columns.get(name, ())
            above = [head for head in heads if head.row < side.row]
            if heads and not above:
                return None
            if above:
                last = above if len(above) == 1 else [max(above, key=lambda head: head.row)]
                nearest[name] = last[0]
        return nearest

    def older_heads(self, nearest: dict[str, Cell]) -> set[str]:
        """Return the columns whose nearest head belongs to a block of rows further up.

        A label of a row stands between it and the heads of the others: its own head is lost.
        """
        if len({head.row for head in nearest.values()}) < 2:
            return set()
        last = max(head.row for head in nearest.values())
        first = min(head.row + head.rows for head in nearest.values())
        between = [side.row for side in self.rows.values() if first <= side.row < last]
        if not between:
            return set()
        return {name for name, head in nearest.items() if head.row < max(between)}

    def head_rows(self, row: Row, side: Cell) -> set[int]:
        """Return the grid rows of the heads that a row's figures stand under."""
        nearest = self.nearest_heads(row, side)
        if nearest is None:
            return {head.row for name in row.columns for head in self.columns.get(name, ())}
        return {head.row for head in nearest.values()}


def labelled(table: Table) -> Labelled:
    """Return the table with its label keys."""
    texts = [(cell, cell.text) for cell in table.cells if cell.text]
    keys = [(cell, key(text)) for cell, text in texts if not text.isdecimal()]
    labels = tuple(item for item in keys if item[1])
    bare = (bare_key(cell.text) for cell, _ in labels)
    return Labelled(table, labels, frozenset((*(printed for _, printed in labels), *bare)))


def _covers(outer: Cell, inner: Cell) -> bool:
    """Tell whether the outer label spans the inner one's row or column, from left or above."""
    left = outer.column < inner.column and outer.row <= inner.row < outer.row + outer.rows
    above = outer.row < inner.row and outer.column <= inner.column < outer.column + outer.columns
    return left or above


class _Matcher:
    """Sorts the labels of one table by what one form makes of them."""

    def __init__(self, item: Labelled, form: TableForm, index: LabelIndex) -> None:
        self.labels = item.labels
        self.form = form
        self.index = index
        self.hits: dict[str, dict[str, list[Cell]]] = {ROW: {}, COLUMN: {}}
        self.parents: dict[str, list[Cell]] = {}
        self.joint: list[Cell] = []
        self.found = Matches({}, {}, [], set(), {})

    def look_up(self) -> bool:
        """Look every label up; tell whether any row of the form is among them.

        A word such as 总计 may head a column or a row: it is a column's where others' heads stand.
        """
        either: list[tuple[Cell, set[tuple[str, str]]]] = []
        heads: set[int] = set()
        for cell, printed in (*self.labels, *self.torn()):
            hits = self.index.find_key(printed, cell.text)
            names = {(hit.axis, hit.name) for hit in hits}
            axes = {axis for axis, _ in names}
            if len(axes) > 1:
                either.append((cell, names))
            elif names:
                if COLUMN in axes:
                    heads.add(cell.row)
                self.add(cell, names)
            if printed in self.index.furniture:
                self.parents.setdefault(printed, []).append(cell)
                self.found.known.add(id(cell))
            if hits:
                self.found.known.add(id(cell))
        for cell, names in either:
            axis = COLUMN if cell.row in heads else ROW
            self.add(cell, {item for item in names if item[0] == axis})
        return bool(self.hits[ROW])

    def torn(self) -> Iterator[tuple[Cell, str]]:
        """Give the labels that stand in two cells, one below the other, each as one cell.

        A row that runs over the end of a page comes apart so; only one half holds its figures.
        """
        unknown = {
            (cell.row, cell.column): cell
            for cell, printed in self.labels
            if printed not in self.index.furniture and not self.index.find_key(printed, cell.text)
        }
        for cell in unknown.values():
            below = unknown.get((cell.row + cell.rows, cell.column))
            if below is None or below.columns != cell.columns or len(cell.text) > LONGEST_LABEL:
                continue
            text = cell.text + below.text
            if self.index.find(text):
                self.found.known.update((id(cell), id(below)))
                joint = cell._replace(text=text, rows=cell.rows + below.rows)
                self.joint.append(joint)  # known by its id, which it keeps only while it lives
                yield joint, key(text)

    def add(self, cell: Cell, names: set[tuple[str, str]]) -> None:
        for axis, name in names:
            self.hits[axis].setdefault(name, []).append(cell)

    def in_place(self, cells: list[Cell], wording: Label) -> list[Cell]:
        """Keep the cells under the label's parent; all of them when it is not printed."""
        if wording.parents and len(cells) > 1:
            outer = self.parents.get(key(wording.parents[-1]), [])
            if len(cells) * len(outer) > MOST_PAIRS:
                return cells  # no table of a report; what stands so often is unclear anyway
            inside = [cell for cell in cells if any(_covers(one, cell) for one in outer)]
            return inside or cells
        return cells

    def take_rows(self) -> None:
        for name, row in self.form.rows.items():
            cells = self.hits[ROW].get(name)
            if not cells:
                continue
            if len(cells) > 1:
                cells = self.in_place(cells, row.label)
                # A head further right may bear the same word, such as 总计.
                edge = min(cell.column for cell in cells)
                cells = [cell for cell in cells if cell.column == edge]
            self.found.rows[name] = cells[0]
            if len(cells) > 1:
                self.found.doubled.append(name)

    def take_columns(self) -> None:
        taken = {id(cell) for cell in self.found.rows.values()}
        for name, column in self.form.columns.items():
            cells = self.in_place(self.hits[COLUMN].get(name, []), column.label)
            free = [cell for cell in cells if id(cell) not in taken]
            if free:
                self.found.columns[name] = free

    def take_similar(self) -> None:
        """Recognise misspelt labels, once enough of the table is certain."""
        rows, columns = self.found.rows, self.found.columns
        missing = {ROW: set(self.form.rows) - set(rows)}
        missing[COLUMN] = set(self.form.columns) - set(columns)
        if len(rows) < 3 or not columns or not (missing[ROW] or missing[COLUMN]):
            return
        if len(self.labels) > MOST_LABELS:
            return
        edge = max(cell.column for cell in rows.values())
        heads = {cell.row for cells in columns.values() for cell in cells}
        for cell, printed in self.labels:
            if id(cell) in self.found.known or not 2 <= len(printed) <= LONGEST_LABEL:
                continue
            if cell.column <= edge and (name := self.index.nearest(printed, ROW, missing[ROW])):
                rows[name] = cell
            elif cell.row in heads and (
                name := self.index.nearest(printed, COLUMN, missing[COLUMN])
            ):
                columns[name] = [cell]
            else:
                continue
            self.found.known.add(id(cell))
            missing[ROW].discard(name)
            missing[COLUMN].discard(name)


def find_labels(item: Labelled, form: TableForm, similar: bool) -> Matches | None:
    """Return the form's labels found in the table, None when it has no row of the form.

    With ``similar``, labels that are misspelt are recognised too.
    """
    index = label_index(form)
    if item.keys.isdisjoint(index.row_keys):
        return None
    matcher = _Matcher(item, form, index)
    if not matcher.look_up():
        return None
    matcher.take_rows()
    matcher.take_columns()
    if similar:
        matcher.take_similar()
    return matcher.found
