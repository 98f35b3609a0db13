"""A Word file with comments: the author's own file, unchanged but for them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

from ..model.document import UnreadableError
from ..sources.kinds import look
from ..sources.opening import read_bytes
from ..sources.word.names import COMMENT_REFERENCE, ID, R, W
from ..sources.word.reader import traced
from .anchors import Anchors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.document import Document
    from .remarks import Remark

AUTHOR, INITIALS = "gov-report-lint", "查"
MOST_UNPACKED = 512 * 1024 * 1024
START, END = W + "commentRangeStart", W + "commentRangeEnd"
REFUSED = (
    "这个 Word 文件的内部结构特殊，写不进批注。请在 Word 或 WPS 中打开并另存为新的 .docx 后再试"
)
CHANGED = "加批注会改动正文，已经停止，没有写出文件；请把这份文件的情况反馈给维护者"
TOO_LARGE = "文件展开以后过大（超过 512 MB），不加批注"

Node = Any  # an element of lxml, which has no types of its own


class Annotated(NamedTuple):
    """The file with comments, how many there are, and how many stand only near their place."""

    data: bytes
    comments: int
    moved: int


def annotate(data: bytes, name: str, remarks: Iterable[Remark]) -> Annotated:
    """Return the Word file ``data`` with each remark as a comment at its place.

    Raises:
        UnreadableError: when the file takes no comments, or would not read as before with them.

    """
    told = list(remarks)
    if not told:
        return Annotated(data, 0, 0)
    before = read_bytes(data, name)
    document = opened(data)
    root = document.element
    trace = traced(look(io.BytesIO(data), name))
    nodes = [one for one in root.iter() if isinstance(one.tag, str)]
    if trace.tags != [one.tag for one in nodes]:
        raise UnreadableError(REFUSED)
    anchors = Anchors(trace, nodes)
    for remark in told:
        comment = document.comments.add_comment(remark.text, AUTHOR, INITIALS)
        _mark(*anchors.of(remark.location), comment.comment_id)
    written = saved(document, data)
    if _seen(read_bytes(written, name)) != _seen(before):
        raise UnreadableError(CHANGED)
    return Annotated(written, len(told), anchors.moved)


def opened(data: bytes) -> Any:
    """Return the document as python-docx has it."""
    from docx import Document

    with ZipFile(io.BytesIO(data)) as package:
        if sum(one.file_size for one in package.infolist()) > MOST_UNPACKED:
            raise UnreadableError(TOO_LARGE)
    try:
        return Document(io.BytesIO(data))
    except Exception as error:  # it has no error of its own for files it can't take
        raise UnreadableError(REFUSED) from error


def saved(document: Any, data: bytes) -> bytes:
    """Return the document as a file; parts that nobody touched are as they were, byte by byte."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    main = document.part
    touched = {"[Content_Types].xml", main.partname.membername, main.partname.rels_uri.membername}
    touched |= {
        one.target_part.partname.membername
        for one in main.rels.values()
        if one.reltype == RELATIONSHIP_TYPE.COMMENTS
    }
    ours, result = io.BytesIO(), io.BytesIO()
    document.save(ours)
    with (
        ZipFile(ours) as new,
        ZipFile(io.BytesIO(data)) as old,
        ZipFile(result, "w", ZIP_DEFLATED) as out,
    ):
        there = set(old.namelist())
        for name in new.namelist():
            source = new if name in touched or name not in there else old
            out.writestr(name, source.read(name))
    return result.getvalue()


def _mark(first: Node, last: Node, number: int) -> None:
    """Put the marks of a comment before the first node and behind the last."""
    start, end, run = (first.makeelement(name) for name in (START, END, R))
    reference = run.makeelement(COMMENT_REFERENCE)
    for one in (start, end, reference):
        one.set(ID, str(number))
    run.append(reference)
    first.addprevious(start)
    last.addnext(end)
    end.addnext(run)


def _seen(document: Document) -> Any:
    """Return what a reader sees of a document, its comments aside."""
    metadata = document.metadata._replace(comments=0) if document.metadata else None
    return document.blocks, document.doubts, metadata
