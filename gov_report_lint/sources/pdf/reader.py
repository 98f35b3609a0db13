"""PDF files with a text layer: paragraphs by geometry, tables by their rulings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from ...model.document import Block, Cell, Document, Paragraph, Table
from ...model.place import Spot
from ..kinds import Source
from ..package import MIB
from .doubts import Box, doubts_of, refuse_unreadable, unseen
from .furniture import without_furniture
from .joining import joined
from .marks import Page, upright_page
from .paragraphs import Measure, Placed, begins, measures, paragraph
from .pieces import Piece, Sheet, sheet
from .process import raw_pages

if TYPE_CHECKING:
    from .library import RawPage

MOST_BYTES = 100 * MIB
_TOO_LARGE = "PDF 超过 100 MB，不像一份报告，已停止读取。请改为检查报告的 Word 文件（.docx）"


class Laid(NamedTuple):
    """A piece of a table with its page and the measure of the text around it."""

    piece: Piece
    page: Page
    measure: Measure

    @property
    def lines(self) -> list[Placed]:
        """The lines of text that it is when it turns out to be no table."""
        return [Placed(line, self.page, self.measure) for line in self.piece.lines]


class Unseen(NamedTuple):
    """Something on a page that can't be read and may be a table."""

    page: Page
    box: Box

    def paragraph(self) -> Paragraph:
        """Return the empty paragraph that stands for it."""
        spot = Spot(page=self.page.number, box=self.page.seen(self.box))
        return Paragraph("", 0, spots=((0, spot),), unread=True)


Item = Placed | Laid | Unseen


def read(source: Source) -> Document:
    """Return what the PDF file ``source`` says."""
    return document(raw_pages(source.content(MOST_BYTES, _TOO_LARGE)), source.name)


def document(raw: list[RawPage], name: str) -> Document:
    """Return the document that the marks on these pages form."""
    pages = [upright_page(page, number) for number, page in enumerate(raw, start=1)]
    refuse_unreadable(pages, raw)
    sheets = [sheet(page) for page in pages]
    blocks = _blocks(_joined(_items(without_furniture(sheets))), pages)
    return Document(name, "pdf", tuple(blocks), doubts_of(sheets, raw))


def _items(sheets: list[Sheet]) -> list[list[Item]]:
    """Return the lines and pieces of tables of each page in reading order."""
    found = measures([(one.page, one.lines) for one in sheets])
    result = []
    for one, measure in zip(sheets, found, strict=True):
        items: list[Item] = [Placed(line, one.page, measure) for line in one.lines]
        items += [Laid(piece, one.page, measure) for piece in one.pieces]
        items += [Unseen(one.page, box) for box in unseen(one)]
        items.sort(key=_top)
        result.append([*items, *(Placed(line, one.page, measure) for line in one.aside)])
    return result


def _top(item: Item) -> float:
    if isinstance(item, Laid):
        return item.piece.top
    return item.box[1] if isinstance(item, Unseen) else item.line.box[1]


def _joined(pages: list[list[Item]]) -> list[Item]:
    """Return all items, tables that run over a page break as one."""
    items: list[Item] = []
    for page in pages:
        rest = page
        if page and items:
            both = _over_the_break(items[-1], page[0])
            if both is not None:
                items[-1] = both
                rest = page[1:]
        items += rest
    return items


def _over_the_break(before: Item, after: Item) -> Laid | None:
    """Return the table that ends one page and begins the next, None when there is none."""
    if not (isinstance(before, Laid) and isinstance(after, Laid)):
        return None
    if not (before.piece.whole or after.piece.whole):
        return None
    both = joined(before.piece, after.piece)
    return before._replace(piece=both) if both is not None else None


def _blocks(items: list[Item], pages: list[Page]) -> list[Block]:
    blocks: list[Block] = []
    tables = 0
    for part, lines in _sections(items):
        blocks += [paragraph(group, 0) for group in _paragraphs(lines)]
        if isinstance(part, Unseen):
            blocks.append(part.paragraph())
        elif part is not None:
            tables += 1
            blocks.append(_table(part, tables, pages))
    return _counted(blocks)


def _sections(items: list[Item]) -> Iterator[tuple[Piece | Unseen | None, list[Placed]]]:
    """Yield the lines before each table or picture with it, then the lines after the last."""
    lines: list[Placed] = []
    for item in items:
        if isinstance(item, Placed):
            lines.append(item)
        elif isinstance(item, Unseen):
            yield item, lines
            lines = []
        elif item.piece.whole:
            yield item.piece, lines
            lines = []
        else:
            lines += item.lines
    yield None, lines


def _paragraphs(lines: list[Placed]) -> list[list[Placed]]:
    groups: list[list[Placed]] = []
    for line in lines:
        if groups and not begins(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _counted(blocks: list[Block]) -> list[Block]:
    counter = count(1)
    return [
        block._replace(ordinal=next(counter)) if isinstance(block, Paragraph) else block
        for block in blocks
    ]


def _table(piece: Piece, ordinal: int, pages: list[Page]) -> Table:
    cells = tuple(
        Cell(
            part.text,
            ordinal,
            part.row,
            part.column,
            part.rows,
            part.columns,
            Spot(page=part.page, box=pages[part.page - 1].seen(part.box)),
            part.unsure,
        )
        for part in piece.parts
    )
    return Table(cells, ordinal, piece.height, len(piece.xs) - 1)
