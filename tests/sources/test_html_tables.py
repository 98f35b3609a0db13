"""Tables of web pages: spans as browsers lay them out, and tags left out."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import Table, UnreadableError

from .html_pages import page, paragraph_texts, tables


def table(inner: str) -> Table:
    (found,) = tables(page(f"<p>一、数据</p><table>{inner}</table>"))
    return found


def shape(found: Table) -> list[str]:
    """Return each row of the grid, the cells by their text."""
    return ["|".join(cell.text if cell else "-" for cell in row) for row in found.grid()]


def overlapping(found: Table) -> list[tuple[int, int]]:
    places = [
        (row, column)
        for cell in found.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]
    return [place for place in places if places.count(place) > 1]


def inside(found: Table) -> bool:
    return all(
        cell.row + cell.rows <= found.height and cell.column + cell.columns <= found.width
        for cell in found.cells
    )


def test_spans() -> None:
    found = table("<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td rowspan=2>d<tr><td colspan=2>e")
    assert shape(found) == ["a|b|b", "a|c|d", "e|e|d"]


@pytest.mark.parametrize(
    "span", ["9999999", "1000", "65534", "4294967296", "1e9", "99999999999999"]
)
def test_absurd_spans_end_with_the_table(span: str) -> None:
    found = table(f"<tr><td colspan={span}>a<tr><td rowspan={span}>b<td>c<tr><td>d")
    if span != "1e9":
        assert shape(found) == ["a|a", "b|c", "b|d"]
    assert inside(found)
    assert not overlapping(found)


@pytest.mark.parametrize("span", ["", "abc", "-3", "二", "&nbsp;", "１"])
def test_spans_that_are_no_numbers_are_one(span: str) -> None:
    found = table(f'<tr><td colspan="{span}" rowspan="{span}">a<td>b<tr><td>c<td>d')
    assert shape(found) == ["a|b", "c|d"]


def test_spans_with_something_behind_the_number() -> None:
    assert shape(table('<tr><td colspan="2px">a<td>b<tr><td>c<td>d<td>e')) == ["a|a|b", "c|d|e"]


def test_rowspan_of_nought_reaches_the_end_of_its_group() -> None:
    found = table("<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e")
    assert shape(found) == ["a|b", "a|c", "d|e"]


def test_rowspan_ends_with_its_group() -> None:
    found = table("<thead><tr><th rowspan=3>a<th>b</thead><tbody><tr><td>c<td>d</tbody>")
    assert shape(found) == ["a|b", "c|d"]


def test_overlapping_spans_do_not_overlap() -> None:
    found = table("<tr><td>a<td rowspan=3>b<tr><td colspan=3>c<td>d<tr><td colspan=9>e")
    assert not overlapping(found)
    assert inside(found)
    assert sorted(cell.text for cell in found.cells) == ["a", "b", "c", "d", "e"]


def test_head_first_and_foot_last_wherever_they_stand() -> None:
    found = table(
        "<tfoot><tr><td>z<td>9</tfoot><tbody><tr><td>a<td>1</tbody><thead><tr><td>k<td>n</thead>"
    )
    assert shape(found) == ["k|n", "a|1", "z|9"]


def test_rows_without_tr_and_cells_without_end() -> None:
    assert shape(table("<td>a<td>b<tr><td>c<td>d")) == ["a|b", "c|d"]


def test_form_between_table_and_rows() -> None:
    assert shape(table("<form><tr><td>a<td>1</tr><tr><td>b<td>2</tr></form>")) == ["a|1", "b|2"]


def test_header_cells_that_are_not_spanned() -> None:
    found = table("<tr><td>内容<td>上年<td>本年<tr><td>收费<td colspan=3>3")
    assert shape(found) == ["内容|上年|本年", "收费|3|3"]


def test_caption_and_loose_text_stand_before_the_table() -> None:
    document = page(
        "<p>一、数据。</p><table>甲<caption>表一</caption><tr>乙<td>a<td>1</tr><tr><td>b<td>2</table>"
    )
    assert paragraph_texts(document) == ["一、数据。", "甲", "表一", "乙"]
    assert shape(tables(document)[0]) == ["a|1", "b|2"]


def test_table_in_a_cell_follows_the_table() -> None:
    inner = "<table><tr><td>c<td>3<tr><td>d<td>4</table>"
    document = page(
        f"<p>一、数据</p><table><tr><td>a<td>1<tr><td>b{inner}<td>2<tr><td>e<td>5</table>"
    )
    assert [shape(one) for one in tables(document)] == [["a|1", "b|2", "e|5"], ["c|3", "d|4"]]
    assert [one.ordinal for one in tables(document)] == [1, 2]
    assert {cell.table for cell in tables(document)[1].cells} == {2}


def test_blocks_in_a_cell_are_its_lines() -> None:
    found = table(
        "<tr><td><p>第二十条</p><p>第（一）项</p><td>1"
        "<tr><td>&nbsp; <br><div>b</div><td>&nbsp;2&nbsp;"
    )
    assert [cell.text.strip() for cell in found.cells] == ["第二十条\n第（一）项", "1", "b", "2"]


def test_hidden_rows_and_cells_are_no_part_of_the_grid() -> None:
    document = page(
        "<p>一、数据</p><table><tr><td>a<td>1<tr style='DISPLAY: none'><td>x<td>9"
        "<tr><td>b<td hidden>y<td>2</table>"
    )
    assert shape(tables(document)[0]) == ["a|1", "b|2"]
    assert document.doubts == ("网页正文中有隐藏的文字，未计入检查",)


def test_cells_bear_their_line_and_path() -> None:
    document = page(
        "<p>一、数据</p>\n<table>\n<tr><td>a</td>\n<td>1</td></tr>\n<tr><td>b<td>2</table>"
    )
    spots = [(cell.spot.line, cell.spot.path) for cell in tables(document)[0].cells if cell.spot]
    assert spots == [
        (3, "/html/body/table/tr[1]/td[1]"),
        (4, "/html/body/table/tr[1]/td[2]"),
        (5, "/html/body/table/tr[2]/td[1]"),
        (5, "/html/body/table/tr[2]/td[2]"),
    ]


def test_frame_of_one_column_is_taken_away() -> None:
    document = page(
        "<table><tr><td><p>一、数据</p><table><tr><td>a<td>1<tr><td>b<td>2</table></table>"
    )
    assert paragraph_texts(document) == ["一、数据"]
    assert [shape(one) for one in tables(document)] == [["a|1", "b|2"]]


def test_long_words_in_a_table_of_figures_do_not_make_it_a_frame() -> None:
    words = "<p>说明文字一句。</p>" * 60
    rows = "".join(f"<tr><td>{name}<td>1<td>2" for name in "abcd")
    found = table(f"<tr><td>{words}<td>上年<td>本年{rows}")
    assert (found.height, found.width) == (5, 3)


def test_columns_beyond_measure_are_refused() -> None:
    cells = "<td>1" * 300
    with pytest.raises(UnreadableError, match="第 1 个表格过大"):
        table(f"<tr>{cells}<tr>{cells}")


def test_rows_within_cells_whose_ends_were_left_out() -> None:
    left_open = "<tr><td><p><font><span>{}<td><p><font><span>{}"
    found = table("".join(left_open.format(*pair) for pair in ("甲1", "乙2", "丙3")))
    assert shape(found) == ["甲|1", "乙|2", "丙|3"]


def test_rows_of_a_table_in_a_cell_stay_in_it() -> None:
    inner = "<table><tr><td><font>丙<td><font>3<tr><td>丁<td>4</table>"
    source = f"<p>文字。</p><table><tr><td>甲<td>1<td>5<tr><td>乙{inner}<td>2<td>6</table>"
    assert list(map(shape, tables(page(source)))) == [["甲|1|5", "乙|2|6"], ["丙|3", "丁|4"]]


def test_many_rows_left_open() -> None:
    assert shape(table("<tr><td><p><font>甲<td><font>1" * 40)) == ["甲|1"] * 40


def test_cells_struck_through_are_read_as_empty_and_told() -> None:
    source = "<p>文字。</p><table><tr><td>甲<td style='text-decoration:line-through'>7</table>"
    assert shape(tables(page(source))[0]) == ["甲|"]
    assert "删除线" in page(source).doubts[0]
