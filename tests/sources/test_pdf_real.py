"""A published report as PDF: every figure of its tables, and its known defects."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.lint import check_report, read
from gov_report_lint.model.document import Document, Table
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.sources.opening import open_document

pytest.importorskip("pypdfium2")

REPORT = Path(__file__).parents[2].parent / "shared" / "reports" / "huaian-hongze-2023.pdf"
pytestmark = pytest.mark.skipif(not REPORT.exists(), reason="the real report is not here")

COLUMNS = (
    "natural_person",
    "business",
    "research",
    "public_welfare",
    "legal_service",
    "other",
    "total",
)
# All of them natural persons; every row not named here is zero throughout.
APPLICATIONS = {
    "new_received": 21,
    "partially_granted": 4,
    "refused.state_secret": 1,
    "refused.process_information": 1,
    "refused.enforcement_file": 1,
    "unavailable.not_held": 10,
    "unavailable.needs_creation": 3,
    "not_processed.complaint": 1,
    "total_handled": 21,
}
ROWS = (
    "new_received",
    "carried_over",
    "granted",
    "partially_granted",
    "refused.state_secret",
    "refused.prohibited_by_law",
    "refused.security_and_stability",
    "refused.third_party_rights",
    "refused.internal_affairs",
    "refused.process_information",
    "refused.enforcement_file",
    "refused.administrative_inquiry",
    "unavailable.not_held",
    "unavailable.needs_creation",
    "unavailable.still_unclear",
    "not_processed.complaint",
    "not_processed.repeated",
    "not_processed.publication",
    "not_processed.excessive",
    "not_processed.reconfirmation",
    "other_handling",
    "total_handled",
    "carried_forward",
)
OUTCOMES = ("upheld", "corrected", "other", "pending", "total")
DISPUTES = {
    "reconsideration": (10, 1, 0, 0, 0),
    "litigation_direct": (0, 0, 0, 0, 0),
    "litigation_after_reconsideration": (5, 0, 0, 0, 0),
}
PROACTIVE = {
    ("regulations", "issued"): "0",
    ("regulations", "repealed"): "0",
    ("regulations", "in_force"): "0",
    ("normative_documents", "issued"): "0",
    ("normative_documents", "repealed"): "5",
    ("normative_documents", "in_force"): "5",
    ("licences", "decisions"): "550",
    ("penalties", "decisions"): "4119",
    ("coercion", "decisions"): "195",
    ("fees", "amount"): "7730.28",
}


@pytest.fixture(scope="module")
def document() -> Document:
    return open_document(REPORT)


def figures(table: str) -> dict[tuple[str, str], str]:
    report = read(str(REPORT), shipped_library())
    return {address: str(cell.value) for address, cell in report.tables[table].cells.items()}


def test_proactive() -> None:
    assert figures("proactive") == PROACTIVE


def test_applications() -> None:
    expected = {}
    for row in ROWS:
        figure = str(APPLICATIONS.get(row, 0))
        for column in COLUMNS:
            expected[row, column] = figure if column in ("natural_person", "total") else "0"
    assert figures("applications") == expected


def test_disputes() -> None:
    assert figures("disputes") == {
        (row, column): str(figure)
        for row, line in DISPUTES.items()
        for column, figure in zip(OUTCOMES, line, strict=True)
    }


def test_three_tables_over_two_page_breaks(document: Document) -> None:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [(table.height, table.width) for table in tables] == [(14, 4), (26, 10), (4, 15)]
    assert not [cell for table in tables for cell in table.cells if cell.unsure]
    assert document.doubts == ()


def test_a_label_set_from_top_to_bottom_goes_on_over_the_page_break(document: Document) -> None:
    table = next(b for b in document.blocks if isinstance(b, Table) and b.width == 10)
    (label,) = [cell for cell in table.cells if cell.column == 0 and cell.rows > 3]
    assert (label.row, label.rows, len(label.text)) == (5, 20, 9)


def test_known_defects_and_no_other_error() -> None:
    library = shipped_library()
    found = check_report(read(str(REPORT), library), library).findings
    errors = [(f.rule.id, f.location.row) for f in found if f.rule.severity == "error"]
    assert sorted(errors, key=str) == [
        ("A11", None),
        ("B16", "litigation_after_reconsideration"),
        ("B16", "reconsideration"),
    ]
    assert [f.rule.id for f in found if "行政止公开" in f.message] == ["A15"]
