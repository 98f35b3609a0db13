"""The title names issuer, year and report; its year is the one the figures are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.verdict import PASSED, Verdict, failed, undecided
from ..text.dates import year_in
from ..text.folding import squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.rule import Rule

OPTIONS = ("must", "words")
SAYS = frozenset(("title", "what", "standard", "year", "period_year", "said"))


def _complete(case: Case) -> Iterator[Verdict]:
    report = case.report
    standard = report.family.report_names[0]
    if report.title is None:
        yield undecided("没有找到报告标题")
        return
    flat = squeeze(report.title).text
    faults = []
    if report.issuer is None:
        faults.append("没有写明机关名称")
    if year_in(flat) is None:
        faults.append("没有写明年度")
    if standard not in flat:
        faults.append(f"没有使用“{standard}”的规范名称")
    if not faults:
        yield PASSED
        return
    says = {"title": report.title, "what": "、".join(faults), "standard": standard}
    yield failed(case.title(), says)


def _agrees(case: Case) -> Iterator[Verdict]:
    report = case.report
    end = report.period.end if report.period else None
    if report.title is None or report.year is None or end is None:
        missing = "标题中的年度" if report.title is None or report.year is None else "统计期限"
        yield undecided(f"没有读到{missing}")
        return
    if end.year == report.year:
        yield PASSED
        return
    says = {"title": report.title, "year": str(report.year), "period_year": str(end.year)}
    yield failed(case.title(), says, (case.period(),), expected=report.year, actual=end.year)


def _without(words: tuple[str, ...], case: Case) -> Iterator[Verdict]:
    """Judge that none of the words stands in the title."""
    title = case.report.title
    if title is None:
        yield undecided("没有找到报告标题")
        return
    said = next((word for word in words if word in title), None)
    says = {"title": title, "said": said or ""}
    yield failed(case.title(), says, actual=said) if said else PASSED


MUST: dict[str, Callable[[Case], Iterator[Verdict]]] = {
    "be-complete": _complete,
    "agree-with-period": _agrees,
}
WITHOUT = "not-say"


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what the title ``must``.

    ``not-say`` takes the ``words`` that have no place in it.
    """
    must = rule.options.get("must", "")
    words = tuple(rule.options.get("words", ()))
    if must == WITHOUT:
        if not words:
            raise OptionError("words", "要写出标题里不应有的字词（words）")
        return lambda case: _without(words, case)
    if must not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join((*MUST, WITHOUT))} 之一")
    return MUST[must]
