"""The year that a phrase names is the report's own, or is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.options import known_sections, likely, phrases_of
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.dates import years_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.rule import Rule
    from ..text.phrases import Phrase

OPTIONS = ("phrases", "must", "sections", "unless", "unless_after", "alone", "within", "together")
SAYS = frozenset(("said", "other", "year", "part", "count"))
OPENING = "opening"
MUST = ("be-the-reports", "be-another")
WITHIN = ("section", "passage")
NEAR = 12  # how far behind the phrase ``unless_after`` looks, in characters
YEARS = {"Y": tuple(map(str, range(2000, 2100)))}
_YEAR = re.compile("20[0-9]{2}")


class Named(NamedTuple):
    """A year that a phrase names, and where."""

    year: int
    place: Location


class _Year:
    """The compiled check."""

    def __init__(self, rule: Rule, phrases: tuple[Phrase, ...]) -> None:
        options = rule.options
        self.phrases = phrases
        self.own = options.get("must", MUST[0]) == MUST[0]
        self.sections = frozenset(options.get("sections", ()))
        self.unless = tuple(options.get("unless", ()))
        self.after = tuple(options.get("unless_after", ()))
        self.alone = tuple(options["alone"]) if "alone" in options else None
        self.level = 2 if options.get("within") == "passage" else 1
        self.together = "together" in options

    def __call__(self, case: Case) -> Iterator[Verdict]:
        report = case.report
        if not report.has_prose:
            yield NO_PROSE
            return
        wrong = list(self.wrong(case))
        end = report.period.end if report.period else None
        if not wrong:
            yield PASSED
        elif report.year is None:
            yield undecided("看不出报告是哪一年的")
        elif end and end.year != report.year:
            yield undecided("标题的年度与统计期限不一致，要先改正")
        elif self.together:
            others = tuple(one.place for one in wrong[1:])
            yield self.fail(case, wrong[0], len(wrong), others)._replace(alike=True)
        else:
            for one in wrong:
                yield self.fail(case, one, 1, ())

    def wrong(self, case: Case) -> Iterator[Named]:
        """Yield the years named that are not as they must be."""
        report, text = case.report, case.text
        waiting = likely(self.phrases, text)
        passed_over = self.speaking_of_its_own(case) if waiting and self.alone is not None else ()
        for sentence in report.sentences if waiting else ():
            section = report.lines[sentence.line].section
            if self.sections and (section or OPENING) not in self.sections:
                continue
            if sentence.line in passed_over or any(word in sentence.text for word in self.unless):
                continue
            for start, end, year in self.spans(sentence.text, waiting):
                if report.year is None or (year == report.year) != self.own:
                    yield Named(year, case.sentence(sentence, start, end))

    def spans(self, text: str, phrases: list[Phrase]) -> list[tuple[int, int, int]]:
        """Return where the phrases hold, each with the year it names."""
        found: dict[int, tuple[int, int, int]] = {}
        for phrase in phrases:
            for match in phrase.find(text):
                year = _YEAR.search(text, match.start, match.end)
                after = text[match.end : match.end + NEAR]
                if year and not any(word in after for word in self.after):
                    # Two phrases that share a year tell the same thing.
                    span = (match.start, match.end, int(year.group()))
                    found.setdefault(year.start(), span)
        return [found[at] for at in sorted(found)]

    def speaking_of_its_own(self, case: Case) -> frozenset[int]:
        """Return the lines under headings under which the report speaks of its own year too."""
        report = case.report
        opens = {one.line for one in report.headings if one.level <= self.level or one.section}
        passages: list[list[int]] = [[]]
        for index in range(len(report.lines)):
            if index in opens:
                passages.append([])
            passages[-1].append(index)
        return frozenset(
            index
            for lines in passages
            if any(self.is_of_its_own(case, report.lines[one].flat) for one in lines)
            for index in lines
        )

    def is_of_its_own(self, case: Case, flat: str) -> bool:
        words = self.alone or ()
        return case.report.year in years_in(flat) or any(word in flat for word in words)

    def fail(self, case: Case, one: Named, count: int, others: tuple[Location, ...]) -> Verdict:
        place = one.place
        says = {
            "said": place.text or "",
            "other": str(one.year),
            "year": str(case.report.year),
            "part": case.part(place.section),
            "count": str(count),
        }
        return failed(place, says, others, actual=one.year)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with ``phrases``, in which ``{Y}`` stands for a year.

    The year ``must`` be the report's own (be-the-reports) or not (be-another). ``sections`` say
    where to look, ``opening`` is what stands before the first. A sentence with a word of
    ``unless`` and a phrase shortly before one of ``unless_after`` are passed over. So is, where
    ``alone`` is given, a section (``within: passage``: what stands under one sub-heading) that
    names the report's own year or holds one of its words. ``together`` tells all in one finding.
    """
    options = rule.options
    for key, known in (("must", MUST), ("within", WITHIN)):
        if options.get(key, known[0]) not in known:
            raise OptionError(key, f"{key} 只能是 {'、'.join(known)} 之一")
    known_sections(options.get("sections", ()), "sections", library, OPENING)
    sources = options.get("phrases", ())
    if not sources or not all("{Y}" in source for source in sources):
        raise OptionError("phrases", "每个句式里要用 {Y} 表示年份，例如 {Y}年[度]未收到")
    return _Year(rule, phrases_of(rule, "phrases", YEARS))
