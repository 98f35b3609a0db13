"""The text of paragraphs: what a reader of the page sees, and nothing else."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.word import doubts as word_doubts

from .docx_builder import content_control, paragraph, run, tracked_mark
from .reading import paragraphs, read, texts


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("<w:r/>", "", id="empty run"),
        pytest.param("<w:r><w:t/></w:r>", "", id="empty text"),
        pytest.param(run("收到") + run("申请") + run("5件"), "收到申请5件", id="sentence cut up"),
        pytest.param("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙", id="tab"),
        pytest.param("<w:r><w:t>甲</w:t><w:ptab/><w:t>乙</w:t></w:r>", "甲\t乙", id="fixed tab"),
        pytest.param("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", "甲\n乙", id="line break"),
        pytest.param("<w:r><w:t>甲</w:t><w:cr/><w:t>乙</w:t></w:r>", "甲\n乙", id="return"),
        pytest.param('<w:r><w:br w:type="page"/><w:t>乙</w:t></w:r>', "\n乙", id="page break"),
        pytest.param("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r>", "1-2", id="hyphen"),
        pytest.param("<w:r><w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t></w:r>", "甲乙", id="soft"),
        pytest.param('<w:r><w:sym w:char="F0A8"/><w:t>甲</w:t></w:r>', "甲", id="symbol"),
        pytest.param("<w:r><w:t>\u3000\xa0甲 </w:t></w:r>", "\u3000\xa0甲 ", id="blanks kept"),
        pytest.param(f"<w:ins>{run('甲')}</w:ins>{run('乙')}", "甲乙", id="inserted"),
        pytest.param(f"<w:moveTo>{run('甲')}</w:moveTo>", "甲", id="moved here"),
        pytest.param(f"<w:moveFrom>{run('甲')}</w:moveFrom>{run('乙')}", "乙", id="moved away"),
        pytest.param(
            "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>" + run("新"), "新", id="deleted"
        ),
        pytest.param(f"<w:del>{run('旧')}</w:del>{run('新')}", "新", id="deleted, plain text"),
        pytest.param(
            f"<w:ins><w:del>{run('旧')}</w:del>{run('新')}</w:ins>", "新", id="deleted again"
        ),
        pytest.param(f"<w:hyperlink>{run('网址')}</w:hyperlink>", "网址", id="link"),
        pytest.param(f"<w:smartTag>{run('2021')}</w:smartTag>", "2021", id="smart tag"),
        pytest.param(f"<w:customXml>{run('甲')}</w:customXml>", "甲", id="custom XML"),
        pytest.param(f"<w:fldSimple>{run('95')}</w:fldSimple>", "95", id="simple field"),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText>= SUM</w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("95"),
            "95",
            id="field code",
        ),
        pytest.param(content_control(run("甲")) + run("乙"), "甲乙", id="content control"),
        pytest.param(content_control(content_control(run("甲"))), "甲", id="control in control"),
        pytest.param(
            "<w:r><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice>"
            "<mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r>",
            "甲",
            id="alternatives",
        ),
        pytest.param(
            "<w:r><mc:AlternateContent><mc:Fallback><w:t>乙</w:t></mc:Fallback>"
            "</mc:AlternateContent></w:r>",
            "乙",
            id="fallback alone",
        ),
        pytest.param("<w:r><mc:AlternateContent/></w:r>", "", id="no alternative"),
        pytest.param(
            f"<w:r><w:ruby><w:rt>{run('lóng')}</w:rt><w:rubyBase>{run('龙')}</w:rubyBase>"
            "</w:ruby></w:r>",
            "龙",
            id="ruby",
        ),
        pytest.param(run("甲", "<w:vanish/>") + run("乙"), "乙", id="hidden"),
        pytest.param(run("甲", '<w:vanish w:val="1"/>') + run("乙"), "乙", id="hidden, told"),
        pytest.param(run("甲", '<w:vanish w:val="0"/>') + run("乙"), "甲乙", id="not hidden"),
    ],
)
def test_text(content: str, text: str) -> None:
    assert texts(paragraph(content)) == [text]


def test_tab_stops_are_no_text() -> None:
    properties = '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'
    assert texts(paragraph(run("甲"), properties)) == ["甲"]
    assert texts(paragraph(content_control(run("甲")), properties)) == ["甲"]


def test_white_space_between_elements_is_no_text() -> None:
    assert texts("\n<w:p>\n <w:r>\n  <w:t>甲</w:t>\n </w:r>\n</w:p>\n") == ["甲"]


def test_empty_paragraphs_are_counted() -> None:
    found = paragraphs(read(paragraph() + paragraph("甲") + "<w:bookmarkStart/>" + paragraph()))
    assert [(item.ordinal, item.text) for item in found] == [(1, ""), (2, "甲"), (3, "")]


@pytest.mark.parametrize("change", ["del", "moveFrom"])
def test_deleted_mark_joins_with_the_next_paragraph(change: str) -> None:
    body = paragraph("收到", tracked_mark(change)) + paragraph("5件") + paragraph("完")
    assert texts(body) == ["收到5件", "完"]


def test_deleted_mark_before_a_table_or_the_end_joins_nothing() -> None:
    cut = paragraph("甲", tracked_mark())
    gone = paragraph("", tracked_mark())
    grid = "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    assert texts(cut + grid + gone + grid + cut) == ["甲", "甲"]


def test_level_is_that_of_the_paragraph_whose_mark_stays() -> None:
    body = paragraph("一、", tracked_mark()) + paragraph("总体情况", '<w:outlineLvl w:val="0"/>')
    (found,) = paragraphs(read(body))
    assert (found.text, found.level) == ("一、总体情况", 1)


def test_inserted_mark_parts_paragraphs() -> None:
    assert texts(paragraph("甲", tracked_mark("ins")) + paragraph("乙")) == ["甲", "乙"]


@pytest.mark.parametrize(
    ("body", "doubts"),
    [
        (paragraph("甲"), ()),
        (paragraph(f"<w:ins>{run('甲')}</w:ins>"), (word_doubts.TRACKED_CHANGES,)),
        (paragraph("<w:del/>"), (word_doubts.TRACKED_CHANGES,)),
        (paragraph(run("甲", "<w:vanish/>")), (word_doubts.HIDDEN_TEXT,)),
        (paragraph(run(" ", "<w:vanish/>")), ()),
        (paragraph(run("甲", '<w:vanish w:val="false"/>')), ()),
        (paragraph("", "<w:rPr><w:vanish/></w:rPr>"), ()),
        ("<w:altChunk/>" + paragraph("甲"), (word_doubts.EMBEDDED_FILE,)),
        (paragraph("<w:r><w:object/></w:r>"), (word_doubts.EMBEDDED_OBJECT,)),
        (paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>"), (word_doubts.PICTURE,)),
    ],
)
def test_doubts(body: str, doubts: tuple[str, ...]) -> None:
    assert read(body).doubts == doubts


def test_a_paragraph_with_something_that_is_not_read() -> None:
    picture = paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")
    assert [getattr(one, "unread", None) for one in read(paragraph("甲") + picture).blocks] == [
        False,
        True,
    ]


def test_name_and_format_are_passed_on() -> None:
    document = read(paragraph("甲"))
    assert (document.path, document.format) == ("测试.docx", "docx")
