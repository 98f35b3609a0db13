"""Wrapped lines are joined where the text proves that they were wrapped, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gov_report_lint.model.place import Spot

from .plain_saved import cut, paragraphs, read, texts

FIRST = (
    "全年围绕供水保障和河湖治理做好公开，水质、水价、停水安排等群众关心的内容一律在三日内发布，"
    "专栏按水库和河段分类，查找比上年方便，来访群众和热线来电中询问水质的数量明显减少。"
)
SECOND = (
    "把申请办理纳入统一流程，登记、审核、答复、归档各有专人，疑难申请由办公室会同法律顾问研究，"
    "所有答复均在法定期限内作出，没有因为逾期引起的投诉或者举报，也没有被上级责令改正的情形。"
)


def wrapped(*texts_: str, columns: int = 60, indent: str = "") -> str:
    return "\n".join(line for text in texts_ for line in cut(indent + text, columns)) + "\n"


def test_indented_paragraphs_are_put_together() -> None:
    text = wrapped("一、总体情况", FIRST, SECOND, indent="\u3000\u3000")
    assert texts(text) == ["一、总体情况", FIRST, SECOND]


def test_paragraphs_without_indentation_are_put_together() -> None:
    assert texts(wrapped("一、总体情况", FIRST, SECOND)) == ["一、总体情况", FIRST, SECOND]


def test_blanks_at_the_head_of_all_lines_are_no_indentation() -> None:
    text = "\n".join("    " + line for line in cut(FIRST + SECOND, 60))
    assert "".join(texts(text)) == FIRST + SECOND
    assert len(texts(text)) < 3


def test_each_line_of_a_paragraph_has_its_spot() -> None:
    (found,) = paragraphs(read(wrapped(FIRST, columns=50)))
    lines = cut(FIRST, 50)
    offsets = [sum(map(len, lines[:index])) for index in range(len(lines))]
    assert found.spots == tuple(
        (offset, Spot(number, 1)) for number, offset in enumerate(offsets, start=1)
    )


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    lines = cut(FIRST, 40)
    text = "\n".join(lines[:2]) + "\n\n— 1 —\n\f\n" + "\n".join(lines[2:])
    assert texts(text) == [FIRST]


def test_a_blank_line_parts_paragraphs() -> None:
    lines = cut(FIRST, 40)
    text = "\n".join(lines[:3]) + "\n\n" + "\n".join(lines[3:])
    assert texts(text) == ["".join(lines[:3]), "".join(lines[3:])]


def test_lines_of_all_widths_are_paragraphs_of_their_own() -> None:
    lines = [
        FIRST,
        SECOND,
        "云溪市水务局办公室",
        FIRST[:50],
        "联系人：张三",
        SECOND[:31],
        FIRST[:70],
    ]
    assert texts("\n".join(lines)) == lines


def test_cells_in_lines_of_their_own_are_not_joined() -> None:
    cells = ["信息内容", "本年制发件数", "规章", "0", "行政规范性文件", "2", "1", "9"] * 8
    assert texts("\n".join(cells)) == cells


def test_columns_set_apart_by_spaces_are_left_alone() -> None:
    rows = [f"行政许可{number}                    {number}         {number}" for number in range(9)]
    assert texts(wrapped(FIRST, SECOND) + "\n".join(rows))[-9:] == rows


def test_a_full_line_of_a_list_number_begins_a_paragraph() -> None:
    text = wrapped(FIRST, SECOND) + "\n".join(["甲" * 30, "2.加强审核", "（三）监督保障"])
    assert texts(text)[-3:] == ["甲" * 30, "2.加强审核", "（三）监督保障"]


def test_a_number_behind_a_word_that_wants_it_is_no_list_number() -> None:
    line = "甲" * 28 + "条第"
    text = wrapped(FIRST, SECOND) + line + "\n（五）项规定的信息全部公开。"
    assert texts(text)[-1] == line + "（五）项规定的信息全部公开。"


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("甲乙", "丙丁", ""),
        ("甲12", "件", ""),
        ("甲1", "2件", "\n"),
        ("甲12.", "5件", "\n"),
        ("Open", "Data乙", " "),
        ("平台APP", "12个", " "),
    ],
)
def test_what_a_break_stands_for(left: str, right: str, between: str) -> None:
    # Lines of uneven width: this text was not cut at a fixed column.
    uneven = ["乙" * 29, "乙" * 30, "乙" * 28, "乙" * 30]
    last = "丙" * (29 - len(left) // 2) + left
    assert texts("\n".join([*uneven, last, right + "。"])) == [
        "".join(uneven) + last + between + right + "。"
    ]


def test_text_cut_at_a_fixed_column_has_its_numbers_back() -> None:
    text = (
        "全年公开信息甲乙丙丁戊己庚辛壬癸子丑寅卯1264条，其中图解815条、文字解读449条、视频解读37条、"
        * 4
    )
    lines, line, width = [], "", 0
    for char in text:
        room = 1 if char.isascii() else 2
        if width + room > 50:
            lines.append(line)
            line, width = "", 0
        line, width = line + char, width + room
    assert any(one[-1].isdigit() and two[0].isdigit() for one, two in pairwise(lines))
    assert texts("\n".join([*lines, line])) == [text]


def test_rows_of_figures_are_never_made_one_number() -> None:
    rows = ["甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌 0 1 0 0 1"] * 5
    found = "".join(texts("\n".join(rows)))
    assert "10" not in found.replace("\n", "|").replace(" ", "|")


def test_what_is_set_right_is_not_joined() -> None:
    text = wrapped(FIRST, SECOND) + " " * 46 + "云溪市水务局\n" + " " * 45 + "2025年1月20日"
    assert texts(text)[-2:] == ["云溪市水务局", "2025年1月20日"]
