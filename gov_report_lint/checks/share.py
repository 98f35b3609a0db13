"""A printed share recomputes from its part and its whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.shares import Share
from .rate import decimals, percent, recomputes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule

OPTIONS = ()
SAYS = frozenset(("printed", "part", "whole", "computed"))


def _verdict(case: Case, sentence: Sentence, found: Share) -> Verdict:
    share, part, whole = found.share.value, found.part.value, found.whole.value
    if recomputes(share, part, whole):
        return PASSED
    if any(recomputes(share, part, other.value) for other in found.others):
        return PASSED
    words = sentence.text[found.part.start : found.share.end]
    if found.part.bound or found.whole.bound or found.share.bound or not whole:
        return undecided(f"“{words}”：总数、部分数或占比不是确数，不能核对")
    computed = percent(part, whole, decimals(share))
    says = {
        "printed": f"{share}%",
        "part": show(part),
        "whole": show(whole),
        "computed": f"{computed}%",
    }
    place = case.sentence(sentence, found.part.start, found.share.end)
    tape = f"{says['part']} ÷ {says['whole']} = {computed}% ≠ {says['printed']}"
    return failed(place, says, expected=computed, actual=share, tape=tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for sentence, partition in case.partitions():
            for part in partition.parts:
                if part.share is not None:
                    found = Share(part.quantity, partition.whole, part.share, part.others)
                    yield _verdict(case, sentence, found)
        for sentence, found in case.shares():
            yield _verdict(case, sentence, found)

    return run
