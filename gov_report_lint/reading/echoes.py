"""Figures that a clause tells without naming them again: 其中市本级188件, 上年为165件, 共计97件."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model.report import Mention
from ..model.scope import AREA, LEVEL, OTHERS, OWN, THIS_YEAR
from ..text.quantities import find_quantities
from ..text.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.report import Report
    from ..text.cues import Stage
    from ..text.quantities import Quantity
    from .context import Context

_BOUNDARY = re.compile("[;:。!?()、]|(?<![0-9]),|,(?![0-9])|其中")
_FILLER = re.compile(
    r"[(]?(?:同期|全年)?(?:的|为|是|有|共|共计|合计|总计|一共|则|则为|收到的|收到|分别)?"
)
_SUM = re.compile("(?:[,;:、]|^)(?:全[^,;:、。]{1,3})?(?:共计|合计|总计|总共|共)$")
NEAR = 24  # how far before a figure the word may begin that says whose it is, in characters
MOST = 60  # how many figures of a sentence are looked at


def _brackets(text: str) -> list[int]:
    """Return for each character where the innermost brackets around it open, -1 for none."""
    opened: list[int] = []
    result = []
    for at, char in enumerate(text):
        if char == ")" and opened:
            opened.pop()
        result.append(opened[-1] if opened else -1)
        if char == "(":
            opened.append(at)
    return result


class _Sentence:
    """One sentence with its figures and what is known of them."""

    def __init__(
        self,
        report: Report,
        context: Context,
        names: Mapping[str, str],
        index: int,
        told: list[Mention],
    ) -> None:
        self.report = report
        self.names = names
        self.sentence = report.sentences[index]
        self.index = index
        self.told = {one.figure[0]: one for one in told if one.figure}
        self.scopes, self.times = context.stages(index)
        self.within = _brackets(self.sentence.text)

    def echoes(self) -> list[Mention]:
        """Return the figures that speak of what another one of the sentence names."""
        found: list[Mention] = []
        known: list[tuple[Mention, str]] = []
        for quantity in find_quantities(self.sentence.text)[:MOST]:
            mention = self.told.get(quantity.start)
            if mention is None and known and not quantity.percent:
                mention = self._echo(quantity, known)
                if mention:
                    found.append(mention)
            if mention:
                known.append((mention, quantity.unit))
        return found

    def _echo(self, quantity: Quantity, known: list[tuple[Mention, str]]) -> Mention | None:
        around = (-1, self.within[quantity.start])
        near = [(m, u) for m, u in known if self.within[(m.figure or m.span)[0]] in around]
        if not near or near[-1][1] != quantity.unit:
            return None
        last = near[-1][0]
        text = self.sentence.text
        cuts = list(_BOUNDARY.finditer(text, max(0, quantity.start - 20), quantity.start))
        begin = cuts[-1].end() if cuts else max(0, quantity.start - 20)
        time = self._cue(self.times, quantity, begin)
        if time and time != THIS_YEAR:
            return self._mention(quantity, begin, last, last.scope, time)
        scope = self._cue(self.scopes, quantity, begin)
        if scope in (LEVEL, OTHERS):
            return self._mention(quantity, begin, last, scope, last.time)
        return self._total(quantity, [mention for mention, _ in near], time)

    def _cue(self, stage: Stage, quantity: Quantity, begin: int) -> str | None:
        """Return the kind of the cue that alone stands between the mark and the figure."""
        first = self.sentence.start
        cues = stage.between(first + quantity.start - NEAR, first + quantity.start)
        if not cues or not begin - 4 <= cues[-1].end - first <= quantity.start:
            return None
        behind = self.sentence.text[cues[-1].end - first : quantity.start]
        return cues[-1].kind if _FILLER.fullmatch(behind) else None

    def _total(self, quantity: Quantity, known: list[Mention], time: str | None) -> Mention | None:
        """Return the total of the same figures of several bodies, or of parts, told just before.

        Those of two half-years are summed for the year, whose word stands before the total.
        """
        text = self.sentence.text
        if not _SUM.search(text, max(0, quantity.start - 8), quantity.start):
            return None
        last = known[-1]
        whole = self._whole_of(last.fact)
        parts: list[Mention] = []
        for one in reversed(known):
            if one.fact != last.fact and self._whole_of(one.fact) != whole:
                return None
            parts.append(one)
            if len(parts) > 1 and sum(part.value for part in parts) == quantity.value:
                break
        else:
            return None
        fact = last.fact if len({part.fact for part in parts}) == 1 else whole
        if fact not in self.names:
            return None
        first = self.sentence.start + quantity.start
        cues = self.scopes.between(first - 8, first)
        own = AREA if cues and cues[-1].kind == AREA else OWN
        alike = len({part.scope for part in parts}) == 1 and own == OWN
        like = last._replace(fact=fact)
        begin = quantity.start - 2
        return self._mention(quantity, begin, like, last.scope if alike else own, time or last.time)

    def _whole_of(self, fact: str) -> str:
        """Return the quantity that this one parts, refused of refused.state_secret."""
        return self.names.get(fact) or fact.rpartition(".")[0]

    def _mention(
        self, quantity: Quantity, begin: int, like: Mention, scope: str, time: str
    ) -> Mention:
        start, line = self.sentence.start, self.report.lines[self.sentence.line]
        said, place = quote(line, start + begin, start + quantity.end)
        return Mention(
            like.fact,  # an echo has no telling of its own
            quantity.value,
            said,
            place,
            self.index,
            plain=False,
            span=(begin, quantity.end),
            figure=(quantity.start, quantity.end - len(quantity.unit)),
            bound=quantity.bound,
            scope=scope,
            time=time,
            fact=like.fact,
        )


def find_echoes(report: Report, context: Context, names: Mapping[str, str]) -> None:
    """Add the mentions that echo others of their sentence.

    ``names`` are those of the tellings, each with the quantity that it parts, empty for none.
    """
    told: dict[int, list[Mention]] = {}
    for name in names.keys() & report.mentions.keys():
        for mention in report.mentions[name]:
            if mention.figure:
                told.setdefault(mention.sentence, []).append(mention)
    for index in sorted(told):
        for mention in _Sentence(report, context, names, index, told[index]).echoes():
            report.mentions.setdefault(mention.name, []).append(mention)
    for name in names.keys() & report.mentions.keys():
        report.mentions[name].sort(key=lambda one: (one.sentence, one.span))
