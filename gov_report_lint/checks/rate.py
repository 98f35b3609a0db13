"""A printed rate recomputes from the two figures that stand with it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.options import known_mentions
from ..cases.rounding import decimals, percent, recomputes
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Mention
    from ..model.rule import Rule

NEAREST = 10
MOST = 60  # how many other figures of a sentence are tried as the whole meant
_ROUGH = re.compile("[万亿]")
OPTIONS = ("rate", "part", "whole")
SAYS = frozenset(("what", "printed", "part", "whole", "computed"))


class _Rate:
    """The compiled check."""

    def __init__(self, what: str, rate: str, part: str, wholes: tuple[str, ...]) -> None:
        self.what = what
        self.rate = rate
        self.part = part
        self.wholes = wholes

    def beside(self, rate: Mention, mentions: list[Mention]) -> list[Mention]:
        """Return those of some mentions in the sentence of the rate, the last few before it."""
        first = bisect_left(mentions, rate.sentence, key=lambda one: one.sentence)
        last = bisect_left(
            mentions,
            (rate.sentence, rate.place.start or 0),
            key=lambda one: (one.sentence, one.place.start or 0),
        )
        return mentions[max(first, last - NEAREST) : last]

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        told_parts = case.report.told(self.part)
        told_wholes = [case.report.told(name) for name in self.wholes]
        for rate in case.report.told(self.rate):
            parts = self.beside(rate, told_parts)
            wholes = [one for told in told_wholes for one in self.beside(rate, told)]
            if not parts or not wholes:
                yield undecided(f"“{rate.said}”旁边没有写出计算它的两个数").using(case.told(rate))
                continue
            used = [case.told(one) for one in (rate, parts[-1], *wholes)]
            if any(recomputes(rate.value, parts[-1].value, one.value) for one in wholes):
                yield PASSED.using(*used)
                continue
            doubt = self.doubt(case, rate, parts[-1], wholes)
            yield (doubt or self.fail(case, rate, parts[-1], wholes[0])).using(*used)

    def doubt(
        self, case: Case, rate: Mention, part: Mention, wholes: list[Mention]
    ) -> Verdict | None:
        """Return why it can't be told: rounded figures, or another figure that may be the whole."""
        text = case.report.sentences[rate.sentence].text
        figures = [one.figure for one in (part, *wholes) if one.figure]
        if any(_ROUGH.search(text, start, end + 1) for start, end in figures):
            return undecided(f"“{rate.said}”旁边的数以万为单位，取舍过，不能精确核对")
        own = part.figure[0] if part.figure else -1
        others = [
            one
            for one in case.quantities(rate.sentence)
            if one.start not in (own, rate.span[0]) and not one.percent
        ]
        if any(recomputes(rate.value, part.value, one.value) for one in others[:MOST]):
            return undecided(f"“{rate.said}”按同一句里另一个数算得通，看不准是谁占谁")
        return None

    def fail(self, case: Case, rate: Mention, part: Mention, whole: Mention) -> Verdict:
        if not whole.value:
            return undecided(f"“{rate.said}”的分母是 0")
        digits = max(decimals(rate.value), 2 if decimals(rate.value) else 0)
        computed = percent(part.value, whole.value, digits)
        says = {
            "what": self.what,
            "printed": f"{rate.value}%",
            "part": show(part.value),
            "whole": show(whole.value),
            "computed": f"{computed}%",
        }
        tape = f"{says['part']} ÷ {says['whole']} = {computed}% ≠ {rate.value}%"
        related = (case.mention(part), case.mention(whole))
        return failed(case.mention(rate), says, related, computed, rate.value, tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the mentions of a ``rate``, its ``part`` and ``whole``."""
    options = rule.options
    whole = options.get("whole", ())
    wholes = (whole,) if isinstance(whole, str) else tuple(whole)
    for key, names in (
        ("rate", (options.get("rate", ""),)),
        ("part", (options.get("part", ""),)),
        ("whole", wholes),
    ):
        known_mentions(names, key, library)
    return _Rate(library.quantities[options["rate"]], options["rate"], options["part"], wholes)
