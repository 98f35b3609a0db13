"""The made-up reports typed into Word and read back: the same facts, the same faults found."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.cases.contract import Prepared
from gov_report_lint.certifying.draft import Draft
from gov_report_lint.certifying.faults import Fault, failing, planted
from gov_report_lint.certifying.proof import proof_of
from gov_report_lint.certifying.specimen import Specimen
from gov_report_lint.judging import judge
from gov_report_lint.lint import read
from gov_report_lint.model.form import Form
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import FAIL, OPEN
from gov_report_lint.packs.shipped import shipped_folders, shipped_library
from gov_report_lint.reading.to_json import extracted

from .word_draft import write

# What can be typed into the official table; other forms and missing rows can't.
TYPED = {"cell", "exchange", "shift", "find", "insert", "remove", "move", "published", "label"}
FOLDERS = {folder.name: folder for folder in shipped_folders()}
FAULTS = [
    fault
    for fault in proof_of("ogi", FOLDERS, shipped_library()).faults
    if all(set(change) & TYPED for change in fault.changes)
]


def failed(draft: Draft, path: Path, rules: tuple[Prepared, ...], library: Library) -> set[str]:
    write(draft, path)
    outcomes = judge(rules, read(str(path), library), draft.settings())
    return {one.rule.id for one in outcomes if one.status == FAIL}


@pytest.mark.parametrize("seed", range(200, 206))
@pytest.mark.parametrize("plain", [False, True], ids=["styled", "plain"])
def test_a_sound_report_is_sound_in_word(
    seed: int,
    plain: bool,
    tmp_path: Path,
    specimen: Specimen,
    editions: list[Form],
    prepared: tuple[Prepared, ...],
    library: Library,
) -> None:
    for edition in editions:
        draft = specimen.draft(edition, seed)
        path = tmp_path / f"{edition.name}.docx"
        write(draft, path, plain)
        report = read(str(path), library)
        typed, made = extracted(report), extracted(draft.report(library))
        assert typed["tables"] == made["tables"]
        assert (typed["year"], typed["issuer"]) == (made["year"], made["issuer"])
        outcomes = judge(prepared, report, draft.settings())
        assert [one for one in outcomes if one.status in (FAIL, OPEN)] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.id))
def test_a_fault_is_found_in_word_as_in_the_data(
    fault: Fault,
    tmp_path: Path,
    specimen: Specimen,
    editions: list[Form],
    prepared: tuple[Prepared, ...],
    library: Library,
) -> None:
    for edition in editions:
        if fault.editions and edition.name not in fault.editions:
            continue
        ((draft, report),) = planted(fault, specimen, edition, library, 1)
        found = failed(draft, tmp_path / "a.docx", prepared, library)
        assert found == set(failing(draft, prepared, report))
        assert found.intersection(fault.expect)
