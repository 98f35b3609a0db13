"""WordprocessingML elements, written the way the tree looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

LATIN = "Times New Roman"


def el(
    tag: str, attrs: Mapping[str, str] | None = None, *children: BaseOxmlElement
) -> BaseOxmlElement:
    """Make the element `w:tag` with `w:` attributes and children."""
    made = OxmlElement(f"w:{tag}")
    for name, value in (attrs or {}).items():
        made.set(qn(f"w:{name}"), value)
    for child in children:
        made.append(child)
    return made


@dataclass(frozen=True)
class Face:
    """How characters look: an East Asian font and a size in half points."""

    font: str
    half_points: int
    bold: bool = False

    def properties(self) -> BaseOxmlElement:
        """The run properties that set this face."""
        made = el(
            "rPr",
            None,
            el("rFonts", {"ascii": LATIN, "hAnsi": LATIN, "eastAsia": self.font, "cs": LATIN}),
        )
        if self.bold:
            made.append(el("b"))
        size = {"val": str(self.half_points)}
        made.append(el("sz", size))
        made.append(el("szCs", size))
        return made


def run(text: str, face: Face | None = None, deleted: bool = False) -> BaseOxmlElement:
    """A run; a newline in the text becomes a line break."""
    made = el("r")
    if face is not None:
        made.append(face.properties())
    for number, piece in enumerate(text.split("\n")):
        if number:
            made.append(el("br"))
        words = el("delText" if deleted else "t")
        words.text = piece
        words.set(qn("xml:space"), "preserve")
        made.append(words)
    return made


def paragraph(properties: BaseOxmlElement | None, *inside: BaseOxmlElement) -> BaseOxmlElement:
    """A paragraph of runs and other inline elements."""
    made = el("p")
    if properties is not None:
        made.append(properties)
    for child in inside:
        made.append(child)
    return made
