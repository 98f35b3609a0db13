"""Frames: tables of one cell, tables around tables, framed paragraphs, boxes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .docx_builder import cell, content_control, paragraph, row, run, table, text_box
from .reading import only_table, outline, paragraphs, read, tables

GRID = table(row("规章", "1"))


def test_what_one_cell_frames_is_running_text() -> None:
    body = table(row(cell(paragraph("三、标题") + GRID + paragraph("正文")))) + paragraph("完")
    assert outline(read(body)) == ["1:三、标题", "T1:规章|1", "2:正文", "3:完"]


def test_levels_and_numbers_survive_a_frame() -> None:
    heading = paragraph("标题", '<w:outlineLvl w:val="0"/>')
    (found,) = paragraphs(read(table(row(cell(heading)))))
    assert (found.text, found.level) == ("标题", 1)


@pytest.mark.parametrize("wrap", [str, content_control])
def test_frames_in_frames_and_in_content_controls(wrap: Callable[[str], str]) -> None:
    inner = table(row(cell(wrap(paragraph("标题") + GRID))))
    assert outline(read(wrap(table(row(cell(paragraph("前") + inner)))))) == [
        "1:前",
        "2:标题",
        "T1:规章|1",
    ]


def test_a_layout_of_rows_around_tables_is_a_frame() -> None:
    layout = table(row("一、甲"), row(cell(GRID)), row(cell(), cell(paragraph("文")), cell()))
    assert outline(read(layout)) == ["1:一、甲", "T1:规章|1", "2:", "3:文", "4:"]


def test_a_table_of_figures_around_a_table_is_none() -> None:
    outer = table(row("甲", cell(paragraph("1") + GRID)), row("乙", "2"))
    assert outline(read(outer)) == ["T1:甲|1|乙|2", "T2:规章|1"]


def test_a_column_of_cells_is_a_table() -> None:
    assert outline(read(table(row("甲"), row("乙")))) == ["T1:甲|乙"]


def test_a_figure_framed_within_its_cell_is_the_cells() -> None:
    framed = cell(table(row("5")) + paragraph())
    assert outline(read(table(row("甲", framed), row("乙", "2")))) == ["T1:甲|5|乙|2"]


def test_an_empty_frame_is_a_blank_paragraph() -> None:
    assert outline(read(GRID + table(row(cell())) + GRID)) == ["T1:规章|1", "1:", "T2:规章|1"]


def test_paragraphs_and_tables_in_word_frames_are_as_any_other() -> None:
    frame = '<w:framePr w:w="4000" w:wrap="around" w:vAnchor="page" w:x="1" w:y="1"/>'
    floating = GRID.replace("<w:tblPr/>", '<w:tblPr><w:tblpPr w:tblpY="100"/></w:tblPr>')
    assert outline(read(paragraph("标题", frame) + floating)) == ["1:标题", "T1:规章|1"]


def test_heading_and_table_in_one_text_box_keep_their_order() -> None:
    body = paragraph(text_box(paragraph("三、标题") + GRID)) + paragraph("完")
    assert outline(read(body)) == ["1:", "2:三、标题", "T1:规章|1", "3:完"]


def test_a_figure_in_a_box_over_a_cell_is_not_surely_the_cells() -> None:
    over = cell(paragraph(text_box(paragraph("5"))))
    empty = cell(paragraph(run("6") + text_box(paragraph())))
    body = table(row("甲", over), row("乙", empty)) + paragraph() + GRID + paragraph("完")
    document = read(body)
    assert outline(document) == ["T1:甲||乙|6", "1:", "T2:规章|1", "2:5", "3:", "4:完"]
    assert [one.unsure for one in tables(document)[0].cells] == [False, True, False, False]


def test_text_under_a_merged_cell_is_not_surely_seen() -> None:
    below = cell("5", "<w:vMerge/>")
    body = table(row(cell("甲", '<w:vMerge w:val="restart"/>'), "1"), row(below, "2"))
    assert [(one.text, one.unsure) for one in only_table(body).cells] == [
        ("甲", False),
        ("1", False),
        ("5", True),
        ("2", False),
    ]
