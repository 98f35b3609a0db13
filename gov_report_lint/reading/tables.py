"""The document's tables bound to the tables of the form, each to the edition it looks like."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from ..model.document import Table
from ..model.form import Form, TableForm
from ..model.report import UNCLEAR, CellRead, TableRead
from ..text.labels import ACCEPTED, PRINTED, label_index
from .binding import Binding, bind, fill
from .matching import Labelled
from .strange import with_strange_labels


class Placed(NamedTuple):
    """A table of the document with the section it stands in.

    ``joined`` tells that only blank lines part it from the table before.
    """

    labelled: Labelled
    section: str | None
    joined: bool

    @property
    def table(self) -> Table:
        """The table itself."""
        return self.labelled.table


# Comparing spellings is dear; the tables of a report are among its first.
MOST_SIMILAR = 20
Piece = tuple[Placed, Binding]


def table_forms(editions: list[Form], family: Form) -> dict[str, list[TableForm]]:
    """Return the different forms of each table key, shared ones once."""
    forms: dict[str, list[TableForm]] = {}
    for edition in editions or [family]:
        for key_, form in edition.tables.items():
            if form not in forms.setdefault(key_, []):
                forms[key_].append(form)
    return forms


def _pieces(placed: list[Placed], form: TableForm, similar: bool) -> list[Piece]:
    """Return the document's tables that hold figures of this form."""
    pieces: list[Piece] = []
    above: Binding | None = None
    for at, item in enumerate(placed):
        near = similar and at < MOST_SIMILAR
        binding = bind(item.labelled, form, above if item.joined else None, near)
        if binding is not None:
            pieces.append((item, binding))
        if binding is None or binding.above is None:
            above = binding
    return pieces


def _merge(form: TableForm, pieces: list[Piece]) -> TableRead:
    """Return one table from its pieces; a figure told by two of them is unclear."""
    cells: dict[tuple[str, str], CellRead] = {}
    rows: dict[str, str] = {}
    columns: dict[str, str] = {}
    doubled: list[str] = []
    for _, piece in pieces:
        for name, cell in piece.found.rows.items():
            if name in rows and any((name, column) in piece.cells for column in form.columns):
                doubled.append(name)
            rows.setdefault(name, cell.text)
        doubled += piece.found.doubled
        for name, heads in (piece.above or piece).found.columns.items():
            columns.setdefault(name, heads[0].text)
        for address, read in piece.cells.items():
            known = cells.get(address)
            cells[address] = (
                CellRead(None, UNCLEAR, "", f"{known.said} {read.said}", known.place)
                if known
                else read
            )
    first = pieces[0][0]
    cells = {
        (row.name, column): cells[row.name, column]
        for row in form.rows.values()
        for column in row.columns
        if (row.name, column) in cells
    }
    names = tuple(dict.fromkeys(doubled))
    unsure = any(cell.unsure for item, _ in pieces for cell in item.table.cells)
    place = first.table.place
    texts = _other_texts(pieces)
    return TableRead(form, first.section, place, cells, rows, columns, names, unsure, (), texts)


def _other_texts(pieces: list[Piece]) -> tuple[str, ...]:
    """Return the words in the pieces that are neither labels of rows and columns nor figures."""
    texts: dict[str, None] = {}
    for item, piece in pieces:
        found = piece.found
        labels = {id(cell) for cell in found.rows.values()}
        labels |= {id(head) for heads in found.columns.values() for head in heads}
        figures = {read.place for read in piece.cells.values()}
        for cell, _ in item.labelled.labels:
            if id(cell) not in labels and cell.place not in figures:
                texts[" ".join(cell.text.split())] = None
    return tuple(texts)


def _score(form: TableForm, pieces: list[Piece]) -> float:
    """Return how much of the form the pieces show, less what they do not."""
    rows = {name for _, piece in pieces for name in piece.found.rows}
    columns = {name for _, piece in pieces for name in piece.found.columns}
    found = len(rows) + len(columns)
    return found - (len(form.rows) + len(form.columns) - found) / 2


def _without_echoes(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces less the tables that repeat a few rows of the largest one.

    A digest of results in the running text is no second half of the table, nor a second table.
    """
    if len(pieces) < 2:
        return pieces
    main = max(pieces, key=lambda item: len(item[1].found.rows))
    rows = main[1].found.rows.keys()

    def echoes(piece: Binding) -> bool:
        return piece.found.rows.keys() <= rows and 2 * len(piece.found.rows) < len(rows)

    return [item for item in pieces if item is main or not echoes(item[1])]


def _best(placed: list[Placed], forms: list[TableForm]) -> TableRead | None:
    """Return the table as the form reads it that finds most of itself, None when none does."""
    best: tuple[float, TableForm, list[Piece]] | None = None
    for form in forms:
        pieces = _pieces(placed, form, similar=False)
        if pieces:
            score = _score(form, pieces)
            best = (score, form, pieces) if best is None or score > best[0] else best
    if best is None:
        return None
    _, form, pieces = best
    found = {name for _, piece in pieces for name in (*piece.found.rows, *piece.found.columns)}
    if not found.issuperset((*form.rows, *form.columns)):
        pieces = _pieces(placed, form, similar=True)
    for _, piece in pieces:
        fill(piece)
    pieces = _without_echoes([item for item in pieces if item[1].cells]) if pieces else []
    if not pieces:
        return None
    read = _merge(form, pieces)
    others = [other for other in forms if other is not form]
    return with_strange_labels(read, [piece for _, piece in pieces], others)


def read_tables(placed: list[Placed], family: Form, editions: list[Form]) -> dict[str, TableRead]:
    """Return the tables found, by key, each read as the edition that fits it best."""
    tables = {key_: _best(placed, forms) for key_, forms in table_forms(editions, family).items()}
    return {key_: read for key_, read in tables.items() if read is not None}


def missing_forms(
    tables: Container[str], editions: list[Form], family: Form
) -> dict[str, list[TableForm]]:
    """Return the forms of the tables that are not among those found, by key."""
    forms = table_forms(editions, family)
    return {key_: known for key_, known in forms.items() if key_ not in tables}


def stray_tables(placed: list[Placed], tables: dict[str, TableRead]) -> tuple[str | None, ...]:
    """Return the sections in which tables of figures stand that were not recognised."""
    bound = {read.place.table for table in tables.values() for read in table.cells.values()}
    rows = frozenset().union(*(label_index(read.form).row_keys for read in tables.values()))
    return tuple(
        item.section
        for item in placed
        if item.table.ordinal not in bound
        and (len(item.table.cells) > 3 or not item.labelled.keys.isdisjoint(rows))
    )


def _own_labels(read: TableRead, editions: list[Form]) -> int:
    """Return how many of the labels found belong to this edition of the table alone."""
    others = [
        label_index(edition.tables[read.form.key])
        for edition in editions
        if read.form.key in edition.tables and edition.tables[read.form.key] is not read.form
    ]
    rows = [read.form.rows[name].label.printed for name in read.rows]
    columns = [read.form.columns[name].label.printed for name in read.columns]
    return sum(
        not any(hit.how in (PRINTED, ACCEPTED) for other in others for hit in other.find(text))
        for text in (*rows, *columns)
    )


def edition_used(tables: dict[str, TableRead], editions: list[Form]) -> str | None:
    """Return the name of the edition whose own labels the tables show, None when undecided."""
    votes = {edition.name: 0 for edition in editions}
    for read in tables.values():
        if read.form.edition in votes:
            votes[read.form.edition] += _own_labels(read, editions)
        for strange in read.strange:
            if strange.edition in votes:
                votes[strange.edition] += 1
    first, second = sorted([0, 0, *votes.values()], reverse=True)[:2]
    if first == second:
        return None
    return max(votes, key=lambda name: votes[name])
