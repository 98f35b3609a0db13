"""Real published reports: every known defect is named, and nothing else is called an error.

What is wrong with each stands in the README beside them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.lint import check_report, read
from gov_report_lint.model.outcome import Checked
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.shipped import shipped_library

REPORTS = Path(__file__).parents[1].parent / "shared" / "reports"
pytestmark = pytest.mark.skipif(not REPORTS.is_dir(), reason="the real reports are not here")

# The name of the file; the edition of its tables, its year and issuer; what is found in it.
TEXT_OF_LONGNAN = ["C18", "C18", "E09", "F13", "H02", "H05", "H16"]
# 258 against 275, 265 against 337; parts that add to 716, not 805; 33.9 % and 4.34 %; 均获维持
# though 3 are pending; blanks, totals left out.
OF_SHANGHAI = ["B21", "B21", "B24", "C05", "C05", "C06", "C09", "C18c", "C18c", "E22", "H02", "H06"]
PINGTAN = "平潭综合实验区"
FOUND = [
    ("longnan-2021.docx", "ogi-2019", 2021, "龙南市行政审批局", ["A11", "A11", *TEXT_OF_LONGNAN]),
    ("longnan-2021.txt", None, 2021, "龙南市行政审批局", TEXT_OF_LONGNAN),
    (
        "huaian-hongze-2023.pdf",
        "ogi-2021",
        2023,
        "洪泽区人民政府",
        ["A11", "A15", "B16", "B16", "H18"],
    ),
    ("shanghai-gov-office-2019.html", "ogi-2019", 2019, None, OF_SHANGHAI),
    ("pingtan-2019.html", "ogi-2019", 2019, PINGTAN, ["C16b", "H01", "H02", "H07", "H17"]),
    ("pingtan-2020.html", "ogi-2019", 2020, PINGTAN, ["B08", "B08", "C16", "H02", "H06"]),
    ("pingtan-2021.html", "ogi-2021", 2021, PINGTAN, ["H01", "H02"]),
    ("pingtan-2022.html", "ogi-2021", 2022, PINGTAN, ["A06", "C01b", "H01c", "H06", "H18"]),
    ("pingtan-2022.txt", None, 2022, PINGTAN, ["A06", "H01c", "H06", "H18"]),
    ("suqian-city-2023.html", "ogi-2021", 2023, "宿迁市", ["E03", "E22"]),
]
ERRORS = {"A11", "B08", "B16", "B24", "C16"}
SCRAMBLED = ["longnan-2021.txt", "pingtan-2022.txt"]


def checked(name: str) -> Checked:
    if name.endswith(".pdf"):
        pytest.importorskip("pypdfium2")
    library = shipped_library()
    report = read(str(REPORTS / name), library)
    return check_report(report, library, Settings(published=report.dated))


@pytest.mark.parametrize(("name", "form", "year", "issuer", "rules"), FOUND)
def test_what_is_found(
    name: str, form: str | None, year: int, issuer: str | None, rules: list[str]
) -> None:
    result = checked(name)
    assert (result.report.used, result.report.year) == (form, year)
    assert issuer in (None, result.report.issuer)
    assert sorted(found.rule.id for found in result.findings) == sorted(rules)
    errors = {found.rule.id for found in result.findings if found.rule.severity == "error"}
    assert errors == ERRORS & set(rules)
    assert not any(outcome.crashed for outcome in result.outcomes)


@pytest.mark.parametrize("name", SCRAMBLED)
def test_tables_past_mending_are_open(name: str) -> None:
    result = checked(name)
    assert sorted(result.report.lost) == ["applications", "disputes", "proactive"]
    reasons = {one.rule.id: "".join(one.reasons) for one in result.outcomes}
    for rule in ("A08", "A09", "A10", "B01", "B08", "B15", "B16"):
        assert "表格已无法还原" in reasons[rule], rule


def test_the_sums_of_longnan() -> None:
    result = checked("longnan-2021.docx")
    rates = [found for found in result.findings if found.rule.id == "C18"]
    assert {str(found.expected) for found in rates} == {"94.82"}
    assert {found.tape for found in rates} == {"3590 ÷ 3786 = 94.82% ≠ 94.87%"}
    numbers = next(found for found in result.findings if found.rule.id == "H05")
    assert numbers.location.words == "第一部分（一）第9段"
    assert not [outcome for outcome in result.outcomes if outcome.status == "open"]


def test_the_sums_of_hongze() -> None:
    sums = [one for one in checked("huaian-hongze-2023.pdf").findings if one.rule.id == "B16"]
    assert [(one.location.row, one.actual, one.expected) for one in sums] == [
        ("reconsideration", 0, 11),
        ("litigation_after_reconsideration", 0, 5),
    ]
    for one in sums:
        assert one.location.place is not None
        assert one.location.place.spot is not None
        assert one.location.place.spot.page == 4


def test_the_sums_of_pingtan() -> None:
    result = checked("pingtan-2020.html")
    sums = {one.location.column: one for one in result.findings if one.rule.id == "B08"}
    assert {key: (one.actual, one.expected) for key, one in sums.items()} == {
        "natural_person": (20, 26),
        "total": (21, 27),
    }


def test_blank_form_2021() -> None:
    result = checked("blank-form-2021.docx")
    report = result.report
    assert not [found for found in result.findings if found.rule.severity == "error"]
    assert report.used == "ogi-2021"
    assert sum(len(table.cells) for table in report.tables.values()) == 200
    assert all(
        read.kind == "blank" and read.value is None
        for table in report.tables.values()
        for read in table.cells.values()
    )
