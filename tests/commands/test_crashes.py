"""A rule or a reader that crashes, and hostile data: told, and the rest goes on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from gov_report_lint import lint
from gov_report_lint.cases.contract import Prepared
from gov_report_lint.cli.status import FINDINGS, OK, UNREADABLE
from gov_report_lint.configuration import building
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import shipped_library


def test_a_rule_that_crashes(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Any) -> Any:
        raise ZeroDivisionError("哎呀")

    def with_a_broken_one(library: Any) -> tuple[Prepared, ...]:
        first, *others = prepare_rules(library)
        return (first._replace(run=broken), *others)

    monkeypatch.setattr(building, "prepare_rules", with_a_broken_one)
    ran = run("check", "--format", "json", "--published", "2025-01-20", good)
    assert ran.status == UNREADABLE
    (report,) = json.loads(ran.out)["reports"]
    (crashed,) = report["open"]
    assert crashed["rule"] == shipped_library().rules[0].id
    assert "ZeroDivisionError" in crashed["reason"]
    assert report["findings"] == []
    # The other rules have been judged all the same.
    assert sum(report["summary"].values()) == len(shipped_library().rules)
    assert report["summary"]["pass"] > 20


def test_a_reader_that_crashes(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError("哎呀")

    monkeypatch.setattr(lint, "read", broken)
    ran = run("check", good)
    assert ran.status == UNREADABLE
    assert "内部错误（ZeroDivisionError" in ran.out
    assert run("extract", good).status == UNREADABLE


HOSTILE = [
    pytest.param({"title": "\ud800"}, id="half a character in the title"),
    pytest.param({"paragraphs": ["一、总体情况", "造价125万。\ud800"]}, id="and in the text"),
    pytest.param({"issuer": "\x1b[31m红"}, id="a terminal's commands"),
    pytest.param({"title": 1.5}, id="a title that is a number"),
    pytest.param({"issuer": 1.5, "title": {"a": 1}}, id="an issuer that is a number"),
    pytest.param({"layout": []}, id="layout a list"),
    pytest.param({"tables": {"disputes": {}}, "layout": [1]}, id="layout a list, with a table"),
    pytest.param({"year": 99999}, id="a year beyond the calendar"),
    pytest.param({"year": 0, "period": {"start": None, "end": "2024-11-30"}}, id="the year nought"),
    pytest.param({"strays": None}, id="strays null"),
]


@pytest.mark.parametrize("data", HOSTILE)
@pytest.mark.parametrize(
    "command", [["check"], ["check", "--format", "json"], ["extract"]], ids=" ".join
)
def test_hostile_data_end_in_order(
    command: list[str], data: dict[str, Any], run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "数据.json"
    path.write_text(json.dumps({"schema_version": "1", **data}), encoding="utf-8")
    ran = run(*command, path)
    assert ran.status in (OK, FINDINGS, UNREADABLE)
    # Neither the reader nor a rule may fall over it.
    assert "内部错误" not in ran.out
    assert "规则运行出错" not in ran.out
    assert "\x1b" not in ran.out
    saved = run(*command, path, "--output", tmp_path / "结果")
    assert saved.status == ran.status
