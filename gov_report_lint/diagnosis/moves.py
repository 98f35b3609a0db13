"""Figures in the wrong cells: a stretch of a row or column one cell off, or two cells exchanged.

One slip of the hand, though several cells are wrong. A move is the answer only if it makes every
equation hold, with the figure that it pushed out, if any, solved for.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from .equations import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ..model.equation import Cell, Equation, Figure
    from ..model.report import Number
    from .equations import Row

    Held = dict[Figure, Number]
    Possible = Callable[[Figure, Fraction], bool]

SHIFTED, EXCHANGED = "shifted", "exchanged"


class Move(NamedTuple):
    """What the cells would hold had the slip not happened; ``lost`` is the one nobody knows."""

    slip: str
    values: Mapping[Figure, Number]
    lost: Figure | None = None


class Moved(NamedTuple):
    """A slip that explains everything, and the value of each cell that it made wrong."""

    slip: str
    values: dict[Figure, Fraction]


def find_moves(
    equations: Sequence[Equation],
    values: Mapping[Figure, Number],
    lines: Sequence[Sequence[Cell]],
    possible: Possible,
) -> list[Moved]:
    """Return every slip in one of the lines (rows, columns) that makes all equations hold."""
    rows = rows_of(equations, values)
    broken = [row for row in rows if row.residual]
    found: dict[frozenset[tuple[Figure, Fraction]], Moved] = {}
    for line in lines:
        within = set(line)
        if any(within.isdisjoint(row.factors) for row in broken):
            continue
        trial = _Trial([row for row in rows if not within.isdisjoint(row.factors)], values)
        for move in _moves(line, values):
            after = trial.after(move)
            if after and all(possible(*one) for one in after.items()):
                found.setdefault(frozenset(after.items()), Moved(move.slip, after))
    return list(found.values())


def _moves(line: Sequence[Cell], values: Mapping[Figure, Number]) -> Iterator[Move]:
    """Yield the slips a line may have suffered."""
    held = [values[one] for one in line]
    for start in range(len(line)):
        for end in range(start + 2, len(line) + 1):
            if held[start] in (0, held[start + 1]):  # pushed to the end, the last one fell off
                back: Held = dict(zip(line[start : end - 1], held[start + 1 : end], strict=True))
                yield Move(SHIFTED, back, line[end - 1])
            if held[end - 1] in (0, held[end - 2]):
                forth: Held = dict(zip(line[start + 1 : end], held[start : end - 1], strict=True))
                yield Move(SHIFTED, forth, line[start])
        for other in range(start + 1, len(line)):
            if held[start] != held[other]:
                both: Held = {line[start]: held[other], line[other]: held[start]}
                yield Move(EXCHANGED, both)


class _Trial:
    """The equations of one line, each slip tried on them."""

    def __init__(self, rows: list[Row], values: Mapping[Figure, Number]) -> None:
        self.values = values
        self.residuals = [row.residual for row in rows]
        self.factors: dict[Figure, list[tuple[int, int]]] = {}
        for at, row in enumerate(rows):
            for figure, factor in row.factors.items():
                self.factors.setdefault(figure, []).append((at, factor))

    def after(self, move: Move) -> dict[Figure, Fraction] | None:
        """Return the cells the slip made wrong with their true values, None if a sum is broken."""
        changes = {
            one: Fraction(value) - Fraction(self.values[one])
            for one, value in move.values.items()
            if value != self.values[one]
        }
        missing = self.missing(changes)
        if move.lost is not None:
            at, factor = self.factors[move.lost][0]
            if missing[at]:
                changes[move.lost] = missing[at] / factor
                missing = self.missing(changes)
        if len(changes) < 2 or any(missing):
            return None
        return {one: change + Fraction(self.values[one]) for one, change in changes.items()}

    def missing(self, changes: Mapping[Figure, Fraction]) -> list[Fraction]:
        """Return what each equation still lacks after some changes."""
        missing = [Fraction(one) for one in self.residuals]
        for figure, change in changes.items():
            for at, factor in self.factors[figure]:
                missing[at] -= factor * change
        return missing
