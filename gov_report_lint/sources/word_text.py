"""The text of Word's paragraphs as a reader sees it, all tracked changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from .word_names import (
    ALTERNATE,
    BR,
    CHOICE,
    CR,
    DEL,
    FALLBACK,
    MOVE_FROM,
    NO_BREAK_HYPHEN,
    P_PR,
    PTAB,
    R_PR,
    TAB,
    TXBX_CONTENT,
    VANISH,
    WRAPPERS,
    R,
    T,
    is_on,
)
from .xml import Element

_MARKS = {TAB: "\t", PTAB: "\t", BR: "\n", CR: "\n", NO_BREAK_HYPHEN: "-"}
_UNSEEN = {DEL, MOVE_FROM, P_PR, R_PR}


def plain_text(paragraph: Element) -> str:
    """Return the text of a paragraph whose runs lie bare: none wrapped, none hidden."""
    text = ""
    for run in paragraph:
        if run.tag == R:
            for piece in run:
                tag = piece.tag
                if tag == T:
                    text += piece.text or ""
                elif tag in _MARKS:
                    text += _MARKS[tag]
    return text


def careful_text(paragraph: Element) -> str:
    """Return the text of any paragraph, without what is hidden, deleted or in text boxes."""
    pieces = []
    waiting = paragraph[::-1]
    while waiting:
        piece = waiting.pop()
        tag = piece.tag
        if tag == T:
            pieces.append(piece.text or "")
        elif tag in _MARKS:
            pieces.append(_MARKS[tag])
        elif tag in WRAPPERS or (tag == R and not is_hidden(piece)):
            waiting += _inside(piece)
    return "".join(pieces)


def unwrapped(element: Element) -> Iterator[Element]:
    """Give the children of ``element``, each wrapper replaced by what it wraps."""
    waiting = element[::-1]
    while waiting:
        child = waiting.pop()
        if child.tag in WRAPPERS:
            waiting += _inside(child)
        else:
            yield child


def text_boxes(paragraph: Element) -> list[Element]:
    """Return the contents of the text boxes anchored in ``paragraph``, each box once."""
    boxes = []
    waiting = [paragraph]
    while waiting:
        piece = waiting.pop()
        if piece.tag == TXBX_CONTENT:
            boxes.append(piece)
        elif piece.tag not in _UNSEEN:
            waiting += _inside(piece)
    return boxes


def is_hidden(run: Element) -> bool:
    """Return whether the run's text is formatted as hidden."""
    properties = run.find(R_PR)
    return properties is not None and is_on(properties.find(VANISH))


def has_hidden_text(root: Element) -> bool:
    """Return whether any text is hidden; marks and blank runs often are, and hide nothing."""
    return any(
        is_hidden(run) and any((piece.text or "").strip() for piece in run if piece.tag == T)
        for run in root.iter(R)
    )


def has_text(element: Element) -> bool:
    """Return whether there is anything but blanks anywhere inside ``element``."""
    return any((piece.text or "").strip() for piece in element.iter(T))


def _inside(wrapper: Element) -> list[Element]:
    """Return what to read inside ``wrapper``, last first; of alternatives only one."""
    if wrapper.tag != ALTERNATE:
        return wrapper[::-1]
    for name in (CHOICE, FALLBACK):
        chosen = wrapper.find(name)
        if chosen is not None:
            return chosen[::-1]
    return []
