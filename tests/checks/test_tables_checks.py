"""The checks that look at tables: cells, filled, tables, labels and edition."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.model.outcome import FAIL, OPEN, PASS

from .bench import disputes, judged, only, rule, status


def proactive(**rows: Any) -> dict[str, Any]:
    return {"form": "ogi-2021", "tables": {"proactive": rows}}


@pytest.mark.parametrize(
    ("refuse", "value", "expected"),
    [
        ("blank", None, FAIL),
        ("blank", "", FAIL),
        ("blank", "　", FAIL),
        ("blank", 0, PASS),
        ("blank", "/", PASS),
        ("stand-in", "/", FAIL),
        ("stand-in", "—", FAIL),
        ("stand-in", "－－", FAIL),
        ("stand-in", "无", FAIL),
        ("stand-in", None, PASS),
        ("stand-in", 0, PASS),
        ("stand-in", "无数据", PASS),
        ("not-plain", "3件", FAIL),
        ("not-plain", "1O", FAIL),
        ("not-plain", "３", FAIL),
        ("not-plain", "1 2", FAIL),
        ("not-plain", "约三", FAIL),
        ("not-plain", "1,234", PASS),
        ("not-plain", "3", PASS),
        ("not-plain", None, PASS),
        ("not-plain", "/", PASS),
        ("not-plain", -1, PASS),
        ("not-a-count", -1, FAIL),
        ("not-a-count", 1.5, FAIL),
        ("not-a-count", "2.0", FAIL),
        ("not-a-count", 0, PASS),
        ("not-a-count", "3件", PASS),
        ("not-a-count", None, PASS),
        ("not-an-amount", -1, PASS),
    ],
)
def test_what_a_count_may_be(refuse: str, value: Any, expected: str) -> None:
    assert status(rule("cells", refuse=refuse), disputes(0, 0, 0, 0, value)) == expected


@pytest.mark.parametrize(
    ("refuse", "value", "expected"),
    [
        ("not-an-amount", -0.5, FAIL),
        ("not-an-amount", "12.5万元", FAIL),
        ("not-an-amount", "0元", FAIL),
        ("not-an-amount", 12.5, PASS),
        ("not-an-amount", 0, PASS),
        ("not-an-amount", None, PASS),
        ("not-plain", "12.5万元", PASS),
        ("not-plain", "十二", FAIL),
        ("not-a-count", 12.5, PASS),
        ("not-a-count", -12.5, PASS),
    ],
)
def test_what_an_amount_may_be(refuse: str, value: Any, expected: str) -> None:
    assert status(rule("cells", refuse=refuse), proactive(fees={"amount": value})) == expected


@pytest.mark.parametrize("value", [-5, "减5", "-5"])
def test_a_change_may_be_negative(value: Any) -> None:
    data = {"form": "ogi-2019", "tables": {"proactive": {"licences": {"change": value}}}}
    assert status(rule("cells", refuse="not-a-count"), data) == PASS
    assert status(rule("cells", refuse="not-plain"), data) == PASS


def test_blanks_are_told_together_one_finding_for_each_table() -> None:
    checked = rule("cells", "{table}{count}：{cells}", refuse="blank")
    data = disputes(None, 1, "", None, 0)
    data["tables"]["disputes"]["litigation_direct"] = disputes(*[None] * 5)["tables"]["disputes"][
        "reconsideration"
    ]
    data["tables"]["proactive"] = {"licences": {"decisions": None}}
    first, second = judged(checked, data).findings
    assert first.message == (
        "第四部分行政复议、行政诉讼情况表8：「行政复议」×「结果维持」、「行政复议」×「其他结果」、"
        "「行政复议」×「尚未审结」、「未经复议直接起诉」×「结果维持」、"
        "「未经复议直接起诉」×「结果纠正」等"
    )
    assert (first.location.row, first.location.column) == ("reconsideration", "upheld")
    assert len(first.related) == 7
    assert second.message.startswith("第二部分主动公开情况表1：「行政许可」×「")
    assert first.fingerprint != second.fingerprint


def test_odd_cells_are_told_one_by_one() -> None:
    checked = rule("cells", "{cells}“{said}”", refuse="not-a-count")
    first, second = judged(checked, disputes(-1, 0, 1.5, 0, 0)).findings
    assert first.message == "第四部分行政复议、行政诉讼情况表「行政复议」×「结果维持」“-1”"
    assert (first.actual, second.actual) == ("-1", "1.5")
    assert (first.location.text, second.location.column) == ("-1", "other")
    assert first.related == ()


def test_no_table_leaves_the_cells_open() -> None:
    assert status(rule("cells", refuse="blank"), {}) == OPEN


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ((1, 0, 0, 0, None), FAIL),
        ((None, None, None, 0, None), FAIL),
        ((1, 0, 0, 0, "/"), FAIL),
        ((1, 0, 0, 0, 1), PASS),
        ((None, None, None, None, 1), PASS),
        ((None, None, None, None, None), OPEN),
        ((1, 0, 0, 0, "1起"), PASS),
    ],
)
def test_a_total_is_filled_in_where_a_part_is(figures: tuple[Any, ...], expected: str) -> None:
    checked = rule("filled", table="disputes", column="total")
    assert status(checked, disputes(*figures)) == expected


def test_blank_totals_are_told_together() -> None:
    checked = rule(
        "filled",
        "{table}{count}：{cells}",
        table="applications",
        column="total",
        row="total_handled",
    )
    data = {
        "tables": {
            "applications": {
                "granted": {"natural_person": 1, "business": None, "total": None},
                "total_handled": {"natural_person": None, "business": None, "total": None},
            }
        }
    }
    finding = only(judged(checked, data))
    assert finding.message == (
        "第三部分申请情况表2：「（一）予以公开」×「总计」、「（七）总计」×「自然人」"
    )
    assert finding.location.row == "granted"
    assert [(one.row, one.column) for one in finding.related] == [
        ("total_handled", "natural_person")
    ]
    assert status(checked, {}) == OPEN


SIX = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, PASS),
        ({"layout": {"disputes": {"section": "disputes"}}}, PASS),
        ({"layout": {"disputes": {"section": "applications"}}, "paragraphs": SIX}, FAIL),
        ({"layout": {"disputes": {"section": None}}, "paragraphs": SIX}, FAIL),
        # Where no section was recognised, none can be the wrong one.
        ({"layout": {"disputes": {"section": None}}, "paragraphs": ["无"]}, PASS),
    ],
)
def test_a_table_stands_in_its_section(more: dict[str, Any], expected: str) -> None:
    checked = rule("tables", table="disputes", must="stand-in-its-section")
    assert status(checked, {**disputes(0, 0, 0, 0, 0), **more}) == expected


def test_a_table_that_is_missing_or_not_recognised() -> None:
    checked = rule("tables", "{table}{what}{part}", table="disputes", must="stand-in-its-section")
    finding = only(judged(checked, {"paragraphs": SIX}))
    assert finding.message == "第四部分行政复议、行政诉讼情况表没有找到第四部分"
    assert finding.location.section == "disputes"
    assert finding.location.table == "disputes"
    stray = judged(checked, {"paragraphs": SIX, "strays": ["disputes"]})
    assert stray.status == OPEN
    assert "认不出" in stray.reasons[0]
    assert status(checked, {"paragraphs": SIX, "strays": ["applications", None]}) == FAIL


def test_a_table_of_which_the_section_was_not_found() -> None:
    checked = rule("tables", table="disputes", must="stand-in-its-section")
    data = {**disputes(0), "layout": {"disputes": {"section": "applications"}}}
    five = [one for one in SIX if "行政诉讼" not in one]
    assert status(checked, {**data, "paragraphs": five}) == OPEN


def test_a_table_in_the_wrong_section_names_it() -> None:
    checked = rule("tables", "{what}", table="disputes", must="stand-in-its-section")
    data = {**disputes(0), "layout": {"disputes": {"section": "proactive"}}, "paragraphs": SIX}
    assert only(judged(checked, data)).message == "放在了第二部分"


def complete(*figures: Any) -> dict[str, Any]:
    data = disputes(*figures)
    row = data["tables"]["disputes"]["reconsideration"]
    data["tables"]["disputes"] |= {
        "litigation_direct": dict(row),
        "litigation_after_reconsideration": dict(row),
    }
    return data


def test_a_table_is_complete() -> None:
    checked = rule("tables", "{what}", table="disputes", must="be-complete")
    data = complete(0, 0, 0, 0, 0)
    assert status(checked, data) == PASS
    assert status(checked, {}) == OPEN
    for row in data["tables"]["disputes"].values():
        del row["pending"]
    del data["tables"]["disputes"]["litigation_direct"]
    data["layout"] = {"disputes": {"doubled": ["reconsideration"]}}
    assert only(judged(checked, data)).message == (
        "缺少「未经复议直接起诉」一行；缺少「尚未审结」一列；「行政复议」出现了不止一次"
    )


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("结果维持", PASS),
        ("结果\n维持", PASS),
        ("结 果 维 持", PASS),
        ("1.结果维持", PASS),
        ("结果维护", FAIL),
        ("维持", FAIL),
    ],
)
def test_a_label_reads_as_the_form_prints_it(printed: str, expected: str) -> None:
    data = {**complete(0, 0, 0, 0, 0), "layout": {"disputes": {"columns": {"upheld": printed}}}}
    outcome = judged(rule("labels", "{printed}≠{official}", table="disputes"), data)
    assert outcome.status == expected
    if expected == FAIL:
        finding = only(outcome)
        assert finding.message == f"{printed}≠结果维持"
        assert (finding.expected, finding.actual) == ("结果维持", printed)
        assert finding.location.words == f"第四部分行政复议、行政诉讼情况表「{printed}」"


def test_labels_left_out_and_labels_alone() -> None:
    data = {**complete(0, 0, 0, 0, 0), "layout": {"disputes": {"columns": {"upheld": "结果维护"}}}}
    for options, expected in (
        ({"only": ["upheld"]}, FAIL),
        ({"only": ["pending"]}, PASS),
        ({"except": ["upheld"]}, PASS),
        ({"except": "pending"}, FAIL),
    ):
        assert status(rule("labels", "有误。", table="disputes", **options), data) == expected
    assert status(rule("labels", table="disputes"), {}) == OPEN


def test_the_edition_of_the_year() -> None:
    checked = rule("edition", "{table}|{used}|{required}|{year}|{labels}{missing}")
    old = {"year": 2022, "form": "ogi-2019", "tables": {"proactive": {"licences": {"change": 1}}}}
    finding = only(judged(checked, old))
    assert finding.message == (
        "第二部分主动公开情况表|2019年格式（试行）|2021年格式|2022|“本年增/减”"
        "；缺少“规章”、“行政规范性文件”、“行政处罚”、“行政强制”等"
    )
    assert (finding.expected, finding.actual) == ("ogi-2021", "ogi-2019")
    assert finding.location.table == "proactive"
    assert status(checked, {**old, "year": 2020}) == PASS
    assert status(checked, {**old, "year": None}) == OPEN
    assert status(checked, {"year": 2022}) == OPEN


def test_an_old_row_in_a_new_table_is_of_the_old_edition() -> None:
    checked = rule("edition", "{used}{labels}")
    new = {"applications": {"other_handling": {"other": {"total": 1}}}}
    strange = [{"text": "（六）其他处理", "edition": "ogi"}]
    data = {"year": 2022, "tables": new, "layout": {"applications": {"strange": strange}}}
    assert only(judged(checked, data)).message.endswith("“（六）其他处理”")
    assert status(checked, {"year": 2022, "tables": new}) == PASS
    old = {"applications": {"other_handling": {"total": 1}, "granted": {"total": 1}}}
    assert status(checked, {"year": 2020, "tables": old}) == PASS
    assert status(checked, {"year": 2022, "form": "ogi-2019", "tables": old}) == FAIL
