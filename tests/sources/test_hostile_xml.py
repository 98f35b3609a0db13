"""XML made to break a reader: each is refused in words."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.opening import read_bytes

from .docx_builder import document, docx, package, paragraph
from .reading import outline, refused


@pytest.mark.parametrize(
    "dtd",
    [
        "<!DOCTYPE w>",
        '<!DOCTYPE w [<!ENTITY a "甲">]>',
        '<!DOCTYPE w SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_document_type_is_refused(dtd: str, encoding: str) -> None:
    told = "UTF-8" if encoding.startswith("utf-8") else "UTF-16"
    text = document(paragraph("甲")).replace("UTF-8", told)
    text = text.replace("?><w:document", f"?>{dtd}<w:document")
    assert "DTD" in refused(package({"word/document.xml": text.encode(encoding)}))


def test_document_type_in_an_encoding_that_hides_it() -> None:
    text = document("").replace("UTF-8", "cp037")
    head, _, rest = text.partition("?>")
    data = (head + "?>").encode() + f"<!DOCTYPE w>{rest}".encode("cp037")
    assert "cp037" in refused(package({"word/document.xml": data}))


def test_undeclared_entity() -> None:
    assert "已损坏" in refused(docx(paragraph("&amp;&甲;")))


@pytest.mark.parametrize("encoding", ["gb18030", "utf-7", "iso-8859-1", "UTF-32", "x"])
def test_other_encodings_are_refused(encoding: str) -> None:
    text = document("").replace("UTF-8", encoding)
    assert encoding in refused(package({"word/document.xml": text.encode()}))


@pytest.mark.parametrize(
    ("told", "encoding"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-be"),
        ("utf-16le", "utf-16-le"),
        ("us-ascii", "ascii"),
    ],
)
def test_honest_encodings_are_read(told: str, encoding: str) -> None:
    text = "a" if encoding == "ascii" else "甲"
    data = document(paragraph(text)).replace("UTF-8", told).encode(encoding)
    assert outline(read_bytes(package({"word/document.xml": data}), "")) == [f"1:{text}"]


@pytest.mark.parametrize(
    "data",
    [b"", b"<", b"plain", b"<a></b>", b"<a/><b/>", b"\xff\xfe\x00", b"<a>\xff</a>", b"<a>\0</a>"],
)
def test_malformed_xml(data: bytes) -> None:
    assert "已损坏" in refused(package({"word/document.xml": data}))


def test_malformed_xml_says_where() -> None:
    text = document("\n  <w:p></w:r>")
    assert "word/document.xml 第 2 行第 10 列" in refused(package({"word/document.xml": text}))


@pytest.mark.parametrize("part", ["_rels/.rels", "word/styles.xml", "word/numbering.xml"])
def test_malformed_side_part(part: str) -> None:
    properties = '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>'
    data = docx(paragraph("甲", properties), **{part: "<numPr><outlineLvl>"})
    assert part in refused(data)


def test_too_many_tags() -> None:
    assert "过多" in refused(docx("<w:p/>" * 2_000_001))
