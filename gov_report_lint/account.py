"""Every figure of the running text accounted for: what it tells, and which rules looked at it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from .cases.places import Places
from .model.account import Account, Entry, Fact
from .model.outcome import FAIL, OPEN, PASS
from .text.printed import BARE, QUANTITY, SHARE, find_printed

if TYPE_CHECKING:
    from .model.library import Library
    from .model.outcome import Checked
    from .model.report import Mention, Sentence
    from .text.printed import Printed

COUNTED = (QUANTITY, SHARE, BARE)
NONE_TOLD = "none"
WORST = (FAIL, OPEN, PASS)
WORDS = 16  # how much is shown before a figure, in characters


class _Spanned(NamedTuple):
    """Something that rests on a stretch of a line."""

    line: int
    start: int
    end: int
    ordinal: int


class _On:
    """What rests on the stretches of the text, to be asked by stretch."""

    def __init__(self, spans: list[_Spanned]) -> None:
        self._spans = sorted(spans)

    def overlapping(self, line: int, start: int, end: int) -> list[int]:
        """Return the indexes of what begins within the stretch, or whose stretch it begins in."""
        low = bisect_left(self._spans, (line, start - 40, 0, 0))
        high = bisect_left(self._spans, (line, end, 0, 0))
        return [one.ordinal for one in self._spans[low:high] if one.end > start]


class _Accountant:
    """Makes the account of one report."""

    def __init__(self, checked: Checked, library: Library) -> None:
        self.report = checked.report
        self.places = Places(self.report)
        self.what = library.quantities
        self.mentions = [m for named in self.report.mentions.values() for m in named]
        told = [
            _Spanned(one.line, one.start, one.end, index)
            for index, mention in enumerate(self.mentions)
            for one in (self.places.told(mention),)
        ]
        self.figures = _On([one for one in told if self.mentions[one.ordinal].figure])
        self.silent = [one for one in told if not self.mentions[one.ordinal].figure]
        self.used = [(outcome.rule.id, one) for outcome in checked.outcomes for one in outcome.used]
        self.rules = _On(
            [_Spanned(one.line, one.start, one.end, i) for i, (_, one) in enumerate(self.used)]
        )

    def account(self) -> Account:
        entries: list[tuple[int, int, Entry]] = []
        others: Counter[str] = Counter()
        for sentence in self.report.sentences:
            for printed in find_printed(sentence.text):
                if printed.kind in COUNTED:
                    start = sentence.start + printed.start
                    entries.append((sentence.line, start, self.entry(sentence, printed)))
                else:
                    others[printed.kind] += 1
        entries += [(one.line, one.start, self.silence(one)) for one in self.silent]
        ordered = sorted(entries, key=lambda item: item[:2])
        return Account(tuple(entry for _, _, entry in ordered), dict(others))

    def entry(self, sentence: Sentence, printed: Printed) -> Entry:
        """Return what is known of a figure."""
        start, end = sentence.start + printed.start, sentence.start + printed.end
        told = [self.mentions[i] for i in self.figures.overlapping(sentence.line, start, end)]
        quantity = printed.quantity
        assert quantity is not None  # noqa: S101 - the kinds that are counted have one
        return Entry(
            self.places.sentence(sentence, printed.start, printed.end),
            self.words(sentence, printed.start, printed.end),
            " ".join(sentence.text.split()),
            printed.kind,
            quantity.value,
            quantity.unit,
            quantity.bound,
            self.facts(told),
            self.checks(sentence.line, start, end),
        )

    def words(self, sentence: Sentence, start: int, end: int) -> str:
        """Return a figure with a few characters before it, as printed."""
        first = max(0, start - WORDS)
        said = self.places.sentence(sentence, first, end).text or ""
        return ("…" if first else "") + said

    def silence(self, span: _Spanned) -> Entry:
        """Return what is known of words that say there was none."""
        mention = self.mentions[span.ordinal]
        text = self.report.sentences[mention.sentence].text
        checks = self.checks(span.line, span.start, span.end)
        return Entry(
            self.places.mention(mention),
            " ".join(mention.said.split()),
            " ".join(text.split()),
            NONE_TOLD,
            mention.value,
            "",
            "",
            self.facts([mention]),
            checks,
        )

    def facts(self, mentions: list[Mention]) -> tuple[Fact, ...]:
        named = {(one.fact, one.scope, one.time): one for one in mentions}
        return tuple(
            Fact(one.fact, self.what.get(one.fact, self.what[one.name]), one.scope, one.time)
            for one in named.values()
        )

    def checks(self, line: int, start: int, end: int) -> tuple[tuple[str, str], ...]:
        """Return the rules that looked at a stretch, each with what came of it at the worst."""
        worst: dict[str, str] = {}
        for index in self.rules.overlapping(line, start, end):
            rule, one = self.used[index]
            if rule not in worst or WORST.index(one.status) < WORST.index(worst[rule]):
                worst[rule] = one.status
        return tuple(sorted(worst.items()))


def account_of(checked: Checked, library: Library) -> Account:
    """Return the account of all figures of a checked report's running text."""
    return _Accountant(checked, library).account()
