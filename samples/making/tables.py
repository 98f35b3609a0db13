"""A layout drawn as a Word table, with the merges of the official form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from .elements import Face, el, paragraph, run
from .forms import Box, Layout
from .styles import CELL_STYLE

Write = Callable[[Box, str, Face], list[BaseOxmlElement]]
Wrap = Callable[[Box, BaseOxmlElement], BaseOxmlElement]


def plain(box: Box, text: str, face: Face) -> list[BaseOxmlElement]:
    """The paragraphs of a cell: one, with the text in one run."""
    return [cell_paragraph(box, *([run(text, face)] if text else []))]


def cell_paragraph(box: Box, *inside: BaseOxmlElement) -> BaseOxmlElement:
    """A paragraph in the style of table cells."""
    return paragraph(
        el(
            "pPr",
            None,
            el("pStyle", {"val": CELL_STYLE}),
            el("jc", {"val": "left" if box.left else "center"}),
        ),
        *inside,
    )


def table(
    layout: Layout,
    figures: Mapping[str, str],
    write: Write = plain,
    wrap: Wrap = lambda _, cell: cell,
    rows: range | None = None,
    together: bool = True,
) -> BaseOxmlElement:
    """Draw the layout, or only some of its rows, if wanted together on one page.

    A box cut at the top goes on without its label.
    """
    wanted = rows if rows is not None else range(layout.height)
    taken = {
        (row, box.column): box for box in layout.boxes for row in range(box.row, box.row + box.rows)
    }
    made = el("tbl", None, _properties(layout), _grid(layout))
    face = Face("宋体", layout.half_points)
    for row in wanted:
        line = el("tr", None, _row_properties(layout, row))
        for column in range(len(layout.widths)):
            box = taken.get((row, column))
            if box is None:
                continue
            begins = row == max(box.row, wanted.start)
            text = "" if row > box.row else figures.get(box.fact, box.text)
            cell = el("tc", None, _cell_properties(layout, box, begins))
            for part in write(box, text, face):
                cell.append(part)
            line.append(wrap(box, cell) if row == box.row else cell)
        made.append(line)
    for line in made.findall(qn("w:tr"))[: -1 if together else 0]:
        for properties in line.iter(qn("w:pPr")):
            properties.insert(1, el("keepNext"))
    return made


def _properties(layout: Layout) -> BaseOxmlElement:
    line = {"val": "single", "sz": "4", "space": "0", "color": "000000"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    margin = {"w": "40", "type": "dxa"}
    return el(
        "tblPr",
        None,
        el("tblW", {"w": str(sum(layout.widths)), "type": "dxa"}),
        el("jc", {"val": "center"}),
        el("tblBorders", None, *[el(side, line) for side in sides]),
        el("tblLayout", {"type": "fixed"}),
        el("tblCellMar", None, el("left", margin), el("right", margin)),
    )


def _grid(layout: Layout) -> BaseOxmlElement:
    return el("tblGrid", None, *[el("gridCol", {"w": str(width)}) for width in layout.widths])


def _row_properties(layout: Layout, row: int) -> BaseOxmlElement:
    made = el("trPr", None, el("cantSplit"), el("trHeight", {"val": "340", "hRule": "atLeast"}))
    if row < layout.head:
        made.append(el("tblHeader"))
    return made


def _cell_properties(layout: Layout, box: Box, begins: bool) -> BaseOxmlElement:
    width = sum(layout.widths[box.column : box.column + box.columns])
    made = el("tcPr", None, el("tcW", {"w": str(width), "type": "dxa"}))
    if box.columns > 1:
        made.append(el("gridSpan", {"val": str(box.columns)}))
    if box.rows > 1:
        made.append(el("vMerge", {"val": "restart" if begins else "continue"}))
    made.append(el("vAlign", {"val": "center"}))
    return made
