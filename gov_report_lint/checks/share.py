"""A printed share recomputes from its part and its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.counts import worth_of
from ..cases.judged_shares import HIDDEN, OPEN, OTHER, RIGHT, ROUGH, judged_shares
from ..cases.rounding import cut_off, quotient, rounded
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.counts import Count
    from ..cases.judged_shares import Judged
    from ..model.library import Library
    from ..model.rule import Rule

OPTIONS = ()
SAYS = frozenset(("printed", "part", "whole", "computed", "note"))


def _verdict(case: Case, found: Judged) -> Verdict:
    if found.status == RIGHT or found.whole is None:
        return PASSED
    part, share, whole = found.share.part, found.share.share, found.whole
    if found.status == OPEN:
        words = found.sentence.text[part.start : share.end]
        return undecided(f"“{words}”：{_reason(found, whole)}")
    exact = quotient(worth_of(part), whole.worth)
    computed = rounded(exact, share.value)
    says = {
        "printed": f"{share.value}%",
        "part": show(part.value),
        "whole": show(whole.quantity.value),
        "computed": f"{computed}%",
        "note": cut_off(share.value, exact),
    }
    place = case.sentence(found.sentence, part.start, share.end)
    told = case.sentence(whole.sentence, whole.quantity.start, whole.quantity.end)
    related = () if whole.sentence == found.sentence else (told,)
    tape = f"{says['part']} ÷ {says['whole']} = {computed}% ≠ {says['printed']}"
    return failed(place, says, related, computed, share.value, tape)


def _reason(found: Judged, whole: Count) -> str:
    """Return why a share that does not recompute can't be called wrong."""
    if found.why == ROUGH:
        return "总数、部分数或占比不是确数，不能核对"
    told, instead = show(whole.worth), show(found.instead)
    computed = rounded(quotient(worth_of(found.share.part), whole.worth), found.share.share.value)
    by = f"按前面的 {told} 算是 {computed}%"
    if found.why == OTHER:
        return f"{by}，按 {instead} 算得通，看不准占的是哪个总数"
    if found.why == HIDDEN:
        return f"{by}，这几项却都像是按 {instead} 算的，看不准占的是哪个总数"
    return f"{by}，看不准占的是不是这个总数"


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options.

    The total may stand in the sentence or before it. A share that recomputes from any of the
    totals near it is right; one that does from none is wrong only where its total is certain.
    """

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for found in judged_shares(case):
            used = case.used(found.sentence, found.share.part, found.share.share)
            if found.whole is not None:
                used += case.used(found.whole.sentence, found.whole.quantity)
            yield _verdict(case, found).using(*used)

    return run
