"""A number at one place of a text: its value, its extent, and whether it is exact."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .numerals import DIGITS, NUMERALS, parse_chinese, scaled

_ARABIC = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(\.[0-9]{1,8})?(?![.,]?\s?[0-9])"
    "([余多]?)((?:万亿|[十百千]?[万亿]|[百千])?)([余多]?)"
)
_CHINESE = re.compile(
    f"([{DIGITS}十廿卅][{DIGITS}十百千万亿]{{0,14}})(?![{NUMERALS}点])([余多来]?)([万亿]?)"
)
_PERCENT = re.compile(
    r"([0-9]{1,6}(?:\.[0-9]{1,8})?)%"
    r"|百分之([0-9]{1,6}(?:\.[0-9]{1,8})?|[一二三四五六七八九十百零]{1,8}(?:点[零〇一二三四五六七八九]{1,4})?)"
)
# Digits before a blank that a line break left: 12 64 may be 1264. At the start, 1. is a list's.
_CUT = re.compile(r"[0-9]\s$|(?<=[^\s])[0-9][.,]\s$")
_ORDINAL = re.compile(f"第[0-9{NUMERALS}、,和与及至到~-]*$")
_BOUNDS_BEFORE = (
    *(
        "不少于",
        "不低于",
        "不超过",
        "不多于",
        "大约",
        "将近",
        "接近",
        "不到",
        "不足",
        "至少",
        "最多",
    ),
    *("高于", "低于", "大于", "小于", "多于", "少于", "突破", "超过", "近", "约", "超", "逾"),
)
# 附近, 节约: the last character of a word, no bound.
_NO_BOUND = ("最近", "附近", "靠近", "节约", "预约", "签约", "履约", "公约", "条约")
_BOUNDS_AFTER = re.compile(r"(?:\(含\))?(?:以上|以下|以内|之内|左右|上下|多|余)|[-~至到](?=[0-9])")
_JOINED = frozenset("-~/至到")
_LISTED = _JOINED | frozenset("、,和与及")
# 几十件, 数百家, 成百上千, 三分之一; 统一, 同一, 每一.
_NOT_BEFORE_CHINESE = frozenset(NUMERALS + "第几数每某任这那同该逐统唯之")
_NOT_BEFORE_ARABIC = frozenset("._#@=&+/第")


class Figure(NamedTuple):
    """A number; ``value`` is ``base`` times its ``scale`` (万, 亿), ``bound`` the 余 in it."""

    end: int
    value: int | Decimal
    base: int | Decimal
    scale: str
    bound: str
    chinese: bool


def figure_at(text: str, start: int) -> Figure | None:
    """Return the whole number that begins at ``start``, None in the middle of something else."""
    if start >= len(text) or not _stands_free(text, start):
        return None
    arabic = _ARABIC.match(text, start)
    if arabic:
        return _arabic(text, arabic)
    chinese = _CHINESE.match(text, start)
    return _chinese(chinese) if chinese else None


def _arabic(text: str, match: re.Match[str]) -> Figure | None:
    digits, fraction, early, scale, late = match.groups()
    digits = digits.replace(",", "")
    if len(digits) > 1 and digits[0] == "0":
        return None
    following = text[match.end() : match.end() + 1]
    # 3万五千 and 万分之 are forms that nobody prints for a count.
    if scale and following and following in f"0123456789{NUMERALS}分":
        return None
    base = Decimal(digits + fraction) if fraction else int(digits)
    return Figure(match.end(), scaled(base, scale), base, scale, early or late, False)


def _chinese(match: re.Match[str]) -> Figure | None:
    chain, bound, scale = match.groups()
    if len(chain) > 1 and not scale and chain[-1] in "万亿":
        chain, scale = chain[:-1], chain[-1]
    if len(chain) > 1 and not any(unit in chain for unit in "十百千万亿廿卅"):
        return None
    base = parse_chinese(chain)
    if base is None:
        return None
    return Figure(match.end(), scaled(base, scale), base, scale, bound, True)


def _stands_free(text: str, start: int) -> bool:
    """Tell whether a number at ``start`` is no part of a longer one, a range, a name or 第20条."""
    if start == 0:
        return True
    before = text[start - 1]
    if before.isspace() and _CUT.search(text, max(0, start - 4), start):
        return False
    if text[start] in NUMERALS:
        if before in _NOT_BEFORE_CHINESE:
            return False
    elif before in _NOT_BEFORE_ARABIC or (before.isascii() and before.isalnum()):
        return False
    if before not in _LISTED:
        return True
    last = text[start - 2 : start - 1]
    if before in _JOINED and last.isascii() and (last.isalnum() or last == "%"):
        return False
    if before == "," and last.isdecimal():
        return False
    return not _ORDINAL.search(text[max(0, start - 14) : start])


def bound_before(text: str, start: int) -> str:
    """Return the word such as 近 or 不少于 before a number, empty when there is none."""
    before = text[max(0, start - 3) : start]
    if not before.endswith(_BOUNDS_BEFORE) or before.endswith(_NO_BOUND):
        return ""
    return next(word for word in _BOUNDS_BEFORE if before.endswith(word))


def bound_after(text: str, end: int) -> str:
    """Return the word such as 以上 after a number's unit, empty when there is none."""
    found = _BOUNDS_AFTER.match(text, end)
    return found.group() if found else ""


def percent_at(text: str, start: int) -> tuple[int, int | Decimal] | None:
    """Return the end and the value of the percentage that begins at ``start``."""
    match = _PERCENT.match(text, start)
    if match is None or not _stands_free(text, start):
        return None
    value = parse_chinese(match.group(1) or match.group(2))
    return None if value is None else (match.end(), value)
