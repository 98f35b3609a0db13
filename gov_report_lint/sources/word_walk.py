"""The walk through a Word document's tree that turns paragraphs and tables into blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.document import Block, Paragraph, UnreadableError
from .word_names import H_MERGE, TBL, TC, TC_PR, TR, TXBX_CONTENT, VANISH, WRAPPERS, P
from .word_paragraphs import PLAIN, Mark, Marks
from .word_tables import SINGLE, Grid, Span, columns_before, is_deleted, joined_leftwards, span_of
from .word_text import careful_text, has_text, plain_text, text_boxes, unwrapped
from .xml import Element

MOST_NESTED = 40

_TOO_DEEP = "文档结构嵌套过深（表格或文本框层层相套），已停止读取。请简化后再检查"


class _Line(NamedTuple):
    """A whole paragraph, and the text boxes anchored in it."""

    text: str
    mark: Mark
    boxes: list[Element]


class Walk:
    """Collects the ``blocks`` of a document; ``tags`` are the names of all its elements.

    Most documents hold none of the rarer constructs. Knowing the names beforehand, the walk
    looks for each only where there is one to find.
    """

    def __init__(self, marks: Marks, tags: set[str]) -> None:
        self.blocks: list[Block] = []
        self._marks = marks
        self._paragraphs = 0
        self._tables = 0
        self._nested = 0
        wrapped = not tags.isdisjoint(WRAPPERS)
        self._boxed = TXBX_CONTENT in tags
        self._children = unwrapped if wrapped else iter
        self._text = careful_text if wrapped or VANISH in tags else plain_text
        self._leftwards = H_MERGE in tags
        simple = marks.all_plain and not wrapped and not self._boxed and VANISH not in tags
        self._cell = self._plain_cell if simple else self._careful_cell

    def through(self, container: Element) -> None:
        """Collect the paragraphs and tables in ``container``."""
        self._enter()
        for line in self._lines(container):
            if isinstance(line, _Line):
                self._paragraph(line)
            else:
                self._table(line)
        self._nested -= 1

    def _enter(self) -> None:
        self._nested += 1
        if self._nested > MOST_NESTED:
            raise UnreadableError(_TOO_DEEP)

    def _paragraph(self, line: _Line) -> None:
        self._paragraphs += 1
        number, level, _ = line.mark
        self.blocks.append(Paragraph(line.text, self._paragraphs, number, level))
        for box in line.boxes:
            self.through(box)

    def _lines(self, container: Element) -> Iterator[_Line | Element]:
        """Give the paragraphs in ``container``, those with deleted marks joined, and the tables."""
        texts: list[str] = []
        boxes: list[Element] = []
        for child in self._children(container):
            if child.tag == P:
                mark = self._marks.read(child)
                texts.append(self._text(child))
                if self._boxed:
                    boxes += text_boxes(child)
                if mark.deleted:
                    continue
                yield _Line("".join(texts), mark, boxes)
            elif child.tag == TBL:
                if any(texts) or boxes:
                    yield _Line("".join(texts), PLAIN, boxes)
                yield child
            else:
                continue
            texts, boxes = [], []
        if any(texts) or boxes:
            yield _Line("".join(texts), PLAIN, boxes)

    def _table(self, table: Element) -> None:
        """Collect ``table``, and after it the blocks that lie nested in its cells."""
        rows = [row for row in self._children(table) if row.tag == TR and not is_deleted(row)]
        if not rows:
            return
        self._enter()
        self._tables += 1
        grid = Grid(self._tables)
        outer, self.blocks = self.blocks, []
        for row in rows:
            self._row(row, grid)
        outer.append(grid.table())
        outer += self.blocks
        self.blocks = outer
        self._nested -= 1

    def _row(self, row: Element, grid: Grid) -> None:
        cells = [cell for cell in self._children(row) if cell.tag == TC]
        laid = [self._cell(cell) for cell in cells]
        if self._leftwards:
            laid = joined_leftwards(laid, cells)
        grid.add_row(laid, columns_before(row))

    def _plain_cell(self, cell: Element) -> tuple[str, Span]:
        """Return the text and the span of a cell of bare paragraphs and tables."""
        texts, span = [], SINGLE
        for child in cell:
            tag = child.tag
            if tag == P:
                texts.append(plain_text(child))
            elif tag == TC_PR:
                span = span_of(child)
            elif tag == TBL:
                self._table(child)
        return _joined(texts), span

    def _careful_cell(self, cell: Element) -> tuple[str, Span]:
        """Return the text and the span of any cell, list numbers before their paragraphs."""
        span = span_of(cell.find(TC_PR))
        if span.continues and not has_text(cell):
            # Word neither shows nor numbers the empty paragraphs below the top of a merged cell.
            return "", span
        texts = []
        for line in self._lines(cell):
            if isinstance(line, _Line):
                texts.append(line.mark.number + line.text)
                for box in line.boxes:
                    self.through(box)
            else:
                self._table(line)
        return _joined(texts), span


def _joined(texts: list[str]) -> str:
    """Return the lines of a cell without the blank ones at either end."""
    return texts[0] if len(texts) == 1 else "\n".join(texts).strip("\n")
