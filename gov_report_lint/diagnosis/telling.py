"""One finding for each cause, with the broken sums as its evidence, in an official's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.places import Places
from ..fingerprints import Fingerprints
from ..model.equation import Cell
from ..model.outcome import NO_DIAGNOSIS, Diagnosis, Finding, Location, Remedy
from ..model.rule import SEVERITIES
from ..text.quoting import quote
from .causes import find_causes
from .moves import EXCHANGED
from .slips import ADDED, BLANK, DROPPED, ONE_WRONG, SWAPPED, slip_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.equation import Figure
    from ..model.outcome import Outcome, Remedies
    from ..model.report import Report
    from .causes import Cause, Change

    Evidence = tuple[Finding, ...]

FEWEST = 2  # broken sums; one alone says all there is to say
SLIPS = {
    BLANK: "像是漏填",
    SWAPPED: "像是两个数字写颠倒了",
    DROPPED: "像是少写了一个数字",
    ADDED: "像是多写了一个数字",
    ONE_WRONG: "像是写错了一个数字",
}
LEDGER = "请先对照登记台账核实"


def diagnose(report: Report, outcomes: Iterable[Outcome]) -> Diagnosis:
    """Return a finding for each cause of several broken sums; most reports have none.

    Where several causes would do, the sums stay what they are, and are told what may be wrong.
    """
    found = [(one, _evidence(one)) for one in find_causes(report, outcomes)]
    if not found:
        return NO_DIAGNOSIS
    tell = _Telling(report)
    causes = []
    ways: dict[str, Remedies] = {}
    for cause, evidence in found:
        if len(evidence) < FEWEST:
            continue
        if cause.changes:
            causes.append(tell.of(cause, evidence))
        else:
            ways |= dict.fromkeys((one.fingerprint for one in evidence), tell.remedies(cause))
    return Diagnosis(tuple(causes), ways)


def _evidence(cause: Cause) -> Evidence:
    """Return the findings a cause explains, the gravest first; such as tell of more stay alone."""
    found = {one.finding.fingerprint: one.finding for one in cause.broken if one.finding}
    alone = (one for one in found.values() if not one.alike)
    return tuple(sorted(alone, key=lambda one: SEVERITIES.index(one.rule.severity)))


class _Telling:
    """Puts the causes of one report into words."""

    def __init__(self, report: Report) -> None:
        self.places = Places(report)
        self.report = report
        self.fingerprints = Fingerprints("cause", report)

    def of(self, cause: Cause, evidence: Evidence) -> Finding:
        """Return the finding that names a cause."""
        remedies = self.remedies(cause)
        if len(remedies[0]) > 1:
            found = self.moved(cause, remedies, evidence)
        else:
            found = self.certain(remedies[0][0], evidence)
        return found._replace(fingerprint=self.fingerprints.of(found.location))

    def remedies(self, cause: Cause) -> Remedies:
        """Return the ways to mend what is broken, with their places in the report."""
        return tuple(tuple(map(self.remedy, answer)) for answer in cause.answers)

    def remedy(self, change: Change) -> Remedy:
        """Return the change at its place in the report."""
        place = self.location(change.figure)
        now = "是空的" if place.text is None else f"写的是 {show(change.actual)}"
        words = f"{place.words}{now}，应为 {show(change.expected)}"
        return Remedy(place, change.actual, change.expected, words)

    def location(self, figure: Figure) -> Location:
        """Return the place of a figure in a table or in the text."""
        if isinstance(figure, Cell):
            table = self.report.tables[figure.table]
            return self.places.cell(table, figure.row, figure.column)
        said, place = quote(self.report.lines[figure.line], figure.start, figure.end)
        return self.places.line(figure.line, said, place.start)

    def certain(self, remedy: Remedy, evidence: Evidence) -> Finding:
        """Return the finding that one figure is wrong."""
        slip = SLIPS.get(slip_of(remedy.actual, remedy.expected), "")
        guess = f"（{slip}）" if slip else ""
        message = f"{remedy.words}{guess}：有 {len(evidence)} 处因为它对不上"
        advice = f"{LEDGER}；确实写错的，改为 {show(remedy.expected)}，再检查一遍"
        found = _finding(message, advice, remedy.location, ((remedy,),), evidence)
        others = dict.fromkeys(
            place
            for one in evidence
            for place in (one.location, *one.related)
            if place.words != remedy.location.words
        )
        return found._replace(actual=remedy.actual, expected=remedy.expected, related=tuple(others))

    def moved(self, cause: Cause, remedies: Remedies, evidence: Evidence) -> Finding:
        """Return the finding that figures stand in the wrong cells of a row or column."""
        (moved,) = remedies
        what = "像是互相填颠倒了" if cause.slip == EXCHANGED else "像是整段错开了一格"
        each = "；".join(one.words for one in moved)
        message = f"{len(moved)} 格的数字{what}，有 {len(evidence)} 处因此对不上：{each}"
        related = tuple(one.location for one in moved[1:])
        advice = f"{LEDGER}；确实填错的，把这 {len(moved)} 格改过来，再检查一遍"
        found = _finding(message, advice, moved[0].location, remedies, evidence)
        return found._replace(related=related)


def _finding(
    message: str, advice: str, location: Location, remedies: Remedies, evidence: Evidence
) -> Finding:
    """Return a finding under the gravest of the rules that were broken."""
    return Finding(
        evidence[0].rule,
        message,
        advice,
        location,
        tape="；".join(one.tape for one in evidence if one.tape),
        remedies=remedies,
        evidence=evidence,
    )
