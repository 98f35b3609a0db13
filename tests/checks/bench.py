"""A bench to try one check on: a rule made of the check and its options, a report made of data."""

from __future__ import annotations

import json
from typing import Any

from gov_report_lint.judging import judge
from gov_report_lint.lint import read_json
from gov_report_lint.model.form import Years
from gov_report_lint.model.outcome import Finding, Outcome
from gov_report_lint.model.rule import Basis, Rule, Source
from gov_report_lint.packs.preparing import prepare_rule
from gov_report_lint.packs.shipped import shipped_library

SECTIONS = [
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
]


def rule(check: str, message: str = "有误。", **options: Any) -> Rule:
    """Return a rule of the family's pack that names the check."""
    return Rule(
        id="X01",
        title="测试",
        severity="warning",
        category="table",
        basis=Basis("house"),
        check=check,
        options=options,
        message=message,
        advice="核对。",
        examples={},
        pack="ogi",
        years=Years(),
        source=Source("own/rules/all.yaml", 2, 5),
    )


def judged(checked: Rule, data: dict[str, Any], lost: tuple[str, ...] = ()) -> Outcome:
    """Return the outcome of the rule on the data, in which the tables ``lost`` fell apart."""
    library = shipped_library()
    report = read_json(json.dumps(data).encode(), "数据.json", library)
    (outcome,) = judge([prepare_rule(checked, library)], report._replace(lost=lost))
    assert not outcome.crashed, outcome.reasons
    return outcome


def status(checked: Rule, data: dict[str, Any]) -> str:
    """Return only the status of the outcome."""
    return judged(checked, data).status


def only(outcome: Outcome) -> Finding:
    """Return the one finding."""
    (finding,) = outcome.findings
    return finding


def text(*paragraphs: str, **more: Any) -> dict[str, Any]:
    """Return the data of a report that is all prose."""
    return {"paragraphs": list(paragraphs), **more}


def disputes(*figures: Any, row: str = "reconsideration") -> dict[str, Any]:
    """Return the data of table 4 with one row: upheld, corrected, other, pending, total."""
    names = ("upheld", "corrected", "other", "pending", "total")
    return {"tables": {"disputes": {row: dict(zip(names, figures, strict=False))}}}
