"""What the prose tells: numbers with their meaning, and sentences that say there was none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..model.library import Library
from ..model.place import Place
from ..model.report import Heading, Mention, Report, Sentence
from ..text.quoting import quote
from .plain import Plain

if TYPE_CHECKING:
    from ..model.mention import Phrase, PhraseMatch, Telling

# How far before a phrase a word may stand and still speak of it, in characters.
FAR = 200
_NUMBER = re.compile("[0-9]|[零一二两三四五六七八九十百千万](?![、是])")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=年)")


def _contains(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


class Stretch(NamedTuple):
    """The sentences ``start`` to ``end`` that stand under the same headings."""

    start: int
    end: int
    section: str | None
    above: str


def _stretches(report: Report) -> list[Stretch]:
    """Return the stretches of the report, in order."""
    lines = [sentence.line for sentence in report.sentences]
    open_: list[Heading] = []
    starts = [(0, "")]
    for heading in report.headings:
        if heading.line is None:
            continue
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        open_.append(heading)
        titles = "".join(one.title for one in open_).replace(" ", "")
        starts.append((bisect_left(lines, heading.line), titles))
    result = []
    for (start, above), (end, _) in pairwise([*starts, (len(lines), "")]):
        if start < end:
            result.append(Stretch(start, end, report.lines[lines[start]].section, above))
    return result


class _Finder:
    """Finds the mentions of one report."""

    def __init__(self, report: Report, plain: Plain) -> None:
        self.report = report
        self.plain = plain

    def fits(self, telling: Telling, sentence: Sentence, match: PhraseMatch) -> bool:
        """Tell whether the surroundings let the phrase mean what it says."""
        text = sentence.text
        near = max(0, match.start - FAR)
        before = text[max(near, text.rfind(";", near, match.start) + 1) : match.start]
        phrase = text[match.start : match.end]
        if telling.unless_before and _contains(before + phrase, telling.unless_before):
            return False
        if telling.unless_within and _contains(phrase, telling.unless_within):
            return False
        if telling.not_after and text.endswith(telling.not_after, near, match.start):
            return False
        if telling.not_before and text.startswith(telling.not_before, match.end):
            return False
        return self.this_year(before)

    def this_year(self, before: str) -> bool:
        """Tell whether the last year named before the phrase is the report's own."""
        years = _YEAR.findall(before)
        return not years or self.report.year is None or int(years[-1]) == self.report.year

    def find(self, telling: Telling, index: int, phrases: list[Phrase]) -> None:
        """Take down what the telling's phrases find in one sentence."""
        sentence = self.report.sentences[index]
        if telling.unless and _contains(sentence.text, telling.unless):
            return
        taken: list[tuple[int, int]] = []  # sorted, none overlapping another
        for phrase in phrases:
            for match in phrase.find(sentence.text):
                span = (match.start, match.end)
                at = bisect_left(taken, span)
                beside = taken[max(0, at - 1) : at + 1]
                overlaps = any(span[0] < end and start < span[1] for start, end in beside)
                if overlaps or not self.fits(telling, sentence, match):
                    continue
                taken.insert(at, span)
                value = telling.value if telling.value is not None else match.values[-1]
                said, place = self.quote(sentence, match.start, match.end)
                plain = self.plain.around(sentence.text, match.start, match.end)
                found = Mention(telling.name, value, said, place, index, plain)
                self.report.mentions.setdefault(telling.name, []).append(found)

    def quote(self, sentence: Sentence, start: int, end: int) -> tuple[str, Place]:
        return quote(self.report.lines[sentence.line], sentence.start + start, sentence.start + end)


class _Sieve:
    """Tells which sentences hold a word; the whole text is searched once for each word."""

    def __init__(self, sentences: tuple[Sentence, ...]) -> None:
        self.count = len(sentences)
        self.text = "\n".join(sentence.text for sentence in sentences)
        self.starts = list(accumulate((len(one.text) + 1 for one in sentences), initial=0))
        self.known: dict[str, frozenset[int]] = {}

    def holding(self, word: str) -> frozenset[int]:
        """Return the indexes of the sentences that hold the word."""
        if word not in self.known:
            found = set()
            at = self.text.find(word)
            while at >= 0:
                index = bisect_right(self.starts, at) - 1
                found.add(index)
                at = self.text.find(word, self.starts[index + 1])
            self.known[word] = frozenset(found)
        return self.known[word]

    def candidates(self, phrase: Phrase) -> frozenset[int]:
        """Return the indexes of the sentences in which the phrase may be."""
        if phrase.needs is None:
            return frozenset(range(self.count))
        return frozenset().union(*(self.holding(word) for word in phrase.needs))


class _Surroundings:
    """Tells in which sentences a telling may mean what it says: by words near, or by section."""

    def __init__(self, report: Report, sieve: _Sieve) -> None:
        self.sieve = sieve
        self.sentences = report.sentences
        self.stretches = _stretches(report)
        self.numbers: dict[int, bool] = {}
        self.known: dict[tuple[tuple[str, ...], ...], frozenset[int]] = {}

    def fitting(self, telling: Telling) -> frozenset[int]:
        """Return the indexes of the sentences with the right surroundings."""
        key = (telling.near, telling.under, telling.sections)
        if key not in self.known:
            found = set().union(*(self.sieve.holding(word) for word in telling.near))
            for stretch in self.stretches:
                if stretch.section in telling.sections or _contains(stretch.above, telling.under):
                    found.update(range(stretch.start, stretch.end))
            self.known[key] = frozenset(found)
        return self.known[key]

    def has_number(self, index: int) -> bool:
        """Tell whether the sentence may hold a number of things: most phrases need one."""
        if index not in self.numbers:
            self.numbers[index] = _NUMBER.search(self.sentences[index].text) is not None
        return self.numbers[index]


def find_mentions(report: Report, library: Library) -> None:
    """Fill the report's mentions with all that the family's tellings find in its sentences."""
    packs = library.of_family(report.family)
    words = tuple(word for pack in packs for word in pack.plain_words)
    scopes = tuple(word for pack in packs for word in pack.scopes)
    finder = _Finder(report, Plain(words, scopes, report.issuer))
    sieve = _Sieve(report.sentences)
    surroundings = _Surroundings(report, sieve)
    for pack in packs:
        for telling in pack.tellings:
            waiting: dict[int, list[Phrase]] = {}
            fitting = surroundings.fitting(telling) if telling.near else None
            for phrase in telling.phrases:
                found = sieve.candidates(phrase)
                for index in found if fitting is None else found & fitting:
                    waiting.setdefault(index, []).append(phrase)
            for index in sorted(waiting):
                if telling.value is not None or surroundings.has_number(index):
                    finder.find(telling, index, waiting[index])
