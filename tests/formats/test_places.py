"""A finding leads to the spot in the file itself, in the terms of its format."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.outcome import Checked, Finding
from gov_report_lint.model.place import Spot
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.reporters.json_report import location
from gov_report_lint.sources.opening import open_document, read_bytes

from .conftest import SAMPLES, Written
from .flattening import flattened

FAULTY = SAMPLES / "faulty-2021.docx"


def checked(data: bytes) -> Checked:
    library = shipped_library()
    return check_report(read_report(read_bytes(data, "报告"), library), library)


def quoted(result: Checked) -> list[tuple[Finding, Spot, str]]:
    """Return the findings that quote running text, with their spots and the words."""
    found = []
    for finding in result.findings:
        place, text = finding.location.place, finding.location.text
        if place is not None and place.spot is not None and place.table is None and text:
            found.append((finding, place.spot, text.rstrip("…")))
    return found


def test_word_names_the_cell_and_the_paragraph() -> None:
    findings = checked(FAULTY.read_bytes()).findings
    cells = [location(one.location)["source"]["cell"] for one in findings if one.location.row]
    assert cells
    assert all(cell.keys() == {"table", "row", "column"} for cell in cells)
    assert all(one.location.paragraph for one in findings if one.location.table is None)


def test_a_text_has_the_words_at_line_and_column() -> None:
    text = flattened(open_document(FAULTY), "a row a line", "lines")
    lines = text.split("\n")
    found = quoted(checked(text.encode()))
    assert len(found) > 8
    for finding, spot, words in found:
        assert spot.line is not None
        assert spot.column is not None
        assert lines[spot.line - 1][spot.column - 1 :].startswith(words[:8]), finding.rule.id


def test_figures_of_a_text_stand_at_line_and_column() -> None:
    text = flattened(open_document(FAULTY), "a row a line", "lines")
    lines = text.split("\n")
    tables = checked(text.encode()).report.tables
    for table in tables.values():
        for read in table.cells.values():
            spot = read.place.spot
            assert spot is not None
            assert spot.line is not None
            assert spot.column is not None
            assert lines[spot.line - 1][spot.column - 1 :].startswith(read.said)


def _pages(path: Path) -> Any:
    pdfium = pytest.importorskip("pypdfium2")
    return pdfium.PdfDocument(path)


def test_a_pdf_has_the_words_in_the_box_on_the_page(written: Written) -> None:
    path = written("faulty-2021", "pdf")
    pages = _pages(path)
    found = quoted(checked(path.read_bytes()))
    assert len(found) > 8
    for finding, spot, words in found:
        assert spot.page is not None
        assert spot.box is not None
        page = pages[spot.page - 1]
        left, top, right, bottom = spot.box
        height = page.get_height()
        inside = page.get_textpage().get_text_bounded(
            left - 1, height - bottom - 1, right + 1, height - top + 1
        )
        assert words[:2] in "".join(inside.split()), finding.rule.id


def test_a_page_has_the_words_in_the_element_on_the_line(written: Written) -> None:
    from lxml import etree

    data = written("faulty-2021", "html").read_bytes()
    tree = etree.parse(io.BytesIO(data), etree.HTMLParser(encoding="utf-8"))
    found = quoted(checked(data))
    assert len(found) > 8
    for finding, spot, words in found:
        assert spot.path is not None
        (element,) = tree.xpath(spot.path)
        assert words[:6] in "".join("".join(element.itertext()).split()), finding.rule.id
        assert spot.line is not None
        assert abs(element.sourceline - spot.line) <= 10
