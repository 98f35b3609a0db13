"""What kind of file this is, told from its content and never from its name."""

from __future__ import annotations

import codecs
from typing import BinaryIO, NamedTuple

from .package import MIB, Package

HEAD = 4096

_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b\x08", "archive"),
)
_OLE_STREAMS = (
    ("WordDocument", "doc"),
    ("EncryptedPackage", "encrypted"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
)
_OOXML_FOLDERS = (("word", "docx"), ("xl", "xlsx"), ("ppt", "pptx"))
_OPENDOCUMENT = "application/vnd.oasis.opendocument."


class Source(NamedTuple):
    """An open file whose kind is known; ``package`` is there when it is a zip."""

    name: str
    kind: str
    file: BinaryIO
    package: Package | None = None


def look(file: BinaryIO, name: str) -> Source:
    """Return ``file`` with the kind that its content shows."""
    kind = kind_of_head(file.read(HEAD))
    file.seek(0)
    if kind == "ole":
        return Source(name, _kind_of_ole(file), file)
    if kind == "zip":
        package = Package(file)
        return Source(name, _kind_of_zip(package), file, package)
    return Source(name, kind, file)


def kind_of_head(head: bytes) -> str:
    """Return the kind that the first bytes show; ``zip`` and ``ole`` want a second look."""
    if not head:
        return "empty"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    return _kind_of_text(head)


def _kind_of_text(head: bytes) -> str:
    text = _decoded(head)
    if text is None:
        return "unknown"
    start = text.lstrip("\ufeff \t\r\n").lower()
    if start.startswith("{"):
        return "json"
    if "mime-version:" in start:
        return "mht"
    if "<html" in start or start.startswith(("<!doctype html", "<head", "<body")):
        return "html"
    return "xml" if start.startswith("<?xml") else "text"


def _decoded(head: bytes) -> str | None:
    """Return ``head`` as text; its last character may be cut in two."""
    names = ("utf-16",) if head[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "gb18030")
    for name in names:
        try:
            text = codecs.getincrementaldecoder(name)().decode(head)
        except UnicodeError:
            continue
        return None if "\0" in text else text
    return None


def _kind_of_ole(file: BinaryIO) -> str:
    """Return whose container it is; names of streams lie in UTF-16 near either end."""
    ends = file.read(MIB)
    file.seek(max(file.seek(0, 2) - MIB, 0))
    ends += file.read(MIB)
    file.seek(0)
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in ends:
            return kind
    return "ole"


def _kind_of_zip(package: Package) -> str:
    if "mimetype" in package:
        media = package.read("mimetype").decode("ascii", "replace").strip()
        if media.startswith(_OPENDOCUMENT):
            return {"text": "odt", "spreadsheet": "ods"}.get(media[len(_OPENDOCUMENT) :], "odf")
    if "OFD.xml" in package:
        return "ofd"
    if "word/document.xml" in package:
        return "docx"
    return _kind_of_ooxml(package) if "[Content_Types].xml" in package else "zip"


def _kind_of_ooxml(package: Package) -> str:
    folders = package.folders
    for folder, kind in _OOXML_FOLDERS:
        if folder in folders:
            return kind
    return "docx" if package.related("", "officeDocument") else "zip"
