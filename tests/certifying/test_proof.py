"""What there is to prove a pack with: its own files, and those of the packs it extends."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.certifying.faults import planted
from gov_report_lint.certifying.proof import line_of, proof_of
from gov_report_lint.configuration.libraries import load
from gov_report_lint.model.form import Form
from gov_report_lint.model.library import Library
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.shipped import local_folders


def test_the_line_of_a_pack(library: Library) -> None:
    assert line_of("ogi-2021", library) == ["ogi-2021", "ogi"]
    assert line_of("ogi", library) == ["ogi"]


def test_a_local_pack_has_bodies_of_its_own_and_the_rest_of_its_parent(
    folders: dict[str, Path], editions: list[Form]
) -> None:
    local = local_folders()
    library = load([local["huaihua"]])
    found = proof_of("huaihua", {**folders, **local}, library)
    assert found.specimen is not None
    draft = found.specimen.draft(editions[-1], 1, "department")
    assert draft.names["issuer"] == "怀化市示例局"
    assert len(draft.figures) == 200
    assert len(found.faults) > 40


def test_a_fault_of_one_year_is_planted_in_reports_of_that_year(
    folders: dict[str, Path], editions: list[Form]
) -> None:
    local = local_folders()
    library = load([local["huaihua"]])
    found = proof_of("huaihua", {**folders, **local}, library)
    (fault,) = (one for one in found.faults if one.id == "county-late")
    assert found.specimen is not None
    drafts = list(planted(fault, found.specimen, editions[-1], library, 5))
    assert [draft.year for draft, _ in drafts] == [2021] * 5


def test_a_pack_without_proof(tmp_path: Path, library: Library) -> None:
    found = proof_of("ogi", {"ogi": tmp_path}, library)
    assert (found.specimen, found.faults, found.clauses) == (None, [], [])


def test_a_proof_that_is_no_mapping_is_refused(tmp_path: Path, library: Library) -> None:
    (tmp_path / "proof").mkdir()
    (tmp_path / "proof" / "faults.yaml").write_text("- a\n", encoding="utf-8")
    with pytest.raises(PackError, match="键: 值"):
        proof_of("ogi", {"ogi": tmp_path}, library)
