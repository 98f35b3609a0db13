"""Numbers of sub-headings and list items neither repeat nor jump."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed
from ..text.numbering import find_inline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Heading
    from ..model.rule import Rule

OPTIONS = ()
SAYS = frozenset(("number", "before", "what"))


def _written(case: Case) -> list[Heading]:
    """Return the headings but for those where a table fell apart: its labels bear numbers too."""
    report = case.report
    lost = {case.table(key).section for key in report.lost}
    return [
        one
        for one in report.headings
        if one.section or one.line is None or report.lines[one.line].section not in lost
    ]


def _series(headings: list[Heading]) -> Iterator[list[Heading]]:
    """Yield the runs of numbered items that count together.

    A run ends where a heading of a higher level comes, or where the count starts at 1 again.
    """
    running: dict[int, list[Heading]] = {}
    for heading in headings:
        level = 0 if heading.section else heading.level
        for deeper in [one for one in running if one > level]:
            yield running.pop(deeper)
        if heading.section or heading.ordinal is None:
            continue
        run = running.get(level)
        if run and heading.ordinal == 1 and run[-1].ordinal != 1:
            yield running.pop(level)
            run = None
        running.setdefault(level, []).append(heading)
    yield from running.values()


def _between(case: Case, before: Heading, after: Heading, ordinal: int) -> bool:
    """Tell whether the number that seems to be skipped stands inside a paragraph between."""
    start, end = before.line or 0, after.line or 0
    lines = case.report.lines[start:end]
    return any(find_inline(line.flat, after.level, ordinal) for line in lines)


def _fault(case: Case, before: Heading, after: Heading, expected: int) -> str | None:
    """Return what is wrong with a number; ``expected`` counts on over an earlier repetition."""
    first, second = before.ordinal or 0, after.ordinal or 0
    if second in (first + 1, expected) or _is_quoted(case, before):
        return None
    if second == first:
        return None if second == 1 and not _side_by_side(case, before, after) else "重复"
    if second < first:
        return "倒退"
    skipped = all(_between(case, before, after, one) for one in range(first + 1, second))
    return None if skipped else "跳号"


def _is_quoted(case: Case, item: Heading) -> bool:
    """Tell whether the item ends in a semicolon: items of a law are quoted with gaps."""
    return item.line is not None and case.report.lines[item.line].flat.endswith(";")


def _side_by_side(case: Case, before: Heading, after: Heading) -> bool:
    """Tell whether two numbers 1 are short sub-headings of one list, no new list announced."""
    if after.level > 2 or len(before.title) > 20 or len(after.title) > 20:
        return False
    lines = case.report.lines[(before.line or 0) : (after.line or 0)]
    return not any(line.flat.endswith((":", "：")) for line in lines)


def _of_an_article(case: Case, first: Heading) -> bool:
    """Tell whether the line above the first item announces those of an article: 第二十条…："""
    above = case.report.lines[first.line - 1].flat if first.line else ""
    return above.endswith(":") and "条" in above


def _judge(case: Case, items: list[Heading]) -> Iterator[Verdict]:
    if _of_an_article(case, items[0]):
        return
    expected = (items[0].ordinal or 0) + 1
    for before, after in pairwise(items):
        what = _fault(case, before, after, expected)
        if what is None:
            yield PASSED
            expected = (after.ordinal or 0) + 1
            continue
        says = {"number": _words(after), "before": _words(before), "what": what}
        related = (case.heading(before),)
        yield failed(case.heading(after), says, related, (before.ordinal or 0) + 1, after.ordinal)
        expected = expected + 1 if what == "重复" else (after.ordinal or 0) + 1


def _words(heading: Heading) -> str:
    """Return the item as far as its first full stop."""
    title = heading.title
    return heading.number + (title if len(title) <= 20 else f"{title[:19]}…")


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
        for items in _series(_written(case)):
            yield from _judge(case, items)

    return run
