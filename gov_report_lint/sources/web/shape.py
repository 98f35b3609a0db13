"""What a table of a page is made of: rows of cells, and what lies loose between them."""

from __future__ import annotations

from typing import NamedTuple

from .flow import CLOSE, OPEN, PASS, flow
from .kinds import CELLS, SECTIONS, is_leaf
from .page import Element

Row = list[Element]


class Shape(NamedTuple):
    """The rows of a table by row group, in printed order; a rowspan ends with its group.

    ``loose`` is the caption and whatever stands outside all cells: browsers show it before the
    table. ``unseen`` are the hidden rows and cells.
    """

    groups: list[list[Row]]
    loose: list[Element | str]
    unseen: list[Element]

    @property
    def cells(self) -> list[Element]:
        """All cells, row by row."""
        return [cell for group in self.groups for row in group for cell in row]


def shape_of(table: Element) -> Shape:
    """Return what ``table`` is made of, however its tags are left out."""
    making = _Making()
    for kind, element, text in flow(table, _is_whole):
        if kind == PASS:
            making.part(element)
        elif kind == OPEN:
            making.open(element.tag)
        elif kind == CLOSE:
            making.close(element.tag)
        elif text.strip():
            making.loose.append(text)
    return Shape(making.printed(), making.loose, making.unseen)


def _is_whole(element: Element) -> bool:
    """Tell whether the element is one part of the table that is not taken apart."""
    whole = element.tag in CELLS or element.tag in ("table", "caption")
    return whole or element.hidden or is_leaf(element)


class _Making:
    """Gathers rows into groups; a missing <tbody> or <tr> is understood."""

    def __init__(self) -> None:
        self.loose: list[Element | str] = []
        self.unseen: list[Element] = []
        self._groups: list[tuple[str, list[Row]]] = []
        self._in_group = False
        self._row: Row | None = None

    def open(self, tag: str) -> None:
        """Begin a row group or a row."""
        if tag in SECTIONS:
            self._groups.append((tag, []))
            self._in_group, self._row = True, None
        elif tag == "tr":
            self._begin_row()

    def close(self, tag: str) -> None:
        """End a row group or a row."""
        if tag in SECTIONS:
            self._in_group, self._row = False, None
        elif tag == "tr":
            self._row = None

    def part(self, element: Element) -> None:
        """Put a cell into its row; set aside what is none."""
        if element.hidden:
            self.unseen.append(element)
        elif element.tag not in CELLS:
            self.loose.append(element)
        else:
            if self._row is None:
                self._begin_row()
            if self._row is not None:
                self._row.append(element)

    def printed(self) -> list[list[Row]]:
        """Return the groups, the head first and the foot last wherever they stand."""
        groups = list(self._groups)
        head = next((group for group in groups if group[0] == "thead"), None)
        foot = next((group for group in groups if group[0] == "tfoot"), None)
        body = [group for group in groups if group is not head and group is not foot]
        ordered = [*([head] if head else []), *body, *([foot] if foot else [])]
        return [rows for _, rows in ordered if rows]

    def _begin_row(self) -> None:
        if not self._in_group and (not self._groups or self._groups[-1][0] != ""):
            self._groups.append(("", []))
        self._row = []
        self._groups[-1][1].append(self._row)
