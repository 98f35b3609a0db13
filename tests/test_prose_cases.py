"""Sentences in the manner of real reports: what must not be called wrong, and what must.

``data/prose_cases.jsonl`` holds one case a line: paragraphs, perhaps tables, and the rules that
must or must not fail. Most were found by trying to break the rules; each was wrong once.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

# Known to be told by no phrase yet; a rule that learns one makes its line here fail.
NOT_YET_READ: frozenset[str] = frozenset()
PATH = Path(__file__).parent / "data" / "prose_cases.jsonl"
CASES = [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]


def statuses(case: dict[str, Any]) -> dict[str, str]:
    library = shipped_library()
    data = {key: case[key] for key in ("year", "paragraphs", "tables") if key in case}
    checked = check_report(report_from(data, case["name"], library), library)
    return {outcome.rule.id: outcome.status for outcome in checked.outcomes}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_case(case: dict[str, Any]) -> None:
    status = statuses(case)
    wrongly = [rule for rule in case.get("must_not_fail", []) if status[rule] == "fail"]
    assert not wrongly
    missed = [rule for rule in case.get("must_fail", []) if status[rule] != "fail"]
    assert not missed
