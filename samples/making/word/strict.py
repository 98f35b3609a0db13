"""Strict Office Open XML: the same document in the names of the ISO standard."""

from __future__ import annotations

import re

_NAMES = (
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "wordprocessingml/main"),
    ("http://schemas.openxmlformats.org/drawingml/2006/", "drawingml/"),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
        "officeDocument/relationships/extendedProperties",
    ),
    (
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        "officeDocument/extendedProperties",
    ),
    ("http://schemas.openxmlformats.org/officeDocument/2006/", "officeDocument/"),
)
_ISO = "http://purl.oclc.org/ooxml/"
_SIDES = {"left": "start", "right": "end"}
_JC = re.compile('(<w:jc w:val=")(left|right)"')
_IND = re.compile("<w:ind [^>]*>")
_SIDE = re.compile("<w:(left|right) ")


def as_strict(part: str, data: bytes) -> bytes:
    """The bytes of a part, its names turned into those of the strict standard."""
    if not part.endswith((".xml", ".rels")):
        return data
    text = data.decode()
    for name, iso in _NAMES:
        text = text.replace(name, _ISO + iso)
    text = text.replace("<w:document ", '<w:document w:conformance="strict" ', 1)
    text = _JC.sub(lambda found: f'{found[1]}{_SIDES[found[2]]}"', text)
    text = _SIDE.sub(lambda found: f"<w:{_SIDES[found[1]]} ", text)
    return _IND.sub(lambda found: _sided(found[0]), text).encode()


def _sided(indent: str) -> str:
    for side, iso in _SIDES.items():
        indent = indent.replace(f"w:{side}", f"w:{iso}")
    return indent
