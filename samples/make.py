"""Write the sample reports: `python samples/make.py [FOLDER]`, into this folder by default.

The same script makes the same bytes, so that a test can tell whether the files are current.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document as Doc

import _blank
import _county
import _housing
import _water
from _faults import plant
from _pack import save
from _rough import rough
from _writing import by_hand, styled

HERE = Path(__file__).resolve().parent


def samples() -> Iterator[tuple[str, Doc]]:
    """Every sample: its name and its document."""
    yield "consistent-2021", styled(_water.REPORT)
    yield "faulty-2021", styled(plant(_water.REPORT, HERE / "faulty-2021.faults.yaml"))
    yield "form-2019", by_hand(_county.REPORT)
    yield "word-numbered-2021", rough(_housing.REPORT)
    yield "blank-form-2021", styled(_blank.REPORT)


def main(folder: Path) -> None:
    """Write all samples into the folder."""
    for name, document in samples():
        save(document, folder / f"{name}.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
