"""Tables of a PDF: found by their rulings however these are drawn, and false ones are none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from .pdf_builder import Drawing, read, rows, tables, texts, unsure

XS = [80.0, 200.0, 260.0, 320.0]
YS = [200.0, 230.0, 260.0, 290.0]
ROWS = [["项目", "件数", "备注"], ["许可", "12", "0"], ["处罚", "7", ""]]


def only(page: Drawing) -> list[list[str]]:
    (found,) = tables(read(page))
    assert not unsure(found)
    return rows(found)


def test_a_grid_of_strokes() -> None:
    found = read(Drawing().table(XS, YS, ROWS))
    (table,) = tables(found)
    assert rows(table) == ROWS
    assert (table.height, table.width) == (3, 3)
    assert texts(found) == []
    assert found.doubts == ()


def test_cells_know_page_and_box() -> None:
    (table,) = tables(read(Drawing().text(80, 100, "封面"), Drawing().table(XS, YS, ROWS)))
    spot = table.cells[4].spot
    assert table.cells[4].text == "12"
    assert spot is not None
    assert (spot.page, spot.box) == (2, (200.0, 230.0, 260.0, 260.0))


def test_rulings_drawn_as_thin_bars() -> None:
    page = Drawing().fill(XS, YS, ROWS)
    for x in XS:
        page.bar(x - 0.5, YS[0], 1, YS[-1] - YS[0])
    for y in YS:
        page.bar(XS[0], y - 0.5, XS[-1] - XS[0], 1)
    assert only(page) == ROWS


def test_rulings_drawn_cell_by_cell_as_boxes_a_little_apart() -> None:
    page = Drawing().fill(XS, YS, ROWS)
    for left, right in pairwise(XS):
        for top, bottom in pairwise(YS):
            page.box(left + 0.7, top + 0.7, right - 0.7, bottom - 0.7)
    assert only(page) == ROWS


def test_double_rulings() -> None:
    page = Drawing().table(XS, YS, ROWS)
    for y in YS:
        page.line(XS[0], y + 2, XS[-1], y + 2)
    assert only(page) == ROWS


@pytest.mark.parametrize("style", ["[3 2] 0 d 0.5 w", "0.5 w"])
def test_dashed_rulings(style: str) -> None:
    page = Drawing().fill(XS, YS, ROWS)
    for x in XS:
        page.line(x, YS[0], x, YS[-1], style)
    for y in YS:
        for start in range(80, 320, 4):
            page.line(start, y, start + 2, y)
    assert only(page) == ROWS


def test_rulings_of_dots() -> None:
    page = Drawing().fill(XS, YS, ROWS)
    for x in XS:
        for y in range(200, 290, 2):
            page.bar(x, y, 1, 1)
    for y in (200, 230, 260, 290):
        for start in range(80, 320, 2):
            page.bar(start, y, 1, 1)
    assert only(page) == ROWS


def test_rulings_inside_a_form() -> None:
    from .pdf_builder import file_of, stream

    library = pytest.importorskip("gov_report_lint.sources.pdf.library", exc_type=ImportError)
    form = stream(b"0 0 m 100 0 l S", "/Type/XObject/Subtype/Form/BBox[-9 -9 200 200]")
    inner = "/Type/XObject/Subtype/Form/BBox[-9 -9 500 900]/Matrix[1 0 0 1 50 0]"
    outer = stream(b"q 1 0 0 1 0 700 cm /X Do Q", inner + "/Resources<</XObject<</X 6 0 R>>>>")
    data = file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            b"/Resources<</XObject<</Y 5 0 R>>>>>>",
            stream(b"q 2 0 0 1 10 20 cm /Y Do Q"),
            outer,
            form,
        ]
    )
    (page,) = library.pages(data)
    assert page["strokes"] == [[110.0, 720.0, 310.0, 720.0]]


def test_lines_that_cannot_be_seen_are_no_rulings() -> None:
    page = Drawing().fill(XS, YS, ROWS)
    for x in XS:
        page.line(x, YS[0], x, YS[-1], "1 G 0.5 w")
    for y in YS:
        page.bar(XS[0], y, 240, 1, "1 g")
    assert tables(read(page)) == []


def test_merged_cells() -> None:
    skip = ("v0,1", "v0,2", "h2,0", "v1,2")
    page = Drawing().grid(XS, YS, skip).text(90, 220, "表头").text(90, 262, "事项")
    (table,) = tables(read(page.text(255, 248, "5").text(225, 278, "6").text(285, 278, "7")))
    shape = [(c.row, c.column, c.rows, c.columns, c.text) for c in table.cells]
    assert shape == [
        (0, 0, 1, 3, "表头"),
        (1, 0, 2, 1, "事项"),
        (1, 1, 1, 2, "5"),
        (2, 1, 1, 1, "6"),
        (2, 2, 1, 1, "7"),
    ]


def test_missing_outer_borders() -> None:
    sides = tuple(f"v{row},{column}" for row in range(3) for column in (0, 3))
    assert only(Drawing().table(XS, YS, ROWS, sides)) == ROWS
    ends = tuple(f"h{row},{column}" for row in (0, 3) for column in range(3))
    assert only(Drawing().table(XS, YS, ROWS, ends)) == ROWS


def test_a_part_of_the_frame_outside_a_narrower_table_is_no_cell() -> None:
    skip = ("v2,3", "h3,2")
    (table,) = tables(read(Drawing().table(XS, YS, [*ROWS[:2], ["处罚", "7", "旁注"]], skip)))
    assert [cell.text for cell in table.cells if cell.row == 2] == ["处罚", "7"]


def test_two_tables_on_a_page() -> None:
    lower = [y + 200 for y in YS]
    page = Drawing().table(XS, YS, ROWS).text(80, 330, "中间的话。").table(XS, lower, ROWS)
    found = read(page)
    assert [rows(table) for table in tables(found)] == [ROWS, ROWS]
    assert [table.ordinal for table in tables(found)] == [1, 2]
    assert [type(block).__name__ for block in found.blocks] == ["Table", "Paragraph", "Table"]


def test_a_table_inside_a_frame() -> None:
    page = Drawing().box(60, 150, 400, 400).text(80, 180, "表一").table(XS, YS, ROWS)
    found = read(page)
    assert [rows(table) for table in tables(found)] == [ROWS]
    assert texts(found) == ["表一"]


def test_text_of_several_lines_in_a_cell() -> None:
    page = Drawing().grid(XS, YS)
    page.text(85, 212, "本年新收政府信").text(85, 226, "息公开申请").text(205, 222, "3")
    page.text(85, 242, "Annual").text(85, 256, "report").text(205, 252, "12").text(205, 282, "9")
    assert [row[:2] for row in only(page)[:2]] == [
        ["本年新收政府信息公开申请", "3"],
        ["Annual\nreport", "12"],
    ]


FALSE = {
    "a box around text": Drawing().box(70, 180, 420, 300),
    "a frame around the page": Drawing().box(30, 30, 565, 812).line(30, 90, 565, 90),
    "an underline": Drawing().line(80, 203, 200, 203),
    "a rule under the header": Drawing().line(70, 60, 520, 60).line(70, 62, 520, 62),
    "a box of two": Drawing().box(70, 180, 420, 300).line(240, 180, 240, 300),
    "three rules and no columns": Drawing()
    .line(70, 180, 420, 180)
    .line(70, 204, 420, 204)
    .line(70, 300, 420, 300),
    "a cross": Drawing().line(240, 100, 240, 400).line(70, 250, 420, 250),
    "an empty grid": Drawing().grid([80.0, 90.0, 100.0], [300.0, 310.0, 320.0]),
}


@pytest.mark.parametrize("name", FALSE)
def test_false_tables(name: str) -> None:
    page = Drawing()
    page.operators += FALSE[name].operators
    found = read(page.text(80, 200, "第一句话在这里。").text(250, 230, "第二句话，数量12。"))
    assert tables(found) == []
    assert texts(found) == ["第一句话在这里。", "第二句话，数量12。"]


def test_a_table_without_rulings_stays_text() -> None:
    found = read(Drawing().fill(XS, YS, ROWS))
    assert tables(found) == []
    assert texts(found) == ["项目 件数 备注", "许可 12 0", "处罚 7"]


def test_too_many_lines_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gov_report_lint.sources.pdf.pieces.MOST_RULINGS", 7)
    found = read(Drawing().table(XS, YS, ROWS))
    assert tables(found) == []
    assert found.doubts == ("第 1 页线条太多，其中的表格未能识别",)
