"""Words that set the stage for what follows them in a text: a topic, a scope, a time."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BRACKET = re.compile("[()]")
FOREVER = 1 << 60
MOST_BACK = 40  # how many cues are asked in turn whether they still hold
MOST_OPEN = 50  # so deep nobody nests; what is deeper counts as not in brackets


class Cue(NamedTuple):
    """A word and the kind of stage it sets; it holds up to and at the offset ``until``."""

    start: int
    end: int
    kind: str
    until: int = FOREVER


class Cues:
    """Knows words of several kinds; where two begin at one place the longer one counts."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        self._kinds = {word: kind for kind, listed in words.items() for word in listed}
        known = sorted(self._kinds, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, known)) or "(?!)")

    def find(self, text: str) -> list[Cue]:
        """Return the words in the text, in order; none overlaps another."""
        return [
            Cue(*match.span(), self._kinds[match.group()]) for match in self._pattern.finditer(text)
        ]


def within_brackets(text: str, cues: list[Cue]) -> list[Cue]:
    """Return the cues, each holding no further than the brackets it stands in."""
    closing: dict[int, int] = {}  # an opening bracket's offset -> that of the one that closes it
    opened: list[int] = []
    inside: list[int] = []  # for each cue the bracket around it, -1 for none
    marks = [match.start() for match in _BRACKET.finditer(text)]
    at = 0
    for cue in cues:
        while at < len(marks) and marks[at] < cue.start:
            _mark(text, marks[at], opened, closing)
            at += 1
        inside.append(opened[-1] if opened else -1)
    for mark in marks[at:]:
        _mark(text, mark, opened, closing)
    return [
        cue._replace(until=min(cue.until, closing[around])) if around in closing else cue
        for cue, around in zip(cues, inside, strict=True)
    ]


def _mark(text: str, at: int, opened: list[int], closing: dict[int, int]) -> None:
    if text[at] == "(":
        if len(opened) < MOST_OPEN:
            opened.append(at)
    elif opened:
        closing[opened.pop()] = at


class Stage:
    """The cues of one text, and which of them holds at a place."""

    def __init__(self, cues: list[Cue]) -> None:
        self._cues = cues
        self._starts = [cue.start for cue in cues]

    def before(self, at: int, first: int = 0) -> Cue | None:
        """Return the last cue before ``at``, from ``first`` on, that still holds there."""
        last = bisect_right(self._starts, at - 1)
        for cue in reversed(self._cues[max(0, last - MOST_BACK) : last]):
            if cue.start < first:
                return None
            if cue.until >= at:
                return cue
        return None

    def between(self, first: int, last: int) -> list[Cue]:
        """Return the cues that begin from ``first`` up to before ``last``."""
        low, high = (bisect_right(self._starts, at - 1) for at in (first, last))
        return self._cues[low:high]
