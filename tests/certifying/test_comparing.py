"""What a change of rules does to a folder of reports."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gov_report_lint.certifying.comparing import compare, library_of, told
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.shipped import rules_folder

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Return the shipped packs with one rule raised, one dropped."""
    folder = tmp_path / "rules"
    shutil.copytree(rules_folder(), folder)
    path = folder / "ogi" / "rules" / "arithmetic.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("  - id: B16"), text.index("  - id: B19")
    text = text[:start] + text[end:]
    at = text.index("  - id: B21")
    text = text[:at] + text[at:].replace("severity: warning", "severity: error", 1)
    path.write_text(text, encoding="utf-8")
    return folder


def test_findings_gained_and_lost(changed: Path) -> None:
    found = compare(
        library_of(rules_folder()), library_of(changed), [str(SAMPLES / "faulty-2021.docx")]
    )
    assert {one.finding.rule.id for one in found.lost} == {"B16", "B21"}
    assert {(one.finding.rule.id, one.finding.rule.severity) for one in found.gained} == {
        ("B21", "error")
    }
    text = told(found)
    assert "- B16 错误" in text
    assert "+ B21 错误" in text


def test_the_same_rules_change_nothing() -> None:
    found = compare(
        library_of(rules_folder()), library_of(rules_folder()), [str(SAMPLES / "faulty-2021.docx")]
    )
    assert (found.gained, found.lost, found.opened, found.closed) == ([], [], [], [])


def test_one_pack_stands_for_the_shipped_one(changed: Path) -> None:
    library = library_of(changed / "ogi")
    assert [pack.name for pack in library.packs] == ["ogi", "ogi-2019", "ogi-2021"]
    assert "B16" not in {rule.id for rule in library.rules}


def test_a_folder_without_packs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"pack\.yaml"):
        library_of(tmp_path)
