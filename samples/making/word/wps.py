"""The manner of WPS Writer, imitated: its run properties, lists, floating tables, own data."""

from __future__ import annotations

from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ..elements import el
from ..report import Report
from ..writing import append, new_document, styled_block
from .lists import define, numbered
from .shapes import raw

_OWN = "http://www.wps.cn/officeDocument/2013/wpsCustomData"
_OFF = (37, -12, 5)  # twips by which the grid differs from the widths of the cells
_FLOATING = {
    "leftFromText": "180",
    "rightFromText": "180",
    "vertAnchor": "text",
    "horzAnchor": "margin",
    "tblpXSpec": "center",
    "tblpY": "120",
}


def wps(report: Report) -> Doc:
    """Sections in a list, every run dressed, tables afloat whose grids are a little off."""
    document = new_document(report)
    define(document)
    for block in report.blocks:
        if block.kind == "section":
            append(document, numbered(document, block, anew=False))
            continue
        made = styled_block(document, report, block)
        append(document, made)
        if block.kind == "table":
            _float(made)
            append(document, _clear())
    body = document.element.body
    for words in list(body.iter(qn("w:r"))):
        _dress(words)
    for line in body.iter(qn("w:p")):
        _dress_mark(line)
    return document


def _float(table: BaseOxmlElement) -> None:
    properties = table.find(qn("w:tblPr"))
    properties.insert(0, el("tblOverlap", {"val": "never"}))
    properties.insert(0, el("tblpPr", _FLOATING))
    for place, column in enumerate(table.find(qn("w:tblGrid")).findall(qn("w:gridCol"))):
        column.set(qn("w:w"), str(int(column.get(qn("w:w"), "0")) + _OFF[place % len(_OFF)]))
    corner = next(table.iter(qn("w:tc")))
    corner.find(qn("w:tcPr")).append(_diagonal())


def _diagonal() -> BaseOxmlElement:
    """A line across a cell, which only WPS understands."""
    return raw(
        f'<mc:AlternateContent xmlns:wpsCustomData="{_OWN}">'
        '<mc:Choice Requires="wpsCustomData"><wpsCustomData:diagonals>'
        '<wpsCustomData:diagonal from="10000" to="30000"><wpsCustomData:border w:val="nil"/>'
        "</wpsCustomData:diagonal></wpsCustomData:diagonals></mc:Choice></mc:AlternateContent>"
    )


def _clear() -> BaseOxmlElement:
    return el(
        "p",
        None,
        el("bookmarkStart", {"id": "0", "name": "_GoBack"}),
        el("bookmarkEnd", {"id": "0"}),
    )


def _dress(words: BaseOxmlElement) -> None:
    """Say of a run what WPS says of every run."""
    properties = words.find(qn("w:rPr"))
    if properties is None:
        properties = el("rPr")
        words.insert(0, properties)
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        properties.insert(0, el("rFonts", {"hint": "eastAsia"}))
    else:
        fonts.set(qn("w:hint"), "eastAsia")
    properties.append(el("vertAlign", {"val": "baseline"}))
    properties.append(el("lang", {"val": "en-US", "eastAsia": "zh-CN"}))


def _dress_mark(line: BaseOxmlElement) -> None:
    properties = line.find(qn("w:pPr"))
    if properties is None:
        properties = el("pPr")
        line.insert(0, properties)
    properties.append(
        el("rPr", None, el("rFonts", {"hint": "eastAsia"}), el("vertAlign", {"val": "baseline"}))
    )
