"""What extract prints says as much as the document did: check finds the same in both."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from reading.papers import HEADS, document
from reading.tables import (
    Rows,
    applications,
    disputes,
    proactive_2019,
    proactive_2021,
)

from gov_report_lint import __version__
from gov_report_lint.lint import check_report, read_json
from gov_report_lint.model.document import Document, Paragraph
from gov_report_lint.model.outcome import Checked, Location, Run
from gov_report_lint.model.report import Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.reading.to_json import extracted
from gov_report_lint.reporters.json_report import render
from gov_report_lint.sources.opening import open_document

SCHEMAS = Path(__file__).parents[1] / "gov_report_lint" / "schemas"


@lru_cache
def validator(name: str) -> Any:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


def place(location: Location) -> Location:
    return location._replace(paragraph=None, place=None)


def told(checked: Checked) -> list[Any]:
    """Return all that check says, positions aside."""
    return [
        (
            outcome.rule.id,
            outcome.status,
            outcome.reasons,
            outcome.crashed,
            [
                (
                    finding.message,
                    finding.advice,
                    place(finding.location),
                    [place(one) for one in finding.related],
                    finding.expected,
                    finding.actual,
                    finding.tape,
                    finding.fingerprint,
                )
                for finding in outcome.findings
            ],
        )
        for outcome in checked.outcomes
    ]


def back(report: Report) -> Report:
    """Return the report by way of what extract prints."""
    text = json.dumps(extracted(report), ensure_ascii=False, indent=2)
    validator("report").validate(json.loads(text))
    return read_json(text.encode(), report.path, shipped_library())


def same_in_both(made: Document) -> list[Any]:
    """Hold the outcomes on the document against those on its extracted data; return them."""
    library = shipped_library()
    report = read_report(made, library)
    again = back(report)
    checked, rechecked = check_report(report, library), check_report(again, library)
    assert told(rechecked) == told(checked)
    assert extracted(again) == extracted(report)
    packs = tuple((pack.name, pack.version) for pack in library.packs)
    for one in (checked, rechecked):
        data = json.loads(render(Run((one,), (), (), packs), __version__))
        validator("findings").validate(data)
    return told(checked)


def failed(outcomes: list[Any]) -> set[str]:
    return {outcome[0] for outcome in outcomes if outcome[1] == "fail"}


NAME = "政府信息公开工作年度报告"
PREAMBLE = [
    f"云溪市水务局2024年{NAME}",
    "根据《中华人民共和国政府信息公开条例》（国务院令第492号）和"
    "《政府信息公开工作年度报告格式》（国办公开办函[2021]30号）编制。"
    "统计期限自2024年1月1日起至2024年12月30日止。",
    "一、总体情况",
    "（一）主动公开。公开信息260条，其中甲100条、乙80条、其他90条，占34.6%。",
    "（三）依申请公开",
    "收到政府信息公开申请25件，结转下年度继续办理3件。\n1.规范流程。\n3.加强培训。",
    "12345热线受理工单3786件，按时办结3590件，按时办结率94.87%。工程造价125万。",
]


def paper(two: Rows, three: Rows, four: Rows, *more: str | Paragraph | Rows) -> Document:
    return document(
        *PREAMBLE,
        HEADS["proactive"],
        two,
        HEADS["applications"],
        three,
        HEADS["disputes"],
        four,
        *more,
    )


def test_a_report_with_many_faults() -> None:
    three = applications()[0]
    three[5][4], three[6][5], three[7][6], three[8][7] = "", "/", "3件", "1.50"
    outcomes = same_in_both(
        paper(proactive_2021()[0], three, disputes(), "六、其他报告的事项", "无。")
    )
    assert {"A01", "B01", "B15", "B16", "B21", "B22", "B23", "C01", "C16", "C18", "E04", "E07"} <= (
        failed(outcomes)
    )
    assert {"E10", "F13", "H05", "H16", "B19"} <= failed(outcomes)


def test_the_form_of_2019_in_a_report_for_2024() -> None:
    outcomes = same_in_both(paper(proactive_2019()[0], applications("ogi-2019")[0], disputes()))
    assert "A11" in failed(outcomes)


def test_half_the_one_edition_and_half_the_other() -> None:
    two = proactive_2021()[0]
    two[4:7] = proactive_2019()[0][4:7]
    assert "A11" in failed(same_in_both(paper(two, applications()[0], disputes())))


def test_tables_with_faults_of_their_layout() -> None:
    three = applications()[0]
    del three[5]
    three[3][0] = "一、本年度新收政府信息公开申请量"
    three.append(["四、结转下年度继续办理", None, None, *["9"] * 7])
    three[-3] = [*three[-3][:3], *["减4", "－", "０", "1,234", "1 2", "O", "12345678901234567"]]
    fees: Rows = [["项目", "数量"], ["文具", "3"], ["邮票", "7"]]
    outcomes = same_in_both(paper(proactive_2021()[0], three, disputes("", " ", "　"), fees))
    assert {"A14", "A15"} <= failed(outcomes)


def test_tables_in_the_wrong_sections() -> None:
    outcomes = same_in_both(paper(disputes(), proactive_2021()[0], applications()[0]))
    assert {"A08", "A09", "A10"} <= failed(outcomes)


def test_tables_alone() -> None:
    same_in_both(document(applications()[0], disputes()))


def test_prose_alone() -> None:
    outcomes = same_in_both(document(*PREAMBLE))
    assert "A09" in failed(outcomes)


def test_a_document_without_title_year_or_period() -> None:
    same_in_both(document("总体情况", "正文。", HEADS["disputes"], disputes()))


def test_numbers_of_word_and_levels_and_empty_lines() -> None:
    same_in_both(
        document(
            Paragraph(f"云溪市\n2024年{NAME}", 0, "", 1),
            "",
            Paragraph("总体情况", 0, "一、", 1),
            Paragraph("主动公开", 0, "（一）", 2),
            "  ",
            Paragraph("依申请公开\n收到政府信息公开申请25件。", 0, "（三）"),
            Paragraph("收到和处理政府信息公开申请情况", 0, "二、", 1),
            applications()[0],
            Paragraph("2025年1月20日", 0),
        )
    )


def test_a_period_that_is_half_stated() -> None:
    same_in_both(document(f"云溪市2024年{NAME}", "统计数据截至2024年11月30日。", "一、总体情况"))
    same_in_both(
        document(
            f"云溪市2024年{NAME}", "统计期限自2024年1月1日起至2024年2月30日止。", "一、总体情况"
        )
    )


CELLS = st.one_of(
    st.integers(-20, 2000).map(str),
    st.sampled_from(
        [
            "",
            " ",
            "　",
            "/",
            "—",
            "无",
            "0",
            "00",
            "007",
            "1.0",
            "1.50",
            "0.00001",
            "-0",
            "+3",
            "1,234",
            "1,234.50",
            "３",
            "3件",
            "3 件",
            " 3 ",
            "3\n",
            "1\n2",
            "1O",
            "减4",
            "增5",
            "12.5万元",
            "1234567890.12345",
            "999999999999999",
            "9999999999999999",
            "true",
            "null",
            "NaN",
        ]
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(CELLS, min_size=15, max_size=15), st.lists(CELLS, min_size=22, max_size=22))
def test_cells_of_any_content(four: list[str], two: list[str]) -> None:
    rows, expected = proactive_2019()
    content = dict(zip(expected.values(), two, strict=True))
    rows = [[content.get(text, text) if text else text for text in row] for row in rows]
    same_in_both(
        document("一、总体情况", HEADS["proactive"], rows, HEADS["disputes"], disputes(*four))
    )


PIECES = st.lists(
    st.sampled_from(
        [
            *PREAMBLE,
            "",
            " ",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政法复议、行政诉讼情况",
            "五、存在的主要问题及改进情况：一是不够全面。",
            "六、其他需要报告的事项。无。",
            "目录",
            "一、总体情况\t1",
            "（二）乙\n（二）丙\n\n1.子\n1.丑",
            "第三部分 收到和处理政府信息公开申请情况",
            "未收到上年结转的政府信息公开申请，均已按期办结。",
            "\u200b全角　空格 与\u00a0不断行空格\t制表",
            "2025年1月20日",
        ]
    ),
    max_size=14,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(PIECES, st.integers(0, 14))
def test_paragraphs_in_any_order(lines: list[str], at: int) -> None:
    parts: list[str | Paragraph | Rows] = [*lines[:at], disputes(), *lines[at:]]
    same_in_both(document(*parts))


@pytest.mark.parametrize("name", ["longnan-2021.docx", "blank-form-2021.docx"])
def test_real_files(name: str, reports_folder: Path) -> None:
    outcomes = same_in_both(open_document(reports_folder / name))
    assert failed(outcomes)


def test_plain_figures_as_the_contract_shows_them() -> None:
    three = applications()[0]
    three[3][3:5] = ["95", ""]
    three[4][3:5] = ["1.5", "3件"]
    report = read_report(paper(proactive_2021()[0], three, disputes()), shipped_library())
    data = extracted(report)
    assert data["schema_version"] == "1"
    assert (data["form"], data["year"], data["issuer"]) == ("ogi-2021", 2024, "云溪市水务局")
    assert data["period"]["start"] == "2024-01-01"
    assert data["period"]["end"] == "2024-12-30"
    assert data["sections"][0] == {"key": "overview", "number": "一", "title": "总体情况"}
    table = data["tables"]["applications"]
    assert table["new_received"]["natural_person"] == 95
    assert table["new_received"]["business"] is None
    assert table["carried_over"]["natural_person"] == 1.5
    assert table["carried_over"]["business"] == "3件"
    assert table["refused"]["state_secret"]["natural_person"] == 1029
    assert set(data["tables"]) == {"proactive", "applications", "disputes"}


def test_numbers_and_levels_of_word_are_told() -> None:
    made = document(Paragraph("总体情况", 0, "一、", 1), "正文。")
    assert extracted(read_report(made, shipped_library()))["paragraphs"] == [
        {"ordinal": 1, "text": "总体情况", "number": "一、", "level": 1},
        {"ordinal": 2, "text": "正文。"},
    ]
