"""OLE files built for tests: a header, a table of sectors, a directory and the streams."""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SECTOR = 512
SMALL = 4096
FREE, END, TABLE, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def word_document(magic: bytes = b"\xec\xa5", flags: int = 0) -> bytes:
    """Return the head of a WordDocument stream."""
    return magic + bytes(8) + struct.pack("<H", flags) + bytes(SMALL)


def ole(*names: str, embedded: str = "", **streams: bytes) -> bytes:
    """Return an OLE file with these streams, and below the first of them ``embedded``."""
    contents = dict.fromkeys(names, bytes(SMALL)) | streams
    entries = [_entry("Root Entry", 5, child=1)]
    sectors: list[bytes] = []
    follows: list[int] = []
    for number, (name, data) in enumerate(contents.items(), 1):
        following = number + 1 if number < len(contents) else NONE
        child = len(contents) + 1 if embedded and number == 1 else NONE
        entries.append(_entry(name, 2, following, child, len(sectors), len(data)))
        _append(sectors, follows, data)
    if embedded:
        entries.append(_entry(embedded, 2, size=SMALL))
    directory = len(sectors)
    _append(sectors, follows, b"".join(entries))
    table = len(sectors)
    follows.append(TABLE)
    follows += [FREE] * (SECTOR // 4 - len(follows))
    sectors.append(struct.pack(f"<{SECTOR // 4}I", *follows))
    return header(directory, table) + b"".join(sectors)


def header(directory: int, table: int, more: int = END, shift: int = 9) -> bytes:
    """Return the header of an OLE file."""
    tables = struct.pack("<109I", table, *[FREE] * 108)
    return (
        MAGIC
        + bytes(16)
        + struct.pack("<HHHHH", 62, 3, 0xFFFE, shift, 6)
        + bytes(10)
        + struct.pack("<IIIIIIII", 1, directory, 0, SMALL, END, 0, more, 0)
        + tables
    )


def _append(sectors: list[bytes], follows: list[int], data: bytes) -> None:
    count = -(-len(data) // SECTOR)
    for index in range(count):
        sectors.append(data[index * SECTOR : (index + 1) * SECTOR].ljust(SECTOR, b"\0"))
        follows.append(len(follows) + 1 if index + 1 < count else END)


def _entry(
    name: str, kind: int, right: int = NONE, child: int = NONE, start: int = 0, size: int = 0
) -> bytes:
    spelt = name.encode("utf-16-le")
    return (
        spelt.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(spelt) + 2, kind, 1, NONE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
