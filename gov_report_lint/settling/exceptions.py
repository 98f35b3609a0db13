"""Which findings of a report its exceptions let pass, and which exceptions do so no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model.outcome import OPEN
from ..model.settlement import AMBIGUOUS, DUPLICATE, EXPIRED, UNMATCHED, Unused
from .places import asked, names

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..model.outcome import Checked, Finding
    from ..model.settlement import Waiver

LISTED = 5
MATCHED, UNDECIDED = "matched", "undecided"


class Tried(NamedTuple):
    """What became of the exceptions on one report.

    ``excepted`` are the exceptions by the fingerprint of what they let pass, ``returned`` the
    fingerprints of findings whose exception has expired, ``fates`` says of each exception in turn
    what became of it, ``told`` what is to be said about those that failed at a finding.
    """

    excepted: dict[str, Waiver]
    returned: frozenset[str]
    fates: list[str]
    told: tuple[Unused, ...]


def tried(checked: Checked, waivers: Iterable[Waiver], today: date) -> Tried:
    """Return what the exceptions do on this report; those in force go before expired ones."""
    index = _index(checked)
    undecided = _undecided(checked)
    numbered = sorted(enumerate(waivers), key=lambda item: item[1].until < today)
    excepted: dict[str, Waiver] = {}
    returned: set[str] = set()
    fates: dict[int, str] = {}
    told: list[tuple[int, Unused]] = []
    for number, waiver in numbered:
        found = index.get((waiver.rule, asked(waiver.place)), [])
        fate, words = _fate(waiver, found, excepted, today)
        if fate == MATCHED:
            excepted[found[0].fingerprint] = waiver
        elif fate == EXPIRED:
            returned |= {one.fingerprint for one in found} - excepted.keys()
        elif fate == UNMATCHED and waiver.rule in undecided:
            fate = UNDECIDED
        fates[number] = fate
        if words:
            told.append((number, Unused(waiver, fate, words)))
    told.sort(key=lambda item: item[0])
    return Tried(
        excepted,
        frozenset(returned),
        [fates[number] for number in range(len(fates))],
        tuple(one for _, one in told),
    )


def _fate(
    waiver: Waiver, found: list[Finding], excepted: dict[str, Waiver], today: date
) -> tuple[str, str]:
    """Return what becomes of an exception, and what is to be said of it, if anything."""
    if not found:
        return UNMATCHED, ""
    other = excepted.get(found[0].fingerprint) if len(found) == 1 else None
    if waiver.until < today:
        again = "对应的问题另有有效的例外，请删去这一条" if other else "对应的问题重新列出"
        return EXPIRED, f"有效期只到 {waiver.until}，已经过期；{again}"
    if len(found) > 1:
        marks = "、".join(one.fingerprint for one in found[:LISTED])
        rest = "等" if len(found) > LISTED else ""
        words = f"这个位置有 {len(found)} 项 {waiver.rule} 的问题，看不出指哪一项，都没有放行"
        return AMBIGUOUS, f"{words}；请把 place 改写成标识（{marks}{rest}），一项一条"
    if other:
        same_file = other.source.path == waiver.source.path
        where = f"第 {other.source.line} 行" if same_file else f" {other.source} "
        return DUPLICATE, f"与{where}的例外重复，请删去其中一条"
    return MATCHED, ""


def stale(waiver: Waiver, today: date) -> Unused:
    """Return that an exception is of no use any more: nothing is found at its place."""
    words = "没有对上任何问题（可能已经改好，或者位置变了），请删去或改正"
    if waiver.until < today:
        words = f"有效期只到 {waiver.until}，已经过期，也没有对上任何问题，请删去"
        return Unused(waiver, EXPIRED, words)
    return Unused(waiver, UNMATCHED, words)


def _index(checked: Checked) -> dict[tuple[str, str], list[Finding]]:
    """Return the findings by rule and by each name of their place."""
    index: dict[tuple[str, str], list[Finding]] = {}
    for found in checked.all_findings:
        for name in names(found):
            index.setdefault((found.rule.id, name), []).append(found)
    return index


def _undecided(checked: Checked) -> frozenset[str]:
    """Return the rules that were not run, or left something open: what they find is not known."""
    left_open = {one.rule.id for one in checked.outcomes if one.status == OPEN or one.reasons}
    return frozenset(left_open) | frozenset(checked.terms.disabled)
