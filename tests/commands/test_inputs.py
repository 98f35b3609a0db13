"""Files that are named: what can be read is, and what can not is told."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from conftest import Run

from commands.conftest import Spoil
from commands.word_file import REPORT, docx
from gov_report_lint.cli.status import FINDINGS, OK, UNREADABLE

BAD_FILES = {
    "not-there.docx": None,
    "empty.docx": b"",
    "text.docx": "关于召开会议的通知".encode(),
    "notice.txt": "关于召开会议的通知".encode("gb18030"),
    "page.html": "<!doctype html><html><body><p>关于召开会议的通知</p></body></html>".encode(),
    "empty.txt": b"",
    "image.docx": b"\x89PNG\r\n\x1a\n",
    "table.xlsx": docx().replace(b"word/document.xml", b"xl/xxx/workbook.x"),
    "cut.docx": REPORT[: len(REPORT) // 2],
    "zip.docx": b"PK\x05\x06" + b"\0" * 18,
    "notice.docx": docx("关于召开会议的通知"),
    "broken.json": b'{"schema_version": ',
    "list.json": b"[]",
    "wrong.json": b'{"schema_version": "1", "year": "x"}',
    "report.pdf": b"%PDF-1.7\n",
    "report.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_can_not_be_read(name: str, run: Run, tmp_path: Path) -> None:
    path, content = tmp_path / name, BAD_FILES[name]
    if content is not None:
        path.write_bytes(content)
    ran = run("check", "--fail-on", "never", path)
    assert ran.status == UNREADABLE
    assert f"✗ 未能读取 {path}" in ran.out
    assert "内部错误" not in ran.out
    data = json.loads(run("check", "--format", "json", path).out)
    assert [one["path"] for one in data["unreadable"]] == [str(path)]
    assert data["reports"] == []
    extracted = run("extract", path)
    assert extracted.status == UNREADABLE
    assert f"未能读取 {path}：" in extracted.err
    assert extracted.out == ""


def test_a_folder_can_not_be_extracted(run: Run, tmp_path: Path) -> None:
    for path, reason in ((tmp_path, "这是一个文件夹"), ("", "路径是空的"), ("*.docx", "找不到")):
        ran = run("extract", path)
        assert (ran.status, ran.out) == (UNREADABLE, "")
        assert reason in ran.err


def test_one_bad_file_does_not_stop_the_others(run: Run, good: Path, spoil: Spoil) -> None:
    ran = run("check", "--format", "json", good.parent / "none.docx", spoil("error"), good)
    assert ran.status == UNREADABLE
    data = json.loads(ran.out)
    assert [Path(one["path"]).name for one in data["reports"]] == ["error.json", "好.json"]
    assert len(data["unreadable"]) == 1


def test_extracted_data_are_an_input_of_check(run: Run, tmp_path: Path) -> None:
    word, data = tmp_path / "报告.docx", tmp_path / "数据.json"
    word.write_bytes(REPORT)
    assert run("extract", word, "--output", data).status == OK
    assert json.loads(data.read_text(encoding="utf-8"))["schema_version"] == "1"
    first = json.loads(run("check", "--format", "json", word).out)["reports"][0]
    second = json.loads(run("check", "--format", "json", data).out)["reports"][0]
    assert first["findings"]
    assert first.pop("path") != second.pop("path")
    assert first == second


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_name_that_is_no_text(run: Run, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"\xff.docx")
    try:
        Path(os.fsdecode(path)).write_bytes(REPORT)
    except OSError:
        pytest.skip("the file system takes only text")
    for arguments in (["check"], ["check", "--format", "json"], ["extract"]):
        assert run(*arguments, os.fsdecode(path)).status in (OK, FINDINGS, UNREADABLE)
    assert run("check", tmp_path).status in (OK, FINDINGS, UNREADABLE)


@pytest.mark.parametrize("text", ['{"a": 1}', '{"reports": []}'])
def test_json_without_any_data_of_a_report(text: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "别的.json"
    path.write_text(text, encoding="utf-8")
    ran = run("check", path)
    assert ran.status == UNREADABLE
    assert "没有报告的数据" in ran.out
