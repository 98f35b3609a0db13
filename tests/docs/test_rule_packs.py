"""docs/rule-packs.md names every check with its options, every change of a fault, every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gov_report_lint.certifying.planting import CHANGES
from gov_report_lint.certifying.slips import CELL_SLIPS
from gov_report_lint.checks import NAMES, check_module

TEXT = (Path(__file__).parents[2] / "docs" / "rule-packs.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_the_check_is_listed_with_its_options(name: str) -> None:
    (row,) = re.findall(rf"^\| `{name}` \|.*\|$", TEXT, re.MULTILINE)
    options = re.findall(r"`(\w+)`", row.rsplit("|", 2)[1])
    assert options == list(check_module(name).OPTIONS)


@pytest.mark.parametrize("name", [*CHANGES, *CELL_SLIPS])
def test_the_change_is_named(name: str) -> None:
    assert re.search(rf"[{{`, ]{name}[`:]", TEXT[TEXT.index("## Proof") :])
