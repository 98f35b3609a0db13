"""What stands in the file and not on the page: hidden, struck, prompts, and raised figures."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.word import doubts as word_doubts

from .docx_builder import cell, content_control, paragraph, row, run, table, tracked_mark
from .list_builder import OUTLINE, item, num
from .reading import only_table, outline, paragraphs, read, texts

HIDDEN, SHOWN = "<w:vanish/>", '<w:vanish w:val="0"/>'
STRUCK = "<w:strike/>"


def style(kind: str, name: str, properties: str, parent: str = "") -> str:
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    inner = f"{based}<w:rPr>{properties}</w:rPr>"
    return f'<w:style w:type="{kind}" w:styleId="{name}">{inner}</w:style>'


def in_style(text: str, name: str, properties: str = "") -> str:
    return run(text, f'<w:rStyle w:val="{name}"/>{properties}')


HIDING = style("character", "隐", HIDDEN) + style("character", "更隐", "", "隐")
HIDING_PARAGRAPH = style("paragraph", "隐段", HIDDEN)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(in_style("甲", "隐") + run("乙"), "乙", id="by its style"),
        pytest.param(in_style("甲", "更隐") + run("乙"), "乙", id="by the style below"),
        pytest.param(in_style("甲", "隐", SHOWN) + run("乙"), "甲乙", id="shown again"),
        pytest.param(in_style("甲", "无") + run("乙"), "甲乙", id="by a style that is not there"),
        pytest.param(run("甲", "<w:webHidden/>") + run("乙"), "甲乙", id="hidden on the web"),
        pytest.param(run("5", STRUCK) + run("6"), "6", id="struck"),
        pytest.param(run("5", "<w:dstrike/>") + run("6"), "6", id="struck twice"),
        pytest.param(run("5", '<w:strike w:val="0"/>') + run("6"), "56", id="not struck"),
        pytest.param(run("5", "<w:strike w:val='false'/>") + run("6"), "56", id="told so"),
        pytest.param(run("5", '<w:strike w:val="true"/>') + run("6"), "6", id="struck, told"),
    ],
)
def test_unseen_runs(content: str, text: str) -> None:
    (found,) = paragraphs(read(paragraph(content), HIDING))
    assert found.text == text


def test_a_paragraph_style_hides_and_a_style_within_shows_again() -> None:
    body = paragraph(
        run("甲") + in_style("乙", "隐") + run("丙", SHOWN), '<w:pStyle w:val="隐段"/>'
    )
    (found,) = paragraphs(read(body, HIDING + HIDING_PARAGRAPH))
    assert found.text == "乙丙"


def test_text_hidden_by_default_is_shown_by_the_run() -> None:
    default = f"<w:docDefaults><w:rPrDefault><w:rPr>{HIDDEN}</w:rPr></w:rPrDefault></w:docDefaults>"
    body = paragraph(run("甲") + run("乙", SHOWN), '<w:pStyle w:val="隐段"/>')
    (found,) = paragraphs(read(body, default))
    assert found.text == "乙"


def test_styles_in_a_circle_hide_nothing_they_do_not_say() -> None:
    styles = style("character", "a", "", "b") + style("character", "b", "", "a") + HIDING
    (found,) = paragraphs(read(paragraph(in_style("甲", "a") + in_style("乙", "隐")), styles))
    assert found.text == "甲"


@pytest.mark.parametrize(
    ("content", "doubts"),
    [
        (in_style("甲", "隐"), (word_doubts.HIDDEN_TEXT,)),
        (in_style(" ", "隐"), ()),
        (run("甲", STRUCK), (word_doubts.STRUCK_TEXT,)),
        (run(" ", STRUCK), ()),
        (f"<w:del>{run('甲', STRUCK)}</w:del>", (word_doubts.TRACKED_CHANGES,)),
    ],
)
def test_unseen_text_is_told(content: str, doubts: tuple[str, ...]) -> None:
    assert read(paragraph(content), HIDING).doubts == doubts


def test_a_struck_figure_is_no_digit_of_the_next() -> None:
    cells = row("甲", cell(paragraph(run("5", STRUCK) + run("6"))))
    assert [cell.text for cell in only_table(table(cells)).cells] == ["甲", "6"]


def test_a_hidden_paragraph_is_neither_seen_nor_counted() -> None:
    gone = f"<w:rPr>{HIDDEN}</w:rPr>"
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = item(1, 0, "甲") + paragraph(run("旧", HIDDEN), numbered + gone) + item(1, 0, "乙")
    assert outline(read(body, "", OUTLINE + num(1))) == ["1:一、甲", "2:二、乙"]


def test_a_hidden_mark_joins_but_not_one_that_parts_styles() -> None:
    hidden, parting = f"<w:rPr>{HIDDEN}</w:rPr>", f"<w:rPr>{HIDDEN}<w:specVanish/></w:rPr>"
    assert texts(paragraph("收到", hidden) + paragraph("5件")) == ["收到5件"]
    assert texts(paragraph("标题", parting) + paragraph("正文")) == ["标题", "正文"]


def test_a_number_that_its_level_hides_is_not_printed() -> None:
    level = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:lvlText w:val="%1、"/><w:rPr>{HIDDEN}</w:rPr></w:lvl></w:abstractNum>'
    )
    assert outline(read(item(1, 0, "甲"), "", level + num(1))) == ["1:甲"]


def test_hidden_rows_are_left_out() -> None:
    hidden = row("旧", "1", properties="<w:hidden/>")
    shown = row("新", "2", properties='<w:hidden w:val="0"/>')
    document = read(table(hidden, shown))
    assert outline(document) == ["T1:新|2"]
    assert document.doubts == (word_doubts.HIDDEN_TEXT,)


def prompt(content: str) -> str:
    made = content_control(content)
    return made.replace("<w:sdtPr/>", "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>")


def test_a_prompt_is_no_text_of_the_author() -> None:
    filled = content_control(run("5"))
    body = paragraph(prompt(run("单击此处输入文字")) + run("件")) + paragraph(filled)
    document = read(body + table(row("甲", cell(prompt(paragraph("0"))))))
    assert outline(document) == ["1:件", "2:5", "T1:甲|"]
    assert document.doubts == (word_doubts.PROMPT,)


def test_a_prompt_left_out_keeps_its_paragraph() -> None:
    assert outline(read(prompt(paragraph("请填写")) + paragraph("甲"))) == ["1:", "2:甲"]


def test_a_control_within_a_prompt_is_a_prompt() -> None:
    assert texts(paragraph(prompt(content_control(run("请填写"))))) == [""]


def test_raised_figures_do_not_run_into_those_before() -> None:
    raised = run("1", '<w:vertAlign w:val="superscript"/>')
    lowered = run("2", '<w:vertAlign w:val="subscript"/>')
    assert texts(paragraph(run("12") + raised + run("件CO") + lowered)) == ["12¹件CO2"]


def test_figures_raised_by_their_style() -> None:
    raising = style("character", "角标", '<w:vertAlign w:val="superscript"/>')
    level = in_style("3", "角标", '<w:vertAlign w:val="baseline"/>')
    (found,) = paragraphs(read(paragraph(run("12") + in_style("1", "角标") + level), raising))
    assert found.text == "12¹3"


def test_deep_and_wide_prompts_in_time() -> None:
    opening = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
    deep = opening * 30_000 + run("甲") + "</w:sdtContent></w:sdt>" * 30_000
    assert texts(paragraph(deep)) == [""]
    assert texts(paragraph(run("甲", STRUCK) * 30_000)) == [""]


def test_a_deleted_hidden_mark_still_joins() -> None:
    both = tracked_mark().replace("</w:rPr>", f"{HIDDEN}</w:rPr>")
    assert texts(paragraph("甲", both) + paragraph("乙")) == ["甲乙"]
