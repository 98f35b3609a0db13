"""The numbers Word prints before list paragraphs, counted along as it counts them."""

from __future__ import annotations

import re

from .lists import DEPTHS, Level, NumberedList
from .numerals import numeral

_SLOT = re.compile("%([1-9])")


class Counters:
    """Where every list of a document has got to."""

    def __init__(self, lists: dict[str, NumberedList]) -> None:
        self._lists = lists
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, name: str, depth: int) -> str:
        """Return what the next paragraph of list ``name`` is numbered, and count it."""
        numbered = self._lists.get(name)
        if numbered is None or depth not in numbered.levels:
            return ""
        counts = self._counts.setdefault(numbered.key, [None] * DEPTHS)
        counts[depth] = self._next(name, numbered, counts[depth], depth)
        for deeper in range(depth + 1, DEPTHS):
            level = numbered.levels.get(deeper)
            if level is None or level.restart is None or depth < level.restart:
                counts[deeper] = None
        return _printed(numbered, counts, depth)

    def _next(self, name: str, numbered: NumberedList, last: int | None, depth: int) -> int:
        """Return the count after ``last``; a list that restarts does so at its first paragraph."""
        first_time = (name, depth) not in self._begun
        self._begun.add((name, depth))
        if last is None or (first_time and depth in numbered.restarts):
            return numbered.start(depth)
        return last + 1


def _printed(numbered: NumberedList, counts: list[int | None], depth: int) -> str:
    level = numbered.levels[depth]
    if level.format == "bullet":
        return ""

    def figure(slot: re.Match[str]) -> str:
        place = int(slot[1]) - 1
        shown = numbered.levels.get(place)
        if shown is None or place > depth:
            return ""
        count = counts[place]
        return _figure(level, shown, numbered.start(place) if count is None else count)

    return _SLOT.sub(figure, level.text)


def _figure(level: Level, shown: Level, count: int) -> str:
    """Return a count as its own level writes it, unless ``level`` wants plain digits."""
    return str(count) if level.legal else numeral(count, shown.format)
