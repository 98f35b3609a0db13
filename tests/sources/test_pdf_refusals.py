"""PDF files that can't be read, or not wholly: each says why and what to do."""

from __future__ import annotations

import io
import subprocess
from typing import Any

import pytest

from gov_report_lint.model.document import Document, Paragraph, UnreadableError
from gov_report_lint.sources.kinds import look
from gov_report_lint.sources.pdf import process as pdf_process
from gov_report_lint.sources.pdf.reader import read

from .pdf_builder import Drawing, file_of, pdf, stream, texts
from .pdf_builder import read as read_pages

pytest.importorskip("pypdfium2")

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%s>>"
SENTENCE = "这一页写着一句完整的话，至少有十个字。"


def opened(data: bytes) -> Document:
    return read(look(io.BytesIO(data), "测试.pdf"))


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        opened(data)
    return str(caught.value)


def scan() -> Drawing:
    return Drawing().picture(0, 0, 595, 842)


def test_a_good_file() -> None:
    found = opened(pdf(Drawing().text(80, 100, SENTENCE)))
    assert (found.path, found.format, texts(found), found.doubts) == (
        "测试.pdf",
        "pdf",
        [SENTENCE],
        (),
    )


def test_the_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "find_spec", lambda _: None)
    message = refused(pdf(Drawing().text(80, 100, SENTENCE)))
    assert 'pip install "gov-report-lint[pdf]"' in message
    assert "Word" in message


def test_scans() -> None:
    assert refused(pdf(scan(), scan().text(290, 800, "- 2 -"))).startswith("这是扫描件（图片）")


def test_a_scan_of_strips() -> None:
    page = Drawing()
    for top in range(0, 840, 40):
        page.picture(0, top, 595, top + 40)
    assert refused(pdf(page)).startswith("这是扫描件（图片）")


def test_a_scanned_page_among_others() -> None:
    text = Drawing().text(80, 200, SENTENCE)
    found = read_pages(text, scan(), text)
    assert found.doubts == ("第 2 页是扫描的图片，没有文字层，其中的内容未计入检查",)
    assert texts(found) == [SENTENCE, "", SENTENCE]
    assert unread(found) == [False, True, False]


def unread(found: Document) -> list[bool]:
    return [one.unread for one in found.blocks if isinstance(one, Paragraph)]


def test_recognised_text_behind_a_scan() -> None:
    found = read_pages(scan().text(80, 100, SENTENCE, mode=3))
    assert texts(found) == [SENTENCE]
    assert found.doubts == (
        "第 1 页有图片，图片中的文字未计入检查",
        "第 1 页的文字是文字识别（OCR）的结果，可能有误",
    )


def test_a_seal_is_no_doubt_and_a_pictured_table_is_one() -> None:
    page = Drawing().text(80, 100, SENTENCE)
    assert read_pages(page.picture(300, 600, 420, 720)).doubts == ()
    found = read_pages(page.picture(80, 200, 500, 400))
    assert found.doubts == ("第 1 页有图片，图片中的文字未计入检查",)
    assert unread(found) == [False, True]


def test_a_picture_behind_the_text_hides_nothing() -> None:
    page = Drawing().picture(0, 0, 595, 842).text(80, 100, SENTENCE)
    assert unread(read_pages(page)) == [False]


def test_no_text_at_all() -> None:
    assert refused(pdf(Drawing().line(10, 10, 100, 100))).startswith("PDF 里没有文字")


def test_text_without_meaning() -> None:
    page = Drawing().text(80, 100, "\ue123" * 30)
    assert refused(pdf(page)).startswith("PDF 里的文字大多没有对应的编码")
    found = read_pages(Drawing().text(80, 100, SENTENCE + "\ue123"))
    assert found.doubts == ("第 1 页有文字读不出来（字体没有对应的编码）",)


def test_symbols_that_mark_a_list_are_no_doubt() -> None:
    assert read_pages(Drawing().text(80, 100, "\uf06c" + SENTENCE)).doubts == ()


def test_a_font_that_is_nowhere() -> None:
    # PDFium passes over a single character of which it has no outline.
    page = Drawing().text(80, 100, SENTENCE, face="NoFile")
    assert read_pages(page).doubts == ()
    found = read_pages(page.text(80, 200, "甲", face="NoFile"))
    assert texts(found) == [SENTENCE]
    assert found.doubts == ("第 1 页有字体没有嵌入文件，可能漏读了个别文字",)
    for at in range(10):
        page.text(80 + 20 * at, 300, "甲", face="NoFile")
    assert refused(pdf(page)).startswith("PDF 没有嵌入所用的中文字体")


def test_lone_spaces_and_repeated_text_in_a_font_of_the_file_are_no_loss() -> None:
    page = Drawing().text(80, 100, SENTENCE).text(80.3, 100, SENTENCE)
    for at in range(12):
        page.text(80 + 20 * at, 300, " ")
    found = read_pages(page)
    assert (texts(found), found.doubts) == ([SENTENCE], ())


def test_form_fields_and_remarks() -> None:
    note = "/Annots[<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(x)>>]"
    link = "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>]"
    library = pytest.importorskip("gov_report_lint.sources.pdf.library")
    pages = [Drawing(extra=extra).text(80, 100, SENTENCE) for extra in (note, link)]
    field = "<</T(a)/FT/Tx/Subtype/Widget/Rect[0 0 9 9]>>"
    raw = list(library.pages(pdf(*pages, root=f"/AcroForm<</Fields[{field}]>>")))
    assert [(page["notes"], page["fields"]) for page in raw] == [(1, 1), (0, 1)]


def test_a_damaged_file() -> None:
    assert refused(b"%PDF-1.7\n" + bytes(200)).startswith("PDF 不完整或已损坏")
    whole = pdf(Drawing().text(80, 100, SENTENCE))
    assert refused(whole[:300]).startswith("PDF ")


def test_a_file_cut_short_is_refused_or_read_but_never_crashes() -> None:
    whole = pdf(Drawing().text(80, 100, SENTENCE))
    library = pytest.importorskip("gov_report_lint.sources.pdf.library")
    kinds = set()
    for end in range(100, len(whole), 997):
        try:
            list(library.pages(whole[:end]))
        except library.TroubleError as error:
            kinds.add(str(error))
    assert kinds == {"damaged"}


def test_a_password() -> None:
    encrypted = file_of(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]
    ).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
        + b"11" * 32
        + b">/U<"
        + b"22" * 32
        + b">>>",
    )
    assert refused(encrypted).startswith("PDF 设有打开密码")


def test_no_pages() -> None:
    data = file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])
    assert refused(data).startswith("PDF 不完整或已损坏")


def test_too_many_pages() -> None:
    kids = b"3 0 R " * 501
    data = file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[" + kids + b"]/Count 501>>",
            PAGE % b"",
            stream(b""),
        ]
    )
    assert refused(data).startswith("PDF 的页数太多")


def test_too_many_lines() -> None:
    data = file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            PAGE % b"",
            stream(b"0 0 m 10 0 l S " * 210_000),
        ]
    )
    assert refused(data).startswith("PDF 中的文字或图形太多")


def test_too_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gov_report_lint.sources.pdf.reader.MOST_BYTES", 1000)
    assert refused(pdf(Drawing().text(80, 100, SENTENCE))).startswith("PDF 超过 100 MB")


def form_bomb(levels: int) -> bytes:
    """Return a page on which ten forms stand, on each of them ten, and so on."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        PAGE % b"/Resources<</XObject<</F 5 0 R>>>>",
        stream(b"/F Do"),
    ]
    for level in range(levels):
        form = (
            f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {level + 6} 0 R>>>>"
        )
        objects.append(stream(b"/F Do " * 10, form))
    return file_of([*objects, stream(b"0 0 m 9 9 l S", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")])


def test_a_bomb_of_forms_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_process, "SECONDS", 3)
    assert refused(form_bomb(9)).startswith("PDF ")


def test_a_reader_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: Any, **__: Any) -> None:
        raise subprocess.TimeoutExpired("reader", 60)

    monkeypatch.setattr(subprocess, "run", slow)
    assert "60 秒内没有读完" in refused(pdf(Drawing().text(80, 100, SENTENCE)))


@pytest.mark.parametrize(
    ("code", "said"), [(-11, b""), (1, b"[]"), (0, b"no json"), (0, b'"never heard of"')]
)
def test_a_reader_that_crashes(monkeypatch: pytest.MonkeyPatch, code: int, said: bytes) -> None:
    done = subprocess.CompletedProcess([], code, said, b"")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    assert "读取它的程序中途退出" in refused(pdf(Drawing().text(80, 100, SENTENCE)))


def test_nothing_in_the_current_folder_is_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    for name in ("json", "ctypes", "pypdfium2", "resource"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(7)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert texts(opened(pdf(Drawing().text(80, 100, SENTENCE)))) == [SENTENCE]
