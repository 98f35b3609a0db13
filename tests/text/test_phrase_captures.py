"""What a phrase captures besides plain numbers: amounts of money, and numbers below zero."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gov_report_lint.text.phrases import PhraseError, compile_phrase

WORDS = {"项": ["项", "个"]}


def captured(source: str, text: str) -> list[tuple[int | Decimal, ...]]:
    return [match.values for match in compile_phrase(source, WORDS).find(text)]


@pytest.mark.parametrize(
    ("text", "value", "exponent"),
    [
        ("收费126.4万元", Decimal(1264000), 3),
        ("收费126.40万元", Decimal(1264000), 2),
        ("收费1,500元", Decimal(1500), 0),
        ("收费15.25元", Decimal("15.25"), -2),
        ("收费2亿元", Decimal(200000000), 8),
        ("收费十二万元", Decimal(120000), 4),
    ],
)
def test_an_amount_is_in_yuan_and_as_precise_as_printed(
    text: str, value: Decimal, exponent: int
) -> None:
    ((amount,),) = captured("收费{M}", text)
    assert amount == value
    assert isinstance(amount, Decimal)
    assert amount.as_tuple().exponent == exponent


@pytest.mark.parametrize(
    "text", ["收费约15元", "收费15元以上", "收费130余万元", "收费15美元", "收费15万", "收费-15元"]
)
def test_what_is_no_exact_amount_is_not_captured(text: str) -> None:
    assert captured("收费{M}", text) == []


def test_a_decrease_counts_below_zero() -> None:
    assert captured("减少{-N:项}", "减少2项") == [(-2,)]
    assert captured("减少{-N}", "减少0个") == [(0,)]
    assert captured("增加{N:项},减少{-N:项}", "增加3项,减少2个") == [(3, -2)]


def test_an_amount_takes_no_unit() -> None:
    with pytest.raises(PhraseError):
        compile_phrase("收费{M:项}", WORDS)
