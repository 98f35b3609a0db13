"""What kind of file this is, told from its content and never from its name."""

from __future__ import annotations

from typing import BinaryIO, NamedTuple

from ..model.document import UnreadableError
from .package import MIB, Package

HEAD = 1 << 16

_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\xd7\xcd\xc6\x9a", "image"),
    (b"Rar!\x1a\x07", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b\x08", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ\0", "archive"),
    (b"MSCF\0\0", "archive"),
    # WordPerfect, Word for DOS and Word 2, Works, Write
    (b"\xffWPC", "legacy"),
    (b"\xdb\xa5\x2d\0", "legacy"),
    (b"\x31\xbe\0\0", "legacy"),
    (b"\x32\xbe\0\0", "legacy"),
    (b"\x01\xfe", "legacy"),
)
_PICTURE_BRANDS = (b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1", b"avif")
_PDF_WITHIN = 1024
_OLE_STREAMS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("MM", "legacy"),
    ("MatOST", "legacy"),
)
_WORD_97 = b"\xec\xa5"
_FLAGS = 0x0A
_ENCRYPTED = 0x0100
_OOXML_FOLDERS = (("word", "docx"), ("xl", "xlsx"), ("ppt", "pptx"))
_OPENDOCUMENT = "application/vnd.oasis.opendocument."
_ODF_KINDS = {
    "text": "odt",
    "text-template": "odt",
    "spreadsheet": "ods",
    "spreadsheet-template": "ods",
}


class Source(NamedTuple):
    """An open file whose kind is known; ``package`` is there when it is a zip."""

    name: str
    kind: str
    file: BinaryIO
    package: Package | None = None

    def content(self, most: int, refusal: str) -> bytes:
        """Return all bytes of the file, refusing more than ``most`` of them."""
        data = self.file.read(most + 1)
        if len(data) > most:
            raise UnreadableError(refusal.format(most // MIB))
        return data


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
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if _is_picture(head):
        return "image"
    if b"%PDF-" in head[:_PDF_WITHIN] and _is_pdf(head):
        return "pdf"
    if head[257:262] == b"ustar":
        return "archive"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start and len(head) < HEAD:
        return "empty"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    from .text_kinds import kind_of_text

    return kind_of_text(head)


def _is_picture(head: bytes) -> bool:
    """Return whether ``head`` begins a WebP, BMP, HEIC or AVIF picture."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return True
    if head[4:8] == b"ftyp" and head[8:12] in _PICTURE_BRANDS:
        return True
    return head[:2] == b"BM" and head[6:10] == bytes(4) and head[15:18] == bytes(3)


def _is_pdf(head: bytes) -> bool:
    """Return whether a PDF begins after a few lines of junk; a text may speak of one."""
    start = head.index(b"%PDF-")
    return not head[:start].strip() or b" obj" in head[start:]


def _kind_of_ole(file: BinaryIO) -> str:
    """Return whose container it is."""
    from .ole import OleFile

    ole = OleFile(file)
    for stream, kind in _OLE_STREAMS:
        if stream in ole.streams:
            return _kind_of_doc(ole.head(stream)) if kind == "doc" else kind
    return "ole"


def _kind_of_doc(head: bytes) -> str:
    """Return ``doc`` for what Word 97 and later wrote without a password."""
    if len(head) < _FLAGS + 2:
        return "ole"
    if not head.startswith(_WORD_97):
        return "legacy"
    flags = int.from_bytes(head[_FLAGS : _FLAGS + 2], "little")
    return "encrypted" if flags & _ENCRYPTED else "doc"


def _kind_of_zip(package: Package) -> str:
    if "mimetype" in package:
        media = package.read("mimetype").decode("ascii", "replace").strip()
        if media.startswith(_OPENDOCUMENT):
            return _kind_of_opendocument(package, media[len(_OPENDOCUMENT) :])
    if "OFD.xml" in package:
        return "ofd"
    if "word/document.xml" in package:
        return "docx"
    return _kind_of_ooxml(package) if "[Content_Types].xml" in package else "zip"


def _kind_of_opendocument(package: Package, family: str) -> str:
    manifest = "META-INF/manifest.xml"
    if manifest in package and b"encryption-data" in package.read(manifest):
        return "encrypted"
    return _ODF_KINDS.get(family, "odf")


def _kind_of_ooxml(package: Package) -> str:
    folders = package.folders
    for folder, kind in _OOXML_FOLDERS:
        if folder in folders:
            return kind
    return "docx" if package.related("", "officeDocument") else "zip"
