"""Which report of an earlier run is which report of this one.

A report is known by its issuer and year, so that neither another format nor another name makes it a
new one; of several with the same, by its path or name. In doubt it has no counterpart: its findings
are told, none is taken for known.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from ..text.folding import label

STDIN = "-"


class Paper(NamedTuple):
    """What a report is known by."""

    path: str
    issuer: str | None
    year: int | None

    @property
    def identity(self) -> tuple[str, int] | None:
        """Issuer and year, None unless both are known."""
        return (label(self.issuer), self.year) if self.issuer and self.year else None

    @property
    def plain_path(self) -> str:
        """The path, written alike on all systems."""
        return posixpath.normpath(self.path.replace("\\", "/"))

    @property
    def stem(self) -> str:
        """The file's name without what tells the format."""
        return posixpath.splitext(posixpath.basename(self.plain_path))[0]


Key = Callable[[Paper], Hashable | None]


def _same_path(paper: Paper) -> Hashable | None:
    return (paper.identity, paper.plain_path) if paper.identity else None


def _same_name(paper: Paper) -> Hashable | None:
    return (paper.identity, paper.stem) if paper.identity else None


def _at_path(paper: Paper) -> Hashable | None:
    return None if paper.path == STDIN and paper.identity else paper.plain_path


def _beside(paper: Paper) -> Hashable | None:
    return None if paper.path == STDIN else posixpath.splitext(paper.plain_path)[0]


# The surest first; each pairs only what it leaves no choice for.
_KEYS: tuple[Key, ...] = (_same_path, _same_name, lambda paper: paper.identity, _at_path, _beside)


def pairs(now: list[Paper], before: list[Paper]) -> dict[int, int]:
    """Return for each report now, by its index, the one it was before, if that can be told."""
    found: dict[int, int] = {}
    for key in _KEYS:
        taken = set(found.values())
        ours = _single(now, key, found)
        theirs = _single(before, key, taken)
        for name, index in ours.items():
            other = theirs.get(name)
            if other is not None and _may_be(now[index], before[other]):
                found[index] = other
    return found


def _single(papers: list[Paper], key: Key, taken: Iterable[int]) -> dict[Hashable, int]:
    """Return those that are the only one with their key among what is left."""
    left = set(range(len(papers))).difference(taken)
    grouped: dict[Hashable, list[int]] = {}
    for index in left:
        name = key(papers[index])
        if name is not None:
            grouped.setdefault(name, []).append(index)
    return {name: found[0] for name, found in grouped.items() if len(found) == 1}


def _may_be(one: Paper, other: Paper) -> bool:
    """Tell whether nothing speaks against it: a file may have been used for the next year."""
    return one.year is None or other.year is None or one.year == other.year


def left_over(before: list[Paper], paired: dict[int, int]) -> frozenset[tuple[str, int]]:
    """Return issuer and year of the reports that were there before and have no counterpart."""
    left = set(range(len(before))).difference(paired.values())
    return frozenset(one for index in left if (one := before[index].identity) is not None)
