"""The numbers, percentages and amounts that a phrase may capture at one place of a text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from .bounds import bound_after, bound_before
from .figures import Figure, figure_at, percent_at
from .numerals import SCALES
from .ranges import range_to
from .spelt import is_spelt_count
from .units import MEASURES, is_unit, unit_at

# What follows the bare digits of a year, a date, a version, a floor or a hotline.
_NOT_AFTER = frozenset("年月日号时版度楼级层届点分秒后%‰-~/:")
_YEAR = re.compile("(20[0-9][0-9])年度?")
_LINES = ("热线", "政务", "政府", "市民", "平台", "民生", "便民")


class Captured(NamedTuple):
    """A captured number; ``end`` is the end of its unit, ``span`` that of the number alone.

    ``bound`` is the 余 or 近 that makes it no exact one. ``year`` tells that it is one.
    """

    end: int
    value: int | Decimal
    span: tuple[int, int]
    bound: str = ""
    year: bool = False


def years(text: str, start: int) -> list[Captured]:
    """Return the year at ``start``, if any, with its 年 or 年度."""
    found = _YEAR.match(text, start)
    if found is None or text[start - 1 : start].isdecimal():
        return []
    return [Captured(found.end(), int(found.group(1)), found.span(1), year=True)]


def percentages(text: str, start: int) -> list[Captured]:
    """Return the percentage at ``start``, if any."""
    read = percent_at(text, start)
    if read is None or _negative(text, start):
        return []
    end, value = read
    bound = bound_before(text, start) or bound_after(text, end)
    return [Captured(end, value, (start, end), bound)]


def amounts(text: str, start: int) -> list[Captured]:
    """Return the amount of money at ``start``, if any, in 元.

    Its exponent tells how precise it is: 126.4万元 is 1264E+3.
    """
    figure = figure_at(text, start)
    if figure is None or _negative(text, start):
        return []
    end = figure.end + 1
    if not is_unit(text, figure.end, "元"):
        return []
    power = len(str(SCALES[figure.scale])) - 1
    bound = bound_before(text, start) or figure.bound or bound_after(text, end)
    return [Captured(end, Decimal(figure.base).scaleb(power), (start, figure.end), bound)]


def numbers(text: str, start: int, units: tuple[str, ...] | None) -> list[Captured]:
    """Return the ways to read a number at ``start``, the one with its unit first."""
    figure = figure_at(text, start)
    if figure is None or _negative(text, start):
        return []
    if units is None:
        found = _of_any_unit(text, start, figure)
    else:
        found = _of_units(text, start, figure, units)
    before = bound_before(text, start) or figure.bound
    return [
        one._replace(bound=before or bound_after(text, one.end) or _joint(text, start, figure, one))
        for one in found
    ]


def _joint(text: str, start: int, figure: Figure, one: Captured) -> str:
    """Return what joins the number with one before it to a range, empty when there is none."""
    span = range_to(text, start, figure, text[one.span[1] : one.end])
    return span.joint if span else ""


def _negative(text: str, start: int) -> bool:
    return text[start - 1 : start] == "-" and text[start - 2 : start - 1] != "-"


def _of_any_unit(text: str, start: int, figure: Figure) -> list[Captured]:
    unit = unit_at(text, figure.end)
    end = figure.end + len(unit)
    if isinstance(figure.value, Decimal) or unit == "个百分点":
        return []
    bare = Captured(figure.end, figure.value, (start, figure.end))
    if unit:
        return [bare._replace(end=end), bare] if _is_count(text, start, figure, unit) else []
    return [] if figure.chinese or _names_a_thing(text, figure.end) else [bare]


def _names_a_thing(text: str, end: int) -> bool:
    """Tell whether bare digits are a year, a version, a hotline and the like, by what follows."""
    after = text[end : end + 1]
    return (
        after in _NOT_AFTER or (after.isascii() and after.isalnum()) or text.startswith(_LINES, end)
    )


def _is_count(text: str, start: int, figure: Figure, unit: str) -> bool:
    return not figure.chinese or figure.value == 0 or is_spelt_count(text, start, figure, unit)


def _of_units(text: str, start: int, figure: Figure, units: tuple[str, ...]) -> list[Captured]:
    end = figure.end
    for unit in units:
        if _stands(text, end, unit):
            return _measured(
                text, start, figure, Captured(end + len(unit), figure.value, (start, end)), unit
            )
    # 125万元 is 1,250,000元, but 125 of 万元 where only 万元 is asked for.
    end -= len(figure.scale)
    for unit in units:
        if figure.scale and unit.startswith(figure.scale) and _stands(text, end, unit):
            return _measured(
                text, start, figure, Captured(end + len(unit), figure.base, (start, end)), unit
            )
    return []


def _stands(text: str, start: int, unit: str) -> bool:
    """Tell whether it is this unit that stands there and no longer one: 3人次 are not 3人."""
    return is_unit(text, start, unit) and len(unit_at(text, start)) <= len(unit)


def _measured(
    text: str, start: int, figure: Figure, captured: Captured, unit: str
) -> list[Captured]:
    if not _is_count(text, start, figure, unit):
        return []
    return [] if isinstance(captured.value, Decimal) and unit not in MEASURES else [captured]
