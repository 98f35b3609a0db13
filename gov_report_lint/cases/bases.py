"""The totals that the shares of a paragraph may be of, and those that they must be of.

A total is certain where the share's own words name it, where 其中 or nothing but a comma joins its
part to it, where the parts of the list add up to it, or where other shares recompute from it.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from ..text.shares import fits_name, follows_on, names_it
from .case import magnitude
from .counts import Count, Counts, kind_of, nearest, worth_of
from .rounding import decimals, recomputes
from .share_runs import Item, Runs

if TYPE_CHECKING:
    from ..model.report import Number
    from .case import Case

    Direct = dict[tuple[int, int], Count]

BACK = 12  # how many sentences before may tell the total that is meant
MOST = 60  # how many of the numbers of each of them are looked at
AGREEING = 20
PAIRED = 6  # totals that may be meant together: 新收26件、上年结转1件
FEWEST = 2  # shares that make a total certain
FEWEST_WHOLE = 3  # so many where they have no decimals and the total stands further off


def _counts(case: Case, places: range, kind: str, shared: set[tuple[int, int]]) -> Counts:
    """Return the counts of one unit in some sentences."""
    return Counts(
        Count(at, case.report.sentences[at], one, (at, one.start) in shared)
        for at in places
        for one in (case.quantities(at) if shared else case.quantities(at)[:MOST])
        if not one.percent and kind_of(one) == kind
    )


class Bases:
    """The shares of one unit in a paragraph, with the counts in it and before it.

    ``near`` are the counts of the paragraph that explain each share, ``parts`` those that have
    shares of their own and do so by chance, ``further`` those before the paragraph.
    """

    def __init__(self, case: Case, line: int, items: list[Item], direct: Direct) -> None:
        self.case, self.items, self.direct = case, items, direct
        sentences = case.report.sentences
        first = last = items[0].at
        while first and sentences[first - 1].line == line:
            first -= 1
        while last + 1 < len(sentences) and sentences[last + 1].line == line:
            last += 1
        self.first = first
        kind, shared = items[0].kind, {item.where for item in items}
        self.here = _counts(case, range(first, last + 1), kind, shared)
        self.far = _counts(case, range(max(0, first - BACK), first), kind, set())
        self.runs = Runs(items, self.here, sentences)
        self.parts: list[list[Count]] = [[] for _ in items]
        self.near = [self._near(at) for at in range(len(items))]
        self.further = [
            [one.free[-1] for one in self.far.explaining(item.part, item.printed)] for item in items
        ]
        self._agreeing: dict[Number, list[int]] = {}
        for at, item in enumerate(items):
            for value in {one.worth for one in (*self.near[at], *self.further[at])}:
                if item.part:
                    self._agreeing.setdefault(value, []).append(at)

    def _near(self, at: int) -> list[Count]:
        """Return the counts of the paragraph that explain a share, one for each value.

        A part with a share of its own is no total, unless 其中 or the share's own words say so.
        """
        item, parent = self.items[at], self.runs.within[at]
        if item.share.whole is not None:
            whole = Count(item.at, item.sentence, item.share.whole)
            if recomputes(item.printed, item.part, whole.worth):
                return [whole]
        result = []
        for alike in self.here.explaining(item.part, item.printed):
            found = _last(alike.free, item)
            if found is not None:
                result.append(found)
                continue
            found = _last(alike.shared, item)
            if found is None:
                continue
            told = names_it(item.share.named, found.sentence.text, found.quantity)
            nested = parent is not None and found.worth == self.items[parent].part
            (result if told or nested else self.parts[at]).append(found)
        return result

    def likeliest(self, counts: list[Count]) -> Count:
        """Return the count that most shares agree upon, of several the nearest."""
        return max(counts, key=lambda one: (len(self._agreeing.get(one.worth, ())), one.where))

    def certain(self, at: int) -> list[Count]:
        """Return the totals that the share must be of, of different values; mostly one or none."""
        item = self.items[at]
        if item.share.whole is not None:
            return [Count(item.at, item.sentence, item.share.whole)]
        found = self.confirmed(at)
        joined = None if item.share.weak else self._joined(at)
        if joined is not None:
            own = any(one.worth == joined.worth for one in found)
            found = [joined] if own else [joined, *found]
        return [one for one in found if one.worth > item.part and self.fits(at, one)]

    def fits(self, at: int, whole: Count) -> bool:
        """Tell whether a total is called what the share says it is of, if it says so."""
        return fits_name(self.items[at].share.named, whole.sentence.text, whole.quantity)

    def parted_from(self, at: int) -> Count | None:
        """Return the total of which an announced list makes the share's part a part."""
        item = self.items[at]
        return self.direct.get((item.sentence.line, item.sentence.start + item.share.part.start))

    def _joined(self, at: int) -> Count | None:
        """Return the total that 其中 or nothing but a comma joins to the part."""
        whole = self.parted_from(at)
        if whole is not None:
            return whole
        item = self.items[at]
        before = [one for one in self.here.free_before(item.where, 2) if one.at == item.at]
        first = next(one for one in self.runs.of[at].items if one.at == item.at)
        if len(before) != 1 or before[0].where > first.where:
            return None
        whole = before[0]
        joined = follows_on(item.sentence.text, whole.quantity.end, first.share.part.start)
        return whole if joined and whole.worth > item.part else None

    def confirmed(self, at: int) -> list[Count]:
        """Return the totals that the other shares of the list make certain, the best ones."""
        run = self.runs.of[at]
        start = run.items[0].where
        if len(run.items) >= FEWEST:
            near = [one for one in self.here.free_before(start, PAIRED) if one.worth in run.sums]
            far = [one for one in self.far.counts[-PAIRED:] if one.worth in run.sums]
            if near or far:
                return (near or far)[-1:]
        found: dict[Number, Count] = {}
        for other in self.runs.beside(at):
            for one in (*self.near[other], *self.further[other]):
                if one.worth > self.items[at].part:
                    found.setdefault(one.worth, one)
        strength = {
            value: self._evidence(value, far=one.at < self.first) for value, one in found.items()
        }
        best = max(strength.values(), default=0)
        return [found[value] for value, one in strength.items() if one == best > 0]

    def _evidence(self, value: Number, far: bool) -> int:
        """Return how many different shares a total explains, 0 where they are too few."""
        agreeing = self._agreeing.get(value, ())[:AGREEING]
        pairs = {(self.items[at].part, self.items[at].printed) for at in agreeing}
        exact = all(decimals(printed) for _, printed in pairs)
        fewest = FEWEST_WHOLE if far and not exact else FEWEST
        return len(pairs) if len(pairs) >= fewest else 0

    def enumerated(self, at: int) -> list[Number]:
        """Return the sums of the last totals before a share: 建议88件、提案112件."""
        item = self.items[at]
        before = [one for one in self.here.free_before(item.where, PAIRED) if one.at == item.at]
        return list(accumulate(one.worth for one in reversed(before)))[1:]

    def together(self, at: int) -> list[Number]:
        """Return the sums a share may be of: of the parts of its list, of totals before it."""
        run = self.runs.of[at]
        return [*(run.sums if len(run.items) >= FEWEST else ()), *self.enumerated(at)]

    def other(self, at: int) -> Number | None:
        """Return another number of which the share is right: a sum, or a count of other things."""
        item = self.items[at]
        before = [one.worth for one in self.here.free_before(item.where, PAIRED)]
        values = self.together(at)
        for index, one in enumerate(before):
            for two in before[:index]:
                values += [one + two, magnitude(one - two)]
        values += [one.worth for one in (*self.further[at], *self.parts[at])]
        values += [
            worth_of(one)
            for one in self.case.quantities(item.at)[:MOST]
            if not one.percent and one.start != item.share.part.start
        ]
        return next((one for one in values if recomputes(item.printed, item.part, one)), None)


def _last(alike: list[Count], item: Item) -> Count | None:
    """Return the last of some counts before a share, else the first after it in its sentence."""
    found = nearest(alike, item.where)
    if found is None:
        after = next((one for one in alike[:2] if one.where > item.where), None)
        found = after if after and after.at == item.at else None
    return found
