"""One outcome for each rule, and what makes a finding the same finding tomorrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gov_report_lint.cases.contract import Prepared
from gov_report_lint.cases.verdict import PASSED, Verdict, failed, undecided
from gov_report_lint.judging import judge
from gov_report_lint.lint import check_report
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import (
    FAIL,
    NOT_APPLICABLE,
    OPEN,
    PASS,
    Finding,
    Location,
    Outcome,
)
from gov_report_lint.model.report import Report
from gov_report_lint.model.rule import SEVERITIES

from .bench import disputes, judged, rule, text

WRONG = failed(Location(section="overview", text="错"), {"what": "甲"})
OPENED = undecided("看不清")
Make = Callable[[Any], Report]
Judged = Callable[[Report], dict[str, Outcome]]


def outcome_of(make: Make, *verdicts: Verdict, message: str = "{what}{other}") -> Outcome:
    """Return the outcome of a check that says these verdicts."""
    prepared = Prepared(rule("share", message), lambda _: iter(verdicts))
    (outcome,) = judge([prepared], make({}))
    return outcome


@pytest.mark.parametrize(
    ("verdicts", "status", "findings", "reasons"),
    [
        ((), NOT_APPLICABLE, 0, 0),
        ((PASSED,), PASS, 0, 0),
        ((PASSED, OPENED), OPEN, 0, 1),
        ((OPENED, PASSED, WRONG), FAIL, 1, 1),
        ((WRONG, WRONG), FAIL, 2, 0),
        ((OPENED, OPENED), OPEN, 0, 1),
    ],
)
def test_a_failure_outweighs_a_doubt_and_a_doubt_a_pass(
    verdicts: tuple[Verdict, ...], status: str, findings: int, reasons: int, make_report: Make
) -> None:
    outcome = outcome_of(make_report, *verdicts)
    assert outcome.status == status
    assert (len(outcome.findings), len(outcome.reasons)) == (findings, reasons)
    assert not outcome.crashed


def test_a_message_is_filled_in_once_and_by_name_alone(make_report: Make) -> None:
    wrong = failed(Location(), {"what": "{other}{0}{what.__class__}"})
    (finding,) = outcome_of(make_report, wrong).findings
    assert finding.message == "{other}{0}{what.__class__}{other}"


def test_reasons_are_told_once_with_the_first_places(make_report: Make) -> None:
    places = [undecided("空白", f"「{name}」") for name in "甲乙丙丁甲"]
    outcome = outcome_of(make_report, *places, undecided("读不出"))
    assert outcome.reasons == ("「甲」、「乙」、「丙」等 4 处：空白", "读不出")


def test_a_check_that_crashes_half_way_has_no_outcome_but_that(make_report: Make) -> None:
    def broken(_: Any) -> Any:
        yield WRONG
        raise RecursionError("太深")

    (outcome,) = judge([Prepared(rule("share"), broken)], make_report({}))
    assert (outcome.status, outcome.crashed, outcome.findings) == (OPEN, True, ())
    assert "RecursionError：太深" in outcome.reasons[0]


def test_exactly_one_outcome_for_each_rule(
    library: Library, make_report: Make, data_2021: dict[str, Any]
) -> None:
    for data in ({}, data_2021):
        outcomes = check_report(make_report(data), library).outcomes
        assert [one.rule.id for one in outcomes] == [one.id for one in library.rules]


def test_without_a_year_the_rules_of_the_editions_stay_open(
    make_report: Make, judged: Judged, data_2021: dict[str, Any]
) -> None:
    del data_2021["paragraphs"]
    outcomes = judged(make_report({**data_2021, "year": None}))
    of_editions = {one.status for one in outcomes.values() if one.rule.pack != "ogi"}
    assert of_editions == {OPEN}
    assert outcomes["B01"].status == PASS


def test_a_year_before_all_editions_leaves_all_open(make_report: Make, judged: Judged) -> None:
    outcomes = judged(make_report({"year": 2012, **disputes(1, 1, 1, 1, 9)}))
    assert {one.status for one in outcomes.values()} == {OPEN}
    assert "2012" in outcomes["B16"].reasons[0]


def mark(outcome: Outcome) -> str:
    (finding,) = outcome.findings
    return finding.fingerprint


def test_correcting_a_figure_does_not_make_a_new_finding() -> None:
    unit = rule("unit", words=["投资"])
    first = mark(judged(unit, text("投资125万。")))
    assert mark(judged(unit, text("新的一段。", "投资 1,300.5 万。"))) == first
    assert mark(judged(unit, text("投资125亿。"))) != first
    total = rule("relation", table="disputes", for_each="row", holds="total == upheld")
    second = mark(judged(total, disputes(1, 0, 0, 0, 2)))
    assert mark(judged(total, disputes(5, 0, 0, 0, 9))) == second
    assert mark(judged(total, disputes(1, 0, 0, 0, 2, row="litigation_direct"))) != second


def test_two_findings_in_the_same_words_have_two_marks() -> None:
    outcome = judged(rule("unit", words=["投资"]), text("投资125万。", "投资125万。"))
    assert len({finding.fingerprint for finding in outcome.findings}) == 2


def test_the_gravest_finding_comes_first_then_the_order_of_the_report(
    library: Library, make_report: Make, data_2021: dict[str, Any]
) -> None:
    data_2021["paragraphs"][-2] = "无。投资125万。"
    data_2021["paragraphs"].insert(5, "投资126万。")
    data_2021["tables"]["disputes"]["reconsideration"]["total"] = 1
    data_2021["tables"]["applications"]["granted"]["total"] = 1
    data_2021["tables"]["proactive"]["licences"]["decisions"] = "7件"
    found = check_report(make_report(data_2021), library).findings
    grades = [SEVERITIES.index(one.rule.severity) for one in found]
    assert grades == sorted(grades)
    assert set(grades) == {0, 1, 2}

    def sections(grade: str) -> list[str | None]:
        return [one.location.section for one in found if one.rule.severity == grade]

    keys: list[str | None] = [section.key for section in library.families[0].form.sections]
    for grade in SEVERITIES:
        assert sections(grade) == sorted(sections(grade), key=keys.index)
    hints = [one.location.paragraph for one in found if one.rule.id == "H16"]
    assert hints == sorted(hints, key=lambda number: number or 0)
    assert len(hints) == 2
    assert all(isinstance(one, Finding) for one in found)
