"""What a place in the running text is about: its topic, whose quantity is meant, and which year."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..model.scope import OWN, THIS_YEAR
from ..text.cues import Stage
from .staging import CLAUSE, CueWords, Staging
from .titles import LONGEST_TITLE

if TYPE_CHECKING:
    from ..model.mention import Wording
    from ..model.report import Report, Sentence

BEHIND = 10  # how far behind a number the words may begin that say what it counts


class Bearing(NamedTuple):
    """The bearing of a place: its topic (None when unknown), scope and time.

    ``word`` is the one that sets the scope, empty when none does.
    """

    topic: str | None
    scope: str
    time: str
    word: str = ""


class Stretch(NamedTuple):
    """The sentences ``start`` to ``end`` that stand under the same headings."""

    start: int
    end: int
    section: str | None
    above: str


def _titles(report: Report) -> list[tuple[int, int, str]]:
    """Return the headings by line with level and title, those too that the file only styles so."""
    numbered = {one.line: one for one in report.headings if one.line is not None}
    titles = [(line, one.level, one.title) for line, one in numbered.items()]
    titles += [
        (index, line.level, line.flat)
        for index, line in enumerate(report.lines)
        if line.level is not None and index not in numbered and len(line.flat) <= LONGEST_TITLE
    ]
    return sorted(titles)


def _stretches(report: Report) -> list[Stretch]:
    """Return the stretches of the report, in order."""
    lines = [sentence.line for sentence in report.sentences]
    open_: list[tuple[int, str]] = []
    starts = [(0, "")]
    for line, level, title in _titles(report):
        while open_ and open_[-1][0] >= level:
            open_.pop()
        open_.append((level, title))
        above = "".join(one for _, one in open_).replace(" ", "")
        starts.append((bisect_left(lines, line), above))
    result = []
    for (start, above), (end, _) in pairwise([*starts, (len(lines), "")]):
        if start < end:
            result.append(Stretch(start, end, report.lines[lines[start]].section, above))
    return result


class Context:
    """The bearings of the places in a report; what is found in a line is kept."""

    def __init__(self, report: Report, wording: Wording, words: CueWords) -> None:
        self.report = report
        self.wording = wording
        self.words = words
        self._stages: dict[int, tuple[Stage, Stage, Stage]] = {}

    @cached_property
    def _cues(self) -> Staging:
        return Staging(self.words, self.report)

    @cached_property
    def stretches(self) -> list[Stretch]:
        """What stands under the same headings."""
        return _stretches(self.report)

    @cached_property
    def _above(self) -> list[str | None]:
        """The topic that the headings or the section give each sentence."""
        result: list[str | None] = [None] * len(self.report.sentences)
        for stretch in self.stretches:
            topic = self._topic_of(stretch)
            result[stretch.start : stretch.end] = [topic] * (stretch.end - stretch.start)
        return result

    def _topic_of(self, stretch: Stretch) -> str | None:
        topics = self.wording.topics
        under = [(stretch.above.rfind(w), name) for name, one in topics.items() for w in one.under]
        at, name = max(under, default=(-1, ""))
        if at >= 0:
            return name
        return next((n for n, one in topics.items() if stretch.section in one.sections), None)

    def _of_line(self, line: int) -> tuple[Stage, Stage, Stage]:
        if line not in self._stages:
            text = self.report.lines[line].flat
            cues = self._cues
            self._stages[line] = (cues.topics_in(text), cues.scopes_in(text), cues.times_in(text))
        return self._stages[line]

    def stages(self, index: int) -> tuple[Stage, Stage]:
        """Return the scopes and times of the line that a sentence stands in."""
        return self._of_line(self.report.sentences[index].line)[1:]

    def at(self, index: int, start: int, end: int, *, dated: bool = False) -> Bearing:
        """Return the bearing of a phrase, by its span in the sentence of that index.

        The year that a ``dated`` phrase itself names is not that of its figure.
        """
        sentence = self.report.sentences[index]
        topics, scopes, times = self._of_line(sentence.line)
        first, last = sentence.start + start, sentence.start + end
        scope = scopes.before(last)
        time = times.before(first if dated else last, sentence.start)
        return Bearing(
            self._topic(sentence, topics, first, last) or self._above[index],
            scope.kind if scope else OWN,
            time.kind if time else THIS_YEAR,
            self.report.lines[sentence.line].flat[scope.start : scope.end] if scope else "",
        )

    def _topic(self, sentence: Sentence, topics: Stage, first: int, last: int) -> str | None:
        """Return the topic named in the phrase, right behind it, or before it in its line."""
        text = self.report.lines[sentence.line].flat
        inside = topics.between(first, last)
        if inside:
            return inside[-1].kind
        clause = CLAUSE.search(text, last, last + BEHIND)
        behind = topics.between(last, clause.start() if clause else last + BEHIND)
        if behind and not any(char.isdigit() for char in text[last : behind[0].start]):
            return behind[0].kind
        before = topics.before(first)
        return before.kind if before else None
