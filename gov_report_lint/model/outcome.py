"""What judging says: one outcome for each rule, and a finding for each thing that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from .equation import Equation
from .place import Place
from .report import Number, Report
from .rule import SEVERITIES, Rule
from .settings import NO_TERMS, Terms
from .settlement import NO_REMAINDER, NO_SETTLEMENT, Remainder, Settlement, Waiver

PASS, FAIL, OPEN, NOT_APPLICABLE = "pass", "fail", "open", "not_applicable"


class Location(NamedTuple):
    """Where a finding stands: by meaning (section, table, row, column) and by paragraph.

    ``text`` quotes the words or the cell's content, ``words`` is the place in an official's words,
    ``place`` where it is in the document, for who wants to go there. ``by_name`` tells that the
    place is the title, the period or where something is missing, whatever words stand there now.
    """

    section: str | None = None
    table: str | None = None
    row: str | None = None
    column: str | None = None
    paragraph: int | None = None
    text: str | None = None
    words: str = ""
    place: Place | None = None
    by_name: bool = False


class Remedy(NamedTuple):
    """A figure at a place, what it is and what it must be, and that in words."""

    location: Location
    actual: Number
    expected: Number
    words: str


Remedies = tuple[tuple[Remedy, ...], ...]


class Finding(NamedTuple):
    """One thing that is wrong. ``tape`` is the sum written out, empty where nothing is summed.

    ``alike`` tells that ``related`` are further places of the same kind, told together. One that
    names the cause of several broken sums has these as its ``evidence``; ``remedies`` are the ways
    to mend them all, just one where the cause is certain. A broken sum told for itself may have
    several: each alone would mend it and others, and nobody can say which is right.
    """

    rule: Rule
    message: str
    advice: str
    location: Location
    related: tuple[Location, ...] = ()
    expected: Number | str | None = None
    actual: Number | str | None = None
    tape: str = ""
    fingerprint: str = ""
    alike: bool = False
    evidence: tuple[Finding, ...] = ()
    remedies: Remedies = ()


class Used(NamedTuple):
    """A figure of the running text that a rule looked at: its line, and its span in the flat text.

    ``status`` is what came of it: pass, fail or open.
    """

    line: int
    start: int
    end: int
    status: str = PASS


class Stated(NamedTuple):
    """An equation that a rule judged, and the finding that says it is broken."""

    equation: Equation
    finding: Finding | None = None


class Outcome(NamedTuple):
    """The one outcome of one rule; ``reasons`` say what could not be decided, and why.

    ``crashed`` tells that the rule itself is broken: it is open then, and the run has failed.
    ``used`` are the figures of the text that it looked at, ``stated`` the equations it judged.
    """

    rule: Rule
    status: str
    findings: tuple[Finding, ...] = ()
    reasons: tuple[str, ...] = ()
    crashed: bool = False
    used: tuple[Used, ...] = ()
    stated: tuple[Stated, ...] = ()


class Diagnosis(NamedTuple):
    """What is behind the findings of the rules.

    ``causes`` are findings that each name what explains several of them; ``ways`` are what may be
    behind others, by their fingerprints.
    """

    causes: tuple[Finding, ...] = ()
    ways: Mapping[str, Remedies] = {}


NO_DIAGNOSIS = Diagnosis()


class Checked(NamedTuple):
    """A report with the outcomes of all rules that ran on it, and on which terms they did."""

    report: Report
    outcomes: tuple[Outcome, ...]
    terms: Terms = NO_TERMS
    settlement: Settlement = NO_SETTLEMENT
    diagnosis: Diagnosis = NO_DIAGNOSIS

    @property
    def findings(self) -> list[Finding]:
        """Return the findings to tell, the gravest first, then in the order of the report.

        Those that an exception lets pass and those that were known are not among them.
        """
        settles = self.settlement.settles
        return [one for one in self.all_findings if not settles(one.fingerprint)]

    @property
    def excepted(self) -> list[tuple[Finding, Waiver]]:
        """Return the findings that exceptions let pass, each with its exception."""
        waivers = self.settlement.excepted
        found = self.all_findings if waivers else ()
        return [(one, waivers[one.fingerprint]) for one in found if one.fingerprint in waivers]

    @property
    def known(self) -> list[Finding]:
        """Return the findings that an earlier run had too."""
        known = self.settlement.compared.known if self.settlement.compared else frozenset()
        return [one for one in self.all_findings if one.fingerprint in known]

    @property
    def all_findings(self) -> list[Finding]:
        """Return all findings in that order, the settled ones too.

        Those that a cause explains are told with it.
        """
        causes, ways = self.diagnosis
        explained = {one.fingerprint for cause in causes for one in cause.evidence}
        left = [
            one._replace(remedies=ways.get(one.fingerprint, ()))
            for one in self.judged
            if one.fingerprint not in explained
        ]
        sections = [section.key for section in self.report.family.sections]

        def order(finding: Finding) -> tuple[int, int, int]:
            place = finding.location
            section = sections.index(place.section) if place.section in sections else -1
            return SEVERITIES.index(finding.rule.severity), section, place.paragraph or 0

        return sorted([*causes, *left], key=order)

    @property
    def judged(self) -> list[Finding]:
        """Return what the rules found, each for itself, in the order of the rules."""
        return [finding for outcome in self.outcomes for finding in outcome.findings]

    def count(self, status: str) -> int:
        """Return how many rules had that outcome."""
        return sum(outcome.status == status for outcome in self.outcomes)


class Unread(NamedTuple):
    """A file that could not be read, and why; ``no_report`` tells that it is another paper."""

    path: str
    reason: str
    no_report: bool = False


class Skipped(NamedTuple):
    """A file in a folder that is passed over, and why."""

    path: str
    reason: str


class Run(NamedTuple):
    """Everything a run says: the reports checked, the files not read, the files passed over."""

    checked: tuple[Checked, ...]
    unread: tuple[Unread, ...]
    skipped: tuple[Skipped, ...]
    packs: tuple[tuple[str, str], ...]
    remainder: Remainder = NO_REMAINDER
