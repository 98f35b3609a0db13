"""Shares that are said to make up a whole add up to 100 %, rounding aside."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.shares import find_share_lists
from .rate import decimals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.shares import ShareList

OPTIONS = ()
SAYS = frozenset(("shares", "sum", "difference"))
WHOLE = 100
ROUNDING = Decimal("0.1")  # that much each share may be off, or half of its last digit
FAR = 30  # a sum further off than this is rather of shares that do not belong together


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


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        if "%" not in case.text:
            return
        for sentence in case.report.sentences:
            for found in find_share_lists(sentence.text):
                yield _verdict(case, sentence, found).using(*case.used(sentence, *found.shares))

    return run
