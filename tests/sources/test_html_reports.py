"""Real web pages, every cell compared with what the standard library's parser finds."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Paragraph, Table
from gov_report_lint.model.outcome import Checked
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report

from .html_pages import page, tables

REPORTS = Path(__file__).parents[2].parent / "shared" / "reports"
NAMES = [
    "pingtan-2019",
    "pingtan-2020",
    "pingtan-2021",
    "pingtan-2022",
    "shanghai-gov-office-2019",
    "suqian-city-2023",
]
ALL = pytest.mark.parametrize("name", NAMES)


def source(name: str) -> str:
    path = REPORTS / f"{name}.html"
    if not path.exists():
        pytest.skip(f"the report {name} is not at hand")
    return path.read_text(encoding="utf-8")


def checked(name: str) -> Checked:
    library = shipped_library()
    return check_report(read_report(page(source(name)), library), library)


class Tags(HTMLParser):
    """Gathers rows of (text, rowspan, colspan), and the text outside of tables."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[list[str]]]] = []
        self.outside = ""
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "table":
            self.tables.append([])
            self._open = True
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            spans = (given.get("rowspan") or "1", given.get("colspan") or "1")
            self.tables[-1][-1].append(["", *spans])

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "table"

    def handle_data(self, data: str) -> None:
        if not self._open:
            self.outside += data
        elif self.tables[-1] and self.tables[-1][-1]:
            self.tables[-1][-1][-1][0] += data


def squeezed(text: str) -> str:
    return "".join(text.split())


def expanded(rows: list[list[list[str]]]) -> dict[tuple[int, int], str]:
    """Return every grid place of a table, filled by hand."""
    places: dict[tuple[int, int], str] = {}
    for row, cells in enumerate(rows):
        column = 0
        for text, tall, wide in cells:
            while (row, column) in places:
                column += 1
            for down in range(int(tall)):
                for right in range(int(wide)):
                    places[row + down, column + right] = squeezed(text)
            column += int(wide)
    return places


def grid(table: Table) -> dict[tuple[int, int], str]:
    return {
        (row, column): squeezed(cell.text)
        for row, line in enumerate(table.grid())
        for column, cell in enumerate(line)
        if cell is not None
    }


@ALL
def test_every_cell_is_what_another_parser_finds(name: str) -> None:
    tags = Tags()
    tags.feed(source(name))
    ours = [grid(table) for table in tables(page(source(name)))]
    assert ours == [expanded(rows) for rows in tags.tables]


@ALL
def test_no_text_is_lost_and_none_is_doubled(name: str) -> None:
    tags = Tags()
    tags.feed(source(name).partition("<body>")[2])
    document = page(source(name))
    ours = "".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    assert squeezed(ours) == squeezed(tags.outside)
    assert document.doubts == ()


@ALL
def test_tables_and_sections_are_bound(name: str) -> None:
    report = read_report(page(source(name)), shipped_library())
    later = (report.year or 0) >= 2021
    counts = {key: len(table.cells) for key, table in report.tables.items()}
    assert counts["applications"] == (175 if later else 161)
    assert counts["disputes"] == 15
    assert counts["proactive"] == (10 if later else 22)
    assert len([one for one in report.headings if one.section]) == 6


def test_known_defects_are_found() -> None:
    found = {
        name: [f.rule.id for f in checked(name).findings if f.rule.severity == "error"]
        for name in NAMES
    }
    assert found["suqian-city-2023"] == []
    assert found["pingtan-2021"] == []
    assert found["pingtan-2022"] == []
    assert found["pingtan-2020"].count("B08") == 2
    assert "B24" in found["shanghai-gov-office-2019"]


def test_figures_bear_a_line_and_a_path() -> None:
    report = read_report(page(source("pingtan-2020")), shipped_library())
    place = report.tables["applications"].cells["new_received", "total"].place
    assert place.spot is not None
    assert place.spot.line is not None
    assert place.spot.path is not None
    assert place.spot.path.startswith("/html/body/table[2]/tr[")
