"""Boxes and controls that python-docx has no names for: text boxes, groups, content controls."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from itertools import count
from typing import cast

from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from ..elements import el, paragraph

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
EMU_PER_TWIP = 635
WIDTH = 8845  # twips between the margins of the page


def raw(xml: str) -> BaseOxmlElement:
    """An element from a snippet; the names of `SPACES` are known in it."""
    names = " ".join(f'xmlns:{name}="{space}"' for name, space in SPACES.items())
    return cast("BaseOxmlElement", parse_xml(f"<w:x {names}>{xml}</w:x>")[0])


class Boxes:
    """Makes text boxes, each with a number of its own."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def box(self, height: int, inside: Sequence[BaseOxmlElement]) -> BaseOxmlElement:
        """A run that anchors a text box in the line, as Word writes it: once new, once old."""
        number, wide, high = next(self._numbers), WIDTH * EMU_PER_TWIP, height * EMU_PER_TWIP
        made = raw(
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f'<wp:inline><wp:extent cx="{wide}" cy="{high}"/>'
            f'<wp:docPr id="{number}" name="文本框 {number}"/><a:graphic>'
            f'<a:graphicData uri="{SPACES["wps"]}">{_shape(wide, high)}</a:graphicData>'
            "</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f'<v:shape id="box{number}" style="width:{WIDTH / 20}pt;height:{height / 20}pt" '
            'type="#_x0000_t202"><v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict>'
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )
        return _filled(made, [inside])

    def group(self, height: int, *boxes: Sequence[BaseOxmlElement]) -> BaseOxmlElement:
        """A run that anchors a group of text boxes, one under the other."""
        number, wide, high = next(self._numbers), WIDTH * EMU_PER_TWIP, height * EMU_PER_TWIP
        each = high // len(boxes)
        shapes = "".join(_shape(wide, each, top=i * each) for i in range(len(boxes)))
        room = f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
        inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/>'
        made = raw(
            '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>'
            f'<wp:inline><wp:extent cx="{wide}" cy="{high}"/>'
            f'<wp:docPr id="{number}" name="组合 {number}"/><a:graphic>'
            f'<a:graphicData uri="{SPACES["wpg"]}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>'
            f"{room}{inner}</a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData>"
            "</a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
        )
        return _filled(made, boxes)


def control(
    inside: Sequence[BaseOxmlElement], title: str, *properties: BaseOxmlElement
) -> BaseOxmlElement:
    """A content control around runs, paragraphs, rows or cells."""
    number = {"val": str(sum(map(ord, title)))}
    told = el("sdtPr", None, el("alias", {"val": title}), el("id", number), *properties)
    return el("sdt", None, told, el("sdtContent", None, *inside))


def framed(*inside: BaseOxmlElement, rows: bool = False) -> BaseOxmlElement:
    """A table of one cell, or of one cell to a row, around paragraphs and tables."""
    line = {"val": "single", "sz": "12", "space": "0", "color": "7F7F7F"}
    sides = [el(side, line) for side in ("top", "left", "bottom", "right")]
    parts = [[part] for part in inside] if rows else [list(inside)]
    return el(
        "tbl",
        None,
        el(
            "tblPr",
            None,
            el("tblW", {"w": str(WIDTH + 200), "type": "dxa"}),
            el("jc", {"val": "center"}),
            el("tblBorders", None, *sides),
            el("tblLayout", {"type": "fixed"}),
        ),
        el("tblGrid", None, el("gridCol", {"w": str(WIDTH + 200)})),
        *(el("tr", None, _frame_cell(part)) for part in parts),
    )


def small() -> BaseOxmlElement:
    """A paragraph nearly without height, as Word wants one after a table."""
    line = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
    return paragraph(el("pPr", None, el("spacing", line)))


def _frame_cell(inside: Sequence[BaseOxmlElement]) -> BaseOxmlElement:
    width = el("tcW", {"w": str(WIDTH + 200), "type": "dxa"})
    end = [small()] if inside[-1].tag.endswith("}tbl") else []
    return el("tc", None, el("tcPr", None, width), *inside, *end)


def _shape(wide: int, high: int, top: int = 0) -> str:
    return (
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="{top}"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</wps:spPr><wps:txbx><w:txbxContent/></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp>'
    )


def _filled(made: BaseOxmlElement, boxes: Sequence[Sequence[BaseOxmlElement]]) -> BaseOxmlElement:
    """Put what each box holds into it, into the new way of writing and into the old."""
    rooms = list(made.iter(f"{{{SPACES['w']}}}txbxContent"))
    for number, room in enumerate(rooms):
        for part in boxes[number % len(boxes)]:
            room.append(deepcopy(part))
    return made
