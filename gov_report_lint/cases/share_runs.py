"""The shares of a paragraph that are of one unit, and how they stand to one another."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..text.shares import is_nested, parts_ways
from .counts import is_rough, kind_of, worth_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model.report import Number, Sentence
    from ..text.shares import Share
    from .counts import Counts

FARTHEST = 3  # sentences between two shares of one list
NEIGHBOURS = 6
MOST_SUMS = 12


class Item(NamedTuple):
    """A share, with its sentence and the place of that."""

    sentence: Sentence
    at: int
    share: Share

    @property
    def where(self) -> tuple[int, int]:
        """Where its part stands."""
        return self.at, self.share.part.start

    @property
    def ends(self) -> tuple[int, int]:
        """Where its percentage ends."""
        return self.at, self.share.share.end

    @property
    def kind(self) -> str:
        """What its part counts."""
        return kind_of(self.share.part)

    @property
    def part(self) -> Number:
        """The value of its part."""
        return worth_of(self.share.part)

    @property
    def printed(self) -> Number:
        """The percentage as printed."""
        return self.share.share.value

    @property
    def rough(self) -> bool:
        """Whether its part or its percentage is no exact one."""
        return bool(self.share.share.bound) or is_rough(self.sentence.text, self.share.part)


class Run(NamedTuple):
    """The shares of one list, what its parts may add up to, and what its shares do."""

    items: list[Item]
    sums: tuple[Number, ...]
    printed: Number


class Runs:
    """The shares of one unit in a paragraph, in order, and what stands between them."""

    def __init__(self, items: list[Item], here: Counts, sentences: Sequence[Sentence]) -> None:
        self.items = items
        self.here = here
        pairs = list(pairwise(items))
        # The largest count between two shares that has none of its own: it may be another total.
        self.rivals = [here.largest_free(one.ends, other.where) for one, other in pairs]
        self.parted = [_parted(one, other, sentences) for one, other in pairs]
        self.within = self._within()
        self.of = self._runs()

    def _runs(self) -> list[Run]:
        """Return for each share the list it stands in, perhaps over several sentences."""
        items, result, first = self.items, [], 0
        for at in range(1, len(items) + 1):
            joined = at < len(items) and items[at].at <= items[at - 1].at + 1
            if joined and not self.parted[at - 1]:
                continue
            own = items[first:at]
            sums = dict.fromkeys(self._sums(own))
            for _, told in groupby(own, key=lambda one: one.at):
                sums.update(dict.fromkeys(self._sums(list(told))))
            printed = sum(one.printed for one in own)
            result += [Run(own, tuple(sums)[:MOST_SUMS], printed)] * (at - first)
            first = at
        return result

    def _sums(self, items: list[Item]) -> tuple[Number, Number]:
        """Return what the parts of shares add up to: those with shares, and all between them."""
        every = self.here.total(items[0].where, items[-1].ends)
        return sum(one.part for one in items), every

    def _within(self) -> list[int | None]:
        """Return of which share's part each share is a part, as far as 其中 tells: up to a ;."""
        result: list[int | None] = [None]
        for at, (one, other) in enumerate(pairwise(self.items)):
            same = one.at == other.at
            inner = self.parted[at] and not self.rivals[at] and same
            text, end, start = one.sentence.text, one.share.share.end, other.share.part.start
            if inner and is_nested(text, end, start):
                result.append(at)
            elif result[-1] is not None and same and ";" not in text[end:start]:
                result.append(result[-1])
            else:
                self.parted[at] = self.parted[at] or result[-1] is not None
                result.append(None)
        return result

    def beside(self, at: int) -> list[int]:
        """Return the nearest shares of the same list, before and after."""
        part = self.items[at].part
        found = []
        for steps in (range(at - 1, at - 1 - NEIGHBOURS, -1), range(at, at + NEIGHBOURS)):
            for gap in steps:
                if not 0 <= gap < len(self.parted):
                    break
                if self.parted[gap] or self.rivals[gap] > part:
                    break
                found.append(gap if gap < at else gap + 1)
        return found


def _parted(one: Item, other: Item, sentences: Sequence[Sentence]) -> bool:
    """Tell whether another list begins between two shares."""
    if other.at - one.at > FARTHEST:
        return True
    end, start = one.share.share.end, other.share.part.start
    if one.at == other.at:
        return parts_ways(one.sentence.text, end, start)
    between = (sentences[at].text for at in range(one.at + 1, other.at))
    return (
        parts_ways(one.sentence.text, end, len(one.sentence.text))
        or any(parts_ways(text, 0, len(text)) for text in between)
        or parts_ways(other.sentence.text, 0, start)
    )
