"""What people have settled about findings: exceptions they made, and what an earlier run knew."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from .rule import Source

# Why an exception lets nothing pass.
EXPIRED, UNMATCHED, AMBIGUOUS, DUPLICATE = "expired", "unmatched", "ambiguous", "duplicate"
# What was decided: the finding is a false alarm, the report stays as it is, it is mended later.
WRONG, ACCEPTED, DEFERRED = "wrong", "accepted", "deferred"
DECISIONS = {WRONG: "误报", ACCEPTED: "接受", DEFERRED: "暂缓"}


class Waiver(NamedTuple):
    """An exception: what a rule finds at a place is let pass, to the day ``until`` and on it.

    ``place`` is as its author wrote it, ``made`` the day it was decided; ``file`` names the report,
    empty where the exception is for any. ``decision`` is one of `DECISIONS`.
    """

    rule: str
    place: str
    reason: str
    person: str
    made: date
    until: date
    source: Source
    file: str = ""
    decision: str = ACCEPTED


class Unused(NamedTuple):
    """An exception that lets nothing pass: what ``kind`` of failing, and what to do, in words."""

    waiver: Waiver
    kind: str
    words: str


class Past(NamedTuple):
    """A finding of an earlier run: its rule, and the places it stood at, as counted keys.

    ``evidence`` are the fingerprints of the broken sums that it told with it.
    """

    rule: str
    fingerprint: str
    words: str
    message: str
    places: Mapping[str, int]
    evidence: frozenset[str] = frozenset()


class Compared(NamedTuple):
    """A report held against an earlier run; ``path`` is what it was there, None for a new one.

    ``note`` says why it has no counterpart. ``gone`` are findings that are no more, ``unsure``
    those whose rule could not be decided now. ``grown`` are the places that a finding told together
    has more than it had, in words, by its fingerprint.
    """

    path: str | None = None
    note: str = ""
    known: frozenset[str] = frozenset()
    gone: tuple[Past, ...] = ()
    unsure: tuple[Past, ...] = ()
    grown: Mapping[str, tuple[str, ...]] = {}


class Settlement(NamedTuple):
    """What is settled about one report; exceptions by the fingerprint of what they let pass.

    ``compared`` is None where there is no earlier run to hold it against.
    """

    excepted: Mapping[str, Waiver] = {}
    unused: tuple[Unused, ...] = ()
    compared: Compared | None = None

    def settles(self, fingerprint: str) -> bool:
        """Tell whether a finding need not be told again."""
        known = self.compared.known if self.compared else frozenset()
        return fingerprint in self.excepted or fingerprint in known


class Remainder(NamedTuple):
    """What was given to settle a run by and has no part in it.

    ``unused`` are exceptions of the common file that no report needs, ``elsewhere`` the files that
    others of them are for and that were not checked, ``unchecked`` the reports of the earlier run
    that are not in this one.
    """

    unused: tuple[Unused, ...] = ()
    elsewhere: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


NO_SETTLEMENT = Settlement()
NO_REMAINDER = Remainder()
