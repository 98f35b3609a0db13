"""Markdown told by its marks and reduced to what a reader sees."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import Table
from gov_report_lint.model.place import Spot

from .plain_saved import only_table, paragraphs, read, rows, texts


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("# 年度报告\n正文。", "markdown"),
        ("正文有**重点**。", "markdown"),
        ("见[指南](https://a.example/b)。", "markdown"),
        ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "markdown"),
        ("正文。\n<table><tr><td>1</td></tr></table>", "markdown"),
        ("---\ntitle: 年度报告\n---\n正文。", "markdown"),
        ("```\n正文。\n```", "markdown"),
        ("正文。\n----\n第二段 * 甲 #5 [2021] <格式>。", "text"),
        ("编号：#12\n5*8小时，7*24小时", "text"),
    ],
)
def test_markdown_is_told_by_its_marks(text: str, form: str) -> None:
    assert read(text).format == form


def test_headings_have_levels() -> None:
    text = (
        "# 年度报告 #\n\n## 一、总体情况\n### （一）主动公开\n##二、问题\n\n"
        "总标题\n===\n副标题\n---\n正文。\n"
    )
    found = paragraphs(read(text))
    assert [(one.text, one.level) for one in found] == [
        ("年度报告", 1),
        ("一、总体情况", 2),
        ("（一）主动公开", 3),
        ("二、问题", 2),
        ("总标题", 1),
        ("副标题", 2),
        ("正文。", None),
    ]


def test_a_line_under_running_text_makes_no_heading() -> None:
    found = paragraphs(read("# 甲\n\n第一句。\n---\n第二句\n第三句\n---\n"))
    assert [one.level for one in found] == [1, None, None, None]


@pytest.mark.parametrize(
    ("marked", "seen"),
    [
        ("共**12**件，__其中__ *图解*5件", "共12件，其中 图解5件"),
        ("5*8小时，7*24小时", "5*8小时，7*24小时"),
        ("2**3和4**5", "2**3和4**5"),
        ("每天*8小时，7*24小时", "每天*8小时，7*24小时"),
        ("文件a_b_c和 _斜体_ 字", "文件a_b_c和 斜体 字"),
        ('见[指南](https://a.example/b(1).html "题")第2条', "见指南第2条"),
        ("国办函[2021](30)号", "国办函[2021](30)号"),
        ("1\\. 打造\\*品牌\\_", "1. 打造*品牌_"),
        ("用`代码`写，满意率$97.78\\%$，共$12$件", "用代码写，满意率97.78%，共12件"),
        ("甲<br>乙<br/>丙", "甲\n乙\n丙"),
        (
            "<u>甲</u><span style='x'>乙</span>，印发<年度报告格式>的通知",
            "甲乙，印发<年度报告格式>的通知",
        ),
        ("甲&nbsp;乙&lt;丙&#25919;", "甲\xa0乙<丙政"),
        ("甲<!-- 不见 -->乙", "甲" + " " * 11 + "乙"),
        ("<div>甲</div>", "甲"),
        ("<td>1</td><td>2</td>", "1\n\n2"),
        ("收到5[1](#注)件，10<sup>2</sup>，3</b><b>4", "收到5 1件，10 2，3 4"),
    ],
)
def test_marks_within_a_line(marked: str, seen: str) -> None:
    assert texts("# 题\n\n" + marked)[1].rstrip() == seen.rstrip()


def test_spots_go_on_behind_marks() -> None:
    (_, found) = paragraphs(read("# 题\n\n共**12**件，见[指南](x/y)第2条"))
    assert found.text == "共12件，见指南第2条"
    line = "共**12**件，见[指南](x/y)第2条"
    for offset, spot in found.spots:
        assert spot.column is not None
        assert line[spot.column - 1] == found.text[offset]
    assert found.spots[0] == (0, Spot(3, 1))
    assert found.spots[-1] == (found.text.index("第"), Spot(3, line.index("第") + 1))


def test_lists_have_numbers() -> None:
    text = "# 题\n\n1. 甲\n1. 乙\n   1. 子\n   2. 丑\n1. 丙\n\n正文\n\n7. 丁\n\n- 戊\n- 3\n* 己\n"
    found = paragraphs(read(text))[1:]
    assert [one.number + one.text for one in found] == [
        "1.甲",
        "2.乙",
        "1.子",
        "2.丑",
        "3.丙",
        "正文",
        "7.丁",
        "戊",
        "- 3",
        "己",
    ]


def test_numbers_typed_are_the_numbers_seen_unless_all_are_alike() -> None:
    text = (
        "# 题\n\n1. 甲\n2. 乙\n\n<!-- -->\n\n1. 丙\n2. 丁\n2. 戊\n3. 己\n\n"
        "    1. ## 小题\n\n1. 庚\n"
    )
    found = [one.number + one.text for one in paragraphs(read(text))[1:]]
    assert found == ["1.甲", "2.乙", "1.丙", "2.丁", "2.戊", "3.己", "小题", "1.庚"]


def test_plain_text_keeps_its_numbers_and_signs() -> None:
    (first, second) = paragraphs(read("7. 常态化防控。\n- 甲**。"))
    assert (first.number, first.text) == ("", "7. 常态化防控。")
    assert second.text == "- 甲**。"


def test_lines_broken_by_hand_stay_in_their_paragraph() -> None:
    assert texts("# 题\n\n云溪市水务局  \n2024年报告\\\n第三行\n第四行\n") == [
        "题",
        "云溪市水务局\n2024年报告\n第三行",
        "第四行",
    ]


def test_quotes_fences_and_indented_text_are_text() -> None:
    text = "# 题\n\n> 引文一\n> > 引文二\n\n```text\n栏中的话\n```\n\n    缩进的话\n\n```\n没有结束"
    assert texts(text) == ["题", "引文一", "引文二", "栏中的话", "缩进的话", "没有结束"]


def test_front_matter_is_kept_and_its_title_set_free() -> None:
    text = '---\ntitle: "云溪市水务局2024年年度报告"\ndate: 2025-01-20\n---\n\n正文。'
    found = paragraphs(read(text))
    assert [one.text for one in found] == [
        "云溪市水务局2024年年度报告",
        "date: 2025-01-20",
        "正文。",
    ]
    assert found[0].spots == ((0, Spot(2, 9)),)


def test_a_title_in_a_block_of_its_own() -> None:
    text = "---\ntitle: |\n  云溪市水务局\n  2024年年度报告\n---\n\n正文。"
    assert texts(text) == ["云溪市水务局", "2024年年度报告", "正文。"]


def test_lines_with_a_bar_before_them_are_text() -> None:
    assert texts("| 云溪市水务局\n| 2024年年度报告\n\n正文。") == [
        "云溪市水务局",
        "2024年年度报告",
        "正文。",
    ]


def test_pictures_are_told() -> None:
    document = read("# 题\n\n![表格](a.png)\n\n<img src='b.png'>文字。")
    assert [(one.text, one.unread) for one in paragraphs(document)] == [
        ("题", False),
        ("", True),
        ("文字。", True),
    ]
    assert any("图片" in doubt for doubt in document.doubts)


def test_a_table_that_the_converter_left_out_is_told() -> None:
    document = read("一、情况\n\n  [TABLE]\n\n正文。")
    assert any("[TABLE]" in doubt for doubt in document.doubts)
    assert [one.unread for one in paragraphs(document)] == [False, True, False]


def test_html_tables_amid_markdown() -> None:
    text = (
        "# 题\n\n<html><body><table><tr><td rowspan=2>甲</td><td>1</td></tr>\n"
        "<tr><td>2</td></tr></table></body></html>\n\n后文。"
    )
    document = read(text)
    assert [one.text for one in paragraphs(document)] == ["题", "后文。"]
    table = only_table(text)
    assert rows(table) == [["甲", "1"], ["甲", "2"]]
    assert [cell.spot for cell in table.cells] == [Spot(3), Spot(3), Spot(4)]


def test_two_html_tables_in_one_line() -> None:
    one = "<table><tr><td>{}</td><td>0</td></tr></table>"
    document = read("前" + one.format("甲") + "中" + one.format("乙") + "后")
    kinds = ["表" if isinstance(block, Table) else block.text for block in document.blocks]
    assert kinds == ["前", "表", "中", "表", "后"]


def test_an_html_table_without_an_end_is_text_and_told() -> None:
    document = read("# 题\n<table><tr><td>甲</td>\n正文。\n<table><tr><td>乙")
    assert [one.text for one in paragraphs(document)] == ["题", "甲", "正文。", "乙"]
    assert len(document.doubts) == 1
    assert "没有结束标记" in document.doubts[0]
