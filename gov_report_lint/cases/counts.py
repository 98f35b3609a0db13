"""The counts of one unit that the text tells, found by their value: those a share may be of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from .rounding import last_digit, recomputes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.report import Number, Sentence
    from ..text.quantities import Quantity

MOST = 40  # how many different totals that would do are looked at
_SCALES = {"万元": 10_000, "亿元": 100_000_000}
_ROUGH = re.compile("[万亿千百]")


def kind_of(quantity: Quantity) -> str:
    """Return what a quantity counts: its unit, 元 for all money."""
    return "元" if quantity.unit in _SCALES else quantity.unit


def worth_of(quantity: Quantity) -> Number:
    """Return the value of a quantity, money in 元."""
    return quantity.value * _SCALES.get(quantity.unit, 1)


def is_rough(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is rounded or a bound: 1.2万条, 450余条."""
    rounded = isinstance(quantity.value, Decimal) or _ROUGH.search(
        text, quantity.start, quantity.end
    )
    return bool(quantity.bound or rounded)


class Count(NamedTuple):
    """A count, its sentence with the place of that, and whether it has a share of its own."""

    at: int
    sentence: Sentence
    quantity: Quantity
    shared: bool = False

    @property
    def where(self) -> tuple[int, int]:
        """Where it stands, for putting counts in order."""
        return self.at, self.quantity.start

    @property
    def worth(self) -> Number:
        """The count, money in 元."""
        return worth_of(self.quantity)

    @property
    def rough(self) -> bool:
        """Whether it is rounded or a bound."""
        return is_rough(self.sentence.text, self.quantity)


def wholes(part: Number, share: Number) -> tuple[Decimal, Decimal | None]:
    """Return the least and the largest total of which the part is that share; None: any."""
    half = last_digit(share) / 2
    most = Decimal(part) * 100 / (share - half) if share > half else None
    return Decimal(part) * 100 / (share + half), most


def nearest(counts: list[Count], where: tuple[int, int]) -> Count | None:
    """Return the last of some counts, in order, that stands before a place."""
    at = bisect_left(counts, where, key=lambda one: one.where)
    return counts[at - 1] if at else None


class Alike(NamedTuple):
    """Counts of one value, in order: without and with a share of their own."""

    free: list[Count]
    shared: list[Count]


class Counts:
    """Counts of one unit in order, found by their value and by where they stand."""

    def __init__(self, counts: Iterable[Count]) -> None:
        self.counts = list(counts)
        self._places = [one.where for one in self.counts]
        self.free = [one for one in self.counts if not one.shared]
        self._free_places = [one.where for one in self.free]
        self._sums: list[Number] = [0]
        self._by_value: dict[Number, Alike] = {}
        for one in self.counts:
            self._sums.append(self._sums[-1] + one.worth)
            alike = self._by_value.setdefault(one.worth, Alike([], []))
            (alike.shared if one.shared else alike.free).append(one)
        self._values = sorted(self._by_value)

    def explaining(self, part: Number, share: Number) -> list[Alike]:
        """Return the counts of which the part is that share, those of one value together."""
        least, most = wholes(part, share)
        first = bisect_left(self._values, least)
        last = len(self._values) if most is None else bisect_right(self._values, most)
        values = self._values[first : min(last, first + MOST)]
        return [self._by_value[one] for one in values if recomputes(share, part, one)]

    def free_before(self, where: tuple[int, int], most: int) -> list[Count]:
        """Return the last few counts before a place that have no share of their own."""
        last = bisect_left(self._free_places, where)
        return self.free[max(0, last - most) : last]

    def largest_free(self, start: tuple[int, int], end: tuple[int, int]) -> Number:
        """Return the largest count between two places that has no share of its own, else 0."""
        first, last = bisect_right(self._free_places, start), bisect_left(self._free_places, end)
        return max((one.worth for one in self.free[first:last]), default=0)

    def total(self, start: tuple[int, int], end: tuple[int, int]) -> Number:
        """Return the sum of the counts between two places."""
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        return self._sums[last] - self._sums[first]
