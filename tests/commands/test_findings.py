"""What ``check`` prints of a report, and with which status it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

from commands.conftest import Spoil
from gov_report_lint import __version__
from gov_report_lint.cli.status import FINDINGS, OK, WRONG_USAGE
from gov_report_lint.packs.shipped import shipped_library


def severities(out: str) -> set[str]:
    return {found["severity"] for one in json.loads(out)["reports"] for found in one["findings"]}


def test_nothing_to_find(run: Run, good: Path) -> None:
    ran = run("check", good, "--published", "2025-01-20")
    assert ran.status == OK
    assert "没有发现问题。" in ran.out
    assert "无法判断 0" in ran.out
    assert str(good) in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_fail_on(severity: str, fail_on: str, run: Run, spoil: Spoil) -> None:
    ran = run("check", "--format", "json", "--fail-on", fail_on, spoil(severity))
    order = ("error", "warning", "info")
    assert min(severities(ran.out), key=order.index) == severity
    fails = fail_on != "never" and order.index(severity) <= order.index(fail_on)
    assert ran.status == (FINDINGS if fails else OK)


def test_by_default_only_errors_fail(run: Run, spoil: Spoil) -> None:
    assert run("check", spoil("error")).status == FINDINGS
    assert run("check", spoil("warning")).status == OK


def test_a_finding_as_text(run: Run, spoil: Spoil) -> None:
    out = run("check", spoil("error")).out
    for words in ("【错误】", "位置：", "依据：", "怎么改：", "规则：B16", "算式：", "对照："):
        assert words in out
    assert "合计：检查 1 份，未能读取 0 个；错误 " in out


def test_a_finding_as_json(run: Run, spoil: Spoil) -> None:
    path = spoil("error")
    data = json.loads(run("check", "--format", "json", path).out)
    assert data["tool"] == {"name": "gov-report-lint", "version": __version__}
    assert [pack["name"] for pack in data["packs"]] == ["ogi", "ogi-2019", "ogi-2021"]
    (report,) = data["reports"]
    assert (report["path"], report["form"], report["year"]) == (str(path), "ogi-2021", 2024)
    found = {one["rule"]: one for one in report["findings"]}["B16"]
    assert found["location"]["table"] == "disputes"
    assert found["location"]["row"] == "reconsideration"
    assert found["location"]["column"] == "total"
    assert (found["expected"], found["actual"]) == (16, 1)
    assert sum(report["summary"].values()) == len(shipped_library().rules)
    told = [part for one in report["findings"] for part in (one, *one.get("evidence", ()))]
    assert report["summary"]["fail"] == len({one["rule"] for one in told})
    assert len(report["open"]) == report["summary"]["open"]


def test_fingerprints_survive_edits_elsewhere(run: Run, spoil: Spoil) -> None:
    path = spoil("error")

    def marks() -> dict[str, str]:
        (report,) = json.loads(run("check", "--format", "json", path).out)["reports"]
        return {one["rule"]: one["fingerprint"] for one in report["findings"]}

    before = marks()
    data = json.loads(path.read_text(encoding="utf-8"))
    data["paragraphs"].insert(3, "新的一段。")
    data["tables"]["proactive"]["licences"]["decisions"] = 99
    path.write_text(json.dumps(data), encoding="utf-8")
    assert marks() == before
    assert len(set(before.values())) == len(before)


def test_output_is_a_file_of_utf_8(run: Run, tmp_path: Path, good: Path) -> None:
    path = tmp_path / "结果.txt"
    ran = run("check", good, "--output", path)
    assert (ran.status, ran.out) == (OK, "")
    assert "没有发现问题。" in path.read_bytes().decode("utf-8")
    assert run("check", good).out == path.read_text(encoding="utf-8")


def test_the_status_is_told_with_an_output_file_too(run: Run, tmp_path: Path, spoil: Spoil) -> None:
    assert run("check", spoil("error"), "--output", tmp_path / "x.txt").status == FINDINGS


def test_output_that_can_not_be_written(run: Run, tmp_path: Path, good: Path) -> None:
    for path in (tmp_path / "no" / "such" / "folder.txt", tmp_path):
        for arguments in (["check", good], ["extract", good]):
            ran = run(*arguments, "--output", path)
            assert ran.status == WRONG_USAGE
            assert f"写不了文件 {path}" in ran.err
