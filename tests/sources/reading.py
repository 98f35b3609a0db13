"""Short ways to read a built document and to look at what came of it."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import Document, Paragraph, Table, UnreadableError
from gov_report_lint.sources.opening import read_bytes

from .docx_builder import docx


def read(body: str, styles: str = "", numbering: str = "") -> Document:
    """Return the document read from a .docx of ``body``."""
    return read_bytes(docx(body, styles, numbering), "测试.docx")


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs among the blocks."""
    return [block for block in document.blocks if isinstance(block, Paragraph)]


def tables(document: Document) -> list[Table]:
    """Return the tables among the blocks."""
    return [block for block in document.blocks if isinstance(block, Table)]


def texts(body: str) -> list[str]:
    """Return the texts of the paragraphs read from ``body``."""
    return [paragraph.text for paragraph in paragraphs(read(body))]


def only_table(body: str) -> Table:
    """Return the one table read from ``body``."""
    (found,) = tables(read(body))
    return found


def outline(document: Document) -> list[str]:
    """Return the blocks as short words: paragraphs by their text, tables by their cells."""
    return [
        f"{block.ordinal}:{block.number}{block.text}"
        if isinstance(block, Paragraph)
        else f"T{block.ordinal}:" + "|".join(cell.text for cell in block.cells)
        for block in document.blocks
    ]


def refused(data: bytes) -> str:
    """Return the message with which ``data`` is refused."""
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "测试")
    return str(caught.value)
