"""What a Word file holds beside its page: counted, told, and never in the way of reading it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gov_report_lint.model.document import Metadata
from gov_report_lint.sources.opening import open_document, read_bytes
from gov_report_lint.sources.word.metadata import LONGEST

from .docx_builder import (
    STRICT_NS,
    W_NS,
    cell,
    document,
    docx,
    note,
    note_mark,
    package,
    paragraph,
    part,
    relationships,
    row,
    run,
    table,
    text_box,
    tracked_mark,
)
from .reading import outline, texts

SAMPLES = Path(__file__).parents[2] / "samples"
CHANGE = 'w:id="1" w:author="张三"'
INSERTED = f"<w:ins {CHANGE}>{run('甲')}</w:ins>"
DELETED = f"<w:del {CHANGE}><w:r><w:delText>乙</w:delText></w:r></w:del>"
HIDDEN = "<w:vanish/>"


def metadata(body: str, **parts: str) -> Metadata:
    found = read_bytes(docx(body, **parts), "测试.docx").metadata
    assert found is not None
    return found


def comments(count: int) -> str:
    return part("comments", f"<w:comment {CHANGE}>{paragraph('再核')}</w:comment>" * count)


def core(content: str) -> str:
    spaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return f"<cp:coreProperties {spaces}>{content}</cp:coreProperties>"


def app(content: str) -> str:
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'<Properties xmlns="{space}">{content}</Properties>'


@pytest.mark.parametrize(
    ("body", "count"),
    [
        pytest.param(paragraph("甲"), 0, id="none"),
        pytest.param(paragraph(INSERTED + DELETED), 2, id="text"),
        pytest.param(paragraph(INSERTED, tracked_mark("ins")), 1, id="text with its mark"),
        pytest.param(paragraph("甲", tracked_mark()) + paragraph("乙"), 1, id="only a mark"),
        pytest.param(table(row("甲", properties=f"<w:del {CHANGE}/>")), 1, id="a row"),
        pytest.param(table(row(cell("甲", f"<w:cellIns {CHANGE}/>"))), 1, id="a cell"),
        pytest.param(
            paragraph(f"<w:moveFrom {CHANGE}>{run('甲')}</w:moveFrom>")
            + paragraph(f"<w:moveTo {CHANGE}>{run('甲')}</w:moveTo>"),
            2,
            id="a move",
        ),
        pytest.param(paragraph(text_box(paragraph(INSERTED))), 1, id="a box, written twice"),
        pytest.param(
            paragraph(run("甲", f"<w:rPrChange {CHANGE}><w:rPr/></w:rPrChange>")), 0, id="looks"
        ),
    ],
)
def test_tracked_changes_are_counted(body: str, count: int) -> None:
    assert metadata(body).changes == count


def test_tracked_changes_of_notes_count_too() -> None:
    notes = {"word/footnotes.xml": part("footnotes", note(1, paragraph(INSERTED)))}
    assert metadata(paragraph(run("甲") + note_mark(1)), **notes).changes == 1


@pytest.mark.parametrize("count", [0, 1, 3])
def test_comments_are_counted_though_nothing_refers_to_them(count: int) -> None:
    assert metadata(paragraph("甲"), **{"word/comments.xml": comments(count)}).comments == count


def test_comments_of_a_part_of_another_name() -> None:
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document(paragraph('<w:r><w:commentReference w:id="1"/></w:r>')),
        "word/_rels/document.xml.rels": relationships(comments="notes/c1.xml"),
        "word/notes/c1.xml": comments(2),
    }
    found = read_bytes(package(parts), "测试.docx").metadata
    assert found is not None
    assert found.comments == 2


@pytest.mark.parametrize("damaged", ["<w:comments", "<!DOCTYPE a><a/>", "<a/>" * 2])
def test_comments_that_cannot_be_read_do_not_hide_the_report(damaged: str) -> None:
    data = docx(paragraph("正文"), **{"word/comments.xml": damaged})
    read = read_bytes(data, "测试.docx")
    assert read.metadata == Metadata(comments=None)
    assert outline(read) == ["1:正文"]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        pytest.param(paragraph(run("内部 意见", HIDDEN) + run("正文")), 4, id="a run"),
        pytest.param(paragraph(run(" ", HIDDEN) + run("正文")), 0, id="blanks"),
        pytest.param(paragraph(run("甲", "<w:strike/>")), 0, id="struck, not hidden"),
        pytest.param(paragraph(f"<w:del {CHANGE}>{run('甲', HIDDEN)}</w:del>"), 0, id="deleted"),
        pytest.param(table(row("旧值", properties="<w:hidden/>"), row("甲")), 2, id="a row"),
        pytest.param(
            table(row("新", properties='<w:hidden w:val="0"/>'), row("甲")), 0, id="a shown row"
        ),
        pytest.param(paragraph(run("甲乙", '<w:rStyle w:val="隐"/>')), 2, id="by its style"),
    ],
)
def test_hidden_characters_are_counted(body: str, count: int) -> None:
    hiding = f'<w:style w:type="character" w:styleId="隐"><w:rPr>{HIDDEN}</w:rPr></w:style>'
    assert metadata(body, styles=hiding).hidden == count


def test_what_the_file_says_of_itself() -> None:
    names = "<dc:title>年报</dc:title><dc:creator>张三</dc:creator>"
    parts = {
        "docProps/core.xml": core(f"{names}<cp:lastModifiedBy>李四</cp:lastModifiedBy>"),
        "docProps/app.xml": app("<Company>云溪市水务局</Company><Pages>3</Pages>"),
    }
    wanted = Metadata(title="年报", creator="张三", editor="李四", company="云溪市水务局")
    assert metadata(paragraph("甲"), **parts) == wanted


def test_long_and_broken_words_of_the_file_are_cut_to_a_line() -> None:
    long = "甲\n 乙" + "丙" * 10_000
    found = metadata(paragraph("甲"), **{"docProps/core.xml": core(f"<dc:title>{long}</dc:title>")})
    assert found.title.startswith("甲 乙丙")
    assert len(found.title) == LONGEST


@pytest.mark.parametrize(
    "damaged",
    ["", "<cp:coreProperties", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "甲" * 2_000_000],
)
def test_damaged_properties_do_not_hide_the_report(damaged: str) -> None:
    parts = {"docProps/core.xml": damaged, "docProps/app.xml": damaged}
    assert metadata(paragraph("正文"), **parts) == Metadata()


def test_a_strict_document_is_counted_alike() -> None:
    data = package(
        {
            "_rels/.rels": relationships(officeDocument="word/document.xml"),
            "word/document.xml": document(paragraph(INSERTED)).replace(W_NS, STRICT_NS),
            "word/comments.xml": comments(1).replace(W_NS, STRICT_NS),
        }
    )
    assert read_bytes(data, "测试.docx").metadata == Metadata(changes=1, comments=1)


def test_counting_changes_nothing_of_the_text() -> None:
    assert texts(paragraph(INSERTED + DELETED + run("丙") + run("丁", HIDDEN))) == ["甲丙"]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("consistent-2021", (0, 0, 0)),
        ("word/notes-fields-hidden", (0, 1, 16)),
        ("word/strict", (0, 0, 0)),
        ("word/written-by-libreoffice", (0, 0, 0)),
        ("word/written-by-wps", (0, 0, 0)),
    ],
)
def test_the_samples(name: str, wanted: tuple[int, int, int]) -> None:
    found = open_document(SAMPLES / f"{name}.docx").metadata
    assert found is not None
    assert found[:3] == wanted


def test_a_format_without_metadata_that_are_read_has_none() -> None:
    assert read_bytes("云溪市水务局2024年报告\n正文。".encode(), "报告.txt").metadata is None


def test_extract_prints_them_and_check_reads_them_back(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from gov_report_lint.cli import main

    path = SAMPLES / "word" / "notes-fields-hidden.docx"
    printed = CliRunner().invoke(main, ["extract", str(path)]).stdout
    told = json.loads(printed)["metadata"]
    assert (told["changes"], told["comments"], told["hidden"]) == (0, 1, 16)
    again = tmp_path / "报告.json"
    again.write_text(printed, encoding="utf-8")
    found = []
    for file in (path, again):
        result = CliRunner().invoke(main, ["check", "--format", "json", str(file)])
        (report,) = json.loads(result.stdout)["reports"]
        found.append([one["message"] for one in report["findings"] if one["rule"] == "G07"])
    assert found[0] == found[1]
    assert len(found[0]) == 1


def test_many_changes_in_time() -> None:
    deep = f"<w:ins {CHANGE}>" * 20_000 + run("甲") + "</w:ins>" * 20_000
    assert metadata(paragraph(deep)).changes == 20_000
    wide = INSERTED * 20_000
    assert metadata(paragraph(wide)).changes == 20_000
