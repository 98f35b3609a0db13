"""Web pages printed by a browser: the PDF tells what the page does."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import NAMES, Written
from .facts import cells, facts_of, mentions
from .facts import report_of as report

PROGRAM = shutil.which("chromium") or shutil.which("google-chrome")
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --no-pdf-header-footer"
)
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="Chromium is not installed")


def printed(page: Path, folder: Path) -> Path:
    """Return the page as the browser prints it."""
    target = folder / f"{page.stem}.pdf"
    home = f"--user-data-dir={folder / 'profile'}"
    command = [str(PROGRAM), *QUIET.split(), home, f"--print-to-pdf={target}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return target


@pytest.mark.parametrize("name", [name for name in NAMES if name != "word-numbered-2021"])
def test_a_printed_page_tells_what_the_page_does(
    name: str, written: Written, tmp_path: Path
) -> None:
    page = written(name, "html")
    target = printed(page, tmp_path)
    assert cells(report(target)) == cells(report(page))
    assert mentions(report(target)) == mentions(report(page))
    on_paper, on_screen = facts_of(target), facts_of(page)
    for key in ("form", "issuer", "year", "period", "dated", "sections", "findings"):
        assert on_paper[key] == on_screen[key], key
