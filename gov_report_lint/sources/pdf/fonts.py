"""Fonts that a PDF names and does not contain.

PDFium passes over text when it has no outlines of its font: single characters, and lines that
resemble the one before. Lone spaces it passes over as well, in any font; nothing tells them apart.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as raw

_LONGEST = 256
# PDFium has these itself, or can replace them; what is lost in them are spaces and list dots.
_REPLACED = (
    "arial",
    "calibri",
    "cambria",
    "courier",
    "georgia",
    "helvetica",
    "symbol",
    "tahoma",
    "times",
    "verdana",
    "wingdings",
    "zapfdingbats",
)


def fonts_not_in_file(texts: list[Any]) -> list[str]:
    """Return the name of the font of each text whose font may be nowhere."""
    names: dict[int, str] = {}
    found = []
    for one in texts:
        font = raw.FPDFTextObj_GetFont(one)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in names:
            names[address] = "" if raw.FPDFFont_GetIsEmbedded(font) == 1 else _name(font)
        if names[address]:
            found.append(names[address])
    return found


def _name(font: Any) -> str:
    """Return the name of the font, nothing for one that is always replaced."""
    buffer = ctypes.create_string_buffer(_LONGEST)
    raw.FPDFFont_GetBaseFontName(font, buffer, _LONGEST)
    name = buffer.value.decode("utf-8", "replace").rpartition("+")[2]
    return "" if name.lower().startswith(_REPLACED) else name or "?"
