"""The fewest wrong figures: found exactly, all of them, and given up in time."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from gov_report_lint.diagnosis.localising import Localised, localise
from gov_report_lint.model.equation import Cell, Equation, Figure


def cell(name: str) -> Cell:
    return Cell("t", "r", name)


def total(whole: str, *parts: str) -> Equation:
    return Equation({cell(whole): -1, **{cell(part): 1 for part in parts}})


def whole_and_not_negative(figure: Figure, value: Fraction) -> bool:
    return value >= 0 and value.denominator == 1


def solved(equations: list[Equation], **values: int) -> Localised:
    figures: dict[Figure, int] = {cell(name): value for name, value in values.items()}
    return localise(equations, figures, whole_and_not_negative)


def test_a_figure_in_two_broken_sums_is_the_cause() -> None:
    sums = [total("rows", "a", "b"), total("columns", "a", "c"), total("other", "b", "c")]
    found = solved(sums, a=9, b=1, c=2, rows=6, columns=7, other=3)
    assert found.cause is not None
    assert found.cause.values == {cell("a"): 5}


def test_sums_that_hold_have_no_cause() -> None:
    assert solved([total("t", "a", "b")], a=1, b=2, t=3) == Localised()


def test_one_broken_sum_alone_blames_nobody() -> None:
    found = solved([total("t", "a", "b")], a=1, b=2, t=5)
    assert found.cause is None
    assert [set(one.values) for one in found.answers] == [{cell("t")}, {cell("a")}, {cell("b")}]


def test_no_figure_is_below_nothing_or_in_parts() -> None:
    found = solved([total("t", "a", "b")], a=4, b=4, t=1)
    assert [dict(one.values) for one in found.answers] == [{cell("t"): 8}]
    double = Equation({cell("a"): 2, cell("t"): -1})
    assert [dict(one.values) for one in solved([double], a=1, t=3).answers] == [{cell("t"): 2}]


def test_a_smaller_answer_that_is_impossible_casts_doubt_on_a_larger_one() -> None:
    """With a below nothing ruled out, two figures may share the change in many ways."""
    sums = [total("t", "a", "b"), total("u", "a", "c"), Equation({cell("t"): 1}, 0)]
    found = solved(sums, a=2, b=3, c=1, t=0, u=3)
    assert found.cause is None


def test_what_cannot_be_mended_is_given_up() -> None:
    contradiction = [Equation({cell("a"): 1}, 1), Equation({cell("a"): 1}, 2)]
    assert solved(contradiction, a=0) == Localised(exhausted=True)
    assert solved([Equation({}, 1)]) == Localised(exhausted=True)


def test_a_table_with_every_cell_wrong_is_given_up_in_few_steps() -> None:
    names = [[f"{row}-{column}" for column in range(30)] for row in range(30)]
    values: dict[Figure, int] = {cell(one): 7 for row in names for one in row}
    sums = [total(f"row {at}", *row) for at, row in enumerate(names)]
    sums += [total(f"column {at}", *column) for at, column in enumerate(zip(*names, strict=True))]
    values.update({cell(f"{axis} {at}"): at for axis in ("row", "column") for at in range(30)})
    assert localise(sums, values, whole_and_not_negative, steps=100).exhausted


@settings(deadline=None, max_examples=60)
@given(
    cells=st.lists(st.integers(0, 2), min_size=4, max_size=4),
    sums=st.lists(st.integers(0, 4), min_size=4, max_size=4),
)
def test_as_trying_everything_finds(cells: list[int], sums: list[int]) -> None:
    """Against every change of every set of figures of a table of two rows and two columns."""
    names = ["a", "b", "c", "d", "ab", "cd", "ac", "bd"]
    equations = [total("ab", *"ab"), total("cd", *"cd"), total("ac", *"ac"), total("bd", *"bd")]
    values = dict(zip(names, [*cells, *sums], strict=True))
    found = solved(equations, **values)
    if found.refused:
        return
    size = len(found.answers[0].values) if found.answers else 0
    for smaller in range(size):
        assert not _answers(equations, values, smaller)
    if size in (1, 2):
        wanted = _answers(equations, values, size)
        assert {frozenset(one.values) for one in found.answers} == wanted


def _answers(
    equations: list[Equation], values: dict[str, int], size: int
) -> set[frozenset[Figure]]:
    """Return the sets of just so many figures that can be changed so that all sums hold."""
    found: set[frozenset[Figure]] = set()
    for names in combinations(values, size):
        for changed in product(range(9), repeat=size):
            after = {**values, **dict(zip(names, changed, strict=True))}
            if any(after[name] == values[name] for name in names):
                continue
            figures: dict[Figure, int] = {cell(name): value for name, value in after.items()}
            if all(
                sum(factor * figures[one] for one, factor in state.factors.items()) == state.value
                for state in equations
            ):
                found.add(frozenset(cell(name) for name in names))
    return found
