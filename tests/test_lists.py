"""Lists of figures in the manner of real reports: what adds up, what does not, what is no list.

``data/lists.jsonl`` holds a paragraph a line and what the rules on lists must say of it together:
``fail`` (the rule that must is named), ``open``, ``pass``, or ``none`` where nothing is looked at.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

PATH = Path(__file__).parent / "data" / "lists.jsonl"
CASES = [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]
RULES = ("C16", "C16b", "C23")
WORST_FIRST = {"fail": FAIL, "open": OPEN, "pass": PASS, "none": NOT_APPLICABLE}


def statuses(text: str) -> dict[str, str]:
    library = shipped_library()
    data = {"year": 2024, "paragraphs": ["一、总体情况", text]}
    checked = check_report(report_from(data, "lists", library), library)
    return {outcome.rule.id: outcome.status for outcome in checked.outcomes}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:40])
def test_list(case: dict[str, Any]) -> None:
    status = statuses(case["text"])
    own = {status[rule] for rule in RULES}
    said = next(name for name, one in WORST_FIRST.items() if one in own)
    assert said == case["expect"]
    failing = [rule for rule in RULES if status[rule] == FAIL]
    assert failing == ([case["rule"]] if "rule" in case else [])
    assert status["C18c"] != FAIL


def test_there_are_enough() -> None:
    kinds = [case["expect"] for case in CASES]
    assert len({case["text"] for case in CASES}) == len(CASES) >= 250
    assert min(kinds.count(kind) for kind in WORST_FIRST) >= 20
