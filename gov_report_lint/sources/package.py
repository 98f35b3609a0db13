"""The one door zip packages come in by: parts found by name and read within a limit."""

from __future__ import annotations

import struct
import zlib
from posixpath import dirname, join, normpath
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ..model.document import UnreadableError
from .xml import parse

MIB = 1 << 20
MOST_PART = 8 * MIB

_BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
_DAMAGED = (
    "文件不完整或已损坏，打不开。请重新下载或复制一份；"
    "若 Word 或 WPS 能打开，请另存为新的 .docx 后再检查"
)


class _Sips:
    """A file read in sips, so that no size told by a zip header is ever believed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek = file.seek
        self.tell = file.tell
        self.seekable = file.seekable

    def read(self, size: int = -1, /) -> bytes:
        if size > MIB:
            raise BadZipFile("a header asks for more than any honest one needs")
        return self._file.read(size)


class Package:
    """A zip package; its part names know neither case nor the direction of slashes."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._zip = ZipFile(_Sips(file))
        except _BROKEN as error:
            raise UnreadableError(_DAMAGED) from error
        self._parts: dict[str, ZipInfo] = {}
        self._twice: set[str] = set()
        for info in self._zip.infolist():
            name = _folded(info.filename)
            if name in self._parts:
                self._twice.add(name)
            self._parts[name] = info

    def __contains__(self, part: str) -> bool:
        return _folded(part) in self._parts

    @property
    def folders(self) -> set[str]:
        """The names of the folders at the top, in lower case."""
        return {name.split("/", 1)[0] for name in self._parts if "/" in name}

    def read(self, part: str, most: int = MOST_PART) -> bytes:
        """Return the bytes of ``part``, refusing more than ``most`` of them."""
        info = self._readable(part)
        data = b""
        try:
            with self._zip.open(info) as stream:
                data = _within(stream, most)
        except _BROKEN as error:
            raise UnreadableError(_DAMAGED) from error
        if len(data) > most:
            size = most // MIB
            raise UnreadableError(
                f"文件内部（{part}）解压后超过 {size} MB，不像正常的报告，已停止读取。"
                "请删去多余内容，另存为新的 .docx 后再检查"
            )
        return data

    def related(self, part: str, kind: str) -> str | None:
        """Return the name of the part that ``part`` ("" for the package) relates to as ``kind``."""
        folder, _, name = part.rpartition("/")
        relations = join(folder, "_rels", name + ".rels")
        if relations not in self:
            return None
        for relation in parse(self.read(relations), relations):
            if relation.get("Type", "").rpartition("/")[2] != kind:
                continue
            target = normpath(join("/", folder, relation.get("Target", ""))).lstrip("/")
            if relation.get("TargetMode") != "External" and target in self:
                return target
        return None

    def beside(self, part: str, kind: str) -> str | None:
        """Return the part related as ``kind``, or else the one lying beside it under that name."""
        neighbour = join(dirname(part), kind + ".xml")
        return self.related(part, kind) or (neighbour if neighbour in self else None)

    def _readable(self, part: str) -> ZipInfo:
        """Return the entry of ``part`` if it is one that can be read."""
        name = _folded(part)
        info = self._parts.get(name)
        if info is None or name in self._twice:
            raise UnreadableError(_DAMAGED)
        if info.flag_bits & 1:
            raise UnreadableError("文件带有压缩密码，无法读取。请去掉密码后再检查")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise UnreadableError(_DAMAGED)
        return info


def _folded(part: str) -> str:
    """Return ``part`` as package part names compare."""
    return part.replace("\\", "/").lower()


def _within(stream: IO[bytes], most: int) -> bytes:
    """Return what ``stream`` holds, stopping soon after ``most`` bytes."""
    data = stream.read(MIB)
    if len(data) < MIB:
        return data
    chunks, size = [data], len(data)
    while size <= most and (data := stream.read(MIB)):
        chunks.append(data)
        size += len(data)
    return b"".join(chunks)
