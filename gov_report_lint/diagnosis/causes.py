"""The wrong figures behind a report's broken equations, as far as they are certain."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..model.equation import Cell, Said
from .localising import localise
from .moves import find_moves

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model.equation import Figure
    from ..model.outcome import Outcome, Stated
    from ..model.report import Number, Report
    from .localising import Localised


class Cause(NamedTuple):
    """A figure that must be wrong, what it must be, and the broken equations that say so.

    ``slip`` names the one slip that made it wrong together with others, where it was one.
    """

    figure: Figure
    actual: Number
    expected: Number
    broken: tuple[Stated, ...]
    slip: str = ""


def find_causes(report: Report, outcomes: Iterable[Outcome]) -> list[Cause]:
    """Return the figures that must be wrong, in the order of what they break.

    Figures that several smallest answers do not share are not among them.
    """
    stated = [one for outcome in outcomes for one in outcome.stated]
    if sum(one.finding is not None for one in stated) < 2:
        return []
    causes = []
    for part in _connected(stated):
        if any(one.finding is not None for one in part):
            causes += _causes(report, part)
    return causes


def _causes(report: Report, part: list[Stated]) -> list[Cause]:
    """Return the causes of what is broken in equations that hang together."""
    values = {one: _value(report, one) for state in part for one in state.equation.factors}
    equations = [one.equation for one in part]

    def possible(figure: Figure, value: Fraction) -> bool:
        whole = value.denominator == 1 or isinstance(values[figure], Decimal)
        return value >= 0 and whole

    slip, found = "", localise(equations, values, possible, most=1)
    certain = _certain(found)
    if not found.answers:
        moves = find_moves(equations, values, _lines(report, values), possible)
        if len(moves) == 1:  # several cells, but one slip of the hand
            slip, certain = moves[0]
        else:
            certain = _certain(localise(equations, values, possible))
    causes = []
    for figure, value in certain.items():
        broken = tuple(
            one for one in part if one.finding is not None and figure in one.equation.factors
        )
        causes.append(Cause(figure, values[figure], _number(value), broken, slip))
    return causes


def _lines(report: Report, values: Mapping[Figure, Number]) -> list[list[Cell]]:
    """Return the rows and columns of the tables, as far as equations speak of their cells."""
    lines = []
    for key, table in report.tables.items():
        rows, columns = table.form.rows, table.form.columns
        grid = [[Cell(key, row, column) for column in columns] for row in rows]
        for line in (*grid, *map(list, zip(*grid, strict=True))):
            told = [cell for cell in line if cell in values]
            lines.append(told)
    return lines


def _certain(found: Localised) -> dict[Figure, Fraction]:
    """Return the figures and values that all smallest answers have in common."""
    if not found.answers:
        return {}
    first, *others = (answer.values for answer in found.answers)
    return {
        figure: value
        for figure, value in first.items()
        if all(other.get(figure) == value for other in others)
    }


def _connected(stated: list[Stated]) -> list[list[Stated]]:
    """Return the equations in groups that share no figure."""
    above: dict[Figure, Figure] = {}

    def top(figure: Figure) -> Figure:
        while (over := above.setdefault(figure, figure)) != figure:
            above[figure] = above[over]  # the way is halved for who comes next
            figure = over
        return figure

    for one in stated:
        first, *others = one.equation.factors
        for other in others:
            above[top(other)] = top(first)
    groups: dict[Figure, list[Stated]] = {}
    for one in stated:
        groups.setdefault(top(next(iter(one.equation.factors))), []).append(one)
    return list(groups.values())


def _value(report: Report, figure: Figure) -> Number:
    """Return what a figure is now; an empty cell counts as nothing."""
    if isinstance(figure, Said):
        return figure.value
    read = report.tables[figure.table].cells.get((figure.row, figure.column))
    return read.value if read is not None and read.value is not None else 0


def _number(value: Fraction) -> Number:
    if value.denominator == 1:
        return int(value)
    return Decimal(value.numerator) / Decimal(value.denominator)
