"""The quantities that prose tells: every number with its unit, and whether it is exact."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .bounds import UNSURE, bound_after, bound_before
from .figures import Figure, figure_at, proportion_at, read_figure, read_proportion, stands_free
from .lazy import lazily
from .names import Names
from .numerals import DIGITS, NUMERALS, SCALES
from .ranges import JOINTS, Range, range_to
from .spelt import is_spelt_count, tenths_at
from .units import FIRSTS, MEASURES, SPELT, unit_at

# A number counts when a unit, a scale or 余 follows: 2021年, 12345热线 and 一、 fall out here.
# The first character stands alone in front, so that the engine can skip to it quickly.
_CANDIDATE = re.compile(
    f"[0-9{DIGITS}十廿卅百千](?:"
    r"(?<=[0-9])(?<![0-9A-Za-z._].)(?<![0-9],.)[0-9]*(?:[.,][0-9]+)*"
    f"(?=[%‰余多来几+成{FIRSTS}百千万亿十])"
    f"|(?<=[{DIGITS}十廿卅])(?<![{NUMERALS}].)[{NUMERALS}]*(?:点[{DIGITS}]+[万亿]?)?"
    f"(?=[余多来几成{FIRSTS}])"
    "|(?<=[百千])分之(?=.))"
)
_PROPORTIONS = ("%", "‰")
# 1 234件, when looked at from its last group; 20:30 and a phone number have no blanks.
_GROUPS = lazily("(?<![0-9])(?<![0-9][.,])[1-9][0-9]{0,2}(?: [0-9]{3}){0,3} $")
_LONGEST_GROUPS = 17
# 增长-5件 is below zero; 渠道-5件 may be or not.
_SIGNED = frozenset("长加减少为降幅")
# 12345件1,024件: the hotline's papers.
_LINE = lazily("123[0-9]{2}(?![0-9])")
_RANKED, _NOT_RANKED = frozenset("名位"), frozenset("目当此日之以先从")


class Quantity(NamedTuple):
    """A number and its unit; ``bound`` holds 余, 近, 以上 … when it is no exact one.

    The unit of money keeps its scale: 125万元 is 125 of 万元; 180万次 is 1,800,000 of 次.
    ``upto`` is the last number of a range such as 3至5件, whose bound is the 至 in it. The bound
    ``?`` stands at a number that can be read in two ways.
    """

    start: int
    end: int
    value: int | Decimal
    unit: str
    bound: str
    percent: bool
    upto: int | Decimal | None = None


def find_quantities(squeezed_text: str) -> list[Quantity]:
    """Return every quantity in the text, in order; years, dates and numbers of things are none."""
    found: list[Quantity] = []
    names = Names(squeezed_text)
    last = 0
    for match in _CANDIDATE.finditer(squeezed_text):
        start, end = match.span()
        if start < last:
            continue
        quantity = _quantity(squeezed_text, start, end)
        if quantity is None or names.hold(quantity.start, quantity.end):
            continue
        while found and found[-1].end > quantity.start:
            found.pop()  # the first number of what proves to be a range
        found.append(quantity)
        last = quantity.end
    return found


def _quantity(text: str, start: int, end: int) -> Quantity | None:
    sign = text[end]
    if sign in _PROPORTIONS or text[end - 1] == "之":
        return _proportion(text, start)
    if sign == "成":
        return _tenths(text, start)
    return _counted(text, start)


def _proportion(text: str, start: int) -> Quantity | None:
    read = proportion_at(text, start)
    if read is None:
        return _proportion_range(text, start)
    end, value, sign = read
    bound = bound_before(text, start) or bound_after(text, end)
    if not bound and text[end : end + 1] in JOINTS and text[end + 1 : end + 2] in NUMERALS:
        bound = text[end : end + 1]  # 百分之五至十
    percent = sign == "%"
    if _is_signed(text, start):
        return Quantity(start - 1, end, -value, sign, bound, percent)
    return Quantity(start, end, value, sign, bound, percent)


def _proportion_range(text: str, start: int) -> Quantity | None:
    """Return the shares from one to another: 5%-10%."""
    read = read_proportion(text, start)
    if read is None:
        return None
    end, value, sign = read
    span = range_to(text, start, Figure(end, value, value, "", "", False), sign)
    if span is None:
        return None
    return Quantity(span.start, end, span.first, sign, span.joint, sign == "%", value)


def _is_signed(text: str, start: int) -> bool:
    return text[start - 1 : start] == "-" and text[start - 2 : start - 1] != "-"


def _tenths(text: str, start: int) -> Quantity | None:
    read = tenths_at(text, start) if stands_free(text, start) else None
    if read is None:
        return None
    end, value = read
    bound = bound_before(text, start) or bound_after(text, end)
    return Quantity(start, end, value, "成", bound, percent=False)


def _counted(text: str, start: int) -> Quantity | None:
    last = text[start - 1 : start]
    if last == " ":
        groups = _GROUPS.search(text, max(0, start - _LONGEST_GROUPS), start)
        start = groups.start() if groups else start
    figure = figure_at(text, start)
    ranged = last in JOINTS and (figure or read_figure(text, start))
    if ranged:
        unit = unit_at(text, ranged.end)
        if not ranged.chinese or unit in SPELT:
            span = range_to(text, start, ranged, unit)
            if span:
                return _told(text, span.start, ranged, unit, span)
    if figure is None:
        return None
    unit = unit_at(text, figure.end)
    if figure.chinese and not is_spelt_count(text, start, figure, unit):
        return None
    return None if _is_name(text, start, figure, unit) else _told(text, start, figure, unit, None)


def _is_name(text: str, start: int, figure: Figure, unit: str) -> bool:
    """Tell whether a number with its unit only looks like a count: 8月1起, 前3名."""
    before = text[start - 1 : start]
    if unit == "起" and before == "月":
        return True
    if unit in _RANKED and before == "前" and text[start - 2 : start - 1] not in _NOT_RANKED:
        return True
    end = figure.end + len(unit)
    return text[end : end + 1].isdecimal() and _LINE.match(text, start) is not None


def _told(text: str, start: int, figure: Figure, unit: str, span: Range | None) -> Quantity | None:
    end = figure.end + len(unit)
    value, named = figure.value, unit
    if unit == "元" and figure.scale in ("万", "亿"):
        value, named = figure.base, figure.scale + unit
    elif not unit and not figure.scale and not figure.chinese:
        return None
    if isinstance(value, Decimal) and named not in MEASURES:
        return None
    bound = figure.bound or bound_after(text, end)
    if span:
        first = span.first if named == unit else _in_scale(span.first, figure.scale)
        return Quantity(start, end, first, named, span.joint, False, value)
    bound = bound_before(text, start) or bound
    if _is_signed(text, start):
        if text[start - 2 : start - 1] in _SIGNED:
            return Quantity(start - 1, end, -value, named, bound, percent=False)
        bound = bound or UNSURE
    return Quantity(start, end, value, named, bound, percent=False)


def _in_scale(value: int | Decimal, scale: str) -> int | Decimal:
    """Return the value in 万 or 亿."""
    result = Decimal(value) / SCALES[scale]
    return int(result) if result == int(result) else result
