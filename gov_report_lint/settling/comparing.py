"""A report held against what an earlier run found in it: known, gone, and new."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..fingerprints import place_key
from ..model.outcome import OPEN
from ..model.settlement import Compared

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from ..model.outcome import Checked, Finding, Location
    from .baseline import PastReport


def compared(checked: Checked, past: PastReport, told: frozenset[str]) -> Compared:
    """Return what became of the findings; those in ``told`` are not let go as known."""
    known, grown = set(), {}
    now = {one.fingerprint: one for one in checked.all_findings}
    marks = past.findings.keys() | {one for each in past.findings.values() for one in each.evidence}
    for mark, found in now.items():
        before = past.findings.get(mark)
        if mark in told:
            continue
        if before is None:
            if _again(found, marks):
                known.add(mark)
            continue
        new = _new_places(found, before.places)
        if new:
            grown[mark] = tuple(place.words for place in new)
        else:
            known.add(mark)
    decided = _decided(checked)
    still = {one.fingerprint for one in checked.judged}
    missing = [
        one
        for mark, one in past.findings.items()
        if mark not in now and mark not in still and one.evidence.isdisjoint(still)
    ]
    gone = tuple(one for one in missing if one.rule in decided)
    unsure = tuple(one for one in missing if one.rule not in decided)
    return Compared(past.path, "", frozenset(known), gone, unsure, grown)


def _again(found: Finding, marks: Set[str]) -> bool:
    """Tell whether a finding was told before, as one of a cause or as the causes of several."""
    own = {one.fingerprint for one in found.evidence} or {found.fingerprint}
    return own <= marks


def _new_places(found: Finding, before: Mapping[str, int]) -> list[Location]:
    """Return the places that a finding told together has more than it had."""
    if not found.alike:
        return []
    left = Counter(before)
    new = []
    for place in (found.location, *found.related):
        key = place_key(place.table, place.row, place.column, place.text)
        left[key] -= 1
        if left[key] < 0:
            new.append(place)
    return new


def _decided(checked: Checked) -> frozenset[str]:
    """Return the rules that left nothing open: what they no longer find is gone."""
    return frozenset(
        one.rule.id for one in checked.outcomes if one.status != OPEN and not one.reasons
    )
