"""The one door XML comes in by: well-formed, of a sane size, and without a DTD."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, XMLParser

from ..model.document import UnreadableError

__all__ = ["Element", "parse"]

MOST_TAGS = 2_000_000

_DECLARED = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)""")
_ENCODINGS = {b"utf-8", b"utf8", b"utf-16", b"utf-16le", b"utf-16be", b"us-ascii", b"ascii"}
_UTF_16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_RESAVE = "请在 Word 或 WPS 中打开该文件，另存为新的 .docx 后再检查"


def parse(data: bytes, part: str) -> Element:
    """Return the root element of ``data``; ``part`` names it in the refusal of bad XML."""
    data = _as_utf8(data, part)
    if b"<!DOCTYPE" in data:
        raise UnreadableError(f"文件内部（{part}）带有不允许的文档类型声明（DTD）。{_RESAVE}")
    if len(data) > MOST_TAGS and data.count(b"<") > MOST_TAGS:
        raise UnreadableError(f"文件内部（{part}）的内容过多，超出可检查的范围。请拆分后再检查")
    # The fixed encoding overrides the declared one, so no declaration can hide a DTD from the
    # search above.
    parser = XMLParser(encoding="utf-8")  # noqa: S314 - no DTD, so no entities to expand
    try:
        parser.feed(data)
        root: Element = parser.close()
    except ParseError as error:
        line, column = error.position
        where = f"{part} 第 {line} 行第 {column + 1} 列"
        raise UnreadableError(f"文件内容已损坏（{where}读不通）。{_RESAVE}") from error
    return root


def _as_utf8(data: bytes, part: str) -> bytes:
    """Return ``data`` in UTF-8 without a mark, refusing encodings that no Word file has."""
    if data[:2] in _UTF_16:
        try:
            data = data.decode(_UTF_16[data[:2]]).encode()
        except UnicodeError as error:
            raise UnreadableError(f"文件内容已损坏（{part} 的文字编码有误）。{_RESAVE}") from error
    data = data.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.match(data)
    if declared and declared[1].lower() not in _ENCODINGS:
        name = declared[1].decode("ascii", "replace")
        raise UnreadableError(f"文件内部（{part}）使用了不支持的文字编码 {name}。{_RESAVE}")
    return data
