"""Headings that Word numbers itself: list definitions and the paragraphs that follow them."""

from __future__ import annotations

from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from .elements import el
from .styles import style_id

HEADINGS = 80
_ITEMS = 81
_CHINESE = "chineseCountingThousand"
_INDENT = {"left": "0", "firstLineChars": "200", "firstLine": "640"}


def define(document: Doc, lists: int) -> None:
    """Define 一、 / （一） for headings, by their style, and as many lists 1. 2. 3. as wanted."""
    numbering = document.part.numbering_part.element
    headings = el(
        "abstractNum",
        {"abstractNumId": str(HEADINGS)},
        el("multiLevelType", {"val": "multilevel"}),
        _level(0, _CHINESE, "%1、", style_id(document, "Heading 1")),
        _level(1, _CHINESE, "（%2）"),
    )
    items = el(
        "abstractNum",
        {"abstractNumId": str(_ITEMS)},
        el("multiLevelType", {"val": "singleLevel"}),
        _level(0, "decimal", "%1."),
    )
    first = numbering.find(qn("w:num"))
    for definition in (headings, items):
        if first is None:
            numbering.append(definition)
        else:
            first.addprevious(definition)
    numbering.append(_list(HEADINGS, HEADINGS))
    for number in range(lists):
        numbering.append(_list(_ITEMS + number, _ITEMS, begin_anew=number > 0))
    style = document.styles["Heading 1"].element.find(qn("w:pPr"))
    style.insert(1, _number(HEADINGS, 0))


def heading(document: Doc, level: int) -> BaseOxmlElement:
    """Properties of a numbered heading; the first level has its number from its style."""
    made = el("pPr", None, el("pStyle", {"val": style_id(document, f"Heading {level}")}))
    if level > 1:
        made.append(_number(HEADINGS, level - 1))
    return made


def item(which: int) -> BaseOxmlElement:
    """Properties of a numbered paragraph of that list, counted from zero."""
    return el("pPr", None, _number(_ITEMS + which, 0))


def _list(number: int, definition: int, begin_anew: bool = False) -> BaseOxmlElement:
    made = el("num", {"numId": str(number)}, el("abstractNumId", {"val": str(definition)}))
    if begin_anew:
        made.append(el("lvlOverride", {"ilvl": "0"}, el("startOverride", {"val": "1"})))
    return made


def _level(level: int, form: str, text: str, style: str = "") -> BaseOxmlElement:
    return el(
        "lvl",
        {"ilvl": str(level)},
        el("start", {"val": "1"}),
        el("numFmt", {"val": form}),
        *([el("pStyle", {"val": style})] if style else []),
        el("suff", {"val": "nothing"}),
        el("lvlText", {"val": text}),
        el("lvlJc", {"val": "left"}),
        el("pPr", None, el("ind", _INDENT)),
    )


def _number(number: int, level: int) -> BaseOxmlElement:
    return el("numPr", None, el("ilvl", {"val": str(level)}), el("numId", {"val": str(number)}))
