"""What a Word paragraph is besides its text: its printed number, its level, its fate."""

from __future__ import annotations

from typing import NamedTuple

from .package import Package
from .word_lists import NumberedList, read_lists
from .word_names import (
    DEL,
    MOVE_FROM,
    NUM_PR,
    OUTLINE_LVL,
    P_PR,
    P_STYLE,
    R_PR,
    VAL,
    as_transitional,
)
from .word_numbering import Counters
from .word_styles import (
    NOTHING,
    Style,
    Styled,
    matters,
    numbering_of,
    outline_of,
    read_styles,
    styled,
)
from .xml import Element, parse

BODY_TEXT = 9


class Mark(NamedTuple):
    """A paragraph's mark; a ``deleted`` one joins its paragraph with the next."""

    number: str = ""
    level: int | None = None
    deleted: bool = False


PLAIN = Mark()


class Marks:
    """Reads paragraph marks in document order, counting the lists along."""

    def __init__(self, root: Element, tags: set[str], package: Package, main: str) -> None:
        styles = _styles(package, main) if P_STYLE in tags else {}
        used = {item.get(VAL, "") for item in root.iter(P_STYLE)} if styles else set()
        self._styled = {name: styled(name, styles) for name in used}
        from_styles = self._styled.values()
        tracked = DEL in tags or MOVE_FROM in tags
        numbered = NUM_PR in tags or any(style.numbered for style in from_styles)
        levelled = OUTLINE_LVL in tags or any(style.outline is not None for style in from_styles)
        self._lists = _lists(package, main) if numbered else {}
        self._counters = Counters(self._lists)
        self.all_plain = not (tracked or numbered or levelled)

    def read(self, paragraph: Element) -> Mark:
        """Return the mark of the next paragraph, and count it if it is numbered."""
        properties = paragraph.find(P_PR)
        if properties is None:
            return PLAIN
        style, number, outline, deleted = NOTHING, None, None, False
        for item in properties:
            tag = item.tag
            if tag == P_STYLE:
                style = self._styled.get(item.get(VAL, ""), NOTHING)
            elif tag == NUM_PR:
                number = item
            elif tag == OUTLINE_LVL:
                outline = outline_of(item)
            elif tag == R_PR:
                deleted = item.find(DEL) is not None or item.find(MOVE_FROM) is not None
        if deleted:
            return Mark(deleted=True)
        return Mark(self._number(number, style), _level(outline, style))

    def _number(self, own: Element | None, style: Styled) -> str:
        """Return the number printed; what the paragraph says itself goes before its style."""
        name, depth = numbering_of(own)
        numbered = self._lists.get(name or style.numbered or "")
        if numbered is None:
            return ""
        if depth is None:
            depth = _depth(style, numbered)
        return self._counters.number(name or style.numbered or "", depth)


def _depth(style: Styled, numbered: NumberedList) -> int:
    """Return the depth at which a style's paragraphs stand in the list."""
    for name, claimed in style.depths:
        tied = numbered.depth_of(name)
        if tied is not None or claimed is not None:
            return tied if tied is not None else claimed or 0
    return 0


def _level(outline: int | None, style: Styled) -> int | None:
    found = style.outline if outline is None else outline
    return None if found is None or found >= BODY_TEXT else found + 1


def _styles(package: Package, main: str) -> dict[str, Style]:
    part = package.beside(main, "styles")
    data = package.read(part) if part else b""
    return read_styles(data, part or "") if matters(data) else {}


def _lists(package: Package, main: str) -> dict[str, NumberedList]:
    part = package.beside(main, "numbering")
    return read_lists(as_transitional(parse(package.read(part), part))) if part else {}
