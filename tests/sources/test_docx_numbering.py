"""Numbers that Word prints itself, and outline levels."""

from __future__ import annotations

import pytest

from .docx_builder import cell, paragraph, row, table, tracked_mark
from .list_builder import (
    OUTLINE,
    abstract,
    item,
    level,
    num,
    numbers,
    start_override,
)
from .reading import outline, paragraphs, read, tables


def test_levels_count_and_restart_below_each_other() -> None:
    body = "".join(item(1, depth) for depth in (0, 1, 1, 2, 2, 0, 1, 2, 1))
    expected = ["一、", "（一）", "（二）", "1.", "2.", "二、", "（一）", "1.", "（二）"]
    assert numbers(body, OUTLINE + num(1)) == expected


def test_each_figure_is_written_as_its_own_level_writes() -> None:
    body = item(1, 0) + item(1, 1) + item(1, 2) + item(1, 3) + item(1, 3)
    assert numbers(body, OUTLINE + num(1))[-2:] == ["一.一.1.1", "一.一.1.2"]


def test_legal_numbering_writes_plain_digits() -> None:
    legal = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimalZero", "%1.%2", "<w:isLgl/>")
    )
    assert numbers(item(1, 0) + item(1, 1), legal + num(1)) == ["I.", "1.1"]


def test_number_is_apart_from_the_text() -> None:
    (found,) = paragraphs(read(item(1, 0, "总体情况"), "", OUTLINE + num(1)))
    assert (found.number, found.text) == ("一、", "总体情况")


def test_levels_passed_over_show_their_start() -> None:
    assert numbers(item(1, 3) + item(1, 0), OUTLINE + num(1)) == ["一.一.1.1", "一、"]


def test_start_and_level_restart() -> None:
    never, after_first = '<w:lvlRestart w:val="0"/>', '<w:lvlRestart w:val="1"/>'
    numbering = abstract(
        0,
        level(0, "decimal", "%1", start=5),
        level(1, "decimal", "%2", never),
        level(2, "decimal", "%3", after_first),
    )
    body = "".join(item(1, depth) for depth in (0, 1, 2, 1, 2, 0, 1, 2))
    assert numbers(body, numbering + num(1)) == ["5", "1", "1", "2", "2", "6", "3", "1"]


def test_lists_of_one_definition_count_on() -> None:
    body = item(1) + item(2) + item(1)
    assert numbers(body, OUTLINE + num(1) + num(2)) == ["一、", "二、", "三、"]


def test_lists_of_two_definitions_count_apart() -> None:
    numbering = OUTLINE + abstract(1, level(0, "decimal", "%1.")) + num(1) + num(2, 1)
    assert numbers(item(1) + item(2) + item(1), numbering) == ["一、", "1.", "二、"]


def test_start_override_restarts_once() -> None:
    numbering = OUTLINE + num(1) + num(2, 0, start_override(0, 1) + start_override(1, 3))
    body = item(1) + item(1) + item(2) + item(2, 1) + item(2, 1) + item(2) + item(2, 1) + item(1)
    expected = ["一、", "二、", "一、", "（三）", "（四）", "二、", "（三）", "三、"]
    assert numbers(body, numbering) == expected


def test_level_override_replaces_the_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "第%1项")}</w:lvlOverride>'
    assert numbers(item(1), OUTLINE + num(1, 0, override)) == ["第1项"]


def test_definition_linked_through_a_style() -> None:
    link = '<w:numStyleLink w:val="L"/>'
    numbering = abstract(0, link) + abstract(
        1, '<w:styleLink w:val="L"/>', level(0, "decimal", "%1)")
    )
    assert numbers(item(1), numbering + num(1)) == ["1)"]


@pytest.mark.parametrize(
    ("kind", "text", "number"),
    [("bullet", "●", ""), ("none", "附：", "附："), ("none", "%1", ""), ("decimal", "", "")],
)
def test_levels_that_print_no_figure(kind: str, text: str, number: str) -> None:
    assert numbers(item(1), abstract(0, level(0, kind, text)) + num(1)) == [number]


def test_deleted_mark_does_not_count() -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = item(1) + paragraph("旧", numbered + tracked_mark()) + item(1, 0, "新")
    assert outline(read(body, "", OUTLINE + num(1))) == ["1:一、", "2:二、旧新"]


def test_numbers_in_cells_count_on_and_stand_before_the_text() -> None:
    body = item(1) + table(row(cell(item(1, 0, "甲") + item(1, 0, "乙")), "")) + item(1)
    found = outline(read(body, "", OUTLINE + num(1)))
    assert found == ["1:一、", "T1:二、甲\n三、乙|", "2:四、"]


def test_empty_numbered_cell_shows_its_number() -> None:
    body = table(row(cell(item(1)), "a"), row(cell(item(1)), "b"))
    (found,) = tables(read(body, "", abstract(0, level(0, "decimal", "%1")) + num(1)))
    assert [place.text for place in found.cells] == ["1", "a", "2", "b"]


def test_merged_away_cell_neither_counts_nor_comes_apart() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row(cell(item(1, 0, "甲"), down)), row(cell(item(1), on)), row(cell(item(1, 0, "乙")))
    )
    (found,) = tables(read(body, "", OUTLINE + num(1)))
    assert [(place.text, place.rows) for place in found.cells] == [("一、甲", 2), ("二、乙", 1)]


def test_deleted_row_does_not_count() -> None:
    gone = row(cell(item(1)), properties='<w:del w:id="1" w:author="a"/>')
    body = table(gone, row(cell(item(1)), "甲"))
    assert outline(read(body, "", OUTLINE + num(1))) == ["T1:一、|甲"]


@pytest.mark.parametrize(
    ("name", "depth"), [("7", "0"), ("x", "0"), ("", ""), ("1", "8"), ("-1", "-1")]
)
def test_references_to_nothing_print_nothing(name: str, depth: str) -> None:
    assert numbers(item(name, depth), OUTLINE + num(1)) == [""]


def test_numbering_part_missing_or_odd() -> None:
    assert numbers(item(1), "") == [""]
    odd = "<w:abstractNum/><w:num/><w:num w:numId='1'/><w:abstractNum><w:lvl/></w:abstractNum>"
    assert numbers(item(1), odd) == [""]
    bare = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'/></w:abstractNum>" + num(1)
    assert numbers(item(1), bare) == [""]
