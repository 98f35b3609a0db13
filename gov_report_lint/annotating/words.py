"""The words of a Word paragraph as elements that can be pointed at: runs, split where need be."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from ..sources.word.names import INS, MOVE_TO, P_PR, R_PR, P, R, T, W

if TYPE_CHECKING:
    from collections.abc import Iterable

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# Word knows marks of ranges between the runs in these, as it does in the paragraph itself.
OPEN = {P, INS, MOVE_TO, *(W + name for name in ("hyperlink", "smartTag", "customXml"))}

Node = Any  # an element of lxml, which has no types of its own


class Words:
    """The text of a paragraph in its pieces: the elements that hold it, each with its part."""

    def __init__(self, pieces: Iterable[tuple[Node, str]]) -> None:
        self._pieces = [one for one in pieces if one[1]]

    def span(self, start: int, end: int) -> tuple[Node, Node] | None:
        """Return the first and last node around the text from ``start`` to before ``end``.

        Runs are split there if they lie open. None where there is no text.
        """
        if not self._pieces:
            return None
        first = self._cut(start)
        last = self._cut(max(end, start + 1)) - 1
        first = min(first, len(self._pieces) - 1)
        last = max(first, last)
        return outermost(self._pieces[first][0]), outermost(self._pieces[last][0])

    def _cut(self, offset: int) -> int:
        """Return the index of the piece that begins at an offset, split off if need be."""
        at = 0
        for index, (node, text) in enumerate(self._pieces):
            if at + len(text) > offset:
                if offset <= at or not _is_open(node):
                    return index
                self._split(index, offset - at)
                return index + 1
            at += len(text)
        return len(self._pieces)

    def _split(self, index: int, at: int) -> None:
        """Split a run in two, the text of the piece at ``index`` in both."""
        node, text = self._pieces[index]
        run = node.getparent()
        later = run.makeelement(R, run.attrib, run.nsmap)
        look = run.find(R_PR)
        if look is not None:
            later.append(deepcopy(look))
        rest = deepcopy(node)
        later.append(rest)
        for following in list(node.itersiblings()):
            later.append(following)
        for part, said in ((node, text[:at]), (rest, text[at:])):
            part.text = said
            part.set(SPACE, "preserve")
        run.addnext(later)
        self._pieces[index : index + 1] = [(node, text[:at]), (rest, text[at:])]


def _is_open(node: Node) -> bool:
    """Tell whether a text lies in a run between whose halves a mark may stand."""
    run = node.getparent()
    return node.tag == T and run.tag == R and outermost(node) is run


def outermost(node: Node) -> Node:
    """Return the run of a node, or what wraps it, that a mark may stand next to."""
    best = node
    while node.tag != P:
        parent = node.getparent()
        if parent.tag not in OPEN:
            best = parent
        node = parent
    return best


def ends_of(paragraph: Node) -> tuple[Node, Node] | None:
    """Return the first and last node of a paragraph's content, None for an empty one."""
    content = [one for one in paragraph if one.tag != P_PR]
    return (content[0], content[-1]) if content else None
