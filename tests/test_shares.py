"""Shares, rates and changes in sentences in the manner of reports: right, wrong, and doubtful.

``data/shares.jsonl`` holds one case a line: the paragraphs of a report for 2025 and what the rules
that recompute printed rates make of them. ``none`` says that a rule has nothing to look at; a rule
that is not named must neither fail nor be open.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

RULES = ("C18c", "C18e", "C19", "C20", "C20b", "C20c")
QUIET = ("pass", "none")
PATH = Path(__file__).parent / "data" / "shares.jsonl"
CASES = [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]


def outcomes(*paragraphs: str) -> dict[str, Any]:
    library = shipped_library()
    data = {"year": 2025, "paragraphs": ["（一）主动公开情况", *paragraphs]}
    checked = check_report(report_from(data, "report", library), library)
    return {one.rule.id: one for one in checked.outcomes if one.rule.id in RULES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_case(case: dict[str, Any]) -> None:
    found = outcomes(*case["text"])
    status = {rule: one.status.replace("not_applicable", "none") for rule, one in found.items()}
    wanted = {rule: (case["expect"].get(rule),) for rule in RULES if rule in case["expect"]}
    odd = {rule: got for rule, got in status.items() if got not in wanted.get(rule, QUIET)}
    assert odd == {}


def test_the_data_holds_enough_of_each_kind() -> None:
    kinds = [status for case in CASES for status in case["expect"].values()]
    assert all(kinds.count(status) >= 20 for status in ("pass", "fail", "open", "none"))
    assert {rule for case in CASES for rule in case["expect"]} == set(RULES)


SHANGHAI = (
    "答复政府信息公开申请805件（含上年度结转申请18件，另有72件顺延到下年度答复）。予以公开及部分公开258件，占33.9%；"
    "不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理0件。"
)


def test_a_total_told_in_the_sentence_before() -> None:
    found = outcomes(SHANGHAI)["C18c"].findings
    assert [(str(one.expected), str(one.actual)) for one in found] == [
        ("32.0", "33.9"),
        ("4.35", "4.34"),
    ]
    assert "截去了尾数" in found[1].message
    assert "截去了尾数" not in found[0].message
    assert found[0].related[0].text == "805件"


def test_every_figure_of_a_computation_is_told() -> None:
    def told(rule: str, text: str) -> list[str]:
        spans = sorted(outcomes(text)[rule].used)
        return [text[one.start : one.end] for one in spans]

    assert told("C18c", "办结申请27件。予以公开13件,占48.15%;不予公开3件,占11.11%。") == [
        *("27件", "27件", "13件", "48.15%", "3件", "11.11%")
    ]
    assert told("C20", "公开486条,比上年的450条增加36条,增长8%。") == [
        "486条",
        "450条",
        "36条",
        "8%",
    ]
    assert told("C20b", "公开486条,比上年的450条增加36条,增长8%。") == ["486条", "450条", "36条"]
    assert told("C20c", "满意率98.5%,比上年的97.2%提高1.3个百分点。") == [
        "98.5%",
        "97.2%",
        "1.3个百分点",
    ]
    assert told("C18e", "收到建议40件,办结38件,办结率95%。") == ["40件", "38件", "95%"]
    assert told("C19", "甲类占35%,乙类占45%,其他占20%。") == ["35%", "45%", "20%"]


def test_an_open_one_tells_both_readings() -> None:
    (reason,) = outcomes("办结申请27件,其中予以公开13件,占52%;不予公开12件,占48%。")[
        "C18c"
    ].reasons[:1]
    assert "48%" in reason
    assert "25" in reason
    (reason,) = outcomes("收到申请50件,其中网络申请30件,较上年的40件增长20%。")["C20"].reasons
    assert "30" in reason
    assert "50" in reason


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("公开44条,较上年的32条翻一番。", "写的是翻番，由 32 到 44 计算是增长 0.38 倍。"),
        ("公开40条,是上年32条的2倍。", "写的是2 倍，由 32 到 40 计算是1.25 倍。"),
        ("公开32条,较上年的44条增长0.4倍。", "写的是增长 0.4 倍，由 44 到 32 计算是下降 0.27 倍。"),
    ],
)
def test_times(text: str, message: str) -> None:
    (finding,) = outcomes(text)["C20"].findings
    assert finding.message == message
