"""A document as crawlers and converters leave its text: one long line, tables run together."""

from __future__ import annotations

import random
from collections.abc import Callable

from gov_report_lint.model.document import Document, Paragraph, Table


def _texts(table: Table) -> list[str]:
    return [cell.text.replace("\n", "").strip() for cell in table.cells]


def _glued(table: Table) -> str:
    return "".join(_texts(table))


def _spaced(table: Table) -> str:
    return " ".join(_texts(table))


def _figures_glued(table: Table) -> str:
    return "".join(text if text.isdigit() else f" {text} " for text in _texts(table))


def _one_cell_a_line(table: Table) -> str:
    return "\n".join(_texts(table))


def _one_row_a_line(table: Table) -> str:
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text.replace("\n", "").strip())
    return "\n".join("  ".join(row) for row in rows.values())


def _shuffled(table: Table) -> str:
    texts = _texts(table)
    random.Random(1).shuffle(texts)
    return " ".join(texts)


TABLES: dict[str, Callable[[Table], str]] = {
    "glued": _glued,
    "spaced": _spaced,
    "figures glued": _figures_glued,
    "a cell a line": _one_cell_a_line,
    "a row a line": _one_row_a_line,
    "shuffled": _shuffled,
}


def _wrapped(text: str, width: int = 38) -> str:
    """Return the text with a blank where a line of a page ended, also within words."""
    return " ".join(text[at : at + width] for at in range(0, len(text), width))


JOINED: dict[str, Callable[[list[str]], str]] = {
    "blank": " ".join,
    "lines": "\n".join,
    "wide": "　　".join,
    "wrapped": lambda parts: " ".join(map(_wrapped, parts)),
}


def flattened(document: Document, tables: str, joined: str) -> str:
    """Return the document's text, its tables and paragraphs run together in these manners."""
    parts = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            text = (block.number + block.text).replace("\n", " ")
            parts += [text] if text.strip() else []
        else:
            parts.append(TABLES[tables](block))
    return JOINED[joined](parts)
