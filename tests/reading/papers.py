"""Whole documents made by hand, and what was read of them."""

from __future__ import annotations

from gov_report_lint.model.document import Block, Document, Paragraph, Table
from gov_report_lint.model.report import Report, TableRead
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report

from .tables import Rows, table

HEADS = {
    "proactive": "二、主动公开政府信息情况",
    "applications": "三、收到和处理政府信息公开申请情况",
    "disputes": "四、政府信息公开行政复议、行政诉讼情况",
}


def document(*parts: str | Paragraph | Rows) -> Document:
    """Return the document of these paragraphs and tables, in order."""
    blocks: list[Block] = []
    paragraphs = tables = 0
    for part in parts:
        if isinstance(part, list):
            tables += 1
            blocks.append(table(part, tables))
            continue
        paragraphs += 1
        if isinstance(part, Paragraph):
            blocks.append(part._replace(ordinal=paragraphs))
        else:
            blocks.append(Paragraph(part, paragraphs))
    return Document("报告.docx", "docx", tuple(blocks))


def read(*parts: str | Paragraph | Rows) -> Report:
    """Return the report read of these paragraphs and tables."""
    return read_report(document(*parts), shipped_library())


def bound(key: str, *rows: Rows) -> TableRead:
    """Return what was read of tables that stand in their section, one below the other."""
    return read(HEADS[key], *rows).tables[key]


def figures(read_table: TableRead) -> dict[tuple[str, str], str]:
    """Return the figure of each cell as printed."""
    return {address: cell.said.strip() for address, cell in read_table.cells.items()}


def tables(blocks: tuple[Block, ...]) -> list[Table]:
    """Return the tables among the blocks."""
    return [block for block in blocks if isinstance(block, Table)]
