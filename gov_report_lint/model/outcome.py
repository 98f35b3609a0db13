"""What judging says: one outcome for each rule, and a finding for each thing that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from .report import Number
from .rule import Rule

PASS, FAIL, OPEN, NOT_APPLICABLE = "pass", "fail", "open", "not_applicable"


class Location(NamedTuple):
    """Where a finding stands: by meaning (section, table, row, column) and by paragraph.

    ``text`` quotes the words or the cell's content, ``words`` is the place in an official's words.
    """

    section: str | None = None
    table: str | None = None
    row: str | None = None
    column: str | None = None
    paragraph: int | None = None
    text: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. ``tape`` is the sum written out, empty where nothing is summed."""

    rule: Rule
    message: str
    advice: str
    location: Location
    related: tuple[Location, ...] = ()
    expected: Number | str | None = None
    actual: Number | str | None = None
    tape: str = ""
    fingerprint: str = ""


class Outcome(NamedTuple):
    """The one outcome of one rule; ``reasons`` say what could not be decided, and why."""

    rule: Rule
    status: str
    findings: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()
