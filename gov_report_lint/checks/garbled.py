"""The text holds no garbled characters; those that only the reader may have lost stay open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.scans.garbling import garbled, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.rule import Rule
    from ..text.scans.contract import Found

OPTIONS = ()
SAYS = frozenset(("said", "count", "part"))
AROUND = 8  # characters quoted on each side: the garbled ones alone tell nobody the place
DOUBTED = "正文有读不出的字符，但本文件读取时有疑点，看不准是不是原文的问题"


def _places(case: Case, find: Callable[[str], Iterable[Found]]) -> Iterator[Location]:
    for index, line in enumerate(case.report.lines):
        for found in find(line.text):
            text = line.text
            shown = found.shown or text[found.start : found.end]
            before = text[max(0, found.start - AROUND) : found.start]
            said = before + shown + text[found.end : found.end + AROUND]
            yield case.line(index, said, line.offset + found.start)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        report = case.report
        if not report.has_prose:
            yield NO_PROSE
            return
        places = list(_places(case, garbled))
        unknown = list(_places(case, unreadable))
        # Where the reader itself had doubts, the character may well be there.
        if unknown and report.doubts:
            yield undecided(DOUBTED, unknown[0].words)
        elif unknown:
            places += unknown
        if places:
            first, *others = places
            part = case.part(first.section)
            says = {"said": first.text or "", "count": str(len(places)), "part": part}
            yield failed(first, says, tuple(others))._replace(alike=True)
        elif not unknown:
            yield PASSED

    return run
