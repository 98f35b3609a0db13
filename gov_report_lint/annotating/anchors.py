"""Where in a Word file a comment can be anchored for a place of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..sources.word.names import TXBX_CONTENT, P, R, T
from .words import Words, ends_of

if TYPE_CHECKING:
    from ..model.outcome import Location
    from ..model.place import Place
    from ..sources.word.trace import Trace

ELLIPSIS = "…"

Node = Any  # an element of lxml, which has no types of its own


class Anchors:
    """Finds the nodes between which a comment goes; ``nodes`` are all elements, in order."""

    def __init__(self, trace: Trace, nodes: list[Node]) -> None:
        self._trace = trace
        self._nodes = nodes
        self._words: dict[int, Words] = {}
        self.moved = 0

    def of(self, location: Location) -> tuple[Node, Node]:
        """Return the first and last node of what a location means.

        Word shows no comments in text boxes, notes and headers: the nearest paragraph of the body
        takes those. What stands nowhere goes to the first paragraph.
        """
        place = location.place
        found = self._exactly(place, location.text) if place is not None else None
        if found is None:
            self.moved += place is not None
            return self._whole(self._nearest(place))
        return found

    def _exactly(self, place: Place, text: str | None) -> tuple[Node, Node] | None:
        if place.table is not None:
            return self._cell(place)
        if place.paragraph is None:
            return None
        nodes = self._parts(place.paragraph)
        if not nodes or any(self._outside(one) for one in nodes):
            return None
        words = self._words_of(place.paragraph)
        said = "".join(piece.text for piece in self._trace.texts[place.paragraph])
        start = min(place.start or 0, max(0, len(said) - 1))
        end = place.end if place.end is not None else start + _length(said[start:], text)
        return words.span(start, end) or self._whole(nodes[0])

    def _words_of(self, paragraph: int) -> Words:
        """Return the paragraph's words; once split they stay so."""
        if paragraph not in self._words:
            self._words[paragraph] = Words(
                (self._nodes[piece.element], piece.text)
                for piece in self._trace.texts[paragraph]
                if piece.element is not None
            )
        return self._words[paragraph]

    def _cell(self, place: Place) -> tuple[Node, Node] | None:
        """Return the ends of a cell's content; a whole table is meant by its first cell."""
        cell = self._cell_node(place)
        if cell is None or self._outside(cell):
            return None
        paragraphs = list(cell.iter(P))
        if not paragraphs:
            return None
        first = next((one for one in paragraphs if one.find(f".//{T}") is not None), paragraphs[0])
        return self._whole(first)

    def _cell_node(self, place: Place) -> Node | None:
        """Return the element of a cell, None for one outside the part that holds the text."""
        number = self._trace.cells.get((place.table or 0, place.row or 1, place.column or 1))
        return None if number is None else self._nodes[number]

    def _whole(self, paragraph: Node) -> tuple[Node, Node]:
        """Return the ends of a paragraph; an empty one gets an empty run to hold on to."""
        ends = ends_of(paragraph)
        if ends is None:
            paragraph.append(paragraph.makeelement(R))
            ends = paragraph[-1], paragraph[-1]
        return ends

    def _nearest(self, place: Place | None) -> Node:
        """Return the paragraph of the body next to a place, before it if there is one."""
        if place is not None and place.table is not None:
            cell = self._cell_node(place)
            if cell is not None:
                return self._surrounding(cell)
        ordinal = place.paragraph if place is not None and place.paragraph else 1
        around = [*range(ordinal, 0, -1), *range(ordinal + 1, len(self._trace.paragraphs) + 1)]
        for one in around:
            for node in self._parts(one):
                return self._surrounding(node)
        return next(self._nodes[0].iter(P))

    def _surrounding(self, node: Node) -> Node:
        """Return the outermost paragraph around a node, the node itself where there is none."""
        above = [one for one in node.iterancestors() if one.tag == P]
        return above[-1] if above else node

    def _parts(self, paragraph: int) -> list[Node]:
        numbers = self._trace.paragraphs.get(paragraph, [])
        return [self._nodes[one] for one in numbers if one is not None]

    def _outside(self, node: Node) -> bool:
        """Tell whether a node stands where Word shows no comment."""
        return any(one.tag == TXBX_CONTENT for one in node.iterancestors())


def _length(said: str, quoted: str | None) -> int:
    """Return how long the quoted words are where they stand, blanks apart; else the whole."""
    if not quoted:
        return len(said)
    wanted = "".join(quoted.removesuffix(ELLIPSIS).split())
    taken = 0
    for length, char in enumerate(said, start=1):
        if char.isspace():
            continue
        if taken == len(wanted) or char != wanted[taken]:
            break
        taken += 1
        if taken == len(wanted):
            return length
    return len(said)
