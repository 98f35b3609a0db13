"""A share printed behind a part of a list recomputes from the part and the total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .case import show
from .rate import decimals, percent, recomputes
from .verdict import PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.partitions import Part, Partition
    from .case import Case
    from .contract import Run

OPTIONS = ()
SAYS = frozenset(("printed", "part", "whole", "computed"))


def _verdict(case: Case, sentence: Sentence, found: Partition, part: Part) -> Verdict:
    share, whole = part.share, found.whole.value
    if share is None or recomputes(share.value, part.quantity.value, whole):
        return PASSED
    words = sentence.text[part.quantity.start : share.end]
    if not found.exact or not whole:
        return undecided(f"“{words}”：总数或部分数不是确数，不能核对占比")
    computed = percent(part.quantity.value, whole, decimals(share.value))
    says = {
        "printed": f"{share.value}%",
        "part": show(part.quantity.value),
        "whole": show(whole),
        "computed": f"{computed}%",
    }
    place = case.sentence(sentence, part.quantity.start, share.end)
    tape = f"{says['part']} ÷ {says['whole']} = {computed}% ≠ {says['printed']}"
    return failed(place, says, expected=computed, actual=share.value, tape=tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield undecided("数据里没有报告正文")
            return
        for sentence, found in case.partitions():
            for part in found.parts:
                if part.share is not None:
                    yield _verdict(case, sentence, found, part)

    return run
