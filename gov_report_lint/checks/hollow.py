"""A section says more than a few empty words: 无, 暂无此类情况, 还有待加强."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.passages import passages, place_of, sentences_of, unseen
from ..cases.places import shorten
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.numbering import marker
from ..text.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.passages import Passage
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule

OPTIONS = ("section", "words", "until")
SAYS = frozenset(("part", "said", "what"))
_YEAR = re.compile(r"20\d\d(?:年度|年)?")
_SILENT = re.compile(r"[\W_]+")


class Cover:
    """Tells whether a text is made of certain words and nothing else."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = frozenset(words)
        self.lengths = sorted({len(word) for word in words})

    def covers(self, text: str) -> bool:
        """Tell whether words, one after another, make up the whole text less years and marks."""
        bare = _SILENT.sub("", _YEAR.sub("", text))
        reached = [True] + [False] * len(bare)
        for start in range(len(bare)):
            if reached[start]:
                for length in self.lengths:
                    if bare[start : start + length] in self.words:
                        reached[min(start + length, len(bare))] = True
        return reached[-1]


def _unnumbered(text: str) -> str:
    found = marker(text)
    return text[found.end :] if found else text


class _Hollow:
    """The compiled check."""

    def __init__(self, section: str, cover: Cover, until: tuple[str, ...]) -> None:
        self.section = section
        self.cover = cover
        self.until = until

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        found = passages(case, self.section)
        told = self.told(case, found)
        if self.until and found and not told:
            return
        if not all(self.cover.covers(_unnumbered(said)) for _, said in told):
            yield PASSED
            return
        doubt = unseen(case, self.section)
        if doubt:
            yield undecided(doubt)
        elif told or not self.until:
            yield self.fail(case, told)

    def told(self, case: Case, found: list[Passage]) -> list[tuple[Sentence, str]]:
        """Return the sentences of the section, up to the first with a word of ``until``."""

        def goes_on(one: tuple[Sentence, str]) -> bool:
            return not any(word in one[1] for word in self.until)

        return list(takewhile(goes_on, sentences_of(case, found)))

    def fail(self, case: Case, told: list[tuple[Sentence, str]]) -> Verdict:
        said = shorten("".join(_printed(case, *one) for one in told))
        what = f"只写了“{said}”" if said else "没有内容"
        says = {"part": case.part(self.section), "said": said, "what": what}
        return failed(place_of(case, self.section), says, actual=said or None)


def _printed(case: Case, sentence: Sentence, said: str) -> str:
    """Return the end of a sentence as it is printed."""
    end = sentence.start + len(sentence.text)
    return quote(case.report.lines[sentence.line], end - len(said), end)[0]


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with a ``section`` and the ``words`` that say nothing.

    With ``until`` only what stands before the first sentence with one of these words is looked at,
    if anything does; without it a section that has no text says nothing either.
    """
    options = rule.options
    section = options.get("section", "")
    if section not in {s.key for pack in library.packs for s in pack.form.sections}:
        raise OptionError("section", f"没有名为“{section}”的部分")
    words = tuple(options.get("words", ()))
    return _Hollow(section, Cover(words), tuple(options.get("until", ())))
