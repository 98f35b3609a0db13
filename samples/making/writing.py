"""A report typed the ordinary way, with styled headings or with headings dressed by hand."""

from __future__ import annotations

from docx import Document
from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from .elements import el, paragraph, run
from .report import Block, Report
from .styles import ITEM, PART, SECTION, TITLE, dress, layout, style_id
from .tables import table

_STYLE_OF = {"title": "Title", "section": "Heading 1", "part": "Heading 2", "item": "Heading 3"}
_FACE_OF = {"title": TITLE, "section": SECTION, "part": PART, "item": ITEM}


def new_document(report: Report) -> Doc:
    """An empty document on the official page, named after the report."""
    document = Document()
    dress(document)
    core = document.core_properties
    core.title, core.author, core.comments = report.title, "", ""
    core.language = "zh-CN"
    return document


def styled(report: Report) -> Doc:
    """Headings carry Word's heading styles; their numbers are typed."""
    document = new_document(report)
    for block in report.blocks:
        append(document, styled_block(document, report, block))
    return document


def by_hand(report: Report) -> Doc:
    """Every paragraph is plain; headings only look like headings."""
    document = new_document(report)
    for block in report.blocks:
        append(document, _hand_block(report, block))
    return document


def append(document: Doc, *elements: BaseOxmlElement) -> None:
    """Put elements at the end of the body, before the page set-up."""
    setup = document.element.body.find(qn("w:sectPr"))
    assert setup is not None, "python-docx's template has a page set-up"  # noqa: S101
    for element in elements:
        setup.addprevious(element)


def styled_block(document: Doc, report: Report, block: Block) -> BaseOxmlElement:
    """The paragraph or table of one block."""
    if block.kind == "table":
        return table(report.layouts()[block.text], report.figures)
    if block.kind == "signature":
        return signature(block.text)
    name = _STYLE_OF.get(block.kind)
    if name is None:
        return paragraph(None, run(block.text))
    properties = el("pPr", None, el("pStyle", {"val": style_id(document, name)}))
    return paragraph(properties, run(block.text))


def signature(text: str) -> BaseOxmlElement:
    """The issuer or the date, at the right."""
    properties = el(
        "pPr",
        None,
        el("ind", {"rightChars": "200", "right": "640", "firstLineChars": "0", "firstLine": "0"}),
        el("jc", {"val": "right"}),
    )
    return paragraph(properties, run(text))


def _hand_block(report: Report, block: Block) -> BaseOxmlElement:
    if block.kind == "table":
        return table(report.layouts()[block.text], report.figures)
    if block.kind == "signature":
        return signature(block.text)
    face = _FACE_OF.get(block.kind)
    if face is None:
        return paragraph(None, run(block.text))
    if block.kind == "title":
        return paragraph(layout("center", 0, size=44), run(block.text, face))
    return paragraph(layout("left", 2, keep=True), run(block.text, face))
