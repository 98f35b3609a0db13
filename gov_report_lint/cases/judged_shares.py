"""Each share of the text held against the total that it is of."""

from __future__ import annotations

from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from ..text.comparing import year_of
from ..text.partitions import LOOSE
from .bases import FEWEST, Bases
from .counts import Count, wholes
from .rounding import last_digit, quotient, recomputes
from .share_runs import Item, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.report import Number, Sentence
    from ..text.shares import Share
    from .bases import Direct
    from .case import Case

RIGHT, WRONG, OPEN = "right", "wrong", "open"
ROUGH, OTHER, HIDDEN, UNSURE = "rough", "other", "hidden", "unsure"
WHOLE = 100


class Judged(NamedTuple):
    """A share with the total it was held against.

    ``why`` tells what keeps an open one open: figures that are ROUGH, an OTHER total of which it
    is right, a HIDDEN one that the shares of the list have in common, or that the total is UNSURE.
    ``instead`` is that other total.
    """

    sentence: Sentence
    share: Share
    status: str
    whole: Count | None
    why: str = ""
    instead: Number | None = None


def judged_shares(case: Case) -> list[Judged]:
    """Return the shares of the text that can be told with a total."""
    return case.once("judged shares", lambda: list(_judged(case)))


def _judged(case: Case) -> Iterator[Judged]:
    shares = [one for one in case.shares() if _of_this_year(case, one[1])]
    direct = _parted(case) if shares else {}
    for line, told in groupby(shares, key=lambda one: one[0].line):
        items = [Item(sentence, case.place_of(sentence), share) for sentence, share in told]
        for kind in dict.fromkeys(item.kind for item in items):
            own = [item for item in items if item.kind == kind]
            judge = _Judge(Bases(case, line, own, direct))
            yield from (one for at in range(len(own)) if (one := judge(at)) is not None)


def _of_this_year(case: Case, share: Share) -> bool:
    """Tell whether a share may be that of the report's year: not so 上年网络申请18件，占52%."""
    year = year_of(share.year) if share.year else 0
    return year in (0, case.report.year) or (year > 0 and case.report.year is None)


def _parted(case: Case) -> Direct:
    """Return the totals of announced lists, by where their parts stand in their line."""
    result = {}
    for sentence, partition in case.partitions():
        if partition.kind == LOOSE or partition.also:
            continue
        at = case.place_of(sentence)
        whole = Count(at, case.report.sentences[at], partition.whole)
        for part in partition.parts:
            result[sentence.line, sentence.start + part.quantity.start] = whole
    return result


class _Judge:
    """Says of each share of a paragraph what becomes of it, None where no total can be seen."""

    def __init__(self, bases: Bases) -> None:
        self.bases = bases
        self.items = bases.items
        self.runs = bases.runs
        self._common: dict[tuple[int, Number], tuple[bool, Number | None]] = {}

    def __call__(self, at: int) -> Judged | None:
        bases = self.bases
        if bases.near[at]:
            return self.explained(at, bases.likeliest(bases.near[at]))
        parent = self.runs.within[at]
        if parent is not None:
            return self.nested(at, self.items[parent])
        certain = bases.certain(at)
        if bases.further[at] and not any(one.at >= bases.first for one in certain):
            return self.found(at, RIGHT, bases.likeliest(bases.further[at]))
        return self.against(at, certain) if certain else self.uncertain(at)

    def found(
        self,
        at: int,
        status: str,
        whole: Count | None,
        why: str = "",
        instead: Number | None = None,
    ) -> Judged:
        item = self.items[at]
        return Judged(item.sentence, item.share, status, whole, why, instead)

    def explained(self, at: int, whole: Count) -> Judged:
        """Return a share that a count explains; open where the list is of another total."""
        item = self.items[at]
        named = item.share.whole is not None or self.runs.within[at] is not None
        if named or self.bases.parted_from(at) is not None:
            return self.found(at, RIGHT, whole)
        others = [one for one in self.bases.confirmed(at) if self.bases.fits(at, one)]
        if not others or any(one.worth == whole.worth for one in others):
            return self.found(at, RIGHT, whole)
        return self.found(at, OPEN, others[0], OTHER, whole.worth)

    def nested(self, at: int, parent: Item) -> Judged | None:
        """Return a share of a part of a part: whether of this or of the whole can't be told."""
        whole, item = Count(parent.at, parent.sentence, parent.share.part), self.items[at]
        if item.rough or whole.rough or item.share.weak or whole.worth < item.part:
            return None
        return self.found(at, OPEN, whole, UNSURE)

    def uncertain(self, at: int) -> Judged | None:
        """Return a share of which no total is certain: the count before may be it."""
        item, other = self.items[at], self.bases.other(at)
        if other is not None:
            told = other in self.bases.together(at)
            return self.found(at, RIGHT, None, "", other) if told else None
        before = self.bases.here.free_before(item.where, 1)
        if not before or item.share.weak or item.rough:
            return None
        whole, first = before[0], self.runs.of[at].items[0].at
        if whole.rough or whole.worth <= item.part or whole.at < first - 1:
            return None
        return self.found(at, OPEN, whole, UNSURE) if self.bases.fits(at, whole) else None

    def against(self, at: int, certain: list[Count]) -> Judged:
        """Return a share that no count explains, held against the total it must be of."""
        item, whole, other = self.items[at], certain[0], self.bases.other(at)
        if item.rough or whole.rough or not whole.worth:
            return self.found(at, OPEN, whole, ROUGH)
        if other is not None and other in self.bases.enumerated(at):
            return self.found(at, RIGHT, None, "", other)
        if other is not None:
            return self.found(at, OPEN, whole, OTHER, other)
        if len(certain) > 1:
            return self.found(at, OPEN, whole, UNSURE, certain[1].worth)
        if self.evened(at, whole):
            return self.found(at, RIGHT, whole)
        run = self.runs.of[at]
        if item.share.whole is not None or len(run.items) < FEWEST:
            return self.found(at, WRONG, whole)
        explained, hidden = self.in_common(run, whole.worth)
        if not explained and hidden is not None and hidden != whole.worth:
            return self.found(at, OPEN, whole, HIDDEN, hidden)
        told = explained or self.bases.parted_from(at) or self.bases.confirmed(at)
        return self.found(at, WRONG, whole) if told else self.found(at, OPEN, whole, UNSURE)

    def in_common(self, run: Run, whole: Number) -> tuple[bool, Number | None]:
        """Tell whether a total explains a share of a list, and the least that explains all."""
        key = id(run), whole
        if key not in self._common:
            explained = any(recomputes(one.printed, one.part, whole) for one in run.items)
            self._common[key] = (explained, None if explained else _in_common(run.items))
        return self._common[key]

    def evened(self, at: int, whole: Count) -> bool:
        """Tell whether a share is off in its last digit that all may add up to 100."""
        item, run = self.items[at], self.runs.of[at]
        exact = quotient(item.part, whole.worth)
        close = abs(exact - item.printed) <= last_digit(item.printed)
        return close and run.sums[0] == whole.worth and run.printed == WHOLE


def _in_common(run: list[Item]) -> Number | None:
    """Return the least whole number from which all shares of a list recompute, if any."""
    ranges = [wholes(one.part, one.printed) for one in run if one.part]
    least = ceil(max((one for one, _ in ranges), default=0))
    most = min((one for _, one in ranges if one is not None), default=None)
    return least if most is None or least <= most else None
