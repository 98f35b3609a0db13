"""The text holds nothing of a kind that a detector finds: an identity number, a doubled word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..text.scans import detector, names
from .contract import OptionError
from .verdict import NO_PROSE, PASSED, Verdict, failed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.rule import Rule
    from ..text.scans.contract import Detector, Found
    from .case import Case
    from .contract import Run

OPTIONS = ("look_for", "unless", "unless_before", "accept", "together")
SAYS = frozenset(("said", "what", "right", "part", "count"))
BEFORE = 16  # how far before the place a word of ``unless_before`` may stand, in characters


class Hit(NamedTuple):
    """What was found, the text it was found in, and its place."""

    found: Found
    said: str
    place: Location


def _texts(case: Case, wanted: Detector) -> Iterator[tuple[int, str]]:
    """Yield the texts the detector looks at, each with its index."""
    report = case.report
    lines, sentences = report.lines, report.sentences
    texts = [one.text for one in lines] if wanted.printed else [one.text for one in sentences]
    for index, text in enumerate(texts):
        if not wanted.needs or any(char in text for char in wanted.needs):
            yield index, text


def _place(case: Case, wanted: Detector, index: int, found: Found) -> Location:
    if not wanted.printed:
        return case.sentence(case.report.sentences[index], found.start, found.end)
    line = case.report.lines[index]
    return case.line(index, line.text[found.start : found.end], line.offset + found.start)


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
        self.unless = tuple(rule.options.get("unless", ()))
        self.unless_before = tuple(rule.options.get("unless_before", ()))
        self.accept = rule.options.get("accept", "")
        self.together = "together" in rule.options

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
            yield failed(first.place, _says(case, first, len(hits)), related)
        else:
            for hit in hits:
                expected = hit.found.right or None
                says = _says(case, hit, 1)
                yield failed(hit.place, says, expected=expected, actual=hit.said)

    def hits(self, case: Case) -> Iterator[Hit]:
        accepted = {_digits(one) for one in case.settings.contacts} if self.accept else set()
        for index, text in _texts(case, self.wanted):
            if any(word in text for word in self.unless):
                continue
            for found in self.wanted.find(text):
                before = text[max(0, found.start - BEFORE) : found.start]
                if any(word in before for word in self.unless_before):
                    continue
                said = text[found.start : found.end]
                if _digits(said) not in accepted:
                    yield Hit(found, said, _place(case, self.wanted, index, found))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what to ``look_for``.

    A text with a word of ``unless`` is passed over, a place with one of ``unless_before`` shortly
    before it too; ``accept: contacts`` lets the user's own numbers pass; ``together`` tells all
    places in one finding.
    """
    name = rule.options.get("look_for", "")
    if rule.options.get("accept", "contacts") != "contacts":
        raise OptionError("accept", "accept 只能是 contacts（用户声明的联系电话）")
    try:
        return _Scan(rule, detector(name))
    except KeyError:
        known = "、".join(names())
        raise OptionError("look_for", f"没有名为“{name}”的查找，可用的有：{known}") from None
