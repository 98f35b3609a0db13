"""A printed rate of growth recomputes from the two figures that stand with it."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.growth import find_growths
from .rate import decimals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Number, Sentence
    from ..model.rule import Rule
    from ..text.growth import Growth

OPTIONS = ()
SAYS = frozenset(("printed", "now", "base", "computed"))


def _change(now: Number, base: Number) -> Decimal:
    return (Decimal(now) - Decimal(base)) * 100 / Decimal(base)


def _recomputes(found: Growth, now: Number) -> bool:
    printed = -found.rate.value if found.falls else found.rate.value
    unit = Decimal(1).scaleb(-decimals(found.rate.value))
    exact = _change(now, found.base.value)
    return printed in (exact.quantize(unit, ROUND_HALF_UP), exact.quantize(unit, ROUND_HALF_EVEN))


def _verdict(case: Case, sentence: Sentence, found: Growth) -> Verdict:
    words = sentence.text[found.base.start : found.rate.end]
    if not found.base.value:
        return undecided(f"“{words}”：上年数是 0，算不出增长率")
    if any(_recomputes(found, one.value) for one in (found.now, *found.others)):
        return PASSED
    if not found.sure:
        return undecided(f"“{words}”：两个数不全是确数，不能核对")
    exact = _change(found.now.value, found.base.value)
    computed = exact.quantize(Decimal(1).scaleb(-decimals(found.rate.value)), ROUND_HALF_UP)
    says = {
        "printed": f"{'下降' if found.falls else '增长'} {found.rate.value}%",
        "now": show(found.now.value),
        "base": show(found.base.value),
        "computed": f"{'下降' if computed < 0 else '增长'} {abs(computed)}%",
    }
    start, end = min(found.now.start, found.base.start), found.rate.end
    place = case.sentence(sentence, start, end)
    tape = f"({says['now']} - {says['base']}) ÷ {says['base']} = {computed}%"
    return failed(place, says, (), says["computed"], says["printed"], tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        if "%" not in case.text:
            return
        for sentence in case.report.sentences:
            for found in find_growths(sentence.text):
                figures = (found.now, found.base, found.rate)
                yield _verdict(case, sentence, found).using(*case.used(sentence, *figures))

    return run
