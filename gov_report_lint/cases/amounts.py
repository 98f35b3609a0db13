"""Amounts of money in table cells: in which unit they may be meant, and how precise they are."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from ..text.cells import CellKind
from ..text.folding import fold, squeeze
from ..text.phrase_numbers import amounts
from .case import cell_of, show
from .contract import OptionError
from .sums import forms_for, is_empty, known

if TYPE_CHECKING:
    from ..model.library import Library
    from ..model.report import TableRead
    from ..model.rule import Rule
    from .case import Case

# What a head or a cell names, and how many zeros it stands for; the first that is found counts.
UNITS = (("亿元", 8), ("万元", 4), ("元", 0))
UNKNOWN = (0, 4)


class Cell(NamedTuple):
    """Where an amount stands: the cell's table, row and column."""

    table: str
    row: str
    column: str


class Amount(NamedTuple):
    """A cell's amount in 元, in each unit it may be meant in, and how it is printed."""

    meant: tuple[Decimal, ...]
    said: str


def step(amount: Decimal) -> Decimal:
    """Return the last printed digit's worth; a zero is exact."""
    exponent = amount.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if amount and isinstance(exponent, int) else Decimal(0)


def alike(one: Decimal, other: Decimal) -> bool:
    """Tell whether two amounts are the same, or one is the other printed less precisely."""
    difference = abs(one - other)
    return difference == 0 or (bool(one and other) and difference < max(step(one), step(other)))


def amount_in(table: TableRead, cell: Cell) -> Amount | None:
    """Return the amount in a cell, None where there is none or none is made out."""
    read = cell_of(table, cell.row, cell.column)
    if read is None:
        return None
    value = known(read)
    if value is not None:
        unit, powers = unit_of(table, cell)
        return Amount(tuple(Decimal(value).scaleb(p) for p in powers), f"{show(value)}{unit}")
    said = squeeze(read.said).text
    for found in amounts(said, 0) if read.kind == CellKind.TEXT else ():
        if found.end == len(said) and isinstance(found.value, Decimal):
            return Amount((found.value,), read.said.strip())
    return None


def unit_of(table: TableRead, cell: Cell) -> tuple[str, tuple[int, ...]]:
    """Return the unit that a figure in the cell is in, and the powers of ten it may stand for.

    The head as printed tells it, else the head as the form has it; no unit where neither does.
    """
    official = table.form.columns[cell.column].label.printed
    for head in (table.columns.get(cell.column, ""), official):
        for unit, power in UNITS:
            if unit in fold(head):
                return unit, (power,)
    return "", UNKNOWN


def is_blank(table: TableRead, cell: Cell) -> bool:
    """Tell whether nothing is filled in."""
    return is_empty(cell_of(table, cell.row, cell.column))


def table_of(case: Case, cell: Cell) -> TableRead | None:
    """Return the cell's table as read, None where there is none or it has no such cell."""
    table = case.report.tables.get(cell.table)
    row = table.form.rows.get(cell.row) if table else None
    return table if row and cell.column in row.columns else None


def cell_for(rule: Rule, library: Library) -> Cell:
    """Return the cell that the rule's option ``cell`` names.

    Raises:
        OptionError: when an edition the rule is for does not have it.

    """
    name = rule.options.get("cell", "")
    key, _, rest = name.partition(".")
    row, _, column = rest.rpartition(".")
    forms = forms_for(rule, library, key)
    if not forms or any(name not in form.addresses() for form in forms):
        raise OptionError("cell", f"没有名为“{name}”的单元格")
    return Cell(key, row, column)
