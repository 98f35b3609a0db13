"""Standard input: any format by its content, whole or not at all."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from commands.word_file import REPORT
from gov_report_lint.cli.status import FINDINGS, OK, UNREADABLE
from gov_report_lint.files import stdin as standard

TEXT = "云溪市2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n"
PAGE = "".join(f"<p>{line}</p>" for line in TEXT.splitlines() if line)
PAGE = f"<!doctype html><html><body>{PAGE}</body></html>"


def test_standard_input_as_json(run: Run, data_2021: dict[str, Any]) -> None:
    ran = run("check", "--format", "json", "-", stdin=json.dumps(data_2021).encode())
    assert ran.status == OK
    assert [one["path"] for one in json.loads(ran.out)["reports"]] == ["-"]


@pytest.mark.parametrize(
    "content",
    [REPORT, TEXT.encode(), TEXT.encode("gb18030"), TEXT.encode("utf-16"), PAGE.encode()],
    ids=["Word", "UTF-8", "GB 18030", "UTF-16", "HTML"],
)
def test_standard_input_in_other_formats(content: bytes, run: Run) -> None:
    ran = run("check", "--format", "json", "-", stdin=content)
    assert ran.status == FINDINGS
    (report,) = json.loads(ran.out)["reports"]
    assert (report["path"], report["year"]) == ("-", 2024)
    assert json.loads(run("extract", "-", stdin=content).out)["issuer"] == "云溪市"


@pytest.mark.parametrize("stdin", [b"x", b"{", b"PK\x03\x04", b"\xff\xfe\0\0", b"\0"], ids=repr)
def test_standard_input_that_is_no_report(stdin: bytes, run: Run) -> None:
    ran = run("check", "-", stdin=stdin)
    assert ran.status == UNREADABLE
    assert "内部错误" not in ran.out
    assert run("extract", "-", stdin=stdin).status == UNREADABLE


def test_empty(run: Run) -> None:
    assert "✗ 未能读取 -\n  标准输入是空的" in run("check", "-", stdin=b"").out
    ran = run("extract", "-", stdin=b"")
    assert (ran.status, ran.out) == (UNREADABLE, "")
    assert "标准输入是空的" in ran.err


@pytest.mark.parametrize("content", [REPORT, b'{"schema_version": "1"}', b"text"], ids=repr)
def test_too_long_is_refused_and_never_cut(
    content: bytes, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standard, "MIB", 4)
    monkeypatch.setattr(standard, "MAX_STDIN", len(content) - 1)
    ran = run("check", "-", stdin=content)
    assert ran.status == UNREADABLE
    assert "标准输入的内容超过" in ran.out
    monkeypatch.setattr(standard, "MAX_STDIN", len(content))
    assert "标准输入的内容超过" not in run("check", "-", stdin=content).out


def test_a_name_for_it(run: Run, tmp_path: Path) -> None:
    for arguments in (["check", "-", "--fail-on", "never"], ["extract", "-"]):
        ran = run(*arguments, "--stdin-name", "稿/年报.pdf", stdin=REPORT)
        assert ran.status == OK
    ran = run("check", "--format", "json", "-", "--stdin-name", "年报.docx", stdin=REPORT)
    assert [one["path"] for one in json.loads(ran.out)["reports"]] == ["年报.docx"]
    assert "✗ 未能读取 年报.docx" in run("check", "-", "--stdin-name", "年报.docx", stdin=b"").out
    assert "未能读取 年报.docx：" in run("extract", "-", "--stdin-name", "年报.docx", stdin=b"").err


def test_beside_files_and_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(REPORT)
    ran = run("check", "--format", "json", "-", path, "-", stdin=REPORT)
    assert [one["path"] for one in json.loads(ran.out)["reports"]] == ["-", str(path)]


def test_it_is_left_alone_when_not_asked_for(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "-"
    path.write_bytes(REPORT)
    ran = run("check", "--format", "json", path, stdin=b"")
    assert [one["path"] for one in json.loads(ran.out)["reports"]] == [str(path)]


COMMAND = [sys.executable, "-m", "gov_report_lint"]


def test_bytes_go_through_a_real_pipe_unchanged(data_2021: dict[str, Any]) -> None:
    data = json.dumps(data_2021).encode()
    for content in (REPORT, TEXT.replace("\n", "\r\n").encode("gb18030"), data):
        done = subprocess.run([*COMMAND, "extract", "-"], input=content, capture_output=True)
        assert (done.returncode, done.stderr) == (OK, b"")
        assert json.loads(done.stdout.decode("utf-8"))["year"] == 2024
        again = subprocess.run([*COMMAND, "check", "-"], input=done.stdout, capture_output=True)
        assert again.returncode in (OK, FINDINGS)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no closed input there")
def test_closed_input_is_told() -> None:
    command = subprocess.list2cmdline([*COMMAND, "check", "-"])
    done = subprocess.run(["/bin/sh", "-c", f"{command} <&-"], capture_output=True)
    assert done.returncode == UNREADABLE
    assert "读不到标准输入" in done.stdout.decode()
