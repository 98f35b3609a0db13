"""The lists that a Word file defines: how each level counts and what it prints."""

from __future__ import annotations

from typing import NamedTuple

from ..xml import Element
from .names import (
    ABSTRACT_NUM,
    ABSTRACT_NUM_ID,
    ILVL,
    IS_LGL,
    LVL,
    LVL_OVERRIDE,
    LVL_RESTART,
    LVL_TEXT,
    NUM,
    NUM_FMT,
    NUM_ID,
    NUM_STYLE_LINK,
    P_STYLE,
    R_PR,
    START,
    START_OVERRIDE,
    STYLE_LINK,
    VAL,
    VANISH,
    is_on,
    whole,
)

DEPTHS = 9
HIGHEST = 32_767
LONGEST_TEXT = 64

_HIDDEN = f"{R_PR}/{VANISH}"


class Level(NamedTuple):
    """One level of a list; ``restart`` is the 1-based level whose step starts it anew."""

    start: int
    format: str
    text: str
    restart: int | None = None
    legal: bool = False
    style: str | None = None


class NumberedList(NamedTuple):
    """A list as paragraphs name it; lists of the same ``key`` count on from each other."""

    key: str
    levels: dict[int, Level]
    restarts: dict[int, int]

    def start(self, depth: int) -> int:
        """Return the number that the level at ``depth`` begins with."""
        return self.restarts.get(depth, self.levels[depth].start)

    def depth_of(self, style: str) -> int | None:
        """Return the depth of the level that the list ties to a paragraph style."""
        return next((depth for depth, level in self.levels.items() if level.style == style), None)


def read_lists(root: Element) -> dict[str, NumberedList]:
    """Return the lists of a numbering part by the number that paragraphs call them."""
    abstracts = {item.get(ABSTRACT_NUM_ID, ""): item for item in root.iterfind(ABSTRACT_NUM)}
    linked = {_value(item, STYLE_LINK): item for item in abstracts.values()}
    levels: dict[str, dict[int, Level]] = {}
    for key, item in abstracts.items():
        link = _value(item, NUM_STYLE_LINK)
        levels[key] = _levels(item if link is None else linked.get(link, item))
    lists = {}
    for num in root.iterfind(NUM):
        key = _value(num, ABSTRACT_NUM_ID) or ""
        lists[num.get(NUM_ID, "")] = _overridden(NumberedList(key, levels.get(key, {}), {}), num)
    return lists


def depth_of(text: str | None) -> int | None:
    """Return the depth that an attribute names, counted from 0; None if it names none."""
    return whole(text, 0, DEPTHS - 1)


def _levels(item: Element) -> dict[int, Level]:
    found = {}
    for level in item.iterfind(LVL):
        depth = depth_of(level.get(ILVL))
        if depth is not None:
            found[depth] = _level(level)
    return found


def _level(level: Element) -> Level:
    start = whole(_value(level, START), 0, HIGHEST)
    return Level(
        0 if start is None else start,
        _value(level, NUM_FMT) or "decimal",
        "" if is_on(level.find(_HIDDEN)) else (_value(level, LVL_TEXT) or "")[:LONGEST_TEXT],
        whole(_value(level, LVL_RESTART), 0, DEPTHS),
        is_on(level.find(IS_LGL)),
        _value(level, P_STYLE),
    )


def _overridden(base: NumberedList, num: Element) -> NumberedList:
    """Return ``base`` with the levels and starts that ``num`` sets for itself."""
    levels, restarts = dict(base.levels), {}
    for override in num.iterfind(LVL_OVERRIDE):
        depth = depth_of(override.get(ILVL))
        if depth is None:
            continue
        level = override.find(LVL)
        if level is not None:
            levels[depth] = _level(level)
        start = whole(_value(override, START_OVERRIDE), 0, HIGHEST)
        if start is not None:
            restarts[depth] = start
    return NumberedList(base.key, levels, restarts)


def _value(parent: Element, name: str) -> str | None:
    child = parent.find(name)
    return None if child is None else child.get(VAL)
