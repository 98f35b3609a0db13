"""The directory of an OLE file, the container of old Office documents, read within limits."""

from __future__ import annotations

import struct
from typing import BinaryIO, NamedTuple

from .package import MIB

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER = 512
_ENTRY = 128
_IN_HEADER = 109
_MOST_SECTORS = 2 * MIB
_MOST_TABLES = _MOST_SECTORS * 4 // 512 + 1024
_MOST_ENTRIES = 20_000
_LAST = 0xFFFFFFFA
_NOBODY = 0xFFFFFFFF
_SECTOR_SIZES = (9, 12)


class Stream(NamedTuple):
    """A stream of the top level: its name, its first sector and its size in bytes."""

    name: str
    start: int
    size: int


class _BrokenError(Exception):
    """The file is not what its first bytes promise."""


class OleFile:
    """The streams at the top of an OLE file; a broken file has none."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.streams: dict[str, Stream] = {}
        try:
            self._open()
        except (_BrokenError, struct.error):
            self.streams = {}
        finally:
            file.seek(0)

    def head(self, name: str) -> bytes:
        """Return the first sector of the stream ``name``, nothing where that can't be had."""
        stream = self.streams.get(name)
        if stream is None or stream.size < self._small:
            return b""
        try:
            return self._sector(stream.start)
        except _BrokenError:
            return b""
        finally:
            self._file.seek(0)

    def _open(self) -> None:
        self._file.seek(0)
        header = self._file.read(_HEADER)
        (shift,) = struct.unpack_from("<H", header, 30)
        if not header.startswith(MAGIC) or shift not in _SECTOR_SIZES:
            raise _BrokenError
        self._size = 1 << shift
        (directory,) = struct.unpack_from("<I", header, 48)
        (self._small,) = struct.unpack_from("<I", header, 56)
        self._table_sectors = self._tables(header)
        self._tables_read: dict[int, tuple[int, ...]] = {}
        data = b"".join(self._sector(number) for number in self._chain(directory))
        self.streams = {one.name: one for one in _at_the_top(data)}

    def _sector(self, number: int) -> bytes:
        """Return the sector ``number``; the last one of a file may be short."""
        if number >= _MOST_SECTORS:
            raise _BrokenError
        self._file.seek((number + 1) * self._size)
        data = self._file.read(self._size)
        if not data:
            raise _BrokenError
        return data

    def _numbers(self, sector: int) -> tuple[int, ...]:
        return struct.unpack(f"<{self._size // 4}I", self._sector(sector))

    def _tables(self, header: bytes) -> list[int]:
        """Return the sectors that hold the table of what follows what."""
        found = list(struct.unpack_from(f"<{_IN_HEADER}I", header, 76))
        (more,) = struct.unpack_from("<I", header, 68)
        seen: set[int] = set()
        while more < _LAST and more not in seen:
            seen.add(more)
            *numbers, more = self._numbers(more)
            found += numbers
            if len(found) > _MOST_TABLES:
                raise _BrokenError
        return [number for number in found if number < _LAST]

    def _chain(self, sector: int) -> list[int]:
        """Return the sectors of the directory, in order."""
        most = _MOST_ENTRIES * _ENTRY // self._size
        chain: dict[int, None] = {}
        while sector < _LAST:
            if sector in chain or len(chain) > most:
                raise _BrokenError
            chain[sector] = None
            sector = self._next(sector)
        return list(chain)

    def _next(self, sector: int) -> int:
        table, place = divmod(sector, self._size // 4)
        if table >= len(self._table_sectors):
            raise _BrokenError
        if table not in self._tables_read:
            self._tables_read[table] = self._numbers(self._table_sectors[table])
        following: int = self._tables_read[table][place]
        return following


def _at_the_top(directory: bytes) -> list[Stream]:
    """Return the streams directly below the root; those of embedded files lie deeper."""
    count = len(directory) // _ENTRY
    found: list[Stream] = []
    seen: set[int] = set()
    waiting = [_links(directory, 0)[2]] if count else []
    while waiting:
        number = waiting.pop()
        if number == _NOBODY or number >= count or number in seen:
            continue
        seen.add(number)
        left, right, _ = _links(directory, number)
        waiting += [left, right]
        found.append(_stream(directory, number))
    return found


def _links(directory: bytes, number: int) -> tuple[int, int, int]:
    """Return the neighbours to the left and right of an entry, and its first child."""
    left, right, child = struct.unpack_from("<III", directory, number * _ENTRY + 68)
    return left, right, child


def _stream(directory: bytes, number: int) -> Stream:
    at = number * _ENTRY
    (length,) = struct.unpack_from("<H", directory, at + 64)
    name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
    start, size = struct.unpack_from("<II", directory, at + 116)
    return Stream(name, start, size)
