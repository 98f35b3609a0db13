"""Table grids: every place covered once, whatever the file claims."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import Table
from gov_report_lint.sources.word.tables import MOST_SPAN

from .docx_builder import cell, content_control, docx, row, table
from .reading import only_table, outline, read, refused

START, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def span(columns: object) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def shape(found: Table) -> list[tuple[str, int, int, int, int]]:
    return [(item.text, item.row, item.column, item.rows, item.columns) for item in found.cells]


def test_plain_grid() -> None:
    found = only_table(table(row("a", "b"), row("c", "d")))
    assert (found.height, found.width) == (2, 2)
    assert shape(found) == [
        ("a", 0, 0, 1, 1),
        ("b", 0, 1, 1, 1),
        ("c", 1, 0, 1, 1),
        ("d", 1, 1, 1, 1),
    ]


def test_span_to_the_right() -> None:
    found = only_table(table(row(cell("a", span(2)), "b"), row("c", "d", "e")))
    assert shape(found)[:2] == [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]


@pytest.mark.parametrize("go_on", [GO_ON, '<w:vMerge w:val="continue"/>', '<w:vMerge w:val="x"/>'])
def test_span_down(go_on: str) -> None:
    rows = (
        row(cell("a", START), "1"),
        row(cell("", go_on), "2"),
        row(cell("", go_on), "3"),
        row("b"),
    )
    assert shape(only_table(table(*rows))) == [
        ("a", 0, 0, 3, 1),
        ("1", 0, 1, 1, 1),
        ("2", 1, 1, 1, 1),
        ("3", 2, 1, 1, 1),
        ("b", 3, 0, 1, 1),
    ]


def test_span_both_ways() -> None:
    rows = row(cell("a", span(2) + START), "1"), row(cell("", span(2) + GO_ON), "2")
    found = only_table(table(*rows))
    assert shape(found)[0] == ("a", 0, 0, 2, 2)
    assert [[place and place.text for place in line] for line in found.grid()] == [
        ["a", "a", "1"],
        ["a", "a", "2"],
    ]


def test_one_merge_below_another() -> None:
    rows = row(cell("a", START)), row(cell("", GO_ON)), row(cell("b", START)), row(cell("", GO_ON))
    assert shape(only_table(table(*rows))) == [("a", 0, 0, 2, 1), ("b", 2, 0, 2, 1)]


def test_continuation_without_a_start_stands_for_itself() -> None:
    rows = row(cell("", GO_ON), "1"), row(cell("", GO_ON), "2")
    assert shape(only_table(table(*rows)))[0] == ("", 0, 0, 2, 1)


def test_continuation_with_text_of_its_own_is_not_lost() -> None:
    rows = row(cell("a", START)), row(cell("b", GO_ON)), row(cell("\u3000", GO_ON)), row("c")
    assert shape(only_table(table(*rows))) == [
        ("a", 0, 0, 1, 1),
        ("b", 1, 0, 2, 1),
        ("c", 3, 0, 1, 1),
    ]


def test_continuation_of_another_width_stands_for_itself() -> None:
    rows = row(cell("a", span(2) + START)), row(cell("", GO_ON), "1")
    assert shape(only_table(table(*rows))) == [
        ("a", 0, 0, 1, 2),
        ("", 1, 0, 1, 1),
        ("1", 1, 1, 1, 1),
    ]


def test_cell_between_ends_a_merge() -> None:
    rows = row(cell("a", START)), row("b"), row(cell("", GO_ON))
    assert [item[3] for item in shape(only_table(table(*rows)))] == [1, 1, 1]


def test_columns_left_out_before_a_row() -> None:
    late = row("b", properties='<w:gridBefore w:val="2"/>')
    found = only_table(table(row("1", "2", "3"), late))
    assert shape(found)[-1] == ("b", 1, 2, 1, 1)
    assert [place and place.text for place in found.grid()[1]] == [None, None, "b"]


def test_merge_to_the_left() -> None:
    start, go_on = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    rows = (
        row(cell("a", start + START), cell("", go_on + START), cell("", go_on + START), "1"),
        row(cell("", start + GO_ON), cell("", go_on + GO_ON), cell("", go_on + GO_ON), "2"),
        row(cell("", go_on), cell("b", go_on), "3", "4"),
    )
    assert shape(only_table(table(*rows))) == [
        ("a", 0, 0, 2, 3),
        ("1", 0, 3, 1, 1),
        ("2", 1, 3, 1, 1),
        ("", 2, 0, 1, 1),
        ("b", 2, 1, 1, 1),
        ("3", 2, 2, 1, 1),
        ("4", 2, 3, 1, 1),
    ]


def test_rows_of_unlike_length() -> None:
    found = only_table(table(row("1"), row("1", "2", "3"), row(), row("1", "2")))
    assert (found.height, found.width, len(found.cells)) == (4, 3, 6)


def test_deleted_rows_are_left_out() -> None:
    gone = row("旧", properties='<w:del w:id="1" w:author="a"/>')
    assert outline(read(table(gone, row("新", "1"), gone))) == ["T1:新|1"]


def test_table_of_deleted_rows_is_no_table() -> None:
    gone = table(row("旧", properties='<w:del w:id="1" w:author="a"/>'))
    assert outline(read(gone + table() + table(row("新", "1")))) == ["T1:新|1"]


def test_cells_and_rows_without_properties_or_paragraphs() -> None:
    bare = (
        "<w:tbl><w:tr><w:tc/><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr><w:tr/></w:tbl>"
    )
    found = only_table(bare)
    assert (found.height, [item.text for item in found.cells]) == (2, ["", "b"])
    assert [item.text for item in only_table(content_control(bare)).cells] == ["", "b"]


@pytest.mark.parametrize(
    ("claim", "columns"),
    [("0", 1), ("-3", 1), ("", 1), ("x", 1), ("1.5", 1), ("²", 1), ("999999999999", MOST_SPAN)],
)
def test_absurd_spans_are_held_in_bounds(claim: str, columns: int) -> None:
    before = f'<w:gridBefore w:val="{claim}"/>'
    found = only_table(table(row(cell("a", span(claim)), "b"), row("c", properties=before)))
    assert found.cells[0].columns == columns
    assert found.cells[1].column == columns
    assert found.cells[2].column <= MOST_SPAN


def test_span_without_a_value() -> None:
    assert only_table(table(row(cell("a", "<w:gridSpan/>"), "b"))).width == 2


def test_absurdly_wide_table_is_refused() -> None:
    wide = docx(table(row(*[cell("a", span(64))] * 5)))
    assert "第 1 个表格过大" in refused(wide)


def test_absurdly_large_table_is_refused() -> None:
    large = docx(table(row(*["a"] * 200), *["<w:tr/>"] * 6000))
    assert "第 1 个表格过大" in refused(large)


def unsure(found: Table) -> list[str]:
    return [item.text for item in found.cells if item.unsure]


def test_a_row_that_ends_too_early_is_not_surely_laid_out() -> None:
    found = only_table(table(row("甲", "乙", "丙"), row("1", "2"), row("注")))
    assert unsure(found) == ["1", "2"]


def test_a_row_that_says_where_it_ends_is_sure() -> None:
    early = row("1", "2", properties='<w:gridAfter w:val="1"/>')
    late = row("3", "4", properties='<w:gridBefore w:val="1"/>')
    wide = row(cell("5", span(2)), "6")
    assert unsure(only_table(table(row("甲", "乙", "丙"), early, late, wide))) == []


def test_merged_cells_count_in_each_row() -> None:
    rows = row(cell("甲", START), "1"), row(cell("", GO_ON), "2")
    assert unsure(only_table(table(*rows))) == []
