"""A parsed phrase as linked steps, and what can be told of it before any text is seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .numerals import NUMERALS
from .phrase_syntax import Choice, Gap, Number, Parts, Percentage, Words, longest

FOUND = -1
_NUMERIC = frozenset("0123456789" + NUMERALS)


class Step(NamedTuple):
    """A part and the step that comes after it."""

    part: Words | Number | Percentage | Gap
    after: int


class Fork(NamedTuple):
    """Several steps to try in turn."""

    entries: tuple[int, ...]


class Program(NamedTuple):
    """The steps of a phrase from ``entry`` to ``FOUND``.

    ``firsts`` are the characters each step may begin with, ``heads`` the words that the phrase may
    begin with; ``needs`` are words of which one must occur, at most ``reach`` characters in. None
    stands for anything.
    """

    steps: tuple[Step | Fork, ...]
    entry: int
    firsts: tuple[frozenset[str] | None, ...]
    heads: frozenset[str] | None
    needs: frozenset[str] | None
    reach: int


def build(parts: Parts) -> Program:
    """Return the program of a phrase."""
    steps: list[Step | Fork] = []
    entry = _link(parts, FOUND, steps)
    firsts = tuple(_firsts(steps, at) for at in range(len(steps)))
    needs, reach = _needs(parts)
    return Program(tuple(steps), entry, firsts, _heads(steps, entry), needs, reach)


def _link(parts: Parts, after: int, steps: list[Step | Fork]) -> int:
    """Append the steps of the parts, last first, and return the first one's index."""
    for part in reversed(parts):
        if isinstance(part, Choice):
            steps.append(Fork(tuple(_link(branch, after, steps) for branch in part.branches)))
        else:
            steps.append(Step(part, after))
        after = len(steps) - 1
    return after


def _union(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Return all that the sets hold, None if one of them may be anything."""
    result: frozenset[str] = frozenset()
    for item in sets:
        if item is None:
            return None
        result |= item
    return result


def _firsts(steps: list[Step | Fork], at: int) -> frozenset[str] | None:
    if at == FOUND:
        return None
    step = steps[at]
    if isinstance(step, Fork):
        return _union(_firsts(steps, entry) for entry in step.entries)
    if isinstance(step.part, Words):
        return frozenset(word[0] for word in step.part.words)
    return None if isinstance(step.part, Gap) else _NUMERIC


def _heads(steps: list[Step | Fork], at: int) -> frozenset[str] | None:
    if at == FOUND:
        return None
    step = steps[at]
    if isinstance(step, Fork):
        return _union(_heads(steps, entry) for entry in step.entries)
    return frozenset(step.part.words) if isinstance(step.part, Words) else None


def _needs(parts: Parts) -> tuple[frozenset[str] | None, int]:
    """Return the most telling set of words of which one must occur, and how far in at most."""
    best: frozenset[str] | None = None
    reach = before = 0
    for part in parts:
        found, within = None, 0
        if isinstance(part, Words):
            found = frozenset(part.words)
        elif isinstance(part, Choice):
            needed = [_needs(branch) for branch in part.branches]
            found, within = _union(words for words, _ in needed), max(far for _, far in needed)
        if found and (best is None or _rank(found) > _rank(best)):
            best, reach = found, before + within
        before += longest(part)
    return best, reach


def _rank(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
