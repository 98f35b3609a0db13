"""The shorthand of examples, written out."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gov_report_lint.model.library import Library
from gov_report_lint.model.rule import Rule
from gov_report_lint.model.settings import Settings
from gov_report_lint.proving.examples import as_report, examples_of, settings_of


def rule(library: Library, name: str = "C01", **examples: Any) -> Rule:
    (found,) = (one for one in library.rules if one.id == name)
    return found._replace(examples=examples)


def test_complete_is_all_zeros(library: Library) -> None:
    data = as_report(rule(library), {"tables": {"disputes": "complete"}}, library)
    assert data["tables"]["disputes"]["reconsideration"] == {
        "upheld": 0,
        "corrected": 0,
        "other": 0,
        "pending": 0,
        "total": 0,
    }


def test_complete_but_for_what_is_given(library: Library) -> None:
    given = {
        "complete": "yes",
        "granted": {"total": "3"},
        "refused": {"state_secret": {"total": ""}},
    }
    data = as_report(rule(library), {"tables": {"applications": given}}, library)
    table = data["tables"]["applications"]
    assert table["granted"]["total"] == "3"
    assert table["granted"]["business"] == 0
    assert table["refused"]["state_secret"]["total"] is None
    assert table["refused"]["third_party_rights"]["total"] == 0


def test_the_newest_form_that_has_the_rows(library: Library) -> None:
    given = {"complete": "yes", "other_handling": {"fee_overdue": {"total": "1"}}}
    data = as_report(rule(library), {"tables": {"applications": given}}, library)
    assert data["tables"]["applications"]["other_handling"]["other"]["total"] == 0
    old = {"complete": "yes", "other_handling": {"total": "1"}}
    data = as_report(rule(library), {"tables": {"applications": old}}, library)
    assert data["tables"]["applications"]["other_handling"]["business"] == 0


@pytest.mark.parametrize("without", ["granted", "research"])
def test_complete_with_a_gap(without: str, library: Library) -> None:
    given = {"complete": "yes", "without": [without]}
    table = as_report(rule(library), {"tables": {"applications": given}}, library)["tables"]
    assert without not in table["applications"]
    assert without not in table["applications"]["total_handled"]


def test_what_is_given_is_in_every_example(library: Library) -> None:
    made = rule(library, given={"year": "2023", "text": ["甲"]})
    assert as_report(made, {}, library)["paragraphs"] == ["甲"]
    own = as_report(made, {"text": ["乙"]}, library)
    assert (own["year"], own["paragraphs"]) == (2023, ["乙"])
    assert as_report(made, "丙。", library)["paragraphs"] == ["一、总体情况", "丙。"]


def test_given_is_no_example(library: Library) -> None:
    assert examples_of(rule(library, given={}, good=[1], silent=[2])) == {
        "good": [1],
        "silent": [2],
    }


def test_a_sentence_is_of_a_year_the_rule_is_for(library: Library) -> None:
    assert as_report(rule(library, "C13b"), "句。", library)["year"] == 2020
    assert as_report(rule(library, "C13"), "句。", library)["year"] == 2024


def test_settings_of_an_example() -> None:
    given = {"settings": {"profile": "township", "published": "2025-02-03", "contacts": ["1"]}}
    assert settings_of(given) == Settings("township", date(2025, 2, 3), ("1",))
    assert settings_of("句。") == Settings()
