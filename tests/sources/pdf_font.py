"""A TrueType font of three glyphs: nothing, a wide box, a narrow box."""

from __future__ import annotations

import struct
import zlib

EM, ASCENT, DESCENT = 1000, 880, -120
_NARROW = range(0x21, 0x7F)
_BLANK = (0x20, 0x3000)


def _box(left: int, bottom: int, right: int, top: int) -> bytes:
    xs, ys = (left, right - left, 0, left - right), (bottom, 0, top - bottom, 0)
    head = struct.pack(">5hHH4B", 1, left, bottom, right, top, 3, 0, 1, 1, 1, 1)
    return head + struct.pack(">8h", *xs, *ys)


def _tables() -> dict[bytes, bytes]:
    boxes = (b"", _box(50, -70, 950, 830), _box(50, -10, 450, 730))
    starts = [sum(map(len, boxes[:index])) for index in range(4)]
    head = struct.pack(
        ">4IHH2q4h2H3h", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, DESCENT, EM, ASCENT, 0, 8,
        2, 1, 0,
    )  # fmt: skip
    return {
        b"glyf": b"".join(boxes),
        b"head": head,
        b"hhea": struct.pack(">I3hH11hH", 0x10000, ASCENT, DESCENT, 0, EM, *[0] * 11, 3),
        b"hmtx": struct.pack(">HhHhHh", 500, 0, EM, 50, 500, 50),
        b"loca": struct.pack(">4I", *starts),
        b"maxp": struct.pack(">IH13H", 0x10000, 3, 4, 1, 0, 0, 2, *[0] * 8),
    }


def font() -> bytes:
    """Return the font file."""
    tables = _tables()
    head = struct.pack(">I4H", 0x10000, len(tables), 64, 2, 32)
    at = len(head) + 16 * len(tables)
    body = b""
    for name, content in tables.items():
        head += struct.pack(">4s3I", name, 0, at + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    return head + body


def glyph_map() -> bytes:
    """Return which glyph each character is drawn as, compressed."""
    glyphs = [0 if c in _BLANK else 2 if c in _NARROW else 1 for c in range(0x10000)]
    return zlib.compress(struct.pack(">65536H", *glyphs))
