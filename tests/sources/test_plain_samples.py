"""The samples saved as text give the facts of their Word files."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pytest

from gov_report_lint.model.document import Document, Table
from gov_report_lint.model.report import Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report

from . import plain_saved as saved

WAYS: dict[str, Callable[[Document], str]] = {
    "line by line, tabs": lambda one: saved.as_lines(one, saved.tabbed),
    "line by line, drawn": lambda one: saved.as_lines(one, saved.drawn),
    "wrapped, pipes": lambda one: saved.as_wrapped(one, saved.piped_repeated, 76, 30),
    "wrapped, drawn": lambda one: saved.as_wrapped(one, saved.drawn, 56, 22),
    "markdown, blank pipes": lambda one: saved.as_markdown(one, saved.piped_blank),
    "markdown, repeated pipes": lambda one: saved.as_markdown(one, saved.piped_repeated),
    "markdown, html": lambda one: saved.as_markdown(one, saved.in_html),
}
SPANNED = ("line by line, drawn", "wrapped, drawn", "markdown, html")
BOTH = pytest.mark.parametrize("name", saved.NAMES)
ALL_WAYS = pytest.mark.parametrize("way", WAYS)


@lru_cache(maxsize=64)
def document(name: str, way: str) -> Document:
    original = saved.sample(name)
    return saved.read(WAYS[way](original)) if way else original


@lru_cache(maxsize=64)
def report(name: str, way: str) -> Report:
    return read_report(document(name, way), shipped_library())


def flat(text: str) -> str:
    return "".join(text.split())


def contents(table: Table) -> list[tuple[str, int, int, int, int]]:
    return [
        (flat(cell.text), cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells
    ]


@BOTH
@ALL_WAYS
def test_paragraphs_are_those_of_the_word_file(name: str, way: str) -> None:
    found, wanted = (
        [flat(one.number + one.text) for one in saved.paragraphs(document(name, which))]
        for which in (way, "")
    )
    assert found == [text for text in wanted if text]


@BOTH
@pytest.mark.parametrize("way", SPANNED)
def test_tables_are_those_of_the_word_file(name: str, way: str) -> None:
    found, wanted = (saved.tables(document(name, which)) for which in (way, ""))
    assert [contents(table) for table in found] == [contents(table) for table in wanted]
    assert not any(cell.unsure for table in found for cell in table.cells)


@BOTH
@pytest.mark.parametrize("way", [way for way in WAYS if way not in SPANNED])
def test_every_cell_stands_in_its_first_place(name: str, way: str) -> None:
    found, wanted = (saved.tables(document(name, which)) for which in (way, ""))
    assert [(one.height, one.width) for one in found] == [(one.height, one.width) for one in wanted]
    for mine, other in zip(found, wanted, strict=True):
        grid = mine.grid()
        for cell in other.cells:
            place = grid[cell.row][cell.column]
            assert place is not None
            assert flat(place.text) == flat(cell.text)


@BOTH
@ALL_WAYS
def test_who_and_when_and_sections_and_mentions(name: str, way: str) -> None:
    found, wanted = report(name, way), report(name, "")
    for one in (found, wanted):
        assert one.title is not None
    assert flat(found.title or "") == flat(wanted.title or "")
    assert (found.issuer, found.year, found.dated) == (wanted.issuer, wanted.year, wanted.dated)
    period, other = found.period, wanted.period
    assert (period and period[:2]) == (other and other[:2])
    assert [one.section for one in found.sections] == [one.section for one in wanted.sections]
    assert mentions(found) == mentions(wanted)


def mentions(one: Report) -> dict[str, list[tuple[str, bool]]]:
    return {
        name: [(str(mention.value), mention.plain) for mention in found]
        for name, found in one.mentions.items()
        if found
    }


@BOTH
@pytest.mark.parametrize("way", SPANNED)
def test_figures_are_bound_alike(name: str, way: str) -> None:
    found, wanted = report(name, way), report(name, "")
    assert found.used == wanted.used
    assert figures(found) == figures(wanted)


def figures(one: Report) -> dict[tuple[str, str, str], tuple[str, str]]:
    return {
        (key, *address): (str(read.value), read.kind)
        for key, table in one.tables.items()
        for address, read in table.cells.items()
    }


@BOTH
@ALL_WAYS
def test_every_place_is_in_the_file(name: str, way: str) -> None:
    lines = WAYS[way](saved.sample(name)).split("\n")
    for paragraph in saved.paragraphs(document(name, way)):
        assert paragraph.spots[0][0] == 0
        for offset, spot in paragraph.spots:
            assert spot.line is not None
            assert spot.column is not None
            line = lines[spot.line - 1]
            assert line[spot.column - 1] == paragraph.text[offset]
    for table in saved.tables(document(name, way)):
        for cell in table.cells:
            assert cell.spot is not None
            assert cell.spot.line is not None
            if cell.text and cell.spot.column:
                line = lines[cell.spot.line - 1]
                assert line[cell.spot.column - 1] == cell.text[0]
