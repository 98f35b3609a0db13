"""The text holds nothing of a kind that a detector finds: an identity number, a doubled word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.scans import detector, names
from ..text.scans.contract import Template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.rule import Rule
    from ..text.scans.contract import Detector, Found

OPTIONS = (
    "look_for",
    "words",
    "within",
    "only_with",
    "only_after",
    "unless",
    "unless_before",
    "unless_after",
    "despite",
    "accept",
    "together",
)
SAYS = frozenset(("said", "what", "right", "part", "count"))
NEAR = 24  # how far from the place the words before and after it may stand, in characters
LISTED = 3  # how far from one place the next of a list stands at most


class Hit(NamedTuple):
    """What was found, the text it was found in, and its place."""

    found: Found
    said: str
    place: Location


@lru_cache(maxsize=4)
def _has_trace(trace: re.Pattern[str], text: str) -> bool:
    """Tell whether the text has a trace; detectors that look for the same share the answer."""
    return trace.search(text) is not None


def _texts(case: Case, wanted: Detector) -> Iterator[tuple[int, str]]:
    """Yield the texts the detector looks at, each with its index."""
    report = case.report
    if wanted.trace is not None and not _has_trace(wanted.trace, case.text):
        return
    words = [*wanted.needs, *(word for word in wanted.hints if word in case.text)]
    if not words and (wanted.needs or wanted.hints):
        return
    lines, sentences = report.lines, report.sentences
    texts = [one.text for one in lines] if wanted.printed else [one.text for one in sentences]
    for index, text in enumerate(texts):
        if not words or any(word in text for word in words):
            yield index, text


def _place(case: Case, wanted: Detector, index: int, found: Found) -> Location:
    if not wanted.printed:
        place = case.sentence(case.report.sentences[index], found.start, found.end)
        return place._replace(text=found.shown) if found.shown else place
    line = case.report.lines[index]
    said = found.shown or line.text[found.start : found.end]
    return case.line(index, said, line.offset + found.start)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _says(case: Case, hit: Hit, count: int) -> dict[str, str]:
    part = case.part(hit.place.section)
    found = hit.found
    says = {"said": hit.said, "what": found.what, "right": found.right}
    return {**says, "part": part, "count": str(count)}


class _Scan:
    """The compiled check."""

    def __init__(self, rule: Rule, wanted: Detector) -> None:
        self.wanted = wanted
        options = rule.options
        self.head_only = "within" in options
        self.only_with = tuple(options.get("only_with", ()))
        self.only_after = tuple(options.get("only_after", ()))
        self.unless = tuple(options.get("unless", ()))
        self.unless_before = tuple(options.get("unless_before", ()))
        self.unless_after = tuple(options.get("unless_after", ()))
        self.despite = tuple(options.get("despite", ()))
        self.accept = options.get("accept", "")
        self.together = "together" in options

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        hits = list(self.hits(case))
        if not hits:
            yield PASSED
        elif self.together:
            first, *others = hits
            related = tuple(hit.place for hit in others)
            yield failed(first.place, _says(case, first, len(hits)), related)._replace(alike=True)
        else:
            for hit in hits:
                expected = hit.found.right or None
                says = _says(case, hit, 1)
                yield failed(hit.place, says, expected=expected, actual=hit.said)

    def hits(self, case: Case) -> Iterator[Hit]:
        accepted = {_digits(one) for one in case.settings.contacts} if self.accept else set()
        for index, text in _texts(case, self.wanted):
            if self.head_only and not _in_head(case, self.wanted, index):
                continue
            if any(word in text for word in self.unless):
                continue
            if self.only_with and not any(word in text for word in self.only_with):
                continue
            for found in self.named(text):
                said = text[found.start : found.end]
                number = _digits(said)
                if not (number and any(one.endswith(number) for one in accepted)):
                    yield Hit(found, found.shown or said, _place(case, self.wanted, index, found))

    def named(self, text: str) -> Iterator[Found]:
        """Yield what is found in the text and not excused by the words near it."""
        excused_to = -LISTED - 1
        for found in self.wanted.find(text):
            before = text[max(0, found.start - NEAR) : found.start]
            after = text[found.end : found.end + NEAR]
            # What excuses the first of a list excuses the others: 联系电话：甲、乙.
            excused = found.start - excused_to <= LISTED or any(
                word in before for word in self.unless_before
            )
            if excused and not any(word in before for word in self.despite):
                excused_to = found.end
            elif any(word in after for word in self.unless_after):
                continue
            elif not self.only_after or any(word in before for word in self.only_after):
                yield found


def _in_head(case: Case, wanted: Detector, index: int) -> bool:
    """Tell whether a text stands before the first section."""
    report = case.report
    line = index if wanted.printed else report.sentences[index].line
    return report.lines[line].section is None


def _detector(rule: Rule) -> Detector:
    """Return the detector that the rule names, made of the rule's words where it wants any."""
    found = detector(rule.options.get("look_for", ""))
    words = rule.options.get("words", {})
    wants = found.wants if isinstance(found, Template) else ()
    if set(words) != set(wants):
        raise OptionError("words", f"words 要给出的词表：{'、'.join(wants) or '（不需要）'}")
    if isinstance(found, Template):
        return found.made({key: tuple(listed) for key, listed in words.items()})
    return found


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what to ``look_for``.

    ``words`` are the lists of words that some detectors want; ``within: head`` looks only at what
    stands before the first section. A text with a word of ``unless`` is passed over, and one
    without any of ``only_with``. So is a place with one of ``unless_before`` shortly before it
    (``despite`` one of these words), with one of ``unless_after`` behind it, or with none of
    ``only_after`` before it. ``accept: contacts`` lets the user's own numbers pass; ``together``
    tells all places in one finding.
    """
    if rule.options.get("within", "head") != "head":
        raise OptionError("within", "within 只能是 head（第一部分之前）")
    if rule.options.get("accept", "contacts") != "contacts":
        raise OptionError("accept", "accept 只能是 contacts（用户声明的联系电话）")
    try:
        return _Scan(rule, _detector(rule))
    except KeyError:
        name, known = rule.options.get("look_for", ""), "、".join(names())
        raise OptionError("look_for", f"没有名为“{name}”的查找，可用的有：{known}") from None
