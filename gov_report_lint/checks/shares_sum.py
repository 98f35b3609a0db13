"""Shares that are said to make up a whole add up to 100 %, rounding aside."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.counts import worth_of
from ..cases.judged_shares import RIGHT, judged_shares
from ..cases.rounding import decimals
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.share_lists import ShareList, share_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.counts import Count
    from ..cases.judged_shares import Judged
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule

OPTIONS = ()
SAYS = frozenset(("shares", "sum", "difference"))
WHOLE = 100
ROUNDING = Decimal("0.1")  # that much each share may be off, or half of its last digit
FAR = 30  # a sum further off than this is rather of shares that do not belong together
FEWEST = 2


def _verdict(case: Case, sentence: Sentence, found: ShareList) -> Verdict:
    values = [share.value for share in found.shares]
    total = sum((Decimal(value) for value in values), Decimal(0))
    digits = min(decimals(value) for value in values)
    allowed = len(values) * max(ROUNDING, Decimal(5).scaleb(-digits - 1))
    difference = abs(total - WHOLE)
    if difference <= allowed:
        return PASSED
    start, end = found.shares[0].start, found.shares[-1].end
    if difference > FAR or not found.exact or (found.overlapping and total > WHOLE):
        words = sentence.text[start:end][:40]
        return undecided(f"“{words}”：看不准各占比是不是同一总数的组成部分")
    says = {
        "shares": " + ".join(f"{show(value)}%" for value in values),
        "sum": f"{show(total)}%",
        "difference": f"{show(difference)}%",
    }
    tape = f"{says['shares']} = {says['sum']} ≠ {WHOLE}%"
    place = case.sentence(sentence, start, end)
    return failed(place, says, expected=f"{WHOLE}%", actual=says["sum"], tape=tape)


def _summed(case: Case) -> Iterator[tuple[Sentence, ShareList]]:
    """Yield the lists of shares whose parts add up to the total they are of.

    One with a share that is wrong is left to the rule that recomputes each share.
    """

    def of(one: Judged) -> tuple[int, int, Count | None]:
        return one.sentence.line, one.sentence.start, one.whole

    for (_, _, whole), told in groupby(judged_shares(case), key=of):
        shares = list(told)
        parts = sum(worth_of(one.share.part) for one in shares)
        right = all(one.status == RIGHT for one in shares)
        if right and len(shares) >= FEWEST and whole is not None and parts == whole.worth:
            sentence = shares[0].sentence
            yield sentence, share_list(sentence.text, [one.share.share for one in shares])


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options.

    A list is complete where its last share is that of all the rest, or where its parts add up to
    the total.
    """

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        if "%" not in case.text and "百分之" not in case.text:
            return
        seen = set()
        for sentence, found in case.share_lists():
            seen.add((sentence.line, sentence.start, found.shares[-1]))
            yield _verdict(case, sentence, found).using(*case.used(sentence, *found.shares))
        for sentence, found in _summed(case):
            if (sentence.line, sentence.start, found.shares[-1]) not in seen:
                yield _verdict(case, sentence, found).using(*case.used(sentence, *found.shares))

    return run
