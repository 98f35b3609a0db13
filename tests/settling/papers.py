"""Reports checked by a few rules, and exceptions to settle them by."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from checks.bench import rule

from gov_report_lint.judging import judge
from gov_report_lint.lint import read_json
from gov_report_lint.model.outcome import Checked, Run
from gov_report_lint.model.rule import Rule, Source
from gov_report_lint.model.settlement import Waiver
from gov_report_lint.packs.preparing import prepare_rule
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.settling.baseline import PastReport, baseline_from
from gov_report_lint.settling.settle import Given, settled

TODAY = date(2025, 6, 30)
UNIT = rule("unit", "“{said}”没有写单位。", words=["投资"])
SUMS = rule(
    "relation", table="disputes", for_each="row", holds="total == upheld + corrected"
)._replace(id="X02")
BLANKS = rule("cells", refuse="blank")._replace(id="X03")
RULES = (UNIT, SUMS, BLANKS)


def paper(
    data: dict[str, Any], path: str = "年报.docx", rules: tuple[Rule, ...] = RULES
) -> Checked:
    """Return the report of these data, checked by these rules."""
    library = shipped_library()
    report = read_json(json.dumps(data).encode(), path, library)
    return Checked(report, tuple(judge([prepare_rule(one, library) for one in rules], report)))


def prose(*paragraphs: str, issuer: str = "云溪市水务局", year: int = 2024) -> dict[str, Any]:
    """Return the data of a report of one section."""
    title = f"{issuer}{year}年政府信息公开工作年度报告"
    return {"paragraphs": [title, "一、总体情况", *paragraphs]}


def waiver(place: str, until: str = "2025-12-31", **more: Any) -> Waiver:
    """Return an exception for the first of the rules."""
    given = {
        "rule": "X01",
        "reason": "已与财政部门核对",
        "person": "张三",
        "made": date(2025, 1, 10),
        "source": Source("年报.docx.exceptions.yaml", 2, 5),
    }
    return Waiver(place=place, until=date.fromisoformat(until), **{**given, **more})


def run_of(*checked: Checked) -> Run:
    """Return the run over these reports."""
    return Run(checked, (), (), ())


def settle(
    checked: Checked, *waivers: Waiver, past: Checked | None = None, today: date = TODAY
) -> Checked:
    """Return the report settled by exceptions of its own and by an earlier run."""
    beside = {checked.report.path: waivers}
    baseline = None if past is None else recorded(past)
    (result,) = settled(run_of(checked), Given(beside, (), baseline, today)).checked
    return result


def recorded(*checked: Checked) -> list[PastReport]:
    """Return the baseline that a run over these reports leaves."""
    from gov_report_lint.reporters.json_report import render

    return baseline_from(render(run_of(*checked), "1").encode())
