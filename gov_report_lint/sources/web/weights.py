"""What each block of a page weighs: how much running text, links and figures it holds."""

from __future__ import annotations

from ...text.cells import CellKind, parse_cell
from ...text.folding import fold
from ...text.numbering import marker
from .flow import CLOSE, OPEN, TEXT, flow
from .kinds import BLOCKS, is_leaf, is_link, is_struck
from .page import Element
from .shape import Shape, shape_of

# A line of this length is running text even where it ends without a full stop.
LONG_LINE = 40
LONGEST_FIGURE = 20
# Running text that no cell of a data table holds, unless the table has many figures as well.
MUCH_TEXT = 300
MANY_FIGURES = 6
# A table of so many figures, or of so many cells, can't be the frame or the imprint of a page.
FEW_FIGURES = 3
MANY_CELLS = 40
_ENDS = "。；！？"
# What Chinese websites must print at their foot.
_IMPRINT = ("ICP备", "公网安备", "网站标识码", "版权所有")


class Sums:
    """What is in a block: ``weight`` is its running text outside links and data tables.

    ``numbers`` counts lines that begin with a number as headings do, ``tables`` the tables that
    can only be data, ``nested`` all data tables, ``frames`` those that only lay out the page.
    """

    def __init__(self) -> None:
        self.chars = 0
        self.linked = 0
        self.links = 0
        self.weight = 0
        self.numbers = 0
        self.figures = 0
        self.imprints = 0
        self.tables = 0
        self.nested = 0
        self.frames = 0

    def add(self, other: Sums) -> None:
        """Add what is in a block within this one."""
        self.add_seen(other)
        self.weight += other.weight
        self.numbers += other.numbers
        self.figures += other.figures
        self.nested += other.nested
        self.frames += other.frames

    def add_seen(self, other: Sums) -> None:
        """Add what is in a table of data: of its text only the amount."""
        self.chars += other.chars
        self.linked += other.linked
        self.links += other.links
        self.imprints += other.imprints
        self.tables += other.tables


class Weights:
    """The sums of every block, and every table taken apart."""

    def __init__(self, root: Element) -> None:
        self.sums: dict[Element, Sums] = {root: Sums()}
        self.shapes: dict[Element, Shape] = {}
        self.frames: set[Element] = set()
        self.parents: dict[Element, Element] = {}
        _weigh_lines(root, self)
        for element in reversed(list(self.sums)):
            if element.tag == "table":
                self._table(element)
            elif element is not root:
                self.sums[self.parents[element]].add(self.sums[element])

    def is_data(self, element: Element) -> bool:
        """Tell whether the element is a table that holds data, not the frame of other blocks."""
        return element.tag == "table" and element not in self.frames

    def _table(self, table: Element) -> None:
        shape = self.shapes[table] = shape_of(table)
        above, own = self.sums[self.parents[table]], self.sums[table]
        # One that is struck through was not weighed.
        cells = [self.sums.get(cell, Sums()) for cell in shape.cells]
        if _is_frame(table, shape, cells):
            self.frames.add(table)
            above.add(own)
            above.frames += 1
            return
        own.tables += is_surely_data(cells)
        above.nested += 1
        above.add_seen(own)


def is_surely_data(cells: list[Sums]) -> bool:
    """Tell whether a table of these cells can be nothing but data."""
    return len(cells) >= MANY_CELLS or sum(cell.figures > 0 for cell in cells) >= FEW_FIGURES


def is_telling(text: str) -> bool:
    """Tell whether a line is running text or begins with a number as headings do."""
    if any(end in text for end in _ENDS) or len(text) >= LONG_LINE:
        return not is_imprint(text)
    return is_numbered(text)


def is_numbered(text: str) -> bool:
    """Tell whether a line begins with a list number: 一、 （一） 1."""
    return marker(fold(text[:LONGEST_FIGURE].lstrip())) is not None


def is_imprint(text: str) -> bool:
    """Tell whether a line belongs to the imprint of a website."""
    return any(word in text for word in _IMPRINT)


def _is_frame(table: Element, shape: Shape, cells: list[Sums]) -> bool:
    """Tell whether a table only lays out the page; a table in doubt is data."""
    if table.attributes.get("role") in ("presentation", "none") or not cells:
        return True
    if all(len(row) <= 1 for group in shape.groups for row in group):
        return True
    figures = sum(cell.figures > 0 for cell in cells)
    for cell in cells:
        running = cell.weight > MUCH_TEXT and figures < MANY_FIGURES
        beside = cell.nested and (cell.weight or cell.numbers or cell.nested > 1)
        if cell.frames or running or beside:
            return True
    filled = sum(cell.chars > 0 for cell in cells)
    return any(cell.nested for cell in cells) and figures < FEW_FIGURES and filled < MANY_FIGURES


def _weigh_lines(root: Element, weights: Weights) -> None:
    """Credit every line of text to the block in which it stands."""
    blocks = [root]
    links: list[Element] = []
    line = _Line()
    for kind, element, text in flow(root, _is_unread):
        if kind == TEXT:
            line.add(text, bool(links))
        elif element.tag in BLOCKS:
            line.end(weights.sums[blocks[-1]])
            if kind == OPEN:
                weights.sums[element] = Sums()
                weights.parents[element] = blocks[-1]
                blocks.append(element)
            elif kind == CLOSE:
                blocks.pop()
        elif kind == OPEN and is_link(element):
            links.append(element)
            weights.sums[blocks[-1]].links += 1
        elif kind == CLOSE and links and links[-1] is element:
            links.pop()
    line.end(weights.sums[root])


def _is_unread(element: Element) -> bool:
    return element.hidden or is_leaf(element) or is_struck(element)


class _Line:
    """The text between two block boundaries."""

    def __init__(self) -> None:
        self._plain: list[str] = []
        self._linked: list[str] = []

    def add(self, text: str, linked: bool) -> None:
        """Add a piece of text."""
        (self._linked if linked else self._plain).append(text)

    def end(self, sums: Sums) -> None:
        """Credit the line to a block, and begin another."""
        if not self._plain and not self._linked:
            return
        plain, linked = "".join(self._plain).strip(), "".join(self._linked).strip()
        self._plain, self._linked = [], []
        sums.chars += len(plain) + len(linked)
        sums.linked += len(linked)
        if is_imprint(plain + linked):
            sums.imprints += 1
        elif plain:
            _credit(plain, sums)


def _credit(plain: str, sums: Sums) -> None:
    if len(plain) <= LONGEST_FIGURE and parse_cell(plain).kind is CellKind.NUMBER:
        sums.figures += 1
    elif is_numbered(plain):
        sums.numbers += 1
        sums.weight += len(plain)
    elif is_telling(plain):
        sums.weight += len(plain)
