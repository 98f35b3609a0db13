"""The built wheel works from a foreign folder, its rule packs and schemas inside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling is needed to build the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_packs_and_schemas(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    packs = {str(path.relative_to(ROOT)) for path in (ROOT / "rules").rglob("*.yaml")}
    assert packs
    assert {f"gov_report_lint/{pack}" for pack in packs} <= names
    assert "gov_report_lint/schemas/findings.schema.json" in names
    assert "gov_report_lint/py.typed" in names
    assert "gov_report_lint/rules/compiled.json" in names


def test_the_wheel_works_from_a_foreign_folder(wheel: Path, tmp_path: Path) -> None:
    unpacked = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(unpacked)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    report = ROOT / "samples" / "faulty-2021.docx"
    # -P and the path in front: the checkout must not be what answers.
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "PYTHONIOENCODING": "utf-8"}
    code = "import gov_report_lint, sys; sys.stderr.write(gov_report_lint.__file__)"
    where = subprocess.run(
        [sys.executable, "-c", code], cwd=elsewhere, env=environment, capture_output=True, text=True
    )
    assert where.stderr.startswith(str(unpacked))
    ran = subprocess.run(
        [sys.executable, "-m", "gov_report_lint", "check", "--format", "json", str(report)],
        cwd=elsewhere,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 1, ran.stderr
    data = json.loads(ran.stdout)
    assert [pack["name"] for pack in data["packs"]] == ["ogi", "ogi-2019", "ogi-2021"]
    assert data["reports"][0]["findings"]
