"""The figures of the samples, added up by a reader that knows nothing of the linter."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

SAMPLES = Path(__file__).parents[2] / "samples"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOUND = ("consistent-2021", "form-2019", "word-numbered-2021")
COLUMNS = 7
Sums = list[tuple[str, int]]


def body(name: str) -> ET.Element:
    with zipfile.ZipFile(SAMPLES / f"{name}.docx") as package:
        return ET.fromstring(package.read("word/document.xml"))


def text(element: ET.Element) -> str:
    """What stands when all changes are accepted."""
    return "".join(part.text or "" for part in element.iter(f"{W}t"))


def rows(name: str) -> Iterator[list[str]]:
    """Rows of all tables, of cells that are not struck out; content controls are transparent."""
    for row in body(name).iter(f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield [text(cell) for cell in row.iter(f"{W}tc")]


def number(cell: str) -> int:
    return int(cell or 0)


def applications(name: str) -> list[list[int]]:
    """The rows of table 3: the last seven cells, where all of them are figures or blank."""
    found = [row[-COLUMNS:] for row in rows(name) if 8 <= len(row) <= 10]
    return [
        [number(cell) for cell in row]
        for row in found
        if all(cell == "" or cell.isdecimal() for cell in row)
    ]


def disputes(name: str) -> list[list[int]]:
    (row,) = [row for row in rows(name) if len(row) == 15 and row[0].isdecimal()]
    return [[number(cell) for cell in row[start : start + 5]] for start in (0, 5, 10)]


def broken(name: str) -> Sums:
    """Every sum that does not hold, under the id of its rule, with its row or column."""
    new, carried_over, *results, handled, carried_forward = table = applications(name)
    made: Sums = []
    for column in range(COLUMNS):
        parts = sum(result[column] for result in results)
        arrived = new[column] + carried_over[column]
        if arrived != handled[column] + carried_forward[column]:
            made.append(("B01", column))
        if parts != handled[column]:
            made.append(("B08", column))
    made += [("B15", i) for i, row in enumerate(table) if sum(row[:-1]) != row[-1]]
    for i, (rule, row) in enumerate(zip(("B16", "B17", "B18"), disputes(name), strict=True)):
        if sum(row[:-1]) != row[-1]:
            made.append((rule, i))
    return sorted(made)


@pytest.mark.parametrize(
    ("name", "height"),
    [("consistent-2021", 25), ("form-2019", 23), ("word-numbered-2021", 25)],
)
def test_all_rows_of_the_form_are_there(name: str, height: int) -> None:
    assert len(applications(name)) == height


@pytest.mark.parametrize("name", SOUND)
def test_sound_samples_add_up(name: str) -> None:
    assert broken(name) == []


@pytest.mark.parametrize(
    ("name", "new", "carried_over", "handled", "carried_forward"),
    [
        ("consistent-2021", 26, 2, 27, 1),
        ("form-2019", 89, 4, 90, 3),
        ("word-numbered-2021", 43, 2, 43, 2),
    ],
)
def test_prose_and_table_tell_the_same(
    name: str, new: int, carried_over: int, handled: int, carried_forward: int
) -> None:
    table, prose = applications(name), text(body(name))
    totals = (table[0][-1], table[1][-1], table[-2][-1], table[-1][-1])
    assert totals == (new, carried_over, handled, carried_forward)
    assert f"新收政府信息公开申请{new}件" in prose
    assert f"上年结转{carried_over}件" in prose
    assert f"办结{handled}件" in prose
    assert f"结转下年度继续办理{carried_forward}件" in prose


@pytest.mark.parametrize(
    ("name", "total", "parts"),
    [
        ("consistent-2021", 486, 486),
        ("faulty-2021", 486, 522),
        ("form-2019", 21486, 21486),
        ("word-numbered-2021", 1326, 1326),
    ],
)
def test_parts_of_what_was_published(name: str, total: int, parts: int) -> None:
    told = re.search(r"公开政府信息([\d,]+)条，其中：(.+?)。", text(body(name)))
    assert told is not None
    assert int(told[1].replace(",", "")) == total
    assert sum(int(part) for part in re.findall(r"(\d+)条", told[2])) == parts


@pytest.mark.parametrize(
    ("name", "part", "whole", "share"),
    [
        ("consistent-2021", 13, 27, "48.15%"),
        ("consistent-2021", 1236, 1264, "97.78%"),
        ("consistent-2021", 308, 320, "96.25%"),
        ("form-2019", 12903, 21486, "60.05%"),
        ("form-2019", 7410, 21486, "34.49%"),
        ("form-2019", 1173, 21486, "5.46%"),
        ("form-2019", 48, 90, "53.33%"),
        ("word-numbered-2021", 24, 43, "55.81%"),
    ],
)
def test_shares_come_out_again(name: str, part: int, whole: int, share: str) -> None:
    assert f"{100 * part / whole:.2f}%" == share
    assert share in text(body(name))


def test_the_faulty_report_breaks_the_listed_sums_and_no_other() -> None:
    listing = yaml.safe_load((SAMPLES / "faulty-2021.faults.yaml").read_text(encoding="utf-8"))
    told = [
        said["rule"]
        for fault in listing["faults"]
        for said in (fault, *fault.get("also", ()))
        if fault["plant"][0].get("cell") and said["rule"] in {"B01", "B08", "B15", "B16"}
    ]
    found = [rule for rule, _ in broken("faulty-2021") if rule != "B17"]
    assert found == sorted(told)


def test_a_blank_total_is_the_only_reason_for_a_broken_suit_total() -> None:
    assert disputes("faulty-2021")[1] == [1, 0, 0, 0, 0]
    assert ("B17", 1) in broken("faulty-2021")
