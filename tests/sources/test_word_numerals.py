"""Figures as Word prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.sources.word.numerals import numeral


@pytest.mark.parametrize(
    ("style", "written"),
    [
        ("chineseCountingThousand", "一 二 九 十 十一 十九 二十 二十一 九十九 一百 一百零一"),
        ("chineseCounting", "一 二 九 十 十一 十九 二十 二十一 九十九 一〇〇 一〇一"),
        ("japaneseCounting", "一 二 九 十 十一 十九 二十 二十一 九十九 百 百一"),
        ("ideographDigital", "一 二 九 一〇 一一 一九 二〇 二一 九九 一〇〇 一〇一"),
        (
            "chineseLegalSimplified",
            "壹 贰 玖 壹拾 壹拾壹 壹拾玖 贰拾 贰拾壹 玖拾玖 壹佰 壹佰零壹",
        ),
        ("decimal", "1 2 9 10 11 19 20 21 99 100 101"),
        ("decimalZero", "01 02 09 10 11 19 20 21 99 100 101"),
        ("decimalFullWidth", "１ ２ ９ １０ １１ １９ ２０ ２１ ９９ １００ １０１"),
        ("decimalEnclosedCircle", "① ② ⑨ ⑩ ⑪ ⑲ ⑳ ㉑ 99 100 101"),
        ("decimalEnclosedCircleChinese", "① ② ⑨ ⑩ ⑪ ⑲ ⑳ ㉑ 99 100 101"),
        ("decimalEnclosedParen", "⑴ ⑵ ⑼ ⑽ ⑾ ⒆ ⒇ 21 99 100 101"),
        ("upperLetter", "A B I J K S T U UUUU VVVV WWWW"),
        ("lowerLetter", "a b i j k s t u uuuu vvvv wwww"),
        ("upperRoman", "I II IX X XI XIX XX XXI XCIX C CI"),
        ("lowerRoman", "i ii ix x xi xix xx xxi xcix c ci"),
        ("ideographTraditional", "甲 乙 壬 癸 11 19 20 21 99 100 101"),
        ("somethingNew", "1 2 9 10 11 19 20 21 99 100 101"),
    ],
)
def test_styles(style: str, written: str) -> None:
    values = (1, 2, 9, 10, 11, 19, 20, 21, 99, 100, 101)
    assert " ".join(numeral(value, style) for value in values) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "零"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (2300, "二千三百"),
        (10000, "一万"),
        (10001, "一万零一"),
        (10010, "一万零一十"),
        (20100, "二万零一百"),
        (12345, "一万二千三百四十五"),
    ],
)
def test_counting_out(value: int, written: str) -> None:
    assert numeral(value, "chineseCountingThousand") == written


@pytest.mark.parametrize("style", ["none", "bullet"])
def test_styles_without_figures(style: str) -> None:
    assert numeral(3, style) == ""


@given(st.integers(1, 32_767))
def test_counted_numbers_differ(value: int) -> None:
    style = "chineseCountingThousand"
    assert numeral(value, style) != numeral(value - 1, style)
    assert "零零" not in numeral(value, style)
    assert not numeral(value, style).endswith("零")
