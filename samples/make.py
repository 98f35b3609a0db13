"""Write the sample reports: `python samples/make.py [FOLDER]`, into this folder by default.

The same script makes the same bytes, so that a test can tell whether the files are current.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document as Doc
from making import blank, county, housing, water
from making.faults import plant
from making.packing import save
from making.rough import rough
from making.writing import by_hand, styled

HERE = Path(__file__).resolve().parent


def samples() -> Iterator[tuple[str, Doc]]:
    """Every sample: its name and its document."""
    yield water.REPORT.name, styled(water.REPORT)
    faulty = plant(water.REPORT, HERE / "faulty-2021.faults.yaml")
    yield faulty.name, styled(faulty)
    yield county.REPORT.name, by_hand(county.REPORT)
    yield housing.REPORT.name, rough(housing.REPORT)
    yield blank.REPORT.name, styled(blank.REPORT)


def main(folder: Path) -> None:
    """Write all samples into the folder."""
    for name, document in samples():
        save(document, folder / f"{name}.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
