"""Printed rates and the figures they come from: exact, in the roundings that people use."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.report import Number

CUT = "（像是截去了尾数，没有四舍五入）"


def decimals(value: Number) -> int:
    """Return how many digits after the point a number is printed with."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def last_digit(value: Number) -> Decimal:
    """Return what one more in the last digit of a printed number is worth."""
    return Decimal(1).scaleb(-decimals(value))


def rounded(exact: Decimal, like: Number) -> Decimal:
    """Return a number with as many digits as another one is printed with."""
    return exact.quantize(last_digit(like), ROUND_HALF_UP)


def fits(printed: Number, exact: Decimal) -> bool:
    """Tell whether a printed number is the exact one in one of the two usual roundings."""
    step = last_digit(printed)
    return printed in (exact.quantize(step, ROUND_HALF_UP), exact.quantize(step, ROUND_HALF_EVEN))


def cut_off(printed: Number, exact: Decimal) -> str:
    """Return a note where a printed number is the exact one with its last digits cut off."""
    return CUT if printed == exact.quantize(last_digit(printed), ROUND_DOWN) else ""


def quotient(part: Number, whole: Number) -> Decimal:
    """Return part / whole in per cent."""
    return Decimal(part) * 100 / Decimal(whole)


def percent(part: Number, whole: Number, digits: int) -> Decimal:
    """Return part / whole in per cent, rounded half up to that many digits."""
    return quotient(part, whole).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def recomputes(printed: Number, part: Number, whole: Number) -> bool:
    """Tell whether the printed rate is part / whole in one of the two usual roundings."""
    return bool(whole) and fits(printed, quotient(part, whole))
