"""The account of the figures in a report's running text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .outcome import Location
from .report import Number


class Fact(NamedTuple):
    """A quantity that a figure tells: its name, in words, whose it is, and of which time."""

    name: str
    what: str
    scope: str
    time: str


class Entry(NamedTuple):
    """A figure: where it stands, its value, what it tells and who looked at it.

    ``words`` are the figure with a few characters before it, ``sentence`` all that it stands in.

    ``kind`` is quantity, share, bare (no unit), or none for words such as 未收到. ``rules`` are
    pairs of a rule's id and what came of it: pass, fail or open.
    """

    location: Location
    words: str
    sentence: str
    kind: str
    value: Number
    unit: str
    bound: str
    facts: tuple[Fact, ...]
    rules: tuple[tuple[str, str], ...]


class Account(NamedTuple):
    """All figures in order, and how many other numbers there are by kind: years, dates, …."""

    entries: tuple[Entry, ...]
    others: Mapping[str, int]

    @property
    def tied(self) -> int:
        """Return how many figures tell a known quantity."""
        return sum(bool(entry.facts) for entry in self.entries)

    @property
    def checked(self) -> int:
        """Return how many figures some rule looked at."""
        return sum(bool(entry.rules) for entry in self.entries)

    @property
    def free(self) -> int:
        """Return how many figures tell nothing known and no rule looked at."""
        return sum(not (entry.facts or entry.rules) for entry in self.entries)
