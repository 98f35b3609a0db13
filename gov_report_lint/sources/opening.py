"""A document from a path or from bytes, whatever the file calls itself."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from ..model.document import Document, UnreadableError
from .kinds import Source, look
from .refusals import refusal


def open_document(path: Path) -> Document:
    """Return what the file at ``path`` says; a file that can't be read says why."""
    try:
        _refuse_irregular(path)
        with path.open("rb") as file:
            return _read(file, str(path))
    except OSError as error:
        raise UnreadableError(_no_access(error)) from error


def read_bytes(data: bytes, name: str) -> Document:
    """Return what the file's content ``data`` says; ``name`` is only passed on."""
    return _read(io.BytesIO(data), name)


def sniff(data: bytes) -> str:
    """Return the kind of file ``data`` is or begins: ``docx``, ``json``, ``doc``, ``pdf``..."""
    try:
        return look(io.BytesIO(data), "").kind
    except UnreadableError:
        return "zip"


def _read(file: BinaryIO, name: str) -> Document:
    source = look(file, name)
    reader = READERS.get(source.kind)
    if reader is None:
        raise UnreadableError(refusal(source.kind))
    return reader(source)


def _read_docx(source: Source) -> Document:
    from .word.reader import read

    return read(source)


def _read_html(source: Source) -> Document:
    from .web.html import read

    return read(source)


def _read_mht(source: Source) -> Document:
    from .web.mht import read

    return read(source)


def _read_pdf(source: Source) -> Document:
    from .pdf.reader import read

    return read(source)


def _read_plain(source: Source) -> Document:
    from .plain.reader import read

    return read(source)


def _read_office(source: Source) -> Document:
    from .office.reader import read

    return read(source)


# One line for each kind that can be read. The imports wait inside the functions, so that no run
# pays for the formats that it doesn't meet.
READERS: dict[str, Callable[[Source], Document]] = {
    "docx": _read_docx,
    "html": _read_html,
    "mht": _read_mht,
    "pdf": _read_pdf,
    "text": _read_plain,
    "doc": _read_office,
    "fodt": _read_office,
    "odt": _read_office,
    "rtf": _read_office,
}


def _refuse_irregular(path: Path) -> None:
    """Refuse folders, and pipes and devices that reading might wait on for ever."""
    if "\0" in str(path):
        raise FileNotFoundError
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableError("这是一个文件夹，不是文件。请指定其中的报告文件")
    if not stat.S_ISREG(mode):
        raise UnreadableError("这不是普通文件，无法读取。请指定一个报告文件")


def _no_access(error: OSError) -> str:
    """Return the refusal of a file that the system doesn't hand over."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "找不到这个文件。请检查路径和文件名是否正确"
    if isinstance(error, PermissionError):
        return "没有权限读取这个文件。请检查文件权限，或先关闭正在使用它的程序"
    return f"无法读取这个文件（{error.strerror or error}）。请把它复制到本机后再检查"
