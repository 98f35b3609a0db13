"""Chinese numerals and the numbers they stand for."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = "一二两三四五六七八九〇零"
NUMERALS = DIGITS + "十百千万亿廿卅"
LONGEST = 30

_VALUES = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": "二十", "卅": "三十"}
SCALES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}
SCALES |= {unit: value for unit, value in _UNITS.items() if value > 10}
SCALES |= {a + b: _UNITS[a] * SCALES[b] for a in _UNITS for b in ("万", "亿")}
_MIXED = re.compile("([0-9]{1,15}(?:[.][0-9]{1,8})?)((?:万亿|[十百千]?[万亿]|[百千])?)")
_POSITIONAL = re.compile("[零〇一二三四五六七八九]+")
_LOOSE_TWO = re.compile("两(?![百千万亿])")


def scaled(value: int | Decimal, scale: str) -> int | Decimal:
    """Return the value times 万, 亿, 百万 …; whole when a scale makes it so."""
    result = value * SCALES[scale]
    return int(result) if scale and result == int(result) else result


def _small(text: str) -> int | None:
    """Return the value of a numeral below 10,000; 零 must stand where a place is skipped."""
    total, last, zero = 0, 10_000, False
    digit: int | None = None
    for char in text:
        if char in "零〇":
            if zero or digit is not None:
                return None
            zero = True
        elif char in _VALUES:
            if digit is not None:
                return None
            digit = _VALUES[char]
        else:
            unit = _UNITS.get(char, last)
            if digit is None and (unit == 10 or not total):
                digit = 1
            if digit is None or not _fits(unit, last, total, zero):
                return None
            total, last, zero, digit = total + digit * unit, unit, False, None
    if digit is None:
        return None if zero else total
    return total + digit if _fits(1, last, total, zero) else None


def _fits(unit: int, last: int, total: int, zero: bool) -> bool:
    """Tell whether the unit may follow the last one; 零 stands if and only if a place is left out.

    一百五 is refused: some mean 105 and some 150.
    """
    return unit < last and (not total or zero == (unit * 10 < last))


def _grouped(text: str, mark: str) -> int | None:
    """Return the value of a numeral parted by 亿 and 万."""
    head, found, tail = text.rpartition(mark)
    inner = _small if mark == "万" else _below_yi
    if not found:
        return inner(tail)
    high, low = inner(head) if head else None, inner(tail) if tail else 0
    if not high or low is None:
        return None
    if tail and (tail[0] in "零〇") != (low * 10 < SCALES[mark]):
        return None
    return high * SCALES[mark] + low


def _below_yi(text: str) -> int | None:
    return _grouped(text, "万")


def _whole(text: str) -> int | None:
    """Return the value of a numeral without a decimal part."""
    if _POSITIONAL.fullmatch(text):
        if len(text) > 2 or "零" in text or "〇" in text:
            return int("".join(str(_VALUES[char]) for char in text))
    elif text[0] in "零〇":
        return None
    if text != "两" and _LOOSE_TWO.search(text):
        return None
    return _grouped(_TENS[text[0]] + text[1:] if text[0] in _TENS else text, "亿")


def _pointed(text: str) -> Decimal | int | None:
    """Return the value of a numeral like 三点五万."""
    head, _, tail = text.partition("点")
    scale = tail[-1:] if tail[-1:] in ("万", "亿") else ""
    digits = tail.removesuffix(scale)
    whole = _whole(head) if head else None
    if whole is None or not _POSITIONAL.fullmatch(digits):
        return None
    fraction = "".join(str(_VALUES[char]) for char in digits)
    return scaled(Decimal(f"{whole}.{fraction}"), scale)


@lru_cache(maxsize=1024)
def parse_chinese(text: str) -> int | Decimal | None:
    """Return the number that the whole text stands for, None when it is not one numeral."""
    if not 0 < len(text) <= LONGEST:
        return None
    mixed = _MIXED.fullmatch(text)
    if mixed:
        digits = mixed.group(1)
        return scaled(Decimal(digits) if "." in digits else int(digits), mixed.group(2))
    if "点" in text:
        return _pointed(text)
    return _whole(text)


def to_chinese(number: int) -> str:
    """Return the number, below 一万亿, as a Chinese numeral."""
    if not 0 <= number < 10**12:
        raise ValueError(number)
    if number < 10:
        return "零一二三四五六七八九"[number]
    text = _spelt(number)
    return text[1:] if text.startswith("一十") else text


def _spelt(number: int) -> str:
    for unit, size in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        if number >= size:
            high, low = divmod(number, size)
            gap = "零" if 0 < low < size // 10 else ""
            return _spelt(high) + unit + gap + (_spelt(low) if low else "")
    return to_chinese(number)
