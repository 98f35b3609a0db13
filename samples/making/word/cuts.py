"""Tables cut in pieces: table 2 into one for each block, table 3 over three pages."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise

from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ..elements import el, paragraph
from ..forms import Layout
from ..report import Report
from ..tables import table
from ..writing import append, new_document, styled_block
from .shapes import small

WITHOUT_HEADS, WITH_HEADS = "（四）无法提供", "（七）总计"


def cut_tables(report: Report) -> Doc:
    """Tables 2 and 3 in pieces; the second piece of table 3 has no heads, the third has them."""
    document = new_document(report)
    for block in report.blocks:
        layout = report.layouts().get(block.text) if block.kind == "table" else None
        if layout is None or block.text == "disputes":
            append(document, styled_block(document, report, block))
        elif block.text == "proactive":
            append(document, *_pieces(layout, report, _blocks(layout)))
        else:
            append(document, *_over_pages(layout, report))
    return document


def _blocks(layout: Layout) -> list[int]:
    """The rows at which the blocks of table 2 begin."""
    return [box.row for box in layout.boxes if box.columns == len(layout.widths)]


def _pieces(layout: Layout, report: Report, starts: list[int]) -> list[BaseOxmlElement]:
    made: list[BaseOxmlElement] = []
    for start, end in pairwise([*starts, layout.height]):
        made += [table(layout, report.figures, rows=range(start, end)), small()]
    return made


def _over_pages(layout: Layout, report: Report) -> list[BaseOxmlElement]:
    cuts = [box.row for box in layout.boxes if box.text in (WITHOUT_HEADS, WITH_HEADS)]
    first, _, second, _, third, _ = _pieces(layout, report, [0, *cuts])
    heads = first.findall(qn("w:tr"))[: layout.head]
    start = third.find(qn("w:tr"))
    for row in heads:
        start.addprevious(deepcopy(row))
    return [first, _new_page(), second, _new_page(), third]


def _new_page() -> BaseOxmlElement:
    line = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    return paragraph(el("pPr", None, el("pageBreakBefore"), el("spacing", line)))
