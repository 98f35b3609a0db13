"""The report is published in time, and not before the period that it reports on has ended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ..cases.contract import OptionError
from ..cases.signing import signed
from ..cases.verdict import PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.rule import Rule

OPTIONS = ("until", "after", "only", "unless", "unless_ends", "doubtful")
SAYS = frozenset(("what", "said", "limit", "days"))
NO_YEAR = "看不出报告是哪一年的，算不出期限"


class Day(NamedTuple):
    """A day that the report or its author tells, what it is, and where it stands."""

    day: date
    what: str
    place: Location


def in_words(day: date) -> str:
    """Return a day as reports print it."""
    return f"{day.year}年{day.month}月{day.day}日"


def _published(case: Case) -> Day | None:
    day = case.settings.published
    return Day(day, "公布日期", case.title()) if day else None


def _signed(case: Case) -> Day | None:
    found = signed(case)
    return Day(found[0], "落款日期", found[1]) if found else None


def _fail(known: Day, limit: date, what: str) -> Verdict:
    says = {
        "what": what,
        "said": in_words(known.day),
        "limit": in_words(limit),
        "days": str(abs((known.day - limit).days)),
    }
    return failed(known.place, says, expected=limit.isoformat(), actual=known.day.isoformat())


class _Until:
    """The compiled check: a last day of the year after the report's."""

    def __init__(self, rule: Rule, month: int, day: int) -> None:
        options = rule.options
        self.month, self.day = month, day
        self.only = tuple(options.get("only", ()))
        self.unless = tuple(options.get("unless", ()))
        self.unless_ends = tuple(options.get("unless_ends", ()))
        self.doubtful = tuple(options.get("doubtful", ()))

    def __call__(self, case: Case) -> Iterator[Verdict]:
        issuer = case.report.issuer or ""
        if any(word in issuer for word in self.unless) or issuer.endswith(self.unless_ends):
            return
        if self.only and not any(word in issuer for word in self.only):
            known = f"从机关名称“{issuer}”" if issuer else "没有读到机关名称，"
            yield undecided(f"{known}看不出是否适用这一期限")
            return
        if not case.settings.profile and any(word in issuer for word in self.doubtful):
            yield undecided(
                f"“{issuer}”可能另有规定的期限；确实适用的，请用 --profile 指明机关类型"
            )
            return
        if case.report.year is None:
            yield undecided(NO_YEAR)
            return
        yield self.judge(case, date(case.report.year + 1, self.month, self.day))

    def judge(self, case: Case, limit: date) -> Verdict:
        published = _published(case)
        if published:
            if published.day <= limit:
                return PASSED
            return _fail(published, limit, f"公布日期是{in_words(published.day)}")
        dated = _signed(case)
        if dated and dated.day > limit:
            what = f"落款日期是{in_words(dated.day)}，公布不会早于这一天"
            return _fail(dated, limit, what)
        return undecided(
            f"没有给出公布日期，无法判断是否在{in_words(limit)}以前公布；"
            f"请用 --published 指明，例如 --published {limit.isoformat()}"
        )


def _after_the_period(case: Case) -> Iterator[Verdict]:
    """Judge the days that are told; a report that tells none has nothing wrong in it."""
    report = case.report
    known = [one for one in (_published(case), _signed(case)) if one]
    if known and report.year is None:
        yield undecided(NO_YEAR)
        return
    for one in known:
        end = date(report.year or 0, 12, 31)
        stated = report.period.end if report.period else None
        if stated and stated.year == end.year:
            end = stated
        if one.day >= end:
            yield PASSED
        else:
            yield _fail(one, end, f"{one.what}是{in_words(one.day)}")


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with a last day, ``until: 01-31``, or with ``after: period``.

    The last day is one of the year after the report's. It holds for bodies whose name holds one
    of ``only`` (where given) and none of ``unless``, nor ends in one of ``unless_ends``; for those
    with one of ``doubtful`` in their name it is open, unless the user says what kind they are.
    """
    options = rule.options
    if options.get("after", "period") != "period" or ("after" in options) == ("until" in options):
        raise OptionError("after", "写 until: 月-日（如 01-31），或者写 after: period，只写一个")
    if "after" in options:
        return _after_the_period
    try:
        limit = date.fromisoformat(f"2000-{options['until']}")
    except ValueError:
        raise OptionError("until", "until 要写成“月-日”，例如 01-31") from None
    return _Until(rule, limit.month, limit.day)
