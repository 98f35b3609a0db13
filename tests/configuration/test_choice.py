"""Patterns of rule ids: what they mean, and which rules are left to run."""

from __future__ import annotations

from pathlib import Path

import pytest
from packs.pack_writer import RULE, write_pack

from configuration.conftest import IDS, listed
from gov_report_lint.configuration import libraries
from gov_report_lint.configuration.choice import Choice
from gov_report_lint.configuration.errors import ConfigurationError
from gov_report_lint.configuration.given import NOTHING, Given
from gov_report_lint.model.library import Library


@pytest.fixture
def choice(own: Library) -> Choice:
    return Choice(own)


@pytest.mark.parametrize(
    ("pattern", "meant"),
    [
        ("X", ["X01", "X02", "X02b", "X10"]),
        ("x0", ["X01", "X02", "X02b"]),
        ("X1", ["X10"]),
        ("X02", ["X02"]),
        ("x02B", ["X02b"]),
        ("Y", ["Y01"]),
        ("xx", ["XX01"]),
        ("XX0", ["XX01"]),
    ],
)
def test_patterns(choice: Choice, pattern: str, meant: list[str]) -> None:
    assert choice.matches(pattern, "") == meant


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        ("X0l", "是不是“X"),
        ("x09", "是不是“X"),
        ("X01b2", "是不是“X0"),
        ("X*", "写“X”就是"),
        ("ZZZ", "编号的开头有：A、B、"),
        ("中文", "编号的开头有：A、B、"),
    ],
)
def test_patterns_that_mean_no_rule(choice: Choice, pattern: str, hint: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^c\.yaml:1:1: ") as caught:
        choice.matches(pattern, "c.yaml:1:1")
    assert hint in str(caught.value)


def test_a_rule_that_another_stands_for(tmp_path: Path) -> None:
    text = RULE.replace("check:", "replaces: [B16]\n    check:", 1)
    choice = Choice(libraries.load([write_pack(tmp_path, rules_all=text)]))
    with pytest.raises(ConfigurationError, match="已由规则包“own”的 X01 代替"):
        choice.matches("b16", "")


def test_select_and_ignore(choice: Choice) -> None:
    everything = set(choice.ids.values())
    assert choice.chosen(NOTHING) == everything
    assert choice.chosen(Given(select=listed("X", "Y", "XX"))) == set(IDS)
    assert choice.chosen(Given(ignore=listed("X"))) == everything - set(IDS[:4])
    both = Given(select=listed("X"), ignore=listed("X0"))
    assert choice.chosen(both) == {"X10"}


def test_a_run_without_rules_is_refused(choice: Choice) -> None:
    with pytest.raises(ConfigurationError, match="没有一条规则"):
        choice.chosen(Given(select=listed("X02"), ignore=listed("X02")))
