"""The lists of a report's parts that a sentence gives, and the numbers that count them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..text.folding import squeeze
from ..text.lazy import lazily
from ..text.numerals import parse_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

NEAR = 10  # characters between the list and the number that counts it
MOST_LEADS = 8  # bounds, so that a text of nothing but such words takes no longer
MOST_TOLD = 8
_PIECE = lazily(r"[^、,;:]+")
_BRACKETS = lazily(r"\([^()]{0,80}\)")
_NUMBER = r"(?<![第0-9〇零一二三四五六七八九十百])([二三四五六七八九十]{1,2}|[1-9][0-9]?)"


class Piece(NamedTuple):
    """A piece of a list, where it stands, and the sections it names."""

    start: int
    end: int
    keys: frozenset[str]


class Told(NamedTuple):
    """A number of parts in a sentence, and where it stands."""

    start: int
    end: int
    value: int


def keys_of(pieces: list[Piece]) -> set[str]:
    """Return the sections that the pieces name."""
    return {key for piece in pieces for key in piece.keys}


def without_brackets(text: str) -> str:
    """Return the text, of the same length, without what stands in brackets about a part."""
    return _BRACKETS.sub(lambda match: "·" * len(match.group()), text)


class PartLists:
    """Finds lists of parts by the words that name each section."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        units = sorted((squeeze(one).text for one in options.get("units", ())), key=len)
        self._count = re.compile(f"{_NUMBER}(?:{'|'.join(map(re.escape, units[::-1]))})")
        self._leads = tuple(options.get("leads", ()))
        self._names = {
            key: tuple(squeeze(one).text for one in several)
            for key, several in options["names"].items()
        }

    def told(self, text: str) -> Iterator[Told]:
        """Yield the numbers of parts in the text, the first few."""
        for match in islice(self._count.finditer(text), MOST_TOLD):
            number = match.group(1)
            value = int(number) if number.isdecimal() else parse_chinese(number)
            if isinstance(value, int):
                yield Told(match.start(), match.end(), value)

    def beside(self, text: str, told: Told) -> Iterator[list[Piece]]:
        """Yield the ways to read a list beside the number: from each word that may begin it."""
        begins = {0, *(end for lead in self._leads for end in _ends(text, lead, told.start))}
        for begin in sorted(begins)[-MOST_LEADS:]:
            pieces = self.named(text, begin, told.start)
            if pieces and told.start - pieces[-1].end <= NEAR:
                yield pieces
        if self.named(text, 0, told.start):
            return  # a number within a list: of what one of its parts is about
        pieces = self.named(text, told.end, len(text))
        if pieces and pieces[0].start - told.end <= NEAR:
            yield pieces

    def named(self, text: str, start: int, end: int) -> list[Piece]:
        """Return the pieces between two places from the first that names a section to the last."""
        pieces = []
        for match in _PIECE.finditer(text, start, end):
            words = match.group()
            keys = frozenset(
                key for key, names in self._names.items() if any(name in words for name in names)
            )
            pieces.append(Piece(match.start(), match.end(), keys))
        naming = [at for at, piece in enumerate(pieces) if piece.keys]
        return pieces[naming[0] : naming[-1] + 1] if naming else []

    def after_lead(self, words: str) -> str:
        """Return the name of a part without the words that begin the list."""
        ends = (words.rfind(lead) + len(lead) for lead in self._leads if lead in words)
        return words[max(ends, default=0) :]


def _ends(text: str, word: str, stop: int) -> Iterator[int]:
    at = text.find(word, 0, stop)
    while at >= 0:
        yield at + len(word)
        at = text.find(word, at + 1, stop)
