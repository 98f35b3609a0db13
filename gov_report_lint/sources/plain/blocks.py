"""The blocks of a document from the parts of a text, joined and counted."""

from __future__ import annotations

from ...model.document import Block, Paragraph, Table
from ...model.place import Spot
from .inline import has_picture, reduced
from .parted import goes_on
from .pieces import Piece
from .tables import numbered
from .wrapping import Wrapping, glue

# What pandoc writes in place of a table that its output has no way to show.
LEFT_OUT = "[TABLE]"
RAGGED = "第 {} 个表格有的行比别的行少几格，看不出少的是哪几格，这些行的内容可能错了列"


class Blocks:
    """Paragraphs and tables in the making."""

    def __init__(self, wrapping: Wrapping | None, markdown: bool, parted: bool = False) -> None:
        self.blocks: list[Block] = []
        self.doubts: list[str] = []
        self._wrapping = wrapping
        self._markdown = markdown
        # Whether paragraphs have blank lines between them.
        self._parted = parted
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._paragraphs = self._tables = 0

    def add(self, part: Piece | Table) -> None:
        """Add the next part of the text."""
        if isinstance(part, Table):
            self.close()
            self._add_table(part)
            return
        before = self._pieces[-1:]
        between = glue(before[0], part, self._wrapping, len(self._pieces) == 1) if before else None
        if between is None and before and self._parted and goes_on(self._pieces, part):
            between = "\n"
        if between is None:
            self.close()
        else:
            self._texts.append(between)
        self._pieces.append(part)
        self._texts.append(part.text)

    def close(self) -> None:
        """End the paragraph under way."""
        if not self._pieces:
            return
        first, text, spots = self._pieces[0], "".join(self._texts), self._spots()
        unread = self._hides(text)
        if self._markdown:
            text, spots = reduced(text, spots)
        if text.strip() or unread:
            self._paragraphs += 1
            self.blocks.append(
                Paragraph(text, self._paragraphs, first.label, first.level, spots, unread)
            )
        self._pieces, self._texts = [], []

    def _hides(self, text: str) -> bool:
        """Tell whether a table was left out here, or a picture stands for one."""
        return text.strip() == LEFT_OUT or (self._markdown and has_picture(text))

    def _spots(self) -> tuple[tuple[int, Spot], ...]:
        """Return where each line of the paragraph begins."""
        spots = []
        offset = 0
        # Texts and what is between them take turns.
        for index, text in enumerate(self._texts):
            if index % 2 == 0:
                piece = self._pieces[index // 2]
                spots.append((offset, Spot(piece.number, piece.column)))
            offset += len(text)
        return tuple(spots)

    def _add_table(self, table: Table) -> None:
        self._tables += 1
        table = numbered(table, self._tables)
        if self._markdown:
            cells = tuple(cell._replace(text=reduced(cell.text)[0].strip()) for cell in table.cells)
            table = table._replace(cells=cells)
        if any(cell.unsure and "\n" not in cell.text for cell in table.cells):
            self.doubts.append(RAGGED.format(self._tables))
        self.blocks.append(table)
