"""Tracked changes of tables, and moves: what is gone is read nowhere, what stays is read once."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.word import doubts as word_doubts

from .docx_builder import cell, paragraph, row, run, table, tracked_mark
from .reading import only_table, outline, read

CHANGE = 'w:id="1" w:author="a"'


def moved_row(*texts: str) -> str:
    """Return a row whose paragraphs were moved elsewhere, without a word on the row itself."""
    away = (
        paragraph(f"<w:moveFrom {CHANGE}>{run(text)}</w:moveFrom>", tracked_mark("moveFrom"))
        for text in texts
    )
    return row(*map(cell, away))


def test_rows_moved_away_are_left_out() -> None:
    kept = row("乙", "2")
    moved = row(cell(paragraph(f"<w:moveTo {CHANGE}>{run('甲')}</w:moveTo>")), "1")
    document = read(table(moved_row("甲", "1"), kept, moved))
    assert outline(document) == ["T1:乙|2|甲|1"]
    assert document.doubts == (word_doubts.TRACKED_CHANGES,)


def test_a_table_moved_away_is_none() -> None:
    body = table(moved_row("甲", "1"), moved_row("乙", "2")) + paragraph("完")
    assert outline(read(body)) == ["1:完"]


def test_a_row_of_which_something_stays_is_kept() -> None:
    away = paragraph(f"<w:moveFrom {CHANGE}>{run('旧')}</w:moveFrom>", tracked_mark("moveFrom"))
    assert outline(read(table(row(cell(away), "1"), row("乙", "2")))) == ["T1:|1|乙|2"]


def test_a_paragraph_moved_is_read_where_it_went() -> None:
    mark = tracked_mark("moveFrom")
    body = (
        f'<w:moveFromRangeStart {CHANGE} w:name="m"/>'
        + paragraph(f"<w:moveFrom {CHANGE}>{run('办结5件。')}</w:moveFrom>", mark)
        + '<w:moveFromRangeEnd w:id="1"/>'
        + paragraph("甲")
        + paragraph(f"<w:moveTo {CHANGE}>{run('办结5件。')}</w:moveTo>", tracked_mark("moveTo"))
    )
    assert outline(read(body)) == ["1:甲", "2:办结5件。"]


def test_cells_deleted_leave_the_row() -> None:
    gone = cell("旧", f"<w:cellDel {CHANGE}/>")
    document = read(table(row("甲", gone, "1"), row("乙", gone, "2")))
    assert outline(document) == ["T1:甲|1|乙|2"]
    assert document.doubts == (word_doubts.TRACKED_CHANGES,)


def test_cells_inserted_stay() -> None:
    new = cell("1", f"<w:cellIns {CHANGE}/>")
    document = read(table(row("甲", new)))
    assert outline(document) == ["T1:甲|1"]
    assert document.doubts == (word_doubts.TRACKED_CHANGES,)


@pytest.mark.parametrize("before", ["", '<w:vMerge w:val="restart"/>'])
def test_cells_merged_by_a_change_are_merged(before: str) -> None:
    top = cell("甲", f'{before}<w:cellMerge {CHANGE} w:vMerge="rest"/>')
    below = cell("", f'{before}<w:cellMerge {CHANGE} w:vMerge="cont"/>')
    found = only_table(table(row(top, "1"), row(below, "2")))
    assert [(one.text, one.rows) for one in found.cells] == [("甲", 2), ("1", 1), ("2", 1)]


def test_cells_parted_by_a_change_are_parted() -> None:
    merge = f'<w:cellMerge {CHANGE} w:vMergeOrig="cont"/><w:vMerge/>'
    top = cell("甲", '<w:vMerge w:val="restart"/>')
    found = only_table(table(row(top, "1"), row(cell("", merge), "2")))
    assert [(one.text, one.rows) for one in found.cells] == [("甲", 1), ("1", 1), ("", 1), ("2", 1)]


def test_how_a_table_looked_before_does_not_matter() -> None:
    old = f'<w:tcPrChange {CHANGE}><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange>'
    gone = f"<w:trPrChange {CHANGE}><w:trPr><w:del/></w:trPr></w:trPrChange>"
    found = only_table(table(row(cell("甲", old), "1", properties=gone), row("乙", "2")))
    assert (found.height, found.width) == (2, 2)
