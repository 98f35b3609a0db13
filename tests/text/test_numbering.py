"""List numbers and their levels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.numbering import Marker, find_inline, marker
from gov_report_lint.text.numerals import to_chinese


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、总体情况", Marker(1, 1, "一、", 2)),
        ("十二、附则", Marker(1, 12, "十二、", 3)),
        ("一.总体情况", Marker(1, 1, "一.", 2)),
        ("  六 、其他", Marker(1, 6, "六 、", 5)),
        ("(一)主动公开", Marker(2, 1, "(一)", 3)),
        ("(二)、依申请公开", Marker(2, 2, "(二)、", 4)),
        ("( 三 )平台", Marker(2, 3, "( 三 )", 5)),
        ("1.公开", Marker(3, 1, "1.", 2)),
        ("12、公开", Marker(3, 12, "12、", 3)),
        ("3. 2021年", Marker(3, 3, "3.", 2)),
        ("3.2021年全年", Marker(3, 3, "3.", 2)),
        ("3.", Marker(3, 3, "3.", 2)),
        ("(1)加强", Marker(4, 1, "(1)", 3)),
        ("①加强", Marker(5, 1, "①", 1)),
        ("⑳加强", Marker(5, 20, "⑳", 1)),
        ("㈡主动公开", Marker(2, 2, "㈡", 1)),
        ("⒊公开", Marker(3, 3, "⒊", 1)),
        ("⑷公开", Marker(4, 4, "⑷", 1)),
    ],
)
def test_markers(text: str, expected: Marker) -> None:
    assert marker(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "总体情况",
        "2021年",
        "12345热线",
        "3.5亿",
        "1.2.3",
        "第一部分",
        "第一,",
        "一是",
        "一般",
        "100.公开",
        "0.公开",
        "(2021)苏01号",
        "1、2、3号楼",
        "一、2",
        "十十、",
        "二三、",
        "(一",
        "四个",
        "1)公开",
    ],
)
def test_what_is_no_marker(text: str) -> None:
    assert marker(text) is None


@given(st.integers(1, 99))
def test_every_ordinal(ordinal: int) -> None:
    spelt = to_chinese(ordinal)
    for level, form in enumerate((f"{spelt}、", f"({spelt})", f"{ordinal}.", f"({ordinal})"), 1):
        assert marker(form + "公开") == (level, ordinal, form, len(form))
        assert find_inline(f"如下。{form}公开", level, ordinal)
        assert not find_inline(f"如下{form}公开", level, ordinal)


@pytest.mark.parametrize(
    ("text", "level", "ordinal", "found"),
    [
        ("如下:一、甲;二、乙", 1, 2, True),
        ("(一)甲。(二)乙", 2, 1, True),
        ("(一)甲。 (二)乙", 2, 2, True),
        ('他说:"好。"(二)乙', 2, 2, True),
        ("第一、二款", 1, 2, False),
        ("符合(二)项", 2, 2, False),
        ("甲!2.乙", 3, 2, True),
        ("甲。12.乙", 3, 2, False),
        ("共。2.5万", 3, 2, False),
        ("甲?②乙", 5, 2, True),
        ("甲。(2)乙", 4, 2, True),
        ("甲。十二、乙", 1, 2, False),
        ("甲", 5, 21, False),
        ("甲", 6, 1, False),
        ("甲", 1, 0, False),
    ],
)
def test_inline(text: str, level: int, ordinal: int, found: bool) -> None:
    assert find_inline(text, level, ordinal) is found


@given(st.text("一二十、.()（12①⒈㈠ 年。\n", max_size=12))
def test_end_and_text_agree(text: str) -> None:
    found = marker(text)
    if found:
        assert text[: found.end].strip() == found.text
