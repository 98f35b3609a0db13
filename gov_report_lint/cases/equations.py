"""The equations that rules state, over cells of tables and figures of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.equation import Cell, Equation, Said
from .linear import Term
from .sums import expand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.equation import Figure
    from ..model.report import Mention, Number
    from .case import Case
    from .sums import CellTerm


def equal(key: str, left: Iterable[CellTerm], right: Iterable[CellTerm]) -> Equation:
    """Return the equation that two sums over cells of one table state."""
    factors: dict[Figure, Number] = {}
    value: Number = 0
    for sign, terms in ((1, left), (-1, right)):
        for factor, address in terms:
            if address is None:
                value -= sign * factor
            else:
                cell = Cell(key, *address)
                factors[cell] = factors.get(cell, 0) + sign * factor
    return Equation(factors, value)


def told(case: Case, mention: Mention, terms: Iterable[Term]) -> Equation:
    """Return the equation of a figure of the text with a sum of ``table.row.column`` terms.

    Raises:
        KeyError: for a table or cell that the report does not have.

    """
    factors: dict[Figure, Number] = {}
    value: Number = 0
    for factor, name in terms:
        key, _, rest = name.partition(".")
        form = case.report.tables[key].form
        for times, address in expand([Term(factor, rest)], form, None, "cell"):
            if address is None:
                value -= times
            else:
                cell = Cell(key, *address)
                factors[cell] = factors.get(cell, 0) + times
    place = case.told(mention)
    factors[Said(place.line, place.start, place.end, mention.value)] = -1
    return Equation(factors, value)
