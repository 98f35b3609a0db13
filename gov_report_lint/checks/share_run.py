"""Shares told in turn recompute with one total: where most do, the others are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..model.report import Sentence
from ..text.share_runs import FEWEST, find_share_runs
from .rate import decimals, percent, recomputes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Number
    from ..model.rule import Rule
    from ..text.share_runs import PartShare, ShareRun

OPTIONS = ()
SAYS = frozenset(("printed", "part", "whole", "computed"))


def _right(pair: PartShare, base: Number) -> bool:
    return recomputes(pair.share.value, pair.part.value, base)


def _base(run: ShareRun) -> Number | None:
    """Return the total that at least two of the shares bear out, None unless it is the only one."""
    borne = {
        base: sum(_right(pair, base) for pair in run.pairs)
        for base in {one.value for one in run.bases if not one.bound}
    }
    most = max(borne.values(), default=0)
    best = [base for base, count in borne.items() if count == most]
    return best[0] if most >= FEWEST and len(best) == 1 else None


def _verdict(case: Case, line: Sentence, run: ShareRun, pair: PartShare, base: Number) -> Verdict:
    others = {one.value for one in run.bases} | {run.total}
    if _right(pair, base):
        return PASSED
    words = line.text[pair.part.start : pair.share.end]
    if pair.part.bound or pair.share.bound:
        return undecided(f"“{words}”：部分数或占比不是确数，不能核对")
    if any(_right(pair, other) for other in others if other):
        return undecided(f"“{words}”：按前文另一个总数算得通，看不准占的是哪个总数")
    says = {
        "printed": f"{show(pair.share.value)}%",
        "part": show(pair.part.value),
        "whole": show(base),
        "computed": f"{percent(pair.part.value, base, decimals(pair.share.value))}%",
    }
    tape = f"{says['part']} ÷ {says['whole']} = {says['computed']} ≠ {says['printed']}"
    place = case.sentence(line, pair.part.start, pair.share.end)
    return failed(place, says, (), says["computed"], says["printed"], tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for index, line in enumerate(case.report.lines):
            whole = Sentence(line.flat, index, 0)
            for found in find_share_runs(line.flat):
                base = _base(found)
                for pair in found.pairs if base is not None else ():
                    verdict = _verdict(case, whole, found, pair, base or 0)
                    yield verdict.using(*case.used(whole, pair.part, pair.share))

    return run
