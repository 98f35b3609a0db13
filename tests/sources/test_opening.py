"""What a file is told by its content, and what a person is told who can't have it read."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from gov_report_lint.model.document import UnreadableError
from gov_report_lint.sources.opening import open_document, read_bytes, sniff
from gov_report_lint.sources.refusals import refusal

from .docx_builder import (
    CONTENT_TYPES,
    STRICT_NS,
    W_NS,
    document,
    docx,
    package,
    paragraph,
    relationships,
)
from .ole_builder import ole
from .reading import outline, refused


def zipped(*names: str, **parts: str) -> bytes:
    return package(dict.fromkeys(names, "x") | parts)


def opendocument(family: str) -> bytes:
    return zipped(mimetype=f"application/vnd.oasis.opendocument.{family}")


REFUSED = [
    pytest.param(b"", "empty", "文件是空的", id="empty"),
    pytest.param(zipped("[Content_Types].xml", "xl/workbook.xml"), "xlsx", "Excel", id="xlsx"),
    pytest.param(zipped("[Content_Types].xml", "ppt/a.xml"), "pptx", "PowerPoint", id="pptx"),
    pytest.param(zipped("报告.docx"), "zip", "这是压缩包", id="zip"),
    pytest.param(zipped("word/readme.txt"), "zip", "这是压缩包", id="zip with a folder word"),
    pytest.param(zipped(), "zip", "这是压缩包", id="empty zip"),
    pytest.param(opendocument("spreadsheet"), "ods", "表格", id="ods"),
    pytest.param(opendocument("graphics"), "odf", "OpenDocument", id="odg"),
    pytest.param(zipped(mimetype="application/epub+zip"), "zip", "这是压缩包", id="epub"),
    pytest.param(zipped("OFD.xml", "Doc_0/Document.xml"), "ofd", "数科阅读器", id="ofd"),
    pytest.param(ole("EncryptedPackage"), "encrypted", "文件已加密", id="locked"),
    pytest.param(ole("Workbook"), "xls", "Excel", id="xls"),
    pytest.param(ole("PowerPoint Document"), "ppt", "PowerPoint", id="ppt"),
    pytest.param(ole("MM"), "legacy", "很旧", id="works"),
    pytest.param(ole("Else"), "ole", "没有 Word 文档", id="other ole"),
    pytest.param(b'<?xml version="1.0"?><w:wordDocument/>', "wordml", "XML 文件", id="Word XML"),
    pytest.param(b'<?xml version="1.0"?><data/>', "xml", "XML 数据", id="xml"),
    pytest.param(b' \n{"tables": {}}', "json", "JSON", id="json"),
    pytest.param(b"\x89PNG\r\n\x1a\n", "image", "图片", id="picture"),
    pytest.param(b"Rar!\x1a\x07\x00", "archive", "解压", id="rar"),
    pytest.param(bytes(range(256)), "unknown", "认不出", id="nonsense"),
]


@pytest.mark.parametrize(("data", "kind", "words"), REFUSED)
def test_what_is_no_report_is_refused(data: bytes, kind: str, words: str) -> None:
    assert sniff(data) == kind
    assert words in refused(data)


@pytest.mark.parametrize(("data", "kind", "words"), REFUSED)
def test_name_makes_no_difference(tmp_path: Path, data: bytes, kind: str, words: str) -> None:
    path = tmp_path / "年度报告.docx"
    path.write_bytes(data)
    with pytest.raises(UnreadableError, match=words):
        open_document(path)
    assert sniff(data) == kind


@pytest.mark.parametrize(("data", "kind", "words"), REFUSED)
def test_every_message_says_what_to_do(data: bytes, kind: str, words: str) -> None:
    told = refused(data)
    assert words in told
    assert "请" in told
    assert told == refusal(kind)


def test_kinds_without_words_of_their_own_are_unknown() -> None:
    assert refusal("something new") == refusal("unknown")


def test_tables_are_told_what_else_can_be_read() -> None:
    assert refusal("xls") == (
        "这是 Excel 表格，不是报告文档。请改为检查报告本身的文件"
        "（.docx、.doc、.wps、.rtf、.odt、网页（.html、.mht）、PDF、.txt 或 .md）"
    )


def test_word_file_under_any_name(tmp_path: Path) -> None:
    path = tmp_path / "年报.wps"
    path.write_bytes(docx(paragraph("甲")))
    document = open_document(path)
    assert (document.path, document.format, outline(document)) == (str(path), "docx", ["1:甲"])
    assert sniff(path.read_bytes()) == "docx"


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="找不到"):
        open_document(tmp_path / "没有.docx")
    with pytest.raises(UnreadableError, match="找不到"):
        open_document(Path("a\0b.docx"))
    (tmp_path / "文件").write_bytes(b"x")
    with pytest.raises(UnreadableError, match="找不到"):
        open_document(tmp_path / "文件" / "年报.docx")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="文件夹"):
        open_document(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError, match="不是普通文件"):
        open_document(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "没有权限"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_file_that_the_system_holds_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    path = tmp_path / "年报.docx"
    path.write_bytes(docx(""))

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableError, match=words):
        open_document(path)


def test_file_is_let_go_after_reading(tmp_path: Path) -> None:
    path = tmp_path / "年报.docx"
    path.write_bytes(docx(paragraph("甲")))
    open_document(path)
    path.rename(tmp_path / "又.docx")


def test_strict_document() -> None:
    types = relationships(officeDocument="word/document.xml").replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>'
    grid = f"<w:tbl><w:tr>{wide}<w:tc><w:p/></w:tc></w:tr></w:tbl>"
    strict = document(paragraph("甲") + grid).replace(W_NS, STRICT_NS)
    found = read_bytes(docx("", **{"_rels/.rels": types, "word/document.xml": strict}), "")
    assert outline(found) == ["1:甲", "T1:|"]
    (grid_block,) = found.blocks[1:]
    assert getattr(grid_block, "width", None) == 3


def test_main_part_is_where_the_package_says() -> None:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships(officeDocument="/正文/document2.xml"),
        "正文/document2.xml": document(paragraph("真")),
        "word/document.xml": document(paragraph("假")),
    }
    assert outline(read_bytes(package(parts), "")) == ["1:真"]
    del parts["word/document.xml"]
    assert outline(read_bytes(package(parts), "")) == ["1:真"]


@pytest.mark.parametrize(
    "relations",
    [
        relationships(),
        relationships(officeDocument="nowhere.xml"),
        relationships(officeDocument="../../../etc/passwd"),
        relationships(styles="word/document.xml"),
        relationships(officeDocument="word/document.xml").replace(
            "Target=", 'TargetMode="External" Target='
        ),
        "<a><Relationship/></a>",
    ],
)
def test_main_part_is_found_without_help(relations: str) -> None:
    data = docx(paragraph("甲"), **{"_rels/.rels": relations})
    assert outline(read_bytes(data, "")) == ["1:甲"]


def test_main_part_without_any_relationships() -> None:
    data = package({"word/document.xml": document(paragraph("甲"))})
    assert outline(read_bytes(data, "")) == ["1:甲"]


def test_part_names_know_neither_case_nor_slashes() -> None:
    data = package({"[content_types].XML": "", "Word\\Document.xml": document(paragraph("甲"))})
    assert outline(read_bytes(data, "")) == ["1:甲"]


@pytest.mark.parametrize(
    "parts",
    [
        {"[Content_Types].xml": CONTENT_TYPES, "word/styles.xml": "<w/>"},
        {"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": "<document/>"},
        {"word/document.xml": f'<w:document xmlns:w="{W_NS}"/>'},
        {"word/document.xml": f'<w:hdr xmlns:w="{W_NS}"><w:body/></w:hdr>'},
    ],
)
def test_word_file_without_text(parts: dict[str, str | bytes]) -> None:
    assert "找不到正文" in refused(package(parts))


def test_document_of_nothing_is_a_document() -> None:
    assert read_bytes(docx(""), "").blocks == ()


def test_macro_files_are_word_files_too(tmp_path: Path) -> None:
    path = tmp_path / "年报.docm"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", document(paragraph("甲")))
        archive.writestr("word/vbaProject.bin", b"\0")
    assert outline(open_document(path)) == ["1:甲"]
