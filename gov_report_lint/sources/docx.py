"""Word's .docx: its paragraphs and tables in reading order, in one pass over the tree."""

from __future__ import annotations

from ..model.document import Document, UnreadableError
from .kinds import Source
from .package import MIB, Package
from .word_doubts import doubts_of
from .word_names import BODY, DOCUMENT, as_transitional
from .word_paragraphs import Marks
from .word_sieve import without_formatting
from .word_walk import Walk
from .xml import Element, parse

MOST_DOCUMENT = 20 * MIB

_NO_TEXT = (
    "这个 Word 文件里找不到正文，文件可能已损坏。请在 Word 或 WPS 中打开并另存为新的 .docx 后再检查"
)


def read(source: Source) -> Document:
    """Return what the Word file ``source`` says."""
    package = source.package or Package(source.file)
    main = _main_part(package)
    root = as_transitional(_parsed(package.read(main, MOST_DOCUMENT), main))
    body = root.find(BODY)
    if root.tag != DOCUMENT or body is None:
        raise UnreadableError(_NO_TEXT)
    tags = {element.tag for element in root.iter()}
    walk = Walk(Marks(root, tags, package, main), tags)
    walk.through(body)
    return Document(source.name, "docx", tuple(walk.blocks), doubts_of(root, tags))


def _parsed(data: bytes, part: str) -> Element:
    """Return the root of the part; what is wrong with it is told of the part as it is."""
    try:
        return parse(without_formatting(data), part)
    except UnreadableError:
        return parse(data, part)


def _main_part(package: Package) -> str:
    """Return the name of the part that holds the text."""
    for part in (package.related("", "officeDocument"), "word/document.xml"):
        if part is not None and part in package:
            return part
    raise UnreadableError(_NO_TEXT)
