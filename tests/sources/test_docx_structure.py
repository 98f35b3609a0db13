"""Reading order: what comes after what, and how it is counted."""

from __future__ import annotations

import pytest

from .docx_builder import cell, content_control, paragraph, row, run, table, text_box
from .reading import outline, read, tables


def test_paragraphs_and_tables_stand_in_document_order() -> None:
    body = paragraph("甲") + table(row("1", "2")) + paragraph("乙") + table(row("3", "4"))
    assert outline(read(body)) == ["1:甲", "T1:1|2", "2:乙", "T2:3|4"]


def test_places_count_from_one() -> None:
    document = read(paragraph("甲") + table(row("1", "2")))
    (found,) = tables(document)
    place = found.cells[1].place
    assert (place.table, place.row, place.column, place.paragraph) == (1, 1, 2, None)


@pytest.mark.parametrize("wrapper", ["ins", "moveTo", "customXml", "smartTag"])
def test_wrappers_around_blocks_are_seen_through(wrapper: str) -> None:
    body = f"<w:{wrapper}>{paragraph('甲')}{table(row('1', '2'))}</w:{wrapper}>"
    assert outline(read(body)) == ["1:甲", "T1:1|2"]


def test_content_controls_are_seen_through_at_every_level() -> None:
    controlled_cell = content_control(cell(content_control(paragraph(content_control(run("1"))))))
    grid = content_control(table(content_control(row(controlled_cell, "2"))))
    assert outline(read(content_control(content_control(grid)))) == ["T1:1|2"]


def test_deleted_blocks_are_left_out() -> None:
    body = f"<w:del>{paragraph('旧')}</w:del><w:moveFrom>{paragraph('旧')}</w:moveFrom>"
    assert outline(read(body + paragraph("新"))) == ["1:新"]


def test_text_box_comes_once_and_after_its_anchor() -> None:
    box = text_box(paragraph("框一") + table(row("1", "2")) + paragraph("框二"))
    body = paragraph(run("前") + box + run("后")) + paragraph("完")
    assert outline(read(body)) == ["1:前后", "2:框一", "T1:1|2", "3:框二", "4:完"]


def test_text_box_in_the_old_way() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('框')}</w:txbxContent></w:pict></w:r>"
    assert outline(read(paragraph(box))) == ["1:", "2:框"]


def test_text_box_in_a_text_box() -> None:
    inner = paragraph(run("内") + text_box(paragraph("最内")))
    assert outline(read(paragraph(run("外") + text_box(inner)))) == ["1:外", "2:内", "3:最内"]


def test_text_box_in_deleted_text_is_left_out() -> None:
    body = paragraph(f"<w:del>{text_box(paragraph('旧'))}</w:del>{run('新')}")
    assert outline(read(body)) == ["1:新"]


def test_text_box_in_a_cell_comes_after_the_table() -> None:
    anchored = cell(paragraph(run("1") + text_box(paragraph("框"))))
    assert outline(read(table(row(anchored, "2")) + paragraph("完"))) == ["T1:1|2", "1:框", "2:完"]


def test_text_box_of_a_joined_paragraph_is_kept() -> None:
    properties = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    body = paragraph(run("甲") + text_box(paragraph("框")), properties) + paragraph("乙")
    assert outline(read(body)) == ["1:甲乙", "2:框"]


def test_nested_tables_come_after_the_outer_one() -> None:
    innermost = table(row("深", "1"))
    inner = table(row(cell(paragraph("内一") + innermost), "2"))
    first = cell(paragraph("外一") + inner + paragraph())
    second = cell(paragraph("外二") + table(row("内二", "3")) + paragraph("又"))
    found = outline(read(table(row(first, second)) + table(row("后", "4"))))
    assert found == ["T1:外一|外二\n又", "T2:内一|2", "T3:深|1", "T4:内二|3", "T5:后|4"]


def test_nested_tables_are_found_beside_rarer_constructs() -> None:
    outer = cell(content_control(paragraph("外") + table(row("内", "1"))))
    assert outline(read(table(row(outer, "2")))) == ["T1:外|2", "T2:内|1"]


def test_cell_joins_its_paragraphs_and_drops_blank_ends() -> None:
    lines = paragraph() + paragraph("商业") + paragraph() + paragraph("企业\u3000") + paragraph()
    assert outline(read(table(row(cell(lines), cell(paragraph(" 5 ")))))) == [
        "T1:商业\n\n企业\u3000| 5 "
    ]


def test_section_properties_and_unknown_elements_are_passed_over() -> None:
    assert outline(read("<w:proofErr/><w:unknown><w:p/></w:unknown>" + paragraph("甲"))) == ["1:甲"]
