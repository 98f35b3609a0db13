"""Real published reports: every known defect is named, and nothing else is called an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.lint import check_report, read
from gov_report_lint.model.outcome import Checked
from gov_report_lint.packs.shipped import shipped_library

REPORTS = Path(__file__).parents[1].parent / "shared" / "reports"
pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason="the real reports are not here")


def checked(name: str) -> Checked:
    library = shipped_library()
    return check_report(read(str(REPORTS / name), library), library)


def test_longnan_2021() -> None:
    result = checked("longnan-2021.docx")
    assert (result.report.used, result.report.year) == ("ogi-2019", 2021)
    assert result.report.issuer == "龙南市行政审批局"
    found = [(f.rule.id, f.rule.severity) for f in result.findings]
    assert sorted(found) == [
        ("A11", "error"),
        ("A11", "error"),
        ("C18", "warning"),
        ("C18", "warning"),
        ("E09", "warning"),
        ("F13", "warning"),
        ("H05", "warning"),
        ("H16", "info"),
    ]
    rates = [f for f in result.findings if f.rule.id == "C18"]
    assert {str(f.expected) for f in rates} == {"94.82"}
    assert {f.tape for f in rates} == {"3590 ÷ 3786 = 94.82% ≠ 94.87%"}
    numbers = next(f for f in result.findings if f.rule.id == "H05")
    assert numbers.location.words == "第一部分（一）第9段"
    assert not [outcome for outcome in result.outcomes if outcome.status == "open"]


def test_blank_form_2021() -> None:
    report = checked("blank-form-2021.docx").report
    assert report.used == "ogi-2021"
    assert sum(len(table.cells) for table in report.tables.values()) == 200
    assert all(
        read.kind == "blank" and read.value is None
        for table in report.tables.values()
        for read in table.cells.values()
    )
