"""A Word file with its tracked deletions carried out: other formats print them as plain text."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, register_namespace, tostring

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = "word/document.xml"
GONE = {f"{{{WORD}}}{name}" for name in ("del", "moveFrom")}
ROW, ROW_PROPERTIES = f"{{{WORD}}}tr", f"{{{WORD}}}trPr"


def accepted(source: Path, target: Path) -> Path:
    """Write the Word file ``source`` to ``target`` without what was deleted in it."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            new.writestr(item, _accepted(data) if item.filename == DOCUMENT else data)
    return target


def _accepted(data: bytes) -> bytes:
    register_namespace("w", WORD)
    root = fromstring(data)
    for parent in list(root.iter()):
        for child in [child for child in parent if child.tag in GONE or _is_gone(child)]:
            parent.remove(child)
    return bytes(tostring(root, "utf-8", xml_declaration=True))


def _is_gone(element: Element) -> bool:
    properties = element.find(ROW_PROPERTIES) if element.tag == ROW else None
    return properties is not None and any(child.tag in GONE for child in properties)
