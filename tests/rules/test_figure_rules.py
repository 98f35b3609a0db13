"""The figures of the tables and of the text, against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest

from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS, Outcome
from gov_report_lint.model.report import Report

Judged = Callable[[Report], dict[str, Outcome]]
Make = Callable[[Any], Report]
One = Callable[[str, Any], Outcome]

# Sentences that tell every cell of table 2, in the table's own words.
TELLS_2021 = [
    "全年制发规章1件，废止规章2件，现行有效规章3件。",
    "全年制发行政规范性文件4件，废止行政规范性文件5件，现行有效行政规范性文件6件。",
    "全年作出行政许可处理决定7件、行政处罚处理决定8件、行政强制处理决定9件。",
    "全年行政事业性收费金额10.5万元。",
]
TELLS_2019 = [
    "新制作规章1件，新公开规章2件，规章对外公开总数量3件。",
    "新制作规范性文件4件，新公开规范性文件5件，规范性文件对外公开总数量6件。",
    "行政许可上一年项目数量7项，行政许可本年减少1项，行政许可处理决定数量8件。",
    "其他对外管理服务事项上一年项目数量9项，其他对外管理服务事项本年增加0项，"
    "其他对外管理服务事项处理决定数量10件。",
    "行政处罚上一年项目数量11项，行政处罚本年增加2项，行政处罚处理决定数量12件。",
    "行政强制上一年项目数量13项，行政强制本年增加3项，行政强制处理决定数量14件。",
    "行政事业性收费上一年项目数量15项，行政事业性收费本年增加4项。",
    "政府集中采购项目16个，采购总金额17.25万元。",
]


def cells(table: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, str]]:
    for row, columns in table.items():
        for column in columns:
            yield columns, column, f"{row}.{column}"


@pytest.mark.parametrize(
    ("edition", "tells", "count"), [("data_2021", TELLS_2021, 10), ("data_2019", TELLS_2019, 22)]
)
def test_no_cell_of_table_2_can_be_changed_unnoticed(
    edition: str,
    tells: list[str],
    count: int,
    make_report: Make,
    judged: Judged,
    request: pytest.FixtureRequest,
) -> None:
    data = deepcopy(request.getfixturevalue(edition))
    at = data["paragraphs"].index("（二）依申请公开")
    data["paragraphs"][at:at] = tells
    sound = {name: one for name, one in judged(make_report(data)).items() if name[0] in "BC"}
    assert [one.findings for one in sound.values() if one.findings] == []
    assert {name: one.reasons for name, one in sound.items() if one.reasons} == {}
    nudged, unnoticed = 0, []
    for columns, column, name in cells(data["tables"]["proactive"]):
        columns[column] += 1
        nudged += 1
        failing = [one.rule for one in judged(make_report(data)).values() if one.status == FAIL]
        if not any(rule.id[0] in "BC" and rule.severity != "info" for rule in failing):
            unnoticed.append(name)
        columns[column] -= 1
    assert (nudged, unnoticed) == (count, [])


def test_the_words_of_one_edition_prove_nothing_of_the_other(
    make_report: Make, judged: Judged, data_2021: dict[str, Any], data_2019: dict[str, Any]
) -> None:
    """The year decides which rules there are, the tables may be of the other edition."""
    for data, tells in ((data_2021, TELLS_2019), (data_2019, TELLS_2021)):
        at = data["paragraphs"].index("（二）依申请公开")
        data["paragraphs"][at:at] = tells
    data_2021["tables"]["proactive"], data_2019["tables"]["proactive"] = (
        data_2019["tables"]["proactive"],
        data_2021["tables"]["proactive"],
    )
    data_2021["form"], data_2019["form"] = "ogi-2019", "ogi-2021"
    about_table_2 = {"B25", "B26", "B32", "C13", "C13b", "C14b", "C15", "C15b"}
    for data in (data_2021, data_2019):
        outcomes = judged(make_report(data))
        statuses = {outcomes[name].status for name in about_table_2 & outcomes.keys()}
        assert statuses <= {NOT_APPLICABLE, OPEN}


def applications(**rows: int) -> dict[str, Any]:
    return {"applications": {row: {"total": value} for row, value in rows.items()}}


def told(*paragraphs: str, tables: dict[str, Any], year: int = 2024) -> dict[str, Any]:
    return {"year": year, "paragraphs": list(paragraphs), "tables": tables}


RESULTS = applications(granted=13, partially_granted=3, total_handled=27, carried_forward=1)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["办结政府信息公开申请27件，其中予以公开13件、部分公开3件。"], PASS),
        (["办结政府信息公开申请27件，其中予以公开14件、部分公开3件。"], FAIL),
        # The whole stands in the sentence before, with a figure known to be right in between.
        (["办结政府信息公开申请27件，结转下年度继续办理1件。", "其中予以公开14件。"], FAIL),
        # The whole is another: nothing is known of what the parts speak of.
        (["办结政府信息公开申请26件，其中予以公开14件。"], OPEN),
        (["予以公开14件。"], OPEN),
        # Something stands between that may narrow it.
        (["办结政府信息公开申请27件，其中征地类9件，予以公开4件。"], OPEN),
        # Another body's figure is none of this table's.
        (["办结政府信息公开申请27件，区住建局予以公开4件。"], NOT_APPLICABLE),
        (["办结政府信息公开申请27件，其中自然人申请20件，予以公开9件。"], OPEN),
        (["办结政府信息公开申请27件，其中予以公开14件中有9件延期。"], OPEN),
        (["办结政府信息公开申请27件，其中予以公开12件（不含上年结转）。"], OPEN),
        # Both are told together.
        (["办结政府信息公开申请27件，其中予以公开及部分公开16件。"], PASS),
        (["办结政府信息公开申请27件，其中予以公开及部分公开15件。"], FAIL),
        (["办结政府信息公开申请27件。"], NOT_APPLICABLE),
    ],
)
def test_the_results_in_the_text(sentences: list[str], expected: str, outcome: One) -> None:
    data = told("三、收到和处理政府信息公开申请情况", "".join(sentences), tables=RESULTS)
    assert outcome("C05", data).status == expected


def test_an_empty_total_is_made_of_its_row(outcome: One) -> None:
    """上海市政府办公厅 2019 left the totals of its result rows blank."""
    blank = dict.fromkeys(("research", "public_welfare", "legal_service", "other", "total"), "")
    row = {"natural_person": 258, "business": 17, **blank}
    tables = {"applications": {"granted": row, "total_handled": {"total": 805}}}
    heading = "三、收到和处理政府信息公开申请情况"
    data = told(heading, "答复政府信息公开申请805件。予以公开258件。", tables=tables)
    (finding,) = outcome("C05", data).findings
    assert (finding.expected, finding.actual) == (275, 258)
    # What is larger than all that is filled in may be right: an empty cell may hold the rest.
    data = told(heading, "答复政府信息公开申请805件。予以公开280件。", tables=tables)
    assert outcome("C05", data).status == OPEN


def test_a_new_application_is_none_of_the_year_before(outcome: One) -> None:
    """新收26件，其中予以公开12件 may leave out the one of the two carried over that was granted."""
    tables = applications(
        new_received=27, carried_over=2, granted=13, total_handled=27, carried_forward=2
    )
    heading = "三、收到和处理政府信息公开申请情况"
    data = told(heading, "新收政府信息公开申请27件，其中予以公开12件。", tables=tables)
    assert outcome("C05", data).status == OPEN
    tables["applications"]["carried_over"]["total"] = 0
    tables["applications"]["carried_forward"]["total"] = 0
    assert outcome("C05", data).status == FAIL


DISPUTES = {
    "disputes": {
        "reconsideration": {"upheld": 5, "corrected": 2, "other": 1, "pending": 1, "total": 9},
        "litigation_direct": {"upheld": 2, "corrected": 0, "other": 1, "pending": 0, "total": 3},
        "litigation_after_reconsideration": {
            "upheld": 1,
            "corrected": 0,
            "other": 0,
            "pending": 1,
            "total": 2,
        },
    }
}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("行政复议9件，其中结果维持5件、结果纠正2件。", PASS),
        ("行政复议9件，其中结果维持6件、结果纠正2件。", FAIL),
        ("行政诉讼5件，其中结果维持3件。", PASS),
        ("行政复议9件，其中维持5件；行政诉讼5件，其中维持2件。", FAIL),
        # Of both together, or of nobody knows which.
        ("行政复议9件、行政诉讼5件，其中维持8件。", PASS),
        ("行政复议9件、行政诉讼5件，其中维持7件。", OPEN),
        ("行政复议9件，审结8件，其中维持6件。", OPEN),
    ],
)
def test_the_outcomes_of_disputes_in_the_text(sentence: str, expected: str, outcome: One) -> None:
    data = told("四、政府信息公开行政复议、行政诉讼情况", sentence, tables=DISPUTES)
    assert outcome("C24", data).status == expected


def fees(cell: Any, sentence: str) -> dict[str, Any]:
    return told("一、总体情况", sentence, tables={"proactive": {"fees": {"amount": cell}}})


@pytest.mark.parametrize(
    ("cell", "sentence", "expected"),
    [
        (126.4, "行政事业性收费126.4万元。", PASS),
        (126.4, "行政事业性收费1,264,000元。", PASS),
        # One is the other printed less precisely.
        (126.4, "行政事业性收费126万元。", PASS),
        (126, "行政事业性收费1264321元。", PASS),
        (126.4, "行政事业性收费126.5万元。", FAIL),
        (126.4, "行政事业性收费125万元。", FAIL),
        # A zero is exact.
        (0, "行政事业性收费3200元。", FAIL),
        (0, "行政事业性收费0元。", PASS),
        (126.4, "行政事业性收费126.4元。", FAIL),
        (1264000, "行政事业性收费126.4万元。", FAIL),
        ("", "行政事业性收费126.4万元。", OPEN),
        ("很多", "行政事业性收费126.4万元。", OPEN),
        (126.4, "减免行政事业性收费80万元。", NOT_APPLICABLE),
    ],
)
def test_an_amount_in_the_text(cell: Any, sentence: str, expected: str, outcome: One) -> None:
    assert outcome("C15", fees(cell, sentence)).status == expected


@pytest.mark.parametrize(
    ("cell", "sentence", "slip"),
    [
        (126.4, "行政事业性收费126.4元。", True),
        (1264000, "行政事业性收费126.4万元。", True),
        (126.4, "行政事业性收费124.6万元。", False),
    ],
)
def test_ten_thousand_times_too_much_is_a_slip_of_the_unit(
    cell: Any, sentence: str, slip: bool, outcome: One
) -> None:
    (finding,) = outcome("C15", fees(cell, sentence)).findings
    assert ("一万倍" in finding.message) == slip


@pytest.mark.parametrize(
    ("cell", "head", "expected"),
    [
        (52.15, "采购总金额", FAIL),
        (52.15, "采购总金额（万元）", PASS),
        ("52.15万元", "采购总金额", PASS),
        (0, "采购总金额", PASS),
        ("", "采购总金额", NOT_APPLICABLE),
    ],
)
def test_an_amount_bears_its_unit(cell: Any, head: str, expected: str, outcome: One) -> None:
    data = {
        "year": 2020,
        "form": "ogi-2019",
        "tables": {"proactive": {"procurement": {"items": 2, "amount": cell}}},
        "layout": {"proactive": {"columns": {"amount": head}}},
    }
    assert outcome("B32", data).status == expected


def test_a_change_is_signed(outcome: One) -> None:
    def change(sentence: str) -> str:
        tables = {"proactive": {"licences": {"change": -3}}}
        data = told("一、总体情况", sentence, tables=tables, year=2020) | {"form": "ogi-2019"}
        return outcome("C14b", data).status

    assert change("行政许可本年减少3项。") == PASS
    assert change("行政许可本年增加3项。") == FAIL
    assert change("行政许可本年增加1项、减少4项。") == NOT_APPLICABLE


def test_words_that_explain_a_difference_leave_it_open(outcome: One) -> None:
    documents = {"issued": 5, "repealed": 0, "in_force": 3}
    tables = {"proactive": {"normative_documents": documents}}
    assert outcome("B25", {"year": 2024, "tables": tables}).status == FAIL
    data = told("一、总体情况", "其中2件临时性文件已失效。", tables=tables)
    found = outcome("B25", data)
    assert found.status == OPEN
    assert any("失效" in reason for reason in found.reasons)


@pytest.mark.parametrize(
    ("sentence", "rule", "expected"),
    [
        ("公开486条，比上年的450条增长8%。", "C20", PASS),
        ("公开486条，比上年的450条增长9%。", "C20", FAIL),
        ("公开450条，比上年的486条下降7.41%。", "C20", PASS),
        ("公开450条，比上年的486条增长7.41%。", "C20", FAIL),
        ("公开486条，比上年的0条增长100%。", "C20", OPEN),
        ("公开12万条，比上年的11万条增长10%。", "C20", OPEN),
        ("公开486条，同比增长9%。", "C20", NOT_APPLICABLE),
        ("甲占35%，乙占45%，其他占20%。", "C19", PASS),
        ("甲占35%，乙占45%，其他占25%。", "C19", FAIL),
        ("甲占33.3%，乙占33.3%，其他占33.3%。", "C19", PASS),
        ("网站占45%，微信占35%，其他占30%。", "C19", OPEN),
        ("甲占35%，乙占45%，丙占10%。", "C19", NOT_APPLICABLE),
        ("收到政府信息公开申请26件，其中网络申请20件、信函申请8件。", "C23", FAIL),
        ("公开信息26条，其中网站公开20条、微信公开18条。", "C23", NOT_APPLICABLE),
        ("公开信息26条，其中网站公开20条、微信公开18条。", "C16", OPEN),
        ("群众满意率992%。", "C21", FAIL),
        ("完成年度计划的120%，占年度任务的120%。", "C21", NOT_APPLICABLE),
        ("认真贯彻落实条例，各项工作取得新的成效。", "C25", FAIL),
        ("全年公开信息18万余条，各项工作取得新的成效。", "C25", PASS),
    ],
)
def test_a_figure_in_the_text(sentence: str, rule: str, expected: str, outcome: One) -> None:
    data = told("一、总体情况", sentence, tables={})
    assert outcome(rule, data).status == expected
