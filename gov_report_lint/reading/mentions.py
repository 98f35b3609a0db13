"""What the prose tells: numbers with their meaning, and sentences that say there was none."""

from __future__ import annotations

import re

from ..model.library import Library
from ..model.mention import PhraseMatch, Telling
from ..model.place import Place
from ..model.report import Mention, Report, Sentence
from ..text.folding import squeeze
from ..text.quoting import quote

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年)")


def _contains(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _headings_above(report: Report, line: int) -> str:
    """Return the titles of the sub-headings that the line stands under, flat."""
    titles: list[str] = []
    level = 99
    for heading in reversed(report.headings):
        if heading.line is not None and heading.line <= line and heading.level < level:
            titles.append(heading.title)
            level = heading.level
    return squeeze("".join(titles)).text


class _Finder:
    """Finds the mentions of one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.above: dict[int, str] = {}

    def headings_above(self, line: int) -> str:
        if line not in self.above:
            self.above[line] = _headings_above(self.report, line)
        return self.above[line]

    def fits(self, telling: Telling, sentence: Sentence, match: PhraseMatch) -> bool:
        """Tell whether the surroundings let the phrase mean what it says."""
        text = sentence.text
        before = text[text.rfind(";", 0, match.start) + 1 : match.start]
        phrase = text[match.start : match.end]
        if telling.unless and _contains(text, telling.unless):
            return False
        if telling.unless_before and _contains(before + phrase, telling.unless_before):
            return False
        if telling.not_after and text[: match.start].endswith(telling.not_after):
            return False
        if telling.not_before and text[match.end :].startswith(telling.not_before):
            return False
        return self.this_year(before) and self.near(telling, sentence)

    def this_year(self, before: str) -> bool:
        """Tell whether the last year named before the phrase is the report's own."""
        years = _YEAR.findall(before)
        return not years or self.report.year is None or int(years[-1]) == self.report.year

    def near(self, telling: Telling, sentence: Sentence) -> bool:
        if not telling.near or _contains(sentence.text, telling.near):
            return True
        if self.report.lines[sentence.line].section in telling.sections:
            return True
        return _contains(self.headings_above(sentence.line), telling.near)

    def find(self, telling: Telling, index: int, sentence: Sentence) -> None:
        taken: list[tuple[int, int]] = []
        for phrase in telling.phrases:
            for match in phrase.find(sentence.text):
                overlaps = any(match.start < end and start < match.end for start, end in taken)
                if overlaps or not self.fits(telling, sentence, match):
                    continue
                taken.append((match.start, match.end))
                value = telling.value if telling.value is not None else match.values[-1]
                said, place = self.quote(sentence, match.start, match.end)
                found = Mention(telling.name, value, said, place, index)
                self.report.mentions.setdefault(telling.name, []).append(found)

    def quote(self, sentence: Sentence, start: int, end: int) -> tuple[str, Place]:
        return quote(self.report.lines[sentence.line], sentence.start + start, sentence.start + end)


def find_mentions(report: Report, library: Library) -> None:
    """Fill the report's mentions with all that the family's tellings find in its sentences."""
    finder = _Finder(report)
    tellings = [t for pack in library.of_family(report.family) for t in pack.tellings]
    for index, sentence in enumerate(report.sentences):
        for telling in tellings:
            finder.find(telling, index, sentence)
