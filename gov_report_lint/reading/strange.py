"""Labels in a table that its form does not have: another edition's, and such as nobody knows."""

from __future__ import annotations

from collections import Counter

from ..model.document import Cell
from ..model.form import TableForm
from ..model.report import UNCLEAR, StrangeLabel, TableRead
from ..text.cells import CellKind, parse_cell
from ..text.labels import key, label_index
from .binding import Binding


def _is_label(cell: Cell, printed: str) -> bool:
    return len(printed) >= 2 and parse_cell(cell.text).kind is CellKind.TEXT


def _strange(
    read: TableRead, pieces: list[Binding], others: list[TableForm]
) -> tuple[StrangeLabel, ...]:
    """Return the labels the form does not have: another edition's, and such as nobody knows."""
    groups = {key(r.label.parents[-1]) for r in read.form.rows.values() if r.label.parents}
    result = []
    for piece in pieces:
        unknown = _unknown(piece)
        figures = Counter(c.row for c in piece.item.table.cells if c.text.strip().isdecimal())
        taken = {read.place for read in piece.cells.values()}
        for cell, printed in piece.item.labels:
            if id(cell) in piece.found.known or printed in groups or not _is_label(cell, printed):
                continue
            if cell.place in taken:
                continue  # a figure with words beside it is no label
            finds = (o.edition for o in others if label_index(o).find_key(printed, cell.text))
            edition = next(finds, None)
            if edition or id(cell) in unknown:
                result.append(StrangeLabel(cell.text, edition, cell.place, figures[cell.row]))
    return tuple(result)


def _unknown(piece: Binding) -> set[int]:
    """Return the ids of cells that stand where labels do and bear none of the form's.

    They stand before figures in a row that has no label of the form, or among the heads.
    """
    rows, heads = piece.found.rows.values(), piece.found.columns.values()
    edge = max((cell.column for cell in rows), default=-1)
    bound = {row for cell in rows for row in range(cell.row, cell.row + cell.rows)}
    head_rows = {cell.row for cells in heads for cell in cells}
    worded = {id(cell) for cell, _ in piece.item.labels}
    figured = {cell.row for cell in piece.item.table.cells if id(cell) not in worded}
    return {
        id(cell)
        for cell, _ in piece.item.labels
        if (cell.column <= edge and cell.row in figured - bound)
        or (cell.column > edge and cell.row in head_rows)
    } - piece.found.known


def with_strange_labels(
    read: TableRead, pieces: list[Binding], others: list[TableForm]
) -> TableRead:
    """Return the table with its strange labels; figures behind another edition's are unclear.

    What is a row in one edition is a group in the other: the figures beside it are of a row in it.
    """
    strange = _strange(read, pieces, others)
    doubted = {(one.place.table, one.place.row) for one in strange if one.edition}
    cells = {
        address: cell._replace(value=None, kind=UNCLEAR, note="")
        if (cell.place.table, cell.place.row) in doubted
        else cell
        for address, cell in read.cells.items()
    }
    return read._replace(strange=strange, cells=cells if doubted else read.cells)
