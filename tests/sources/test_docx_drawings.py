"""Drawings, formulas and signs: read once, never run together, told where they are not read."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.word import doubts as word_doubts

from .docx_builder import paragraph, run
from .reading import outline, read, texts


def box(content: str) -> str:
    return f"<w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing>"


def alternatives(*ways: str) -> str:
    return f"<w:r><mc:AlternateContent>{''.join(ways)}</mc:AlternateContent></w:r>"


def choice(requires: str, content: str) -> str:
    return f'<mc:Choice Requires="{requires}">{content}</mc:Choice>'


OLD_BOX = f"<w:pict><w:txbxContent>{paragraph('旧法')}</w:txbxContent></w:pict>"
FALLBACK = f"<mc:Fallback>{OLD_BOX}</mc:Fallback>"


@pytest.mark.parametrize(
    ("ways", "seen"),
    [
        ([choice("wps", box(paragraph("新法"))), FALLBACK], "新法"),
        ([choice("wpg wps", box(paragraph("新法"))), FALLBACK], "新法"),
        ([choice("wpsCustomData", "<w:x/>"), FALLBACK], "旧法"),
        ([choice("x9", box(paragraph("不懂"))), choice("wps", box(paragraph("新法")))], "新法"),
        ([choice("x9", box(paragraph("不懂")))], "不懂"),
    ],
)
def test_one_of_the_alternatives_is_read(ways: list[str], seen: str) -> None:
    assert outline(read(paragraph(run("甲") + alternatives(*ways)))) == ["1:甲", f"2:{seen}"]


def test_boxes_of_a_group_are_read_each_once() -> None:
    group = f"<w:x>{box(paragraph('一'))}<w:x>{box(paragraph('二'))}</w:x></w:x>"
    body = paragraph(run("甲") + alternatives(choice("wpg", group), FALLBACK))
    assert outline(read(body)) == ["1:甲", "2:一", "3:二"]


def test_words_drawn_along_a_path_are_read() -> None:
    art = '<v:shape><v:textpath on="t" string="云溪市水务局&#10;年度报告"/></v:shape>'
    plain = '<v:shapetype><v:textpath on="t"/></v:shapetype>'
    body = paragraph(f"<w:r><w:pict>{plain}{art}</w:pict></w:r>") + paragraph("甲")
    assert outline(read(body)) == ["1:", "2:云溪市水务局", "3:年度报告", "4:甲"]


def math(content: str) -> str:
    return f"<m:oMath>{content}</m:oMath>"


def math_run(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(math(math_run("26+2=28")), "26+2=28", id="line"),
        pytest.param(
            f"<m:oMathPara>{math(math_run('26+2') + math_run('=28'))}</m:oMathPara>",
            "26+2=28",
            id="paragraph",
        ),
        pytest.param(
            math(f"<w:del>{math_run('1')}</w:del><w:ins>{math_run('2')}</w:ins>"), "2", id="tracked"
        ),
        pytest.param(
            run("占")
            + math(f"<m:f><m:num>{math_run('13')}</m:num><m:den>{math_run('27')}</m:den></m:f>")
            + run("48%"),
            "占 48%",
            id="fraction",
        ),
        pytest.param(
            run("10")
            + math(f"<m:sSup><m:e>{math_run('10')}</m:e><m:sup>{math_run('2')}</m:sup></m:sSup>"),
            "10 ",
            id="power",
        ),
    ],
)
def test_formulas(content: str, text: str) -> None:
    assert texts(paragraph(content)) == [text]


@pytest.mark.parametrize(
    ("code", "text"), [("2460", "①"), ("F0A8", ""), ("D800", ""), ("x", ""), ("FFFFFFFF", "")]
)
def test_signs(code: str, text: str) -> None:
    sign = f'<w:r><w:sym w:font="宋体" w:char="{code}"/></w:r>'
    assert texts(paragraph(sign + run("甲"))) == [f"{text}甲"]


@pytest.mark.parametrize(
    ("content", "doubt"),
    [
        ("<w:r><w:drawing><c:chart/></w:drawing></w:r>", word_doubts.DIAGRAM),
        (math("<m:f/>"), word_doubts.FORMULA),
        ('<w:subDoc w:id="1"/>', word_doubts.EMBEDDED_FILE),
    ],
)
def test_what_is_not_read_is_told(content: str, doubt: str) -> None:
    assert read(paragraph(content)).doubts == (doubt,)


def test_deeply_nested_alternatives_in_time() -> None:
    opening = '<mc:AlternateContent><mc:Choice Requires="x9">'
    closing = f"</mc:Choice>{FALLBACK}</mc:AlternateContent>"
    body = paragraph(f"<w:r>{opening * 10_000}{closing * 10_000}</w:r>")
    assert outline(read(body)) == ["1:", "2:旧法"]
