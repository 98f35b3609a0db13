"""The worked example of docs/adding-a-rule.md: files written, commands run, output seen."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from conftest import Run

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "adding-a-rule.md").read_text(encoding="utf-8")
FILE = re.compile(r"^`([\w./-]+)`：\n\n```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(
    r"^```sh\ngov-report-lint (.*?)\n```(?:\n\n```text\n(.*?)^```)?", re.MULTILINE | re.DOTALL
)


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the files of the example and the samples."""
    for name, text in FILE.findall(TEXT):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copytree(tmp_path / "my-county", tmp_path / "my-county-old")
    (tmp_path / "samples").mkdir()
    shutil.copy(ROOT / "samples" / "faulty-2021.docx", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_files_are_there(county: Path) -> None:
    assert (county / "my-county" / "pack.yaml").is_file()
    assert (county / "my-county" / "rules" / "own.yaml").is_file()


def test_the_commands_print_what_is_shown(county: Path, run: Run) -> None:
    commands = COMMAND.findall(TEXT)
    assert len(commands) == 6
    statuses = {"test": 0, "show": 0, "check": 1, "compare": 0, "certify": 1, "pages": 0}
    for command, shown in commands:
        result = run(*command.split())
        kind = next(word for word in statuses if word in command.split())
        assert result.status == statuses[kind], (command, result.out, result.err)
        for line in shown.splitlines():
            assert line == "…" or line in result.out, (command, line)
    assert (county / "pages" / "QX01.md").is_file()


def test_the_finding_is_told(county: Path, run: Run) -> None:
    (command,) = (one for one, _ in COMMAND.findall(TEXT) if one.startswith("check"))
    assert "报告没有写明电子版在哪里查阅。" in run(*command.split()).out


def test_the_mistake_is_told_as_shown(county: Path, run: Run) -> None:
    path = county / "my-county" / "rules" / "own.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("check: contains", "check: contain"), encoding="utf-8")
    result = run("rules", "test", "my-county")
    assert result.status == 2
    (shown,) = re.findall(r"试试：\n\n```text\n(.*?)\n```", TEXT)
    assert shown in result.err
    assert "own.yaml:" in result.err
