"""What the text tells, by sentence: each mention with its span, and what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

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
        for mention in (one for name in names for one in report.told(name)):
            self.items.setdefault(mention.sentence, []).append(Item(*mention.span, mention))
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

    def runs(
        self, sentence: int, wholes: frozenset[str], parts: frozenset[str]
    ) -> list[list[Item]]:
        """Return the lists of parts in a sentence; a whole or a part told again begins another."""
        runs: list[list[Item]] = []
        seen: set[str] = set()
        for item in self.items[sentence]:
            name = item.mention.name
            if name in wholes:
                seen.clear()
            elif name in parts:
                if not seen or name in seen:
                    runs.append([])
                    seen.clear()
                runs[-1].append(item)
                seen.add(name)
        return runs

    def wholes_before(
        self, sentence: int, first: Item, wholes: frozenset[str], parts: frozenset[str]
    ) -> list[Mention]:
        """Return the wholes told shortly before a list, nearest first, with nothing in between."""
        found: list[Mention] = []
        at, limit = sentence, first.start
        for item in reversed(self.before(sentence, first.start)):
            here = item.mention.sentence
            if item.mention.name in parts:
                break
            if item.mention.name not in wholes:
                continue
            if here != at:
                if not self.joined(at, 0, limit):
                    break
                at, limit = here, len(self.text(here))
            if not self.joined(here, item.end, limit):
                break
            found.append(item.mention)
            limit = item.start
        return found
