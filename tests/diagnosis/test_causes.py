"""The wrong figures of a report, as its broken rules tell: which, and what each must be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from gov_report_lint.diagnosis.causes import Cause, Change, find_causes
from gov_report_lint.model.equation import Cell, Said
from gov_report_lint.model.outcome import Outcome
from gov_report_lint.model.report import Report

Judged = Callable[[Report], dict[str, Outcome]]
Find = Callable[[dict[str, Any]], list[Cause]]


@pytest.fixture
def causes(make_report: Callable[[Any], Report], judged: Judged) -> Find:
    def find(data: dict[str, Any]) -> list[Cause]:
        report = make_report(data)
        return find_causes(report, judged(report).values())

    return find


def change(cause: Cause) -> Change:
    (only,) = cause.changes
    return only


def rules(cause: Cause) -> set[str]:
    return {one.finding.rule.id for one in cause.broken if one.finding}


def test_a_sound_report_has_none(causes: Find, data_2021: dict[str, Any]) -> None:
    assert causes(data_2021) == []


def test_a_wrong_cell_is_named_with_its_value(causes: Find, data_2021: dict[str, Any]) -> None:
    data_2021["tables"]["applications"]["granted"]["business"] = 30
    (cause,) = causes(data_2021)
    assert change(cause).figure == Cell("applications", "granted", "business")
    assert change(cause)[1:] == (30, 3)
    assert rules(cause) == {"B08", "B15"}


def test_the_text_speaks_against_a_total(causes: Find, data_2021: dict[str, Any]) -> None:
    """The row sum, the column's sum and the text all tell of the total that was not updated."""
    data_2021["tables"]["applications"]["new_received"]["total"] = 600
    (cause,) = causes(data_2021)
    assert change(cause).figure == Cell("applications", "new_received", "total")
    assert change(cause)[1:] == (600, 609)
    assert {"B01", "B15"} < rules(cause)


def test_a_wrong_figure_of_the_text_is_named(causes: Find, data_2021: dict[str, Any]) -> None:
    """The table is sound: what the text says against it is wrong in the text."""
    paragraphs = data_2021["paragraphs"]
    at = next(at for at, one in enumerate(paragraphs) if "新收政府信息公开申请609件" in one)
    paragraphs[at] = paragraphs[at].replace("609", "690").replace("34", "43")
    first, second = causes(data_2021)
    assert isinstance(change(first).figure, Said)
    assert {change(one)[1:] for one in (first, second)} == {(690, 609), (43, 34)}


def test_two_cells_in_a_row_of_their_own(causes: Find, data_2021: dict[str, Any]) -> None:
    table = data_2021["tables"]["applications"]
    table["granted"]["business"] += 5
    table["partially_granted"]["legal_service"] += 7
    named = {(one.figure, one.expected) for one in map(change, causes(data_2021))}
    assert named == {
        (Cell("applications", "granted", "business"), 3),
        (Cell("applications", "partially_granted", "legal_service"), 4),
    }


def test_the_text_tells_which_figure_of_a_sum(causes: Find, data_2021: dict[str, Any]) -> None:
    """The text counts 19 lawsuits, so it is the total of the row that is wrong, no part of it."""
    data_2021["tables"]["disputes"]["litigation_direct"]["total"] = 11
    (cause,) = causes(data_2021)
    assert change(cause).figure == Cell("disputes", "litigation_direct", "total")
    assert (change(cause).expected, rules(cause)) == (12, {"B16", "C08"})


def test_broken_sums_alone_blame_nobody(causes: Find, data_2021: dict[str, Any]) -> None:
    """Any figure of the row may be the wrong one: the sum itself is what there is to say."""
    data_2021["paragraphs"] = [one for one in data_2021["paragraphs"] if "诉讼案件" not in one]
    for row in ("litigation_direct", "reconsideration"):
        data_2021["tables"]["disputes"][row]["total"] += 1
    assert causes(data_2021) == []


def test_an_empty_cell_counts_as_nothing(causes: Find, data_2021: dict[str, Any]) -> None:
    """It may be what is missing: sums that it could mend are open, and no cell is blamed."""
    table = data_2021["tables"]["applications"]
    table["granted"]["business"] = None
    assert causes(data_2021) == []


def test_many_wrong_cells_end_without_a_guess(causes: Find, data_2021: dict[str, Any]) -> None:
    for cells in data_2021["tables"]["applications"]["refused"].values():
        for at, column in enumerate(cells):
            cells[column] += 3 * at + 1
    assert causes(data_2021) == []
