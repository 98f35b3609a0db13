"""The report says something it has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.options import known_sections, likely, phrases_of
from ..cases.passages import passages, place_of, sentences_of, unseen
from ..cases.tally import Tally, tally_of
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.phrases import Phrase

OPTIONS = (
    "any",
    "perhaps",
    "section",
    "in_section",
    "only_there",
    "not_after",
    "not_before",
    "unless",
    "when",
    "above_zero",
    "at_least",
    "each",
)
SAYS = frozenset(("part", "said", "count"))
Spoken = tuple["Sentence", str]


class _Wanted(NamedTuple):
    """Phrases of which one is looked for, not directly after or before certain words."""

    phrases: tuple[Phrase, ...]
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()

    def found(self, case: Case, spoken: Iterable[Spoken]) -> Iterator[tuple[Sentence, str]]:
        """Yield where a phrase holds, with its words; one whose number is 0 says nothing."""
        text = case.text
        waiting = likely(self.phrases, text)
        for sentence, said in spoken if waiting else ():
            for phrase in waiting:
                for match in phrase.find(said):
                    told = not match.values or any(match.values)
                    if told and self.stands(said, match.start, match.end):
                        yield sentence, said[match.start : match.end]
                        break

    def stands(self, said: str, start: int, end: int) -> bool:
        before, behind = self.not_after, self.not_before
        return not said.endswith(before, 0, start) and not said.startswith(behind, end)


class _Contains:
    """The compiled check."""

    def __init__(
        self, rule: Rule, any_: _Wanted, perhaps: _Wanted, when: _Wanted, tally: Tally | None
    ) -> None:
        options = rule.options
        self.section = options.get("section", "")
        self.inside = tuple(options.get("in_section", ()))
        self.unless = tuple(options.get("unless", ()))
        self.only_there = "only_there" in options
        self.each = tuple(options.get("each", ()))
        self.at_least = int(options.get("at_least", "0"))
        self.any, self.perhaps, self.when, self.tally = any_, perhaps, when, tally

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        spoken = self.spoken(case)
        if self.when.phrases:
            lines = {one.line for one, _ in self.when.found(case, spoken)}
            if not lines:
                return
            spoken = [(one, said) for one, said in spoken if one.line in lines]
        count = self.tally.total(case) if self.tally else 1
        if count != 0:
            yield self.judge(case, spoken, count)

    def spoken(self, case: Case) -> list[Spoken]:
        """Return the sentences that count, those of a section without its title."""
        if self.only_there:
            told = list(sentences_of(case, passages(case, self.section)))
        else:
            told = [(sentence, sentence.text) for sentence in case.report.sentences]
        return [one for one in told if not any(word in one[1] for word in self.unless)]

    def judge(self, case: Case, spoken: list[Spoken], count: object) -> Verdict:
        if next(self.any.found(case, spoken), None) or self.is_inside(case):
            return PASSED
        doubt = self.doubt(case) or ("" if count is not None else self.unknown())
        if doubt:
            return undecided(doubt)
        near = next(self.perhaps.found(case, spoken), None)
        if near is not None:
            return undecided(f"没有看到明确的说法，但有“{near[1]}”，看不准说的是不是这件事")
        if not all(any(word in said for word in self.each) for _, said in spoken if self.each):
            return undecided("没有看到明确的说法，但可能用别的话说了")
        place = place_of(case, self.section)
        if self.when.phrases:
            place = case.line(spoken[0][0].line)._replace(by_name=True)
        says = {"part": case.part(self.section), "said": place.text or "", "count": str(count)}
        return failed(place, says)

    def is_inside(self, case: Case) -> bool:
        there = passages(case, self.section) if self.inside else ()
        return any(word in one.text for word in self.inside for one in there)

    def doubt(self, case: Case) -> str:
        """Return why what is not found may be there all the same."""
        if not self.section:
            unread = None in case.report.strays
            return "开头部分有没能读出的表格、图片或对象" if unread else ""
        reason = unseen(case, self.section)
        if reason and (self.only_there or self.section in case.report.strays):
            return reason
        length = sum(len(one.text) for one in passages(case, self.section))
        return f"{case.part(self.section)}几乎没有文字" if length < self.at_least else ""

    def unknown(self) -> str:
        return "表格里的对应数字没有读到"


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with phrases of which ``any`` must occur in the report.

    ``section`` is where it is expected and where its lack is told; there one of the words
    ``in_section`` is enough. With ``only_there`` nothing said elsewhere counts. A phrase directly
    after a word of ``not_after``, before one of ``not_before``, or in a sentence with one of
    ``unless`` does not count. Where only a phrase of ``perhaps`` is found the rule stays open, as
    it does where the section has fewer characters than ``at_least``, or where not ``each`` sentence
    has one of those words. It applies only where the cells ``above_zero`` come to more than 0, and
    only to paragraphs with a phrase of ``when``; a phrase whose number is 0 is none.
    """
    options = rule.options
    section = options.get("section", "")
    if section or "only_there" in options or "in_section" in options:
        known_sections((section,), "section", library)
    if not options.get("at_least", "0").isdecimal():
        raise OptionError("at_least", "at_least 应是整数，例如 10")
    beside = tuple(options.get("not_after", ())), tuple(options.get("not_before", ()))
    any_ = _Wanted(phrases_of(rule, "any"), *beside)
    if not any_.phrases and not options.get("in_section"):
        raise OptionError("any", "要写出应当有的句式")
    cells = options.get("above_zero")
    tally = tally_of(cells, "above_zero", library) if cells else None
    perhaps = _Wanted(phrases_of(rule, "perhaps"), *beside)
    when = _Wanted(phrases_of(rule, "when"))
    return _Contains(rule, any_, perhaps, when, tally)
