"""Ranges such as 3至5件, 5%-10% and 三到五个: two numbers that are the bounds of one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from .figures import figure_at
from .lazy import lazily
from .numerals import NUMERALS, scaled
from .units import unit_at

if TYPE_CHECKING:
    from .figures import Figure

JOINTS = frozenset("-~至到")
_LONGEST = 26
_MOST_TIMES = 100  # what is a hundred times the first number is another kind of number
_FIRST = lazily(
    f"(?<![0-9A-Za-z._/第-])(?<![0-9][,:])([0-9]{{1,9}}(?:[.][0-9]{{1,4}})?|[{NUMERALS}]{{1,8}})"
    r"([^\s\d,。;:()-]{0,5})(-{1,2}|~|至|到)$"
)
_FROM = frozenset("由从自")


class Range(NamedTuple):
    """Where a range begins, its first number and the word that joins the two."""

    start: int
    first: int | Decimal
    joint: str


def range_to(text: str, start: int, last: Figure, unit: str) -> Range | None:
    """Return the range whose last number stands at ``start``, None when there is none.

    由3件到5件 tells of a change from one number to another, and is none.
    """
    if text[start - 1 : start] not in JOINTS:
        return None
    match = _FIRST.search(text, max(0, start - _LONGEST), start)
    if match is None:
        return None
    begin, joint = match.start(1), match.group(3)
    first = figure_at(text, begin)
    if first is None or first.chinese is not last.chinese:
        return None
    if joint in "至到" and text[begin - 1 : begin] in _FROM:
        return None
    own = _unit(text, first.end)
    if first.end + len(own) != match.start(3) or own not in ("", unit):
        return None
    bare = not first.scale and not own
    low = scaled(first.base, last.scale) if bare else first.value
    if not low < last.value or last.value > max(low, 1) * _MOST_TIMES:
        return None
    return Range(begin, low, joint)


def _unit(text: str, end: int) -> str:
    sign = text[end : end + 1]
    return sign if sign in ("%", "‰") else unit_at(text, end)
