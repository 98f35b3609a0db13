"""Phrases found in text: a safe pattern language without regular expressions.

``收到…申请{N:件}`` reads: 收到, up to 12 characters, 申请, a number with a unit of the list 件.
``(甲|乙)`` is one of several, ``[甲]`` and ``[甲|乙]`` may be missing, ``{name}`` is any word of a
list, ``{N}`` a whole number with any unit or none, ``{-N:项}`` one that counts below zero,
``{~N:项}`` one that is not told, ``{P}`` a percentage, ``{M}`` an amount of money, ``{Y}`` a year,
``…`` a gap within the clause, ``……`` one of up to thirty characters, ``..`` one of up to six
characters without punctuation. Brackets of full width stand for themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from .phrase_match import PhraseMatch, Places
from .phrase_numbers import Captured, amounts, numbers, percentages, years
from .phrase_program import FOUND, Fork, Step, WordStep, build
from .phrase_syntax import (
    GAP,
    LONG_GAP,
    Gap,
    Money,
    Number,
    Percentage,
    PhraseError,
    Year,
    literals,
    parse_phrase,
    plain_word,
)

__all__ = ["Phrase", "PhraseError", "PhraseMatch", "Places", "compile_phrase"]

_WIDE = {longest: re.compile(f"[^。;!?,\\n0-9]{{0,{longest}}}") for longest in (GAP, LONG_GAP)}
_NARROW = re.compile(r"[^\W\d_]{0,6}")
_DIGITS = frozenset("0123456789")
_MOST_REMEMBERED = 50_000
_NOTHING: Iterator[PhraseMatch] = iter(())
_State = tuple[int, int, tuple[Captured, ...]]


def compile_phrase(
    source: str, words: Mapping[str, Sequence[str]], *, bounded: bool = False
) -> Phrase:
    """Return the phrase, or raise PhraseError; ``words`` are the word lists that it may name.

    Only a ``bounded`` one finds numbers that are no exact ones, such as 近20件.
    """
    word = plain_word(source)
    return _Word(source, word) if word else Phrase(source, words, bounded=bounded)


class Phrase:
    """A compiled phrase.

    ``needs`` are words of which every matching text holds at least one, None when there are none;
    ``literals`` are all the words in it.
    """

    __slots__ = ("_bounded", "_program", "literals", "needs", "source")

    def __init__(
        self, source: str, words: Mapping[str, Sequence[str]], *, bounded: bool = False
    ) -> None:
        self.source = source
        self._bounded = bounded
        parts = parse_phrase(source, words)
        self.literals = literals(parts)
        self._program = build(parts)
        needs = self._program.needs
        self.needs = needs[0].words if needs else None

    def __repr__(self) -> str:
        return f"Phrase({self.source!r})"

    def find(self, text: str, places: Places | None = None) -> Iterator[PhraseMatch]:
        """Return the matches in squeezed text, left to right; none overlaps another.

        No match crosses a line break. ``places`` are those of the text, for many phrases in turn.
        """
        for words, _ in self._program.needs:
            for word in words:
                if places[word] if places is not None else word in text:
                    break
            else:
                return _NOTHING
        return self._matches(text, places)

    def _matches(self, text: str, places: Places | None) -> Iterator[PhraseMatch]:
        last = 0
        failed: set[int] = set()
        for start in self._starts(text, Places(text) if places is None else places):
            if start < last:
                continue
            match = self._match(text, start, failed)
            if match:
                yield match
                last = match.end
            if match or len(failed) > _MOST_REMEMBERED:
                failed.clear()

    def _starts(self, text: str, places: Places) -> Sequence[int]:
        """Return the offsets where a match may begin: a needed word is within reach of each."""
        heads, needs = self._program.heads, self._program.needs
        if not needs:
            return self._likely(text, range(len(text)))
        anchors, reach = min(
            ((places.of_any(words), reach) for words, reach in needs), key=lambda item: len(item[0])
        )
        if heads is None:
            near = {at for anchor in anchors for at in range(anchor - reach, anchor + 1)}
            return self._likely(text, sorted(at for at in near if at >= 0))
        anchors = [*anchors, len(text) + reach + 1]
        return [
            at for at in places.of_any(heads) if anchors[bisect_left(anchors, at)] <= at + reach
        ]

    def _likely(self, text: str, offsets: Sequence[int]) -> Sequence[int]:
        """Return the offsets with a fitting character; a number begins with its first digit."""
        firsts = self._program.firsts[self._program.entry]
        if firsts is None:
            return offsets
        return [
            at
            for at in offsets
            if text[at] in firsts and not (text[at] in _DIGITS and text[at - 1 : at] in _DIGITS)
        ]

    def _match(self, text: str, start: int, failed: set[int]) -> PhraseMatch | None:
        """Return the match that begins at ``start``.

        A step that failed at an offset fails there for good, so none is taken twice: the time is
        bounded by the steps times the offsets, whatever the phrase and the text.
        """
        steps, firsts = self._program.steps, self._program.firsts
        waiting: list[_State] = [(self._program.entry, start, ())]
        while waiting:
            at, here, captured = waiting.pop()
            if at == FOUND:
                return _found(start, here, captured)
            key = here * len(steps) + at
            if key in failed:
                continue
            failed.add(key)
            for state in reversed(self._moves(text, here, steps[at], captured)):
                expected = firsts[state[0]]
                if expected is None or text[state[1] : state[1] + 1] in expected:
                    waiting.append(state)
        return None

    def _moves(
        self, text: str, here: int, step: WordStep | Step | Fork, captured: tuple[Captured, ...]
    ) -> list[_State]:
        """Return where the step leads, what is preferred first."""
        if isinstance(step, WordStep):
            words = step.by_first.get(text[here : here + 1], ())
            fitting = [word for word in words if text.startswith(word, here)]
            return [(step.after, here + len(word), captured) for word in fitting]
        if isinstance(step, Fork):
            return [(entry, here, captured) for entry in step.entries]
        part, after = step
        if isinstance(part, Gap):
            return [(after, end, captured) for end in _gap_ends(text, here, part)]
        if isinstance(part, Number) and part.passed:
            return [(after, item.end, captured) for item in _captures(text, here, part)]
        return [
            (after, item.end, (*captured, item))
            for item in _captures(text, here, part)
            if self._bounded or not item.bound
        ]


class _Word(Phrase):
    """A phrase that is one word, as most are: there is nothing to compile."""

    __slots__ = ("_word",)

    def __init__(self, source: str, word: str) -> None:
        self.source = source
        self._word = word
        self.needs = self.literals = frozenset((word,))

    def find(self, text: str, places: Places | None = None) -> Iterator[PhraseMatch]:
        """Return the places of the word, left to right; none overlaps another."""
        last = 0
        for at in places[self._word] if places is not None else Places(text)[self._word]:
            if at >= last:
                last = at + len(self._word)
                yield PhraseMatch(at, last, (), ())


def _found(start: int, end: int, captured: tuple[Captured, ...]) -> PhraseMatch:
    told = [item for item in captured if not item.year]
    return PhraseMatch(
        start,
        end,
        tuple(item.value for item in told),
        tuple(item.span for item in told),
        tuple(item.bound for item in told),
        tuple(int(item.value) for item in captured if item.year),
    )


def _gap_ends(text: str, start: int, gap: Gap) -> range:
    """Return where the gap may end, the nearest first."""
    found = (_NARROW if gap.narrow else _WIDE[gap.longest]).match(text, start)
    return range(start, (found.end() if found else start) + 1)


def _captures(text: str, start: int, part: Number | Percentage | Money | Year) -> list[Captured]:
    if isinstance(part, Number):
        found = numbers(text, start, part.units)
        return [one._replace(value=-one.value) for one in found] if part.below_zero else found
    if isinstance(part, Year):
        return years(text, start)
    return amounts(text, start) if isinstance(part, Money) else percentages(text, start)
