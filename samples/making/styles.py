"""The page and the paragraph styles of an official document."""

from __future__ import annotations

from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from .elements import Face, el, paragraph, run

BODY = Face("仿宋_GB2312", 32)
TITLE = Face("方正小标宋简体", 44)
SECTION = Face("黑体", 32)
PART = Face("楷体_GB2312", 32)
ITEM = Face("仿宋_GB2312", 32, bold=True)
CELL = Face("宋体", 19)
CELL_STYLE = "TableText"

_STYLES = {
    "Normal": (BODY, "both", 2),
    "Title": (TITLE, "center", 0),
    "Heading 1": (SECTION, "left", 2),
    "Heading 2": (PART, "left", 2),
    "Heading 3": (ITEM, "left", 2),
}


def dress(document: Doc) -> None:
    """Set the page, the styles and the page number of a new document."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(37), Mm(35)
    page.left_margin, page.right_margin = Mm(28), Mm(26)
    page.header_distance, page.footer_distance = Mm(15), Mm(25)
    for name, (face, align, indent) in _STYLES.items():
        style = document.styles[name].element
        for old in (*style.findall(qn("w:pPr")), *style.findall(qn("w:rPr"))):
            style.remove(old)
        heading = name.startswith("Heading")
        style.append(layout(align, indent, keep=heading, size=face.half_points))
        style.append(face.properties())
    for style in document.styles.element.iter(qn("w:lang")):
        style.set(qn("w:eastAsia"), "zh-CN")
    _forget_table_styles(document)
    _add_cell_style(document)
    _number_pages(document)


def layout(align: str, indent: int, keep: bool = False, size: int = 32) -> BaseOxmlElement:
    """Paragraph properties: alignment, first-line indent in characters, fixed line pitch.

    Large characters are a title: more pitch, and room below.
    """
    large = size > BODY.half_points
    line, after = ("700", "440") if large else ("580", "0")
    characters, twips = str(100 * indent), str(10 * size * indent)
    return el(
        "pPr",
        None,
        *([el("keepNext")] if keep else []),
        el("spacing", {"before": "0", "after": after, "line": line, "lineRule": "exact"}),
        el("ind", {"firstLineChars": characters, "firstLine": twips}),
        el("jc", {"val": align}),
    )


def style_id(document: Doc, name: str) -> str:
    """The id by which paragraphs refer to the style of that name."""
    return str(document.styles.get_style_id(document.styles[name], WD_STYLE_TYPE.PARAGRAPH) or "")


def _forget_table_styles(document: Doc) -> None:
    """Drop the coloured table styles of python-docx's template: no official table has one."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()


def _add_cell_style(document: Doc) -> None:
    """Text in table cells: small, close, not indented."""
    style = document.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH).element
    style.set(qn("w:styleId"), CELL_STYLE)
    style.append(
        el(
            "pPr",
            None,
            el("spacing", {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}),
            el("ind", {"firstLineChars": "0", "firstLine": "0"}),
        )
    )
    style.append(CELL.properties())


def _number_pages(document: Doc) -> None:
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    body = footer._element
    for old in list(body):
        body.remove(old)
    field = el("fldSimple", {"instr": " PAGE "}, run("1", Face("宋体", 28)))
    dash = Face("宋体", 28)
    body.append(paragraph(layout("center", 0), run("— ", dash), field, run(" —", dash)))
