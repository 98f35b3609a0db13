"""Line ends within paragraphs that have blank lines between them."""

from __future__ import annotations

import pytest

from .plain_saved import texts

LONG = "本年度报告中所列数据由办公室逐项核对，涉及的单位共有"
NEXT = "三十个，统计期限自"
AROUND = "一、总体情况\n\n{}\n\n二、主动公开情况\n\n按要求公开。\n"


def parted(paragraph: str) -> list[str]:
    return texts(AROUND.format(paragraph))[1:-2]


def test_a_line_end_within_a_sentence_ends_no_paragraph() -> None:
    lines = [LONG, NEXT, "2024 年 1 月 1 日起至 2024 年 12 月 31", "日止。"]
    assert parted("\n".join(lines)) == ["\n".join(lines)]


def test_a_number_that_begins_a_paragraph() -> None:
    assert parted("2024\n年" + LONG) == ["2024\n年" + LONG]


def test_no_number_is_made_of_two() -> None:
    assert parted(f"{LONG}3\n4家，其余没有变动。") == [f"{LONG}3\n4家，其余没有变动。"]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"（一）主动公开方面\n{LONG}。",
        f"主动公开方面\n{LONG}。",
        f"{LONG}\n1.公开目录。",
        f"{LONG}。\n其余没有变动。",
        "云溪市水务局\n2025年1月20日",
    ],
)
def test_lines_that_are_paragraphs_of_their_own(paragraph: str) -> None:
    assert parted(paragraph) == paragraph.split("\n")


def test_one_line_for_each_paragraph() -> None:
    lines = ["一、总体情况", LONG, "二、主动公开情况", LONG, "云溪市水务局"]
    assert texts("\n".join(lines)) == lines


def test_figures_of_a_table_laid_out_line_by_line() -> None:
    lines = ["行政许可", "12", "行政处罚", "3", LONG + "等事项的处理决定", "4"]
    text = "题\n\n甲。\n\n乙。\n\n" + "\n".join(lines)
    assert texts(text)[3:] == lines
