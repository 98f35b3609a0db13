"""Tables in plain text: piped, tabbed, drawn, between rulers."""

from __future__ import annotations

import pytest

from gov_report_lint.model.place import Spot

from .plain_saved import only_table, read, rows, tables, texts


@pytest.mark.parametrize(
    "text",
    [
        "| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |",
        "甲 | 乙\n--- | ---\n1 | 2",
        "|甲|乙|\n|1|2|",
        "| 甲 | 乙 |\n\n|---|---|\n\n| 1 | 2 |",
        "| 甲 | 乙 |\n|---|---|\n- 3 -\n| 1 | 2 |",
        "|  |  |\n|---|---|\n| 甲 | 乙 |\n| 1 | 2 |",
        "甲\t乙\n1\t2",
        "+---+---+\n| 甲| 乙|\n+===+===+\n| 1 | 2 |\n+---+---+",
        "+----+----+\n| 甲 | 乙 |\n+----+----+\n| 1 | 2 |\n+----+----+",
        "┌──┬──┐\n│甲│乙│\n├──┼──┤\n│1 │2 │\n└──┴──┘",
        "┌─┬─┐\n│甲│乙│\n├─┼─┤\n│１│２│\n└─┴─┘".replace("１", "1 ").replace("２", "2 "),
        "  ---- ----\n  甲   乙\n  1    2\n  ---- ----",
        "  甲   乙\n  ---- ----\n  1    2\n\n",
        "---------------\n甲     乙\n------ -------\n1      2\n---------------",
        "=====  =====\n甲     乙\n=====  =====\n1      2\n=====  =====",
    ],
)
def test_every_way_to_write_a_table(text: str) -> None:
    assert rows(only_table(text)) == [["甲", "乙"], ["1", "2"]]
    assert read(text).doubts == ()


def test_cells_know_their_lines_and_columns() -> None:
    table = only_table("正文\n\n  | 甲 | 乙 |\n  |---|---|\n  |  | 12 |")
    assert [cell.spot for cell in table.cells] == [Spot(3, 5), Spot(3, 9), Spot(5, 6), Spot(5, 8)]
    assert [cell.spot for cell in only_table("甲\t乙\n\t3\t").cells] == [
        Spot(1, 1),
        Spot(1, 3),
        Spot(2, 1),
        Spot(2, 2),
        Spot(2, 4),
    ]
    assert only_table("+---+---+\n| 甲| 乙|\n+---+---+").cells[1].spot == Spot(2, 6)


def test_tables_are_counted_and_text_goes_on() -> None:
    document = read("甲\n| 1 | 2 |\n| 3 | 4 |\n\n乙\n1\t2\n3\t4\n丙")
    assert [table.ordinal for table in tables(document)] == [1, 2]
    assert [cell.table for cell in tables(document)[1].cells] == [2] * 4
    assert texts("甲\n| 1 | 2 |\n| 3 | 4 |\n\n乙\n1\t2\n3\t4\n丙") == ["甲", "乙", "丙"]


def test_signs_within_cells() -> None:
    table = only_table("| 甲\\|乙 | **12** |\n|---|---|\n| 丙<br>丁 | -5 |\n| - | -- |")
    assert rows(table) == [["甲|乙", "12"], ["丙\n丁", "-5"], ["-", "--"]]


def test_the_head_of_another_table_is_no_row() -> None:
    text = "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n| 丙 | 丁 |\n|---|---|\n| 3 | 4 |"
    assert [rows(table) for table in tables(read(text))] == [
        [["甲", "乙"], ["1", "2"]],
        [["丙", "丁"], ["3", "4"]],
    ]


def test_text_above_a_head_is_text() -> None:
    text = "首页 | 公开\n甲 | 乙\n---|---\n1 | 2"
    assert texts(text) == ["首页 | 公开"]
    assert rows(only_table(text)) == [["甲", "乙"], ["1", "2"]]


@pytest.mark.parametrize(
    "text",
    [
        "首页 | 政务公开 | 年报",
        "来源：甲 | 作者：乙\n时间：丙 | 浏览：丁 | 打印",
        "一、总体情况\t1\n二、主动公开\t3\n三、依申请公开\t5",
        "总体情况……………\t1\n主动公开……………\t3",
        "\t第一段。\n\t第二段。",
        "联系人：张三\t电话：123",
        "--- 正文 ---\n甲",
        "甲,1,2\n乙,3,4",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert tables(read(text)) == []
    assert "".join("".join(texts(text)).split()) == "".join(text.split())


def test_rows_that_lost_cells_make_their_table_unsure() -> None:
    document = read("| 甲 | 乙 | 丙 |\n|---|---|---|\n| 丁 | 1 |\n| 戊 | 2 | 3 |")
    (table,) = tables(document)
    assert all(cell.unsure for cell in table.cells)
    assert "第 1 个表格" in document.doubts[0]


def test_a_row_of_one_title_leaves_its_table_sure() -> None:
    document = read("| 题 |\n| 甲 | 乙 |\n| 1 | 2 |")
    assert not any(cell.unsure for cell in tables(document)[0].cells)
    assert document.doubts == ()


def test_missing_lines_merge_drawn_cells() -> None:
    table = only_table(
        "+----+----+----+\n"
        "| 甲 | 乙      |\n"
        "|    +----+----+\n"
        "|    | 丙 | 丁 |\n"
        "+----+----+----+\n"
        "| 1  | 2  | 3  |\n"
        "+----+----+----+\n"
    )
    assert [(one.text, one.row, one.column, one.rows, one.columns) for one in table.cells] == [
        ("甲", 0, 0, 2, 1),
        ("乙", 0, 1, 1, 2),
        ("丙", 1, 1, 1, 1),
        ("丁", 1, 2, 1, 1),
        ("1", 2, 0, 1, 1),
        ("2", 2, 1, 1, 1),
        ("3", 2, 2, 1, 1),
    ]


def test_lines_of_a_drawn_cell_are_one_text() -> None:
    table = only_table("+----+---+\n| 行 | 1 |\n| 政 | 2 |\n+----+---+\n| 甲 | 3 |\n+----+---+")
    assert rows(table) == [["行政", "1\n2"], ["甲", "3"]]
    assert [cell.unsure for cell in table.cells] == [False, True, False, False]


def test_databases_draw_no_lines_between_rows() -> None:
    text = "+----+----+\n| 甲 | 乙 |\n+----+----+\n| 丙 | 1  |\n| 丁 | 2  |\n+----+----+"
    assert rows(only_table(text)) == [["甲", "乙"], ["丙", "1"], ["丁", "2"]]


def test_lines_that_do_not_meet_are_read_by_their_bars() -> None:
    text = "+---+---+\n| 行政许可 | 12 |\n+---+---+\n| 甲 | 3 |\n+---+---+"
    assert rows(only_table(text)) == [["行政许可", "12"], ["甲", "3"]]


def test_a_drawn_table_beyond_repair_is_text_and_told() -> None:
    document = read("+---+---+\n| 行政许可 | 12 | 3 |\n+---+\n| 甲 |\n+---+---+")
    assert tables(document) == []
    assert "没有对齐" in document.doubts[0]
    assert "行政许可" in "".join(
        texts("+---+---+\n| 行政许可 | 12 | 3 |\n+---+\n| 甲 |\n+---+---+")
    )


def test_rows_between_rulers_may_have_several_lines() -> None:
    text = (
        "  ------------------------\n"
        "  申请人情况      总计\n"
        "                  件\n"
        "  --------------- --------\n"
        "  自然人          12\n"
        "  和其他\n"
        "\n"
        "  法人            3\n"
        "  ------------------------\n"
    )
    assert rows(only_table(text)) == [
        ["申请人情况", "总计件"],
        ["自然人和其他", "12"],
        ["法人", "3"],
    ]


def test_words_across_a_gap_of_the_ruler_are_no_cells() -> None:
    text = "---- ----\n甲乙丙丁戊己\n---- ----"
    assert tables(read(text)) == []
    assert texts(text) == ["甲乙丙丁戊己"]


def test_number_of_a_list_cut_by_the_edge_of_its_column() -> None:
    text = (
        "+-----+----+\n| 1   | 1  |\n| .属 | .5 |\n| 于  |    |\n"
        "+-----+----+\n| 甲  | 3  |\n+-----+----+"
    )
    assert rows(only_table(text)) == [["1.属于", "1\n.5"], ["甲", "3"]]


LOOSE = "第一组  \n---  \n内容| 数量  \n规章| 3  \n第二组  \n内容| 数量  \n许可| 4  \n  \n后文。\n"


def test_head_of_one_cell_and_rows_without_pipes() -> None:
    document = read("# 题\n\n前文。\n\n" + LOOSE)
    assert rows(tables(document)[0]) == [
        ["第一组", None],
        ["内容", "数量"],
        ["规章", "3"],
        ["第二组", None],
        ["内容", "数量"],
        ["许可", "4"],
    ]
    assert texts("# 题\n\n前文。\n\n" + LOOSE) == ["题", "前文。", "后文。"]


def test_row_without_a_pipe_between_others() -> None:
    table = only_table("甲| 乙\n---|---\n丙| 1\n丁\n戊| 2\n")
    assert [row[0] for row in rows(table)] == ["甲", "丙", "丁", "戊"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲| 乙\n---|---\n丙| 1\n后文是一句话。\n", ["后文是一句话。"]),
        ("甲| 乙\n---|---\n丙| 1\n# 标题\n戊| 2\n", ["标题", "戊| 2"]),
        ("标题\n---\n甲| 乙\n---|---\n丙| 1\n", ["标题"]),
    ],
)
def test_lines_that_are_no_rows_beside_a_table(text: str, expected: list[str]) -> None:
    assert rows(only_table(text))[0] == ["甲", "乙"]
    assert texts(text) == expected


def test_head_of_one_cell_behind_a_stroke() -> None:
    text = "| 第一组  \n---  \n内容 | 数量  \n规章 | 3  \n第二组  \n许可 | 4  \n"
    assert [row[0] for row in rows(only_table(text))] == [
        "第一组",
        "内容",
        "规章",
        "第二组",
        "许可",
    ]
