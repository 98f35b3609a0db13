"""Formatting is sifted out of the XML, and nothing else."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from gov_report_lint.sources.opening import open_document, read_bytes
from gov_report_lint.sources.word import reader as docx
from gov_report_lint.sources.word.sieve import without_formatting

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "samples").rglob("*.docx")),
    *sorted((ROOT.parent / "shared" / "reports").glob("*.docx")),
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
def test_a_document_reads_the_same_without_its_formatting(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sifted = open_document(path)
    monkeypatch.setattr(docx, "without_formatting", lambda data: data)
    assert open_document(path) == sifted


def test_only_empty_elements_of_the_list_are_dropped() -> None:
    data = b'<w:p><w:b/><w:sz w:val="24"/><w:tab/><w:br/><w:vMerge/><w:b><w:x/></w:b><w:bx/></w:p>'
    left = b"<w:p><w:tab/><w:br/><w:vMerge/><w:b><w:x/></w:b><w:bx/></w:p>"
    assert without_formatting(data) == left


def test_cdata_is_text_and_stays() -> None:
    data = b"<w:t><![CDATA[<w:b/>]]></w:t>"
    assert without_formatting(data) == data


def test_broken_xml_is_told_by_its_own_line_and_column() -> None:
    source = (ROOT / "samples" / "blank-form-2021.docx").read_bytes()
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[:-9] if name == "word/document.xml" else data)
    with pytest.raises(Exception, match=r"第 [0-9]+ 行第 [0-9]+ 列") as told:
        read_bytes(changed.getvalue(), "x.docx")
    size = len(zipfile.ZipFile(io.BytesIO(source)).read("word/document.xml"))
    column = int(str(told.value).partition("行第 ")[2].partition(" 列")[0])
    assert size / 2 < column
