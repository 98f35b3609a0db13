"""Style sheets within a page, as far as they change what a reader of it sees."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.web.margin import without_margin
from gov_report_lint.sources.web.page import Element
from gov_report_lint.sources.web.walk import Strand

from .html_pages import body_html, page, paragraph_texts, title

END = "<p>文字到此。</p>"


def line(sheet: str, inner: str) -> str:
    source = f"<html><head><style>{sheet}</style></head><p>文字。</p><p>{inner}</p>{END}"
    return paragraph_texts(page(source))[1]


SEVEN = "共<span class='T4 x'>7</span>69件"


@pytest.mark.parametrize(
    ("sheet", "seen"),
    [
        (".T4{display:none}", False),
        ("i, .T4 , u { color : red; DISPLAY : None }", False),
        ("span{visibility:hidden}", False),
        ("span.T4{text-decoration:underline line-through}", False),
        (".T4.x{display:none}", False),
        ("<!-- .T4{display:none} -->", False),
        ("/* a { /* */.T4{display:none}", False),
        ("@charset 'utf-8'; .T4{display:none}", False),
        (".T4{display:none!important} span.T4{display:inline}", False),
        (".T4{display:none}.T4{display:inline}", True),
        ("span.T4{display:inline}.T4{display:none}", True),
        ("@media print{.T4{display:none}}", True),
        ("@media print{.a{color:red}.T4{display:none}} .T4{color:red}", True),
        (".a .T4{display:none} .T4:hover{display:none} b{display:none}", True),
        ("/* .T4{display:none} */ .T4{color:red}", True),
        ("/* .T4{display:none}", True),
        (".t4{display:none}", True),
        ("}}} .a{{{{ .T4{display:none}", True),
    ],
)
def test_what_a_style_sheet_hides(sheet: str, seen: bool) -> None:
    assert line(sheet, SEVEN) == ("共769件" if seen else "共69件")


def test_what_a_style_sheet_hides_is_told() -> None:
    source = f"<style>.T4{{display:none}}</style><p>文字。</p><p>{SEVEN}</p>{END}"
    assert [doubt for doubt in page(source).doubts if "隐藏" in doubt]


def test_own_style_goes_before_the_sheet() -> None:
    inner = "共<span class=T4 style='display:inline'>7</span>69件"
    assert line(".T4{display:none}", inner) == "共769件"
    assert line(".T4{display:none !important}", inner) == "共69件"


def test_style_for_print_or_for_pages_without_scripts() -> None:
    sheets = (
        "<style media=print>.T4{display:none}</style>"
        "<noscript><style>.T4{display:none}</style></noscript>"
    )
    source = f"<html><head>{sheets}</head><p>文字。</p><p>{SEVEN}</p>{END}"
    assert paragraph_texts(page(source))[1] == "共769件"


def test_page_that_a_script_shows_is_read() -> None:
    source = f"<style>body{{display:none}}</style><p>文字。</p>{END}"
    assert paragraph_texts(page(source)) == ["文字。", "文字到此。"]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("69<span class=T3>1</span>件", "69¹件"),
        ("69<span class=T5>1</span>件", "69¹件"),
        ("69<span style='vertical-align:super;font-size:58%'>1</span>件", "69¹件"),
        ("69<sub>1</sub>件", "69¹件"),
        ("69<a href='#ftn1'>1</a>件", "69¹件"),
        ("69<a href='#_ftn1'>[1]</a>件", "69[¹]件"),
        ("69<a href='a.html#sdfootnote1sym'><span>1</span></a>件", "69¹件"),
        ("69<a href='#part2'>1</a>件", "691件"),
        ("69<a href='#note2'>1件见说明</a>", "691件见说明"),
    ],
)
def test_digits_of_notes_are_no_part_of_a_number(inner: str, expected: str) -> None:
    assert line(".T3{vertical-align:super}.T5{vertical-align:sub}", inner) == expected


def test_alignment_of_cells_raises_nothing() -> None:
    source = "<style>td{vertical-align:super}</style><p>文字。</p><table><tr><td>甲<td>3</table>"
    table = page(source + END).blocks[1]
    assert [cell.text for cell in table.cells] == ["甲", "3"]  # type: ignore[union-attr]


def test_style_sheets_without_number() -> None:
    declared = "display:none;" * 20_000
    names = ",".join(f".a{number}" for number in range(20_000))
    sheet = f"{names}{{{declared}}}{'/*' * 20_000}{'*/{' * 20_000}"
    classes = " ".join(f"a{number}" for number in range(20_000))
    assert line(sheet, f"共<b class='{classes}'>7</b>69件") == "共69件"


INFO = "发布时间：2025-01-20 16:20　来源：办公室　字号：[大 中 小]　浏览次数：<b>3021</b>次"


@pytest.mark.parametrize("info", [INFO, "发布时间：2025-01-20", "来源：办公室</p><p>作者：张三"])
def test_line_of_the_site_is_no_part_of_a_title_below_it(info: str) -> None:
    body = f"<p>{title()}</p>{body_html()}"
    for inner in (f"<p>{info}</p><div id=zoom>{body}</div>", f"<div id=zoom><p>{info}</p>{body}"):
        source = (
            f"<title>年度报告_云溪市</title><body><p>首页 | <a>公开</a> | 服务</p>{inner}</body>"
        )
        document = page(source)
        assert not [one for one in paragraph_texts(document) if "来源" in one or "首页" in one]
        assert "发布时间" not in "".join(paragraph_texts(document))


@pytest.mark.parametrize(
    "text",
    [
        "标题：云溪市水务局2024年政府信息公开工作年度报告",
        "单位：云溪市水务局",
        "云溪市水务局：2024年报告",
        "本报告如下：一是公开，二是申请：",
        "联系电话：0000-0000；邮编：000000",
    ],
)
def test_lines_that_may_be_the_reports_own_are_kept(text: str) -> None:
    strand = Strand(text, "", None, (), Element("p", {}, 1, ""), 0.0)
    assert without_margin([strand]) == [strand]
