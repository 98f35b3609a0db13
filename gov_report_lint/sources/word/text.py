"""The text of Word's paragraphs as a reader sees it, all tracked changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import SubElement

from ..xml import Element
from .names import (
    ALTERNATE,
    BR,
    CHAR,
    CHOICE,
    CR,
    DEL,
    FALLBACK,
    MATH_RUN,
    MATH_SHAPES,
    MATH_TEXT,
    MOVE_FROM,
    NO_BREAK_HYPHEN,
    NOTE_REFERENCES,
    O_MATH,
    P_PR,
    PTAB,
    R_PR,
    REQUIRES,
    SYM,
    TAB,
    TEXT_PATH,
    TXBX_CONTENT,
    WRAPPERS,
    P,
    R,
    T,
)

# Where one of these is in a document, its paragraphs are not read by `plain_text`.
NOT_PLAIN = {*WRAPPERS, O_MATH, SYM}
# Where one of these is, something stands beside a paragraph.
ASIDE = {TXBX_CONTENT, TEXT_PATH, *NOTE_REFERENCES}

_MARKS = {TAB: "\t", PTAB: "\t", BR: "\n", CR: "\n", NO_BREAK_HYPHEN: "-"}
_UNSEEN = {DEL, MOVE_FROM, P_PR, R_PR}
# What Word knows of the newer drawings; it shows the fallback of any other.
_KNOWN = {"a", "c", "v", "w14", "w15", "wp14", "wpc", "wpg", "wpi", "wps"}
# Signs of a font's own making lie from E000 on.
_FIRST_SIGN, _FIRST_OWN_SIGN = 0x20, 0xD800
_FIRST_AFTER, _LAST_SIGN = 0xF900, 0xFFFD


def plain_text(paragraph: Element) -> str:
    """Return the text of a paragraph whose runs lie bare: none wrapped."""
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
    """Return the text of any paragraph, without what is deleted or stands beside it."""
    return "".join(text for _, text in pieces(paragraph))


def pieces(paragraph: Element) -> Iterator[tuple[Element, str]]:
    """Give the elements of a paragraph that hold its text, each with its part of it."""
    waiting = paragraph[::-1]
    while waiting:
        piece = waiting.pop()
        tag = piece.tag
        if tag == T:
            yield piece, piece.text or ""
        elif tag in _MARKS:
            yield piece, _MARKS[tag]
        elif tag == R or tag in WRAPPERS:
            waiting += _inside(piece)
        elif tag == O_MATH:
            yield piece, _formula(piece)
        elif tag == SYM:
            yield piece, _sign(piece)


def unwrapped(element: Element) -> Iterator[Element]:
    """Give the children of ``element``, each wrapper replaced by what it wraps."""
    waiting = element[::-1]
    while waiting:
        child = waiting.pop()
        if child.tag in WRAPPERS:
            waiting += _inside(child)
        else:
            yield child


def asides(paragraph: Element) -> Iterator[Element]:
    """Give what stands beside ``paragraph``: contents of text boxes, references to notes."""
    waiting = [paragraph]
    while waiting:
        piece = waiting.pop()
        if piece.tag == TXBX_CONTENT or piece.tag in NOTE_REFERENCES:
            yield piece
        elif piece.tag == TEXT_PATH:
            yield _drawn(piece)
        elif piece.tag not in _UNSEEN:
            waiting += _inside(piece)


def has_text(element: Element) -> bool:
    """Return whether there is anything but blanks anywhere inside ``element``."""
    return any((piece.text or "").strip() for piece in element.iter(T))


def characters(element: Element) -> int:
    """Return how many characters, blanks aside, stand anywhere inside ``element``."""
    return sum(len("".join((piece.text or "").split())) for piece in element.iter(T))


def _inside(wrapper: Element) -> list[Element]:
    """Return what to read inside ``wrapper``, last first; of alternatives only one."""
    if wrapper.tag != ALTERNATE:
        return wrapper[::-1]
    ways = [way for way in wrapper if way.tag in (CHOICE, FALLBACK)]
    for way in ways:
        if way.tag == FALLBACK or _KNOWN.issuperset(way.get(REQUIRES, "").split()):
            return way[::-1]
    return ways[0][::-1] if ways else []


def _formula(formula: Element) -> str:
    """Return a formula that is a line of signs; of any other only a gap, which glues nothing."""
    if any(part.tag in MATH_SHAPES for part in formula.iter()):
        return " "
    pieces = []
    waiting = formula[::-1]
    while waiting:
        piece = waiting.pop()
        if piece.tag in (MATH_TEXT, T):
            pieces.append(piece.text or "")
        elif piece.tag in (MATH_RUN, R) or piece.tag in WRAPPERS:
            waiting += _inside(piece)
    return "".join(pieces)


def _sign(symbol: Element) -> str:
    """Return the sign that a font holds; those of its own making say nothing."""
    try:
        code = int(symbol.get(CHAR, ""), 16)
    except ValueError:
        return ""
    common = _FIRST_SIGN <= code < _FIRST_OWN_SIGN or _FIRST_AFTER <= code <= _LAST_SIGN
    return chr(code) if common else ""


def _drawn(path: Element) -> Element:
    """Return the words drawn along ``path`` as the content of a text box."""
    box = Element(TXBX_CONTENT)
    for line in path.get("string", "").splitlines():
        SubElement(SubElement(SubElement(box, P), R), T).text = line
    return box
