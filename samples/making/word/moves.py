"""Moves and deletions that Word still tracks: paragraphs, rows, cells, a whole table."""

from __future__ import annotations

from copy import deepcopy
from itertools import count
from typing import cast

from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ..elements import el, paragraph, run
from ..report import Block, Report
from ..review import REVIEWER
from ..tables import table
from ..writing import append, new_document, styled_block

_MOVED_PART = "（三）政府信息管理"
_MOVED_ROW = "2.重复申请"
_CELL_OUT = "行政许可"
_BROKEN_AT = "办结27件，"


def tracked_moves(report: Report) -> Doc:
    """A part that stood last, a row and a table that stood elsewhere, figures since deleted."""
    return _Mover(report).document


class _Mover:
    """Types the report and leaves the traces of how it came about."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.document = new_document(report)
        self._numbers = count(500)
        moved = self._moved_blocks()
        for block in report.blocks:
            if block in moved:
                append(self.document, *self._arrived(block, moved))
                continue
            if block.text.startswith("二、"):
                append(self.document, *(self._left(one, moved) for one in moved))
            append(self.document, *self._typed(block))

    def _moved_blocks(self) -> list[Block]:
        """The part that was moved: its heading and its text."""
        blocks = list(self.report.blocks)
        at = next(i for i, block in enumerate(blocks) if block.text == _MOVED_PART)
        return blocks[at : at + 2]

    def _mark(self, kind: str, *inside: BaseOxmlElement, **more: str) -> BaseOxmlElement:
        return el(kind, {"id": str(next(self._numbers)), **REVIEWER, **more}, *inside)

    def _typed(self, block: Block) -> list[BaseOxmlElement]:
        if block.text == "proactive":
            return [self._elsewhere(), paragraph(None), self._with_cell_out(block)]
        if block.text == "applications":
            return [self._with_row_moved(block)]
        if _BROKEN_AT in block.text:
            return self._joined(block.text)
        return [styled_block(self.document, self.report, block)]

    def _arrived(self, block: Block, moved: list[Block]) -> list[BaseOxmlElement]:
        made = styled_block(self.document, self.report, block)
        self._wrap(made, "moveTo")
        if block is moved[0]:
            made.insert(1, self._mark("moveToRangeStart", name="move1"))
        return [made]

    def _left(self, block: Block, moved: list[Block]) -> BaseOxmlElement:
        made = styled_block(self.document, self.report, block)
        self._wrap(made, "moveFrom")
        if block is moved[0]:
            made.insert(1, self._mark("moveFromRangeStart", name="move1"))
        return made

    def _wrap(self, line: BaseOxmlElement, kind: str) -> None:
        """Mark a paragraph's runs and its end as moved, inserted or deleted."""
        properties = line.find(qn("w:pPr"))
        if properties is None:
            properties = el("pPr")
            line.insert(0, properties)
        properties.append(el("rPr", None, self._mark(kind)))
        for words in line.findall(qn("w:r")):
            holder = self._mark(kind)
            words.addprevious(holder)
            holder.append(words)

    def _joined(self, text: str) -> list[BaseOxmlElement]:
        """One paragraph that was two: the mark between them is deleted."""
        before, _, after = text.partition(_BROKEN_AT)
        gone = el("pPr", None, el("rPr", None, self._mark("del")))
        return [paragraph(gone, run(before + _BROKEN_AT)), paragraph(None, run(after))]

    def _elsewhere(self) -> BaseOxmlElement:
        """Table 4 with other figures, as it stood here before it was moved."""
        figures = dict.fromkeys(self.report.figures, "9")
        made = table(self.report.layouts()["disputes"], figures)
        for row in made.findall(qn("w:tr")):
            row.find(qn("w:trPr")).append(self._mark("del"))
            self._row(row, "moveFrom")
        return made

    def _with_cell_out(self, block: Block) -> BaseOxmlElement:
        """Table 2 with a figure whose cell is deleted."""
        made = styled_block(self.document, self.report, block)
        label = self._cell(made, _CELL_OUT)
        out = deepcopy(label.getnext())
        assert isinstance(out, BaseOxmlElement), _CELL_OUT  # noqa: S101
        for words in out.iter(qn("w:t")):
            words.text = "999"
        properties = out.find(qn("w:tcPr"))
        for wide in properties.findall(qn("w:gridSpan")):
            properties.remove(wide)
        properties.append(self._mark("cellDel"))
        label.addnext(out)
        return made

    def _with_row_moved(self, block: Block) -> BaseOxmlElement:
        """Table 3 with a row that stood further down, merged cells newly merged."""
        made = styled_block(self.document, self.report, block)
        row = self._cell(made, _MOVED_ROW).getparent()
        assert isinstance(row, BaseOxmlElement), _MOVED_ROW  # noqa: S101
        old = deepcopy(row)
        old.find(qn("w:trPr")).append(self._mark("del"))
        self._row(old, "moveFrom")
        row.find(qn("w:trPr")).append(self._mark("ins"))
        self._row(row, "moveTo")
        after = row.getnext()
        assert after is not None, _MOVED_ROW  # noqa: S101
        after.addnext(old)
        self._merge_anew(made)
        return made

    def _row(self, row: BaseOxmlElement, kind: str) -> None:
        for line in row.iter(qn("w:p")):
            self._wrap(line, kind)

    def _merge_anew(self, made: BaseOxmlElement) -> None:
        """Let the merge under （四）无法提供 be a change of the reviewer's."""
        cell = self._cell(made, "（四）无法提供")
        column = [cell, *self._below(cell)]
        for place, one in enumerate(column):
            properties = one.find(qn("w:tcPr"))
            merged = properties.find(qn("w:vMerge"))
            then = {"vMerge": "cont" if place else "rest"}
            merged.addprevious(self._mark("cellMerge", **then))
            properties.remove(merged)

    def _below(self, cell: BaseOxmlElement) -> list[BaseOxmlElement]:
        """The cells that go on from ``cell``: the second of the next two rows."""
        rows = cell.getparent().itersiblings(qn("w:tr"))
        return [next(rows).findall(qn("w:tc"))[1] for _ in range(2)]

    def _cell(self, made: BaseOxmlElement, label: str) -> BaseOxmlElement:
        for cell in made.iter(qn("w:tc")):
            if "".join(words.text or "" for words in cell.iter(qn("w:t"))) == label:
                return cast("BaseOxmlElement", cell)
        raise ValueError(label)
