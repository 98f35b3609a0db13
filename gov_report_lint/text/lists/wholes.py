"""The total that a list parts: the nearest figure before it, and others that may be meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .layers import Layers
from .openings import AMONG, BRACKET, SORTED, Opening, outer

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from ..quantities import Quantity

_AVERAGE = re.compile(r"(?:月均|日均|年均|平均|每月|每年|每日|每周)[^,。;]{0,12}$")
# What stands before a figure that is a difference, or one of another time: no total, no part.
COMPARED = re.compile(
    r"(?:增长|增加|减少|下降|上升|提高|降低|同比|环比|较|比|占|第)了?$"
    r"|[较比](?:上年|去年|上一年|20[0-9]{2}年)(?:同期)?的?$"
)
# What may stand between a total and its list and tells nothing of either.
_ASIDE = re.compile(
    r"(?:同比|环比|[较比](?:上年|去年|上一?年度?))[^,;]{0,20}[,;]?"
    r"|(?:月均|日均|年均|平均|每[月年日周])[^,;。]{0,16}[,;]?|占[^,;。]{0,24}[%‰][,;]?|20[0-9]{2}年(?:度)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?"
)
_BETWEEN = re.compile(r"[^。;!?\n\d]{0,40}")
_LOOSELY_BETWEEN = re.compile(r"[^。!?\n\d]{0,60}")
_TIGHTLY_BETWEEN = re.compile(r"[^。;!?\n\d,:、]{0,14}")
_ALL = re.compile("[;。]$|均|全部")
_BRACKET = re.compile(r"[^\W\d]{0,8}\(")
_KINDS = frozenset(("个", "类", "种", "家", "大类"))
_NOUN = re.compile(r"[^\W\d]{0,8}")
_LONGEST_STATEMENT = 80
_ENDS = re.compile("[。;!?]")
_PARTED = re.compile(";")
_FURTHEST = 600
_NEAREST = 30
_MOST_SKIPPED = 2


class Wholes(NamedTuple):
    """The total of a list, and the other figures before it of which one may be the total meant.

    ``skipped`` tells that a figure in another unit stands between total and list.
    """

    whole: Quantity
    rivals: tuple[Quantity, ...]
    skipped: bool

    def joined(self) -> list[tuple[Quantity, ...]]:
        """Return the figures that may be the total together: 新收26件，上年结转2件，其中……"""
        run = (self.whole, *self.rivals)
        return [run[: count + 1] for count in range(1, len(run))]


def find_whole(
    layers: Layers,
    opening: Opening,
    unit: str,
    used: Mapping[int, Quantity | None],
    end: int,
    summed: Container[int] = (),
) -> Wholes | None:
    """Return the total in that unit of an announced list; it ends at or before ``end``.

    ``used`` are, by their beginnings, the totals of the figures that are parts in lists before:
    behind a semicolon, a new way of sorting or a word on all of them it is not the parts that are
    parted again; None where the total is not known. ``summed`` begin figures of which the sum is
    told: never another total than that.
    """
    limit, level = outer(layers, opening)
    limit = min(limit, end)
    apart = opening.kind == SORTED or end < opening.at or _passes(layers, limit)
    passed: Container[int] = used if apart else ()
    before = [
        one
        for one in layers.before(limit, _NEAREST)
        if limit - one.end <= _FURTHEST
        and not one.percent
        and layers.depths[one.start] == level
        and not _is_no_total(layers, one)
    ]
    at = next(
        (at for at, one in enumerate(before) if one.unit == unit and one.start not in passed), None
    )
    if at is None:
        return None
    whole, nearer = before[at], before[:at]
    if not _stands_before(layers, nearer[:1] or [whole], limit, level, opening):
        return None
    skipped = [
        one
        for one in nearer
        if one.start not in passed and not _counts_items(layers, one, limit, level)
    ]
    if len(skipped) > _MOST_SKIPPED or (skipped and not _joins(layers, whole, limit, level)):
        return None
    if _is_bound(layers, opening, whole, limit):
        return Wholes(whole, (), bool(skipped))
    rivals = _rivals(layers, [whole, *before[at + 1 :]], level, passed, summed)
    above = used.get(whole.start, whole)
    if above is None:
        return None
    if above is not whole and above not in rivals:
        rivals = (*rivals, above)
    return Wholes(whole, rivals, bool(skipped))


def _rivals(
    layers: Layers,
    before: list[Quantity],
    level: int,
    passed: Container[int],
    summed: Container[int],
) -> tuple[Quantity, ...]:
    """Return the figures before a total, up to a semicolon, that may be the total meant as well."""
    whole = before[0]
    since = max(0, whole.start - _FURTHEST)
    marks = (one for one in _PARTED.finditer(layers.text, since, whole.start))
    since = max((one.end() for one in marks if layers.level(one.start()) == level), default=since)
    return tuple(
        one
        for one in before[1:]
        if one.start >= since
        and one.unit[-1:] == whole.unit[-1:]
        and one.value != whole.value
        and one.start not in summed
        and one.start not in passed
    )


def _is_bound(layers: Layers, opening: Opening, whole: Quantity, limit: int) -> bool:
    """Tell whether a list is tied to the figure before it: in brackets right behind, 26件中."""
    return opening.tight or _BRACKET.fullmatch(layers.text, whole.end, limit + 1) is not None


def _passes(layers: Layers, limit: int) -> bool:
    """Tell whether what was said before is done with: a semicolon, or 均已答复, stands before."""
    last = layers.before(limit, 1)
    return bool(last) and _ALL.search(layers.text, last[0].end, limit) is not None


def _counts_items(layers: Layers, one: Quantity, limit: int, level: int) -> bool:
    """Tell whether a figure right before the list says how many items it has: 涉及3个部门:."""
    return one.unit in _KINDS and _NOUN.fullmatch(layers.plain(one.end, limit, level)) is not None


def _is_no_total(layers: Layers, one: Quantity) -> bool:
    """Tell whether a figure is a difference, of another time, or an average."""
    text, start = layers.text, one.start
    if COMPARED.search(text, max(0, start - 12), start):
        return True
    return _AVERAGE.search(text, max(0, start - 20), start) is not None


def _stands_before(
    layers: Layers, nearest: list[Quantity], limit: int, level: int, opening: Opening
) -> bool:
    """Tell whether nothing but words stands between the nearest figure and the list."""
    words = layers.plain(nearest[0].end, limit, level)
    if opening.kind == BRACKET or opening.tight:
        return _TIGHTLY_BETWEEN.fullmatch(words) is not None
    between = _BETWEEN if opening.kind == AMONG else _LOOSELY_BETWEEN
    return between.fullmatch(_ASIDE.sub("", words)) is not None


def _joins(layers: Layers, whole: Quantity, limit: int, level: int) -> bool:
    """Tell whether a total and the list are one statement though other figures stand between."""
    words = layers.plain(whole.end, limit, level)
    return len(words) <= _LONGEST_STATEMENT and not _ENDS.search(words)
