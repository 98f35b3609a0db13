"""The elements and texts of a page in the order in which a browser meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from .page import Element

OPEN, TEXT, CLOSE, PASS = "open", "text", "close", "pass"


class Step(NamedTuple):
    """One step: an element opened, passed by or closed, or a text directly within it."""

    kind: str
    element: Element
    text: str = ""


def flow(root: Element, passes: Callable[[Element], bool]) -> Iterator[Step]:
    """Give the steps through ``root``; an element that ``passes`` is named and not entered."""
    waiting = [(root, iter(root.children))]
    while waiting:
        element, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            if waiting:
                yield Step(CLOSE, element)
        elif isinstance(child, str):
            yield Step(TEXT, element, child)
        elif passes(child):
            yield Step(PASS, child)
        else:
            yield Step(OPEN, child)
            waiting.append((child, iter(child.children)))
