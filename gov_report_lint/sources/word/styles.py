"""What Word's paragraph styles say of list numbers and outline levels, inheritance followed."""

from __future__ import annotations

from typing import NamedTuple

from ...model.document import UnreadableError
from ..xml import Element, parse
from .lists import DEPTHS, depth_of
from .names import (
    BASED_ON,
    ILVL,
    NUM_ID,
    NUM_PR,
    OUTLINE_LVL,
    P_PR,
    STYLE,
    STYLE_ID,
    VAL,
    as_transitional,
    whole,
)
from .sieve import without_formatting

# Styles based on styles; Word itself allows ten.
LONGEST_CHAIN = 50
_END = b"</w:style>"


class Style(NamedTuple):
    """What one style sets itself; ``outline`` counts from 0, and 9 is body text."""

    parent: str | None = None
    numbered: str | None = None
    depth: int | None = None
    outline: int | None = None


class Styled(NamedTuple):
    """What a paragraph has from its style; ``depths`` are claims on the depth, nearest first."""

    numbered: str | None = None
    outline: int | None = None
    depths: tuple[tuple[str, int | None], ...] = ()


NOTHING = Styled()


def matters(data: bytes) -> bool:
    """Return whether a styles part can say anything of numbers or levels."""
    return b"numPr" in data or b"outlineLvl" in data or is_wide(data)


def is_wide(data: bytes) -> bool:
    """Return whether a part is written in UTF-16, so that no name can be looked for in it."""
    return data[:2] in (b"\xff\xfe", b"\xfe\xff")


def styles_used(data: bytes, part: str, used: set[str]) -> dict[str, Styled]:
    """Return what paragraphs have from the styles ``used``, by the ids of these."""
    styles = read_styles(data, part) if matters(data) else {}
    return {name: styled(name, styles) for name in used} if styles else {}


def read_styles(data: bytes, part: str) -> dict[str, Style]:
    """Return the styles of a styles part by their ids."""
    try:
        root = parse(_without_ballast(data), part)
    except UnreadableError:
        root = parse(data, part)
    root = as_transitional(root)
    return {style.get(STYLE_ID, ""): _style(style) for style in root.iterfind(STYLE)}


def styled(name: str, styles: dict[str, Style]) -> Styled:
    """Return what paragraphs of the style ``name`` have from it and from those it is based on."""
    chain: dict[str, Style] = {}
    step: str | None = name
    while step in styles and step not in chain and len(chain) < LONGEST_CHAIN:
        chain[step] = styles[step]
        step = styles[step].parent
    numbered = [style.numbered for style in chain.values() if style.numbered is not None]
    outline = [style.outline for style in chain.values() if style.outline is not None]
    depths = tuple((name, style.depth) for name, style in chain.items())
    return Styled(next(iter(numbered), None), next(iter(outline), None), depths)


def _without_ballast(data: bytes) -> bytes:
    """Return ``data`` without the styles that can't matter: most of a large part's weight."""
    first, *styles = data.split(_END)
    if not styles:
        return data
    last = styles.pop()
    wanted = [style for style in styles if b"basedOn" in style or matters(style)]
    kept = [first, *(style for style in wanted if b'"table"' not in style), last]
    return without_formatting(_END.join(kept))


def _style(style: Element) -> Style:
    parent = style.find(BASED_ON)
    properties = style.find(P_PR)
    base = Style(None if parent is None else parent.get(VAL))
    if properties is None:
        return base
    numbered, depth = numbering_of(properties.find(NUM_PR))
    outline = outline_of(properties.find(OUTLINE_LVL))
    return base._replace(numbered=numbered, depth=depth, outline=outline)


def numbering_of(properties: Element | None) -> tuple[str | None, int | None]:
    """Return the list and the depth that a ``w:numPr`` names, each None where it doesn't."""
    if properties is None:
        return None, None
    name, depth = properties.find(NUM_ID), properties.find(ILVL)
    return (
        None if name is None else name.get(VAL),
        None if depth is None else depth_of(depth.get(VAL)),
    )


def outline_of(level: Element | None) -> int | None:
    """Return the outline level that a ``w:outlineLvl`` names, 9 for body text."""
    return None if level is None else whole(level.get(VAL), 0, DEPTHS)
