"""Time one report in every format, beside the tools that people use to get at its text."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from speed import in_turn, process

from gov_report_lint.configuration.setups import Only
from gov_report_lint.lint import lint
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import shipped_library

SAMPLE = Path(__file__).parents[1] / "samples" / "faulty-2021.docx"
WRITTEN = {
    "pdf": "pdf:writer_pdf_Export",
    "html": "html:HTML (StarWriter)",
    "odt": "odt:writer8",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
}


def soffice(profile: Path, target: str, out: Path, report: Path) -> list[str]:
    """Return the command line that converts a report with LibreOffice."""
    program = shutil.which("soffice") or "soffice"
    home = f"-env:UserInstallation={profile.as_uri()}"
    return [program, home, "--headless", "--convert-to", target, "--outdir", str(out), str(report)]


def written(report: Path, folder: Path) -> Iterator[Path]:
    """Give the report in each format: as it is, and as LibreOffice writes it where it is there."""
    yield report
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed: no other formats", file=sys.stderr)
        return
    for suffix, target in WRITTEN.items():
        command = soffice(folder / "profile", target, folder, report)
        subprocess.run(command, capture_output=True, check=False, timeout=120)
        yield folder / f"{report.stem}.{suffix}"


def others(report: Path, folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give the tools on this machine that turn such a file into text."""
    suffix = report.suffix[1:]
    if shutil.which("pandoc") and suffix in ("docx", "html", "odt", "rtf"):
        yield "pandoc", process("pandoc", "-t", "plain", str(report))
    if shutil.which("soffice") and suffix != "pdf":
        yield "LibreOffice", process(*soffice(folder / "profile", "txt:Text", folder, report))
    if shutil.which("pdftotext") and suffix == "pdf":
        yield "pdftotext", process("pdftotext", "-layout", str(report), "-")
    for tool in ("markitdown", "docling"):
        if shutil.which(tool) and suffix in ("docx", "html", "pdf"):
            yield tool, process(tool, str(report))


def show(report: Path, folder: Path, runs: int) -> None:
    """Print the lines of one report."""
    library = shipped_library()
    prepare_rules(library)
    command = Path(sys.executable).with_name("gov-report-lint")
    cold = process(str(command), "check", str(report))
    warm, _ = in_turn(lambda: lint([str(report)], Only(library)), lambda: None, runs)
    tools = list(others(report, folder)) or [("–", cold)]
    for name, tool in tools:
        ours, theirs = in_turn(cold, tool, runs)
        times = f"{warm * 1e3:9.1f} {ours * 1e3:9.1f} {theirs * 1e3:9.1f}"
        print(f"{report.suffix[1:]:<6} {name:<12} {times} {ours / theirs:7.2f}")


def main() -> None:
    """Print the table for the given reports, or for a sample in all formats."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(
        f"{'format':<6} {'beside':<12} {'warm ms':>9} {'cold ms':>9} {'theirs ms':>9} {'ratio':>7}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for report in options.reports or written(SAMPLE, Path(folder)):
            show(report, Path(folder), options.runs)


if __name__ == "__main__":
    main()
