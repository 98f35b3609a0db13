"""A Word file with what is certain mended: tracked changes, and nothing else touched."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, NamedTuple

from ..annotating.word import REFUSED, opened, saved
from ..annotating.words import Words
from ..model.document import UnreadableError
from ..sources.kinds import look
from ..sources.word.names import TXBX_CONTENT, P, T
from ..sources.word.reader import traced
from .tracked import Changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.place import Place
    from ..sources.word.trace import Trace
    from .wanted import Mending

Node = Any  # an element of lxml, which has no types of its own


class Repaired(NamedTuple):
    """The file with its changes, what was mended, and what does not lie open to be.

    ``accepted`` is the file as it is once these changes are accepted.
    """

    data: bytes
    accepted: bytes
    done: tuple[Mending, ...]
    left: tuple[Mending, ...]


def repair(data: bytes, name: str, wanted: Iterable[Mending]) -> Repaired:
    """Return the Word file ``data`` with each mending as a tracked change.

    Raises:
        UnreadableError: when the file can't be written into.

    """
    document = opened(data)
    trace = traced(look(io.BytesIO(data), name))
    nodes = [one for one in document.element.iter() if isinstance(one.tag, str)]
    if trace.tags != [one.tag for one in nodes]:
        raise UnreadableError(REFUSED)
    changes = Changes(document.element)
    writer = _Writer(trace, nodes, changes)
    done: list[Mending] = []
    left: list[Mending] = []
    for one in wanted:
        (done if writer.mend(one) else left).append(one)
    if not done:
        return Repaired(data, data, (), tuple(left))
    written = saved(document, data)
    changes.accept()
    return Repaired(written, saved(document, data), tuple(done), tuple(left))


class _Writer:
    """Finds the words that a mending means and changes them."""

    def __init__(self, trace: Trace, nodes: list[Node], changes: Changes) -> None:
        self._trace = trace
        self._nodes = nodes
        self._changes = changes
        self._changed: set[tuple[int, ...]] = set()

    def mend(self, one: Mending) -> bool:
        """Change the words of a mending; tell whether that was possible.

        What was changed once is not changed again: its words are no longer those that were found.
        """
        place = one.location.place
        if place is None or one.actual == one.expected:
            return False
        key = (place.table or 0, place.row or 0, place.column or 0, place.paragraph or 0)
        if key in self._changed:
            return False
        mended = self._cell(place, one) if place.table is not None else self._words(place, one)
        if mended:
            self._changed.add(key)
        return mended

    def _cell(self, place: Place, one: Mending) -> bool:
        """Change a cell that holds one paragraph and nothing but the figure."""
        number = self._trace.cells.get((place.table or 0, place.row or 1, place.column or 1))
        if number is None:
            return False
        paragraphs = list(self._nodes[number].iter(P))
        if len(paragraphs) != 1 or _boxed(paragraphs[0]):
            return False
        if not one.actual:
            return self._changes.fill(paragraphs[0], one.expected)
        texts = [(node, node.text or "") for node in paragraphs[0].iter(T)]
        said = "".join(text for _, text in texts)
        start = said.find(one.actual)
        if said.strip() != one.actual:
            return False
        end = start + len(one.actual)
        return self._changes.replace(Words(texts), start, end, one.actual, one.expected)

    def _words(self, place: Place, one: Mending) -> bool:
        """Change words of the text that stand just once in what the finding quotes."""
        pieces = self._trace.texts.get(place.paragraph or 0, [])
        if not pieces or any(piece.element is None for piece in pieces):
            return False
        held = [(self._nodes[piece.element or 0], piece.text) for piece in pieces]
        if any(_boxed(node) for node, _ in held):
            return False
        said = "".join(piece.text for piece in pieces)
        first = place.start or 0
        last = place.end if place.end is not None else len(said)
        if not one.actual or said.count(one.actual, first, last) != 1:
            return False
        start = said.index(one.actual, first, last)
        end = start + len(one.actual)
        return self._changes.replace(Words(held), start, end, one.actual, one.expected)


def _boxed(node: Node) -> bool:
    """Tell whether a node stands in a text box, of which a file holds two copies."""
    return any(one.tag == TXBX_CONTENT for one in node.iterancestors())
