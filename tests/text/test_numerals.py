"""Chinese numerals: strict, exact, there and back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.numerals import parse_chinese, to_chinese


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0),
        ("〇", 0),
        ("一", 1),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿三", 23),
        ("卅", 30),
        ("百", 100),
        ("一百零五", 105),
        ("一百一十二", 112),
        ("一百十二", 112),
        ("两千", 2000),
        ("二千零五十", 2050),
        ("三万五千", 35_000),
        ("十五万零六", 150_006),
        ("一亿零五百万", 105_000_000),
        ("二〇二一", 2021),
        ("二零二一", 2021),
        ("七一一", 711),
        ("三点五万", 35_000),
        ("九十五点六", Decimal("95.6")),
        ("12", 12),
        ("3万", 30_000),
        ("3百万", 3_000_000),
        ("1.2亿", 120_000_000),
        ("1.25", Decimal("1.25")),
        ("1.23456万", Decimal("12345.6")),
    ],
)
def test_numerals(text: str, value: int | Decimal) -> None:
    parsed = parse_chinese(text)
    assert parsed == value
    assert type(parsed) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一百五",
        "一万二",
        "二三",
        "三四五十",
        "十两",
        "两十",
        "一百零",
        "零十",
        "一千五十",
        "十百",
        "一二十",
        "点五",
        "三点",
        "件",
        "十二件",
        "统一",
        "万",
        "亿",
        "1,234",
        "1.2.3",
        "1.5百万件",
        " 十",
        "一" * 31,
        "9" * 16,
        "二十十",
        "一零零百",
    ],
)
def test_what_is_no_numeral(text: str) -> None:
    assert parse_chinese(text) is None


@given(st.integers(0, 10**12 - 1) | st.integers(0, 99_999))
def test_there_and_back(number: int) -> None:
    assert parse_chinese(to_chinese(number)) == number


@given(st.text("零〇一二两三九十百千万亿廿卅点0129.", max_size=32))
def test_never_fails(text: str) -> None:
    value = parse_chinese(text)
    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (10, "十"),
        (19, "十九"),
        (20, "二十"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (10010, "一万零一十"),
        (99999, "九万九千九百九十九"),
        (100000, "十万"),
    ],
)
def test_to_chinese(number: int, text: str) -> None:
    assert to_chinese(number) == text


@pytest.mark.parametrize("number", [-1, 10**12])
def test_to_chinese_has_limits(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_chinese(number)
