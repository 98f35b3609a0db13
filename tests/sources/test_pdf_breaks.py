"""Tables over a page break: one table where geometry proves it, and else two."""

from __future__ import annotations

from gov_report_lint.model.document import Table

from .pdf_builder import Drawing, read, rows, tables, unsure

# A narrow column for vertical labels, one for labels, two for figures.
XS = [80.0, 100.0, 220.0, 280.0, 340.0]
HEAD = ["", "项目", "收到", "办结"]
FOOT = 780.0


def upper(rows_: list[list[str]], height: float = 30, **more: tuple[str, ...]) -> Drawing:
    """Return a page that ends with a table."""
    ys = [FOOT - height * (len(rows_) - index) for index in range(len(rows_) + 1)]
    return Drawing().table(XS, ys, rows_, **more).text(290, 810, "- 1 -")


def lower(
    rows_: list[list[str]], xs: list[float] = XS, height: float = 30, **more: tuple[str, ...]
) -> Drawing:
    """Return a page that begins with a table."""
    ys = [60 + height * index for index in range(len(rows_) + 1)]
    return Drawing().table(xs, ys, rows_, **more).text(290, 810, "- 2 -")


def joined(*pages: Drawing) -> Table:
    (found,) = tables(read(*pages))
    assert not unsure(found)
    return found


def test_rows_go_on() -> None:
    table = joined(
        upper([HEAD, ["甲", "公开", "3", "2"]]),
        lower([["乙", "不公开", "1", "1"], ["丙", "其他", "0", "0"]]),
    )
    assert rows(table)[1:] == [
        ["甲", "公开", "3", "2"],
        ["乙", "不公开", "1", "1"],
        ["丙", "其他", "0", "0"],
    ]
    assert [cell.spot.page for cell in table.cells if cell.spot and cell.column == 1] == [
        1,
        1,
        2,
        2,
    ]


def test_a_head_printed_again_is_dropped() -> None:
    table = joined(
        upper([HEAD, ["甲", "公开", "3", "2"]]), lower([HEAD, ["乙", "不公开", "1", "1"]])
    )
    assert rows(table) == [HEAD, ["甲", "公开", "3", "2"], ["乙", "不公开", "1", "1"]]


def test_a_row_that_only_resembles_the_head_stays() -> None:
    first = ["甲", "公开", "3", "2"]
    table = joined(
        upper([first, ["乙", "其他", "1", "1"]]), lower([first, ["丙", "合计", "4", "3"]])
    )
    assert table.height == 4


def test_a_single_row_over_the_page_belongs_to_the_table() -> None:
    table = joined(upper([HEAD, ["甲", "公开", "3", "2"]]), lower([["乙", "合计", "3", "2"]]))
    assert rows(table)[2] == ["乙", "合计", "3", "2"]


def test_a_column_without_rulings_at_the_break_is_one_cell() -> None:
    # Neither the foot of one page nor the head of the next is drawn below the first label.
    first = upper([HEAD, ["甲", "公开", "3", "2"], ["", "部分", "1", "1"]], skip=("h2,0", "h3,0"))
    second = lower([["", "其他", "0", "0"], ["丁", "合计", "4", "3"]], skip=("h0,0",))
    table = joined(first, second)
    (label,) = [cell for cell in table.cells if cell.text == "甲"]
    assert (label.row, label.rows) == (1, 3)
    assert table.height == 5


def test_a_vertical_label_cut_by_the_page_break() -> None:
    first = upper([HEAD, ["", "公开", "3", "2"], ["", "部分", "1", "1"]], skip=("h2,0",))
    for at, char in enumerate("本年度办"):
        first.text(85, 739 + 12 * at, char)
    second = lower(
        [["", "其他", "0", "0"], ["", "不予", "4", "4"], ["丁", "合计", "8", "7"]], skip=("h1,0",)
    )
    second.text(85, 70, "理").text(85, 82, "结").text(85, 94, "果")
    (label,) = [cell for cell in joined(first, second).cells if "本年" in cell.text]
    assert (label.text, label.row, label.rows) == ("本年度办理结果", 1, 4)


def test_two_labels_of_their_own_stay_two() -> None:
    first = upper([HEAD, ["", "公开", "3", "2"], ["", "部分", "1", "1"]], skip=("h2,0",))
    first.text(85, 745, "提").text(85, 757, "供")
    second = lower(
        [["", "其他", "0", "0"], ["", "不予", "4", "4"], ["丁", "合计", "8", "7"]], skip=("h1,0",)
    )
    second.text(85, 85, "处").text(85, 97, "理")
    labels = [cell.text for cell in joined(first, second).cells if cell.column == 0]
    assert labels == ["", "提供", "处理", "丁"]


def test_a_row_cut_in_two_is_put_together() -> None:
    # The figures stand with the first half of the label.
    first = upper([HEAD, ["甲", "", "3", "2"]])
    first.text(102, 764, "逾期未按收费通知要求缴").text(102, 777, "纳费用且行政机关不再处")
    second = lower([["", "", "", ""], ["乙", "合计", "3", "2"]])
    second.text(102, 70, "理的申请")
    table = joined(first, second)
    assert rows(table)[1:] == [
        ["甲", "逾期未按收费通知要求缴纳费用且行政机关不再处理的申请", "3", "2"],
        ["乙", "合计", "3", "2"],
    ]


def test_a_row_with_blank_figures_is_a_row_of_its_own() -> None:
    # The label ends before its line does: nothing runs over the page break.
    table = joined(
        upper([HEAD, ["", "行政处罚", "", ""]], height=14), lower([["", "行政强制", "3", "2"]] * 2)
    )
    assert rows(table)[1:3] == [["", "行政处罚", "", ""], ["", "行政强制", "3", "2"]]


def test_a_numbered_label_begins_a_row_of_its_own() -> None:
    first = upper([HEAD, ["", "", "", ""]], height=14)
    first.text(102, 777, "1.危及三安全一稳定情形")
    second = lower([["", "2.保护合法权益", "3", "2"], ["", "合计", "3", "2"]], height=14)
    assert joined(first, second).height == 4


def test_a_lost_label_column() -> None:
    first = upper([HEAD, ["甲", "公开", "3", "2"], ["", "部分", "1", "1"]], skip=("h2,0",))
    second = lower([["其他", "0", "0"], ["合计", "4", "3"]], XS[1:])
    table = joined(first, second)
    (label,) = [cell for cell in table.cells if cell.text == "甲"]
    assert (label.row, label.rows, table.height, table.width) == (1, 4, 5, 4)
    assert [cell.column for cell in table.cells if cell.row == 4] == [1, 2, 3]


def test_mirrored_margins() -> None:
    moved = [x + 9 for x in XS]
    table = joined(
        upper([HEAD, ["甲", "公开", "3", "2"]]), lower([["乙", "合计", "3", "2"]] * 2, moved)
    )
    assert (table.height, table.width) == (4, 4)


def test_other_columns_make_another_table() -> None:
    other = [80.0, 150.0, 250.0, 300.0, 340.0]
    found = read(
        upper([HEAD, ["甲", "公开", "3", "2"]]), lower([HEAD, ["乙", "b", "1", "1"]], other)
    )
    assert [(table.height, table.width) for table in tables(found)] == [(2, 4), (2, 4)]


def test_text_between_keeps_tables_apart() -> None:
    second = lower([HEAD, ["乙", "合计", "3", "2"]]).text(80, 40, "四、另一张表")
    found = read(upper([HEAD, ["甲", "公开", "3", "2"]]), second)
    assert [table.height for table in tables(found)] == [2, 2]


def test_three_pages() -> None:
    middle = Drawing().table(
        XS, [60 + 36 * n for n in range(21)], [["", "中", str(n), str(n)] for n in range(20)]
    )
    table = joined(
        upper([HEAD, ["甲", "公开", "3", "2"]]),
        middle.text(290, 810, "- 2 -"),
        lower([["乙", "合计", "3", "2"]] * 2),
    )
    assert table.height == 24


def test_a_numbered_label_cut_in_a_blank_form() -> None:
    first = upper([HEAD, ["", "", "", ""]])
    first.text(102, 764, "1.逾期未按收费通知要求").text(102, 777, "纳费用且行政机关不再处")
    second = lower([["", "", "", ""], ["", "2.其他", "", ""]])
    second.text(102, 70, "理的申请")
    assert [row[1] for row in rows(joined(first, second))] == [
        "项目",
        "1.逾期未按收费通知要求纳费用且行政机关不再处理的申请",
        "2.其他",
    ]


def test_a_head_cut_where_it_divides() -> None:
    # 自然 and 人 are one head beside heads that the next row divides.
    xs = [80.0, 200.0, 225.0, 260.0, 295.0]
    first = Drawing().table(
        xs, [750, 765, FOOT], [["项目", "", "申请人", ""], ["", "", "组织", ""]],
        skip=("v0,2", "v0,3", "v1,3", "h1,0"),
    )  # fmt: skip
    first.text(202, 777, "自然")
    second = Drawing().table(
        xs,
        [60, 75, 90, 105],
        [["", "", "企业", "机构"], ["新收", "3", "2", "1"], ["结转", "0", "0", "0"]],
    )
    second.text(202, 72, "人")
    shape = [(c.row, c.column, c.rows, c.text) for c in joined(first, second).cells if c.row < 2]
    assert (1, 1, 2, "自然人") in shape


def test_a_blank_row_for_figures_over_the_page_stays() -> None:
    table = joined(upper([HEAD, HEAD]), lower([["", "", "", ""]]))
    assert (table.height, [cell.text for cell in table.cells if cell.row == 2]) == (3, [""] * 4)


def test_the_empty_tail_of_a_row_is_no_row() -> None:
    table = joined(
        upper([HEAD, ["甲", "公开", "3", "2"]]), lower([[""] * 4, ["乙", "合计", "3", "2"]])
    )
    assert rows(table)[1:] == [["甲", "公开", "3", "2"], ["乙", "合计", "3", "2"]]
