"""Lines, paragraphs and page numbers of plain text, and where each stands."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import UnreadableError
from gov_report_lint.model.place import Spot
from gov_report_lint.sources.opening import read_bytes
from gov_report_lint.sources.plain import lines as plain_lines
from gov_report_lint.sources.plain import reader as plain

from .plain_saved import paragraphs, read, texts


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029", "\f"])
def test_every_line_end_parts_paragraphs(end: str) -> None:
    assert texts(f"一、总体情况{end}（一）主动公开{end}{end}公开信息5条。") == [
        "一、总体情况",
        "（一）主动公开",
        "公开信息5条。",
    ]


def test_paragraphs_are_counted_and_know_their_lines() -> None:
    found = paragraphs(read("\ufeff标题\r\n\r\n\u3000\u3000第一段。\r\n \t第二段。"))
    assert [(one.ordinal, one.text, one.spots) for one in found] == [
        (1, "标题", ((0, Spot(1, 2)),)),
        (2, "第一段。", ((0, Spot(3, 3)),)),
        (3, "第二段。", ((0, Spot(4, 3)),)),
    ]


def test_ends_that_editors_do_not_count_leave_the_line_number_alone() -> None:
    found = paragraphs(read("甲\u2028乙\f丙\n丁"))
    assert [one.spots[0][1] for one in found] == [Spot(1, 1), Spot(1, 3), Spot(1, 5), Spot(2, 1)]


def test_a_mark_at_the_beginning_is_no_text() -> None:
    document = read_bytes("\ufeff一、总体情况\n正文。".encode(), "报告.txt")
    assert document.format == "text"
    assert [one.text for one in paragraphs(document)] == ["一、总体情况", "正文。"]


def test_gb18030_and_what_nobody_can_decode() -> None:
    document = read_bytes("政府信息公开䶮".encode("gb18030"), "报告.txt")
    assert paragraphs(document)[0].text == "政府信息公开䶮"
    damaged = read_bytes("政府信息公开".encode() * 900 + b"\xff\xff", "报告.txt")
    assert "无法识别" in damaged.doubts[0]


@pytest.mark.parametrize("text", ["\n \n\u3000\u200b\n", "----\n====\n", "— 1 —\n\f— 2 —\n"])
def test_a_file_that_says_nothing_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="没有文字"):
        read(text)


def test_lines_drawn_to_part_are_no_paragraphs_but_words_among_them_are() -> None:
    text = "标题: 某局年度报告\n========\n==== 正文 ====\n＿＿\n* * *\n正文。"
    assert texts(text) == ["标题: 某局年度报告", "==== 正文 ====", "＿＿", "正文。"]


@pytest.mark.parametrize(
    "number", ["— 3 —", "- 3 -", "-3-", "－3－", "第3页", "第 3 页 共 9 页", "第3页，共9页"]
)
def test_page_numbers_are_left_out(number: str) -> None:
    assert texts(f"前一页。\n{number}\n后一页。") == ["前一页。", "后一页。"]


def test_bare_numbers_that_count_the_pages_are_left_out() -> None:
    text = "第一页的话。\n1\n\f第二页的话。\n\n2\n\f第三页的话。\n3\n"
    assert texts(text) == ["第一页的话。", "第二页的话。", "第三页的话。"]


@pytest.mark.parametrize(
    "text",
    [
        "规章\n1\n行政许可\n2\n行政处罚\n3",
        "行政许可\n12\n\f行政处罚\n40\n\f行政强制\n3",
        "行政许可\n7\n\f行政处罚。",
    ],
)
def test_figures_in_lines_of_their_own_stay(text: str) -> None:
    assert texts(text) == [line.strip("\f") for line in text.split("\n")]


def test_files_of_absurd_size_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MOST_BYTES", 64)
    with pytest.raises(UnreadableError, match="已停止读取"):
        read_bytes("政府信息公开\n".encode() * 9, "报告.txt")
    monkeypatch.setattr(plain_lines, "MOST_LINES", 3)
    with pytest.raises(UnreadableError, match="行数过多"):
        read("甲\n乙\n丙\n丁")
    monkeypatch.setattr(plain_lines, "MOST_BREAKS", 5)
    with pytest.raises(UnreadableError, match="行数过多"):
        read("甲" + "\n" * 6)
