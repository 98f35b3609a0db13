"""A finding explained: the sums behind it, line by line, and the part of the table around it."""

from __future__ import annotations

from typing import NamedTuple

from .outcome import Finding
from .report import Number


class Entry(NamedTuple):
    """A line of a sum: how often a figure counts, the figure, and where it stands."""

    factor: Number
    value: Number
    words: str


class Tape(NamedTuple):
    """Two sums that must be equal, and the rule that says so, in its id and title."""

    rule: str
    title: str
    left: tuple[Entry, ...]
    right: tuple[Entry, ...]

    @property
    def sums(self) -> tuple[Number, Number]:
        """What each side comes to."""
        return _sum(self.left), _sum(self.right)


def _sum(side: tuple[Entry, ...]) -> Number:
    total: Number = 0
    for one in side:
        total += one.factor * one.value
    return total


class CutCell(NamedTuple):
    """A cell as printed; ``wrong`` tells that it is to blame, ``expected`` what it must be."""

    text: str
    wrong: bool = False
    expected: Number | None = None


class Cutout(NamedTuple):
    """A part of a table: its heads, and its rows by their labels."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[CutCell, ...]], ...]


class Explanation(NamedTuple):
    """What there is to show of a finding; both are empty where it is about no figures."""

    finding: Finding
    tapes: tuple[Tape, ...] = ()
    cutouts: tuple[Cutout, ...] = ()
