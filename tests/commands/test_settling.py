"""Exceptions beside a report or in one file, as a user has them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

from commands.conftest import Spoil
from commands.settling import ENTRY, beside, entry, rules, told
from gov_report_lint.cli.status import FINDINGS, OK, UNREADABLE, WRONG_USAGE


@pytest.fixture
def faulty(run: Run, spoil: Spoil) -> Path:
    """Return a report with one finding of B16."""
    path = spoil("error")
    assert rules(told(run, path)[1]["reports"][0]).count("B16") == 1
    return path


def test_an_excepted_finding_is_listed_and_does_not_count(run: Run, faulty: Path) -> None:
    before, data = told(run, faulty, "--fail-on", "info")
    assert before == FINDINGS
    beside(faulty, entry())
    status, after = told(run, faulty)
    (report,) = after["reports"]
    assert "B16" not in rules(report)
    assert status == (
        FINDINGS if any(one["severity"] == "error" for one in report["findings"]) else OK
    )
    (excepted,) = report["excepted"]
    assert (excepted["rule"], excepted["location"]["row"]) == ("B16", "reconsideration")
    assert excepted["exception"]["reason"] == ENTRY["reason"]
    assert excepted["exception"]["until"] == "2099-12-31"
    assert excepted["exception"]["source"]["line"] == 2
    assert report["stale_exceptions"] == []
    assert report["summary"] == data["reports"][0]["summary"]


def test_as_text(run: Run, faulty: Path) -> None:
    sidecar = beside(faulty, entry(), entry(place="disputes.reconsideration.upheld"))
    out = run("check", faulty).out
    assert "按例外放行 1 项：\n  - 【接受】B16 第四部分" in out
    told = f"张三 2025-01-10 决定，有效到 2099-12-31；写在 {sidecar}:2:5"
    assert f"理由：{ENTRY['reason']}（{told}）" in out
    assert "不起作用的例外 1 条：" in out
    assert f"  - {sidecar}:8:5 B16 disputes.reconsideration.upheld：没有对上任何问题" in out
    assert "；按例外放行 1。" in out


def test_the_mark_can_be_copied_from_the_text(run: Run, faulty: Path) -> None:
    out = run("check", faulty).out
    detail = out.partition("   规则：B16")[2]
    mark = detail.partition("标识：")[2].split()[0]
    beside(faulty, entry(place=mark))
    assert "B16" in rules(told(run, faulty)[1]["reports"][0], "excepted")


def test_when_all_is_let_pass_it_is_not_said_that_nothing_was_found(run: Run, spoil: Spoil) -> None:
    path = spoil("info")
    found = told(run, path)[1]["reports"][0]["findings"]
    beside(path, *(entry(rule=one["rule"], place=one["fingerprint"]) for one in found))
    out = run("check", path).out
    assert "除按例外放行的以外，没有发现问题。" in out
    assert f"按例外放行 {len(found)} 项：" in out


def test_an_expired_one_lets_nothing_pass(run: Run, faulty: Path) -> None:
    beside(faulty, entry(until="2025-02-01"))
    status, data = told(run, faulty)
    (report,) = data["reports"]
    assert status == FINDINGS
    assert "B16" in rules(report)
    (stale,) = report["stale_exceptions"]
    assert (stale["status"], stale["source"]["line"]) == ("expired", 2)
    assert "有效期只到 2025-02-01，已经过期" in run("check", faulty).out


@pytest.mark.parametrize("missing", ["reason", "person", "date", "until"])
def test_what_lacks_a_reason_is_refused(missing: str, run: Run, faulty: Path) -> None:
    sidecar = beside(faulty, entry(**{missing: ""}))
    ran = run("check", faulty)
    assert (ran.status, ran.out) == (WRONG_USAGE, "")
    assert f"例外文件有误：{sidecar}:2:5: 这一项例外缺少“{missing}”" in ran.err


def test_the_mistakes_of_all_files_are_told_at_once(run: Run, spoil: Spoil, good: Path) -> None:
    first = beside(spoil("error"), entry(rule="B99x"))
    second = beside(good, entry(reasons="x"))
    ran = run("check", good.parent)
    assert ran.status == WRONG_USAGE
    assert f"{first}:2:5: 没有编号为“B99x”的规则。" in ran.err
    assert f"{second}:8:5: 不认识的键“reasons”。是不是“reason”？" in ran.err


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"exceptions: [", b"#" * 1_100_000])
def test_a_file_that_is_no_yaml(content: bytes, run: Run, good: Path) -> None:
    beside(good).write_bytes(content)
    ran = run("check", good)
    assert (ran.status, ran.out) == (WRONG_USAGE, "")
    assert ran.err.startswith("例外文件有误：")


def test_a_folder_in_its_place(run: Run, good: Path) -> None:
    good.with_name(f"{good.name}.exceptions.yaml").mkdir()
    ran = run("check", good)
    assert ran.status == WRONG_USAGE
    assert "应是普通文件" in ran.err


def test_nothing_in_it_steers_a_terminal(run: Run, good: Path) -> None:
    beside(good).write_text('exceptions:\n  - "\\e]0;x\\a": y\n', encoding="utf-8")
    assert "\x1b" not in run("check", good).err


def test_no_exceptions(run: Run, faulty: Path, tmp_path: Path) -> None:
    beside(faulty, entry())
    assert "B16" in rules(told(run, faulty, "--no-exceptions")[1]["reports"][0])
    common = tmp_path / "共用.yaml"
    assert run("check", faulty, "--no-exceptions", "--exceptions", common).status == WRONG_USAGE


def test_one_file_for_all(run: Run, faulty: Path, good: Path) -> None:
    common = good.parent / "共用.yaml"
    entries = (entry(file=faulty.name), entry(file="别的.docx"), entry(place="第一部分第99段"))
    common.write_text(f"exceptions:\n{''.join(entries)}", encoding="utf-8")
    _, data = told(run, faulty, good, "--exceptions", common)
    assert rules(data["reports"][0], "excepted") == ["B16"]
    assert data["exceptions_elsewhere"] == ["别的.docx"]
    (stale,) = data["stale_exceptions"]
    assert (stale["place"], stale["source"]["line"]) == ("第一部分第99段", 16)
    out = run("check", faulty, good, "--exceptions", common).out
    assert f"不起作用的例外 1 条：\n  - {common}:16:5 B16 第一部分第99段：没有对上" in out
    assert "例外文件里另有给这些文件的例外，这次没有检查它们：别的.docx" in out


def test_the_file_beside_a_report_given_for_all(run: Run, faulty: Path) -> None:
    sidecar = beside(faulty, entry())
    (report,) = told(run, faulty, "--exceptions", sidecar)[1]["reports"]
    assert rules(report, "excepted") == ["B16"]
    assert report["stale_exceptions"] == []


def test_a_common_file_that_is_not_there(run: Run, good: Path, tmp_path: Path) -> None:
    ran = run("check", good, "--exceptions", tmp_path / "没有.yaml")
    assert (ran.status, ran.out) == (WRONG_USAGE, "")
    assert "找不到这个文件" in ran.err


def test_files_of_exceptions_are_no_reports(run: Run, good: Path) -> None:
    sidecar = beside(good)
    orphan = beside(good.with_name("旧.docx"))
    left = "例外文件，但旁边没有它所说的报告（报告可能改了名），里面的例外不起作用"
    for arguments in ([good.parent], [good.parent, "--include", "*"]):
        status, data = told(run, *arguments, "--fail-on", "never")
        assert (status, len(data["reports"])) == (OK, 1)
        reasons = {str(sidecar): "报告的例外文件", str(orphan): left}
        assert data["skipped_reasons"] == reasons


def test_files_of_exceptions_that_a_shell_names(run: Run, good: Path) -> None:
    sidecar = beside(good)
    status, data = told(run, good.parent / "*", "--fail-on", "never")
    assert (status, len(data["reports"]), data["skipped"]) == (OK, 1, [str(sidecar)])
    status, data = told(run, sidecar)
    assert (status, data["unreadable"][0]["path"]) == (UNREADABLE, str(sidecar))
    good.unlink()
    status, data = told(run, sidecar)
    assert status == UNREADABLE
    assert "旁边没有它所说的报告" in data["unreadable"][0]["reason"]


def test_a_report_from_standard_input_goes_by_its_name(run: Run, faulty: Path) -> None:
    beside(faulty, entry())
    content = faulty.read_bytes()
    ran = run("check", "-", "--stdin-name", faulty, "--format", "json", stdin=content)
    assert "B16" in rules(json.loads(ran.out)["reports"][0], "excepted")
    ran = run("check", "-", "--format", "json", stdin=content)
    assert rules(json.loads(ran.out)["reports"][0], "excepted") == []
