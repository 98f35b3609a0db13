"""The fewest figures whose change makes every equation hold (Fellegi and Holt 1976).

Every broken equation must have a changed figure. So the search takes a broken equation, tries each
of its figures as the wrong one, solves the equation for it, and goes on with what is still broken.
It deepens one figure at a time: the first answers found are the smallest, and all of that size are
found. Exact fractions, no rounding; the same input gives the same answers in the same order.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from .equations import Pivot, Row, eliminate, rows_of, solve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ..model.equation import Equation, Figure
    from ..model.report import Number

DEEPEST = 6  # wrong figures; beyond, the sums themselves say more than any guess
STEPS = 20_000  # equations solved before the search gives up


class Answer(NamedTuple):
    """Figures whose change makes every equation hold, each with the value it must have."""

    values: Mapping[Figure, Fraction]


class Localised(NamedTuple):
    """All answers of the smallest size; none where nothing certain can be said.

    ``exhausted`` tells that there are none so small, or that the search was given up; ``refused``
    that the smallest asks for an impossible value. Then more figures share the change, and how
    they do is anybody's guess.
    """

    answers: tuple[Answer, ...] = ()
    exhausted: bool = False
    refused: bool = False

    @property
    def cause(self) -> Answer | None:
        """The one answer, where it is the only one."""
        return self.answers[0] if len(self.answers) == 1 else None


class _GivenUpError(Exception):
    """The search has taken as many steps as it may."""


class _Search:
    """One search; ``possible`` tells whether a figure can have a value."""

    def __init__(
        self,
        values: Mapping[Figure, Number],
        possible: Callable[[Figure, Fraction], bool],
        steps: int,
    ) -> None:
        self.values = values
        self.possible = possible
        self.steps = steps
        self.refused = False
        self.seen: set[frozenset[Figure]] = set()
        self.found: dict[frozenset[Figure], Answer] = {}

    def run(self, rows: list[Row], size: int, pivots: list[Pivot]) -> None:
        """Find all answers that change just ``size`` more figures."""
        broken = [row for row in rows if row.residual]
        if not broken:
            if not size:
                self.take(pivots)
            return
        if not size or _least(broken) > size:
            return
        row = min(broken, key=lambda one: len(one.factors))
        taken = frozenset(one.figure for one in pivots)
        for figure in row.factors:
            if (chosen := taken | {figure}) in self.seen:
                continue  # what is left does not depend on the order of choosing
            self.seen.add(chosen)
            self.steps -= 1
            if self.steps < 0:
                raise _GivenUpError
            pivot = Pivot(figure, row)
            self.run(eliminate(rows, pivot), size - 1, [*pivots, pivot])

    def take(self, pivots: list[Pivot]) -> None:
        """Keep the answer that the pivots give, if every value in it is possible."""
        changes = solve(pivots)
        if not all(changes.values()):
            return  # a smaller answer in disguise
        values = {one: change + Fraction(self.values[one]) for one, change in changes.items()}
        if all(self.possible(one, value) for one, value in values.items()):
            self.found.setdefault(frozenset(values), Answer(values))
        else:
            self.refused = True


def _least(broken: list[Row]) -> int:
    """Return how many figures must change at the least.

    Each mends only the rows it stands in, and rows without a common figure need one each.
    """
    rows = Counter(figure for row in broken for figure in row.factors)
    if not all(row.factors for row in broken):
        return DEEPEST + 1  # a broken equation in which nothing can change
    apart = 0
    used: set[Figure] = set()
    for row in sorted(broken, key=lambda one: len(one.factors)):
        if used.isdisjoint(row.factors):
            apart += 1
            used.update(row.factors)
    return max(apart, -(-len(broken) // max(rows.values())))


def localise(
    equations: Iterable[Equation],
    values: Mapping[Figure, Number],
    possible: Callable[[Figure, Fraction], bool],
    most: int = DEEPEST,
    steps: int = STEPS,
) -> Localised:
    """Return the smallest sets of figures whose change makes every equation hold.

    Args:
        equations: what must hold, whether it does or not.
        values: what each figure is now.
        possible: tells whether a figure can have a value: no part of a person, none below nothing.
        most: how many figures may be wrong.
        steps: how many equations are solved at most.

    """
    rows = rows_of(equations, values)
    if not any(row.residual for row in rows):
        return Localised()
    search = _Search(values, possible, steps)
    for size in range(1, most + 1):
        try:
            search.seen.clear()
            search.run(rows, size, [])
        except _GivenUpError:
            break
        if search.found:
            return Localised(tuple(search.found.values()))
        if search.refused:
            return Localised(refused=True)
    return Localised(exhausted=True)
