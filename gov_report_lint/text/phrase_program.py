"""A parsed phrase as linked steps, and what can be told of it before any text is seen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from .numerals import NUMERALS
from .phrase_syntax import Choice, Gap, Money, Number, Parts, Percentage, Words, Year, longest

FOUND = -1
_NUMERIC = frozenset("0123456789" + NUMERALS)

Characters = frozenset[str] | None


class WordStep(NamedTuple):
    """Words by their first character, and the step that comes after them."""

    by_first: dict[str, tuple[str, ...]]
    after: int


class Step(NamedTuple):
    """A part that is no word, and the step that comes after it."""

    part: Number | Percentage | Money | Year | Gap
    after: int


class Fork(NamedTuple):
    """Several steps to try in turn."""

    entries: tuple[int, ...]


class Need(NamedTuple):
    """Words of which every match holds one, beginning at most ``reach`` characters in."""

    words: frozenset[str]
    reach: int


class Program(NamedTuple):
    """The steps of a phrase from ``entry`` to ``FOUND``.

    ``firsts`` are the characters each step may begin with, ``heads`` the words that the phrase may
    begin with, None standing for anything; ``needs`` come with the most telling first.
    """

    steps: tuple[WordStep | Step | Fork, ...]
    entry: int
    firsts: tuple[Characters, ...]
    heads: frozenset[str] | None
    needs: tuple[Need, ...]


def build(parts: Parts) -> Program:
    """Return the program of a phrase."""
    steps: list[WordStep | Step | Fork] = []
    entry = _link(parts, FOUND, steps)
    firsts: list[Characters] = []
    for step in steps:
        firsts.append(_firsts(step, firsts))
    # The None at the end is firsts[FOUND]: what follows a phrase may be anything.
    return Program(tuple(steps), entry, (*firsts, None), _heads(steps, entry), tuple(_needs(parts)))


def _link(parts: Parts, after: int, steps: list[WordStep | Step | Fork]) -> int:
    """Append the steps of the parts, last first, and return the first one's index."""
    for part in reversed(parts):
        if isinstance(part, Choice):
            steps.append(Fork(tuple(_link(branch, after, steps) for branch in part.branches)))
        elif isinstance(part, Words):
            steps.append(WordStep(_by_first(part.words), after))
        else:
            steps.append(Step(part, after))
        after = len(steps) - 1
    return after


def _by_first(words: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for word in words:
        table[word[0]] = (*table.get(word[0], ()), word)
    return table


def _union(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """Return all that the sets hold, None if one of them may be anything."""
    result: frozenset[str] = frozenset()
    for item in sets:
        if item is None:
            return None
        result |= item
    return result


def _firsts(step: WordStep | Step | Fork, known: list[Characters]) -> Characters:
    """Return the characters a step may begin with; those of the steps it leads to are known."""
    if isinstance(step, Fork):
        return _union(None if entry == FOUND else known[entry] for entry in step.entries)
    if isinstance(step, WordStep):
        return frozenset(step.by_first)
    return None if isinstance(step.part, Gap) else _NUMERIC


def _heads(steps: list[WordStep | Step | Fork], at: int) -> frozenset[str] | None:
    step = steps[at] if at != FOUND else None
    if isinstance(step, Fork):
        return _union(_heads(steps, entry) for entry in step.entries)
    if isinstance(step, WordStep):
        return frozenset(word for words in step.by_first.values() for word in words)
    return None


def _needs(parts: Parts) -> list[Need]:
    found: list[Need] = []
    before = 0
    for part in parts:
        if isinstance(part, Words):
            found.append(Need(frozenset(part.words), before))
        elif isinstance(part, Choice):
            branches = [_needs(branch) for branch in part.branches]
            if all(branches):
                words = frozenset().union(*(needs[0].words for needs in branches))
                reach = max(needs[0].reach for needs in branches)
                found.append(Need(words, before + reach))
        before += longest(part)
    return sorted(found, key=_rank, reverse=True)


def _rank(need: Need) -> tuple[int, int]:
    return min(map(len, need.words)), -len(need.words)
