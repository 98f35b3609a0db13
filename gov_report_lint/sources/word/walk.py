"""The walk through a Word document's tree that turns paragraphs and tables into blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model.document import Block, Paragraph, UnreadableError
from ..xml import Element
from .doubts import unread_tags
from .frames import is_frame
from .items import Line, Row
from .names import (
    CELL_DEL,
    H_MERGE,
    MOVE_FROM,
    NOTE_REFERENCES,
    TBL,
    TC,
    TC_PR,
    TR,
    TXBX_CONTENT,
    P,
)
from .notes import Notes
from .paragraphs import PLAIN, Marks
from .tables import (
    SINGLE,
    Grid,
    Span,
    columns_left_out,
    is_gone,
    is_moved_away,
    is_taken_out,
    joined_leftwards,
    span_of,
)
from .text import ASIDE, NOT_PLAIN, asides, careful_text, has_text, plain_text, unwrapped

if TYPE_CHECKING:
    from .trace import Trace

MOST_NESTED = 40

_TOO_DEEP = "文档结构嵌套过深（表格或文本框层层相套），已停止读取。请简化后再检查"


class Walk:
    """Collects the ``blocks`` of a document; ``tags`` are the names of all its elements.

    Most documents hold none of the rarer constructs. Knowing the names beforehand, the walk
    looks for each only where there is one to find. ``nested`` tells that tables hold tables.
    A ``trace`` is told which elements of the file became which paragraphs and cells.
    """

    def __init__(
        self, marks: Marks, notes: Notes, tags: set[str], nested: bool, trace: Trace | None = None
    ) -> None:
        self.blocks: list[Block] = []
        self._marks = marks
        self._notes = notes
        self._nested_tables = nested
        self._trace = trace
        self._paragraphs = 0
        self._tables = 0
        self._depth = 0
        # What stands beside cells waits for the next words: a table may go on after a blank line.
        self._waiting: list[Element] = []
        wrapped = not tags.isdisjoint(NOT_PLAIN)
        self._has_asides = not tags.isdisjoint(ASIDE)
        self._children = unwrapped if wrapped else iter
        self._text = careful_text if wrapped else plain_text
        self._unread = unread_tags(tags)
        self._leftwards = H_MERGE in tags
        self._rows_move = MOVE_FROM in tags
        self._cells_go = CELL_DEL in tags
        simple = marks.all_plain and not (wrapped or nested or self._has_asides)
        self._cell = self._plain_cell if simple else self._careful_cell

    def whole(self, body: Element) -> list[Block]:
        """Return the blocks of the document's ``body``."""
        self._through(body)
        while self._waiting:
            self._those_waiting()
        return self.blocks

    def _through(self, container: Element) -> None:
        """Collect the paragraphs and tables in ``container``."""
        self._enter()
        for item in self._items(container):
            if isinstance(item, Line):
                self._paragraph(item)
            else:
                self._table(item)
        self._depth -= 1

    def _all_through(self, asides: list[Element]) -> None:
        for aside in asides:
            self._through(aside)

    def _enter(self) -> None:
        self._depth += 1
        if self._depth > MOST_NESTED:
            raise UnreadableError(_TOO_DEEP)

    def _paragraph(self, line: Line) -> None:
        if self._waiting and line.text.strip():
            self._those_waiting()
        self._paragraphs += 1
        if self._trace is not None:
            self._trace.paragraph(self._paragraphs, line.parts)
        number, level, _ = line.mark
        block = Paragraph(line.text, self._paragraphs, number, level, unread=line.unread)
        self.blocks.append(block)
        self._all_through(line.beside)

    def _those_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._all_through(waiting)

    def _items(self, container: Element) -> Iterator[Line | list[Row]]:
        """Give the paragraphs in ``container``, those with deleted marks joined, and the tables.

        What a table only frames is given like what stands in no table.
        """
        texts: list[str] = []
        parts: list[Element] = []
        beside: list[Element] = []
        for child in self._children(container):
            if child.tag == P:
                mark = self._marks.read(child)
                texts.append(self._text(child))
                parts.append(child)
                if self._has_asides:
                    beside += self._beside(child)
                if mark.deleted:
                    continue
                yield Line("".join(texts), mark, beside, parts, self._hides(child))
            elif child.tag == TBL:
                if any(texts) or beside:
                    yield Line("".join(texts), PLAIN, beside, parts)
                yield from self._tabled(child)
            else:
                continue
            texts, parts, beside = [], [], []
        if any(texts) or beside:
            yield Line("".join(texts), PLAIN, beside, parts)

    def _hides(self, paragraph: Element) -> bool:
        """Tell whether there is anything in ``paragraph`` that can't be read."""
        return bool(self._unread) and any(piece.tag in self._unread for piece in paragraph.iter())

    def _beside(self, paragraph: Element) -> list[Element]:
        """Return the text boxes anchored in ``paragraph`` and the notes it refers to."""
        found = (
            self._notes.take(aside) if aside.tag in NOTE_REFERENCES else aside
            for aside in asides(paragraph)
        )
        return [aside for aside in found if aside is not None]

    def _tabled(self, table: Element) -> Iterator[Line | list[Row]]:
        """Give the rows of ``table``, or what is in its cells when it is only a frame."""
        rows = [self._row(row) for row in self._children(table) if self._stays(row)]
        if not is_frame([row.cells for row in rows], self._nested_tables):
            yield rows
            return
        self._enter()
        for row in rows:
            for cell in row.cells:
                yield from self._items(cell)
        self._depth -= 1

    def _stays(self, row: Element) -> bool:
        if row.tag != TR or is_gone(row):
            return False
        return not (self._rows_move and is_moved_away(row))

    def _row(self, row: Element) -> Row:
        cells = [cell for cell in self._children(row) if cell.tag == TC]
        if self._cells_go:
            cells = [cell for cell in cells if not is_taken_out(cell)]
        return Row(row, cells)

    def _table(self, rows: list[Row]) -> None:
        """Collect a table, and after it the tables that lie nested in its cells."""
        self._enter()
        self._tables += 1
        grid = Grid(self._tables)
        outer, self.blocks = self.blocks, []
        for at, (row, cells) in enumerate(rows):
            before = columns_left_out(row)
            laid = [self._cell(cell) for cell in cells]
            if self._trace is not None:
                self._trace.row(
                    grid.ordinal, at, before[0], [one[1].columns for one in laid], cells
                )
            if self._leftwards:
                laid = joined_leftwards(laid, cells)
            grid.add_row(laid, *before)
        outer.append(grid.table())
        outer += self.blocks
        self.blocks = outer
        self._depth -= 1

    def _plain_cell(self, cell: Element) -> tuple[str, Span]:
        """Return the text and the span of a cell of bare paragraphs."""
        texts, span = [], SINGLE
        for child in cell:
            tag = child.tag
            if tag == P:
                texts.append(plain_text(child))
            elif tag == TC_PR:
                span = span_of(child)
        return _joined(texts), span

    def _careful_cell(self, cell: Element) -> tuple[str, Span]:
        """Return the text and the span of any cell, list numbers before their paragraphs."""
        span = span_of(cell.find(TC_PR))
        if span.continues and not has_text(cell):
            # Word neither shows nor numbers the empty paragraphs below the top of a merged cell.
            return "", span
        texts = []
        for item in self._items(cell):
            if not isinstance(item, Line):
                self._table(item)
                continue
            texts.append(item.mark.number + item.text)
            self._waiting += item.beside
            if any(aside.tag == TXBX_CONTENT and has_text(aside) for aside in item.beside):
                span = span._replace(unsure=True)
        return _joined(texts), span


def _joined(texts: list[str]) -> str:
    """Return the lines of a cell without the blank ones at either end."""
    return texts[0] if len(texts) == 1 else "\n".join(texts).strip("\n")
