"""Phrases found in text: a safe pattern language without regular expressions.

``收到…申请{N:件}`` reads: 收到, up to 12 characters, 申请, a number with a unit of the list 件.
``(甲|乙)`` is one of several, ``[甲]`` may be missing, ``{name}`` is any word of a list, ``{N}`` a
whole number with any unit or none, ``{P}`` a percentage, ``…`` a gap within the clause, ``..`` one
of up to six characters without punctuation. Brackets of full width stand for themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from .numerals import NUMERALS
from .phrase_numbers import Captured, numbers, percentages
from .phrase_syntax import (
    Choice,
    Gap,
    Number,
    Parts,
    Percentage,
    PhraseError,
    Words,
    longest,
    parse_phrase,
)

__all__ = ["Phrase", "PhraseError", "PhraseMatch", "compile_phrase"]

_WIDE = re.compile("[^。;!?,\n0-9]{0,12}")
_NARROW = re.compile(r"[^\W\d_]{0,6}")
_NUMERIC = frozenset("0123456789" + NUMERALS)
_FOUND = -1
_MOST_REMEMBERED = 50_000
_NOTHING: Iterator[PhraseMatch] = iter(())


class PhraseMatch(NamedTuple):
    """A place where a phrase holds: its span, the numbers captured and their spans."""

    start: int
    end: int
    values: tuple[int | Decimal, ...]
    spans: tuple[tuple[int, int], ...]


class _Step(NamedTuple):
    """A part and the step that comes after it."""

    part: Words | Number | Percentage | Gap
    after: int


class _Fork(NamedTuple):
    """Several steps to try in turn."""

    entries: tuple[int, ...]


_Steps = list[_Step | _Fork]
_State = tuple[int, int, tuple[Captured, ...]]


def compile_phrase(source: str, words: Mapping[str, Sequence[str]]) -> Phrase:
    """Return the phrase, or raise PhraseError; ``words`` are the word lists that it may name."""
    return Phrase(source, parse_phrase(source, words))


class Phrase:
    """A compiled phrase.

    ``needs`` are words of which every matching text holds at least one, None when there are none.
    """

    __slots__ = ("_entry", "_firsts", "_heads", "_reach", "_steps", "needs", "source")

    def __init__(self, source: str, parts: Parts) -> None:
        self.source = source
        self.needs, self._reach = _needs(parts)
        self._steps: _Steps = []
        self._entry = _link(parts, _FOUND, self._steps)
        self._firsts = [_firsts(self._steps, at) for at in range(len(self._steps))]
        self._heads = _heads(self._steps, self._entry)

    def __repr__(self) -> str:
        return f"Phrase({self.source!r})"

    def find(self, text: str) -> Iterator[PhraseMatch]:
        """Return the matches in squeezed text, left to right; none overlaps another."""
        if self.needs is None:
            return self._matches(text)
        for word in self.needs:
            if word in text:
                return self._matches(text)
        return _NOTHING

    def _matches(self, text: str) -> Iterator[PhraseMatch]:
        last = 0
        failed: set[int] = set()
        for start in self._starts(text):
            if start < last:
                continue
            match = self._match(text, start, failed)
            if match:
                yield match
                last = match.end
            if match or len(failed) > _MOST_REMEMBERED:
                failed.clear()

    def _starts(self, text: str) -> Sequence[int]:
        """Return the offsets where a match may begin: a needed word is within reach of each."""
        if self._heads == self.needs and self.needs:
            return _places(text, self.needs)
        if self.needs is None:
            return self._likely(text, range(len(text)))
        anchors = _places(text, self.needs)
        if self._heads is None:
            near = {at for anchor in anchors for at in range(anchor - self._reach, anchor + 1)}
            return self._likely(text, sorted(at for at in near if at >= 0))
        anchors.append(len(text) + self._reach + 1)
        heads = _places(text, self._heads)
        return [at for at in heads if anchors[bisect_left(anchors, at)] <= at + self._reach]

    def _likely(self, text: str, offsets: Sequence[int]) -> Sequence[int]:
        firsts = self._firsts[self._entry]
        return offsets if firsts is None else [at for at in offsets if text[at] in firsts]

    def _match(self, text: str, start: int, failed: set[int]) -> PhraseMatch | None:
        """Return the match that begins at ``start``.

        A step that failed at an offset fails there for good, so none is taken twice: the time is
        bounded by the steps times the offsets, whatever the phrase and the text.
        """
        size = len(self._steps)
        waiting: list[_State] = [(self._entry, start, ())]
        while waiting:
            at, here, captured = waiting.pop()
            if at == _FOUND:
                values = tuple(item.value for item in captured)
                return PhraseMatch(start, here, values, tuple(item.span for item in captured))
            key = here * size + at
            if key in failed:
                continue
            failed.add(key)
            waiting.extend(reversed(self._moves(text, here, self._steps[at], captured)))
        return None

    def _moves(
        self, text: str, here: int, step: _Step | _Fork, captured: tuple[Captured, ...]
    ) -> list[_State]:
        """Return where the step leads, what is preferred first."""
        if isinstance(step, _Fork):
            return [(entry, here, captured) for entry in step.entries]
        part, after = step
        if isinstance(part, Words):
            fitting = [word for word in part.words if text.startswith(word, here)]
            return [(after, here + len(word), captured) for word in fitting]
        if isinstance(part, Gap):
            return [(after, end, captured) for end in self._gap_ends(text, here, part, after)]
        items = _captures(text, here, part)
        return [(after, item.end, (*captured, item)) for item in items]

    def _gap_ends(self, text: str, start: int, gap: Gap, after: int) -> list[int]:
        """Return where the gap may end, the nearest first: where the next step can begin."""
        found = (_NARROW if gap.narrow else _WIDE).match(text, start)
        end = min(found.end(), start + gap.longest) if found else start
        firsts = self._firsts[after] if after != _FOUND else None
        if firsts is None:
            return list(range(start, end + 1))
        return [at for at in range(start, end + 1) if text[at : at + 1] in firsts]


def _captures(text: str, start: int, part: Number | Percentage) -> list[Captured]:
    if isinstance(part, Number):
        return numbers(text, start, part.units)
    return percentages(text, start)


def _places(text: str, words: frozenset[str]) -> list[int]:
    """Return the offsets of all the words, in order."""
    found: set[int] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.add(at)
            at = text.find(word, at + 1)
    return sorted(found)


def _link(parts: Parts, after: int, steps: _Steps) -> int:
    """Append the steps of the parts, last first, and return the first one's index."""
    for part in reversed(parts):
        if isinstance(part, Choice):
            entries = tuple(_link(branch, after, steps) for branch in part.branches)
            steps.append(_Fork(entries))
        else:
            steps.append(_Step(part, after))
        after = len(steps) - 1
    return after


def _firsts(steps: _Steps, at: int) -> frozenset[str] | None:
    """Return the characters that the step may begin with, None for any."""
    if at == _FOUND:
        return None
    step = steps[at]
    if isinstance(step, _Fork):
        sets = [_firsts(steps, entry) for entry in step.entries]
        known = [item for item in sets if item is not None]
        return frozenset().union(*known) if len(known) == len(sets) else None
    if isinstance(step.part, Words):
        return frozenset(word[0] for word in step.part.words)
    return None if isinstance(step.part, Gap) else _NUMERIC


def _heads(steps: _Steps, at: int) -> frozenset[str] | None:
    """Return the words that a match may begin with, None when it may begin with anything else."""
    step = steps[at]
    if isinstance(step, _Fork):
        sets = [None if entry == _FOUND else _heads(steps, entry) for entry in step.entries]
        known = [item for item in sets if item is not None]
        return frozenset().union(*known) if len(known) == len(sets) else None
    return frozenset(step.part.words) if isinstance(step.part, Words) else None


def _needs(parts: Parts) -> tuple[frozenset[str] | None, int]:
    """Return the most telling set of words of which one must occur, and how far in at most."""
    best: frozenset[str] | None = None
    reach = before = 0
    for part in parts:
        found: frozenset[str] | None = None
        within = 0
        if isinstance(part, Words):
            found = frozenset(part.words)
        elif isinstance(part, Choice):
            needed = [_needs(branch) for branch in part.branches]
            known = [words for words, _ in needed if words is not None]
            if len(known) == len(needed):
                found, within = frozenset().union(*known), max(far for _, far in needed)
        if found and (best is None or _rank(found) > _rank(best)):
            best, reach = found, before + within
        before += longest(part)
    return best, reach


def _rank(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
