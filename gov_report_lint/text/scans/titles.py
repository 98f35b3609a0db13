"""Titles that are almost the name of a known document: a slip of one or two characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..lazy import lazily
from .contract import Detector, Found, Template

Words = Mapping[str, tuple[str, ...]]

_TITLE = lazily("[《<〈]([^《》<>〈〉]{4,60})[》>〉]")
_SHORT = 12  # a name of fewer characters is too easily another one of the same length
_PER_NAME = 2


def distance(one: str, other: str, most: int) -> int:
    """Return how many characters must be changed, added or dropped, ``most`` + 1 for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, start=1):
        last, row[0] = row[0], i
        for j, wanted in enumerate(other, start=1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (char != wanted))
        if min(row) > most:
            return most + 1
    return row[-1]


class _Misspelt:
    """Titles that are almost one of some names."""

    def __init__(self, words: Words) -> None:
        self.names, self.accepted = words["names"], frozenset(words["accepted"])

    def find(self, text: str) -> Iterator[Found]:
        for match in _TITLE.finditer(text):
            name = None if match[1] in self.accepted else self.meant(match[1])
            if name is not None:
                yield Found(match.start(1), match.end(1), match[1], name)

    def meant(self, title: str) -> str | None:
        """Return the name that the title misspells, None when it is right or another one."""
        if title in self.names:
            return None
        return next((name for name in self.names if _is_slip(title, name)), None)


def _is_slip(title: str, name: str) -> bool:
    """Tell whether the title is the name but for a slip.

    A part of the name, or the name and more, is none; nor is one with another word in it: two
    characters beside each other changed, or two more.
    """
    if title in name or name in title or len(title) > len(name) + 1:
        return False
    if len(name) < _SHORT:
        return len(name) == len(title) and distance(title, name, 1) == 1
    if distance(title, name, _PER_NAME) > _PER_NAME:
        return False
    changed = [at for at, (one, other) in enumerate(zip(title, name, strict=False)) if one != other]
    return len(title) != len(name) or len(changed) != 2 or changed[1] - changed[0] > 1


DETECTORS = {
    "misspelt-names": Template(
        ("names", "accepted"), lambda words: Detector(_Misspelt(words).find, needs="《<〈")
    ),
}
