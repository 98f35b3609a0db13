"""Reports made up: the same for the same seed, sound in every sum, nothing to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.cases.contract import Prepared
from gov_report_lint.certifying.draft import Draft
from gov_report_lint.certifying.specimen import Specimen, worded
from gov_report_lint.judging import judge
from gov_report_lint.model.form import Form
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import FAIL, OPEN
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.yaml_text import parse

SEEDS = range(100, 140)  # others than the certificate's
PEOPLE = ("natural_person", "business", "research", "public_welfare", "legal_service", "other")


def drafts(specimen: Specimen, editions: list[Form]) -> list[Draft]:
    return [specimen.draft(edition, seed) for edition in editions for seed in SEEDS]


def test_the_same_seed_makes_the_same_report(specimen: Specimen, editions: list[Form]) -> None:
    for edition in editions:
        assert specimen.draft(edition, 7).data() == specimen.draft(edition, 7).data()
        assert specimen.draft(edition, 7).data() != specimen.draft(edition, 8).data()


def test_the_sums_hold_without_any_rule(specimen: Specimen, editions: list[Form]) -> None:
    for draft in drafts(specimen, editions):
        cells = draft.figures
        for row in draft.edition.tables["applications"].rows:
            parts = [cells[f"applications.{row}.{column}"] for column in PEOPLE]
            assert sum(parts) == cells[f"applications.{row}.total"]
            assert min(parts) >= 0
        for column in (*PEOPLE, "total"):
            come = [
                cells[f"applications.{row}.{column}"] for row in ("new_received", "carried_over")
            ]
            gone = [
                cells[f"applications.{row}.{column}"]
                for row in ("total_handled", "carried_forward")
            ]
            assert sum(come) == sum(gone)


def test_nothing_is_said_of_them(
    specimen: Specimen, editions: list[Form], prepared: tuple[Prepared, ...], library: Library
) -> None:
    told = []
    for draft in drafts(specimen, editions):
        for one in judge(prepared, draft.report(library), draft.settings()):
            if one.status in (FAIL, OPEN):
                messages = [found.message for found in one.findings]
                told.append((draft.edition.name, one.rule.id, messages, one.reasons))
    assert told == []


def test_every_kind_of_body_is_among_them(specimen: Specimen, editions: list[Form]) -> None:
    known = {profile.key for profile in editions[0].profiles}
    assert {draft.profile for draft in drafts(specimen, editions)} == known
    for draft in drafts(specimen, editions):
        issuer = draft.names["issuer"]
        assert draft.edition.profile_of(issuer) == draft.profile


def test_a_form_can_be_asked_for(specimen: Specimen, editions: list[Form]) -> None:
    for seed in range(9):
        assert specimen.draft(editions[-1], seed, "township").profile == "township"


def test_a_copy_is_a_draft_of_its_own(specimen: Specimen, editions: list[Form]) -> None:
    draft = specimen.draft(editions[0], 1)
    before = draft.data()
    other = draft.copy()
    other.figures["disputes.reconsideration.total"] = 999
    other.paragraphs.clear()
    other.names["year"] = 1
    other.more["title"] = "别的"
    assert draft.data() == before


def test_an_unknown_name_is_told(specimen: Specimen, editions: list[Form]) -> None:
    with pytest.raises(PackError, match="没有定义"):
        worded(specimen.draft(editions[0], 1), "公开{nothing}条")


def test_a_step_with_an_unknown_key_is_refused(tmp_path: Path) -> None:
    source = "bodies: []\ntables: [{table: disputes, randon: 1-2}]\nparagraphs: []\n"
    with pytest.raises(PackError, match="random"):
        Specimen(parse(source, "specimen.yaml"))
