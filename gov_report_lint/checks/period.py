"""The statistics period is stated, and it is the whole calendar year of the report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.places import shorten
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Period
    from ..model.rule import Rule

OPTIONS = ("must",)
SAYS = frozenset(("period", "expected", "what"))


def _in_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _stated(case: Case) -> Iterator[Verdict]:
    report = case.report
    if report.period is None and not report.has_prose:
        yield NO_PROSE
    elif report.period is None:
        says = {"period": "", "expected": "", "what": "没有写明统计期限"}
        yield failed(case.title(), says)
    else:
        yield PASSED


def _whole_year(case: Case) -> Iterator[Verdict]:
    period, year = case.report.period, case.report.year
    if period is None:
        if not case.report.has_prose:
            yield NO_PROSE
        return
    if year is None:
        yield undecided("看不出报告是哪一年的")
        return
    first, last = date(year, 1, 1), date(year, 12, 31)
    if _is_whole_year(period):
        yield PASSED  # of another year than the title's: a finding about the title, told there
        return
    if period.start is None and period.end is None:
        yield undecided(f"写了统计期限，但读不出起止日期：“{shorten(period.said)}”")
        return
    if period.start is None and period.end == last:
        yield undecided(f"正文只写了截止日期“{period.said}”，没有写起始日期")
        return
    expected = f"{_in_words(first)}至{_in_words(last)}"
    says = {"period": period.said, "expected": expected, "what": "不是完整的报告年度"}
    yield failed(case.period(), says, expected=expected, actual=period.said)


def _is_whole_year(period: Period) -> bool:
    end = period.end
    return end is not None and (period.start, end) == (date(end.year, 1, 1), date(end.year, 12, 31))


MUST: dict[str, Callable[[Case], Iterator[Verdict]]] = {
    "be-stated": _stated,
    "be-the-whole-year": _whole_year,
}


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what the period ``must``."""
    must = rule.options.get("must", "")
    if must not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join(MUST)} 之一")
    return MUST[must]
