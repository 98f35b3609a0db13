"""A rule author's mistakes: each is refused with the file, line and column it stands at."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.packs.errors import PackError, suggestion
from gov_report_lint.packs.schema import validate_folder
from gov_report_lint.packs.shipped import rules_folder

from .pack_writer import MANIFEST, RULE, load, place, refused, write_pack

# What is changed in the sound rule, where the mistake then stands, and what the message says.
WRONG_RULES = [
    pytest.param("upheld >= ", "upheldd >= ", "9:7", ["upheldd"], id="unknown column"),
    pytest.param(
        "for_each: row\n      holds: upheld >= corrected",
        "for_each: column\n      holds: reconsideration >= litigatoin_direct",
        "9:7",
        ["litigatoin_direct"],
        id="unknown row",
    ),
    pytest.param(
        "for_each: row\n      holds: upheld >= corrected",
        "holds: reconsideration.upheld >= reconsideration.totl",
        "8:7",
        ["reconsideration.totl"],
        id="unknown cell",
    ),
    pytest.param("table: disputes", "table: dispute", "7:7", ["dispute"], id="unknown table"),
    pytest.param("for_each: row", "for_each: rows", "8:7", ["for_each"], id="unknown axis"),
    pytest.param(
        "check: relation", "check: relatoin", "2:5", ["relatoin", "“relation”"], id="unknown check"
    ),
    pytest.param("check: relation", "check: os", "2:5", ["“os”", "可用的有"], id="a foreign module"),
    pytest.param(
        "for_each: row", "for_eech: row", "8:7", ["for_eech", "“for_each”"], id="unknown option"
    ),
    pytest.param(
        "{upheld}，纠正", "{upheldd}，纠正", "2:5", ["{upheldd}", "“upheld”"], id="unknown name"
    ),
    pytest.param("advice: 核对。", "advice: 核对{it}。", "2:5", ["{it}"], id="unknown name in advice"),
    pytest.param("upheld >= corrected", "upheld > corrected", "9:7", ["比较号"], id="wrong sign"),
    pytest.param("upheld >= corrected", "upheld", "9:7", ["等式"], id="no relation"),
    pytest.param("upheld >= corrected", "__import__('os')", "9:7", [], id="code"),
    pytest.param("upheld >= corrected", "1 == 1", "9:7", [], id="a relation without a cell"),
    pytest.param(
        "holds: upheld >= corrected",
        "holds: upheld >= corrected\n      at: uphold",
        "10:7",
        ["uphold"],
        id="unknown place of the finding",
    ),
    pytest.param("    title: 结果", "    tilte: 结果", "3:5", ["tilte", "“title”"], id="unknown key"),
    pytest.param("severity: warning", "severity: error", "4:5", ["house"], id="house and error"),
    pytest.param("severity: warning", "severity: fatal", "4:5", ["fatal"], id="unknown severity"),
    pytest.param("category: table", "category: tables", "5:5", ["“table”"], id="unknown category"),
    pytest.param("title: 结果维持不少于结果纠正", "title: [a]", "3:5", ["文字"], id="title a list"),
    pytest.param("basis: house", "basis: {documnt: a}", "6:13", ["“document”"], id="basis key"),
    pytest.param("basis: house", "basis: {clause: a}", "6:12", ["document"], id="basis without one"),
    pytest.param("basis: house", "basis: 条例", "6:5", ["basis"], id="basis a text"),
    pytest.param("good: [{", "god: [{", "14:7", ["“good”"], id="unknown kind of example"),
    pytest.param("good: [{upheld: 2, corrected: 1}]", "good: []", "14:7", ["good"], id="no example"),
    pytest.param(
        "basis: house", "basis: house\n    years: {first: two}", "7:13", ["整数"], id="year no number"
    ),
    pytest.param(
        "basis: house", "basis: house\n    years: {form: 2021}", "7:13", ["form"], id="years key"
    ),
    pytest.param("    with:", "    with: 3\n    years:", "", [], id="options a text"),
    pytest.param("rules:\n", "rule:\n", "1:1", ["rules:"], id="no rules"),
    pytest.param("rules:\n", "more: 1\nrules:\n", "1:1", ["more"], id="more than rules"),
    pytest.param("rules:\n  - id", "rules:\n  - only text\n  - id", "2:5", ["键"], id="rule a text"),
]


@pytest.mark.parametrize(("old", "new", "where", "words"), WRONG_RULES)
def test_a_mistake_in_a_rule(
    old: str, new: str, where: str, words: list[str], tmp_path: Path
) -> None:
    assert old in RULE
    error = refused(write_pack(tmp_path, rules_all=RULE.replace(old, new)))
    assert error.source.path == "own/rules/all.yaml"
    if where:
        # An unknown column of a relation stands at its "holds", two lines further down.
        assert place(error) == f"own/rules/all.yaml:{shifted(where, new, old)}"
    for word in words:
        assert word in error.message


def shifted(where: str, new: str, old: str) -> str:
    """Return the place; those written above count the lines of the sound rule's options."""
    return {"7:7": "9:7", "8:7": "10:7", "9:7": "11:7", "10:7": "12:7"}.get(where, where)
