"""The wrong figures behind a report's broken equations, as far as they are certain."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from ..model.equation import Cell, Said
from .alone import find_alone
from .answers import apart, parted, projected
from .grouping import grouped
from .localising import localise
from .moves import find_moves
from .slips import slip_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model.equation import Figure
    from ..model.outcome import Outcome, Stated
    from ..model.report import Number, Report
    from .answers import Answers


MOST_NAMED = 5  # answers named side by side; of more the sums themselves say enough


class Change(NamedTuple):
    """A figure, what it is now and what it must be."""

    figure: Figure
    actual: Number
    expected: Number


class Cause(NamedTuple):
    """What must be wrong behind broken equations.

    ``answers`` has one list of changes where that is certain, and several where each of them, and
    nothing smaller, makes all equations hold. ``slip`` names the one slip of the hand that made
    several figures wrong, where it was one.
    """

    answers: tuple[tuple[Change, ...], ...]
    broken: tuple[Stated, ...]
    slip: str = ""

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that are certain."""
        return self.answers[0] if len(self.answers) == 1 else ()


def find_causes(report: Report, outcomes: Iterable[Outcome]) -> list[Cause]:
    """Return what must be wrong, in the order of what it breaks: what is certain goes first.

    A figure that all smallest answers share is a cause of its own.
    """
    stated = [one for outcome in outcomes for one in outcome.stated]
    if sum(one.finding is not None for one in stated) < 2:
        return []
    causes = []
    for part in _connected(stated):
        if any(one.finding is not None for one in part):
            causes += _Part(report, part).causes()
    return causes


class _Part:
    """Equations that hang together, some of them broken."""

    def __init__(self, report: Report, stated: list[Stated]) -> None:
        self.report = report
        self.broken = [one for one in stated if one.finding is not None]
        self.equations = [one.equation for one in stated]
        self.values = {
            one: _value(report, one) for equation in self.equations for one in equation.factors
        }

    def possible(self, figure: Figure, value: Fraction) -> bool:
        """Tell whether a figure can have a value: a count is whole, and never below nothing."""
        whole = value.denominator == 1 or isinstance(self.values[figure], Decimal)
        return value >= 0 and whole

    def causes(self) -> list[Cause]:
        """Return the causes of what is broken."""
        found = localise(self.equations, self.values, self.possible, most=1)
        if found.answers:
            return self.of([dict(one.values) for one in found.answers])
        lines = _lines(self.report, self.values)
        moves = find_moves(self.equations, self.values, lines, self.possible)
        if len(moves) == 1:  # several cells, but one slip of the hand
            return [self.cause([moves[0].values], moves[0].slip)]
        return self.searched(self.values)

    def searched(self, values: Mapping[Figure, Number]) -> list[Cause]:
        """Return the causes of what is broken while the figures have these values.

        Where too much is wrong for a search, what stands out is put right first.
        """
        found = localise(self.equations, values, self.possible)
        if not found.exhausted:
            return self.of([dict(one.values) for one in found.answers])
        alone = find_alone(self.equations, values, self.possible)
        if not alone:
            return []
        after = {**values, **{one: _number(value) for one, value in alone.items()}}
        return [
            *(self.cause([{one: value}]) for one, value in alone.items()),
            *self.searched(after),
        ]

    def of(self, answers: Answers) -> list[Cause]:
        """Return the causes that equally small answers come to."""
        certain, left = parted(answers)
        causes = [self.cause([{one: value}]) for one, value in certain.items()]
        for figures in apart(self.equations, left):
            ways = projected(left, figures)
            if len(ways) <= MOST_NAMED:
                causes.append(self.cause(ways))
            else:
                causes = [_without(one, figures) for one in causes]
        return [one for one in causes if len(one.answers) == 1 or len(one.broken) > 1]

    def cause(self, answers: Answers, slip: str = "") -> Cause:
        """Return the cause that these answers are, with the broken equations they touch."""
        figures = {figure for answer in answers for figure in answer}
        changes = tuple(
            tuple(Change(one, self.values[one], _number(value)) for one, value in answer.items())
            for answer in sorted(answers, key=lambda one: _cost(one, self.values))
        )
        touched = (one for one in self.broken if not figures.isdisjoint(one.equation.factors))
        return Cause(changes, tuple(touched), slip)


def _without(cause: Cause, doubtful: set[Figure]) -> Cause:
    """Return the cause of those equations alone that nothing doubtful stands in."""
    clear = (one for one in cause.broken if doubtful.isdisjoint(one.equation.factors))
    return cause._replace(broken=tuple(clear))


def _cost(answer: Mapping[Figure, Fraction], values: Mapping[Figure, Number]) -> int:
    """Return how many of an answer's changes are none of the slips that people make."""
    return sum(not slip_of(values[one], _number(value)) for one, value in answer.items())


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


def _connected(stated: list[Stated]) -> list[list[Stated]]:
    """Return the equations in groups that share no figure."""
    groups = grouped(one.equation.factors for one in stated)
    number = {figure: at for at, group in enumerate(groups) for figure in group}
    parts: list[list[Stated]] = [[] for _ in groups]
    for one in stated:
        parts[number[next(iter(one.equation.factors))]].append(one)
    return parts


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
