"""What phrases find in a text, and where the words stand that they need."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class PhraseMatch(NamedTuple):
    """A place where a phrase holds: its span, the numbers told, their spans and bounds, years."""

    start: int
    end: int
    values: tuple[int | Decimal, ...]
    spans: tuple[tuple[int, int], ...]
    bounds: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


class Places(dict[str, list[int]]):
    """Where each word stands in one text, looked up once for all the phrases that share it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def __missing__(self, word: str) -> list[int]:
        found = []
        at = self.text.find(word)
        while at >= 0:
            found.append(at)
            at = self.text.find(word, at + 1)
        self[word] = found
        return found

    def of_any(self, words: frozenset[str]) -> list[int]:
        """Return the offsets of all the words, in order."""
        lists = [places for word in words if (places := self[word])]
        return lists[0] if len(lists) == 1 else sorted({at for places in lists for at in places})
