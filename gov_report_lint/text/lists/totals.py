"""Totals behind their parts, 网站300条、微信200条，共计500条, and parts that nobody announced."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazily
from .items import Token, read_items
from .names import doing
from .openings import TOTAL, Opening
from .wholes import COMPARED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ..quantities import Quantity
    from .layers import Layers

_TOTAL = lazily(
    "(?:(?<=[,、;:。])|^)(?:以上|上述|全年|年内|本年度?|[两三四]项|各类|[全本][省市县区镇])?(?P<word>共计|合计|总计|总共|一共|累计|共)"
    "(?P<what>[^0-9,。;:、()]{0,8})(?=[0-9])"
)
_BEGINS = lazily("[。!?\n:;(]")
_PLAIN_WORDS = frozenset(("", "为", "是", "有", "达", "计"))
_AFTER = re.compile(r"(?P<noun>[^\W\d]{0,6})(?:[,。;!?)]|$)")
_ANY_TIME = "累计"
_FURTHEST = 800
# What a figure is told with that the next ones may part: 共收到70件，办结69件，1件结转下年度.
_TOLD = re.compile(
    "(?:[共计]|全年|收到|受理|公开|发布|办理|开展|举办|组织|制作|接收|接到|派发|制发|编发|推送|召开|接听|处理|新收)"
    "[^,。;:、]{0,16}$"
)
_MOST_UNANNOUNCED = 12


class Total(NamedTuple):
    """A total and the figures before it; ``certain`` tells that it can be the sum of no others."""

    whole: Quantity
    parts: tuple[Token, ...]
    certain: bool


def find_totals(layers: Layers, begins: list[int]) -> Iterator[Total]:
    """Yield the totals that come after two figures or more.

    ``begins`` are the places, in order, where announced lists begin.
    """
    last = 0
    for match in _TOTAL.finditer(layers.text):
        at = bisect_left(layers.starts, match.end())
        if at == len(layers.starts) or layers.starts[at] != match.end():
            continue
        whole = layers.found[at]
        start = max(last, _start(layers, match.start(), begins))
        far = max(last, _start(layers, match.start(), begins, over=";"))
        last = whole.end
        near, wide = _before(layers, match, whole, start), _before(layers, match, whole, far)
        # 甲区12件；乙区9件，共计21件: one figure in each stretch, so that they are one list.
        if len(near) == 1 and len({one.group for one in wide}) == len(wide):
            start, near = far, wide
        if len(near) > 1 and not whole.percent:
            yield from _total(layers, match, whole, near, start)


def _before(layers: Layers, match: re.Match[str], whole: Quantity, start: int) -> tuple[Token, ...]:
    """Return the figures in the unit of a total that stand right before it."""
    opening = Opening(start, start, TOTAL, layers.level(match.start()), match.start())
    tokens = [one for one in read_items(layers, opening).tokens if not one.aside]
    units = [one.quantity.unit in (whole.unit, "") for one in tokens]
    return tuple(tokens[len(units) - units[::-1].index(False) :] if False in units else tokens)


def _total(
    layers: Layers, match: re.Match[str], whole: Quantity, parts: tuple[Token, ...], start: int
) -> Iterator[Total]:
    words = layers.text[start : match.start()]
    first = parts[0].quantity.start
    foreign = layers.quantities(start, first, layers.level(first))
    clean = all(one.percent for one in foreign)
    certain = clean and _is_certain(layers, match, whole, parts, words)
    sums = list(accumulate(one.quantity.value for one in reversed(parts)))
    count = max((at for at, value in enumerate(sums, 1) if value == whole.value), default=0)
    if count > 1:
        yield Total(whole, parts[len(parts) - count :], certain)
    elif certain:
        yield Total(whole, parts, certain)


def _start(layers: Layers, end: int, begins: list[int], over: str = "") -> int:
    """Return where the figures before a total begin: behind a mark, or at an announced list.

    Semicolons are no such mark where one stands before the total, or where told to go ``over``.
    """
    text, level = layers.text, layers.level(end)
    marks = ":(" if ";" in (over, text[end - 1 : end]) else ":;("
    start = max(0, end - _FURTHEST)
    for match in _BEGINS.finditer(text, start, max(start, end - 1)):
        mark = match.group()
        if mark in marks + "。!?\n" and layers.level(match.start()) == level - (mark == "("):
            start = match.end()
    announced = bisect_left(begins, end)
    return max(start, begins[announced - 1]) if announced else start


def _is_certain(
    layers: Layers, match: re.Match[str], whole: Quantity, parts: tuple[Token, ...], words: str
) -> bool:
    """Tell whether nothing else can be meant: 共计500条。, no 共200条信息通过审核."""
    after = _AFTER.match(layers.text, whole.end)
    what = match.group("what")
    told = what in _PLAIN_WORDS or all(what in one.label for one in parts)
    named = after is not None and after.group("noun") in words
    so_on = "等" in layers.text[parts[-1].quantity.end : match.start()]
    # 开展培训3次、检查2次，共10次: of what, nobody knows.
    first, *others = (doing(one) for one in parts)
    mixed = any(other not in ("", first) for other in others)
    return named and told and not so_on and not mixed and match.group("word") != _ANY_TIME


def find_unannounced(layers: Layers, used: Collection[int]) -> Iterator[Total]:
    """Yield the figures that the next ones, in the same stretch, add up to exactly."""
    taken = set(used)
    for at, whole in enumerate(layers.found):
        if whole.percent or not whole.unit or whole.value < 2 or whole.start in taken:
            continue
        if not _TOLD.search(layers.text, max(0, whole.start - 24), whole.start):
            continue
        parts = _run(layers, whole, layers.found[at + 1 : at + 1 + _MOST_UNANNOUNCED], taken)
        if parts:
            taken.update(one.quantity.start for one in parts)
            yield Total(whole, parts, certain=False)


def _run(
    layers: Layers, whole: Quantity, following: list[Quantity], taken: Collection[int]
) -> tuple[Token, ...]:
    """Return the figures that follow, as soon as they add up to the one before."""
    level, before = layers.depths[whole.start], whole.end
    parts: list[Token] = []
    for one in following:
        if layers.depths[one.start] != level:
            continue
        gap = layers.plain(before, one.start, level)
        before = one.end
        if re.search("[。;!?\n]", gap) or one.start in taken:
            break
        if one.percent or COMPARED.search(gap[-8:]):
            continue
        if one.unit != whole.unit:
            break
        parts.append(Token(one, gap, 0, broken=True, aside=False))
        total = sum(part.quantity.value for part in parts)
        if total >= whole.value:
            return tuple(parts) if total == whole.value and len(parts) > 1 else ()
    return ()
