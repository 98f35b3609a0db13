"""The sample files are what their script makes, and the faults planted are the faults listed."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = (
    "blank-form-2021",
    "consistent-2021",
    "faulty-2021",
    "form-2019",
    "word-numbered-2021",
    "word/content-controls",
    "word/cut-tables",
    "word/five-tables-2019",
    "word/framed",
    "word/nested-tables",
    "word/notes-fields-hidden",
    "word/restarted-numbering",
    "word/strict",
    "word/text-boxes",
    "word/tracked-moves",
    "word/written-by-wps",
)
# LibreOffice wrote it, not the script.
STRICT = "word/strict"
WRITTEN_ELSEWHERE = "word/written-by-libreoffice"
LISTING: dict[str, Any] = yaml.safe_load(
    (SAMPLES / "faulty-2021.faults.yaml").read_text(encoding="utf-8")
)
FAULTS: list[dict[str, Any]] = LISTING["faults"]
CHANGES: list[dict[str, str]] = list(chain.from_iterable(fault["plant"] for fault in FAULTS))


def make(folder: Path) -> Path:
    folder.mkdir()
    subprocess.run([sys.executable, "-B", SAMPLES / "make.py", folder], check=True)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("samples") / "once")


def parts(path: Path) -> list[tuple[str, object, bytes]]:
    with zipfile.ZipFile(path) as package:
        return [(e.filename, e.date_time, package.read(e)) for e in package.infolist()]


def names(folder: Path) -> list[str]:
    found = folder.rglob("*.docx")
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in found)


def test_the_script_makes_every_sample_and_nothing_else(made: Path) -> None:
    assert names(made) == sorted(NAMES)
    assert names(SAMPLES) == sorted([*NAMES, WRITTEN_ELSEWHERE])


@pytest.mark.parametrize("name", NAMES)
def test_committed_samples_are_current(made: Path, name: str) -> None:
    """Part by part, because another zlib may pack the same contents into other bytes."""
    assert parts(made / f"{name}.docx") == parts(SAMPLES / f"{name}.docx")


def test_the_same_script_makes_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = make(tmp_path / "again")
    for name in NAMES:
        one, other = (folder / f"{name}.docx" for folder in (made, again))
        assert one.read_bytes() == other.read_bytes(), name


@pytest.mark.parametrize("name", [*NAMES, WRITTEN_ELSEWHERE])
def test_samples_are_small(name: str) -> None:
    assert (SAMPLES / f"{name}.docx").stat().st_size < 40_000


@pytest.mark.parametrize("name", [*NAMES, WRITTEN_ELSEWHERE])
def test_samples_name_no_person(name: str) -> None:
    if name == STRICT:
        pytest.skip("python-docx opens no strict file; its core properties are those of the others")
    core = docx.Document(str(SAMPLES / f"{name}.docx")).core_properties
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")


def test_the_list_of_faults_is_well_formed() -> None:
    assert (LISTING["report"], LISTING["base"]) == ("faulty-2021.docx", "consistent-2021.docx")
    assert len(FAULTS) >= 14
    assert len({fault["rule"] for fault in FAULTS}) == len(FAULTS)
    for fault in FAULTS:
        assert set(fault) - {"also"} == {"rule", "severity", "where", "what", "plant"}
        assert fault["severity"] in {"error", "warning", "info"}
        for told in (fault, *fault.get("also", ())):
            assert re.fullmatch(r"[A-N]\d\d[a-z]?", told["rule"])
            assert told["where"]
            assert told["what"]
        for also in fault.get("also", ()):
            assert set(also) == {"rule", "where", "what"}
        for change in fault["plant"]:
            assert set(change) - {"cell"} == {"from", "to"}
            assert change["from"] != change["to"]


def texts(name: str) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(SAMPLES / name)).paragraphs]


def cells(name: str) -> list[str]:
    tables = docx.Document(str(SAMPLES / name)).tables
    return [cell.text for table in tables for row in table.rows for cell in row.cells]


def test_the_faulty_report_differs_by_the_cells_listed() -> None:
    before, after = cells(LISTING["base"]), cells(LISTING["report"])
    assert len(before) == len(after)
    # A cell over three columns of the grid is met three times by python-docx.
    seen = Counter(pair for pair in zip(before, after, strict=True) if len(set(pair)) > 1)
    listed = Counter((change["from"], change["to"]) for change in CHANGES if "cell" in change)
    assert set(seen) == set(listed)
    assert sum(seen.values()) == sum(listed.values()) + 2


def test_the_faulty_report_differs_by_the_words_listed() -> None:
    text = "\n".join(texts(LISTING["base"]))
    for change in CHANGES:
        if "cell" not in change:
            assert text.count(change["from"]) == 1
            text = text.replace(change["from"], change["to"])
    assert text == "\n".join(texts(LISTING["report"]))
