"""Rules and a report in, exactly one outcome for each rule out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .cases.case import Case
from .fingerprints import Fingerprints
from .model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS, Finding, Outcome, Stated, Used
from .model.settings import NO_SETTINGS
from .text.templates import filled_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .cases.contract import Prepared
    from .cases.verdict import Verdict
    from .model.report import Report
    from .model.rule import Rule
    from .model.settings import Settings

LISTED = 3
UNKNOWN_YEAR = "看不出报告是哪一年的，无法确定适用哪一版格式"
UNKNOWN_BODY = "从机关名称看不准是哪一类机关，请用 --profile 指明"


def _finding(rule: Rule, verdict: Verdict, fingerprints: Fingerprints) -> Finding:
    return Finding(
        rule=rule,
        message=filled_in(rule.message, verdict.says),
        advice=filled_in(rule.advice, verdict.says),
        location=verdict.location,
        related=verdict.related,
        expected=verdict.expected,
        actual=verdict.actual,
        tape=verdict.tape,
        fingerprint=fingerprints.of(verdict.location, verdict.alike),
        alike=verdict.alike,
    )


def _reason(reason: str, places: list[str]) -> str:
    """Return the reason with the places it holds for, the first few by name."""
    named = [place for place in dict.fromkeys(places) if place]
    if not named:
        return reason
    rest = f"等 {len(named)} 处" if len(named) > LISTED else ""
    return f"{'、'.join(named[:LISTED])}{rest}：{reason}"


def _outcome(rule: Rule, verdicts: Iterable[Verdict], report: Report) -> Outcome:
    """Return the rule's one outcome: a failure outweighs a doubt, a doubt outweighs a pass."""
    findings: list[Finding] = []
    doubts: dict[str, list[str]] = {}
    fingerprints = Fingerprints(rule.id, report)
    passed = False
    used: list[Used] = []
    stated: list[Stated] = []
    for verdict in verdicts:
        used += [one._replace(status=verdict.status) for one in verdict.used]
        if verdict.status == FAIL:
            findings.append(_finding(rule, verdict, fingerprints))
        elif verdict.status == OPEN:
            doubts.setdefault(verdict.reason, []).append(verdict.where)
        else:
            passed = True
        if verdict.equation is not None:
            broken = findings[-1] if verdict.status == FAIL else None
            stated.append(Stated(verdict.equation, broken))
    reasons = tuple(_reason(reason, places) for reason, places in doubts.items())
    status = PASS if passed else NOT_APPLICABLE
    if findings or reasons:
        status = FAIL if findings else OPEN
    return Outcome(rule, status, tuple(findings), reasons, used=tuple(used), stated=tuple(stated))


def _applies(rule: Rule, report: Report) -> bool | None:
    """Tell whether the rule is for the report's year; None when the year is not known."""
    if report.year is not None:
        return report.year in rule.years
    return True if rule.years.cover(report.family.years) else None


def judge_rule(prepared: Prepared, case: Case) -> Outcome:
    """Return the outcome of one rule."""
    rule, report = prepared.rule, case.report
    applies = _applies(rule, report)
    if applies is None:
        return Outcome(rule, OPEN, (), (UNKNOWN_YEAR,))
    if not applies:
        if report.required is None:
            reason = f"本工具没有 {report.year} 年报告适用的规则"
            return Outcome(rule, OPEN, (), (reason,))
        return Outcome(rule, NOT_APPLICABLE)
    if rule.profiles and case.profile not in rule.profiles:
        if case.profile is None:
            return Outcome(rule, OPEN, (), (UNKNOWN_BODY,))
        return Outcome(rule, NOT_APPLICABLE)
    try:
        return _outcome(rule, prepared.run(case), report)
    except Exception as error:  # a broken rule must not take the others down with it
        reason = f"规则运行出错（{type(error).__name__}：{error}），请反馈给规则的维护者"
        return Outcome(rule, OPEN, (), (reason,), crashed=True)


def judge(
    prepared: Iterable[Prepared], report: Report, settings: Settings = NO_SETTINGS
) -> list[Outcome]:
    """Return one outcome for each rule, in the order of the rules."""
    case = Case(report, settings)
    return [judge_rule(one, case) for one in prepared]
