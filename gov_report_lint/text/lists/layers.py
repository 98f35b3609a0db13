"""A sentence with its quantities, and how deep in brackets each of its characters stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ..quantities import Quantity, find_quantities

_OPENINGS = frozenset("(《〈")
_BRACKETS = re.compile("[()《》〈〉]")
# Without two figures no list.
_FIGURES = re.compile(r"[0-9][^0-9]+[0-9]|其中|[()]")
NONE = -1


class Layers:
    """The text of one or a few sentences, read once for all the lists in it."""

    def __init__(self, text: str, found: list[Quantity]) -> None:
        self.text = text
        self.found = found
        self.starts = [one.start for one in self.found]
        self.ends = [one.end for one in self.found]
        self.depths, self.opened, self._closed = _brackets(text)
        self.flat = not any(self.depths)

    def level(self, at: int) -> int:
        """Return how deep in brackets a place stands."""
        return self.depths[at] if at < len(self.depths) else 0

    def quantities(self, start: int, end: int, level: int) -> list[Quantity]:
        """Return the quantities between two places that stand at the level."""
        first, last = bisect_left(self.starts, start), bisect_right(self.ends, end)
        return [one for one in self.found[first:last] if self.depths[one.start] == level]

    def before(self, limit: int, most: int) -> list[Quantity]:
        """Return the nearest quantities that end at or before a place, nearest first."""
        last = bisect_right(self.ends, limit)
        return self.found[max(0, last - most) : last][::-1]

    def plain(self, start: int, end: int, level: int) -> str:
        """Return the words between two places that stand at the level, without brackets."""
        if self.flat:
            return self.text[start:end]
        return "".join(
            self.text[at]
            for at in range(start, end)
            if self.depths[at] == level and self.text[at] not in "()"
        )

    def closing(self, start: int, limit: int, level: int) -> int:
        """Return where the brackets around a place close, the limit when they do not."""
        if not level or start >= len(self.opened):
            return limit
        return min(limit, self._closed.get(self.opened[start], limit))


class _Brackets(NamedTuple):
    """How deep each character stands, where the brackets around it open, and where these close."""

    depths: list[int]
    opened: list[int]
    closed: dict[int, int]


def layers_of(text: str) -> Layers | None:
    """Return the text read, None where it has too few figures for any list."""
    if not _FIGURES.search(text):
        return None
    found = find_quantities(text)
    return Layers(text, found) if len(found) > 1 else None


def _brackets(text: str) -> _Brackets:
    depths: list[int] = []
    opened: list[int] = []
    closed: dict[int, int] = {}
    stack: list[int] = []
    for match in _BRACKETS.finditer(text):
        at = match.start()
        _fill(depths, opened, stack, at)
        if match.group() not in _OPENINGS and stack:
            closed[stack.pop()] = at
        _fill(depths, opened, stack, at + 1)
        if match.group() in _OPENINGS:
            stack.append(at)
    _fill(depths, opened, stack, len(text))
    return _Brackets(depths, opened, closed)


def _fill(depths: list[int], opened: list[int], stack: list[int], end: int) -> None:
    """Add what holds for the characters up to an end."""
    count = end - len(depths)
    depths += [len(stack)] * count
    opened += [stack[-1] if stack else NONE] * count
