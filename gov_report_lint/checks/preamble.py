"""A section says more than how the report was made, which belongs before the first section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.options import phrases_of
from ..cases.passages import passages, place_of, sentences_of, unseen
from ..cases.places import shorten
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.folding import squeeze
from ..text.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Sentence
    from ..model.rule import Rule
    from ..text.phrases import Phrase

OPTIONS = ("must", "section", "phrases", "others", "deeds")
SAYS = frozenset(("part", "said"))
_LETTERS = re.compile(r"[^\W\d_]")
FEWEST = 10  # letters; what is shorter and tells no figure may be a remark that says nothing


class _Preamble:
    """The options of a rule about the preamble of a section."""

    def __init__(self, rule: Rule) -> None:
        self.section: str = rule.options["section"]
        self.phrases = phrases_of(rule, "phrases")
        self.others = phrases_of(rule, "others")
        self.deeds = tuple(squeeze(word).text for word in rule.options.get("deeds", ()))

    def holds(self, text: str, phrases: Iterable[Phrase]) -> bool:
        """Tell whether any of the phrases stands in the text."""
        return any(True for phrase in phrases for _ in phrase.find(text))


def _before(options: _Preamble, case: Case) -> Iterator[Verdict]:
    """Judge that none of it stands in the section, above its first sub-heading."""
    report = case.report
    opening = {one.line for one in report.sections}
    below = (
        one.line
        for one in report.headings
        if one.line is not None
        and one.line not in opening
        and report.lines[one.line].section == options.section
    )
    end = next(below, len(report.lines))
    for sentence, text in sentences_of(case, passages(case, options.section)):
        if sentence.line > end or not options.holds(text, options.phrases):
            continue
        start = len(sentence.text) - len(text)
        place = case.sentence(sentence, start, len(sentence.text))
        says = {"part": case.part(options.section), "said": place.text or ""}
        yield failed(place, says)
        return
    yield PASSED


class _Rest(NamedTuple):
    """The sentences of a section that say something, and those that may."""

    said: list[str]
    perhaps: list[str]


def _rest(options: _Preamble, spoken: Iterator[tuple[Sentence, str]]) -> _Rest:
    rest = _Rest([], [])
    for _, text in spoken:
        if not options.holds(text, [*options.phrases, *options.others]):
            rest.said.append(text)
        elif any(word in text for word in options.deeds):
            rest.perhaps.append(text)
    return rest


def _ends_early(case: Case, section: str) -> str:
    """Return why the section may go on behind the heading that seems to end it, empty if not.

    A part of the first section may be called as the second section is.
    """
    headings = case.report.sections
    keys = [one.section for one in headings]
    at = keys.index(section) + 1 if section in keys else len(keys)
    if at == len(keys):
        return ""
    after = headings[at]
    official = case.report.family.section(after.section)
    wrong = official is not None and after.ordinal not in (None, official.ordinal)
    if not wrong and keys.count(after.section) == 1:
        return ""
    why = "序号不对" if wrong else "出现了不止一次"
    words = shorten(f"{after.number}{after.title}")
    return f"“{words}”{why}，看不准{case.part(section)}到哪里为止"


def _more(options: _Preamble, case: Case) -> Iterator[Verdict]:
    """Judge that the section says anything else."""
    reason = unseen(case, options.section) or _ends_early(case, options.section)
    if reason:
        yield undecided(reason)
        return
    part = case.part(options.section)
    rest = _rest(options, sentences_of(case, passages(case, options.section)))
    letters = len(_LETTERS.findall("".join(rest.said)))
    place = place_of(case, options.section)
    if letters >= FEWEST or any(find_quantities(text) for text in rest.said):
        yield PASSED
    elif rest.perhaps or letters:
        words = shorten((rest.said + rest.perhaps)[0])
        yield undecided(f"{part}除编制说明外只有“{words}”，看不准算不算内容")
    else:
        yield failed(place, {"part": part, "said": place.text or ""})


MUST: dict[str, Callable[[_Preamble, Case], Iterator[Verdict]]] = {
    "stand-before": _before,
    "not-be-all": _more,
}


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what the preamble ``must``.

    A sentence with one of the ``phrases`` is of the preamble. ``stand-before``: it stands before
    the ``section``, not in it. ``not-be-all``: the section says more than that; sentences with one
    of the phrases ``others`` say nothing either, unless they have one of the words ``deeds``.
    """
    must, section = rule.options.get("must", ""), rule.options.get("section", "")
    if must not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join(MUST)} 之一")
    if section not in {s.key for pack in library.packs for s in pack.form.sections}:
        raise OptionError("section", f"没有名为“{section}”的部分")
    options = _Preamble(rule)
    if not options.phrases:
        raise OptionError("phrases", "要写出开头说明的句式")

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
        elif all(line.section != section for line in case.report.lines):
            yield undecided(f"没有认出{case.part(section)}")
        else:
            yield from MUST[must](options, case)

    return run
