"""The sums behind a finding, line by line, and the part of the table around it."""

from __future__ import annotations

import json
from pathlib import Path

from conftest import Run

from commands.conftest import Spoil
from gov_report_lint.cli.status import OK, UNREADABLE, WRONG_USAGE


def _lines(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


def test_a_tape_for_each_sum_and_the_cell_marked(run: Run, spoil: Spoil) -> None:
    ran = run("explain", spoil("error"), "1")
    assert ran.status == OK
    lines = _lines(ran.out)
    for sign, number in (("+", "1"), ("+", "2"), ("+", "3"), ("=", "16"), ("≠", "15")):
        assert any(line[:2] == [sign, number] for line in lines), (sign, number)
    assert ["应当等于"] in lines
    assert "C07 " in ran.out  # the text speaks against the cell, too
    assert "【1→16】" in ran.out
    assert "未经复议直接起诉" in ran.out  # the row next to it


def test_by_number_fingerprint_or_rule(run: Run, spoil: Spoil) -> None:
    path = spoil("error")
    (found,) = json.loads(run("check", "--format", "json", path).out)["reports"][0]["findings"]
    outs = {
        run("explain", path, wanted).out
        for wanted in ("1", "b16", "C07", found["fingerprint"], found["fingerprint"][:6])
    }
    assert len(outs) == 1


def test_what_there_is_not(run: Run, spoil: Spoil, good: Path) -> None:
    ran = run("explain", spoil("error"), "7")
    assert ran.status == WRONG_USAGE
    assert "没有“7”这个问题" in ran.err
    assert "B16" in ran.err
    assert run("explain", good, "1").status == WRONG_USAGE
    assert run("explain", good.with_name("无.docx"), "1").status == UNREADABLE


def test_a_finding_without_figures_is_told_alone(run: Run, spoil: Spoil) -> None:
    out = run("explain", spoil("info"), "1").out
    assert "规则：" in out
    assert "应当等于" not in out


def test_with_the_check(run: Run, spoil: Spoil) -> None:
    path = spoil("error")
    out = run("check", "--explain", path).out
    assert "【1→16】" in out
    assert "应当等于" in out
    assert "应当等于" not in run("check", path).out
    assert run("check", "--explain", "--format", "json", path).status == WRONG_USAGE
