"""Figures that stand out where too much is wrong for a search."""

from __future__ import annotations

from fractions import Fraction

from gov_report_lint.diagnosis.alone import find_alone
from gov_report_lint.model.equation import Cell, Equation, Figure
from gov_report_lint.model.report import Number


def cell(name: str) -> Figure:
    return Cell("表", name[0], name[1])


def square(values: dict[str, int]) -> tuple[list[Equation], dict[Figure, Number]]:
    """Return sums of the rows a, b and the columns 1, 2; ``t`` are the totals."""
    sums = [("a1", "a2", "at"), ("b1", "b2", "bt"), ("a1", "b1", "t1"), ("a2", "b2", "t2")]
    equations = [
        Equation({cell(one): 1, cell(other): 1, cell(total): -1}) for one, other, total in sums
    ]
    return equations, {cell(name): value for name, value in values.items()}


SOUND = {"a1": 3, "a2": 4, "at": 7, "b1": 5, "b2": 6, "bt": 11, "t1": 8, "t2": 10}


def anything(figure: Figure, value: Fraction) -> bool:
    return value >= 0


def test_one_figure_in_two_broken_sums() -> None:
    equations, values = square({**SOUND, "a1": 9})
    assert find_alone(equations, values, anything) == {cell("a1"): 3}


def test_sums_that_disagree_blame_nobody() -> None:
    equations, values = square({**SOUND, "a1": 9, "t1": 9})
    assert find_alone(equations, values, anything) == {}


def test_two_that_claim_the_same_sum_blame_nobody() -> None:
    """Both rows and both columns are off by one: either pair of corners would do."""
    equations, values = square({**SOUND, "a1": 4, "b2": 7})
    assert find_alone(equations, values, anything) == {}


def test_no_figure_below_nothing() -> None:
    equations, values = square({**SOUND, "at": 1, "t1": 2})
    assert find_alone(equations, values, anything) == {}


def test_a_sound_report_has_none() -> None:
    assert find_alone(*square(SOUND), anything) == {}
