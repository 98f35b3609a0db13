"""Exceptions written beside a report, and what a run says then."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from conftest import Run
from jsonschema import Draft202012Validator

ADDRESS = "disputes.reconsideration.total"
ENTRY = {
    "rule": "B16",
    "place": ADDRESS,
    "reason": "一件案件部分维持、部分纠正",
    "person": "张三",
    "date": "2025-01-10",
    "until": "2099-12-31",
}


def entry(**changes: str) -> str:
    lines = [f"{key}: {value}" for key, value in {**ENTRY, **changes}.items() if value]
    return "  - " + "\n    ".join(lines) + "\n"


def beside(report: Path, *entries: str) -> Path:
    """Write exceptions beside a report."""
    path = report.with_name(f"{report.name}.exceptions.yaml")
    path.write_text(f"exceptions:\n{''.join(entries)}", encoding="utf-8")
    return path


def told(run: Run, *arguments: Any) -> tuple[int, dict[str, Any]]:
    ran = run("check", "--format", "json", *arguments)
    data: dict[str, Any] = json.loads(ran.out)
    Draft202012Validator(json.loads(run("schema", "findings").out)).validate(data)
    return ran.status, data


def rules(report: dict[str, Any], key: str = "findings") -> list[str]:
    return [one["rule"] for one in report[key]]
