"""Rows that lie within a cell because its end was left out: put behind the row of the cell."""

from __future__ import annotations

from typing import NamedTuple

from .page import Element

_CELLS = frozenset(("td", "th"))
_ROWS = frozenset(("tr", *_CELLS))


class _Step(NamedTuple):
    """An element to look through; ``behind`` gathers the rows to put behind the row it is in."""

    element: Element
    behind: list[Element] | None
    in_cell: bool
    moved: bool


def part_rows(root: Element) -> None:
    """Take rows out of the cells of other rows of the same table, as browsers do.

    The parser does so itself unless marks such as <font> are left open as well.
    """
    sinks: dict[Element, list[Element]] = {}
    changed: list[Element] = []
    waiting = [_Step(root, None, False, False)]
    while waiting:
        step = waiting.pop()
        element = step.element
        if step.moved and step.behind is not None:
            step.behind.append(element)
        inner, kept = _look(step, sinks)
        if len(kept) < len(element.children) or any(one in sinks for one in kept):
            element.children = kept
            changed.append(element)
        waiting += reversed(inner)
    for element in changed:
        _put_behind(element, sinks)


def _look(
    step: _Step, sinks: dict[Element, list[Element]]
) -> tuple[list[_Step], list[Element | str]]:
    """Return the steps into the element's children, and the children that stay in it."""
    in_cell = step.in_cell or step.element.tag in _CELLS
    inner: list[_Step] = []
    kept: list[Element | str] = []
    for child in step.element.children:
        if isinstance(child, str):
            kept.append(child)
            continue
        moved = in_cell and child.tag == "tr"
        behind, within = step.behind, in_cell and not moved
        if not moved:
            kept.append(child)
        if child.tag == "table":
            behind, within = None, False
        elif behind is None and child.tag in _ROWS:
            behind = sinks[child] = []
        inner.append(_Step(child, behind, within, moved))
    return inner, kept


def _put_behind(element: Element, sinks: dict[Element, list[Element]]) -> None:
    children: list[Element | str] = []
    for child in element.children:
        children.append(child)
        if isinstance(child, Element):
            children += sinks.get(child, ())
    element.children = children
