"""Time the linter against the bare floor, cold and warm, side by side in one run."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from gov_report_lint.configuration.setups import Only
from gov_report_lint.lint import lint
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reporters.text_report import render

SAMPLES = Path(__file__).parents[1] / "samples"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COLD_FLOOR = "import lxml.etree, yaml, click"


def elapsed(action: Callable[[], object]) -> float:
    """Return the seconds one call takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def in_turn(
    ours: Callable[[], object], floor: Callable[[], object], runs: int
) -> tuple[float, float]:
    """Return the median seconds of both, taken in turn so that drift hits both alike."""
    ours(), floor()
    pairs = [(elapsed(ours), elapsed(floor)) for _ in range(runs)]
    return median(one for one, _ in pairs), median(other for _, other in pairs)


def visit_cells(path: Path) -> int:
    """Do the least that any reader must: unzip, parse, visit every cell."""
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return sum(
        bool("".join(text.text or "" for text in cell.iter(f"{WORD}t")))
        for cell in root.iter(f"{WORD}tc")
    )


def process(*arguments: str) -> Callable[[], object]:
    """Return a call that runs a process to its end."""
    return lambda: subprocess.run(arguments, capture_output=True, check=False)


def show(name: str, ours: float, floor: float, target: float) -> None:
    """Print one line of the table."""
    verdict = "ok" if ours <= target * floor else "over"
    ratio = ours / floor
    print(f"{name:<34} {ours * 1e3:8.2f} {floor * 1e3:8.2f} {ratio:6.2f} {target:6.1f}  {verdict}")


def main() -> None:
    """Print the table for the given reports, or for the samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    reports: list[Path] = options.reports or sorted(SAMPLES.glob("*.docx"))
    print(f"{'':<34} {'ours ms':>8} {'floor ms':>8} {'ratio':>6} {'target':>6}")
    command = Path(sys.executable).with_name("gov-report-lint")
    cold = process(str(command), "check", str(reports[0]))
    floor = process(sys.executable, "-c", COLD_FLOOR)
    show("cold, text", *in_turn(cold, floor, options.runs), target=2)
    cold_json = process(str(command), "check", "--format", "json", str(reports[0]))
    show("cold, json", *in_turn(cold_json, floor, options.runs), target=2)
    library = shipped_library()
    prepare_rules(library)
    titles = {pack.name: pack.form.title for pack in library.packs}
    for report in reports:

        def check(path: str = str(report)) -> str:
            return render(lint([path], Only(library)), titles)

        def bare(path: Path = report) -> int:
            return visit_cells(path)

        show(f"warm, {report.name}", *in_turn(check, bare, options.runs * 4), target=4)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory of a cold check: {peak:.0f} MB (target 100)")


if __name__ == "__main__":
    main()
