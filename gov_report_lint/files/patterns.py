"""Path patterns: ``*``, ``?`` and ``[…]`` within a name, ``**`` for any number of folders."""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from typing import NamedTuple

MAGIC = "*?["
ANY_DEPTH = "**"

Parts = tuple[str, ...]


def parts_of(path: str) -> Parts:
    """Return the names a path or a pattern consists of."""
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    return tuple(part for part in path.split("/") if part not in ("", "."))


def is_magic(text: str) -> bool:
    """Tell whether the text may be a pattern."""
    return any(char in text for char in MAGIC)


def fits(pattern: str, name: str) -> bool:
    """Tell whether a name is the pattern or matches it, upper and lower case being the same."""
    pattern, name = pattern.casefold(), name.casefold()
    return pattern == name or fnmatchcase(name, pattern)


class Pattern(NamedTuple):
    """A pattern by its parts."""

    parts: Parts

    def _open(self, places: set[int]) -> set[int]:
        """Return the places in the pattern, with those behind a ``**`` that stands for nothing."""
        result = set()
        for place in places:
            result.add(place)
            while place < len(self.parts) and self.parts[place] == ANY_DEPTH:
                place += 1
                result.add(place)
        return result

    def _walk(self, path: Parts) -> list[set[int]]:
        """Return the places in the pattern that each further name of the path may lead to."""
        places = self._open({0})
        walked = [places]
        for name in path:
            rest = {place for place in places if place < len(self.parts)}
            deep = {place for place in rest if self.parts[place] == ANY_DEPTH}
            places = self._open(
                deep | {place + 1 for place in rest - deep if fits(self.parts[place], name)}
            )
            walked.append(places)
        return walked

    def matches(self, path: Parts) -> bool:
        """Tell whether the whole path matches."""
        return len(self.parts) in self._walk(path)[-1]

    def leads_below(self, path: Parts) -> bool:
        """Tell whether something in this folder may match."""
        return any(place < len(self.parts) for place in self._walk(path)[-1])

    def covers(self, path: Parts) -> bool:
        """Tell whether the path matches, or a folder it lies in."""
        return any(len(self.parts) in places for places in self._walk(path)[1:])


class Choice(NamedTuple):
    """What ``--include`` and ``--exclude`` ask for."""

    include: tuple[Pattern, ...] = ()
    exclude: tuple[Pattern, ...] = ()

    def leaves_out(self, below: Parts, shown: Parts) -> bool:
        """Tell whether ``--exclude`` leaves out what stands at that path.

        ``below`` is the path from the folder that is looked through, ``shown`` the path as it is
        printed; a pattern of one part holds for a name at any depth.
        """
        return any(_holds(pattern, below, shown) for pattern in self.exclude)

    def asks_for(self, below: Parts, shown: Parts) -> bool:
        """Tell whether ``--include`` asks for what stands at that path."""
        return any(_holds(pattern, below, shown) for pattern in self.include)


def _holds(pattern: Pattern, below: Parts, shown: Parts) -> bool:
    if len(pattern.parts) == 1 and pattern.parts[0] != ANY_DEPTH:
        return any(fits(pattern.parts[0], name) for name in below)
    return pattern.covers(below) or pattern.covers(shown)


def choice(include: tuple[str, ...], exclude: tuple[str, ...]) -> Choice:
    """Return the choice that the patterns make."""
    return Choice(
        tuple(Pattern(parts_of(one)) for one in include),
        tuple(Pattern(parts_of(one)) for one in exclude),
    )
