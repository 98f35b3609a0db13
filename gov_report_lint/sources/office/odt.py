"""OpenDocument files made ready for LibreOffice: bounded, and without its input fields.

LibreOffice repeats the text of an input field several times when it writes a .docx. As plain
text, which is all that we want of it, the same words come through once.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from ...model.document import UnreadableError
from ..package import MIB, Package
from ..word.reader import MOST_DOCUMENT

_CONTENT = "content.xml"
_MOST_UNPACKED = 200 * MIB
_INPUT = re.compile(rb"</?text:text-input(?:\s[^<>]*)?>")
_ENTITIES = "文件内部（{}）带有不允许的实体声明。请在 Word 或 WPS 中打开，另存为 .docx 后再检查"
_FLAT_TOO_BIG = (
    f"文件超过 {MOST_DOCUMENT // MIB} MB，不像正常的报告，已停止读取。"
    "请删去多余内容，另存为 .docx 后再检查"
)
_TOO_BIG = (
    f"文件解压后超过 {_MOST_UNPACKED // MIB} MB，不像正常的报告，已停止读取。"
    "请删去其中的图片等内容，另存为 .docx 后再检查"
)


def write_package(source: BinaryIO, package: Package, file: Path) -> None:
    """Write the .odt ``package``, which is ``source``, to ``file``, each part within a limit."""
    size = 0
    with ZipFile(source) as old, ZipFile(file, "x", ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.is_dir():
                continue
            data = package.read(info.filename, MOST_DOCUMENT)
            size += len(data)
            if size > _MOST_UNPACKED:
                raise UnreadableError(_TOO_BIG)
            _refuse_entities(info.filename, data)
            if info.filename == _CONTENT:
                data = _INPUT.sub(b"", data)
            new.writestr(info.filename, data, info.compress_type)


def write_flat(source: BinaryIO, file: Path) -> None:
    """Write the flat .fodt ``source`` to ``file``."""
    source.seek(0)
    data = source.read(MOST_DOCUMENT + 1)
    if len(data) > MOST_DOCUMENT:
        raise UnreadableError(_FLAT_TOO_BIG)
    file.write_bytes(_INPUT.sub(b"", data))


def _refuse_entities(part: str, data: bytes) -> None:
    """Refuse XML that declares entities: a few lines of them can unfold to gigabytes."""
    if part.endswith("xml") and b"<!ENTITY" in data:
        raise UnreadableError(_ENTITIES.format(part))
