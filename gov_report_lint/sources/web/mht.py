"""A web page saved as a single file (.mht): its page is taken out and read as one."""

from __future__ import annotations

import base64
import binascii
import quopri
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32

from ...model.document import Block, Document, Paragraph, UnreadableError
from ...model.place import Spot
from ..kinds import Source
from ..package import MIB
from .html import page_document

MOST_FILE = 60 * MIB
MOST_HEAD = 64 * 1024
MOST_PARTS = 5_000
MOST_NESTED = 4

_TOO_LARGE = (
    "单个文件网页（.mht）超过 {} MB，不像正常的报告，已停止读取。"
    "请在浏览器中重新保存该网页（保存类型选“仅 HTML”）后再检查"
)
_DAMAGED = "单个文件网页（.mht）已损坏或没有保存完整。请在浏览器中打开原网页重新保存后再检查"
_NO_PAGE = "这个单个文件（.mht）里没有网页正文。请在浏览器中打开原网页，另存为 .html 后再检查"


def read(source: Source) -> Document:
    """Return what the page in the file ``source`` says."""
    data = source.content(MOST_FILE, _TOO_LARGE)
    page = next(_pages(data.lstrip(), 0), None)
    if page is None:
        raise UnreadableError(_NO_PAGE)
    head, body = page
    label = head.get_content_charset() or ""
    document = page_document(_decoded(head, body), source.name, label, "mht")
    return document._replace(blocks=tuple(_without_lines(block) for block in document.blocks))


def _pages(data: bytes, nested: int) -> Iterator[tuple[Message, bytes]]:
    """Give the pages among the parts of ``data``, each with its head."""
    head, body = _parted(data)
    boundary = head.get_boundary()
    if head.get_content_maintype() == "multipart" and boundary and nested < MOST_NESTED:
        for part in _parts(body, boundary.encode("utf-8", "replace")):
            yield from _pages(part, nested + 1)
    elif head.get_content_type() in ("text/html", "application/xhtml+xml"):
        yield head, body


def _parted(data: bytes) -> tuple[Message, bytes]:
    """Return the head of a part, and what follows the first empty line."""
    ends = [(data.find(mark, 0, MOST_HEAD), len(mark)) for mark in (b"\r\n\r\n", b"\n\n")]
    at, length = min((one for one in ends if one[0] >= 0), default=(-1, 0))
    if data[:1] in (b"\r", b"\n"):
        at, length = 0, 1
    if at < 0:
        raise UnreadableError(_DAMAGED)
    return BytesHeaderParser(policy=compat32).parsebytes(data[:at]), data[at + length :]


def _parts(body: bytes, boundary: bytes) -> list[bytes]:
    """Return the parts between the boundaries; a missing last boundary ends with the file."""
    pieces = (b"\n" + body).split(b"\n--" + boundary)
    if len(pieces) > MOST_PARTS:
        raise UnreadableError(_DAMAGED)
    parts = []
    for piece in pieces[1:]:
        if piece.startswith(b"--"):
            break
        parts.append(piece.partition(b"\n")[2].removesuffix(b"\r"))
    return parts


def _decoded(head: Message, body: bytes) -> bytes:
    """Return the page's own bytes."""
    coding = str(head.get("Content-Transfer-Encoding", "")).strip().lower()
    try:
        if coding == "base64":
            return base64.b64decode(body)
        return quopri.decodestring(body) if coding == "quoted-printable" else body
    except (binascii.Error, ValueError) as error:
        raise UnreadableError(_DAMAGED) from error


def _without_lines(block: Block) -> Block:
    """Return the block without lines: those of the page taken out are not those of the file."""
    if isinstance(block, Paragraph):
        spots = block.spots[:1]
        return block._replace(spots=tuple((at, _unlined(spot)) for at, spot in spots))
    cells = (cell._replace(spot=cell.spot and _unlined(cell.spot)) for cell in block.cells)
    return block._replace(cells=tuple(cells))


def _unlined(spot: Spot) -> Spot:
    return spot._replace(line=None)
