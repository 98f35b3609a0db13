"""The report says something it has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..text.phrases import PhraseError, compile_phrase
from .contract import OptionError
from .verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.rule import Rule
    from ..text.phrases import Phrase
    from .case import Case
    from .contract import Run

OPTIONS = ("any", "section", "in_section", "only_there")
SAYS = frozenset(("part", "said"))


def _place(case: Case, section: str) -> Location:
    """Return the place of the section's first words, else of its heading, else of the title."""
    headings = {heading.line for heading in case.report.sections}
    for index, line in enumerate(case.report.lines):
        if line.section == section and line.flat and index not in headings:
            return case.line(index)
    for heading in case.report.sections:
        if heading.section == section:
            return case.heading(heading)
    return case.title()._replace(section=section)


class _Contains:
    """The compiled check."""

    def __init__(self, rule: Rule, phrases: list[Phrase]) -> None:
        self.section = rule.options["section"]
        self.inside = tuple(rule.options.get("in_section", ()))
        self.only_there = "only_there" in rule.options
        self.phrases = phrases

    def __call__(self, case: Case) -> Iterator[Verdict]:
        report = case.report
        if not report.has_prose:
            yield NO_PROSE
            return
        if self.only_there and all(line.section != self.section for line in report.lines):
            yield undecided(f"没有认出{case.part(self.section)}")
            return
        if self.is_said(case):
            yield PASSED
            return
        place = _place(case, self.section)
        yield failed(place, {"part": case.part(self.section), "said": place.text or ""})

    def is_said(self, case: Case) -> bool:
        text, lines = case.text, case.report.lines
        waiting = [p for p in self.phrases if p.needs is None or any(w in text for w in p.needs)]
        for sentence in case.report.sentences if waiting else ():
            if self.only_there and lines[sentence.line].section != self.section:
                continue
            if any(True for phrase in waiting for _ in phrase.find(sentence.text)):
                return True
        there = [line.flat for line in lines if line.section == self.section]
        return any(word in line for line in there for word in self.inside)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with phrases of which ``any`` must occur in the report.

    ``section`` is where it is expected and where its lack is told; there one of the words
    ``in_section`` is enough. With ``only_there`` nothing said elsewhere counts.
    """
    section = rule.options.get("section", "")
    keys = {s.key for pack in library.packs for s in pack.form.sections}
    if section not in keys:
        raise OptionError("section", f"没有名为“{section}”的部分")
    try:
        phrases = [compile_phrase(source, {}) for source in rule.options.get("any", ())]
    except PhraseError as error:
        raise OptionError("any", f"第 {error.column} 个字处有误：{error}") from error
    return _Contains(rule, phrases)
