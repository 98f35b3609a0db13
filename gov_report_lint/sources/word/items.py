"""What a container of a Word document holds: whole paragraphs, and rows of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..xml import Element
    from .paragraphs import Mark


class Line(NamedTuple):
    """A whole paragraph, and the text boxes and notes that stand beside it.

    ``parts`` are the paragraphs of the file that it is made of.
    """

    text: str
    mark: Mark
    beside: list[Element]
    parts: list[Element]
    unread: bool = False


class Row(NamedTuple):
    """A row of a table, and its cells."""

    row: Element
    cells: list[Element]
