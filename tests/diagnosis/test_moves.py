"""One slip of the hand that puts several figures into wrong cells is told as one."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.diagnosis.causes import Cause
from gov_report_lint.diagnosis.moves import EXCHANGED, SHIFTED
from gov_report_lint.model.equation import Cell
from gov_report_lint.model.report import Number

from .test_causes import Find, causes, rules

__all__ = ["causes"]
PEOPLE = ("natural_person", "business", "research", "public_welfare", "legal_service", "other")


def cells(data: dict[str, Any], row: str) -> dict[str, int]:
    node = data["tables"]["applications"]
    for part in row.split("."):
        node = node[part]
    return node  # type: ignore[no-any-return]


def columns(found: list[Cause]) -> dict[str, Number]:
    changes = [change for cause in found for change in cause.changes]
    return {one.figure.column: one.expected for one in changes if isinstance(one.figure, Cell)}


@pytest.mark.parametrize("left", [False, True])
def test_a_shifted_row(causes: Find, data_2021: dict[str, Any], left: bool) -> None:
    """The figures pushed along are known; the one pushed out comes of the sums."""
    row = cells(data_2021, "refused.third_party_rights")
    sound = [row[column] for column in PEOPLE]
    shifted = [*sound[1:], 0] if left else [0, *sound[:-1]]
    row.update(zip(PEOPLE, shifted, strict=True))
    found = causes(data_2021)
    assert columns(found) == dict(zip(PEOPLE, sound, strict=True))
    assert [one.slip for one in found] == [SHIFTED]


def test_a_shift_with_its_total(causes: Find, data_2021: dict[str, Any]) -> None:
    """The whole row went one to the right, the total fell off the table."""
    row = cells(data_2021, "granted")
    sound = list(row.values())
    row.update(zip(row, [0, *sound[:-1]], strict=True))
    found = causes(data_2021)
    assert set(columns(found).values()) == set(sound)


def test_two_figures_exchanged(causes: Find, data_2021: dict[str, Any]) -> None:
    row = cells(data_2021, "unavailable.needs_creation")
    row["natural_person"], row["research"] = row["research"], row["natural_person"]
    found = causes(data_2021)
    assert columns(found) == {"natural_person": 9, "research": 3}
    assert [one.slip for one in found] == [EXCHANGED]
    assert rules(found[0]) == {"B08"}


def test_slips_that_explain_it_equally_are_none(causes: Find, data_2021: dict[str, Any]) -> None:
    """Another row has two figures as far apart: who can say in which they changed places?"""
    row, like = cells(data_2021, "granted"), cells(data_2021, "not_processed.reconfirmation")
    assert row["business"] - row["natural_person"] == like["natural_person"] - like["business"]
    row["natural_person"], row["business"] = row["business"], row["natural_person"]
    assert causes(data_2021) == []
