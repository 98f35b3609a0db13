"""Footnotes and endnotes: their text comes after the paragraph, their marks are no text."""

from __future__ import annotations

from gov_report_lint.model.document import Document
from gov_report_lint.sources.opening import read_bytes

from .docx_builder import (
    cell,
    docx,
    note,
    note_mark,
    paragraph,
    part,
    row,
    run,
    table,
    text_box,
    tracked_mark,
)
from .reading import outline


def noted(body: str, *notes: str, kind: str = "footnote") -> Document:
    """Return the document of ``body`` and the notes, beside the lines that part these off."""
    line = f'<w:{kind} w:type="separator" w:id="-1">{paragraph("线")}</w:{kind}>'
    notes_part = part(f"{kind}s", line + "".join(notes))
    return read_bytes(docx(body, **{f"word/{kind}s.xml": notes_part}), "")


def test_a_note_comes_after_its_paragraph_and_its_mark_is_no_digit() -> None:
    body = paragraph(run("共12") + note_mark(2) + run("件。")) + paragraph("完")
    assert outline(noted(body, note(2, "含转办"))) == ["1:共12件。", "2:含转办", "3:完"]


def test_a_mark_of_the_authors_own_is_no_digit() -> None:
    body = paragraph(run("共12") + note_mark(2, own="1") + run("件。"))
    assert outline(noted(body, note(2, "含转办"))) == ["1:共12件。", "2:含转办"]


def test_endnotes_are_read_alike() -> None:
    body = paragraph(run("共12") + note_mark(3, "endnote"))
    found = noted(body, note(3, "含转办", "endnote"), kind="endnote")
    assert outline(found) == ["1:共12", "2:含转办"]


def test_notes_of_a_table_wait_until_its_second_half_is_read() -> None:
    halves = table(row("甲", cell(paragraph(run("1") + note_mark(2))))), table(row("乙", "2"))
    body = paragraph().join(halves) + paragraph() + paragraph("后文")
    expected = ["T1:甲|1", "1:", "T2:乙|2", "2:", "3:注", "4:后文"]
    assert outline(noted(body, note(2, "注"))) == expected


def test_notes_of_a_table_at_the_end_are_read() -> None:
    body = table(row("甲", cell(paragraph(run("1") + note_mark(2)))))
    assert outline(noted(body, note(2, "注"))) == ["T1:甲|1", "1:注"]


def test_a_note_of_many_paragraphs_and_with_changes() -> None:
    changed = paragraph(f"<w:del>{run('旧')}</w:del><w:ins>{run('新')}</w:ins>")
    joined = paragraph("甲", tracked_mark()) + paragraph("乙")
    body = paragraph(run("文") + note_mark(2))
    assert outline(noted(body, note(2, changed + joined))) == ["1:文", "2:新", "3:甲乙"]


def test_tables_in_notes_and_in_their_cells_are_read() -> None:
    inner = table(row("内", "2"))
    body = paragraph(run("文") + note_mark(2))
    found = noted(body, note(2, table(row(cell(paragraph("外") + inner), "1"))))
    assert outline(found) == ["1:文", "T1:外|1", "T2:内|2"]


def test_only_what_is_referred_to_is_read_and_only_once() -> None:
    body = paragraph(run("甲") + note_mark(2)) + paragraph(note_mark(2) + note_mark(9))
    found = noted(body, note(2, "注"), note(5, "无主"), note(9, paragraph("又")))
    assert outline(found) == ["1:甲", "2:注", "3:", "4:又"]


def test_deleted_and_hidden_references_bring_no_note() -> None:
    hidden = note_mark(3).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    body = paragraph(run("甲") + f"<w:del>{note_mark(2)}</w:del>" + hidden)
    assert outline(noted(body, note(2, "旧"), note(3, "旧"))) == ["1:甲"]


def test_references_to_nothing() -> None:
    body = paragraph(run("甲") + note_mark(7) + "<w:r><w:footnoteReference/></w:r>")
    assert outline(noted(body)) == ["1:甲"]
    assert outline(read_bytes(docx(body), "")) == ["1:甲"]


def test_a_note_that_refers_to_itself() -> None:
    body = paragraph(run("甲") + note_mark(2))
    again = note(2, paragraph(run("注") + note_mark(2)))
    assert outline(noted(body, again)) == ["1:甲", "2:注"]


def test_a_note_in_a_text_box() -> None:
    body = paragraph(run("甲") + text_box(paragraph(run("框") + note_mark(2))))
    assert outline(noted(body, note(2, "注"))) == ["1:甲", "2:框", "3:注"]


def test_many_references_to_one_long_note() -> None:
    body = paragraph(note_mark(2) * 20_000)
    assert len(noted(body, note(2, paragraph("注") * 1000)).blocks) == 1001
