"""Every sample printed as PDF by LibreOffice tells what its Word file tells."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Document, Table
from gov_report_lint.model.report import Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.sources.opening import open_document

pytest.importorskip("pypdfium2")

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.docx"))
OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("printed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, SAMPLES)], check=True, capture_output=True, timeout=180)
    return folder


def facts(document: Document) -> dict[str, Any]:
    report = read_report(document, shipped_library())
    return {
        "title": report.title,
        "issuer": report.issuer,
        "year": report.year,
        "period": report.period and (report.period.start, report.period.end),
        "dated": report.dated,
        "form": report.used,
        "sections": [(h.section, h.number, h.title) for h in report.headings if h.section],
        "headings": [(h.level, h.number, h.title) for h in report.headings],
        "cells": cells(report),
        "mentions": {name: [one.value for one in told] for name, told in report.mentions.items()},
    }


def cells(report: Report) -> dict[str, dict[tuple[str, str], Any]]:
    return {
        name: {address: (cell.value, cell.kind) for address, cell in table.cells.items()}
        for name, table in report.tables.items()
    }


def findings(document: Document) -> list[tuple[str, str, str]]:
    library = shipped_library()
    found = check_report(read_report(document, library), library).findings
    # What a Word file holds unseen is not printed.
    seen = [one for one in found if one.rule.check != "metadata"]
    return sorted((f.rule.id, str(f.location.table), str(f.location.row)) for f in seen)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_same_facts_and_findings(sample: Path, printed: Path) -> None:
    word, paper = open_document(sample), open_document(printed / f"{sample.stem}.pdf")
    assert facts(paper) == facts(word)
    assert findings(paper) == findings(word)
    unsure = [c for b in paper.blocks if isinstance(b, Table) for c in b.cells if c.unsure]
    assert unsure == []
