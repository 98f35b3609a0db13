"""What the text tells, by sentence: each mention with its span, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from ..text.quoting import flat_span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.report import Mention, Report
    from ..text.covering import Cover

NEAREST = 40  # how many mentions before a place are looked at


class Item(NamedTuple):
    """A mention with its span in its sentence."""

    start: int
    end: int
    mention: Mention


def _start(item: Item) -> int:
    return item.start


class Told:
    """What the text tells of some quantities, in order."""

    def __init__(self, report: Report, names: Iterable[str], cover: Cover) -> None:
        self.report = report
        self.cover = cover
        self.items: dict[int, list[Item]] = {}
        for mention in (one for name in names for one in report.mentions.get(name, ())):
            sentence = report.sentences[mention.sentence]
            start, end = flat_span(report.lines[sentence.line], mention.place)
            item = Item(start - sentence.start, end - sentence.start, mention)
            self.items.setdefault(mention.sentence, []).append(item)
        for items in self.items.values():
            items.sort(key=lambda item: (item.start, item.end))

    def text(self, sentence: int) -> str:
        """Return a sentence."""
        return self.report.sentences[sentence].text

    def before(self, sentence: int, at: int) -> list[Item]:
        """Return the last few mentions before the place, those of the sentence before it first."""
        own = self.items.get(sentence, [])
        last = bisect_left(own, at, key=_start)
        near = [item for item in own[max(0, last - NEAREST) : last] if item.end <= at]
        return [*self.items.get(sentence - 1, [])[-NEAREST:], *near]

    def joined(self, sentence: int, start: int, end: int) -> bool:
        """Tell whether only known words, marks, shares and mentions stand between two offsets."""
        items = self.items.get(sentence, [])
        first, last = bisect_left(items, start, key=_start), bisect_left(items, end, key=_start)
        jumps = {item.start: item.end for item in items[first:last]}
        return self.cover.covers(self.text(sentence), start, end, jumps)
