"""A rate such as 办结率 recomputes from the two counts that stand beside it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.contract import OptionError
from ..cases.rounding import cut_off, quotient, recomputes, rounded
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.ratios import find_ratios

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.ratios import Ratio

OPTIONS = ("rates", "unless")
SAYS = frozenset(("what", "printed", "part", "whole", "computed", "note"))
BACK = 3  # how many sentences before may tell the whole that is meant
ALL = 100


def _verdict(case: Case, sentence: Sentence, found: Ratio) -> Verdict:
    part, rate, wholes = found.part, found.rate, [one.value for one in found.wholes]
    sums = [one + other for one, other in combinations(wholes, 2)]
    if any(recomputes(rate.value, part.value, one) for one in (*wholes, *sums, sum(wholes))):
        return PASSED
    whole = found.wholes[-1]
    reason = _reason(case, sentence, found)
    if reason:
        return undecided(f"“{sentence.text[part.start : rate.end]}”：{reason}")
    exact = quotient(part.value, whole.value)
    says = {
        "what": found.name,
        "printed": f"{rate.value}%",
        "part": show(part.value),
        "whole": show(whole.value),
        "computed": f"{rounded(exact, rate.value)}%",
        "note": cut_off(rate.value, exact),
    }
    place = case.sentence(sentence, whole.start, rate.end)
    tape = f"{says['part']} ÷ {says['whole']} = {says['computed']} ≠ {says['printed']}"
    return failed(place, says, (), says["computed"], rate.value, tape)


def _reason(case: Case, sentence: Sentence, found: Ratio) -> str:
    """Return why a rate that does not recompute can't be called wrong; empty where it can."""
    part, whole = found.part, found.wholes[-1]
    if part.bound or whole.bound or not whole.value:
        return "两个数不全是确数，不能核对"
    if part.value > whole.value:
        return f"{show(part.value)} 比 {show(whole.value)} 还多，看不准是按哪个总数算的"
    if found.rate.value == ALL:
        return "没有办结的可能还没到期，看不准是按哪个总数算的"
    if len(found.wholes) > 1 or not found.beside:
        return "看不准是按哪个总数算的"
    for one in case.quantities_before(sentence, BACK):
        if one.unit == part.unit and recomputes(found.rate.value, part.value, one.value):
            return f"按前文的 {show(one.value)} 算得通，看不准是按哪个总数算的"
    return ""


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of the ``rates`` named, each with the words that say what its part counts.

    Sentences with one of the words ``unless`` are left to other rules.
    """
    rates = rule.options.get("rates", {})
    if not rates:
        raise OptionError("rates", "rates 应写明有哪些率，各按什么数计算")
    names = {name: tuple(words) for name, words in rates.items()}
    unless = tuple(rule.options.get("unless", ()))

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        if not any(name in case.text for name in names):
            return
        for sentence in case.report.sentences:
            if any(word in sentence.text for word in unless):
                continue
            for found in find_ratios(sentence.text, names):
                used = case.used(sentence, found.part, found.wholes[-1], found.rate)
                yield _verdict(case, sentence, found).using(*used)

    return run
