"""Text folded to one plain form for matching: of the same length, or squeezed with a way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from .numbering import marker
from .variants import INVISIBLE, PLAIN

_FOLDABLE = re.compile(f"[{re.escape(''.join(sorted(PLAIN)))}]")
_UNSEEN = re.compile(f"[{INVISIBLE}]+")
_BLANKS = re.compile("[ \n]+")
_UNLABELLED = re.compile(r"[\W_]+")
_FIRST = re.compile(r" *第[一二三四五六七八九十]{1,3}(?:[、,]|(?:部分|章)[、:,]?) *(?=\S)")
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.")
_BEFORE_SPACE = _LETTERS | {"%"}


def fold(text: str) -> str:
    """Return the text with every variant of a character plain; each keeps its offset."""
    # Replacing each character that occurs is several times faster than str.translate: a report
    # has some thirty different ones, and a miss in the table costs an exception.
    for variant in set(_FOLDABLE.findall(text)):
        text = text.replace(variant, PLAIN[variant])
    return text


def without_invisible(text: str) -> str:
    """Return the text without the characters that nobody sees, such as a zero-width space."""
    return _UNSEEN.sub("", text)


class _Offsets(Sequence[int]):
    """Offsets of kept characters: those of a piece lie one after another."""

    __slots__ = ("_length", "_shifts", "_starts")

    def __init__(self, starts: list[int], shifts: list[int], length: int) -> None:
        self._starts = starts
        self._shifts = shifts
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        return index + self._shifts[bisect_right(self._starts, index) - 1]


class Squeezed(NamedTuple):
    """Text folded and without spaces; ``offsets`` tell where each character stood."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the original text that a span of the squeezed text stands for."""
        count = len(self.offsets)
        if start >= count:
            after = self.offsets[-1] + 1 if count else 0
            return after, after
        first = self.offsets[start]
        return first, (self.offsets[min(end, count) - 1] + 1 if end > start else first)


def squeeze(text: str) -> Squeezed:
    """Return the text folded and without spaces, but where two words would run together."""
    folded = fold(text)
    if " " not in folded and "\n" not in folded:
        return Squeezed(folded, range(len(folded)))
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    length = begin = 0
    for blank in _BLANKS.finditer(folded):
        start, end = blank.span()
        # Two words or numbers stay apart; an invisible character never stood between them.
        kept = (
            folded[start - 1 : start] in _BEFORE_SPACE
            and folded[end : end + 1] in _LETTERS
            and bool(text[start:end].strip(INVISIBLE))
        )
        if start > begin or kept:
            starts.append(length)
            shifts.append(begin - length)
            pieces.append(folded[begin:start])
            length += start - begin
            if kept:
                pieces.append(" ")
                length += 1
        begin = end
    starts.append(length)
    shifts.append(begin - length)
    pieces.append(folded[begin:])
    return Squeezed("".join(pieces), _Offsets(starts, shifts, length + len(folded) - begin))


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """Return the key of a label or heading: its folded letters, digits and ideographs."""
    return _UNLABELLED.sub("", fold(text))


def strip_number(text: str) -> tuple[str, str]:
    """Return the list number that the text begins with, empty if none, and the rest."""
    folded = fold(text)
    found = marker(folded)
    first = None if found else _FIRST.match(folded)
    end = found.end if found else first.end() if first else 0
    return text[:end].strip(), text[end:].strip()
