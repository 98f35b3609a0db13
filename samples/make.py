"""Write the sample reports: `python samples/make.py [FOLDER]`, into this folder by default.

The same script makes the same bytes, so that a test can tell whether the files are current.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from docx.document import Document as Doc
from making import blank, county, housing, water
from making.faults import plant
from making.packing import save
from making.report import Report
from making.rough import rough
from making.word import boxes, cuts, lists, moves, notes, wps
from making.writing import by_hand, styled

HERE = Path(__file__).resolve().parent
STRICT = "strict"


def samples() -> Iterator[tuple[str, Doc]]:
    """Every sample: its name and its document."""
    yield water.REPORT.name, styled(water.REPORT)
    faulty = plant(water.REPORT, HERE / "faulty-2021.faults.yaml")
    yield faulty.name, styled(faulty)
    yield county.REPORT.name, by_hand(county.REPORT)
    yield housing.REPORT.name, rough(housing.REPORT)
    yield blank.REPORT.name, styled(blank.REPORT)


# What a sound report looks like in the rarer ways of Word; the file's name says which.
WORD: dict[str, Callable[[Report], Doc]] = {
    "content-controls": boxes.content_controls,
    "cut-tables": cuts.cut_tables,
    "framed": boxes.frames,
    "nested-tables": boxes.nested_tables,
    "notes-fields-hidden": notes.notes,
    "restarted-numbering": lists.restarted_numbering,
    STRICT: styled,
    "text-boxes": boxes.text_boxes,
    "tracked-moves": moves.tracked_moves,
    "written-by-wps": wps.wps,
}


def main(folder: Path) -> None:
    """Write all samples into the folder, those of Word's rarer ways into its folder `word`."""
    for name, document in samples():
        save(document, folder / f"{name}.docx")
    (folder / "word").mkdir(exist_ok=True)
    for name, write in WORD.items():
        save(write(water.REPORT), folder / "word" / f"{name}.docx", strict=name == STRICT)
    save(cuts.cut_tables(county.REPORT), folder / "word" / "five-tables-2019.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
