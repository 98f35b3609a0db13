"""The certificate tells what is not proved, and the shipped packs leave nothing unproved."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.cases.contract import Prepared
from gov_report_lint.certifying.certify import certify
from gov_report_lint.certifying.clauses import read_clauses
from gov_report_lint.certifying.guard import guard_cells, guard_prose
from gov_report_lint.certifying.proof import Proof, proof_of
from gov_report_lint.certifying.specimen import Specimen
from gov_report_lint.certifying.written import written
from gov_report_lint.configuration.libraries import load
from gov_report_lint.model.form import Form
from gov_report_lint.model.library import Library
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.shipped import local_folders
from gov_report_lint.packs.yaml_text import parse

DOCS = Path(__file__).parents[2] / "docs" / "certificates"


@pytest.mark.parametrize("name", ["ogi", "ogi-2019", "ogi-2021", *sorted(local_folders())])
def test_the_shipped_packs_are_proved(name: str, folders: dict[str, Path]) -> None:
    local = local_folders()
    library = load([local[name]] if name in local else [])
    folders = {**folders, **local}
    (pack,) = (one for one in library.packs if one.name == name)
    found = certify(pack, proof_of(name, folders, library), library)
    assert found.gaps == []
    path = DOCS / f"{name}.md"
    assert written(found) == path.read_text(encoding="utf-8"), (
        f"run: gov-report-lint rules certify {name} --output docs/certificates/{name}.md"
    )


def test_there_are_faults_of_many_classes(proof: Proof) -> None:
    names = [fault.id for fault in proof.faults]
    assert len(names) == len(set(names)) >= 40


def test_a_cell_that_nothing_guards_is_told(
    specimen: Specimen, editions: list[Form], prepared: tuple[Prepared, ...], library: Library
) -> None:
    draft = specimen.draft(editions[-1], 0, "government")
    without = tuple(one for one in prepared if one.rule.id not in ("B16", "C07", "C08", "C24"))
    assert "disputes.reconsideration.total" in guard_cells(draft, without, library).unnoticed
    whole = guard_cells(draft, prepared, library)
    assert whole.unnoticed == ()
    assert whole.noticed == whole.nudged == len(draft.figures)


def test_a_number_of_the_text_that_nothing_guards_is_told(
    specimen: Specimen, editions: list[Form], prepared: tuple[Prepared, ...], library: Library
) -> None:
    draft = specimen.draft(editions[-1], 0, "government")
    found = guard_prose(draft, prepared, library)
    assert any("专题会议" in one for one in found.unnoticed)
    assert not any("按时办结率" in one and "%" in one for one in found.unnoticed)
    assert 0 < found.noticed < found.nudged


def test_a_report_with_a_fault_is_no_sound_one(
    specimen: Specimen, editions: list[Form], library: Library, proof: Proof
) -> None:
    """A specimen whose sums are wrong, a fault nobody finds, and a rule implied by others."""
    source = parse(
        """
bodies: [{profile: department, issuer: 云溪市水务局, published: 01-20}]
tables:
  - {table: disputes, random: 1-6}
paragraphs: ["{issuer}{year}年政府信息公开工作年度报告", 一、总体情况]
""",
        "specimen.yaml",
    )
    broken = proof._replace(specimen=Specimen(source), faults=proof.faults[:3], clauses=[])
    (pack,) = (one for one in library.packs if one.name == "ogi")
    told = "\n".join(certify(pack, broken, library).gaps)
    assert "一致的报告上报了错误：" in told
    assert "B16" in told
    assert "没有一份报告能同时满足全部规则" in told
    assert "一次也种不进去" in told
    assert "没有条款清单" in told
    assert "没有一种错误只有它能发现" in told


def test_without_a_specimen_that_is_told(proof: Proof, library: Library) -> None:
    (pack,) = (one for one in library.packs if one.name == "ogi-2019")
    found = certify(pack, proof._replace(specimen=None), library)
    assert any("没有一致的样本报告" in gap for gap in found.gaps)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{document: 甲, clause: 一, says: 乙}", "要么写出规则"),
        ("{document: 甲, clause: 一, says: 乙, rules: [B01], not_checkable: 丙}", "要么写出规则"),
        ("{document: 甲, clause: 一, says: 乙, rules: [B99]}", "没有规则“B99”"),
        ("{document: 甲, clause: 一, says: 乙, rule: [B01]}", "是不是“rules”"),
    ],
)
def test_a_clause_written_wrongly_is_refused(line: str, message: str) -> None:
    with pytest.raises(PackError, match=message):
        read_clauses(parse(f"clauses: [{line}]", "clauses.yaml"), {"B01", "B08"})
