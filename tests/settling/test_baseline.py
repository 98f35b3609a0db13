"""A report held against an earlier run: what is new is told, what is gone is counted."""

from __future__ import annotations

import json
from typing import Any

import pytest
from checks.bench import disputes

from gov_report_lint.model.outcome import Checked
from gov_report_lint.model.settlement import Compared
from gov_report_lint.reporters.json_report import render
from gov_report_lint.settling.baseline import BaselineError, baseline_from
from gov_report_lint.settling.settle import IN_DOUBT, NEW_REPORT, Given, settled

from .papers import BLANKS, SUMS, TODAY, UNIT, paper, prose, recorded, run_of, settle, waiver

ROADS, BRIDGE = "修路投资125万。", "建桥投资300万。"
PLACE = "第一部分第1段"


def compared(checked: Checked) -> Compared:
    result = checked.settlement.compared
    assert result is not None
    return result


def test_only_new_findings_are_told() -> None:
    before = paper(prose(ROADS), rules=(UNIT,))
    after = settle(paper(prose("新的一段。", BRIDGE, ROADS), rules=(UNIT,)), past=before)
    assert [found.location.text for found in after.findings] == ["投资300万"]
    assert [found.location.text for found in after.known] == ["投资125万"]
    assert (compared(after).path, compared(after).gone) == ("年报.docx", ())


def test_a_figure_corrected_and_still_wrong_is_known() -> None:
    after = settle(paper(prose("修路投资1,250.5万。")), past=paper(prose(ROADS)))
    assert (len(after.findings), len(after.known)) == (0, 1)


def test_what_was_put_right_is_counted() -> None:
    before = paper(prose(ROADS, BRIDGE), rules=(UNIT,))
    after = settle(paper(prose(BRIDGE, "修路投资125万元。"), rules=(UNIT,)), past=before)
    (gone,) = compared(after).gone
    assert (gone.rule, gone.message) == ("X01", "“投资125万”没有写单位。")
    assert len(after.known) == 1


def test_of_two_alike_one_was_put_right() -> None:
    before = paper(prose(ROADS, ROADS), rules=(UNIT,))
    after = settle(paper(prose(ROADS), rules=(UNIT,)), past=before)
    assert (len(after.findings), len(after.known), len(compared(after).gone)) == (0, 1, 1)
    after = settle(paper(prose(ROADS, ROADS, ROADS), rules=(UNIT,)), past=before)
    assert (len(after.findings), len(after.known), len(compared(after).gone)) == (1, 2, 0)


def test_what_could_not_be_looked_at_is_not_gone() -> None:
    before = paper(disputes(1, 1, 0, 0, 5), rules=(SUMS,))
    after = settle(paper({"tables": {}}, rules=(SUMS,)), past=before)
    assert compared(after).gone == ()
    assert [one.rule for one in compared(after).unsure] == ["X02"]


def test_the_same_rule_without_its_rule_is_not_gone() -> None:
    after = settle(paper(prose(BRIDGE), rules=()), past=paper(prose(ROADS), rules=(UNIT,)))
    assert len(compared(after).unsure) == 1


def test_cells_told_together() -> None:
    """Filling one makes no new finding; another blank cell does, and is named."""
    before = paper(disputes(1, None, None, 0, 1), rules=(BLANKS,))
    fewer = settle(paper(disputes(1, 0, None, 0, 1), rules=(BLANKS,)), past=before)
    assert (fewer.findings, len(fewer.known)) == ([], 1)
    more = settle(paper(disputes(None, None, None, 0, 1), rules=(BLANKS,)), past=before)
    (found,) = more.findings
    assert compared(more).grown[found.fingerprint] == (
        "第四部分行政复议、行政诉讼情况表「行政复议」×「结果维持」",
    )
    assert compared(more).gone == ()


def test_a_new_report() -> None:
    after = settle(paper(prose(ROADS, year=2025)), past=paper(prose(ROADS)))
    assert len(after.findings) == 1
    assert (compared(after).path, compared(after).note) == (None, NEW_REPORT)


def test_a_report_of_which_there_were_two() -> None:
    past = recorded(paper(prose(ROADS), "a.docx"), paper(prose(ROADS), "b.docx"))
    run = settled(run_of(paper(prose(ROADS), "c.docx")), Given({}, (), past, TODAY))
    assert compared(run.checked[0]).note == IN_DOUBT
    assert run.remainder.unchecked == ("a.docx", "b.docx")


def test_reports_that_are_not_in_this_run() -> None:
    past = recorded(paper(prose(ROADS)), paper(prose(ROADS, year=2023), "旧.docx"))
    run = settled(run_of(paper(prose(ROADS))), Given({}, (), past, TODAY))
    assert run.remainder.unchecked == ("旧.docx",)


def test_an_excepted_finding_is_not_known() -> None:
    """An exception is not passed on by a baseline: when it ends, its finding is told."""
    before = settle(paper(prose(ROADS)), waiver(PLACE))
    assert len(settle(paper(prose(ROADS)), past=before).findings) == 1
    both = settle(paper(prose(ROADS)), waiver(PLACE), past=paper(prose(ROADS)))
    assert (len(both.excepted), both.known, both.findings) == (1, [], [])


def test_an_expired_exception_brings_its_finding_back() -> None:
    expired = waiver(PLACE, until="2025-06-29")
    after = settle(paper(prose(ROADS)), expired, past=paper(prose(ROADS)))
    assert (len(after.findings), after.known) == (1, [])


def test_a_run_against_a_baseline_is_a_baseline() -> None:
    first = paper(prose(ROADS), rules=(UNIT,))
    second = settle(paper(prose(ROADS, BRIDGE), rules=(UNIT,)), past=first)
    third = settle(paper(prose(ROADS, BRIDGE), rules=(UNIT,)), past=second)
    assert (third.findings, len(third.known)) == ([], 2)


def result(**changes: Any) -> bytes:
    data = json.loads(render(run_of(paper(prose(ROADS))), "1"))
    return json.dumps({**data, **changes}).encode()


def report(**changes: Any) -> bytes:
    (one,) = json.loads(result())["reports"]
    return result(reports=[{**one, **changes}])


def finding(**changes: Any) -> bytes:
    (one,) = json.loads(result())["reports"][0]["findings"]
    return report(findings=[{**one, **changes}])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "不是检查结果的 JSON"),
        (b"\xff\xfe", "不是检查结果的 JSON"),
        (b"[" * 100_000, "不是检查结果的 JSON"),
        (b"[]", "不是检查结果的 JSON"),
        (b"{}", "不是本工具的检查结果"),
        (b'{"tool": {"name": "other"}}', "不是本工具的检查结果"),
        (b'{"schema_version": "1", "tables": {}}', "像是 extract 提取的报告数据"),
        (result(schema_version="2"), "另一个版本"),
        (result(reports=None), "reports 缺失或不对"),
        (result(reports=[1]), "reports[0] 缺失或不对"),
        (report(path=None), "reports[0].path"),
        (report(issuer=1), "reports[0].issuer"),
        (report(year="2024"), "reports[0].year"),
        (report(year=True), "reports[0].year"),
        (report(findings={}), "reports[0].findings"),
        (report(baseline=1), "reports[0].baseline"),
        (report(baseline={}), "reports[0].baseline.known"),
        (finding(fingerprint="../etc"), "findings[0].fingerprint"),
        (finding(rule=None), "findings[0].rule"),
        (finding(location=[]), "findings[0].location"),
        (finding(related=[1]), "findings[0].related"),
    ],
)
def test_anything_else_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(
        BaselineError, match=r"check 报告 --format json --output 基线\.json"
    ) as caught:
        baseline_from(data)
    assert told in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_editors_and_shells_do_to_a_file(encoding: str) -> None:
    (read,) = baseline_from(result().decode().encode(encoding))
    assert (read.path, read.issuer, read.year) == ("年报.docx", "云溪市水务局", 2024)
    assert len(read.findings) == 1


def test_nothing_in_it_steers_a_terminal() -> None:
    (read,) = baseline_from(finding(rule="\x1b[2JX01", location={"words": "\u202e甲"}))
    ((_, past),) = read.findings.items()
    assert (past.rule, past.words) == ("[2JX01", "甲")
