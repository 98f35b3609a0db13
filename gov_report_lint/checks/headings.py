"""Top headings bear the titles of the form, no others in their place, and each its own rank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.options import known_sections
from ..cases.places import shorten
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.folding import label
from ..text.numbering import marker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.form import Section
    from ..model.library import Library
    from ..model.report import Heading
    from ..model.rule import Rule

OPTIONS = ("must", "titles", "words", "section", "except_in")
SAYS = frozenset(("printed", "official", "part"))
LONGEST = 30  # a numbered line longer than this is a sentence and no title
_RUN_ON = re.compile("[,;: ]")
_FIGURE = re.compile("[0-9]")
_YEAR = re.compile("^ *20[0-9]{2} *年度?")


def _texts(rule: Rule, key: str) -> tuple[str, ...]:
    value = rule.options.get(key, ())
    return (value,) if isinstance(value, str) else tuple(value)


class _Headings:
    """The options of a rule about headings."""

    def __init__(self, rule: Rule) -> None:
        self.titles = frozenset(label(title) for title in _texts(rule, "titles"))
        self.words = _texts(rule, "words")
        self.section: str = rule.options.get("section", "")
        self.except_in: str = rule.options.get("except_in", "")

    def name(self, title: str) -> bool:
        """Tell whether the rule speaks of the title: one it lists, or with a word it lists."""
        return label(title) in self.titles or any(word in title for word in self.words)


def _bare(title: str) -> str:
    """Return a title without a remark in brackets at its end, closed or cut off."""
    head, bracket, _ = title.partition("(")
    return head if bracket and head.strip() else title


def _name(heading: Heading) -> str:
    """Return the heading's title; of a numbered line that runs on, its head if that may be one."""
    if heading.section:
        return _bare(heading.title)
    head = _RUN_ON.split(heading.title, maxsplit=1)[0]
    return _bare(head) if len(head) <= LONGEST and not _FIGURE.search(head) else ""


def _rank(heading: Heading) -> int | None:
    """Return the level of the number that a heading bears, None without one."""
    found = marker(heading.number) if heading.number else None
    return found.level if found else None


def _sections(case: Case) -> Iterator[tuple[Heading, Section]]:
    """Yield the headings of sections that bear a title, with their sections.

    Where they bear numbers of several levels, one of a lower level may open no section.
    """
    headings = case.report.sections
    alike = len({_rank(heading) for heading in headings}) == 1
    for heading in headings:
        section = case.report.family.section(heading.section)
        if section is not None and heading.title and (alike or _rank(heading) in (None, 1)):
            yield heading, section


def _others(case: Case) -> Iterator[tuple[Heading, str | None]]:
    """Yield the headings that bear the number of a section and open none, with where they stand."""
    for heading in case.report.headings:
        if heading.section is None and heading.line is not None and _rank(heading) == 1:
            yield heading, case.report.lines[heading.line].section


def _fail(case: Case, heading: Heading, part: str | None = None) -> Verdict:
    official = case.report.family.section(heading.section)
    says = {
        "printed": shorten(f"{heading.number}{heading.title}"),
        "official": f"{official.number}、{official.title}" if official else "",
        "part": case.part(part or heading.section),
    }
    right = official.title if official else None
    return failed(case.heading(heading), says, expected=right, actual=shorten(heading.title))


def _official(options: _Headings, case: Case) -> Iterator[Verdict]:
    """Judge the titles of sections; those with one of the words are another rule's."""
    for heading, section in _sections(case):
        known = {label(title) for title in (section.title, *section.accepted)}
        title = heading.title
        # Text may run on behind a title after a blank.
        forms = {label(_bare(title)), label(title), label(title.split(" ")[0])}
        forms.add(label(_YEAR.sub("", _bare(title))))
        if any(word in title for word in options.words):
            continue
        yield _fail(case, heading) if known.isdisjoint(forms) else PASSED


def _no_word(options: _Headings, case: Case) -> Iterator[Verdict]:
    """Judge that sections bear no word in their titles that the official title does not have."""
    for heading, section in _sections(case):
        wrong = any(w in heading.title and w not in section.title for w in options.words)
        yield _fail(case, heading) if wrong else PASSED


def _not_so_called(options: _Headings, case: Case) -> Iterator[Verdict]:
    """Judge that no top heading is called so, whether it opens a section or not."""
    tops = [heading for heading, _ in _sections(case)]
    numbers = {one.section: one.ordinal for one in case.report.sections}
    for one, inside in _others(case):
        # One that counts from 一 again below 六 is an item of that section.
        item = (one.ordinal or 0) <= (numbers.get(inside) or 0)
        if not inside or (inside != options.except_in and not item):
            tops.append(one)
    for heading in tops:
        yield _fail(case, heading) if options.name(_name(heading)) else PASSED


def _lower(options: _Headings, case: Case) -> Iterator[Verdict]:
    """Judge that no part of the section bears the number of a section.

    Where the section of that number was not found, its misspelt title may be what stands there.
    """
    report = case.report
    if not report.has_prose:
        yield NO_PROSE
        return
    part = case.part(options.section)
    if all(line.section != options.section for line in report.lines):
        yield undecided(f"没有认出{part}")
        return
    rivals = {section.ordinal: section for section in report.family.sections}
    found = {heading.section for heading in report.sections}
    for heading, inside in _others(case):
        if inside != options.section or not options.name(_name(heading)):
            continue
        rival = rivals.get(heading.ordinal or 0)
        if rival is None or rival.key in found:
            yield _fail(case, heading, options.section)
        else:
            words = shorten(f"{heading.number}{heading.title}")
            wanted = f"{rival.number}、{rival.title}"
            yield undecided(f"“{words}”是{part}里的一项，还是“{wanted}”的标题？")
    yield PASSED


MUST: dict[str, Callable[[_Headings, Case], Iterator[Verdict]]] = {
    "be-official": _official,
    "not-say": _no_word,
    "not-be-called": _not_so_called,
    "be-lower": _lower,
}


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what the top headings ``must``.

    ``be-official``: sections have the titles of the form, or tolerated ones; titles with one of the
    ``words`` are passed over. ``not-say``: they bear none of the ``words`` that the official title
    does not have. ``not-be-called``: no top heading is one of the ``titles`` or has one of the
    ``words``; those among the text of the section ``except_in`` are passed over. ``be-lower``: the
    parts of the ``section`` that are so called bear no number of a section.
    """
    must = rule.options.get("must", "")
    if must not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join(MUST)} 之一")
    for key in ("section", "except_in"):
        known_sections((rule.options.get(key, ""),), key, library, "")
    options = _Headings(rule)
    if must == "be-lower" and not options.section:
        raise OptionError("section", "要写出是哪一部分")
    if must != "be-official" and not (options.titles or options.words):
        raise OptionError("titles", "要写出标题（titles）或标题里的字词（words）")
    judge = MUST[must]

    def run(case: Case) -> Iterator[Verdict]:
        if case.report.sections:
            yield from judge(options, case)
        else:
            yield undecided("没有认出任何一个部分的标题")

    return run
