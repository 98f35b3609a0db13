"""A wrong figure is one finding, with the sums that it breaks as its evidence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from commands.settling import rules, told

Write = Callable[[dict[str, Any]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(data: dict[str, Any]) -> Path:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    return written


def causes(data: dict[str, Any]) -> list[dict[str, Any]]:
    (report,) = data["reports"]
    return [one for one in report["findings"] if "evidence" in one]


def cells(data: dict[str, Any], row: str) -> dict[str, int]:
    found: dict[str, int] = data["tables"]["applications"][row]
    return found


def test_one_finding_names_the_cell(run: Run, write: Write, data_2021: dict[str, Any]) -> None:
    cells(data_2021, "granted")["business"] = 30
    status, data = told(run, write(data_2021))
    (cause,) = causes(data)
    assert status == 1
    assert (cause["actual"], cause["expected"]) == (30, 3)
    place = {key: cause["location"][key] for key in ("table", "row", "column")}
    assert place == {"table": "applications", "row": "granted", "column": "business"}
    assert {one["rule"] for one in cause["evidence"]} == {"B08", "B15"}
    assert "像是多写了一个数字" in cause["message"]
    assert {"B08", "B15"} & set(rules(data["reports"][0])) == {cause["rule"]}
    assert data["reports"][0]["summary"]["fail"] >= 2  # both rules failed, though told as one


def test_the_text_lists_the_broken_sums(run: Run, write: Write, data_2021: dict[str, Any]) -> None:
    cells(data_2021, "granted")["business"] = 30
    out = run("check", write(data_2021)).out
    assert out.count("   对不上：") == 2
    assert "应为 3" in out
    assert "（还有 B15）" in out or "（还有 B08）" in out


def test_a_shifted_row_is_one_finding(run: Run, write: Write, data_2021: dict[str, Any]) -> None:
    row = cells(data_2021, "granted")
    people = [one for one in row if one != "total"]
    sound = [row[one] for one in people]
    row.update(zip(people, [0, *sound[:-1]], strict=True))
    (cause,) = causes(told(run, write(data_2021))[1])
    assert "像是整段错开了一格" in cause["message"]
    (changes,) = cause["remedies"]
    assert [one["expected"] for one in changes] == sound
    assert "expected" not in cause


def test_equal_answers_are_all_named(run: Run, write: Write, data_2021: dict[str, Any]) -> None:
    """A figure and the total of its row are 6 too many; two rows are large enough for that."""
    del data_2021["paragraphs"]
    for column in ("natural_person", "total"):
        for row in ("granted", "partially_granted"):
            cells(data_2021, row)[column] += 5000
        for row in ("new_received", "total_handled"):
            cells(data_2021, row)[column] += 10000
        cells(data_2021, "granted")[column] += 4000
    path = write(data_2021)
    found = told(run, path)[1]["reports"][0]["findings"]
    assert [one["rule"] for one in found] == ["B08", "B08"]  # nothing certain: the sums themselves
    for one in found:
        ways = [{_address(change) for change in way} for way in one["remedies"]]
        assert ways == [
            {f"applications.{row}.natural_person", f"applications.{row}.total"}
            for row in ("granted", "partially_granted")
        ]
        assert "evidence" not in one
    out = run("check", path).out
    assert out.count("可能的原因（2 种之一，只凭报告分不出是哪一种）") == 2


def _address(change: dict[str, Any]) -> str:
    return ".".join(change["location"][key] for key in ("table", "row", "column"))


def test_a_baseline_knows_the_sums_of_a_cause(
    run: Run, write: Write, data_2021: dict[str, Any], tmp_path: Path
) -> None:
    """Whether a finding is told alone or with a cause, it is the same as before."""
    disputes = data_2021["tables"]["disputes"]["litigation_direct"]
    disputes["total"] = 11
    both = write(data_2021)
    prose = data_2021["paragraphs"]
    data_2021["paragraphs"] = [one for one in prose if "诉讼案件" not in one]
    alone = write(data_2021)
    base = tmp_path / "基线.json"
    run("check", both, "--format", "json", "--output", base)
    (before,) = json.loads(base.read_text(encoding="utf-8"))["reports"]
    assert any("evidence" in one for one in before["findings"])
    (after,) = told(run, alone, "--baseline", base)[1]["reports"]
    assert rules(after) == []
    assert "B16" in [one["rule"] for one in after["baseline"]["known"]]
    run("check", alone, "--format", "json", "--output", base)
    (again,) = told(run, both, "--baseline", base)[1]["reports"]
    assert [one["evidence"][0]["rule"] for one in again["findings"]]  # the text is new


def test_a_cause_is_let_pass_as_one(run: Run, write: Write, data_2021: dict[str, Any]) -> None:
    from commands.settling import beside, entry

    cells(data_2021, "granted")["business"] = 30
    path = write(data_2021)
    (cause,) = causes(told(run, path)[1])
    beside(path, entry(rule=cause["rule"], place="applications.granted.business"))
    (report,) = told(run, path)[1]["reports"]
    assert [one["fingerprint"] for one in report["excepted"]] == [cause["fingerprint"]]
    assert report["findings"] == []
