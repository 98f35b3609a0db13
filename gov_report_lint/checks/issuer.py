"""The body that the report says it is of is the one in its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.bodies import another

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule

OPTIONS = ("after",)
SAYS = frozenset(("said", "issuer"))
_NAMED = re.compile('[《"]?([^\\W\\d_]{3,24})20[0-9]{2}年度?的?')


def _named(case: Case, sentence: Sentence, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where a body is named as the one whose report this is: 现公布…2024年…年度报告."""
    text = sentence.text
    for word in words:
        at = text.find(word)
        while at >= 0:
            found = _NAMED.match(text, at + len(word))
            if found and text.startswith(case.report.family.report_names, found.end()):
                yield found.span(1)
            at = text.find(word, at + len(word))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the words ``after`` which the report names itself.

    Only what stands before the sections and in the first of them is looked at.
    """
    words = tuple(rule.options.get("after", ()))
    if not words:
        raise OptionError("after", "要写出报告自称之前的词，例如 现公布")

    def run(case: Case) -> Iterator[Verdict]:
        report = case.report
        if not report.has_prose:
            yield NO_PROSE
            return
        opening = (None, report.family.sections[0].key if report.family.sections else None)
        for sentence in report.sentences:
            if report.lines[sentence.line].section not in opening:
                continue
            for start, end in _named(case, sentence, words):
                said = sentence.text[start:end]
                if report.issuer is None:
                    yield undecided("标题没有写明机关名称，无法与正文核对")
                elif another(said, report.issuer):
                    place = case.sentence(sentence, start, end)
                    says = {"said": place.text or said, "issuer": report.issuer}
                    yield failed(place, says, expected=report.issuer, actual=said)
                else:
                    yield PASSED

    return run
