"""Folders and globs: every report in them is checked once, and no file goes unsaid."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from jsonschema import Draft202012Validator

from commands.conftest import Spoil
from commands.word_file import REPORT, docx
from gov_report_lint.cli.status import FINDINGS, OK, UNREADABLE, WRONG_USAGE

NOTICE = "关于召开会议的通知"
HEADING = "一、总体情况\n\n工作进展顺利。"
TITLE = "云溪市2024年政府信息公开工作年度报告"
PARTS = f"{TITLE}\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n"
NO_REPORT = "不是年度报告（没有规定的部分和表格）"


def page(text: str) -> bytes:
    lines = "".join(f"<p>{line}</p>" for line in text.splitlines() if line)
    return f"<!doctype html><html><body>{lines}</body></html>".encode()


def told(run: Run, *arguments: Any) -> tuple[int, dict[str, Any]]:
    """Return the status and the names of the files, by what became of them."""
    ran = run("check", "--format", "json", "--fail-on", "never", *arguments)
    data = json.loads(ran.out)
    schema = json.loads(run("schema", "findings").out)
    Draft202012Validator(schema).validate(data)
    assert list(data["skipped_reasons"]) == data["skipped"]
    return ran.status, {
        "reports": [Path(one["path"]).name for one in data["reports"]],
        "unreadable": [Path(one["path"]).name for one in data["unreadable"]],
        "skipped": {Path(p).name: reason for p, reason in data["skipped_reasons"].items()},
    }


def test_a_folder(run: Run, tmp_path: Path, good: Path, spoil: Spoil) -> None:
    spoil("error")
    below = tmp_path / "b" / "c"
    below.mkdir(parents=True)
    (below / "报告.DOCX").write_bytes(REPORT)
    (below / "坏.docx").write_bytes(b"PK")
    (below / "图.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (below / "settings.json").write_text('{"editor": 1}', encoding="utf-8")
    (below / "~$报告.docx").write_bytes(b"lock")
    (below / ".hidden.docx").write_bytes(b"hidden")
    status, files = told(run, tmp_path)
    assert status == UNREADABLE
    assert files == {
        "reports": ["error.json", "好.json", "报告.DOCX"],
        "unreadable": ["坏.docx"],
        "skipped": {"settings.json": "不是 extract 提取的报告数据", "图.png": "图片"},
    }
    out = run("check", tmp_path).out
    assert good.name in out
    assert f"  - 图片：{below / '图.png'}\n" in out
    assert "跳过其他文件 2 个" in out


def test_other_papers_in_a_folder(run: Run, tmp_path: Path, good: Path) -> None:
    for name, text in {"a": NOTICE, "b": HEADING, "c": TITLE, "d": PARTS}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.html").write_bytes(page(text))
    status, files = told(run, tmp_path)
    assert status == OK
    assert files["reports"] == ["d.html", "d.txt", good.name]
    assert files["unreadable"] == []
    others = ("a.html", "a.txt", "b.html", "b.txt", "c.html", "c.txt")
    assert files["skipped"] == dict.fromkeys(others, NO_REPORT)


def test_another_paper_that_is_named_is_unreadable(run: Run, tmp_path: Path, good: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    for paths in ([tmp_path / "a.txt"], [tmp_path / "*.txt"], [tmp_path, tmp_path / "a.txt"]):
        status, files = told(run, *paths, good)
        assert status == UNREADABLE
        assert (files["unreadable"], files["skipped"]) == (["a.txt"], {})


def test_another_paper_by_word_is_unreadable(run: Run, tmp_path: Path, good: Path) -> None:
    """Its tables may be pictures: nobody can tell that it is no report."""
    (tmp_path / "a.docx").write_bytes(docx(NOTICE))
    status, files = told(run, tmp_path)
    assert (status, files["reports"], files["unreadable"]) == (UNREADABLE, [good.name], ["a.docx"])


@pytest.mark.parametrize(
    "names", [[], ["图.png"], ["说明.txt"], [".隐.docx"]], ids=["empty", "image", "text", "hidden"]
)
def test_a_folder_without_a_report(names: list[str], run: Run, tmp_path: Path, good: Path) -> None:
    folder = tmp_path / "空"
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(b"\x89PNG" if name == "图.png" else NOTICE.encode())
    ran = run("check", folder, good)
    assert ran.status == UNREADABLE
    assert f"✗ 未能读取 {folder}\n  文件夹里没有可以检查的报告" in ran.out
    # Beside a report it is no more than a folder.
    assert told(run, tmp_path)[0] == OK


def test_a_file_is_checked_once(run: Run, tmp_path: Path, good: Path) -> None:
    ways = [good, good, tmp_path, tmp_path / "*.json", tmp_path / ".." / tmp_path.name]
    for order in (ways, ways[::-1]):
        status, files = told(run, *order)
        assert (status, files["reports"], files["unreadable"]) == (OK, [good.name], [])


@pytest.mark.skipif(os.name == "nt", reason="links want a privilege there")
def test_a_folder_of_links(run: Run, tmp_path: Path, good: Path) -> None:
    links = tmp_path / "links"
    links.mkdir()
    (links / "a.json").symlink_to(good)
    (links / "b").symlink_to(tmp_path)
    for paths in ([tmp_path], [links], [links, good], [good, links], [links / "b"]):
        status, files = told(run, *paths)
        assert (status, len(files["reports"])) == (OK, 1)
    assert "链接" in told(run, links)[1]["skipped"]["b"]


def test_include_and_exclude(run: Run, tmp_path: Path, good: Path, spoil: Spoil) -> None:
    spoil("error")
    (tmp_path / "草稿").mkdir()
    (tmp_path / "草稿" / "坏.docx").write_bytes(b"PK")
    assert told(run, tmp_path)[0] == UNREADABLE
    status, files = told(run, tmp_path, "--exclude", "草稿", "--exclude", "err*")
    assert (status, files["reports"], files["skipped"]) == (OK, [good.name], {})
    status, files = told(run, tmp_path, "--include", "*.json", "--include", "x")
    assert (status, files["reports"]) == (OK, ["error.json", good.name])
    status, files = told(run, tmp_path, "--include", "草稿/*")
    assert (status, files["unreadable"]) == (UNREADABLE, ["坏.docx"])


def test_nothing_left_to_check_is_no_success(run: Run, tmp_path: Path, good: Path) -> None:
    ran = run("check", good, "--exclude", "*.json")
    assert ran.status == UNREADABLE
    assert f"✗ 未能读取 {good}\n  按 --exclude 排除以后，没有文件可以检查" in ran.out
    assert run("check", tmp_path, "--exclude", "*").status == UNREADABLE
    assert run("check", tmp_path, "--include", "*.odt").status == UNREADABLE
    assert run("check", tmp_path / "*.odt").status == UNREADABLE
    assert run("check", "").status == UNREADABLE
    assert run("check", tmp_path, "--include").status == WRONG_USAGE


def test_results_in_the_same_folder_are_no_reports(run: Run, tmp_path: Path, spoil: Spoil) -> None:
    spoil("error")
    for name, format_ in (("结果.txt", "text"), ("结果.json", "json"), ("结果", "text")):
        ran = run("check", tmp_path, "--format", format_, "--output", tmp_path / name)
        assert ran.status == FINDINGS
    files = told(run, tmp_path)[1]
    assert files["reports"] == ["error.json"]
    assert set(files["skipped"].values()) == {"本工具的检查结果"}


def test_many_files_skipped_are_counted(run: Run, tmp_path: Path, good: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number:02}.png").write_bytes(b"\x89PNG")
    out = run("check", tmp_path).out
    assert good.name in out
    assert "19.png 等 50 个\n" in out
    assert "20.png" not in out
    assert "跳过其他文件 50 个" in out
    assert len(told(run, tmp_path)[1]["skipped"]) == 50


@pytest.mark.parametrize(
    "name", ["有 空格 的.json", "长" * 80 + ".json", "[a]*?.json", "'\"&;$.json"]
)
def test_odd_names(name: str, run: Run, tmp_path: Path, good: Path) -> None:
    try:
        odd = good.rename(tmp_path / name)
    except OSError:
        pytest.skip("the file system does not take this name")
    assert told(run, odd) == told(run, tmp_path)
    assert told(run, odd)[1]["reports"] == [name]


def test_a_path_too_long(run: Run) -> None:
    for path in ("长" * 400, "长" * 400 + "*", "a/" * 3000):
        assert run("check", path).status == UNREADABLE
