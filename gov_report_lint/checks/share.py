"""A printed share recomputes from its part and its whole."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.quantities import Quantity, find_quantities
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
BACK = 12  # how many sentences before may tell the whole that is meant
MOST = 60  # how many of the figures of each of them are looked at
SAYS = frozenset(("printed", "part", "whole", "computed"))


class _Earlier:
    """The figures told before a sentence, any of which may be the whole meant there."""

    def __init__(self, case: Case) -> None:
        self.sentences = case.report.sentences
        self.known: dict[int, list[Quantity]] = {}

    @cached_property
    def places(self) -> dict[tuple[int, int], int]:
        """The place of each sentence in the report, by where it begins."""
        return {(one.line, one.start): index for index, one in enumerate(self.sentences)}

    def figures(self, index: int) -> list[Quantity]:
        """Return the first figures of a sentence; it is searched once."""
        if index not in self.known:
            self.known[index] = find_quantities(self.sentences[index].text)[:MOST]
        return self.known[index]

    def explain(self, sentence: Sentence, found: Share) -> bool:
        """Tell whether the share is that of a whole of the unit told a little earlier."""
        index = self.places[sentence.line, sentence.start]
        return any(
            one.unit == found.part.unit
            and recomputes(found.share.value, found.part.value, one.value)
            for at in range(max(0, index - BACK), index)
            for one in self.figures(at)
        )


def _verdict(case: Case, sentence: Sentence, found: Share, earlier: _Earlier) -> Verdict:
    share, part, whole = found.share.value, found.part.value, found.whole.value
    if recomputes(share, part, whole):
        return PASSED
    if any(recomputes(share, part, other.value) for other in found.others):
        return PASSED
    words = sentence.text[found.part.start : found.share.end]
    if found.part.bound or found.whole.bound or found.share.bound or not whole:
        return undecided(f"“{words}”：总数、部分数或占比不是确数，不能核对")
    if earlier.explain(sentence, found):
        return undecided(f"“{words}”：按前文另一个总数算得通，看不准占的是哪个总数")
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
        earlier = _Earlier(case)
        told = [
            (sentence, Share(part.quantity, partition.whole, part.share, part.others))
            for sentence, partition in case.partitions()
            for part in partition.parts
            if part.share is not None
        ]
        for sentence, found in (*told, *case.shares()):
            figures = (found.part, found.whole, found.share)
            verdict = _verdict(case, sentence, found, earlier)
            yield verdict.using(*case.used(sentence, *figures))

    return run
