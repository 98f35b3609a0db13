"""What of a report's findings is certain enough to be mended, and by which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..cases.case import show

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..model.outcome import Checked, Finding, Location


class Mending(NamedTuple):
    """Words at a place, and those that take their stead; ``finding`` says why."""

    finding: Finding
    location: Location
    actual: str
    expected: str


def mendings(checked: Checked, only: Collection[str] = ()) -> Iterator[Mending]:
    """Yield what can be mended for certain, in the order of the findings.

    These are the figures that one cause alone explains, and what rules say that mend themselves
    (``repair: expected``). With ``only`` no more than the findings of these rules, or the causes
    of sums these rules broke.
    """
    for finding in checked.findings:
        if not only or not _rules(finding).isdisjoint(only):
            yield from _of(finding)


def _rules(finding: Finding) -> set[str]:
    return {finding.rule.id, *(one.rule.id for one in finding.evidence)}


def _of(finding: Finding) -> Iterator[Mending]:
    if finding.evidence and len(finding.remedies) == 1:
        for one in finding.remedies[0]:
            actual = one.location.text or ""
            yield Mending(finding, one.location, actual.strip(), show(one.expected))
    elif finding.rule.repair and finding.expected is not None and finding.actual is not None:
        words = (_words(finding.actual), _words(finding.expected))
        yield Mending(finding, finding.location, *words)


def _words(value: object) -> str:
    return value if isinstance(value, str) else show(value)  # type: ignore[arg-type]
