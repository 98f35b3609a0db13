"""Figures that stand out where too much is wrong for a search: all that they stand in is broken.

Where every equation with a figure is broken, and one change of it mends them all, and no other
figure could do the same for any of them, then it is wrong whatever else is.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from .equations import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ..model.equation import Equation, Figure
    from ..model.report import Number

FEWEST = 2  # equations that agree on the change: one alone may be anything


def find_alone(
    equations: Sequence[Equation],
    values: Mapping[Figure, Number],
    possible: Callable[[Figure, Fraction], bool],
) -> dict[Figure, Fraction]:
    """Return the figures that stand out, each with the value it must have.

    Args:
        equations: what must hold, whether it does or not.
        values: what each figure is now.
        possible: tells whether a figure can have a value.

    """
    changes: dict[Figure, dict[int, Fraction]] = {}
    for at, row in enumerate(rows_of(equations, values)):
        for figure, factor in row.factors.items():
            changes.setdefault(figure, {})[at] = Fraction(row.residual, factor)
    candidates = {
        figure: wanted
        for figure, wanted in changes.items()
        if len(wanted) >= FEWEST and all(wanted.values()) and len(set(wanted.values())) == 1
    }
    claims = Counter(at for wanted in candidates.values() for at in wanted)
    found = {}
    for figure, wanted in candidates.items():
        value = Fraction(values[figure]) + next(iter(wanted.values()))
        if possible(figure, value) and all(claims[at] == 1 for at in wanted):
            found[figure] = value
    return found
