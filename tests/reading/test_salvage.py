"""Tables in running text, a row to a line: read when every line is a row, else left alone."""

from __future__ import annotations

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Document, Paragraph
from gov_report_lint.model.place import Spot
from gov_report_lint.model.report import Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.reading.to_json import extracted

from .papers import HEADS, figures
from .tables import (
    DISPUTES,
    UP,
    Rows,
    applications,
    disputes,
    proactive_2019,
    proactive_2021,
    table,
)

SHIPPED = shipped_library()
TITLE = "云溪市水务局2024年政府信息公开工作年度报告"
MADE = {
    ("proactive", "2019"): proactive_2019(),
    ("proactive", "2021"): proactive_2021(),
    ("applications", "2019"): applications("ogi-2019"),
    ("applications", "2021"): applications(),
    ("disputes", "both"): (disputes(), DISPUTES),
}


def rows_of(rows: Rows, gap: str) -> list[str]:
    return [gap.join(t for t in row if t is not None and t != UP) for row in rows]


def read(*texts: str) -> Report:
    blocks = tuple(
        Paragraph(text, at, spots=((0, Spot(line=at, column=1)),))
        for at, text in enumerate(texts, start=1)
    )
    return read_report(Document("报告.txt", "text", blocks), SHIPPED)


@pytest.mark.parametrize("gap", [" ", "  ", "\t", "　　"])
@pytest.mark.parametrize(("key", "edition"), MADE)
def test_a_row_to_a_line(key: str, edition: str, gap: str) -> None:
    printed, expected = MADE[key, edition]
    report = read(TITLE, HEADS[key], *rows_of(printed, gap), "公开还不够全面。")
    assert figures(report.tables[key]) == expected
    assert report.lost == ()
    assert [line.text for line in report.lines] == [TITLE, HEADS[key], "公开还不够全面。"]
    assert [heading.section for heading in report.headings] == [key]


def test_places_are_those_of_the_figures() -> None:
    lines = rows_of(applications()[0], "  ")
    report = read(TITLE, HEADS["applications"], *lines)
    cell = report.tables["applications"].cells["new_received", "business"]
    spot = cell.place.spot
    assert cell.said == "1002"
    assert spot == Spot(line=6, column=lines[3].index("1002") + 1)


def test_extracted_data_say_the_same() -> None:
    report = read(TITLE, HEADS["applications"], *rows_of(applications()[0], "  "), "全年无变化。")
    texts = [item["text"] for item in extracted(report)["paragraphs"]]
    assert texts == [TITLE, HEADS["applications"], "全年无变化。"]


BROKEN = {
    "a figure too few": lambda lines: [*lines[:5], lines[5].rsplit(" ", 1)[0], *lines[6:]],
    "a figure too many": lambda lines: [*lines[:5], f"{lines[5]} 7", *lines[6:]],
    "two rows in one line": lambda lines: [*lines[:5], f"{lines[5]} {lines[6]}", *lines[7:]],
    "a row torn apart": lambda lines: [*lines[:5], *lines[5].rsplit(" ", 3), *lines[6:]],
    "a row is missing": lambda lines: [*lines[:5], *lines[6:]],
    "a row stands twice": lambda lines: [*lines[:6], *lines[5:]],
    "figures glued": lambda lines: [*lines[:5], lines[5].replace(" 10", "10"), *lines[6:]],
    "a head is missing": lambda lines: [line.replace("科研机构 ", "") for line in lines],
}


@pytest.mark.parametrize("fault", BROKEN)
def test_one_line_that_is_no_row_leaves_the_whole_table_alone(fault: str) -> None:
    lines = BROKEN[fault](rows_of(applications()[0], " "))
    report = read(TITLE, HEADS["applications"], *lines, "公开还不够全面。")
    assert report.tables == {}
    assert report.lost == ("applications",)
    statuses = {one.rule.id: one.status for one in check_report(report, SHIPPED).outcomes}
    assert (statuses["A09"], statuses["B01"], statuses["B15"]) == ("open", "open", "open")


def test_prose_in_the_last_row_is_not_lost_with_it() -> None:
    lines = rows_of(applications()[0], " ")
    lines[-1] += " 2024年，本局新收政府信息公开申请5件。"
    report = read(TITLE, HEADS["applications"], *lines)
    assert report.lost == ("applications",)
    assert "本局新收政府信息公开申请5件" in "".join(line.flat for line in report.lines)


def test_rows_torn_off_a_table_are_neither_missing_nor_headings() -> None:
    printed = applications()[0]
    lines = rows_of(printed[14:], " ")
    texts = [TITLE, HEADS["applications"]]
    blocks = [Paragraph(text, at) for at, text in enumerate(texts, start=1)]
    below = [Paragraph(text, at) for at, text in enumerate([*lines, "公开还不够全面。"], start=3)]
    made = Document("报告.txt", "text", (*blocks, table(printed[:14]), *below))
    report = read_report(made, SHIPPED)
    assert [heading.section for heading in report.headings] == ["applications"]
    statuses = {one.rule.id: one.status for one in check_report(report, SHIPPED).outcomes}
    assert statuses["A14"] == "open"
    assert report.lost == ()
