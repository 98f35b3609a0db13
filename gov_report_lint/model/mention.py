"""How prose tells a quantity: phrases, and the surroundings that make them mean something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from .report import Number

    class PhraseMatch(Protocol):
        """What a phrase found: its span, and the numbers in it."""

        @property
        def start(self) -> int:
            """Offset of the first character."""

        @property
        def end(self) -> int:
            """Offset after the last character."""

        @property
        def values(self) -> tuple[Number, ...]:
            """The numbers the phrase names, in order."""

        @property
        def spans(self) -> tuple[tuple[int, int], ...]:
            """Where each of them stands."""

    class Phrase(Protocol):
        """A compiled phrase; a text that holds none of ``needs`` can't match, None when any may."""

        @property
        def needs(self) -> frozenset[str] | None:
            """Words of which every matching text holds at least one."""

        def find(self, text: str) -> Iterator[PhraseMatch]:
            """Yield the matches in the text, left to right."""


class Telling(NamedTuple):
    """A way in which prose tells the quantity ``name``.

    ``value`` is what the words say when they hold no number (``未收到`` is 0). ``near`` are words
    of which one must stand in the sentence, or one of ``under`` in the headings above; ``sections``
    are where that is taken for granted. ``unless`` may not stand in the sentence,
    ``unless_before`` not between the last semicolon and the end of the phrase, ``unless_within``
    not in the phrase itself, ``not_after`` and ``not_before`` not directly at its ends.
    """

    name: str
    phrases: tuple[Phrase, ...]
    value: int | None = None
    near: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    unless_within: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
