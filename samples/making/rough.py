"""A report as offices really hand it over: numbered by Word, under review, much edited."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from . import numbering
from .elements import Face, el, paragraph
from .forms import Box, Layout
from .report import Block, Report
from .review import Reviewer, whole
from .rough_labels import DELETED_ROW, ROUGH
from .styles import style_id
from .tables import cell_paragraph, table
from .writing import append, new_document, signature

CONTROLLED_TEXT = "本年度没有发生责任追究情形"
CONTROLLED_CELL = "applications.granted.total"
CORRECTED_CELL = ("applications.granted.natural_person", "[-24-]{+14+}")
CUT_BEFORE = "（五）不予处理"


def rough(report: Report) -> Doc:
    """The document of a report written in the notation of `review`."""
    return _Typist(report).document


class _Typist:
    """Types the blocks one after the other; knows which list it is in."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.reviewer = Reviewer()
        self.document = new_document(report)
        kinds = ["", *(block.kind for block in report.blocks)]
        begins = [now == "item" != before for before, now in pairwise(kinds)]
        numbering.define(self.document, sum(begins))
        self._list = -1
        for block, begin in zip(report.blocks, begins, strict=True):
            self._list += begin
            append(self.document, *self._typed(block))

    def _typed(self, block: Block) -> list[BaseOxmlElement]:
        if block.kind == "table":
            return self._table(block.text)
        if block.kind == "signature":
            return [signature(block.text)]
        made = paragraph(self._properties(block), *self.reviewer.runs(block.text))
        change = whole(block.text)
        if change:
            made.insert(0, el("pPr", None, el("rPr", None, self.reviewer.mark(change))))
        if CONTROLLED_TEXT in block.text:
            return [_control("监督保障情况", made)]
        return [made]

    def _properties(self, block: Block) -> BaseOxmlElement | None:
        if block.kind == "title":
            return el("pPr", None, el("pStyle", {"val": style_id(self.document, "Title")}))
        if block.kind == "item":
            return numbering.item(self._list)
        levels = {"section": 1, "part": 2}
        if block.kind in levels:
            return numbering.heading(self.document, levels[block.kind])
        return None

    def _table(self, name: str) -> list[BaseOxmlElement]:
        layout, figures = self.report.layouts()[name], self.report.figures

        def draw(rows: range) -> BaseOxmlElement:
            return table(layout, figures, self._cell, _wrap, rows, together=name != "proactive")

        if name != "applications":
            made = draw(range(layout.height))
            if name == "proactive":
                self._delete_row(made, layout)
            return [made]
        cut = next(box.row for box in layout.boxes if box.text == CUT_BEFORE)
        new_page = paragraph(el("pPr", None, el("pageBreakBefore"), *_small()))
        return [draw(range(cut)), new_page, draw(range(cut, layout.height))]

    def _cell(self, box: Box, text: str, face: Face) -> list[BaseOxmlElement]:
        fact, corrected = CORRECTED_CELL
        text = corrected if box.fact == fact else ROUGH.get(text, text)
        if box.fact:
            return [cell_paragraph(box, *self.reviewer.runs(text, face))]
        return [cell_paragraph(box, *self.reviewer.cut(part, face)) for part in text.split("¶")]

    def _delete_row(self, drawn: BaseOxmlElement, layout: Layout) -> None:
        """Put in a row of the old form, which the reviewer has struck out."""
        rows = drawn.findall(qn("w:tr"))
        after = next(box.row for box in layout.boxes if box.text == "行政许可")
        boxes = [box for box in layout.boxes if box.row == after]
        old = Layout(
            layout.widths,
            tuple(
                replace(b, row=0, text=t, fact="") for b, t in zip(boxes, DELETED_ROW, strict=True)
            ),
            head=0,
        )
        struck = table(old, {}, self._struck).findall(qn("w:tr"))[0]
        struck.find(qn("w:trPr")).append(self.reviewer.mark("del"))
        rows[after].addnext(struck)

    def _struck(self, box: Box, text: str, face: Face) -> list[BaseOxmlElement]:
        return [cell_paragraph(box, *self.reviewer.runs(f"[-{text}-]", face))]


def _wrap(box: Box, cell: BaseOxmlElement) -> BaseOxmlElement:
    return _control("予以公开总计", cell) if box.fact == CONTROLLED_CELL else cell


def _control(title: str, inside: BaseOxmlElement) -> BaseOxmlElement:
    """A content control around a paragraph or a table cell."""
    number = {"val": str(sum(map(ord, title)))}
    properties = el("sdtPr", None, el("alias", {"val": title}), el("id", number))
    return el("sdt", None, properties, el("sdtContent", None, inside))


def _small() -> list[BaseOxmlElement]:
    return [el("spacing", {"before": "0", "after": "0", "line": "20", "lineRule": "exact"})]
