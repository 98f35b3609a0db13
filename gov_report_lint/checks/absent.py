"""The report does not say something that has no place in it: old wording, template remains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.options import known_sections, likely, phrases_of
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.phrases import Phrase

OPTIONS = ("none_of", "sections", "in", "unless", "unless_before", "unless_after", "right")
SAYS = frozenset(("said", "right", "part"))
IN = ("text", "headings")
NEAR = 30  # how far from the phrase unless_before and unless_after look, in characters


class _Absent:
    """The compiled check."""

    def __init__(self, rule: Rule, phrases: tuple[Phrase, ...]) -> None:
        options = rule.options
        self.phrases = phrases
        self.sections = frozenset(options.get("sections", ()))
        self.headings = options.get("in", "text") == "headings"
        self.unless = tuple(options.get("unless", ()))
        self.before = tuple(options.get("unless_before", ()))
        self.after = tuple(options.get("unless_after", ()))
        self.right = options.get("right", "")

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        waiting = likely(self.phrases, case.text)
        wrong = False
        for sentence in self.sentences(case) if waiting else ():
            for start, end in self.spans(sentence.text, waiting):
                wrong = True
                yield self.fail(case, sentence, start, end)
        if not wrong:
            yield PASSED

    def sentences(self, case: Case) -> Iterator[Sentence]:
        lines = case.report.lines
        headings = {one.line for one in case.report.headings} if self.headings else set()
        for sentence in case.report.sentences:
            inside = not self.sections or lines[sentence.line].section in self.sections
            if inside and (not self.headings or sentence.line in headings):
                yield sentence

    def spans(self, text: str, phrases: list[Phrase]) -> list[tuple[int, int]]:
        """Return where the phrases hold and nothing around them says otherwise."""
        if any(word in text for word in self.unless):
            return []
        found: list[tuple[int, int]] = []
        for match in sorted(
            (match for phrase in phrases for match in phrase.find(text)),
            key=lambda match: (match.start, -match.end),
        ):
            before = text[max(0, match.start - NEAR) : match.start]
            after = text[match.end : match.end + NEAR]
            if any(word in before for word in self.before):
                continue
            if any(word in after for word in self.after):
                continue
            if not found or match.start >= found[-1][1]:
                found.append((match.start, match.end))
        return found

    def fail(self, case: Case, sentence: Sentence, start: int, end: int) -> Verdict:
        place = case.sentence(sentence, start, end)
        said = place.text or sentence.text[start:end]
        says = {"said": said, "right": self.right, "part": case.part(place.section)}
        return failed(place, says, expected=self.right or None, actual=said)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with phrases of which ``none_of`` may occur.

    ``sections`` and ``in`` (text or headings) say where; ``unless`` are words that excuse the
    sentence, ``unless_before`` and ``unless_after`` words near the phrase that do; ``right`` is
    what should stand there.
    """
    options = rule.options
    known_sections(options.get("sections", ()), "sections", library)
    if options.get("in", "text") not in IN:
        raise OptionError("in", "in 只能是 text（全文）或 headings（标题）")
    phrases = phrases_of(rule, "none_of")
    if not phrases:
        raise OptionError("none_of", "要写出不应当出现的句式")
    return _Absent(rule, phrases)
