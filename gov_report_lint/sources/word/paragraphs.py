"""What a Word paragraph is besides its text: its printed number, its level, its fate."""

from __future__ import annotations

from typing import NamedTuple

from ..package import Package
from ..xml import Element, parse
from .lists import NumberedList, read_lists
from .names import (
    DEL,
    MOVE_FROM,
    NUM_PR,
    OUTLINE_LVL,
    P_PR,
    P_STYLE,
    R_PR,
    SPEC_VANISH,
    VAL,
    VANISH,
    as_transitional,
    is_on,
)
from .numbering import Counters
from .styles import (
    NOTHING,
    Styled,
    numbering_of,
    outline_of,
)

BODY_TEXT = 9


class Mark(NamedTuple):
    """A paragraph's mark; a ``deleted`` one joins its paragraph with the next."""

    number: str = ""
    level: int | None = None
    deleted: bool = False


PLAIN = Mark()


class Marks:
    """Reads paragraph marks in document order, counting the lists along."""

    def __init__(
        self, package: Package, main: str, tags: set[str], styles: dict[str, Styled]
    ) -> None:
        self._styled = styles
        from_styles = self._styled.values()
        tracked = not tags.isdisjoint((DEL, MOVE_FROM, VANISH))
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
                deleted = _is_gone(item)
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


def _is_gone(mark: Element) -> bool:
    """Return whether the mark of these properties is deleted, moved away or hidden.

    Word hides one kind of mark only to let text follow a heading in its line.
    """
    if mark.find(DEL) is not None or mark.find(MOVE_FROM) is not None:
        return True
    return is_on(mark.find(VANISH)) and not is_on(mark.find(SPEC_VANISH))


def _lists(package: Package, main: str) -> dict[str, NumberedList]:
    part = package.beside(main, "numbering")
    return read_lists(as_transitional(parse(package.read(part), part))) if part else {}
