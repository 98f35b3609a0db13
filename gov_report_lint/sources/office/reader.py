"""Formats that LibreOffice reads for us: it makes a .docx, and our own reader reads that."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ...model.document import Document, Paragraph, UnreadableError
from ..kinds import HEAD, Source
from ..package import MIB, Package
from ..word import reader as word
from .fields import refuse_changed_fields
from .odt import write_flat, write_package
from .program import find_program
from .run import SECONDS, convert

MOST_INPUT = 100 * MIB

# Chinese taken for 8-bit text, as in a .doc whose table of text pieces is lost, is full of these.
_ACCENTED = frozenset(map(chr, range(0x80, 0x250)))
_FEW = 20


class _Kind(NamedTuple):
    """What a kind is called, the end of its file's name, and LibreOffice's filter for it."""

    words: str
    suffix: str
    filter_name: str


_KINDS = {
    "doc": _Kind("旧版 Word 文档或 WPS 文字文档（.doc、.wps）", ".doc", "MS Word 97"),
    "fodt": _Kind("OpenDocument 文档（.fodt）", ".fodt", "OpenDocument Text Flat XML"),
    "odt": _Kind("OpenDocument 文档（.odt）", ".odt", "writer8"),
    "rtf": _Kind("RTF 文档（.rtf）", ".rtf", "Rich Text Format"),
}

# LibreOffice knows RTF only by its first bytes; others pass over a mark or blanks before them.
_RTF = b"{\\rtf"

CONVERTED = "由 LibreOffice 从 {} 转换后读取，个别自动编号和版式可能与原文不同"
_RESAVE = "请在 Word 或 WPS 中打开，另存为 .docx 后再检查"
_NOT_INSTALLED = (
    "这是{}，要先安装 LibreOffice 才能读取（免费，https://www.libreoffice.org）。"
    "请安装后重试，或在 Word、WPS 中另存为 .docx 后再检查"
)
_FAILED = "LibreOffice 打不开这个文件，它可能不完整或已损坏。" + _RESAVE
_NOT_STARTED = "LibreOffice 无法启动（{}）。请重新安装 LibreOffice，或" + _RESAVE[1:]
_TOO_SLOW = "LibreOffice 用了 {} 秒仍没有读完这个文件，已停止。" + _RESAVE
_TOO_BIG = "文件超过 {} MB，不像正常的报告，已停止读取。请删去其中的图片等内容后再检查"
_GARBLED = "LibreOffice 从这个文件里读出的是乱码，文件可能已损坏。" + _RESAVE
_NOTHING = "LibreOffice 没有从这个文件里读出任何文字，文件可能已损坏，或全是图片。" + _RESAVE


def read(source: Source) -> Document:
    """Return what ``source`` says, as LibreOffice understands it."""
    kind = _KINDS[source.kind]
    program = find_program()
    if program is None:
        raise UnreadableError(_NOT_INSTALLED.format(kind.words))
    with TemporaryDirectory(prefix="gov-report-lint-", ignore_cleanup_errors=True) as folder:
        file = Path(folder).resolve() / f"in{kind.suffix}"
        _write(source, file)
        made = _converted(program, file, kind.filter_name)
        with made.open("rb") as opened:
            document = _read_made(Source(source.name, "docx", opened))
    doubt = CONVERTED.format(kind.suffix)
    return document._replace(format=source.kind, doubts=(doubt, *document.doubts))


def _write(source: Source, file: Path) -> None:
    """Write ``source`` to ``file``, where LibreOffice finds it."""
    if source.package is not None:
        write_package(source.file, source.package, file)
    elif source.kind == "fodt":
        write_flat(source.file, file)
    else:
        _copy(source, file)


def _copy(source: Source, file: Path) -> None:
    """Write the bytes of ``source`` to ``file``, refusing more than is reasonable."""
    start = source.file.read(HEAD).find(_RTF) if source.kind == "rtf" else 0
    source.file.seek(max(start, 0))
    size = 0
    with file.open("xb") as copy:
        while data := source.file.read(MIB):
            size += len(data)
            if size > MOST_INPUT:
                raise UnreadableError(_TOO_BIG.format(MOST_INPUT // MIB))
            copy.write(data)


def _converted(program: str, file: Path, filter_name: str) -> Path:
    try:
        made = convert(program, file, filter_name, SECONDS)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(_TOO_SLOW.format(SECONDS)) from error
    except OSError as error:
        raise UnreadableError(_NOT_STARTED.format(error.strerror or error)) from error
    if made is None:
        raise UnreadableError(_FAILED)
    return made


def _read_made(source: Source) -> Document:
    """Return what the converted file says; one without any text was not understood."""
    try:
        package = Package(source.file)
        document = word.read(source._replace(package=package))
    except UnreadableError as error:
        raise UnreadableError(_FAILED) from error
    refuse_changed_fields(package)
    text = "".join("".join(_texts(document)).split())
    if not text:
        raise UnreadableError(_NOTHING)
    if sum(character in _ACCENTED for character in text) * _FEW > len(text):
        raise UnreadableError(_GARBLED)
    return document


def _texts(document: Document) -> list[str]:
    """Return the texts of all paragraphs and cells of ``document``."""
    texts = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            texts.append(block.text)
        else:
            texts += [cell.text for cell in block.cells]
    return texts
