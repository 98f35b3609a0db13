"""The catalogue of faults of a pack, ``proof/faults.yaml``, and how the rules do on each of them.

A fault says what changes in a consistent report, the rules of which one must find it (``expect``),
and those that may speak up too (``also``). Whatever else is found is a false alarm.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from ..judging import judge
from ..model.document import UnreadableError
from ..model.outcome import FAIL
from ..packs.fields import known_keys, number, text, texts
from .planting import NotPossibleError, plant
from .sums import total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..cases.contract import Prepared
    from ..model.form import Form
    from ..model.library import Library
    from ..model.report import Report
    from ..packs.tree import Mapping
    from .draft import Draft
    from .specimen import Specimen

KEYS = ("id", "title", "change", "expect", "also", "editions", "profiles", "if", "year")
MOST_SEEDS = 20  # how many times as many drafts are tried as planted reports are wanted


class Fault(NamedTuple):
    """A class of faults; ``needs`` is a sum that must not be 0, ``year`` the year it is for."""

    id: str
    title: str
    changes: list[Mapping]
    expect: tuple[str, ...]
    also: tuple[str, ...]
    editions: tuple[str, ...]
    profiles: tuple[str, ...]
    needs: str
    year: int | None


class Tally(NamedTuple):
    """How the rules did on one class of faults; ``false`` are findings of rules not expected."""

    fault: Fault
    planted: int
    found: int
    false: tuple[str, ...]
    alone: frozenset[str]


def read_faults(listed: Iterable[Mapping]) -> list[Fault]:
    """Return the faults of a catalogue.

    Raises:
        PackError: for an entry that is written wrongly.

    """
    faults = []
    for node in listed:
        known_keys(node, KEYS)
        faults.append(
            Fault(
                text(node, "id"),
                text(node, "title"),
                list(node["change"]),
                texts(node, "expect"),
                texts(node, "also"),
                texts(node, "editions"),
                texts(node, "profiles"),
                text(node, "if", ""),
                number(node, "year"),
            )
        )
    return faults


def failing(draft: Draft, rules: Iterable[Prepared], report: Report) -> dict[str, str]:
    """Return the rules that fail on the report of a draft, with their severity."""
    outcomes = judge(rules, report, draft.settings())
    return {one.rule.id: one.rule.severity for one in outcomes if one.status == FAIL}


def planted(
    fault: Fault, specimen: Specimen, edition: Form, library: Library, count: int
) -> Iterator[tuple[Draft, Report]]:
    """Yield that many drafts with the fault in them, fewer when it can't happen to more.

    Each comes with its report.
    """
    made = 0
    for seed in range(count * MOST_SEEDS):
        random = Random(f"{fault.id}-{seed}")  # noqa: S311 - the same reports every time
        profile = random.choice(fault.profiles) if fault.profiles else None
        try:
            sound = specimen.draft(edition, seed, profile)
            if fault.year not in (None, sound.year):
                continue
            if fault.needs and not total(sound, fault.needs):
                continue
            draft = plant(sound, fault.changes, library, random)
            report = draft.report(library)
        except (NotPossibleError, UnreadableError):
            continue
        yield draft, report
        made += 1
        if made == count:
            return


def tally(
    fault: Fault,
    specimen: Specimen,
    edition: Form,
    library: Library,
    rules: tuple[Prepared, ...],
    count: int,
) -> Tally:
    """Return how the rules do on that many reports with the fault in them."""
    made = found = 0
    false: list[str] = []
    alone: set[str] = set()
    for draft, report in planted(fault, specimen, edition, library, count):
        failed = failing(draft, rules, report)
        made += 1
        found += any(rule in failed for rule in fault.expect)
        known = (*fault.expect, *fault.also)
        false += [one for one, grave in failed.items() if grave != "info" and one not in known]
        errors = [rule for rule, severity in failed.items() if severity == "error"]
        if len(errors) == 1:
            alone.add(errors[0])
    return Tally(fault, made, found, tuple(false), frozenset(alone))
