"""The checks that look at sections, headings, title and statistics period."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS

from .bench import SECTIONS, judged, only, rule, status, text


def numbered(*pairs: tuple[str, int]) -> list[str]:
    """Return headings: a number, and which of the six sections it opens."""
    return [f"{number}、{SECTIONS[index - 1].partition('、')[2]}" for number, index in pairs]


@pytest.mark.parametrize("missing", range(6))
def test_a_missing_section_is_told_where_it_should_have_come(missing: int) -> None:
    present = [one for index, one in enumerate(SECTIONS) if index != missing]
    checked = rule("sections", "{what}|{number}|{title}", must="be-there")
    finding = only(judged(checked, text("标题", *present)))
    number, _, title = SECTIONS[missing].partition("、")
    assert finding.message == f"缺少“{number}、{title}”|{number}|{title}"
    assert finding.expected == SECTIONS[missing]
    assert (
        finding.location.section
        == (
            "overview",
            "proactive",
            "applications",
            "disputes",
            "problems",
            "other_matters",
        )[missing]
    )
    assert finding.location.paragraph == (missing + 1 if missing else 1)


def test_sections_without_prose() -> None:
    checked = rule("sections", must="be-there")
    keys = ["overview", "proactive", "applications", "disputes", "problems", "other_matters"]
    listed: list[dict[str, Any]] = [{"key": key} for key in keys]
    assert status(checked, {"sections": listed}) == PASS
    assert status(checked, {"sections": listed[:-1]}) == FAIL
    assert status(checked, {}) == OPEN
    assert status(checked, text("没有标题")) == OPEN


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, FAIL),
        ({"strays": ["applications"]}, OPEN),
        ({"strays": ["overview", "problems"]}, FAIL),
    ],
)
def test_a_title_may_be_in_a_table_that_was_not_read(more: dict[str, Any], expected: str) -> None:
    present = [one for one in SECTIONS if not one.startswith("四")]
    checked = rule("sections", must="be-there")
    assert status(checked, text("标题", *present, **more)) == expected
    assert judged(checked, text("标题", *present), lost=("disputes",)).status == OPEN


def test_a_title_that_comes_twice_is_no_fault_of_order() -> None:
    twice = text(*SECTIONS, "说明。", "一、总体情况解读")
    assert status(rule("sections", must="be-in-order"), twice) == PASS
    twice = text(*(line for title in (*SECTIONS, *SECTIONS) for line in (title, "说明。")))
    assert status(rule("sections", must="be-in-order"), twice) == OPEN
    assert status(rule("sections", must="not-restart"), twice) == PASS


A_TO_F = (("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6))
ORDERS = [
    pytest.param(A_TO_F, PASS, PASS, PASS, id="right"),
    pytest.param((("一", 1), ("二", 2), ("四", 3)), FAIL, PASS, PASS, id="a number skipped"),
    pytest.param((("一", 1), ("二", 2), ("二", 3)), FAIL, PASS, PASS, id="a number twice"),
    pytest.param((("一", 1), ("三", 3), ("二", 2)), FAIL, PASS, PASS, id="out of order"),
    pytest.param((("一", 1), ("三", 3), ("四", 2)), FAIL, PASS, PASS, id="swapped"),
    # A section that is missing is told as missing, not as a gap in the numbers.
    pytest.param((("一", 1), ("三", 3), ("四", 4)), PASS, PASS, PASS, id="one missing"),
    pytest.param((("一", 1), ("二", 2), ("一", 3)), PASS, FAIL, PASS, id="restarted"),
    pytest.param((("一", 2), ("二", 3), ("三", 4)), PASS, PASS, FAIL, id="shifted"),
    pytest.param((("一", 2), ("二", 3)), PASS, PASS, PASS, id="too few to be shifted"),
]


@pytest.mark.parametrize(("pairs", "order", "restart", "shift"), ORDERS)
def test_order_restart_and_shift_are_told_apart(
    pairs: tuple[tuple[str, int], ...], order: str, restart: str, shift: str
) -> None:
    data = text(*numbered(*pairs))
    assert status(rule("sections", must="be-in-order"), data) == order
    assert status(rule("sections", must="not-restart"), data) == restart
    assert status(rule("sections", must="not-be-shifted"), data) == shift


def test_what_an_order_finding_says() -> None:
    checked = rule("sections", "{what}|{expected}", must="be-in-order")
    data = text(*numbered(("一", 1), ("三", 3), ("二", 2)))
    finding = only(judged(checked, data))
    assert finding.message == "“主动公开政府信息情况”应在“收到和处理政府信息公开申请情况”之前|二、"
    assert finding.location.paragraph == 3
    assert finding.location.words == "第二部分标题"
    restarted = rule("sections", "{what}|{expected}", must="not-restart")
    finding = only(judged(restarted, text(*numbered(("一", 1), ("二", 2), ("一", 3)))))
    assert (finding.expected, finding.actual) == (3, 1)


def of_numbers(*lines: str) -> list[str]:
    """Return what is wrong with the numbers of the lines below 一、总体情况."""
    checked = rule("numbering", "{number}|{before}|{what}")
    return [found.message for found in judged(checked, text("一、总体情况", *lines)).findings]


@pytest.mark.parametrize(
    "lines",
    [
        ("（一）甲", "（二）乙", "（三）丙"),
        ("（一）甲", "1.子", "2.丑", "（二）乙", "1.寅"),
        ("1.子", "2.丑", "1.寅", "2.卯"),
        ("（一）甲", "二、主动公开政府信息情况", "（一）乙"),
        ("1.子", "（1）寅", "（2）卯", "2.丑"),
        ("①子", "②丑"),
        ("6.子", "7.丑", "8.寅"),
        # The number that seems skipped stands inside a paragraph.
        ("1.子。2.丑。", "3.寅"),
        ("（一）甲",),
        (),
    ],
)
def test_numbers_in_order(lines: tuple[str, ...]) -> None:
    assert of_numbers(*lines) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("（一）甲", "（三）丙"), ["(三)丙|(一)甲|跳号"]),
        (("（一）甲", "（二）乙", "（二）丙"), ["(二)丙|(二)乙|重复"]),
        (("6.子", "7.丑", "7.寅", "8.卯"), ["7.寅|7.丑|重复"]),
        (("（一）甲", "（三）丙", "（二）乙"), ["(三)丙|(一)甲|跳号", "(二)乙|(三)丙|倒退"]),
        (("（一）甲", "1.子", "3.寅", "（二）乙"), ["3.寅|1.子|跳号"]),
        (("（一）甲", "（一）乙"), ["(一)乙|(一)甲|重复"]),
    ],
)
def test_numbers_that_repeat_or_jump(lines: tuple[str, ...], told: list[str]) -> None:
    assert of_numbers(*lines) == told


def test_labels_of_a_table_that_fell_apart_are_no_numbers() -> None:
    lines = (
        "三、收到和处理政府信息公开申请情况",
        "（三）不予公开",
        "（六）其他处理",
        "（五）不予处理",
    )
    assert status(rule("numbering"), text(*lines)) == FAIL
    outcome = judged(rule("numbering"), text(*lines), lost=("applications",))
    assert outcome.status == NOT_APPLICABLE


def test_where_a_wrong_number_stands() -> None:
    checked = rule("numbering")
    finding = only(judged(checked, text("一、总体情况", "（一）甲", "", "（三）丙。正文")))
    assert (finding.expected, finding.actual) == (2, 3)
    assert finding.location.section == "overview"
    assert finding.location.paragraph == 4
    assert [one.paragraph for one in finding.related] == [2]


def test_numbers_printed_by_word_itself_count() -> None:
    lines = [
        {"text": "总体情况", "number": "一、"},
        {"text": "甲", "number": "（一）"},
        {"text": "丙", "number": "（三）"},
    ]
    assert only(judged(rule("numbering"), {"paragraphs": lines})).location.paragraph == 3


def test_numbering_of_nothing() -> None:
    assert status(rule("numbering"), text("没有序号")) == NOT_APPLICABLE


NAME = "政府信息公开工作年度报告"
TITLES = [
    (f"云溪市水务局2024年{NAME}", ""),
    (f"云溪市水务局2024年度{NAME}", ""),
    (f"云溪市水务局 2024 年 {NAME}", ""),
    (f"2024年云溪市水务局{NAME}", ""),
    (f"云溪市水务局{NAME}", "没有写明年度"),
    (f"2024年{NAME}", "没有写明机关名称"),
    (NAME, "没有写明机关名称、没有写明年度"),
    ("云溪市水务局2024年政府信息公开年报", f"没有使用“{NAME}”的规范名称"),
]


@pytest.mark.parametrize(("title", "fault"), TITLES)
def test_what_a_title_names(title: str, fault: str) -> None:
    outcome = judged(rule("title", "{what}", must="be-complete"), text(title, "一、总体情况"))
    assert [found.message for found in outcome.findings] == ([fault] if fault else [])
    assert outcome.status == (FAIL if fault else PASS)
    for finding in outcome.findings:
        assert finding.location.words == "报告标题"
        assert finding.location.text == title
        assert finding.location.paragraph == 1


def test_a_title_that_is_not_there() -> None:
    assert status(rule("title", must="be-complete"), text("无")) == OPEN
    assert status(rule("title", must="be-complete"), {}) == OPEN


@pytest.mark.parametrize(
    ("title", "year", "expected"),
    [
        (f"云溪市2024年{NAME}", 2024, PASS),
        (f"云溪市2024年{NAME}", 2023, FAIL),
        (f"云溪市2023年{NAME}", 2024, FAIL),
        (f"云溪市{NAME}", 2024, OPEN),
        (f"云溪市2024年{NAME}", None, OPEN),
        ("无题", 2024, OPEN),
    ],
)
def test_title_and_period_agree(title: str, year: int | None, expected: str) -> None:
    period = f"统计期限自{year}年1月1日起至{year}年12月31日止。" if year else "没有期限。"
    outcome = judged(
        rule("title", "{year}{period_year}", must="agree-with-period"), text(title, period)
    )
    assert outcome.status == expected
    for finding in outcome.findings:
        assert finding.message == f"{title[3:7]}{year}"
        assert [one.paragraph for one in finding.related] == [2]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("统计期限自2024年1月1日起至2024年12月31日止。", PASS),
        ("统计期限为2024年1月1日至12月31日。", PASS),
        ("统计期限：2024.1.1-2024.12.31。", PASS),
        ("数据统计时间为2024年1月至12月。", PASS),
        ("统计期限自2024年1月1日起至2024年12月30日止。", FAIL),
        ("统计期限自2024年1月2日起至2024年12月31日止。", FAIL),
        ("统计期限自2023年12月1日起至2024年12月31日止。", FAIL),
        ("统计期限自2024年1月1日起至2024年2月30日止。", FAIL),
        # Another year, but a whole one: the title tells.
        ("统计期限自2023年1月1日起至2023年12月31日止。", PASS),
        ("统计数据截至2024年12月31日。", OPEN),
        ("统计数据截至2024年11月30日。", FAIL),
        ("统计期限为2024年全年。", PASS),
        ("统计期限为2024年以来。", OPEN),
        ("没有期限。", NOT_APPLICABLE),
    ],
)
def test_the_period_is_the_whole_year(stated: str, expected: str) -> None:
    data = text(f"云溪市2024年{NAME}", stated, "一、总体情况")
    outcome = judged(rule("period", "{expected}|{what}", must="be-the-whole-year"), data)
    assert outcome.status == expected
    for finding in outcome.findings:
        assert finding.message == "2024年1月1日至2024年12月31日|不是完整的报告年度"
        assert finding.location.paragraph == 2
        assert finding.location.words == "开头部分第2段"
        assert finding.actual == finding.location.text
        assert str(finding.actual) in stated


def test_a_period_of_an_unknown_year() -> None:
    data = {"period": {"start": "2024-01-01", "end": "2024-11-30"}}
    checked = rule("period", must="be-the-whole-year")
    assert status(checked, data) == OPEN
    assert status(checked, {**data, "year": 2024}) == FAIL


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (text("统计期限为2024年1月1日至12月31日。"), PASS),
        (text("统计数据截至2024年12月31日。"), PASS),
        (text("本年度的报告。"), FAIL),
        ({"period": {"start": "2024-01-01", "end": "2024-12-31"}}, PASS),
        ({"period": None}, OPEN),
        ({}, OPEN),
    ],
)
def test_the_period_is_stated(data: dict[str, Any], expected: str) -> None:
    assert status(rule("period", must="be-stated"), data) == expected


CHECKS_OF_THE_TEXT = [
    rule("agree", mention="new_received", equals="applications.new_received.total"),
    rule("cite", must="be-well-formed"),
    rule("contains", section="overview", any=["公开"]),
    rule("headings", must="be-official"),
    rule("headings", must="be-lower", section="overview", words=["公开"]),
    rule("listing", must="count-right", units=["部分"], names={"overview": ["总体"]}),
    rule("marks", levels=["一、", "（一）"]),
    rule("numbering"),
    rule("parts", refuse="more"),
    rule("period", must="be-stated"),
    rule("period", must="be-the-whole-year"),
    rule("preamble", must="not-be-all", section="overview", phrases=["编制本报告"]),
    rule("rate", rate="hotline.closed_rate", part="hotline.closed", whole="hotline.accepted"),
    rule("same", mentions=["new_received"]),
    rule("share"),
    rule("title", must="be-complete"),
    rule("title", must="not-say", words=["××"]),
    rule("unit", words=["投资"]),
]


@pytest.mark.parametrize(
    "checked", CHECKS_OF_THE_TEXT, ids=lambda one: f"{one.check}-{one.options.get('must', '')}"
)
def test_without_the_text_a_check_of_the_text_stays_open(checked: Any) -> None:
    """The schema of extracted data says so, and silence must never pass for compliance."""
    assert status(checked, {"year": 2024, "tables": {}}) == OPEN
