"""A library with rules of one's own, and patterns for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from packs.pack_writer import RULE, write_pack

from gov_report_lint.configuration import libraries
from gov_report_lint.configuration.given import Item
from gov_report_lint.model.library import Library

IDS = ("X01", "X02", "X02b", "X10", "Y01", "XX01")


def rules(*names: str) -> str:
    one = RULE.removeprefix("rules:\n")
    return "rules:\n" + "".join(one.replace("X01", name) for name in names)


def listed(*patterns: str, origin: str = "c.yaml:1:1") -> tuple[Item, ...]:
    return tuple(Item(pattern, origin) for pattern in patterns)


@pytest.fixture
def own(tmp_path: Path) -> Library:
    return libraries.load([write_pack(tmp_path / "packs", rules_all=rules(*IDS))])
