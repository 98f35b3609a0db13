"""The quantities that prose tells: every number with its unit, and whether it is exact."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .bounds import bound_after, bound_before
from .figures import Figure, figure_at, percent_at
from .numerals import DIGITS, NUMERALS
from .units import FIRSTS, MEASURES, SPELT, unit_at

# A number counts when a unit, a scale or 余 follows: 2021年, 12345热线 and 一、 fall out here.
# The first character stands alone in front, so that the engine can skip to it quickly.
_CANDIDATE = re.compile(
    f"[0-9{DIGITS}十廿卅百](?:"
    r"(?<=[0-9])(?<![0-9A-Za-z._].)(?<![0-9],.)[0-9]*(?:[.,][0-9]+)*"
    f"(?=[%‰余多{FIRSTS}百千万亿十])"
    f"|(?<=[{DIGITS}十廿卅])(?<![{NUMERALS}].)[{NUMERALS}]*(?=[余多来{FIRSTS}])"
    "|(?<=百)分之(?=.))"
)
_AFTER_ONE = frozenset(",。;、)(:") | {""}
_ONES = frozenset("件宗例条份篇项")
_ZEROS = frozenset(("件", "宗", "例", "起", "条", "次", "人次"))
_BEFORE_ZERO = re.compile(
    "(?:收到|受理|办结|结转|答复|公开|申请|复议|诉讼|投诉|举报|数量|[为共计均])$"
)
# 人大三次会议, 二期工程: which one, not how many.
_SESSION = frozenset("届大协")
_PHASES = ("工程", "项目", "建设")


class Quantity(NamedTuple):
    """A number and its unit; ``bound`` holds 余, 近, 以上 … when it is no exact one.

    The unit of money keeps its scale: 125万元 is 125 of 万元; 180万次 is 1,800,000 of 次.
    """

    start: int
    end: int
    value: int | Decimal
    unit: str
    bound: str
    percent: bool


def find_quantities(squeezed_text: str) -> list[Quantity]:
    """Return every quantity in the text, in order; years, dates and numbers of things are none."""
    found = []
    for match in _CANDIDATE.finditer(squeezed_text):
        start, end = match.span()
        percent = squeezed_text[end] == "%" or squeezed_text[end - 1] == "之"
        quantity = (_percentage if percent else _counted)(squeezed_text, start)
        if quantity:
            found.append(quantity)
    return found


def _percentage(text: str, start: int) -> Quantity | None:
    read = percent_at(text, start)
    if read is None:
        return None
    end, value = read
    bound = bound_before(text, start) or bound_after(text, end)
    if text[start - 1 : start] == "-" and text[start - 2 : start - 1] != "-":
        return Quantity(start - 1, end, -value, "%", bound, True)
    return Quantity(start, end, value, "%", bound, True)


def _counted(text: str, start: int) -> Quantity | None:
    figure = figure_at(text, start)
    if figure is None:
        return None
    unit = unit_at(text, figure.end)
    end = figure.end + len(unit)
    if figure.chinese and not is_spelt_count(text, start, figure, unit):
        return None
    if not unit and not figure.scale:
        return None
    bound = bound_before(text, start) or figure.bound or bound_after(text, end)
    if unit == "元" and figure.scale in ("万", "亿"):
        return Quantity(start, end, figure.base, figure.scale + unit, bound, False)
    if isinstance(figure.value, Decimal) and unit not in MEASURES:
        return None
    return Quantity(start, end, figure.value, unit, bound, False)


def is_spelt_count(text: str, start: int, figure: Figure, unit: str) -> bool:
    """Tell whether a Chinese numeral is a count there and no word such as 一起 or 三次会议."""
    if unit not in SPELT:
        return False
    if figure.value == 0:
        return unit in _ZEROS and bool(_BEFORE_ZERO.search(text[max(0, start - 2) : start]))
    if figure.value == 1:
        after = figure.end + len(unit)
        return unit in _ONES and text[after : after + 1] in _AFTER_ONE
    if unit == "期":
        return not text.startswith(_PHASES, figure.end + 1)
    return not (unit == "次" and text[start - 1 : start] in _SESSION)
