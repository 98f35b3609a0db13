"""A finding has the same mark in every format that LibreOffice can make of a sample."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.packs.shipped import shipped_library

from .conftest import NAMES, SAMPLES, TARGETS, Written
from .facts import report_of

Marks = dict[str, set[str]]


def marks(path: Path) -> Marks:
    """Return the marks of each rule's findings."""
    found: Marks = defaultdict(set)
    for one in check_report(report_of(path), shipped_library()).findings:
        found[one.rule.id].add(one.fingerprint)
    return found


@pytest.mark.parametrize("suffix", TARGETS)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_found_again_keeps_its_mark(name: str, suffix: str, written: Written) -> None:
    """A rule that finds more or less in another format is another test's matter."""
    wanted = marks(SAMPLES / f"{name}.docx")
    found = marks(written(name, suffix))
    again = {rule for rule in wanted if len(found[rule]) == len(wanted[rule])}
    assert {rule: found[rule] for rule in again} == {rule: wanted[rule] for rule in again}
    assert len(again) >= len(wanted) - 1
