"""A pack put to the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..judging import judge
from ..model.outcome import FAIL, OPEN, PASS
from ..packs.preparing import prepare_rules
from ..proving.proofs import prove
from .certificate import Certificate, Sound
from .faults import Tally, tally
from .gaps import gaps
from .guard import Guard, guard_cells, guard_prose

if TYPE_CHECKING:
    from ..cases.contract import Prepared
    from ..model.form import Form
    from ..model.library import Library, Pack
    from ..model.rule import Rule
    from .proof import Proof
    from .specimen import Specimen

PLANTED = 8  # reports with each fault
SOUND = 24  # reports without any


def _sound(
    specimen: Specimen, edition: Form, library: Library, rules: tuple[Prepared, ...], own: set[str]
) -> Sound:
    """Return what the rules say of consistent reports; only ``own`` rules are looked at."""
    errors: list[str] = []
    warnings: list[str] = []
    opened: list[str] = []
    passed: set[str] = set()
    together = 0
    for seed in range(SOUND):
        draft = specimen.draft(edition, seed)
        outcomes = judge(rules, draft.report(library), draft.settings())
        failed = [one.rule for one in outcomes if one.status == FAIL]
        errors += [rule.id for rule in failed if rule.severity == "error"]
        warnings += [rule.id for rule in failed if rule.severity == "warning"]
        opened += [one.rule.id for one in outcomes if one.status == OPEN]
        fine = {one.rule.id for one in outcomes if one.status == PASS} & own
        passed |= fine
        if not failed and not any(one.status == OPEN for one in outcomes):
            together = max(together, len(fine))
    never = tuple(sorted(own - passed))
    return Sound(
        edition.name, SOUND, tuple(errors), tuple(warnings), tuple(opened), together, never
    )


def _editions(pack: Pack, library: Library) -> list[Form]:
    """Return the editions a pack's rules are tried on: its own, else all of the family."""
    family = next(one for one in library.families if pack in library.of_family(one.form))
    editions = library.editions(family.form)
    own = [edition for edition in editions if edition.name == pack.name]
    return own or [one for one in editions if pack.form.years.cover(one.years)] or editions[-1:]


def _witnesses(rules: list[Rule], tallies: list[tuple[str, Tally]]) -> dict[str, str]:
    """Return for each error rule a fault that it alone finds, so that no other rule implies it."""
    return {
        rule.id: one.fault.id
        for rule in rules
        for _, one in reversed(tallies)
        if rule.severity == "error" and rule.id in one.alone
    }


def certify(pack: Pack, proof: Proof, library: Library) -> Certificate:
    """Return the pack's certificate."""
    rules = prepare_rules(library)
    own = [rule for rule in library.rules if rule.pack == pack.name]
    ids = {rule.id for rule in own}
    examples, wrong = prove(library, pack.name)
    tallies: list[tuple[str, Tally]] = []
    sound: list[Sound] = []
    cells: list[tuple[str, Guard]] = []
    prose: list[tuple[str, Guard]] = []
    editions = _editions(pack, library)
    for edition in editions if proof.specimen else ():
        assert proof.specimen is not None  # noqa: S101 - said by the condition above
        sound.append(_sound(proof.specimen, edition, library, rules, ids))
        for fault in proof.faults:
            fits = not fault.editions or edition.name in fault.editions
            if fits and ids.intersection(fault.expect):
                one = tally(fault, proof.specimen, edition, library, rules, PLANTED)
                tallies.append((edition.name, one))
        draft = proof.specimen.draft(edition, 0, proof.specimen.fullest)
        cells.append((edition.name, guard_cells(draft, rules, library)))
        prose.append((edition.name, guard_prose(draft, rules, library)))
    found = Certificate(
        pack=pack,
        examples=examples,
        tallies=tallies,
        sound=sound,
        cells=cells,
        prose=prose,
        witnesses=_witnesses(own, tallies),
        clauses=proof.clauses,
        left_out=proof.left_out,
        gaps=[f"{one.rule.id} 的 {one.kind} 示例 {one.number} 结果是 {one.got}" for one in wrong],
    )
    found.gaps.extend(gaps(found, own, proof))
    return found
