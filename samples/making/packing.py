"""A Word file whose bytes depend on its contents only, not on the day it was made."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.rel import Relationships

from .word.strict import as_strict

MADE = datetime(2025, 1, 20, 9, 0, 0)
_STAMP = (2025, 1, 20, 9, 0, 0)
_EFFECTS = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_UNWANTED = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.CUSTOM_XML, _EFFECTS)


def save(document: Doc, path: Path, strict: bool = False) -> None:
    """Write the document with fixed dates, its parts in a fixed order."""
    core = document.core_properties
    core.created = core.modified = MADE
    core.last_modified_by, core.revision = "", 1
    _drop(document.part.package.rels)
    _drop(document.part.rels)
    raw = io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as made, zipfile.ZipFile(path, "w") as kept:
        for name in sorted(made.namelist()):
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            data = made.read(name)
            kept.writestr(entry, as_strict(name, data) if strict else data)


def _drop(relationships: Relationships) -> None:
    """Leave out what python-docx's template carries and no report needs."""
    for key in [key for key, rel in relationships.items() if rel.reltype in _UNWANTED]:
        del relationships[key]
