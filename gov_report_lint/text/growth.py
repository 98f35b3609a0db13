"""A rate of growth told with the two figures it is made of: 486条，比上年的450条增长8%."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from .lazy import lazily
from .quantities import Quantity, find_quantities

_UP, _DOWN = "增长|增加|上升|提高|上涨|提升|增", "下降|减少|降低|回落|下滑|减|降"
_YEAR = r"(?:上一?年度?|去年|上年同期|去年同期|上一?年度?同期|20\d\d年度?)"
_BASE = lazily(rf"(?:比|较|与|同|相比|相较于){_YEAR}(?:的|为|同期的|同期)?(?:总量|总数)?$")
_TO_RATE = lazily(rf"(?:相比|相较)?,?(?:同比)?({_UP}|{_DOWN})(?:了|幅度为|率为)?")
_STEP = lazily(rf",?(?:同比)?(?:{_UP}|{_DOWN})(?:了)?")
_FROM = lazily(rf"[由从](?:{_YEAR})?的?$")
_FROM_TO = lazily(rf"({_UP}|{_DOWN})(?:到|至|为)")
_APART = lazily(r"[,(]?")
_ROUGH = lazily("[万亿千百]")
NEAREST = 6


class Growth(NamedTuple):
    """A printed rate with the figures ``now`` and ``base``; negative where it tells of a decrease.

    ``others`` are earlier figures of the unit, any of which may be meant instead of ``now``.
    ``sure`` tells that both figures are exact.
    """

    now: Quantity
    base: Quantity
    rate: Quantity
    falls: bool
    others: tuple[Quantity, ...]
    sure: bool


def find_growths(text: str) -> list[Growth]:
    """Return the rates of growth that a folded sentence tells with both figures."""
    if "%" not in text or not any(word in text for word in ("比", "较", "由", "从", "与", "同")):
        return []
    found = find_quantities(text)
    result = []
    for at, rate in enumerate(found):
        if rate.percent and rate.value >= 0:
            growth = _compared(text, found, at) or _from_to(text, found, at)
            if growth:
                result.append(growth)
    return result


def _compared(text: str, found: list[Quantity], at: int) -> Growth | None:
    """Return 486条，比上年的450条增长8%, perhaps with the difference: 增加36条，增长8%."""
    rate, last = found[at], at - 1
    if last >= 1 and not _is_base(text, found[last]):
        step, base = found[last], found[last - 1]
        if step.unit != base.unit or not _STEP.fullmatch(text[base.end : step.start]):
            return None
        verb = _TO_RATE.fullmatch(text, step.end, rate.start)
        last -= 1
    else:
        verb = _TO_RATE.fullmatch(text, found[last].end, rate.start) if last >= 0 else None
    if verb is None or last < 1 or not _is_base(text, found[last]):
        return None
    base, now = found[last], found[last - 1]
    words = _BASE.search(text, max(0, base.start - 24), base.start)
    if words is None or now.unit != base.unit or now.percent:
        return None
    if not _APART.fullmatch(text, now.end, words.start()):
        return None
    return _growth(text, found, now, base, rate, verb.group(1))


def _is_base(text: str, quantity: Quantity) -> bool:
    near = max(0, quantity.start - 24)
    return not quantity.percent and _BASE.search(text, near, quantity.start) is not None


def _from_to(text: str, found: list[Quantity], at: int) -> Growth | None:
    """Return 由450条增加到486条，增长8%."""
    if at < 2:
        return None
    base, now, rate = found[at - 2 : at + 1]
    if base.unit != now.unit or base.percent or now.percent:
        return None
    verb = _FROM_TO.fullmatch(text, base.end, now.start)
    named = _FROM.search(text, max(0, base.start - 12), base.start)
    again = _TO_RATE.fullmatch(text, now.end, rate.start)
    if not (verb and named and again):
        return None
    return _growth(text, found, now, base, rate, again.group(1))


def _growth(
    text: str, found: list[Quantity], now: Quantity, base: Quantity, rate: Quantity, verb: str
) -> Growth:
    first = bisect_left(found, now.start, key=lambda one: one.start)
    others = tuple(one for one in found[max(0, first - NEAREST) : first] if one.unit == now.unit)
    rough = any(_ROUGH.search(text, one.start, one.end) for one in (now, base))
    sure = not (now.bound or base.bound or rate.bound or rough)
    return Growth(now, base, rate, verb in _DOWN.split("|"), others, sure)
