"""Equations solved exactly, for a few figures at a time."""

from __future__ import annotations

from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..model.equation import Equation, Figure
    from ..model.report import Number


class Row(NamedTuple):
    """How far the figures' changes must add up: Σ factor × change = ``residual``, all whole."""

    factors: Mapping[Figure, int]
    residual: int


class Pivot(NamedTuple):
    """A figure taken to be wrong, and the row that tells its change, the later ones being known."""

    figure: Figure
    row: Row


def rows_of(equations: Iterable[Equation], values: Mapping[Figure, Number]) -> list[Row]:
    """Return for each equation what the figures' changes must come to for it to hold.

    Raises:
        KeyError: with a figure that has no value.

    """
    return [_row(one, values) for one in equations]


def _row(equation: Equation, values: Mapping[Figure, Number]) -> Row:
    exact = {one: Fraction(factor) for one, factor in equation.factors.items() if factor}
    total = sum(factor * Fraction(values[one]) for one, factor in exact.items())
    residual = Fraction(equation.value) - total
    times = lcm(residual.denominator, *(one.denominator for one in exact.values()))
    return Row({one: int(factor * times) for one, factor in exact.items()}, int(residual * times))


def eliminate(rows: list[Row], pivot: Pivot) -> list[Row]:
    """Return the rows without the one of the pivot, and without its figure."""
    figure, by = pivot
    return [
        _subtract(row, by, figure) if figure in row.factors else row
        for row in rows
        if row is not by
    ]


def _subtract(row: Row, by: Row, figure: Figure) -> Row:
    """Return the row times one whole number minus ``by`` times another: the figure drops out."""
    own, other = row.factors[figure], by.factors[figure]
    common = gcd(own, other)
    times, less = other // common, own // common
    factors = {one: times * factor for one, factor in row.factors.items()}
    for one, factor in by.factors.items():
        left = factors.get(one, 0) - less * factor
        if left:
            factors[one] = left
        else:
            factors.pop(one, None)
    return Row(factors, times * row.residual - less * by.residual)


def solve(pivots: list[Pivot]) -> dict[Figure, Fraction]:
    """Return the change of each pivot's figure, all other figures staying as they are."""
    changes: dict[Figure, Fraction] = {}
    for figure, row in reversed(pivots):
        known = sum(
            (factor * changes[one] for one, factor in row.factors.items() if one in changes),
            Fraction(0),
        )
        changes[figure] = (row.residual - known) / row.factors[figure]
    return changes
