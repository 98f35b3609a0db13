"""Cells: blank, slash, dash, 无 and 0 are five different ones."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.cells import CellKind, parse_cell


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("0", 0, ""),
        ("12", 12, ""),
        (" 12\n", 12, ""),
        ("1\u200b2", 12, ""),
        ("１２", 12, "full-width"),
        ("１２．５", Decimal("12.5"), "full-width"),
        ("1,234", 1234, "thousands"),
        ("1，234", 1234, "thousands"),
        ("1, 234", 1234, "thousands"),
        ("12,345,678.90", Decimal("12345678.90"), "thousands"),
        ("12.50", Decimal("12.50"), ""),
        ("12.0", Decimal("12.0"), ""),
        ("-3", -3, "sign"),
        ("－3", -3, "full-width"),
        ("+3", 3, "sign"),
        ("123456789012345", 123456789012345, ""),
    ],
)
def test_numbers(text: str, value: int | Decimal, note: str) -> None:
    assert parse_cell(text) == (value, CellKind.NUMBER, note)
    assert str(parse_cell(text).value) == str(value)


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("-3", -3, ""),
        ("+3", 3, ""),
        ("减4", -4, "sign"),
        ("减少 4", -4, "sign"),
        ("增5", 5, "sign"),
        ("增加5", 5, "sign"),
        ("↑5", 5, "sign"),
        ("↓5", -5, "sign"),
        ("7", 7, ""),
    ],
)
def test_changes(text: str, value: int, note: str) -> None:
    assert parse_cell(text, signed=True) == (value, CellKind.NUMBER, note)


def test_changes_are_read_only_where_expected() -> None:
    assert parse_cell("减4").kind is CellKind.TEXT
    assert parse_cell("增减4", signed=True).kind is CellKind.TEXT
    assert parse_cell("减-4", signed=True).kind is CellKind.TEXT


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        (CellKind.BLANK, ["", " ", "\u3000", "\xa0\n", "\u200b\ufeff"]),
        (CellKind.SLASH, ["/", "／", "\\", " / ", "//"]),
        (CellKind.DASH, ["-", "－", "—", "——", "–"]),
        (CellKind.NONE, ["无", "不涉及", "没有", "无。", "不 涉 及"]),
    ],
)
def test_cells_without_a_number(kind: CellKind, texts: list[str]) -> None:
    assert {parse_cell(text) for text in texts} == {(None, kind, "")}


@pytest.mark.parametrize(
    ("note", "texts"),
    [
        ("unit", ["12件", "12 件", "251000元", "0.5万元", "3万", "100%", "１２件", "5个工作日"]),
        ("letters", ["O", "o", "l0", "1O", "I", "Ｏ"]),
        ("two numbers", ["12 5", "12\n5", "1 234", "0\u30000\n0", "1.5 2"]),
        ("", ["12,34", "1,2345", "1.", ".5", "无法提供", "A", "Ol件", "十二", "3余件", "5 件 3"]),
        ("", ["1234567890123456", "1.234567890123456", "3人民", "1/2", "12-5", "9" * 500]),
    ],
)
def test_text(note: str, texts: list[str]) -> None:
    assert {parse_cell(text) for text in texts} == {(None, CellKind.TEXT, note)}


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_come_back(number: int) -> None:
    for signed in (False, True):
        assert parse_cell(str(number), signed)[:2] == (number, CellKind.NUMBER)
    assert parse_cell(f"{number:,}").value == number


@given(st.decimals(0, 10**9, places=2))
def test_decimals_come_back_as_printed(number: Decimal) -> None:
    assert str(parse_cell(f"{number:.2f}").value) == f"{number:.2f}"


@given(st.text() | st.text("0123456789.,+-０１，．－ \n\u200bOlI/件元万增减", max_size=12))
def test_a_number_is_there_if_and_only_if_the_kind_says_so(text: str) -> None:
    for signed in (False, True):
        cell = parse_cell(text, signed)
        assert (cell.value is not None) is (cell.kind is CellKind.NUMBER)
