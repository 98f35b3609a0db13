"""How prose tells a quantity: phrases, and the surroundings that make them mean something else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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

        @property
        def years(self) -> tuple[int, ...]:
            """The years it names."""

        @property
        def bounds(self) -> tuple[str, ...]:
            """The 余 or 近 at each of them, empty for an exact one."""

    class Phrase(Protocol):
        """A compiled phrase; a text that holds none of ``needs`` can't match, None when any may."""

        @property
        def needs(self) -> frozenset[str] | None:
            """Words of which every matching text holds at least one."""

        @property
        def literals(self) -> frozenset[str]:
            """The words that the phrase is made of."""

        def find(self, text: str) -> Iterator[PhraseMatch]:
            """Yield the matches in the text, left to right."""


class Topic(NamedTuple):
    """What a stretch of text is about, by its last word or by the heading or section above it."""

    words: tuple[str, ...]
    under: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


class Wording(NamedTuple):
    """The words of a family of reports that tell what a number in the prose is about.

    ``plain`` may stand around a mention without narrowing it. ``topics``, ``scopes`` and ``times``
    are cues that hold for what follows them. A name that ends with one of ``bodies`` is that of
    another body where one of ``body_before`` stands right behind it, but one of ``seats`` is that
    of the area's own government.
    """

    plain: tuple[str, ...] = ()
    topics: Mapping[str, Topic] = {}
    scopes: Mapping[str, tuple[str, ...]] = {}
    times: Mapping[str, tuple[str, ...]] = {}
    changes: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    body_before: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


def joined(wordings: Iterable[Wording]) -> Wording:
    """Return several wordings as one; a topic named twice is that of the last."""
    listed = list(wordings)
    topics = {name: topic for one in listed for name, topic in one.topics.items()}
    return Wording(
        tuple(word for one in listed for word in one.plain),
        topics,
        _by_kind([one.scopes for one in listed]),
        _by_kind([one.times for one in listed]),
        tuple(word for one in listed for word in one.changes),
        tuple(word for one in listed for word in one.bodies),
        tuple(word for one in listed for word in one.body_before),
        tuple(word for one in listed for word in one.seats),
    )


def _by_kind(listed: list[Mapping[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    kinds = {kind for words in listed for kind in words}
    return {kind: tuple(w for words in listed for w in words.get(kind, ())) for kind in kinds}


class Telling(NamedTuple):
    """A way in which prose tells a quantity.

    ``fact`` is the quantity told, mostly that of the telling's own ``name``. ``value`` is what the
    words say when they hold no number (``未收到`` is 0). ``topics`` are what the text must be about
    there, anything when none is named. ``near`` are words of which one must stand in the sentence,
    or one of ``under`` in the headings above; ``sections`` are where that is taken for granted.
    ``year`` is how far a year that the phrase names must be from the report's own, ``part_of`` the
    quantity that this one parts. ``unless`` may not stand in the sentence, ``unless_paragraph`` not
    in the paragraph, ``unless_before`` not between the beginning of the
    clause and the end of the phrase, ``unless_within`` not in the phrase itself, ``not_after`` and
    ``not_before`` not directly at its ends.
    """

    name: str
    fact: str
    phrases: tuple[Phrase, ...]
    value: int | None = None
    year: int = 0
    part_of: str = ""
    topics: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_paragraph: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    unless_within: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
