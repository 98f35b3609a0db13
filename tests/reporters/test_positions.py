"""Where a finding stands in the file itself."""

from __future__ import annotations

from gov_report_lint.model.place import Place, Spot, spot_at
from gov_report_lint.reporters.positions import in_words, source

LINES = ((0, Spot(line=3, column=1)), (10, Spot(line=4, column=3)))


def test_columns_count_on_within_a_line() -> None:
    assert spot_at(LINES, 0) == Spot(line=3, column=1)
    assert spot_at(LINES, 9) == Spot(line=3, column=10)
    assert spot_at(LINES, 10) == Spot(line=4, column=3)
    assert spot_at(LINES, 25) == Spot(line=4, column=18)


def test_pages_and_paths_have_no_columns_to_count() -> None:
    box = (72.0, 100.0, 520.0, 112.0)
    spots = ((0, Spot(page=1, box=box)), (30, Spot(page=2, box=box)))
    assert spot_at(spots, 29) == Spot(page=1, box=box)
    assert spot_at(spots, 31) == Spot(page=2, box=box)
    assert spot_at((), 5) is None
    assert spot_at(((3, Spot(line=1)),), 2) is None


def test_a_cell_of_a_word_table() -> None:
    place = Place(table=2, row=5, column=4)
    assert source(place) == {"cell": {"table": 2, "row": 5, "column": 4}}
    assert in_words(place) == ""


def test_a_web_page() -> None:
    place = Place(paragraph=7, spot=Spot(line=120, path="/html/body/div[2]/p[3]"))
    assert source(place) == {"line": 120, "path": "/html/body/div[2]/p[3]"}
    assert in_words(place) == "（网页源代码第 120 行）"


def test_a_cell_on_a_page() -> None:
    place = Place(table=1, row=2, column=3, spot=Spot(page=4, box=(1.0, 2.0, 3.0, 4.0)))
    assert source(place) == {
        "cell": {"table": 1, "row": 2, "column": 3},
        "page": 4,
        "box": (1.0, 2.0, 3.0, 4.0),
    }
    assert in_words(place) == "（第 4 页）"


def test_a_line_of_text() -> None:
    place = Place(paragraph=2, spot=Spot(line=12, column=5))
    assert source(place) == {"line": 12, "column": 5}
    assert in_words(place) == "（文件第 12 行）"


def test_data_have_no_position() -> None:
    assert source(None) is None
    assert source(Place()) is None
    assert in_words(None) == ""
