"""Real reports, read as another reader reads them."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from gov_report_lint.model.document import Document, Paragraph, Table
from gov_report_lint.sources.opening import open_document

REPORTS = Path(__file__).parents[2].parent / "shared" / "reports"


def report(name: str) -> Path:
    path = REPORTS / name
    if not path.exists():
        pytest.skip(f"the report {name} is not at hand")
    return path


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


BOTH = pytest.mark.parametrize("name", ["longnan-2021.docx", "blank-form-2021.docx"])


@BOTH
def test_grids_hold_what_another_reader_finds(name: str) -> None:
    path = report(name)
    ours, theirs = tables(open_document(path)), docx.Document(str(path)).tables
    assert len(ours) == len(theirs)
    for mine, other in zip(ours, theirs, strict=True):
        places = [place for line in mine.grid() for place in line]
        assert [place.text.strip() if place else None for place in places] == [
            cell.text.strip() for cell in other._cells
        ]


@BOTH
def test_paragraphs_are_those_another_reader_finds(name: str) -> None:
    path = report(name)
    blocks = open_document(path).blocks
    ours = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert ours == [item.text for item in docx.Document(str(path)).paragraphs]


@BOTH
def test_nothing_is_in_doubt(name: str) -> None:
    assert open_document(report(name)).doubts == ()


def test_flattened_text_holds_the_beginning_of_every_paragraph() -> None:
    blocks = open_document(report("longnan-2021.docx")).blocks
    flat = re.sub(r"\s", "", report("longnan-2021.txt").read_text(encoding="utf-8"))
    told = [re.sub(r"\s", "", block.text) for block in blocks if isinstance(block, Paragraph)]
    assert [text for text in told if text[:15] not in flat] == []


def test_shapes_of_the_official_tables() -> None:
    found = tables(open_document(report("blank-form-2021.docx")))
    assert [(table.height, table.width) for table in found] == [(14, 4), (28, 10), (4, 15)]
