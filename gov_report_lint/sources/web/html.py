"""A saved web page: the article on it, its paragraphs and tables in reading order."""

from __future__ import annotations

from ...model.document import Block, Document, Paragraph, Table, UnreadableError
from ...model.place import Spot
from ..decoding import decode
from ..kinds import Source
from ..package import MIB
from .article import find_article
from .charset import charset_of
from .chrome import chrome_of, content_of
from .doubts import REVEALED, UNFINISHED, doubts_about, may_show_a_table
from .hidden import hide
from .page import Element, descendants, parse_page
from .rows import part_rows
from .styles import apply_styles
from .walk import Sheet, Strand, Unread, Walk
from .weights import Weights

MOST_PAGE = 20 * MIB

_TOO_LARGE = (
    "网页文件超过 {} MB，不像正常的报告，已停止读取。"
    "请在浏览器中重新保存该网页（保存类型选“仅 HTML”）后再检查"
)
_FRAMES = "这个网页由框架拼成，正文在另一个文件里。请在浏览器中单独打开正文所在的框架，保存后再检查"
_NO_TEXT = (
    "这个网页里没有可以读取的文字，正文可能由脚本生成，或是图片。"
    "请在浏览器中打开该网页，把正文复制到 Word 中另存为 .docx 后再检查"
)


def read(source: Source) -> Document:
    """Return what the web page ``source`` says."""
    return page_document(source.file.read(MOST_PAGE + 1), source.name)


def page_document(data: bytes, name: str, label: str = "", form: str = "html") -> Document:
    """Return what the page with the source ``data`` says.

    ``label`` is the encoding given outside of the page, ``form`` the format to name.
    """
    if len(data) > MOST_PAGE:
        raise UnreadableError(_TOO_LARGE.format(MOST_PAGE // MIB))
    text, unknown = decode(data, label or charset_of(data))
    page = parse_page(text)
    part_rows(page.root)
    apply_styles(page.root)
    revealed = hide(page.root)
    blocks, doubts = _read(page.root)
    if not any(isinstance(one, Table) or one.text for one in blocks):
        raise UnreadableError(_FRAMES if _has_frames(page.root) else _NO_TEXT)
    told = [*unknown, *([REVEALED] if revealed else []), *doubts]
    told += [UNFINISHED] if page.unfinished else []
    return Document(name, form, blocks, tuple(told))


def _read(root: Element) -> tuple[tuple[Block, ...], list[str]]:
    """Return the blocks of the article, and the doubts about it."""
    weights = Weights(root)
    walk = Walk(weights, chrome_of(root, weights), content_of(root, weights))
    walk.through(root)
    article = find_article(root, walk, weights)
    unread = [one for one in walk.unread if article.first <= one.piece <= article.last]
    pieces = _with_unread(article.pieces, walk.pieces, unread)
    return _counted(pieces), doubts_about(one.element for one in unread)


def _with_unread(
    kept: list[Strand | Sheet], pieces: list[Strand | Sheet], unread: list[Unread]
) -> list[Strand | Sheet | Unread]:
    """Return the pieces ``kept`` of all ``pieces``, with what may show a table at its place."""
    waiting = [one for one in unread if may_show_a_table(one.element)][::-1]
    if not waiting:
        return list(kept)
    numbers = {id(piece): at for at, piece in enumerate(pieces)}
    result: list[Strand | Sheet | Unread] = []
    for piece in kept:
        while waiting and waiting[-1].piece <= numbers.get(id(piece), -1):
            result.append(waiting.pop())
        result.append(piece)
    return [*result, *waiting[::-1]]


def _counted(pieces: list[Strand | Sheet | Unread]) -> tuple[Block, ...]:
    """Return the pieces as blocks, paragraphs and tables counted from 1."""
    blocks: list[Block] = []
    paragraphs = tables = 0
    for piece in pieces:
        if isinstance(piece, Unread):
            paragraphs += 1
            spot = Spot(line=piece.element.line, path=piece.element.path)
            blocks.append(Paragraph("", paragraphs, spots=((0, spot),), unread=True))
        elif isinstance(piece, Strand):
            paragraphs += 1
            text, number, level, spots = piece[:4]
            blocks.append(Paragraph(text, paragraphs, number, level, spots))
        else:
            tables += 1
            cells = tuple(cell._replace(table=tables) for cell in piece.table.cells)
            blocks.append(piece.table._replace(cells=cells, ordinal=tables))
    return tuple(blocks)


def _has_frames(root: Element) -> bool:
    return any(element.tag == "frameset" for element in descendants(root))
