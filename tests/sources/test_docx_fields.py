"""Fields: what they show is text, what they are told is not."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.word import doubts as word_doubts

from .docx_builder import cell, field, paragraph, row, run, table
from .reading import only_table, read, texts

BEGIN, MIDDLE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def drop_down(inner: str, result: str = "") -> str:
    entries = "".join(f'<w:listEntry w:val="{text}"/>' for text in ("2022年", "2023年"))
    return field(
        "FORMDROPDOWN", result, f"<w:ffData><w:ddList>{inner}{entries}</w:ddList></w:ffData>"
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(field("=SUM(ABOVE)", run("95")), "95", id="result"),
        pytest.param(run("共") + field("=1+2", run("3")) + run("件"), "共3件", id="within text"),
        pytest.param(BEGIN + code("=1") + END + run("甲"), "甲", id="no result"),
        pytest.param(
            BEGIN + code("IF ") + field("PAGE", run("7")) + code("=1") + MIDDLE + run("甲") + END,
            "甲",
            id="a field in the instruction",
        ),
        pytest.param(
            BEGIN + code("IF ") + run("7") + MIDDLE + field("REF a", run("乙")) + END,
            "乙",
            id="a field in the result",
        ),
        pytest.param(BEGIN + code("=1") + run("5件"), "5件", id="never ended"),
        pytest.param(BEGIN + run("甲") + BEGIN + run("乙") + END, "甲", id="outer never ended"),
        pytest.param(run("5") + END + MIDDLE + run("件"), "5件", id="never begun"),
        pytest.param(
            f"<w:del>{BEGIN}</w:del>{run('5')}<w:del>{MIDDLE}{END}</w:del>", "5", id="deleted"
        ),
        pytest.param(field("FORMTEXT", run("\u2002\u2002")), "\u2002\u2002", id="unfilled"),
        pytest.param(field("FORMCHECKBOX"), "", id="check box"),
        pytest.param(drop_down(""), "2022年", id="drop-down list"),
        pytest.param(drop_down('<w:result w:val="1"/>'), "2023年", id="chosen"),
        pytest.param(drop_down('<w:default w:val="1"/>'), "2023年", id="by default"),
        pytest.param(drop_down('<w:result w:val="9"/>'), "", id="choice of nothing"),
        pytest.param(drop_down("", run("二〇二三年")), "二〇二三年", id="told already"),
    ],
)
def test_fields(content: str, text: str) -> None:
    assert texts(paragraph(content)) == [text]


def test_a_field_may_span_paragraphs() -> None:
    begin = BEGIN + code("TOC") + MIDDLE + run("总体情况")
    assert texts(paragraph(begin) + paragraph(END + run("甲"))) == ["总体情况", "甲"]
    begin = BEGIN + code("IF") + run("旧")
    assert texts(paragraph(begin) + paragraph(run("旧") + MIDDLE + run("新") + END)) == ["", "新"]


def test_a_sum_in_a_cell() -> None:
    cells = row("总计", cell(paragraph(field("=SUM(LEFT)", run("27")))))
    assert [cell.text for cell in only_table(table(cells)).cells] == ["总计", "27"]


@pytest.mark.parametrize(
    ("content", "moves"),
    [
        (field('DATE \\@ "yyyy"', run("2025")), True),
        (field(" time", run("9:00")), True),
        (field("CREATEDATE", run("2025")), False),
        (field("PAGE", run("1")), False),
        (f'<w:fldSimple w:instr=" DATE \\@ yyyy">{run("2025")}</w:fldSimple>', True),
        (f'<w:fldSimple w:instr="PAGE">{run("1")}</w:fldSimple>', False),
    ],
)
def test_a_date_that_moves_is_told(content: str, moves: bool) -> None:
    assert read(paragraph(content)).doubts == ((word_doubts.MOVING_DATE,) if moves else ())


def test_many_fields_begun_and_never_ended() -> None:
    assert texts(paragraph((BEGIN + run("甲")) * 20_000)) == ["甲" * 20_000]
    closed = BEGIN * 20_000 + run("甲") + END * 20_000
    assert texts(paragraph(closed)) == [""]
