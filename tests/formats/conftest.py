"""The samples in every format that the programs on this machine can write."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from .accepting import accepted

SAMPLES = Path(__file__).parents[2] / "samples"
WORD = SAMPLES / "word"
WORD_NAMES = sorted(path.stem for path in WORD.glob("*.docx"))
# LibreOffice 7.4 falls over it, and with it over all files behind it.
NOT_WRITTEN = {("tracked-moves", "html")}
NAMES = sorted(path.stem for path in SAMPLES.glob("*.docx"))
TARGETS = {
    "pdf": "pdf:writer_pdf_Export",
    "html": "html:HTML (StarWriter)",
    "odt": "odt:writer8",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "docx": "docx:MS Word 2007 XML",
}
Written = Callable[[str, str], Path]


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Give the sample of a name as LibreOffice writes it with a suffix."""
    return _writer(tmp_path_factory.mktemp("written"), SAMPLES, NAMES)


@pytest.fixture(scope="session")
def written_word(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """Give the sample of a Word construct as LibreOffice writes it with a suffix."""
    return _writer(tmp_path_factory.mktemp("written"), WORD, WORD_NAMES)


def _writer(folder: Path, samples: Path, names: list[str]) -> Written:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    for name in names:
        accepted(samples / f"{name}.docx", folder / f"{name}.docx")

    @lru_cache
    def write(suffix: str) -> Path:
        """Convert all samples in one go: starting the program takes longer than its work."""
        out = folder / suffix
        command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", TARGETS[suffix], "--outdir", str(out)]
        wanted = [name for name in names if (name, suffix) not in NOT_WRITTEN]
        files = [str(folder / f"{name}.docx") for name in wanted]
        subprocess.run([*command, *files], check=True, capture_output=True, timeout=180)
        return out

    return lambda name, suffix: write(suffix) / f"{name}.{suffix}"
