"""Plain text and Markdown: paragraphs and such tables as the text truly shows."""

from __future__ import annotations

from ...model.document import Document, UnreadableError
from ..decoding import decode
from ..kinds import Source
from ..package import MIB
from .blocks import LEFT_OUT, Blocks
from .inline import COMMENT, has_picture, without_comments
from .lines import physical_lines
from .pages import without_page_numbers
from .parted import is_parted
from .pieces import Piece, is_markdown
from .walk import Walk
from .wrapping import find_wrapping

MOST_BYTES = 20 * MIB
MOST_DOUBTS = 20

PICTURE = "文件中有图片，图片中的文字未计入检查"
NO_TABLE = "文件中有“[TABLE]”字样：转换程序略去了那里的表格，其内容无法检查"

_TOO_LARGE = "文件超过 {} MB，不像正常的报告，已停止读取。请只保留报告本身的内容后再检查"
_NOTHING = "文件里没有文字。请确认文件已保存或下载完整"


def read(source: Source) -> Document:
    """Return what the text file ``source`` says."""
    data = source.content(MOST_BYTES, _TOO_LARGE)
    text, doubts = decode(data)
    document = read_text(text, source.name)
    return document._replace(doubts=(*doubts, *document.doubts))


def read_text(text: str, name: str) -> Document:
    """Return what the text says."""
    lines = without_page_numbers(physical_lines(text))
    markdown = is_markdown(lines)
    if markdown and COMMENT in text:
        lines = without_page_numbers(physical_lines(without_comments(text)))
    walk = Walk(lines, markdown)
    walk.through()
    pieces = [part for part in walk.parts if isinstance(part, Piece)]
    blocks = Blocks(find_wrapping(pieces), markdown, is_parted(pieces))
    for part in walk.parts:
        blocks.add(part)
    blocks.close()
    if not blocks.blocks:
        raise UnreadableError(_NOTHING)
    doubts = [*walk.all_doubts(), *blocks.doubts][:MOST_DOUBTS]
    if any(line.bare == LEFT_OUT for line in lines):
        doubts.append(NO_TABLE)
    if markdown and any(has_picture(line.text) for line in lines):
        doubts.append(PICTURE)
    return Document(name, "markdown" if markdown else "text", tuple(blocks.blocks), tuple(doubts))
