"""What the linter says of the samples: of each planted fault, and of nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from gov_report_lint.lint import check_report, read
from gov_report_lint.model.outcome import Checked
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.shipped import shipped_library

SAMPLES = Path(__file__).parents[2] / "samples"


def checked(name: str) -> Checked:
    library = shipped_library()
    report = read(str(SAMPLES / name), library)
    return check_report(report, library, Settings(published=report.dated))


def faults() -> list[dict[str, Any]]:
    listed = yaml.safe_load((SAMPLES / "faulty-2021.faults.yaml").read_text(encoding="utf-8"))
    result: list[dict[str, Any]] = listed["faults"]
    return result


@pytest.mark.parametrize("name", ["consistent-2021.docx", "form-2019.docx"])
def test_a_sound_report_has_no_finding_and_nothing_open(name: str) -> None:
    result = checked(name)
    assert [finding.message for finding in result.findings] == []
    assert [outcome.reasons for outcome in result.outcomes if outcome.reasons] == []


def test_numbers_by_word_and_tracked_changes_are_read_right() -> None:
    result = checked("word-numbered-2021.docx")
    # It is a draft, with changes nobody has accepted, and roughly typed: both are told.
    assert sorted(finding.rule.id for finding in result.findings) == ["G07", "H02"]
    assert [outcome.reasons for outcome in result.outcomes if outcome.reasons] == []
    assert [heading.ordinal for heading in result.report.sections] == [1, 2, 3, 4, 5, 6]
    assert len(result.report.tables["applications"].cells) == 175
    assert any("修订" in doubt for doubt in result.report.doubts)


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: str(fault["rule"]))
def test_each_planted_fault_is_found_with_its_severity(fault: dict[str, Any]) -> None:
    found = [f for f in checked("faulty-2021.docx").findings if f.rule.id == fault["rule"]]
    assert found
    assert {finding.rule.severity for finding in found} == {fault["severity"]}


def test_nothing_but_the_planted_faults_is_found() -> None:
    planted: dict[str, int] = {}
    for fault in faults():
        for one in (fault, *fault.get("also", [])):
            planted[one["rule"]] = planted.get(one["rule"], 0) + 1
    found: dict[str, int] = {}
    for finding in checked("faulty-2021.docx").findings:
        found[finding.rule.id] = found.get(finding.rule.id, 0) + 1
    assert set(found) == set(planted)
    # What breaks in the text alone (see C01 in the list) is one finding, told by C01.
    assert found == planted | {"B01": 2}


def test_the_blank_form_is_told_to_be_unfilled() -> None:
    result = checked("blank-form-2021.docx")
    assert {one.rule.id for one in result.findings} >= {"B21", "E01", "E03"}
    assert not [one.rule.id for one in result.findings if one.rule.severity == "error"]
    open_ = {one.rule.id: one.reasons for one in result.outcomes if one.reasons}
    for rule in ("A23", "F09", "F17"):
        assert open_[rule] == ("这是一份还没有填写的空白格式",)


def test_the_blank_form_is_a_2021_form_with_every_cell_blank() -> None:
    report = checked("blank-form-2021.docx").report
    assert report.used == "ogi-2021"
    kinds = {read.kind for table in report.tables.values() for read in table.cells.values()}
    assert kinds == {"blank"}
    assert {key: len(table.cells) for key, table in report.tables.items()} == {
        "proactive": 10,
        "applications": 175,
        "disputes": 15,
    }
