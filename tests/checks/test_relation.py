"""Sums of cells: what holds, what does not, and what empty cells leave open."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gov_report_lint.model.outcome import FAIL, OPEN, PASS

from .bench import disputes, judged, only, rule, status

TOTAL = "total == upheld + corrected + other + pending"


def of(relation: str, *figures: Any, each: str = "row") -> str:
    """Return the status of the relation over one row of table 4."""
    return status(rule("relation", table="disputes", for_each=each, holds=relation), row(*figures))


def row(*figures: Any) -> dict[str, Any]:
    """Return table 4 whose first row has these figures and whose other rows are all 0."""
    data = disputes(*figures)
    for name in ("litigation_direct", "litigation_after_reconsideration"):
        data["tables"]["disputes"][name] = disputes(0, 0, 0, 0, 0)["tables"]["disputes"][
            "reconsideration"
        ]
    return data


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ((1, 2, 3, 4, 10), PASS),
        ((1, 2, 3, 4, 11), FAIL),
        ((1, 2, 3, 4, 9), FAIL),
        ((0, 0, 0, 0, 0), PASS),
        ((0, 0, 0, 0, 1), FAIL),
        # A blank part: the rest fits, a number of at least 0 would mend it, or none would.
        ((1, 2, 3, None, 6), PASS),
        ((1, 2, 3, None, 10), OPEN),
        ((1, 2, 3, None, 5), FAIL),
        ((None, None, None, 4, 4), PASS),
        ((None, None, None, 4, 5), OPEN),
        ((None, None, None, 4, 3), FAIL),
        # A blank total, and nothing at all.
        ((1, 2, 3, 4, None), OPEN),
        ((0, 0, 0, 0, None), OPEN),
        ((None, None, None, None, 4), OPEN),
        ((None, None, None, None, 0), OPEN),
        ((None, None, None, None, None), OPEN),
        # What stands for nothing counts as nothing.
        ((1, 2, 3, "/", 6), PASS),
        ((1, 2, 3, "—", 5), FAIL),
        ((1, 2, 3, "无", 10), OPEN),
        # What can't be read leaves all open.
        ((1, 2, 3, "4起", 10), OPEN),
        ((1, 2, 3, "4起", 5), OPEN),
        ((1, 2, 3, 4, "1O"), OPEN),
        ((1, 2, 3), OPEN),
        # A number by another writing is still the number.
        ((1, 2, 3, "４", 10), PASS),
        ((1000, 2, 3, 4, "1,009"), PASS),
        # Negative and broken numbers are summed as they stand; another rule tells.
        ((1, 2, 3, -4, 2), PASS),
        ((1.5, 2, 3, 4, 10.5), PASS),
    ],
)
def test_a_total_and_its_parts(figures: tuple[Any, ...], expected: str) -> None:
    assert of(TOTAL, *figures) == expected
    assert of("upheld + corrected + other + pending == total", *figures) == expected


@pytest.mark.parametrize(
    ("relation", "figures", "expected"),
    [
        ("upheld >= corrected", (2, 1), PASS),
        ("upheld >= corrected", (1, 1), PASS),
        ("upheld >= corrected", (1, 2), FAIL),
        ("upheld <= corrected", (1, 2), PASS),
        ("upheld <= corrected", (2, 1), FAIL),
        ("upheld != corrected", (2, 1), PASS),
        ("upheld != corrected", (2, 2), FAIL),
        ("upheld + other >= corrected", (1, 2, None), OPEN),
        ("upheld >= corrected + other", (1, 2, None), FAIL),
        ("upheld <= corrected + other", (3, 2, None), OPEN),
        ("upheld + other <= corrected", (3, 2, None), FAIL),
        ("upheld + other <= corrected", (1, 2, None), PASS),
        ("upheld - other <= corrected", (3, 2, None), OPEN),
        ("upheld - other >= corrected", (1, 2, None), FAIL),
        ("corrected == upheld - other", (2, 3, None), FAIL),
        ("upheld != corrected + other", (2, 2, None), OPEN),
        ("upheld + other != corrected", (2, 2, None), OPEN),
        ("upheld == 3", (3,), PASS),
        ("upheld == 3", (4,), FAIL),
        ("upheld <= 3", (None,), OPEN),
        ("2 * upheld == corrected", (2, 4), PASS),
        ("2 * upheld == corrected", (2, 5), FAIL),
        ("3 == upheld", (3,), PASS),
        ("3 == upheld", (4,), FAIL),
        ("0.1 + upheld == corrected", (0.2, 0.3), PASS),
        ("upheld + corrected == other", (0.1, 0.2, 0.3), PASS),
        ("upheld + corrected == other", (0.1, 0.2, 0.31), FAIL),
        ("upheld + 0 == corrected", ("12345678901234.1", "12345678901234.1"), PASS),
        ("upheld == corrected", ("12345678901234.1", "12345678901234.2"), FAIL),
        ("upheld == corrected", (1.0, 1), PASS),
    ],
)
def test_other_relations(relation: str, figures: tuple[Any, ...], expected: str) -> None:
    filled = [*figures, *([0] * (5 - len(figures)))]
    assert of_first_row(relation, filled) == expected


def of_first_row(relation: str, figures: list[Any]) -> str:
    """Return the status over a single row, the other rows of the table made to fit."""
    outcome = judged(
        rule("relation", table="disputes", for_each="row", holds=relation), disputes(*figures)
    )
    if outcome.findings:
        return FAIL
    first = [reason for reason in outcome.reasons if "「行政复议」" in reason]
    return OPEN if first else PASS


def test_a_table_that_is_not_there() -> None:
    outcome = judged(rule("relation", table="disputes", for_each="row", holds=TOTAL), {})
    assert outcome.status == OPEN
    assert outcome.reasons == ("没有找到第四部分行政复议、行政诉讼情况表",)


def test_what_a_finding_says() -> None:
    message = "{row}{total}{left}{right}{difference}{upheld}；{tape}。"
    checked = rule("relation", message, table="disputes", for_each="row", holds=TOTAL)
    finding = only(judged(checked, row(10, 1, 0, 0, 0)))
    told, _, tape = finding.message.partition("；")
    assert told == "「行政复议」00111110"
    # The tape: each side written out, what is 0 or empty only counted.
    assert tape.replace(" ", "") == "总计0；结果维持10+结果纠正1（其余2项为0或空白）=11。"
    place = finding.location
    assert place.words == "第四部分行政复议、行政诉讼情况表「行政复议」×「总计」"
    assert (place.section, place.table, place.row, place.column) == (
        "disputes",
        "disputes",
        "reconsideration",
        "total",
    )
    assert place.text == "0"
    assert place.paragraph is None
    assert (finding.expected, finding.actual) == (11, 0)
    assert [one.column for one in finding.related] == ["upheld", "corrected"]
    assert [one.text for one in finding.related] == ["10", "1"]
    assert "相差 11" in finding.tape


def test_the_total_on_the_right_is_the_actual_one_too() -> None:
    relation = "upheld + corrected + other + pending == total"
    checked = rule("relation", table="disputes", for_each="row", holds=relation)
    finding = only(judged(checked, row(10, 1, 0, 0, 0)))
    assert (finding.expected, finding.actual) == (11, 0)
    assert finding.location.column == "total"


def test_at_says_where_the_finding_stands() -> None:
    checked = rule("relation", table="disputes", for_each="row", holds=TOTAL, at="pending")
    assert only(judged(checked, row(1, 0, 0, 0, 0))).location.column == "pending"


def test_for_each_column_the_names_are_rows_and_groups() -> None:
    checked = rule(
        "relation",
        "{column}{refused}",
        table="applications",
        for_each="column",
        holds="granted == refused",
    )
    data: dict[str, Any] = {"form": "ogi-2021", "tables": {"applications": {}}}
    names = [
        "state_secret",
        "prohibited_by_law",
        "security_and_stability",
        "third_party_rights",
        "internal_affairs",
        "process_information",
        "enforcement_file",
        "administrative_inquiry",
    ]
    data["tables"]["applications"] = {
        "granted": {"natural_person": 8, "total": 9},
        "refused": {name: {"natural_person": 1, "total": 1} for name in names},
    }
    outcome = judged(checked, data)
    finding = only(outcome)
    assert finding.message == "「总计」8"
    assert finding.location.row == "granted"
    assert finding.location.column == "total"
    (reason,) = outcome.reasons
    assert reason.startswith("「商业企业」、「科研机构」、「社会公益组织」等 5 处：读不出")


def test_a_relation_over_cells_anywhere() -> None:
    relation = "reconsideration.total >= litigation_after_reconsideration.total"
    checked = rule("relation", "{left}<{right}", table="disputes", holds=relation)
    data = {
        "tables": {
            "disputes": {
                "reconsideration": {"total": 1},
                "litigation_after_reconsideration": {"total": 2},
            }
        }
    }
    finding = only(judged(checked, data))
    assert finding.message == "1<2"
    assert finding.location.words.endswith("「行政复议」×「总计」")
    assert "复议后起诉·总计 2" in finding.tape
    data["tables"]["disputes"]["reconsideration"]["total"] = 2
    assert status(checked, data) == PASS


FACTORS = st.integers(1, 3)
CELLS = st.one_of(
    st.integers(0, 50), st.decimals(0, 50, places=1, allow_nan=False, allow_infinity=False)
)
SIGNS = {
    "==": Fraction.__eq__,
    "!=": Fraction.__ne__,
    "<=": Fraction.__le__,
    ">=": Fraction.__ge__,
}


@settings(max_examples=150, deadline=None)
@given(
    st.lists(FACTORS, min_size=5, max_size=5),
    st.lists(CELLS, min_size=5, max_size=5),
    st.sampled_from(sorted(SIGNS)),
    st.integers(-60, 60),
)
def test_filled_cells_are_judged_as_naive_arithmetic_judges_them(
    factors: list[int], figures: list[int | Decimal], sign: str, constant: int
) -> None:
    names = ["upheld", "corrected", "other", "pending", "total"]
    terms = [f"{factor} * {name}" for factor, name in zip(factors, names, strict=True)]
    relation = f"{terms[0]} - {terms[1]} + {terms[2]} {sign} {terms[3]} - {terms[4]} + {constant}"
    parts = [Fraction(f) * Fraction(v) for f, v in zip(factors, figures, strict=True)]
    left, right = parts[0] - parts[1] + parts[2], parts[3] - parts[4] + constant
    holds = SIGNS[sign](left, right)
    assert of_first_row(relation, [str(figure) for figure in figures]) == (PASS if holds else FAIL)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(st.none(), st.integers(0, 4)), min_size=4, max_size=4),
    st.one_of(st.none(), st.integers(0, 12)),
    st.sampled_from(["==", "<=", ">="]),
)
def test_a_failure_is_told_only_where_no_filling_in_could_mend_it(
    parts: list[int | None], total: int | None, sign: str
) -> None:
    """Try all that could stand in the blank cells."""
    relation = f"total {sign} upheld + corrected + other + pending"
    known, blanks = sum(part or 0 for part in parts), parts.count(None)
    sums = range(known, known + 20) if blanks else range(known, known + 1)
    totals = range(40) if total is None else range(total, total + 1)
    can_hold = any(SIGNS[sign](Fraction(t), Fraction(s)) for t in totals for s in sums)
    got = of_first_row(relation, [*parts, total])
    if got == FAIL:
        assert not can_hold
    elif got == PASS:
        assert total is not None
        assert SIGNS[sign](Fraction(total), Fraction(known))
    if not can_hold:
        assert got == FAIL
