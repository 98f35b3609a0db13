"""Government pages of several families, of our own making, around one report."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

from gov_report_lint.model.document import Document, Paragraph, Table
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.sources.kinds import Source
from gov_report_lint.sources.opening import open_document
from gov_report_lint.sources.web import html

SAMPLES = Path(__file__).parents[2] / "samples"
# Words of the pages around the article; none of them may get into it.
AROUND = (
    "网站首页",
    "在线服务",
    "无障碍浏览",
    "分享到微信",
    "索引号",
    "版权所有",
    "上一篇",
    "相关链接",
)

NAVIGATION = (
    '<a href="/">网站首页</a> <a href="/zwgk/">政务公开</a> <a href="/bsfw/">在线服务</a>'
    ' <a href="/hdjl/">政民互动</a> <a href="javascript:void(0)">无障碍浏览</a>'
)
FOOT = (
    "版权所有：云溪市水务局　主办单位：云溪市水务局　网站标识码：9900000001<br>"
    '<a href="https://beian.example/">云ICP备00000001号</a>　云公网安备 99000000000001号'
)
LINKS = (
    '<ul><li><a href="1.html">上一篇：云溪市水务局2023年政府信息公开工作年度报告</a></li>'
    '<li><a href="2.html">下一篇：关于办公时间的公告</a></li>'
    '<li><a href="3.html">相关链接</a></li></ul>'
)
METADATA = (
    '<table width="100%"><tr><td>索引号：</td><td>000000001/2025-00001</td><td>主题分类：</td>'
    "<td>政务公开</td></tr><tr><td>发布机构：</td><td>云溪市水务局</td><td>发文日期：</td>"
    "<td>2025-01-20</td></tr>"
    "<tr><td>文　　号：</td><td></td><td>有效性：</td><td>有效</td></tr></table>"
)


def page(source: str | bytes, name: str = "测试.html") -> Document:
    """Return the document that the page with this source is read as."""
    data = source.encode() if isinstance(source, str) else source
    return html.read(Source(name, "html", io.BytesIO(data)))


def paragraph_texts(document: Document) -> list[str]:
    """Return the texts of the paragraphs."""
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def tables(document: Document) -> list[Table]:
    """Return the tables."""
    return [block for block in document.blocks if isinstance(block, Table)]


def everything(document: Document) -> str:
    """Return all the text of the document."""
    texts = paragraph_texts(document)
    return "\n".join([*texts, *(cell.text for table in tables(document) for cell in table.cells)])


def facts(document: Document) -> dict[str, object]:
    """Return what a report tells, without the places where it tells it."""
    report = read_report(document, shipped_library())
    cells = {
        (name, address): (read.value, read.kind, read.note)
        for name, table in report.tables.items()
        for address, read in table.cells.items()
    }
    return {
        "title": report.title,
        "issuer": report.issuer,
        "year": report.year,
        "form": report.used,
        "sections": [heading.section for heading in report.headings if heading.section],
        "lines": [line.flat for line in report.lines if line.flat and line.section],
        "strays": report.strays,
        "cells": cells,
    }


@cache
def report_blocks(sample: str = "consistent-2021.docx") -> tuple[Paragraph | Table, ...]:
    """Return the blocks of a sample report without its blank paragraphs."""
    return tuple(
        block
        for block in open_document(SAMPLES / sample).blocks
        if isinstance(block, Table) or block.text.strip()
    )


def table_html(table: Table, cell: Callable[[str], str] = lambda text: text) -> str:
    """Return a table as HTML with its spans."""
    rows: list[str] = [""] * table.height
    for one in table.cells:
        text = cell(one.text.replace("\n", "<br>"))
        rows[one.row] += f'<td rowspan="{one.rows}" colspan="{one.columns}">{text}</td>'
    inner = "".join(f"<tr>{row}</tr>\n" for row in rows)
    return f'<table border="1" cellspacing="0"><tbody>{inner}</tbody></table>'


def body_html(
    paragraph: Callable[[str], str] = lambda text: f"<p>{text}</p>",
    cell: Callable[[str], str] = lambda text: text,
    titled: bool = False,
) -> str:
    """Return the report as HTML, with or without its title line."""
    blocks = report_blocks()[0 if titled else 1 :]
    return "\n".join(
        paragraph(block.number + block.text.replace("\n", "<br>"))
        if isinstance(block, Paragraph)
        else table_html(block, cell)
        for block in blocks
    )


def title() -> str:
    """Return the title of the report."""
    first = report_blocks()[0]
    assert isinstance(first, Paragraph)
    return first.text.replace("\n", "")


def plain() -> dict[str, object]:
    """Return the facts of the report as its own document tells them."""
    return facts(Document("plain", "docx", report_blocks()))
