"""What the prose tells: numbers with their meaning, and sentences that say there was none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from ..model.library import Library
from ..model.report import Mention, Report, Sentence
from ..model.scope import AREA, BEHALF, OWN
from ..text.bodies import as_body
from ..text.quoting import quote
from .context import Bearing, Context
from .echoes import find_echoes
from .plain import Plain, PlainWords
from .rivals import doubt_parts, settle
from .staging import CLAUSE, CueWords

if TYPE_CHECKING:
    from ..model.form import Form
    from ..model.mention import Phrase, PhraseMatch, Telling, Wording

# How far before a phrase a word may stand and still speak of it, in characters.
FAR = 60
_NUMBER = re.compile("[0-9]|[零一二两三四五六七八九十百千万](?![、是])")


def _contains(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


class _Finder:
    """Finds the mentions of one report."""

    def __init__(self, report: Report, plain: Plain, context: Context) -> None:
        self.report = report
        self.plain = plain
        self.context = context
        self.own_year = report.year or 0
        self._ruled_out: dict[tuple[str, int], bool] = {}
        body = as_body(report.issuer or "")
        self.area = body.places[-1][-1] if body.places and not body.kind else None

    def fits(self, telling: Telling, sentence: Sentence, match: PhraseMatch) -> bool:
        """Tell whether the words around the phrase let it mean what it says."""
        text = sentence.text
        near = max(0, match.start - FAR)
        clause = near
        for mark in CLAUSE.finditer(text, near, match.start):
            clause = mark.end()
        phrase = text[match.start : match.end]
        if any(year != self.own_year + telling.year for year in match.years):
            return False
        if telling.unless_before and _contains(text[clause : match.end], telling.unless_before):
            return False
        if telling.unless_within and _contains(phrase, telling.unless_within):
            return False
        if telling.not_after and text.endswith(telling.not_after, near, match.start):
            return False
        return not (telling.not_before and text.startswith(telling.not_before, match.end))

    def find(self, telling: Telling, index: int, phrases: list[Phrase]) -> None:
        """Take down what the telling's phrases find in one sentence."""
        sentence = self.report.sentences[index]
        if telling.unless and _contains(sentence.text, telling.unless):
            return
        if telling.unless_paragraph and self.ruled_out(telling, sentence.line):
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
                dated = bool(match.years)
                bearing = self.context.at(index, match.start, match.end, dated=dated)
                if telling.topics and bearing.topic not in telling.topics:
                    continue
                taken.insert(at, span)
                found = self.mention(telling, index, match, bearing)
                self.report.mentions.setdefault(telling.name, []).append(found)

    def ruled_out(self, telling: Telling, line: int) -> bool:
        """Tell whether a word in a paragraph rules a telling out; it is searched once for all."""
        key = (telling.name, line)
        if key not in self._ruled_out:
            found = _contains(self.report.lines[line].flat, telling.unless_paragraph)
            self._ruled_out[key] = found
        return self._ruled_out[key]

    def mention(
        self, telling: Telling, index: int, match: PhraseMatch, bearing: Bearing
    ) -> Mention:
        """Return what a phrase tells at its place."""
        sentence = self.report.sentences[index]
        start = sentence.start + match.start
        said, place = quote(self.report.lines[sentence.line], start, sentence.start + match.end)
        area = bearing.scope == AREA and bearing.word[-1:] == self.area
        whole = area or bearing.scope in (OWN, BEHALF)
        counts = telling.value is None  # else the words say it without a number
        return Mention(
            telling.name,
            match.values[-1] if telling.value is None else telling.value,
            said,
            place,
            index,
            plain=whole and self.plain.around(sentence.text, match, telling),
            span=(match.start, match.end),
            figure=match.spans[-1] if counts else None,
            bound=match.bounds[-1] if counts else "",
            scope=bearing.scope,
            time=bearing.time,
            fact=telling.fact,
        )


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

    def __init__(self, context: Context, sieve: _Sieve) -> None:
        self.sieve = sieve
        self.sentences = context.report.sentences
        self.stretches = context.stretches
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


@lru_cache(maxsize=8)
def _known(library: Library, family: Form) -> tuple[Wording, PlainWords, CueWords]:
    """Return the words that a family's packs know, made ready once for all its reports."""
    wording = library.wording(family)
    return wording, PlainWords(wording), CueWords(wording)


def find_mentions(report: Report, library: Library) -> None:
    """Fill the report's mentions with all that the family's tellings find in its sentences."""
    packs = library.of_family(report.family)
    wording, plain, cues = _known(library, report.family)
    context = Context(report, wording, cues)
    finder = _Finder(report, Plain(plain, report.issuer), context)
    sieve = _Sieve(report.sentences)
    surroundings = _Surroundings(context, sieve)
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
    tied = [telling for pack in packs for telling in pack.tellings if telling.topics]
    wholes = {telling.name: telling.part_of for telling in tied}
    settle(report, wholes)
    find_echoes(report, context, wholes)
    doubt_parts(report)
