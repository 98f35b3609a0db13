"""Which elements of a Word file became which paragraphs and cells, for who writes into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .text import pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..xml import Element


class Piece(NamedTuple):
    """An element that holds text, by its number in the file, and its part of the text.

    The number counts all elements of the part from 0; None for one that is not in the part.
    """

    element: int | None
    text: str


class Trace:
    """Where paragraphs and cells come from: elements by their number, counted from 0.

    Ordinals and grid places count as in `model.place.Place`. ``tags`` are the names of all
    elements, as the file has them.
    """

    def __init__(self, root: Element) -> None:
        self._elements = list(root.iter())
        self.tags = [one.tag for one in self._elements]
        self._numbers = {id(one): number for number, one in enumerate(self._elements)}
        self.paragraphs: dict[int, list[int | None]] = {}
        self.texts: dict[int, list[Piece]] = {}
        self.cells: dict[tuple[int, int, int], int | None] = {}

    def paragraph(self, ordinal: int, parts: Sequence[Element]) -> None:
        """Take down a paragraph and the elements it was made of."""
        self.paragraphs[ordinal] = [self._number(one) for one in parts]
        self.texts[ordinal] = [
            Piece(self._number(element), text) for part in parts for element, text in pieces(part)
        ]

    def row(
        self, table: int, row: int, column: int, spans: Sequence[int], cells: Sequence[Element]
    ) -> None:
        """Take down the cells of a row; the first stands in the grid column ``column`` from 0."""
        for span, cell in zip(spans, cells, strict=True):
            self.cells[table, row + 1, column + 1] = self._number(cell)
            column += span

    def _number(self, element: Element) -> int | None:
        return self._numbers.get(id(element))
