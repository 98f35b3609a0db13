"""Sums over cells of a table: what they come to, and what empty cells leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model.report import TWO_READINGS
from ..text.cells import CellKind
from .case import cell_of, magnitude, show
from .linear import Term, parse_sum
from .places import row_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model.form import TableForm
    from ..model.library import Library
    from ..model.report import CellRead, Number, Report, TableRead
    from ..model.rule import Rule

    Instead = Mapping[str, tuple[str, ...]]

Address = tuple[str, str]
EMPTY = frozenset((CellKind.BLANK, CellKind.SLASH, CellKind.DASH, CellKind.NONE))


class CellTerm(NamedTuple):
    """A cell's factor in a sum; no address for a constant."""

    factor: Number
    address: Address | None


class Total(NamedTuple):
    """What a sum comes to with empty cells counted as nothing.

    ``empty`` are the factors of empty cells, ``filled`` how many cells hold a number, ``unclear``
    tells of the cells that could not be read.
    """

    value: Number
    filled: int
    empty: tuple[Number, ...]
    unclear: tuple[str, ...]


def expand(terms: Iterable[Term], form: TableForm, fixed: str | None, axis: str) -> list[CellTerm]:
    """Return the cells the terms stand for; a group of rows stands for each of its rows.

    ``axis`` tells what the names are (rows or columns, or ``cell`` for ``row.column``), ``fixed``
    is the other half of the address.

    Raises:
        KeyError: with the name that the table does not have.

    """
    result = []
    for factor, name in terms:
        if not name:
            result.append(CellTerm(factor, None))
        elif axis == "column" and name in form.columns and fixed is not None:
            result.append(CellTerm(factor, (fixed, name)))
        elif axis == "row" and fixed is not None:
            result += [CellTerm(factor, (row, fixed)) for row in rows_of(form, name)]
        elif axis == "cell":
            row, _, column = name.rpartition(".")
            if column not in form.columns:
                raise KeyError(name)
            result += [CellTerm(factor, (one, column)) for one in rows_of(form, row)]
        else:
            raise KeyError(name)
    return result


def rows_of(form: TableForm, name: str) -> tuple[str, ...]:
    """Return the rows a name stands for.

    Raises:
        KeyError: when the table has no such row or group.

    """
    if name in form.rows:
        return (name,)
    return form.groups[name]


def describe(form: TableForm, address: Address, axis: str) -> str:
    """Return a cell's name in a sum over rows, over columns, or anywhere."""
    row, column = address
    if axis == "column":
        return form.columns[column].label.printed
    if axis == "row":
        return row_words(form, row)
    return f"{row_words(form, row)}·{form.columns[column].label.printed}"


def known(read: CellRead | None) -> Number | None:
    """Return the number in a cell, None when there is none."""
    return read.value if read is not None else None


def is_empty(read: CellRead | None) -> bool:
    """Tell whether a cell was found and holds nothing: blank, a dash, a slash, 无."""
    return read is not None and read.kind in EMPTY


def add_up(terms: list[CellTerm], table: TableRead, axis: str) -> Total:
    """Return the total of the terms in the table as read."""
    value: Number = 0
    filled = 0
    empty: list[Number] = []
    unclear: list[str] = []
    for factor, address in terms:
        if address is None:
            value += factor
            continue
        read = cell_of(table, *address)
        number = known(read)
        if number is not None:
            value += factor * number
            filled += 1
        elif is_empty(read):
            empty.append(factor)
        else:
            unclear.append(_unread(describe(table.form, address, axis), read))
    return Total(value, filled, tuple(empty), tuple(unclear))


def _unread(name: str, read: CellRead | None) -> str:
    """Return why a cell's figure is not known."""
    if read is not None and read.note == TWO_READINGS:
        return f"「{name}」用两种方法读出的内容不同"
    return f"读不出「{name}」"


def evaluate(
    terms: Iterable[Term], report: Report, instead: Instead | None = None
) -> tuple[Total, list[tuple[str, Address]]]:
    """Return the total of ``table.row.column`` terms over all tables, and the cells behind it.

    ``instead`` names the columns that stand for a cell of a column that was left empty.
    """
    value: Number = 0
    filled = 0
    empty: list[Number] = []
    unclear: list[str] = []
    cells: list[tuple[str, Address]] = []
    for factor, name in terms:
        key, _, rest = name.partition(".")
        table = report.tables.get(key)
        if table is None:
            unclear.append(name)
            continue
        try:
            expanded = expand([Term(1, rest)], table.form, None, "cell")
        except KeyError:
            unclear.append(name)
            continue
        if instead:
            expanded = [one for term in expanded for one in _instead(term, table, instead)]
        part = add_up(expanded, table, "cell")
        value += factor * part.value
        filled += part.filled
        empty += [factor * one for one in part.empty]
        unclear += part.unclear
        cells += [(key, term.address) for term in expanded if term.address]
    return Total(value, filled, tuple(empty), tuple(unclear)), cells


def _instead(term: CellTerm, table: TableRead, columns: Instead) -> list[CellTerm]:
    """Return the cells of the columns that stand for an empty cell, else the cell itself."""
    if term.address is None or not is_empty(cell_of(table, *term.address)):
        return [term]
    row, column = term.address
    return [CellTerm(term.factor, (row, one)) for one in columns.get(column, (column,))]


def forms_for(rule: Rule, library: Library, key: str) -> list[TableForm]:
    """Return the table of that key as the rule may meet it: in its pack and in those on top."""
    names = {rule.pack}
    forms = []
    for pack in library.packs:  # every pack comes after the one it extends
        if pack.name in names or pack.form.parent in names:
            names.add(pack.name)
            if key in pack.form.tables:
                forms.append(pack.form.tables[key])
    return forms


def check_sum(source: str, rule: Rule, library: Library) -> tuple[Term, ...]:
    """Return the sum of ``table.row.column`` addresses that the text states.

    Raises:
        LinearError: for anything but a sum.
        KeyError: with an address that some edition the rule is for does not have.

    """
    terms = parse_sum(source)
    for _, name in terms:
        key, _, rest = name.partition(".")
        forms = forms_for(rule, library, key)
        if not forms:
            raise KeyError(name)
        for form in forms:
            expand([Term(1, rest)], form, None, "cell")
    return terms


def write_out(terms: list[CellTerm], table: TableRead, axis: str, total: Number) -> str:
    """Return the sum as on a calculator tape; cells that are zero or empty are only counted."""
    parts: list[str] = []
    silent = 0
    for factor, address in terms:
        if address is None:
            parts.append(f"{'+' if factor >= 0 else '-'} {show(magnitude(factor))}")
            continue
        number = known(cell_of(table, *address))
        if not number and len(terms) > 2:
            silent += 1
            continue
        times = "" if magnitude(factor) == 1 else f"{show(magnitude(factor))}×"
        sign = "+" if factor >= 0 else "-"
        parts.append(f"{sign} {times}{describe(table.form, address, axis)} {show(number)}")
    text = " ".join(parts).removeprefix("+ ") or "0"
    if not silent or not parts:
        return f"{text} = {show(total)}" if len(parts) != 1 else text
    return f"{text}（其余 {silent} 项为 0 或空白）= {show(total)}"
