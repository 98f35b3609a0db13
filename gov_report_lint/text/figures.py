"""A number at one place of a text: its value, its extent, and whether it is exact."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .bounds import UNSURE
from .lazy import lazily
from .numerals import DIGITS, NUMERALS, SCALES, parse_chinese, scaled
from .units import FIRSTS

_COUNT = "零〇一二三四五六七八九"
# 12来自网络 and 1+X are no bounds.
_ROUGH = f"[余多]|[来几+](?=[十百千万亿{FIRSTS}])"
# 1 234件 is how a standard parts thousands, but two numbers may have met there.
_ARABIC = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,2}(?: [0-9]{3}){1,4}(?![0-9])|[0-9]{1,15})"
    r"(\.[0-9]{1,8})?(?![.,]?\s?[0-9])"
    f"({_ROUGH}|)((?:万亿|[十百千]?[万亿]|[百千])?)([余多]|[+](?![0-9A-Z])|)"
)
# 1亿2000万, 3万5千: a whole number that goes on behind its scale.
_GOES_ON = lazily("([0-9]{1,4})((?:千?万|[千百])?)([余多]?)")
_NO_END = lazily(f"[.,][0-9]|[{NUMERALS}分]")
_CHINESE = re.compile(
    f"([{DIGITS}十廿卅][{DIGITS}十百千万亿]{{0,14}})"
    f"(?:点([{_COUNT}]{{1,4}})(?![{_COUNT}十百千点])|(?![{NUMERALS}点]))"
    "([余多来]?)([万亿]?)([余多]?)"
)
_SPOKEN = f"[{_COUNT}十百千两]{{1,8}}(?:点[{_COUNT}]{{1,4}})?"
_PERCENT = re.compile(
    r"([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,8})?|[0-9]{1,6}(?:\.[0-9]{1,8})?)([%‰])"
    rf"|([百千])分之([0-9]{{1,6}}(?:\.[0-9]{{1,8}})?|{_SPOKEN})"
    f"(?![.,]?[0-9%‰]|[{NUMERALS}点]|、[{_COUNT}]十)"
)
# Digits before a blank that a line break left: 12 64 may be 1264. At the start, 1. is a list's.
_CUT = re.compile(r"[0-9]\s$|(?<=[^\s])[0-9][.,]\s$")
_ORDINAL = re.compile(f"第[0-9{NUMERALS}、,和与及至到~-]*$")
_NUMERALS = frozenset(NUMERALS)
_JOINED = frozenset("-~/至到")
_LISTED = _JOINED | frozenset("、,和与及")
# 几十件, 数百家, 成百上千, 三分之一; 统一, 同一, 每一.
_NOT_BEFORE_CHINESE = frozenset(NUMERALS + "第几数每某任这那同该逐统唯之")
_NOT_BEFORE_ARABIC = frozenset("._#@=&+×*/第")
# A sheet's or a paper's own number, behind which a count may begin: 附件1 234件.
_NUMBERED = frozenset("表图注件录")


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
    if start >= len(text) or not stands_free(text, start):
        return None
    return read_figure(text, start)


def read_figure(text: str, start: int) -> Figure | None:
    """Return the number that begins at ``start``, whatever stands before it."""
    arabic = _ARABIC.match(text, start)
    if arabic:
        return _arabic(text, arabic)
    chinese = _CHINESE.match(text, start)
    return _chinese(chinese) if chinese else None


def _arabic(text: str, match: re.Match[str]) -> Figure | None:
    printed, fraction, early, scale, late = match.groups()
    digits = printed.replace(",", "").replace(" ", "")
    if len(digits) > 1 and digits[0] == "0":
        return None
    bound = early or late
    if " " in printed:
        if text[match.start() - 1 : match.start()] in _NUMBERED | {""}:
            return None
        bound = bound or UNSURE
    base = Decimal(digits + fraction) if fraction else int(digits)
    figure = Figure(match.end(), scaled(base, scale), base, scale, bound, False)
    following = text[match.end() : match.end() + 1]
    if not scale or not following:
        return figure
    if following.isdecimal() and following.isascii():
        return None if fraction or bound else _go_on(text, figure)
    # 3万五千 and 万分之 are forms that nobody prints for a count.
    return None if following in f"{NUMERALS}分" else figure


def _go_on(text: str, figure: Figure) -> Figure | None:
    """Return the figure with what follows its scale; 3万5 is 35,000 or 30,005, so nobody knows."""
    value, last = figure.value, figure
    end = figure.end
    size = SCALES[figure.scale]
    while text[end : end + 1].isdecimal():
        match = _GOES_ON.match(text, end)
        if match is None or last.bound:
            return None
        digits, scale, bound = match.groups()
        more = scaled(int(digits), scale)
        if digits[0] == "0" or more >= size or (not scale and len(digits) < _digits(size)):
            return None
        size, end, value = SCALES[scale], match.end(), value + more
        last = Figure(end, value, value, scale, bound, False)
    if _NO_END.match(text, end):
        return None
    if last.scale.endswith("万"):
        return last._replace(base=int(value // SCALES["万"]), scale="万")
    return last._replace(scale="")


def _digits(size: int) -> int:
    """Return how many digits leave no doubt behind a scale: 3万500, 3千50."""
    return max(2, len(str(size)) - 2)


def _chinese(match: re.Match[str]) -> Figure | None:
    chain, fraction, early, scale, late = match.groups()
    bound = early or late
    if fraction:
        if chain[-1] in "万亿":
            return None
        base = parse_chinese(f"{chain}点{fraction}")
        if base is None:
            return None
        return Figure(match.end(), scaled(base, scale), base, scale, bound, True)
    if len(chain) > 1 and not any(unit in chain for unit in "十百千万亿廿卅"):
        return None
    if len(chain) > 1 and not scale and chain[-1] in "万亿":
        base = parse_chinese(chain[:-1])
        value = parse_chinese(chain)
        scale = chain[-1]
        if base is None and isinstance(value, int):  # 一亿二千万
            base = value // SCALES[scale]
    else:
        base = parse_chinese(chain)
    if base is None:
        return None
    return Figure(match.end(), scaled(base, scale), base, scale, bound, True)


def stands_free(text: str, start: int) -> bool:
    """Tell whether a number at ``start`` is no part of a longer one, a range, a name or 第20条."""
    if start == 0:
        return True
    before, last = text[start - 1], text[start - 2 : start - 1]
    if before.isspace() and _CUT.search(text, max(0, start - 4), start):
        return False
    if text[start] in NUMERALS:
        if before in _NOT_BEFORE_CHINESE or (before == "点" and last in _NUMERALS):
            return False
    elif before in _NOT_BEFORE_ARABIC or _goes_on_from(last, before):
        return False
    if before not in _LISTED:
        return True
    if before in _JOINED and last.isascii() and (last.isalnum() or last == "%"):
        return False
    if before == "," and last.isdecimal():
        return False
    return not _ORDINAL.search(text[max(0, start - 14) : start])


def _goes_on_from(last: str, before: str) -> bool:
    """Tell whether digits go on from what stands before them: A4, 3万5千, 20:30."""
    if before.isascii() and before.isalnum():
        return True
    if before in "十百千万亿":
        return last.isdecimal() or last in _NUMERALS
    return before == ":" and last.isdecimal()


def percent_at(text: str, start: int) -> tuple[int, int | Decimal] | None:
    """Return the end and the value of the percentage that begins at ``start``."""
    read = proportion_at(text, start)
    return read[:2] if read and read[2] == "%" else None


def proportion_at(text: str, start: int) -> tuple[int, int | Decimal, str] | None:
    """Return the end, the value and the sign, % or ‰, of the share that begins at ``start``."""
    return read_proportion(text, start) if stands_free(text, start) else None


def read_proportion(text: str, start: int) -> tuple[int, int | Decimal, str] | None:
    """Return the share that begins at ``start``, whatever stands before it."""
    match = _PERCENT.match(text, start)
    if match is None:
        return None
    arabic, sign, spoken, number = match.groups()
    value = parse_chinese(arabic.replace(",", "") if arabic else number)
    if value is None:
        return None
    return match.end(), value, sign or ("%" if spoken == "百" else "‰")
