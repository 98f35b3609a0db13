"""Tracked changes in a Word paragraph: words struck out and others put in, to accept or reject."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from ..annotating.words import SPACE
from ..sources.word.names import DEL, ID, INS, P_PR, R_PR, TRACKED, P, R, T, W

if TYPE_CHECKING:
    from ..annotating.words import Words

AUTHOR = "gov-report-lint"
_AUTHOR, _DELETED = W + "author", W + "delText"

Node = Any  # an element of lxml, which has no types of its own


class Changes:
    """Writes tracked changes into a document, each with a number of its own.

    They bear no date, so that the same file mended twice is the same.
    """

    def __init__(self, root: Node) -> None:
        numbers = [one.get(ID) or "" for one in root.iter() if isinstance(one.tag, str)]
        self._made: list[Node] = []
        self._last = max((int(one) for one in numbers if one.isdecimal()), default=0)

    def replace(self, words: Words, start: int, end: int, actual: str, expected: str) -> bool:
        """Put ``expected`` for the text from ``start`` to before ``end``; tell whether it was done.

        It is not where the words are not just ``actual``, or do not lie open in their paragraph.
        """
        span = words.span(start, end)
        runs = _between(*span) if span else None
        if not runs or "".join(map(_said, runs)) != actual:
            return False
        put = self._mark(INS, runs[-1])
        put.append(_like(runs[0], expected))
        runs[-1].addnext(put)
        gone = self._mark(DEL, runs[0])
        runs[0].addprevious(gone)
        for run in runs:
            gone.append(run)
            for text in run.iter(T):
                text.tag = _DELETED
                text.set(SPACE, "preserve")
        return True

    def fill(self, paragraph: Node, expected: str) -> bool:
        """Put words into an empty paragraph; tell whether it was done."""
        if any(one.tag != P_PR for one in paragraph):
            return False
        put = self._mark(INS, paragraph)
        put.append(_like(paragraph.find(P_PR), expected))
        paragraph.append(put)
        return True

    def _mark(self, name: str, near: Node) -> Node:
        self._last += 1
        self._made.append(near.makeelement(name, {ID: str(self._last), _AUTHOR: AUTHOR}))
        return self._made[-1]

    def accept(self) -> None:
        """Accept the changes made here: what they struck out goes, what they put in stays."""
        for mark in self._made:
            if mark.tag == INS:
                for run in list(mark):
                    mark.addprevious(run)
            mark.getparent().remove(mark)
        self._made.clear()


def _between(first: Node, last: Node) -> list[Node] | None:
    """Return the runs from first to last, None where they are not plain runs of one paragraph."""
    runs = [first]
    while runs[-1] is not last:
        following = runs[-1].getnext()
        if following is None:
            return None
        runs.append(following)
    plain = all(one.tag == R and {part.tag for part in one} <= {R_PR, T} for one in runs)
    return runs if plain and first.getparent().tag == P else None


def _said(run: Node) -> str:
    return "".join(text.text or "" for text in run.iter(T))


def _like(model: Node, words: str) -> Node:
    """Return a run that says the words and looks like the model: a run, or a paragraph's mark."""
    run = model.makeelement(R)
    look = model.find(R_PR)
    if look is not None:
        copied = deepcopy(look)
        for mark in [one for one in copied if one.tag in TRACKED]:
            copied.remove(mark)  # that the paragraph itself was put in or struck out
        run.append(copied)
    text = model.makeelement(T)
    text.text = words
    text.set(SPACE, "preserve")
    run.append(text)
    return run
