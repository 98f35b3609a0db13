"""Changes told with the figures they are made of: 486条，比上年的450条增长8%."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from .comparing import (
    AFTER,
    BASE,
    CHANGE,
    TO,
    YEAR,
    Gap,
    gap_between,
    led_by_base,
    led_by_from,
    named_year,
    one_matter,
    told_year,
    year_of,
)
from .lazy import lazily
from .quantities import Quantity, find_quantities

RATE, STEP, TIMES, RATIO, POINTS, RATES = "rate", "step", "times", "ratio", "points", "rates"
_DOUBLED = lazily("翻了?([一1两二2])番")
_ROUGH = lazily(r"[万亿千百]|\d\.\d")
_NEST = lazily(r"其中|包括|包含|\(|含")
_WORDS = ("比", "较", "由", "从", "年", "同")
_MOVES = ("%", "增", "减", "多", "少", "升", "降", "提高", "回落", "下滑", "倍", "番", "百分")
_LAST_YEAR = ("上年", "上一年", "去年", "同期", "同比")
_RELATIVE = 1000  # years further apart: one is told as 去年
FEWEST = 3
CHAIN = 4
NEAREST = 6


class Growth(NamedTuple):
    """A printed change with the figures it is made of.

    ``kind`` says what it is: a RATE (8%), a difference or STEP (36条), TIMES (增长0.5倍), a RATIO
    (是上年的1.5倍), POINTS (个百分点), or the rate of two RATES, which may be meant as points.
    ``base`` is None where only the ``step`` from it is told. ``others`` are earlier figures of the
    unit, any of which may be meant instead of ``now``; ``nested`` tells that ``now`` is said to be
    a part of them. ``sure`` tells that all figures are exact.
    """

    kind: str
    now: Quantity
    base: Quantity | None
    change: Quantity
    step: Quantity | None
    falls: bool
    others: tuple[Quantity, ...]
    nested: bool
    sure: bool

    @property
    def used(self) -> tuple[Quantity, ...]:
        """The figures of the sentence that the computation takes, in their order."""
        told = (self.now, self.base, self.step, self.change)
        found = (one for one in told if one is not None)
        return tuple(sorted(found, key=lambda one: one.start))


def find_growths(text: str) -> list[Growth]:
    """Return the changes that a folded sentence tells with the figures they are made of."""
    if not (any(word in text for word in _WORDS) and any(word in text for word in _MOVES)):
        return []
    found = [*find_quantities(text), *_doublings(text)]
    if len(found) < FEWEST:
        return []
    found.sort(key=lambda one: one.start)
    return _Reading(text, found).growths()


def _doublings(text: str) -> list[Quantity]:
    if "番" not in text:
        return []
    return [
        Quantity(one.start(), one.end(), 1 if one.group(1) in "一1" else 3, "番", "", False)
        for one in _DOUBLED.finditer(text)
    ]


class _Reading:
    """The figures of a sentence, what stands between them, and how they belong together."""

    def __init__(self, text: str, found: list[Quantity]) -> None:
        self.text = text
        self.found = found
        gaps = [gap_between(text, one, other) for one, other in pairwise(found)]
        self.gaps = [Gap(), *gaps, Gap()]

    def growths(self) -> list[Growth]:
        """Return the changes that can be told with their figures."""
        changes = [at for at, gap in enumerate(self.gaps) if gap.kind == CHANGE]
        return [growth for at in changes if (growth := self.read(at)) is not None]

    def read(self, at: int) -> Growth | None:
        """Return the change at ``at`` with its figures, None where they can't be told."""
        first = at - 1  # the figure that a chain of changes is told of: 增加36条,增长8%
        while first > 0 and self.gaps[first].kind == CHANGE and at - first < CHAIN:
            first -= 1
        if self.gaps[first].kind == CHANGE or self.another(first, at):
            return None
        now, base = self.now_and_base(first, at)
        if now is None:
            return None
        step = self.step(first, at, now)
        if base is None and (step is None or self.gaps[first + 1].own == "环比"):
            return None
        if base is None and self.gaps[at].falls != self.gaps[first + 1].falls:
            return None
        kind = self.kind(at, now, base)
        if not kind or (base is None and kind != RATE):
            return None
        return self.growth(kind, (first, now, base, at), step)

    def step(self, first: int, at: int, now: int) -> Quantity | None:
        """Return the difference told before a rate: 增加36条,增长8%."""
        if at == first + 1:
            return None
        step = self.found[first + 1]
        return step if step.unit == self.found[now].unit and not step.percent else None

    def another(self, first: int, at: int) -> bool:
        """Tell whether the change is told against another base than the first of its chain."""
        gaps = self.gaps
        if gaps[at].own == "环比":
            return True
        if at == first + 1 or not gaps[at].own:
            return False
        if gaps[at].own != "同比":
            return True
        named = gaps[first].said or gaps[first].own or gaps[first + 1].own
        return not any(word in named for word in _LAST_YEAR)

    def now_and_base(self, first: int, at: int) -> tuple[int | None, int | None]:
        """Return which figures are that of now and that of the base, as far as told."""
        text, found, gaps = self.text, self.found, self.gaps
        gap, after = gaps[first], gaps[at + 1]
        own = gaps[first + 1].own not in ("", "同比")  # 486条,比上年的450条,比2020年增长8%
        if gap.kind == BASE:
            now = first - 1  # 44件,比2024年32件多12件,比2023年47件少3件
            while now > max(0, first - 2 * CHAIN) and gaps[now].kind in (CHANGE, BASE):
                now -= 1
            told = own or gaps[now].kind in (CHANGE, BASE)
            return (None, None) if told else (now, first)
        if gap.kind == YEAR:
            return self.by_year(first, named_year(gaps[first + 1].own))
        if gap.kind == TO and led_by_from(text, found[first - 1]):
            return (None, None) if own else (first, first - 1)
        if led_by_base(text, found[first]):
            return (at + 1, first) if after.kind == AFTER and not own else (None, None)
        behind = after.kind == YEAR and (after.said == "(" or after.own[:1] in "上去同")
        if behind and one_matter(text, found[first], after.noun):
            return first, at + 1
        if after.kind == BASE and after.said.startswith("("):
            return first, at + 1
        return first, None

    def by_year(self, second: int, named: int | None) -> tuple[int | None, int | None]:
        """Return which of two figures told with their years is the later.

        ``named`` is the year that the change is told against, where its words name one.
        """
        gap, earlier = self.gaps[second], self.found[second - 1]
        if self.gaps[second - 1].kind in (BASE, CHANGE):
            return None, None
        if not one_matter(self.text, earlier, gap.noun):
            return None, None
        told, later = told_year(self.text, earlier), year_of(gap.own)
        if not told:
            # 44件(2023年为32件), 44件,2023年为32件
            last = later == -1 or gap.said == "(" or gap.noun.endswith(("为", "是"))
            return (second - 1, second) if last else (None, None)
        apart = later - year_of(told)
        if named is not None and named not in (later, year_of(told)):
            return None, None
        if apart == 1 or apart > _RELATIVE:
            return second, second - 1
        return (second - 1, second) if apart == -1 or apart < -_RELATIVE else (None, None)

    def kind(self, at: int, at_now: int, at_base: int | None) -> str:
        """Return what kind of change it is; empty where the units do not go together."""
        change, now = self.found[at], self.found[at_now]
        base = now if at_base is None else self.found[at_base]
        if base.unit != now.unit or base.percent != now.percent or change.value < 0:
            return ""
        if change.unit == "个百分点":
            return POINTS if now.percent else ""
        if change.percent:
            return RATES if now.percent else RATE
        if now.percent:
            return ""
        if change.unit in ("倍", "番"):
            return RATIO if self.gaps[at].said == "的" else TIMES
        return STEP if change.unit == now.unit else ""

    def growth(
        self, kind: str, places: tuple[int, int, int | None, int], step: Quantity | None
    ) -> Growth:
        """Return the change with the figures at those places."""
        first, at_now, at_base, at = places
        text, found = self.text, self.found
        now, change = found[at_now], found[at]
        base = None if at_base is None else found[at_base]
        others = self.others(at_now, at_base)
        nested = bool(others) and _NEST.search(text, others[0].end, now.start) is not None
        exact = [one for one in (now, base, step if base is None else None) if one is not None]
        sure = not change.bound and not any(_inexact(text, one) for one in exact)
        if kind not in (POINTS, RATES):
            sure = sure and not any(_ROUGH.search(text, one.start, one.end) for one in exact)
        if self.gaps[first].kind == BASE and not one_matter(text, now, self.gaps[first].noun):
            sure = False
        return Growth(kind, now, base, change, step, self.gaps[at].falls, others, nested, sure)

    def others(self, now: int, base: int | None) -> tuple[Quantity, ...]:
        """Return the earlier figures of the unit that are no bases or changes themselves."""
        near = (at for at in range(max(0, now - NEAREST), now) if at != base)
        return tuple(
            self.found[at]
            for at in near
            if self.found[at].unit == self.found[now].unit
            and self.gaps[at].kind not in (BASE, CHANGE)
            and not led_by_base(self.text, self.found[at])
        )


def _inexact(text: str, quantity: Quantity) -> bool:
    """Tell whether it is a bound: not so 比去年的32件多12件."""
    end = quantity.end
    return bool(quantity.bound) and not (
        quantity.bound == "多" and text[end + 1 : end + 2].isdecimal()
    )
