"""Which elements of a page are hidden, as far as the page itself says."""

from __future__ import annotations

from .flow import TEXT, flow
from .kinds import is_concealed, is_leaf
from .page import Element, descendants

# So many hidden characters are an article, when there are more of them than visible ones.
ARTICLE = 500


def hide(root: Element) -> bool:
    """Mark the hidden elements; tell whether the article itself was one and is shown after all.

    Some sites, and every saved WeChat article, hide the article until a script has run.
    """
    for element in descendants(root):
        element.hidden = is_concealed(element)
    largest, size = None, 0
    for element in _outermost(root):
        chars = _chars(element)
        if chars > size:
            largest, size = element, chars
    if largest is None or size < ARTICLE or size <= _chars(root):
        return False
    largest.hidden = False
    return True


def _outermost(root: Element) -> list[Element]:
    """Return the hidden elements that lie in no other hidden one."""
    return [step.element for step in flow(root, lambda one: one.hidden) if step.element.hidden]


def _chars(element: Element) -> int:
    """Return how many characters of text are to be seen in the element if it is shown itself."""
    steps = flow(element, lambda one: one.hidden or is_leaf(one))
    return sum(len(step.text.strip()) for step in steps if step.kind == TEXT)
