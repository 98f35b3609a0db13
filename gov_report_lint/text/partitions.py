"""A total and its parts in one sentence: 共 N 条，其中甲 a 条、乙 b 条、其他 c 条."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from .quantities import Quantity, find_quantities
from .shares import CHANNEL, figures_before

# A figure that a line break has cut in two: 53 7 may be 537.
_CUT = re.compile(r"[0-9][.,]?\s[0-9]")
# What ends a list: another matter, another time, or a statement about the whole.
_STOP = re.compile(
    r"[;。!?\n]|其中|同比|环比|比上年|较上年|比去年|较去年|此外|另外|另有|另,|截至|累计|共计|合计|总计"
)
_DONE = re.compile(r"办结|办理完毕|完成|均|全部|已|按时|按期|答复")
_AVERAGE = re.compile(r"(?:月均|日均|年均|平均|每月|每年|每日|每周)[^,。;]{0,12}$")
_NESTED = re.compile(r"包括|包含|含")
_COMPARED = re.compile(
    r"(?:增长|增加|减少|下降|上升|提高|降低|同比|环比|较|比|占|达到|超过|突破|第|约|近|高达)[了到至为]?$"
    r"|[较比](?:上年|去年|上一年|20[0-9]{2}年)(?:同期)?的?$"
)
_REST = re.compile(
    r"^[,、及和与]*(?:其他|其它|其余|另有其他)(?!组织|部门|单位|方式|处理|渠道|媒体|形式|申请人)|等$"
)
_BETWEEN = re.compile(r"^[^。;!?\n\d]{0,30}$")
_LONGEST_LIST = 600
_NEAREST = 30


class Part(NamedTuple):
    """One part of a list with the words before it, and the share printed behind it."""

    label: str
    quantity: Quantity
    share: Quantity | None
    others: tuple[Quantity, ...] = ()


class Partition(NamedTuple):
    """A total and its parts, all in one unit.

    ``complete`` tells that the list claims to name everything, ``overlapping`` that a thing may
    count in several parts, ``exact`` that no figure is a bound such as 余 or 近, ``sure`` that no
    other figure could be the total and that the parts are alike, none a part of another.
    """

    whole: Quantity
    parts: tuple[Part, ...]
    complete: bool
    overlapping: bool
    exact: bool
    sure: bool


def _depths(text: str) -> list[int]:
    """Return how deep in brackets each character stands."""
    depths, depth = [], 0
    for char in text:
        if char == ")":
            depth = max(0, depth - 1)
        depths.append(depth)
        if char == "(":
            depth += 1
    return depths


def _whole(text: str, at: int, depths: list[int], found: list[Quantity]) -> Quantity | None:
    """Return the total that a list starting at ``at`` parts: the last figure before it."""
    inside = depths[at]
    opening = text.rfind("(", 0, at) if inside else -1
    limit, level = (opening, inside - 1) if inside and not text[opening + 1 : at] else (at, inside)
    last = bisect_right(found, limit, key=lambda one: one.end)
    for quantity in reversed(found[max(0, last - _NEAREST) : last]):
        if quantity.percent or depths[quantity.start] != level:
            continue
        if _COMPARED.search(text[max(0, quantity.start - 12) : quantity.start]):
            continue
        if limit - quantity.end > _LONGEST_LIST:
            return None
        between = [
            text[i]
            for i in range(quantity.end, limit)
            if depths[i] == level and text[i] not in "()"
        ]
        plain = re.sub(
            r"(?:同比|环比|较上年|比上年|较去年|比去年)[^,]{0,16},?", "", "".join(between)
        )
        return quantity if _BETWEEN.match(plain) else None
    return None


def _end(text: str, start: int, depths: list[int]) -> int:
    """Return where the list that starts there ends."""
    level = depths[start] if start < len(depths) else 0
    limit = min(len(text), start + _LONGEST_LIST)
    for match in _STOP.finditer(text, start, limit):
        if depths[match.start()] <= level:
            return match.start()
    for index in range(start, limit):
        if depths[index] < level:
            return index
    return limit


def _share(text: str, quantity: Quantity, found: list[Quantity], end: int) -> Quantity | None:
    """Return the percentage printed right behind a part: 258件，占32%."""
    at = bisect_left(found, quantity.end, key=lambda one: one.start)
    if at == len(found) or found[at].start >= end:
        return None
    between = text[quantity.end : found[at].start]
    behind = found[at].percent and re.fullmatch(r"[,(]?占(?:比|总数的?)?为?", between)
    return found[at] if behind else None


def _parts(
    text: str, start: int, depths: list[int], found: list[Quantity], unit: str
) -> tuple[list[Part], bool]:
    """Return the parts of a list, and whether its last item names the rest."""
    end = _end(text, start, depths)
    level = depths[start] if start < len(depths) else 0
    parts: list[Part] = []
    before = start
    first = bisect_left(found, start, key=lambda one: one.start)
    for quantity in found[first : first + _LONGEST_LIST]:
        if quantity.end > end:
            break
        if depths[quantity.start] != level:
            continue
        label = text[before : quantity.start]
        if quantity.percent or quantity.unit != unit:
            before = quantity.end if quantity.percent else before
            continue
        if _DONE.search(label):
            break
        if not _COMPARED.search(label[-6:]):
            share = _share(text, quantity, found, end)
            others = figures_before(found, quantity) if share else ()
            parts.append(Part(label.strip(",、("), quantity, share, others))
        before = quantity.end
    complete = bool(parts) and bool(_REST.search(parts[-1].label.strip(",、:")))
    return parts, complete


def _partition(
    text: str, at: int, start: int, depths: list[int], found: list[Quantity]
) -> Partition | None:
    whole = _whole(text, at, depths, found)
    if whole is None or not whole.unit:
        return None
    parts, complete = _parts(text, start, depths, found, whole.unit)
    if not parts or _CUT.search(text, whole.start, _end(text, start, depths)):
        return None
    overlapping = any(CHANNEL.search(part.label) for part in parts)
    exact = not whole.bound and not any(part.quantity.bound for part in parts)
    sure = _alike(text, parts) and not _rivals(text, whole, depths, found)
    return Partition(whole, tuple(parts), complete, overlapping, exact, sure)


def _rivals(text: str, whole: Quantity, depths: list[int], found: list[Quantity]) -> bool:
    """Tell whether another figure of the unit, or of one like it, stands before the total."""
    last = bisect_left(found, whole.start, key=lambda one: one.start)
    return any(
        one.unit[-1:] == whole.unit[-1:] and depths[one.start] == depths[whole.start]
        for one in found[max(0, last - _NEAREST) : last]
    ) or bool(_AVERAGE.search(text, max(0, whole.start - 20), whole.start))


def _alike(text: str, parts: list[Part]) -> bool:
    """Tell whether the parts are of one kind: parted by 、 alone, or named with one last word."""
    labels = [part.label for part in parts]
    if any(_NESTED.search(label) for label in labels):
        return False
    first, last = parts[0].quantity.end, parts[-1].quantity.start
    if len(parts) == 1 or (len(parts) > 2 and not re.search("[,;]", text[first:last])):
        return True
    return len({label[-1:] for label in labels}) == 1


def find_partitions(text: str) -> list[Partition]:
    """Return the totals with their parts in a folded sentence.

    A list is announced by 其中, or stands in brackets right behind its total with three parts.
    """
    if "其中" not in text and "(" not in text:
        return []
    found = find_quantities(text)
    if len(found) < 2:
        return []
    depths = _depths(text)
    result = []
    for match in re.finditer("其中", text):
        partition = _partition(text, match.start(), match.end(), depths, found)
        if partition:
            result.append(partition)
    for quantity in found:
        if text[quantity.end : quantity.end + 1] == "(" and not text.startswith(
            ("其中", "含", "包括", "较", "比", "同比"), quantity.end + 1
        ):
            partition = _partition(text, quantity.end + 1, quantity.end + 1, depths, found)
            if partition and len(partition.parts) >= 3:
                result.append(partition)
    return result
