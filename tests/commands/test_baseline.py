"""Only what is new is told, against the findings of an earlier run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import Run

from commands.conftest import Spoil
from commands.settling import rules, told
from gov_report_lint.cli.status import FINDINGS, OK, WRONG_USAGE


@pytest.fixture
def faulty(run: Run, spoil: Spoil) -> Path:
    """Return a report with one finding of B16."""
    path = spoil("error")
    assert rules(told(run, path)[1]["reports"][0]).count("B16") == 1
    return path


@pytest.fixture
def baseline(run: Run, faulty: Path, tmp_path: Path) -> Path:
    """Return the baseline that the report leaves."""
    path = tmp_path / "基线.json"
    assert run("check", faulty, "--format", "json", "--output", path).status == FINDINGS
    return path


def test_only_what_is_new_counts(run: Run, faulty: Path, baseline: Path) -> None:
    status, data = told(run, faulty, "--baseline", baseline, "--fail-on", "info")
    (report,) = data["reports"]
    known = report["baseline"]["known"]
    assert (status, report["findings"]) == (OK, [])
    assert "B16" in [one["rule"] for one in known]
    assert report["baseline"]["path"] == str(faulty)
    out = run("check", faulty, "--baseline", baseline).out
    assert "没有发现新的问题。" in out
    assert f"与基线相同、不再列出的 {len(known)} 项，已消除 0 项。" in out
    assert f"；与基线相同 {len(known)}，已消除 0。" in out


def test_under_another_name_and_with_another_fault(
    run: Run, faulty: Path, baseline: Path, tmp_path: Path
) -> None:
    data = json.loads(faulty.read_text(encoding="utf-8"))
    data["tables"]["disputes"]["reconsideration"]["total"] = 16
    data["paragraphs"].insert(5, "工程造价125万。")
    other = tmp_path / "定稿.json"
    other.write_text(json.dumps(data), encoding="utf-8")
    _, after = told(run, other, "--baseline", baseline)
    (report,) = after["reports"]
    assert "H16" in rules(report)
    assert "B16" in [one["rule"] for one in report["baseline"]["gone"]]
    out = run("check", other, "--baseline", baseline).out
    assert "已消除：B16 第四部分" in out or "；B16 第四部分" in out


def test_a_report_that_is_not_in_it(run: Run, good: Path, baseline: Path, faulty: Path) -> None:
    data = json.loads(good.read_text(encoding="utf-8"))
    data["year"] = 2023
    good.write_text(json.dumps(data), encoding="utf-8")
    _, after = told(run, good, "--baseline", baseline)
    assert after["reports"][0]["baseline"]["path"] is None
    assert "基线里没有这份报告" in after["reports"][0]["baseline"]["note"]
    assert after["baseline_unchecked"] == [str(faulty)]
    out = run("check", good, "--baseline", baseline).out
    assert "基线里没有这份报告，问题都按新问题列出。" in out
    assert f"基线里的这些报告，这次没有检查，或者对不上：{faulty}" in out


def test_a_baseline_is_no_report(run: Run, faulty: Path, baseline: Path) -> None:
    _, data = told(run, faulty.parent, "--baseline", baseline)
    assert data["skipped_reasons"][str(baseline)] == "本工具的检查结果"


@pytest.mark.parametrize("content", ["", "[]", '{"tables": {}}'])
def test_another_file_is_refused(content: str, run: Run, good: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text(content, encoding="utf-8")
    ran = run("check", good, "--baseline", other)
    assert (ran.status, ran.out) == (WRONG_USAGE, "")
    assert f"基线有误：{other}：不是" in ran.err
    assert "gov-report-lint check 报告 --format json --output 基线.json" in ran.err


def test_a_baseline_that_is_not_there(run: Run, good: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "没有.json", tmp_path):
        ran = run("check", good, "--baseline", path)
        assert (ran.status, ran.out) == (WRONG_USAGE, "")


def test_a_word_file_and_its_copy(run: Run, tmp_path: Path) -> None:
    """The sample itself: its findings are known under another name, and none is lost."""
    sample = Path(__file__).parents[2] / "samples" / "faulty-2021.docx"
    past = tmp_path / "基线.json"
    run("check", sample, "--format", "json", "--output", past)
    copy = tmp_path / "定稿.docx"
    shutil.copy(sample, copy)
    status, data = told(run, copy, "--baseline", past, "--fail-on", "info")
    compared = data["reports"][0]["baseline"]
    assert (status, data["reports"][0]["findings"], compared["gone"]) == (OK, [], [])
    assert len(compared["known"]) > 20
