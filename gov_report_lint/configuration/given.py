"""What a configuration file or the command line gives, each value with its origin."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Item(NamedTuple):
    """A value as written; ``origin`` is its file, line and column, or the option's name."""

    text: str
    origin: str


class Day(NamedTuple):
    """A date that was given, and where."""

    day: date
    origin: str


class Level(NamedTuple):
    """The severity that the rules of a pattern shall have, and where that is said."""

    pattern: str
    severity: str
    origin: str


class Given(NamedTuple):
    """All that one source gives; ``select`` is None where it leaves the rules as they are."""

    packs: tuple[Item, ...] = ()
    profile: Item | None = None
    select: tuple[Item, ...] | None = None
    ignore: tuple[Item, ...] = ()
    severity: tuple[Level, ...] = ()
    published: Day | None = None
    contacts: tuple[Item, ...] = ()


NOTHING = Given()


def merged(file: Given, line: Given) -> Given:
    """Return what the file and the command line give together; the line has the last word.

    A single value on the line stands in place of the file's, a list adds to it. ``--select``
    chooses anew among all rules, so that the file's ``select`` and ``ignore`` no longer count.
    """
    anew = line.select is not None
    return Given(
        packs=file.packs + line.packs,
        profile=line.profile or file.profile,
        select=line.select if anew else file.select,
        ignore=line.ignore if anew else file.ignore + line.ignore,
        severity=file.severity + line.severity,
        published=line.published or file.published,
        contacts=file.contacts + line.contacts,
    )
