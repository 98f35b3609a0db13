"""The small language of phrases: a phrase as a rule author writes it, parsed into its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, NoReturn

from .folding import fold, squeeze

LONGEST = 200
MOST_GAPS = 4
GAP, LONG_GAP, NARROW_GAP = 12, 30, 6
LONGEST_NUMBER = 32
LONGEST_UNIT = 8
CLOSING = {"(": ")", "[": "]", "{": "}"}
_SYNTAX = frozenset("()[]{}|… ")


def plain_word(source: str) -> str:
    """Return the word that a phrase without any syntax is, empty for every other phrase."""
    if len(source) > LONGEST or ".." in source or not _SYNTAX.isdisjoint(source):
        return ""
    return _plain(source)


class PhraseError(ValueError):
    """The phrase can't be read; ``column`` is where, counted from 1."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


class Words(NamedTuple):
    """One of several words, longest first; a literal text is a single word."""

    words: tuple[str, ...]


class Number(NamedTuple):
    """A captured whole number, followed by one of the units; any unit or none when None.

    ``below_zero`` is for words of decrease: 减少2项 counts as -2. One that is ``passed`` over is
    not told.
    """

    units: tuple[str, ...] | None
    below_zero: bool = False
    passed: bool = False


class Percentage(NamedTuple):
    """A captured percentage."""


class Year(NamedTuple):
    """A captured year."""


class Money(NamedTuple):
    """A captured amount of money, in 元 and as precise as printed."""


class Gap(NamedTuple):
    """Up to ``longest`` characters of no matter; a narrow one holds no punctuation at all."""

    longest: int
    narrow: bool


class Choice(NamedTuple):
    """One of several sequences; an empty one makes it optional."""

    branches: tuple[tuple[Part, ...], ...]


CAPTURES: dict[str, Percentage | Money | Year] = {
    "P": Percentage(),
    "M": Money(),
    "Y": Year(),
}
Part = Words | Number | Percentage | Money | Year | Gap | Choice
Parts = tuple[Part, ...]


def parse_phrase(source: str, words: Mapping[str, Sequence[str]]) -> Parts:
    """Return the parts of the phrase, or raise PhraseError where it can't be read."""
    if len(source) > LONGEST:
        raise PhraseError(f"a phrase has at most {LONGEST} characters", LONGEST + 1)
    parts = _Parser(source, words).parse()
    if can_be_empty(parts):
        raise PhraseError("the phrase would match an empty text: it needs a word or a number", 1)
    if isinstance(parts[0], Gap):
        raise PhraseError("a gap can't begin a phrase", 1)
    if isinstance(parts[-1], Gap):
        raise PhraseError("a gap can't end a phrase", len(source))
    return parts


def can_be_empty(parts: Parts) -> bool:
    """Tell whether the parts together match an empty text."""
    return all(
        isinstance(part, Gap)
        or (isinstance(part, Choice) and any(can_be_empty(branch) for branch in part.branches))
        for part in parts
    )


def literals(parts: Parts) -> frozenset[str]:
    """Return all the words that the parts are made of."""
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Words):
            found.update(part.words)
        elif isinstance(part, Choice):
            found.update(*(literals(branch) for branch in part.branches))
    return frozenset(found)


def longest(part: Part) -> int:
    """Return how many characters the part matches at most."""
    if isinstance(part, Words):
        return max(map(len, part.words))
    if isinstance(part, Gap):
        return part.longest
    if isinstance(part, Choice):
        return max(sum(map(longest, branch)) for branch in part.branches)
    units = part.units if isinstance(part, Number) and part.units else ()
    return LONGEST_NUMBER + max(map(len, units), default=LONGEST_UNIT)


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return squeeze(word).text


def _merged(branches: list[Parts]) -> tuple[Parts, ...]:
    """Return the branches with neighbours that are plain words taken together."""
    merged: list[Parts] = []
    for branch in branches:
        last = merged[-1][0] if merged and len(merged[-1]) == 1 else None
        if len(branch) == 1 and isinstance(branch[0], Words) and isinstance(last, Words):
            merged[-1] = (Words(last.words + branch[0].words),)
        else:
            merged.append(branch)
    return tuple(merged)


class _Parser:
    """Reads one phrase from left to right."""

    def __init__(self, source: str, words: Mapping[str, Sequence[str]]) -> None:
        self.source = source
        self.words = words
        self.at = 0
        self.gaps = 0

    def fail(self, message: str, at: int) -> NoReturn:
        raise PhraseError(message, at + 1)

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def parse(self) -> Parts:
        parts = self.sequence()
        if self.peek() == "|":
            self.fail("'|' stands only within ( ) or [ ]", self.at)
        if self.at < len(self.source):
            self.fail(f"'{self.peek()}' closes nothing", self.at)
        return parts

    def sequence(self) -> Parts:
        """Read parts up to ``|``, a closing bracket or the end."""
        parts: list[Part] = []
        while (char := self.peek()) and char not in ")]}|":
            if char in "([":
                parts.append(self.choice())
            elif char == "{":
                parts.append(self.braces())
            elif char == "…" or self.source.startswith("..", self.at):
                parts.append(self.gap())
            elif literal := self.literal():
                parts.append(Words((literal,)))
        return tuple(parts)

    def literal(self) -> str:
        """Read plain text; brackets of full width are text, blanks count as in squeezed text."""
        start = self.at
        while (char := self.peek()) and (char not in _SYNTAX or char == " "):
            if self.source.startswith("..", self.at):
                break
            self.at += 1
        return _plain(self.source[start : self.at])

    def gap(self) -> Gap:
        start = self.at
        self.gaps += 1
        if self.gaps > MOST_GAPS:
            self.fail(f"a phrase has at most {MOST_GAPS} gaps", start)
        mark = self.peek()
        while self.peek() == mark:
            self.at += 1
        if self.at - start > 2:
            self.fail("a gap is written .. or … or ……", start)
        if mark == "…":
            return Gap(LONG_GAP if self.at - start > 1 else GAP, narrow=False)
        return Gap(NARROW_GAP, narrow=True)

    def choice(self) -> Choice:
        start, opening = self.at, self.peek()
        branches = []
        while self.at == start or self.peek() == "|":
            self.at += 1
            branch_start = self.at
            branches.append(self.sequence())
            if not self.peek():
                self.fail(f"'{opening}' is not closed", start)
            if not branches[-1]:
                self.fail("an alternative is empty", branch_start)
        if self.peek() != CLOSING[opening]:
            self.fail(f"'{opening}' is not closed", start)
        self.at += 1
        whole = _merged(branches)
        return Choice((*whole, ()) if opening == "[" else whole)

    def braces(self) -> Part:
        start = self.at
        end = self.source.find("}", start)
        if end < 0:
            self.fail("'{' is not closed", start)
        self.at = end + 1
        name, colon, unit = fold(self.source[start + 1 : end]).partition(":")
        name, unit = name.strip(), unit.strip()
        if name in ("N", "-N", "~N"):
            units = self.word_list(unit, start) if colon else None
            return Number(units, below_zero=name == "-N", passed=name == "~N")
        if colon:
            self.fail("only {N:unit} takes a unit", start)
        if name in CAPTURES and name not in self.words:
            return CAPTURES[name]
        return Words(self.word_list(name, start))

    def word_list(self, name: str, at: int) -> tuple[str, ...]:
        if name not in self.words:
            self.fail(f"no word list is named '{name}'", at)
        listed = {_plain(word) for word in self.words[name]}
        if not listed or "" in listed:
            self.fail(f"the word list '{name}' is empty or has an empty word", at)
        return tuple(sorted(listed, key=lambda word: (-len(word), word)))
