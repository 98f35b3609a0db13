"""Word's .docx: its paragraphs and tables in reading order, in one pass over the tree."""

from __future__ import annotations

from ...model.document import Document, UnreadableError
from ..kinds import Source
from ..package import MIB, Package
from ..xml import Element, parse
from .doubts import doubts_of
from .fields import take_out_instructions
from .looks import Looks
from .metadata import metadata_of
from .names import BODY, DOCUMENT, P_STYLE, R_STYLE, TBL, VAL, as_transitional
from .notes import Notes
from .paragraphs import Marks
from .sieve import without_formatting
from .styles import styles_used
from .trace import Trace
from .unseen import Unseen, take_out
from .walk import Walk

MOST_DOCUMENT = 20 * MIB

_NO_TEXT = (
    "这个 Word 文件里找不到正文，文件可能已损坏。请在 Word 或 WPS 中打开并另存为新的 .docx 后再检查"
)


def read(source: Source) -> Document:
    """Return what the Word file ``source`` says."""
    package = source.package or Package(source.file)
    main = _main_part(package)
    return _read(source.name, package, main, _parsed(package.read(main, MOST_DOCUMENT), main))


def traced(source: Source) -> Trace:
    """Return which elements of the Word file ``source`` are which paragraphs and cells."""
    package = source.package or Package(source.file)
    main = _main_part(package)
    root = parse(package.read(main, MOST_DOCUMENT), main)
    trace = Trace(root)
    _read(source.name, package, main, root, trace)
    return trace


def _read(
    name: str, package: Package, main: str, root: Element, trace: Trace | None = None
) -> Document:
    """Return what the file says whose text has this root."""
    root = as_transitional(root)
    body = root.find(BODY)
    if root.tag != DOCUMENT or body is None:
        raise UnreadableError(_NO_TEXT)
    tags = {element.tag for element in root.iter()}
    notes = Notes(package, main, tags)
    for part in notes.roots:
        tags.update(element.tag for element in part.iter())
    roots = [root, *notes.roots]
    unseen = Unseen()
    marks = _prepared(package, main, roots, tags, unseen)
    metadata = metadata_of(package, main, roots, tags, unseen.hidden)
    nested = len(list(root.iter(TBL))) > len(body.findall(TBL))
    blocks = Walk(marks, notes, tags, nested, trace).whole(body)
    doubts = doubts_of(tags, unseen.doubts)
    return Document(name, "docx", tuple(blocks), doubts, metadata)


def _prepared(
    package: Package, main: str, roots: list[Element], tags: set[str], unseen: Unseen
) -> Marks:
    """Take out of ``roots`` what is not to be read, tell of it, and return the marks' reader."""
    part = package.beside(main, "styles") if tags.intersection((P_STYLE, R_STYLE)) else None
    data = package.read(part) if part else b""
    used: dict[str, set[str]] = {
        kind: {item.get(VAL, "") for root in roots for item in root.iter(kind)}
        for kind in (P_STYLE, R_STYLE)
        if kind in tags
    }
    looks = Looks(data, part or "", set().union(*used.values()))
    for root in roots:
        unseen.doubts |= take_out_instructions(root, tags)
        take_out(root, tags, looks, unseen)
    styles = styles_used(data, part or "", used.get(P_STYLE, set()))
    return Marks(package, main, tags, styles)


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
