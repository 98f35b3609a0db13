"""Decisions written for people who write no YAML; they follow the report through redrafts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

from commands.conftest import Spoil
from commands.settling import rules, told
from gov_report_lint.cli.status import FINDINGS, OK, WRONG_USAGE


def sidecar(path: Path) -> Path:
    return path.with_name(f"{path.name}.exceptions.yaml")


def test_a_decision_follows_the_report(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    path = spoil("error")
    ran = run("decide", path, "1", "--as", "deferred", "--reason", "待核: #1 - “台账”\n在外")
    assert ran.status == OK, ran.err
    assert "B16" in ran.out
    status, data = told(run, path)
    (excepted,) = data["reports"][0]["excepted"]
    assert (status, excepted["exception"]["decision"]) == (OK, "deferred")
    assert excepted["exception"]["reason"] == "待核: #1 - “台账” 在外"
    redraft = json.loads(path.read_text(encoding="utf-8"))
    redraft["paragraphs"].insert(3, "本年度新设政务公开专区1个。")
    path.write_text(json.dumps(redraft), encoding="utf-8")
    assert told(run, path)[0] == OK
    redraft["tables"]["disputes"]["reconsideration"]["total"] = 16
    path.write_text(json.dumps(redraft), encoding="utf-8")
    (stale,) = told(run, path)[1]["reports"][0]["stale_exceptions"]
    assert stale["status"] == "unmatched"


def test_what_stands_there_stays(run: Run, spoil: Spoil) -> None:
    path = spoil("error")
    before = (
        "# 我们的例外\nexceptions:\n- rule: C16\n  place: 第一部分第1段\n  reason: 另有口径\n"
        "  person: 李四\n  date: 2025-01-02\n  until: 2025-01-03  # 短\n"
    )
    sidecar(path).write_text(before, encoding="utf-8")
    assert run("decide", path, "B16", "--as", "wrong", "--reason", "x").status == OK
    after = sidecar(path).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert "B16" not in rules(told(run, path)[1]["reports"][0])
    again = run("decide", path, "B16", "--as", "wrong", "--reason", "x", "--no-config")
    assert again.status == WRONG_USAGE
    assert "没有发现问题（放行的不算）" in again.err  # it is let pass already
    assert sidecar(path).read_text(encoding="utf-8") == after


@pytest.mark.parametrize("content", ["exceptions: [", "exceptions: {}", "别的: 1", "a: &x 1"])
def test_a_faulty_file_is_left_alone(run: Run, spoil: Spoil, content: str) -> None:
    path = spoil("error")
    sidecar(path).write_text(content, encoding="utf-8")
    assert run("decide", path, "1", "--as", "wrong", "--reason", "x").status == WRONG_USAGE
    assert sidecar(path).read_text(encoding="utf-8") == content


def test_usage(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    path = spoil("error")
    assert run("decide", path, "9", "--as", "wrong", "--reason", "x").status == WRONG_USAGE
    assert run("decide", tmp_path, "1", "--as", "wrong", "--reason", "x").status == WRONG_USAGE
    assert run("decide", "-", "1", "--as", "wrong", "--reason", "x").status == WRONG_USAGE
    assert run("decide", path, "1", "--as", "wrong").status == WRONG_USAGE
    late = ("--until", "2000-01-01")
    assert run("decide", path, "1", "--as", "wrong", "--reason", "x", *late).status == WRONG_USAGE
    assert not sidecar(path).exists()
    assert told(run, path)[0] == FINDINGS


def test_numbers_are_those_of_the_check(run: Run, spoil: Spoil) -> None:
    """What is let pass has no number any more, neither there nor here."""
    path = spoil("error")
    data = json.loads(path.read_text(encoding="utf-8"))
    data["paragraphs"].insert(5, "工程造价125万。")
    path.write_text(json.dumps(data), encoding="utf-8")
    assert "规则：B16" in run("explain", path, "1").out
    run("decide", path, "1", "--as", "accepted", "--reason", "x")
    assert "规则：H16" in run("explain", path, "1").out
    run("decide", path, "1", "--as", "accepted", "--reason", "y")
    assert rules(told(run, path)[1]["reports"][0]) == []
