"""The report says something it has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..text.phrases import PhraseError, compile_phrase
from .contract import OptionError
from .verdict import NO_PROSE, PASSED, Verdict, failed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.rule import Rule
    from .case import Case
    from .contract import Run

OPTIONS = ("any", "section", "in_section")
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


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with phrases of which ``any`` must occur in the report.

    ``section`` is where it is expected and where its lack is told; there one of the words
    ``in_section`` is enough.
    """
    section = rule.options.get("section", "")
    keys = {s.key for pack in library.packs for s in pack.form.sections}
    if section not in keys:
        raise OptionError("section", f"没有名为“{section}”的部分")
    inside = tuple(rule.options.get("in_section", ()))
    try:
        phrases = [compile_phrase(source, {}) for source in rule.options.get("any", ())]
    except PhraseError as error:
        raise OptionError("any", f"第 {error.column} 个字处有误：{error}") from error

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        text = case.text
        waiting = [one for one in phrases if one.needs is None or any(w in text for w in one.needs)]
        for sentence in case.report.sentences if waiting else ():
            if any(True for phrase in waiting for _ in phrase.find(sentence.text)):
                yield PASSED
                return
        lines = [line.flat for line in case.report.lines if line.section == section]
        if any(word in line for line in lines for word in inside):
            yield PASSED
            return
        place = _place(case, section)
        yield failed(place, {"part": case.part(section), "said": place.text or ""})

    return run
