"""A rule author's mistake, with the place it stands at and what would be right."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ..model.rule import Source

if TYPE_CHECKING:
    from collections.abc import Iterable


class PackError(Exception):
    """A rule pack can't be used; ``source`` is where, the message what and how to mend it."""

    def __init__(self, source: Source, message: str) -> None:
        super().__init__(f"{source}: {message}")
        self.source = source
        self.message = message


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return the hint that ends a message about an unknown word."""
    choices = sorted(known)
    close = get_close_matches(word, choices, n=1, cutoff=0.6)
    if close:
        return f"是不是“{close[0]}”？"
    return f"可用的有：{'、'.join(choices[:40])}" if choices else ""
