"""Reports as programs print them: underlines, frames, low pages, tables beyond the paper."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.pdf.marks import upright_page

from .pdf_builder import Drawing, read, rows, tables, texts, unsure, width

XS = [80.0, 200.0, 300.0, 400.0]
YS = [100.0, 140.0, 180.0]
ROWS = [["项目名称", "收到", "办结"], ["公开申请", "31", "20"]]
LONG = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土日月星"


def underlined(page: Drawing, x: float, y: float, words: str) -> Drawing:
    return page.text(x, y, words).line(x, y + 1.2, x + width(words), y + 1.2)


def test_underlined_text_in_cells_is_no_ruling() -> None:
    # The text begins 2 pt from the side of its cell, as browsers set it.
    xs = [80.0, 124.0, 168.0]
    page = Drawing().grid(xs, YS)
    for row, y in zip(
        [["项目名称", "收到数量"], ["公开申请", "一二三四"]], (112, 152), strict=True
    ):
        for words, x in zip(row, xs, strict=False):
            underlined(page, x + 2, y, words)
    page.text(82, 172, "第二行")
    (table,) = tables(read(page))
    assert rows(table) == [["项目名称", "收到数量"], ["公开申请第二行", "一二三四"]]
    assert not unsure(table)


def test_a_ruling_as_long_as_the_text_above_it_stays_a_ruling() -> None:
    page = Drawing().grid(XS, [100.0, 140.0, 152.0, 192.0])
    page.fill(XS, [100.0, 140.0], ROWS[:1]).text(80, 150, "甲" * 12).text(204, 150, "3")
    page.text(304, 150, "2").text(84, 175, "合计").text(204, 175, "3").text(304, 175, "2")
    (table,) = tables(read(page))
    assert table.height == 3


@pytest.mark.parametrize("height", [595.0, 312.0])
def test_a_page_number_of_a_low_page_is_left_out(height: float) -> None:
    pages = []
    for number in (1, 2):
        page = Drawing(842.0, height).text(80, 100, f"正文{number}".ljust(5, "甲"))
        pages.append(page.text(400, height - 77, f"— {number} —"))
    assert not any("—" in text for text in texts(read(*pages)))


def test_what_lies_beyond_the_paper_is_told() -> None:
    xs = [395.0, 495.0, 595.0]
    page = Drawing().grid(xs, YS).text(400, 120, "总计").text(500, 120, "数量")
    page.text(400, 160, "申请").text(575, 160, "123456")
    found = read(page)
    assert found.doubts == ("第 1 页有内容超出纸面，未计入检查",)
    assert unsure(tables(found)[0]) == ["1234"]


def test_a_table_that_ends_with_the_paper_is_told() -> None:
    page = Drawing().table([300.0, 400.0, 500.0, 595.0], YS, [*ROWS])
    assert read(page).doubts == ("第 1 页有内容超出纸面，未计入检查",)
    assert read(Drawing().table(XS, YS, ROWS)).doubts == ()


def framed() -> Drawing:
    page = Drawing().box(70, 60, 410, 180).text(84, 80, "二、标题")
    return page.table(XS, YS, ROWS)


def test_a_title_and_a_table_in_a_frame() -> None:
    found = read(framed())
    assert texts(found) == ["二、标题"]
    (table,) = tables(found)
    assert rows(table) == ROWS
    assert not unsure(table)


def test_the_end_of_a_frame_on_the_next_page() -> None:
    first = Drawing().box(70, 660, 410, 780).text(84, 680, "二、标题")
    first.table(XS, [700.0, 740.0, 780.0], ROWS)
    second = Drawing().box(74, 60, 406, 140)
    second.table(XS, [60.0, 100.0, 140.0], [["甲项", "1", "1"], ["乙项", "2", "2"]])
    found = read(first, second)
    assert texts(found) == ["二、标题"]
    assert [rows(table) for table in tables(found)] == [
        [*ROWS, ["甲项", "1", "1"], ["乙项", "2", "2"]]
    ]


def test_a_title_row_of_a_table_stays_a_cell() -> None:
    skip = ("v0,1", "v0,2")
    page = Drawing().table(XS, [60.0, *YS], [["第一项", "", ""], *ROWS], skip)
    (table,) = tables(read(page))
    assert (table.height, table.cells[0].text, table.cells[0].columns) == (3, "第一项", 3)


def test_a_title_row_above_empty_columns_stays_a_cell() -> None:
    # Ruled off like all the rest, the empty columns are cells to fill in.
    xs = [60.0, *XS, 420.0]
    skip = ("v0,1", "v0,2", "v0,3", "v0,4")
    empty = [["第一项", "", "", "", ""], *(["", *row, ""] for row in ROWS)]
    page = Drawing().grid(xs, [60.0, *YS], skip).fill(xs, [60.0, *YS], [[""] * 5, *empty[1:]])
    (table,) = tables(read(page.text(70, 90, "第一项")))
    assert (table.height, table.width, table.cells[0].columns) == (3, 5, 5)


def cut_row(lower_label: str, room: float, figures: str = "") -> int:
    """Return how many rows a table has whose last row above the page break leaves that room."""
    label = "没有现成信息需要另行制"
    foot = 740.0 + room
    first = Drawing().grid(XS, [700.0, 730.0, foot]).fill(XS, [700.0, 730.0], ROWS[:1])
    first.text(83, 740, label).text(240, 740, "3").text(340, 740, "2").text(290, 825, "- 1 -")
    second = Drawing().grid(XS, [60.0, 90.0, 120.0]).text(83, 70, lower_label)
    second.text(240, 70, figures or " ").fill(XS, [90.0, 120.0], [["合计", "3", "2"]])
    (table,) = tables(read(first, second))
    return table.height


def test_a_row_is_cut_where_no_other_line_fits_in() -> None:
    assert cut_row("作", 18) == 3


def test_a_row_is_whole_where_another_line_fits_in_or_the_next_has_figures() -> None:
    assert cut_row("作", 34) == 4
    assert cut_row("作", 18, "5") == 4
    assert cut_row("3.作", 18) == 4


def test_heads_cut_where_the_next_row_has_no_label() -> None:
    head = ["信息内容", "上一年项目数", "处理决定"]
    first = Drawing().grid(XS, [700.0, 730.0, 742.0]).fill(XS, [700.0, 730.0], [["甲", "乙", "丙"]])
    for x, words in zip((83, 238, 303), head, strict=True):
        first.text(x, 739, words)
    second = Drawing().grid(XS, [60.0, 76.0, 110.0]).text(203, 69, "量")
    second.fill(XS, [76.0, 110.0], [["许可", "5", "6"]])
    (table,) = tables(read(first, second))
    assert rows(table)[1] == ["信息内容", "上一年项目数量", "处理决定"]


def test_a_row_cut_where_the_next_page_has_lost_a_column() -> None:
    xs = [60.0, *XS]
    top, foot = [700.0, 720.0, 740.0], 752.0
    first = Drawing().grid(xs, [*top, foot], ("h1,0", "h2,0"))
    first.text(63, 715, "办").fill(XS, top[:2], ROWS[1:]).fill(
        XS, top[1:], [["不予公开", "1", "1"]]
    )
    first.text(83, 750, "没有现成信息需要另行制").text(240, 750, "3").text(340, 750, "2")
    second = Drawing().grid(XS, [60.0, 72.0, 100.0]).text(83, 70, "作")
    second.fill(XS, [72.0, 100.0], [["合计", "4", "3"]])
    (table,) = tables(read(first, second))
    assert [row[1] for row in rows(table)] == [
        "公开申请",
        "不予公开",
        "没有现成信息需要另行制作",
        "合计",
    ]
    assert table.cells[0].rows == 4


def test_a_title_and_a_heading_of_one_size_are_two_paragraphs() -> None:
    # The title is almost as wide as the column of type.
    page = Drawing().lines(160, LONG, LONG, LONG, LONG, LONG[:20]).text(108, 100, LONG[:25])
    page.text(80, 116, "一、总体情况")
    assert texts(read(page))[:2] == [LONG[:25], "一、总体情况"]


def test_a_row_of_figures_and_a_heading_are_two_paragraphs() -> None:
    page = Drawing().lines(160, LONG, LONG, LONG[:20])
    page.text(80, 128, LONG[:23]).text(315, 128, "0 10 20 0 0 0").text(80, 144, "五、存在的问题")
    assert texts(read(page))[:2] == [LONG[:23] + "0 10 20 0 0 0", "五、存在的问题"]


def test_many_dots_are_no_reason_to_refuse() -> None:
    page = Drawing().text(80, 60, "正文")
    for at in range(52_000):
        page.bar(80 + at % 400, 100 + at // 400 % 5 * 40, 0.6, 0.6)
    assert texts(read(page))[0] == "正文"


def test_a_flat_character_is_kept_where_the_font_tells_no_measures() -> None:
    box = [10.0, 100.0, 26.0, 100.8]
    glyph = [float(ord("一")), *box, *box, 10.0, 94.0, 16.0, 1.0, 0.0, 0.0]
    page = upright_page(
        {
            "box": [0.0, 0.0, 595.0, 842.0],
            "turn": 0,
            "glyphs": [glyph],
            "strokes": [],
            "images": [],
            "lost": [],
            "shown": [],
            "notes": 0,
            "fields": 0,
        },
        1,
    )
    assert [(one.char, one.size) for one in page.glyphs] == [("一", 16.0)]
