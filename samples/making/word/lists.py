"""Headings numbered by Word lists that begin anew, go on elsewhere and start at a later number."""

from __future__ import annotations

import re

from docx.document import Document as Doc
from docx.oxml.xmlchemy import BaseOxmlElement

from ..elements import el, paragraph, run
from ..report import Block, Report
from ..styles import style_id
from ..writing import append, new_document, styled_block

_TYPED = re.compile("（?([一二三四五六])(?:、|）)")
_FIGURES = "一二三四五六"
_SECTIONS, _PARTS = 90, 91
# The lists that paragraphs name: the definition, and the number it starts anew with.
_LISTS = {"1": (_SECTIONS, 0), "2": (_SECTIONS, 4), "3": (_PARTS, 0), "4": (_PARTS, 3)}


def restarted_numbering(report: Report) -> Doc:
    """Sections from the fourth and parts from the third on are in lists of their own.

    The lists of the first ones stop there; what they would number next never comes.
    """
    document = new_document(report)
    define(document)
    for block in report.blocks:
        if block.kind in ("section", "part"):
            append(document, numbered(document, block))
        else:
            append(document, styled_block(document, report, block))
    return document


def numbered(document: Doc, block: Block, anew: bool = True) -> BaseOxmlElement:
    """A heading whose number Word prints; with ``anew`` later ones are in lists of their own."""
    found = _TYPED.match(block.text)
    assert found is not None, block.text  # noqa: S101
    at = _FIGURES.index(found[1])
    is_part = block.kind == "part"
    first, later, turn = ("3", "4", 2) if is_part else ("1", "2", 3)
    style = style_id(document, "Heading 2" if is_part else "Heading 1")
    name = el("numId", {"val": later if anew and at >= turn else first})
    properties = el(
        "pPr",
        None,
        el("pStyle", {"val": style}),
        el("numPr", None, el("ilvl", {"val": "0"}), name),
    )
    return paragraph(properties, run(block.text[found.end() :]))


def define(document: Doc) -> None:
    """Define the lists that `numbered` names."""
    part = document.part.numbering_part.element
    for old in list(part):
        part.remove(old)
    for key, text in ((_SECTIONS, "%1、"), (_PARTS, "（%1）")):
        level = el(
            "lvl",
            {"ilvl": "0"},
            el("start", {"val": "1"}),
            el("numFmt", {"val": "chineseCounting"}),
            el("suff", {"val": "nothing"}),
            el("lvlText", {"val": text}),
            el("lvlJc", {"val": "left"}),
            el("pPr", None, el("ind", {"left": "0", "firstLine": "640"})),
        )
        part.append(el("abstractNum", {"abstractNumId": str(key)}, level))
    for name, (key, start) in _LISTS.items():
        made = el("num", {"numId": name}, el("abstractNumId", {"val": str(key)}))
        if start:
            anew = el("startOverride", {"val": str(start)})
            made.append(el("lvlOverride", {"ilvl": "0"}, anew))
        part.append(made)
