"""The walk through a page's elements that turns lines into paragraphs and tables into grids."""

from __future__ import annotations

from typing import NamedTuple

from ...model.document import Cell, Table, UnreadableError
from ...model.place import Spot
from ...text.variants import SUPERSCRIPTS
from .flow import CLOSE, OPEN, TEXT, flow
from .grid import lay_out
from .kinds import BLOCKS, HEADINGS, has_words, is_leaf, is_link, is_raised, is_struck, keeps_lines
from .lines import Lines, Spots
from .lists import ListNumbers
from .page import Element
from .weights import Weights, is_numbered

MOST_NESTED = 40

_TOO_DEEP = "网页结构嵌套过深（表格层层相套），已停止读取。请简化后再检查"
_LISTS = frozenset(("ol", "ul", "menu", "dir"))


class Strand(NamedTuple):
    """A paragraph to be; ``linked`` is the share of it that leads elsewhere."""

    text: str
    number: str
    level: int | None
    spots: Spots
    element: Element
    linked: float

    @property
    def is_link(self) -> bool:
        """Whether half of it and more leads elsewhere."""
        return self.linked >= 0.5


class Sheet(NamedTuple):
    """A table to be, and the element it comes from."""

    table: Table
    element: Element


class Unread(NamedTuple):
    """Something that was passed by, and the number of the piece it stands before."""

    element: Element
    piece: int


class Walk:
    """Collects the ``pieces`` of a page, and what was passed by."""

    def __init__(self, weights: Weights, dropped: set[Element], content: Element | None) -> None:
        self.pieces: list[Strand | Sheet] = []
        self.unread: list[Unread] = []
        self.content = (0, 0)
        self._weights = weights
        self._dropped = dropped
        self._marked = content
        self._tables = 0
        self._nested = 0
        self._before = 0
        self._line: int | None = None
        self._begin_all()

    def through(self, root: Element) -> None:
        """Collect what stands in ``root``."""
        self._blocks.append(root)
        self._line = root.line or self._line
        for kind, element, text in flow(root, self._passes):
            if kind == TEXT:
                self._text(element, text)
            elif kind == OPEN:
                self._open(element)
            elif kind == CLOSE:
                self._close(element)
            else:
                self._pass(element)
        self._end_lines()
        self._blocks.pop()

    def _begin_all(self) -> None:
        """Begin on a clean sheet, as in a cell."""
        self._lines = Lines()
        self._blocks: list[Element] = []
        self._links: list[Element] = []
        self._lists: list[ListNumbers] = []
        self._number = ""
        self._level: int | None = None
        self._kept = 0
        self._raised = 0

    def _passes(self, element: Element) -> bool:
        """Tell whether the walk doesn't enter the element."""
        return (
            element.hidden
            or is_leaf(element)
            or element in self._dropped
            or self._weights.is_data(element)
            or is_struck(element)
        )

    def _text(self, element: Element, text: str) -> None:
        if self._raised:
            text = text.translate(SUPERSCRIPTS)
        spot = Spot(line=self._line, path=self._blocks[-1].path)
        self._lines.add(text, spot, self._kept > 0)
        if self._links:
            self._lines.linked += len(text.strip())
        if self._line is not None:
            self._line += text.count("\n")

    def _open(self, element: Element) -> None:
        self._line = element.line
        tag = element.tag
        if tag == "br":
            self._lines.break_line()
        elif tag in BLOCKS:
            self._open_block(element)
        elif is_link(element):
            self._links.append(element)
        self._raised += is_raised(element)
        self._kept += keeps_lines(element)

    def _open_block(self, element: Element) -> None:
        self._end_lines()
        self._blocks.append(element)
        if element is self._marked:
            self.content = (len(self.pieces), len(self.pieces))
        if element.tag in _LISTS:
            self._lists.append(ListNumbers(element, any(one.ordered for one in self._lists)))
        elif element.tag == "li":
            self._number = self._lists[-1].next(element) if self._lists else ""
        elif element.tag in HEADINGS:
            self._level = HEADINGS[element.tag]

    def _close(self, element: Element) -> None:
        tag = element.tag
        self._kept -= keeps_lines(element)
        self._raised -= is_raised(element)
        if tag in BLOCKS:
            self._end_lines()
            self._blocks.pop()
            self._close_block(element)
        elif self._links and self._links[-1] is element:
            self._links.pop()

    def _close_block(self, element: Element) -> None:
        if element is self._marked:
            self.content = (self.content[0], len(self.pieces))
        if element.tag in _LISTS:
            self._lists.pop()
        elif element.tag == "li":
            self._number = ""
        elif element.tag in HEADINGS:
            self._level = None

    def _end_lines(self) -> None:
        """Turn the lines so far into paragraphs."""
        lines, self._lines = self._lines, Lines()
        found = lines.paragraphs()
        length = sum(len(text) for text, _ in found)
        linked = lines.linked / length if length else 0.0
        for text, spots in found:
            number = "" if is_numbered(text) else self._number
            self._number = ""
            strand = Strand(text, number, self._level, spots, self._blocks[-1], linked)
            self.pieces.append(strand)

    def _pass(self, element: Element) -> None:
        if element in self._dropped:
            return
        if self._weights.is_data(element) and not element.hidden and not is_struck(element):
            self._end_lines()
            self._table(element)
        elif is_leaf(element) or has_words(element):
            self.unread.append(Unread(element, self._before + len(self.pieces)))

    def _table(self, element: Element) -> None:
        """Collect a table, and after it the tables that lie nested in its cells."""
        self._nested += 1
        if self._nested > MOST_NESTED:
            raise UnreadableError(_TOO_DEEP)
        shape = self._weights.shapes[element]
        self._loose(element, shape.loose)
        for hidden in shape.unseen:
            self._pass(hidden)
        self._tables += 1
        ordinal = self._tables
        grid = lay_out(shape.groups, ordinal)
        nested: list[Strand | Sheet] = []
        cells = []
        for inner, row, column, rows, columns in grid.cells:
            text, more = self._cell(inner)
            cells.append(Cell(text, ordinal, row, column, rows, columns, inner.spot))
            nested += more
        if cells:
            table = Table(tuple(cells), ordinal, grid.height, grid.width)
            self.pieces.append(Sheet(table, element))
        self.pieces += nested
        self._nested -= 1

    def _loose(self, table: Element, loose: list[Element | str]) -> None:
        """Collect what stands in a table outside its cells."""
        if loose:
            holder = Element("div", {}, table.line, table.path)
            holder.children = loose
            self._apart(holder)

    def _cell(self, cell: Element) -> tuple[str, list[Strand | Sheet]]:
        """Return the text of a cell, and the tables in it; none of one that is struck through."""
        if is_struck(cell):
            self._pass(cell)
            return "", []
        if all(isinstance(child, str) for child in cell.children):
            return self._bare_cell(cell), []
        pieces = self.pieces
        self._before, self.pieces = self._before + len(pieces), []
        self._apart(cell)
        found, self.pieces = self.pieces, pieces
        self._before -= len(pieces)
        texts = [piece.number + piece.text for piece in found if isinstance(piece, Strand)]
        return "\n".join(texts), [piece for piece in found if isinstance(piece, Sheet)]

    def _bare_cell(self, cell: Element) -> str:
        """Return the text of a cell without any elements."""
        if not cell.children:
            return ""
        lines = Lines()
        for text in cell.children:
            lines.add(str(text), cell.spot, keeps_lines(cell))
        return "\n".join(text for text, _ in lines.paragraphs())

    def _apart(self, element: Element) -> None:
        """Walk through ``element`` as if it stood alone."""
        kept = (self._lines, self._blocks, self._links, self._lists, self._number)
        marks = (self._level, self._kept, self._raised)
        self._begin_all()
        self._kept = int(keeps_lines(element))
        self.through(element)
        self._lines, self._blocks, self._links, self._lists, self._number = kept
        self._level, self._kept, self._raised = marks
