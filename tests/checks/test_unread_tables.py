"""A table that may be in the document unseen is not called missing."""

from __future__ import annotations

from reading.papers import HEADS, document
from reading.tables import applications

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Document, Paragraph, Table
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report


def statuses(made: Document) -> dict[str, tuple[str, str]]:
    library = shipped_library()
    outcomes = check_report(read_report(made, library), library).outcomes
    return {one.rule.id: (one.status, "".join(one.reasons)) for one in outcomes}


def test_a_picture_may_be_the_table() -> None:
    told = statuses(document(HEADS["applications"], Paragraph("", 0, unread=True)))
    assert told["A09"][0] == "open"
    assert "图片" in told["A09"][1]
    assert statuses(document(HEADS["applications"], ""))["A09"][0] == "fail"


def test_a_picture_elsewhere_is_none() -> None:
    picture = Paragraph("", 0, unread=True)
    said = "公开还不够全面。"
    told = statuses(document(HEADS["proactive"], picture, HEADS["applications"], said))
    assert told["A08"][0] == "open"
    assert told["A09"][0] == "fail"


def test_a_picture_may_be_the_rest_of_the_table() -> None:
    title = "云溪市水务局2024年政府信息公开工作年度报告"
    half = applications()[0][:12]
    assert statuses(document(title, HEADS["applications"], half))["A14"][0] == "fail"
    told = statuses(document(title, HEADS["applications"], half, Paragraph("", 0, unread=True)))
    assert told["A14"][0] == "open"


def test_a_table_read_with_doubts_is_not_called_incomplete() -> None:
    title = "云溪市水务局2024年政府信息公开工作年度报告"
    made = document(title, HEADS["applications"], applications()[0][:12])
    table = made.blocks[-1]
    assert isinstance(table, Table)
    cells = tuple(one._replace(unsure=one.text == "1001") for one in table.cells)
    doubted = made._replace(blocks=(*made.blocks[:-1], table._replace(cells=cells)))
    assert statuses(made)["A14"][0] == "fail"
    assert statuses(doubted)["A14"][0] == "open"
