"""The checks behind content duties: contains, hollow, length, counterparts and zero."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.cases.contract import OptionError
from gov_report_lint.checks.hollow import Cover
from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.preparing import prepare_rule
from gov_report_lint.packs.shipped import shipped_library

from .bench import judged, only, rule, status, text

ONE, FIVE, SIX = "一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
FEE = "applications.other_handling.fee_overdue.total"
NOTICES = rule("contains", section="other_matters", any=["收费通知"], above_zero=FEE)


def fee(value: Any) -> dict[str, Any]:
    return {"applications": {"other_handling": {"fee_overdue": {"total": value}}}}


def test_what_is_said_there_only_counts_there() -> None:
    checked = rule("contains", "{part}|{said}", section="problems", any=["改进"], only_there="yes")
    assert status(checked, text(FIVE, "已经改进。")) == PASS
    # The title of the section says 改进 too.
    assert status(checked, text(FIVE, "更新慢。")) == FAIL
    assert status(checked, text(ONE, "不断改进。", FIVE, "更新慢。")) == FAIL
    assert status(checked, text(f"{FIVE}：已经改进。")) == PASS
    assert status(checked, text(ONE, "不断改进。")) == OPEN
    finding = only(judged(checked, text(ONE, FIVE, "更新慢。")))
    assert finding.message == "第五部分|更新慢。"
    assert finding.location.by_name


def test_words_that_may_mean_it_leave_it_open() -> None:
    checked = rule("contains", section="overview", any=["考核"], perhaps=["督查"])
    assert status(checked, text(ONE, "年终考核。")) == PASS
    outcome = judged(checked, text(ONE, "开展督查。"))
    assert (outcome.status, "“督查”" in outcome.reasons[0]) == (OPEN, True)
    assert status(checked, text(ONE, "公开信息。")) == FAIL


@pytest.mark.parametrize(
    ("options", "said", "expected"),
    [
        ({"not_after": ["有待"]}, "意识有待加强。", FAIL),
        ({"not_after": ["有待"]}, "加强培训。", PASS),
        ({"not_before": ["不够"]}, "加强不够。", FAIL),
        ({"unless": ["上年"]}, "上年已经加强。", FAIL),
        ({"unless": ["上年"]}, "上年已经加强。今年继续加强。", PASS),
        ({"at_least": "20"}, "公开不够。", OPEN),
        ({"at_least": "4"}, "公开不够。", FAIL),
        ({"each": ["不够"]}, "公开不够。培训不够。", FAIL),
        ({"each": ["不够"]}, "公开不够。培训了两次。", OPEN),
    ],
)
def test_what_does_not_count(options: dict[str, Any], said: str, expected: str) -> None:
    checked = rule("contains", section="overview", any=["加强"], only_there="yes", **options)
    assert status(checked, text(ONE, said)) == expected


def test_only_the_paragraphs_that_speak_of_it_are_looked_at() -> None:
    checked = rule("contains", section="other_matters", when=["处理费{M}"], any=["{N}件"])
    assert status(checked, text(SIX, "对3件申请收取处理费400元。")) == PASS
    outcome = judged(checked, text(ONE, "办结5件。", SIX, "无。", "收取处理费400元。"))
    assert only(outcome).location.paragraph == 5
    assert status(checked, text(SIX, "收取处理费0元。")) == NOT_APPLICABLE
    assert status(checked, text(SIX, "未收取处理费。")) == NOT_APPLICABLE


@pytest.mark.parametrize(
    ("tables", "said", "expected"),
    [
        (fee(2), "无。", FAIL),
        (fee(2), "发出收费通知2件。", PASS),
        (fee(0), "无。", NOT_APPLICABLE),
        (fee(None), "无。", OPEN),
        (fee("/"), "无。", OPEN),
        (fee(None), "发出收费通知2件。", PASS),
        ({}, "无。", OPEN),
    ],
)
def test_a_duty_that_a_cell_makes(tables: dict[str, Any], said: str, expected: str) -> None:
    assert status(NOTICES, text(SIX, said, tables=tables)) == expected


def test_a_cell_that_the_form_does_not_have_leaves_nothing_open() -> None:
    tables = {"applications": {"other_handling": {"total": 2}}}
    assert status(NOTICES, text(SIX, "无。", form="ogi-2019", tables=tables)) == NOT_APPLICABLE


def test_a_duty_without_a_section_is_told_at_the_title() -> None:
    checked = rule("contains", any=["电话:"])
    assert status(checked, text("水务局2024年政府信息公开工作年度报告", "电话：0329。")) == PASS
    finding = only(judged(checked, text("水务局2024年政府信息公开工作年度报告", ONE)))
    assert finding.location.words == "报告标题"


@pytest.mark.parametrize(
    ("words", "said", "expected"),
    [
        (("无",), "无。", True),
        (("无",), "", True),
        (("无", "问题"), "无问题；无问题！", True),
        (("无",), "2024年度：无", True),
        (("无", "问题"), "无大问题", False),
        (("不存在", "不", "存在问题"), "不存在问题", True),
        (("甲乙", "丙"), "甲丙", False),
        ((), "3", False),
    ],
)
def test_a_text_made_of_words_alone(words: tuple[str, ...], said: str, expected: bool) -> None:
    assert Cover(words).covers(said) is expected


def test_a_long_text_is_covered_in_no_time() -> None:
    assert not Cover(("无", "无无", "无无无")).covers("无" * 20000 + "有")


def test_a_section_that_says_nothing() -> None:
    checked = rule(
        "hollow", "{part}{what}|{said}", section="problems", words=["无", "没有", "问题"]
    )
    assert status(checked, text(FIVE, "无。", "更新慢。")) == PASS
    assert only(judged(checked, text(FIVE, "无。"))).message == "第五部分只写了“无。”|无。"
    assert only(judged(checked, text(FIVE, SIX))).message == "第五部分没有内容|"
    assert only(judged(checked, text(f"{FIVE}：没有 问题"))).actual == "没有 问题"
    assert status(checked, text(FIVE, "（一）问题", "无", "（二）问题", "没有")) == FAIL
    assert status(checked, text(ONE, "公开信息。")) == OPEN
    # A word run together with the title can't be told from a title of another wording.
    assert status(checked, text(f"{FIVE}无")) == OPEN


def test_what_stands_before_a_word_may_be_hollow() -> None:
    checked = rule("hollow", section="problems", words=["还有", "不足"], until=["下一步"])
    assert status(checked, text(FIVE, "还有不足。下一步加强培训。")) == FAIL
    assert status(checked, text(FIVE, "还有不足。更新慢。下一步加强培训。")) == PASS
    assert status(checked, text(FIVE, "下一步加强培训。还有不足。")) == NOT_APPLICABLE
    assert status(checked, text(FIVE)) == NOT_APPLICABLE


@pytest.mark.parametrize(
    "below", ["云溪市水务局", "2025年1月20日", "水务局 2025年1月20日", "- 9 -"]
)
def test_signature_date_and_page_number_are_no_text(below: str) -> None:
    checked = rule("length", "{part}", section="other_matters", at_least="1")
    title = "云溪市水务局2024年政府信息公开工作年度报告"
    assert status(checked, text(title, SIX, below)) == FAIL
    assert status(checked, text(title, SIX, "无", below)) == PASS


def test_a_section_may_be_too_long() -> None:
    checked = rule(
        "length", "{count}|{limit}", section="overview", at_most="10", preamble=["本报告"]
    )
    assert status(checked, text(ONE, "公开信息一百二十条")) == PASS
    assert only(judged(checked, text(ONE, "公开信息一百二十条以上各项"))).message == "13|10"
    # A number counts as one; whether marks and a preamble count is not known.
    assert status(checked, text(ONE, "公开信息1,234,567条。")) == PASS
    assert status(checked, text(ONE, "公开、信息、一百、二十。")) == OPEN
    assert status(checked, text(ONE, "本报告由我局编制。", "公开信息。")) == OPEN
    assert status(checked, text(ONE, "（一）公开", "本报告由我局编制，公开信息。")) == FAIL
    assert status(checked, text(SIX)) == OPEN


LISTS: dict[str, Any] = {
    "first": ["问题"],
    "second": ["下一步"],
    "second_alone": ["措施"],
    "more": ["此外"],
}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["问题：一是慢；二是少；三是旧。", "下一步：一是快；二是多。"], FAIL),
        (["问题：一是慢；二是少。", "下一步：一是快；二是多；三是新。"], PASS),
        (["问题：一是慢；二是少；三是旧。下一步：一是快；二是多。"], FAIL),
        (["（一）问题", "1.慢。", "2.少。", "3.旧。", "（二）措施", "1.快。", "2.多。"], FAIL),
        (["问题：一是慢；二是少；三是旧。", "下一步：", "1.快。", "2.多。"], FAIL),
        (
            ["问题：一是慢；二是少；三是旧。", "下一步：一是快；二是多。此外，换新。"],
            NOT_APPLICABLE,
        ),
        (["问题和措施：一是慢；二是少；三是旧。", "一是快；二是多。"], NOT_APPLICABLE),
        (["问题：一是慢；三是旧。", "下一步：一是快；二是多。"], NOT_APPLICABLE),
        (["下一步：一是快；二是多。", "问题：一是慢；二是少；三是旧。"], NOT_APPLICABLE),
        (["问题：统一是难点；二是少。"], NOT_APPLICABLE),
        (["问题：一是慢；二是少；三是旧。", "下一步加强培训。"], NOT_APPLICABLE),
        ([], NOT_APPLICABLE),
    ],
)
def test_fewer_answers_than_questions(lines: list[str], expected: str) -> None:
    checked = rule("counterparts", "{first}|{second}", section="problems", **LISTS)
    outcome = judged(checked, text(FIVE, *lines))
    assert outcome.status == expected
    if expected == FAIL:
        assert only(outcome).message == "3|2"


def zero(**options: Any) -> Any:
    cells = ["proactive.licences.decisions", "proactive.penalties.decisions"]
    return rule("zero", "{cells}|{count}|{issuer}", must="be-zero", cells=cells, **options)


def proactive(licences: Any, penalties: Any) -> dict[str, Any]:
    return {"licences": {"decisions": licences}, "penalties": {"decisions": penalties}}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [((0, 0), PASS), ((1, 0), FAIL), ((1, None), FAIL), ((None, 0), OPEN), (("/", 0), OPEN)],
)
def test_cells_that_should_be_zero(cells: tuple[Any, Any], expected: str) -> None:
    data = {"year": 2024, "tables": {"proactive": proactive(*cells)}}
    assert status(zero(), data) == expected


def test_cells_above_zero_are_told_together() -> None:
    outcome = judged(zero(), {"year": 2024, "tables": {"proactive": proactive(3, 4)}})
    assert only(outcome).message == (
        "第二部分主动公开情况表「行政许可」×「本年处理决定数量」 3、"
        "第二部分主动公开情况表「行政处罚」×「本年处理决定数量」 4|7|本机关"
    )
    assert status(zero(), {"year": 2024, "tables": {}}) == OPEN


@pytest.mark.parametrize(
    ("issuer", "value", "expected"),
    [
        ("云溪市司法局", 1, FAIL),
        ("云溪市司法局", 0, PASS),
        ("云溪市水务局", 1, NOT_APPLICABLE),
        (None, 1, OPEN),
        (None, 0, PASS),
    ],
)
def test_cells_of_some_bodies_alone(issuer: str | None, value: int, expected: str) -> None:
    data = {"year": 2024, "issuer": issuer, "tables": {"proactive": proactive(value, 0)}}
    assert status(zero(issuers=["司法局"]), data) == expected


def test_tables_that_are_zero_throughout() -> None:
    checked = rule("zero", "{cells}", must="not-be-all-zero", tables=["disputes"])
    results = ("upheld", "corrected", "other", "pending", "total")
    rows = ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
    table: dict[str, dict[str, Any]] = {row: dict.fromkeys(results, 0) for row in rows}
    assert status(checked, {"tables": {"disputes": table}}) == FAIL
    table["reconsideration"]["total"] = None
    assert status(checked, {"tables": {"disputes": table}}) == OPEN
    table["litigation_direct"]["other"] = 1
    assert status(checked, {"tables": {"disputes": table}}) == PASS
    assert status(checked, {"tables": {}}) == OPEN


@pytest.mark.parametrize(
    ("check", "options", "said"),
    [
        ("contains", {"section": "overview"}, "句式"),
        ("contains", {"any": ["甲"], "only_there": "yes"}, "部分"),
        ("contains", {"any": ["甲"], "at_least": "many"}, "整数"),
        ("contains", {"any": ["甲"], "above_zero": "applications.nothing.total"}, "单元格"),
        ("contains", {"any": ["甲"], "perhaps": ["(乙"]}, "第 1 个字"),
        ("hollow", {"section": "nowhere"}, "nowhere"),
        ("length", {"section": "nowhere", "at_most": "9"}, "nowhere"),
        ("length", {"section": "overview"}, "at_least"),
        ("length", {"section": "overview", "at_most": "-1"}, "整数"),
        ("counterparts", {"section": "nowhere"}, "nowhere"),
        ("counterparts", {"section": "problems", "first": ["问题"]}, "second"),
        ("zero", {"must": "be-one"}, "be-zero"),
        ("zero", {"must": "be-zero"}, "单元格"),
        ("zero", {"must": "be-zero", "cells": ["proactive.licences.made"]}, "licences"),
        ("zero", {"must": "not-be-all-zero"}, "表"),
        ("zero", {"must": "not-be-all-zero", "tables": ["nothing"]}, "nothing"),
    ],
)
def test_options_that_can_not_be_used(check: str, options: dict[str, Any], said: str) -> None:
    with pytest.raises((PackError, OptionError), match=said):
        prepare_rule(rule(check, **options), shipped_library())


@pytest.mark.parametrize(
    "checked",
    [
        rule("hollow", section="problems", words=["无"]),
        rule("length", section="overview", at_least="1"),
        rule("counterparts", section="problems", **LISTS),
        rule("contains", any=["电话"]),
    ],
    ids=lambda checked: checked.check,
)
def test_data_without_prose_leave_it_open(checked: Any) -> None:
    assert status(checked, {"year": 2024, "tables": {"proactive": proactive(0, 0)}}) == OPEN
