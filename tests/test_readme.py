"""The README shows real output, and exactly two commands."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from gov_report_lint.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_exactly_two_setup_commands() -> None:
    commands = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv ") for command in commands)


def test_the_output_shown_is_real() -> None:
    shown = re.search(r"^```text\n\$ gov-report-lint (.*?)\n(.*?)^```", README, re.M | re.S)
    assert shown
    arguments = [str(ROOT / a) if a.startswith("samples/") else a for a in shown[1].split()]
    real = CliRunner().invoke(main, arguments).output.replace(str(ROOT) + "/", "")
    passages = [part.strip("\n") for part in shown[2].split("…\n")]
    at = 0
    for passage in passages:
        found = real.find(passage, at)
        assert found >= 0, f"not in the output, or not in this order:\n{passage}"
        at = found + len(passage)


def test_one_screen() -> None:
    assert len(README.splitlines()) <= 75
