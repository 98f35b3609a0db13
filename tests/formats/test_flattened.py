"""Text that lost its layout: what is still told is checked, nothing is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.outcome import Checked
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.sources.opening import open_document, read_bytes
from gov_report_lint.text.folding import squeeze

from .conftest import NAMES, SAMPLES
from .flattening import JOINED, TABLES, flattened

REPORTS = Path(__file__).parents[2].parent / "shared" / "reports"
FILES = [SAMPLES / f"{name}.docx" for name in NAMES if not name.startswith("blank")]
FILES += sorted(REPORTS.glob("*.html"))
PLACE_WORDS = "前后不一致"  # a message that names paragraphs, which are others now


def checked(path: Path, text: str | None = None) -> Checked:
    library = shipped_library()
    made = open_document(path) if text is None else read_bytes(text.encode(), str(path))
    return check_report(read_report(made, library), library)


def told(result: Checked) -> set[tuple[str, str]]:
    findings = [one for one in result.findings if PLACE_WORDS not in one.message]
    # How many marks are wrong, and which comes first, is another matter in another layout.
    return {
        (one.rule.id, "" if one.alike else squeeze(one.message).text)
        for one in findings
        if one.rule.check != "metadata"
    }


@pytest.mark.parametrize("joined", JOINED)
@pytest.mark.parametrize("tables", TABLES)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_new_is_told(path: Path, tables: str, joined: str) -> None:
    whole = checked(path)
    flat = checked(path, flattened(open_document(path), tables, joined))
    assert told(flat) <= told(whole)
    assert [one.section for one in flat.report.sections] == [
        one.section for one in whole.report.sections
    ]
    for key, table in whole.report.tables.items():
        assert (key in flat.report.lost) != (key in flat.report.tables)
        read = flat.report.tables.get(key)
        if read is not None:
            values = {address: cell.value for address, cell in table.cells.items()}
            assert {address: cell.value for address, cell in read.cells.items()} == values
