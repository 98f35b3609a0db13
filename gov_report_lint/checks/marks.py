"""The numbers of headings and items are written as the levels of an official paper are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.folding import fold
from ..text.lazy import lazily
from ..text.numbering import marker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Heading
    from ..model.rule import Rule

OPTIONS = ("levels",)
SAYS = frozenset(("printed", "right", "what", "count"))
_NUMERAL = lazily("[一二三四五六七八九十]+|[0-9]+")
_GLYPHS = lazily("[①-⑳㈠-㈩⒈-⒛⑴-⒇]")  # one character each: nothing to write otherwise


class _Mark(NamedTuple):
    """The number of a heading: its level by its own form, and that form with ``#`` for it."""

    heading: Heading
    level: int
    ordinal: int
    form: str


def _form(number: str) -> str:
    return _NUMERAL.sub("#", fold(number).replace(" ", ""), count=1)


def _mark(heading: Heading) -> _Mark | None:
    found = marker(heading.number) if heading.number else None
    if found is None or _GLYPHS.search(heading.number):
        return None
    return _Mark(heading, found.level, found.ordinal, _form(heading.number))


def _right(number: str, wanted: str) -> str:
    """Return the number as it should be written."""
    numeral = _NUMERAL.search(number)
    return wanted.replace("#", numeral.group()) if numeral else number


def _misspelt(case: Case, marks: list[_Mark], levels: dict[int, str]) -> Iterator[Verdict]:
    """Judge the marks of punctuation: one finding for each wrong form, at its first place."""
    wrong: dict[tuple[int, str], list[_Mark]] = {}
    for mark in marks:
        if mark.form != levels.get(mark.level, mark.form):
            wrong.setdefault((mark.level, mark.form), []).append(mark)
    for (level, _), found in wrong.items():
        number = found[0].heading.number
        right = _right(number, levels[level])
        says = {
            "printed": number,
            "right": right,
            "what": f"按层次应写作“{right}”",
            "count": str(len(found)),
        }
        places = [case.heading(one.heading) for one in found]
        verdict = failed(places[0], says, tuple(places[1:]), right, number)
        yield verdict._replace(alike=True)


def _upside_down(case: Case, marks: list[_Mark]) -> Iterator[Verdict]:
    """Judge the order of levels: no list of a higher level within an item of a lower one.

    Certain only where that list begins at 1 and the lower one counts on behind it.
    """
    opened: list[_Mark] = []  # the first item of each list that is open, the outermost first
    last: dict[int, _Mark] = {}
    for mark in marks:
        if mark.heading.section:
            opened, last = [], {}
            continue
        depth = next((at for at, one in enumerate(opened) if one.level == mark.level), None)
        inside = opened[depth + 1 :] if depth is not None else []
        higher = next((one for one in inside if one.level < mark.level), None)
        before = last.get(mark.level)
        if higher is None:
            opened = [*opened, mark] if depth is None else opened[: depth + 1]
        elif before and mark.ordinal == before.ordinal + 1 and higher.ordinal == 1:
            says = {"printed": before.heading.number, "right": higher.heading.number}
            says |= {"what": f"“{higher.heading.number}”排在了它的下一层", "count": "1"}
            yield failed(case.heading(higher.heading), says, (case.heading(before.heading),))
            opened = opened[: (depth or 0) + 1]
        else:
            opened = [one for one in opened if one.level != mark.level] + [mark]
        last[mark.level] = mark


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the ``levels`` as they are numbered, the highest first."""
    levels: dict[int, str] = {}
    for written in rule.options.get("levels", ()):
        found = marker(fold(written))
        if found is None:
            raise OptionError("levels", f"“{written}”不是序号，例如 一、 （一） 1. （1）")
        levels[found.level] = _form(written)
    if len(levels) < 2:
        raise OptionError("levels", "至少要写出两个层次的序号")

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        marks = [mark for one in case.report.headings if (mark := _mark(one)) is not None]
        if marks:
            yield PASSED
        yield from _misspelt(case, marks, levels)
        yield from _upside_down(case, [one for one in marks if one.level in levels])

    return run
