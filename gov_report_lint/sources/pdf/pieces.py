"""The tables of one page, and the lines of text around them."""

from __future__ import annotations

from typing import NamedTuple

from .cells import cell_text, sort_into
from .framing import unframed
from .lattice import Lattice, is_table, lattice
from .lines import Line, is_blank, lines_of, turned_lines
from .marks import OBLIQUE, RIGHT, Box, Glyph, Page
from .rulings import MOST_RULINGS, frames, rulings
from .second import disputed
from .strikes import without_struck
from .underlines import without_underlines

MOST_TABLES = 60
_EDGE = 1.0


class Part(NamedTuple):
    """A cell of a table on one page, in rows and columns of that piece.

    ``ink`` is the box around its text, ``lines`` are its printed lines.
    """

    row: int
    column: int
    rows: int
    columns: int
    text: str
    box: Box
    unsure: bool
    ink: Box | None
    lines: tuple[Line, ...]
    page: int


class Piece(NamedTuple):
    """A table as far as it stands on one page, or on the pages joined so far.

    ``xs`` are the edges of its columns, ``above`` and ``below`` tell which columns are ruled off
    at the outer edges. One that is ``whole`` is a table by itself; others may only go on one.
    """

    xs: tuple[float, ...]
    height: int
    parts: tuple[Part, ...]
    above: tuple[bool, ...]
    below: tuple[bool, ...]
    top: float
    bottom: float
    whole: bool
    lines: tuple[Line, ...] = ()


class Sheet(NamedTuple):
    """A page as lines of text and pieces of tables, both from top to bottom."""

    page: Page
    lines: list[Line]
    pieces: list[Piece]
    aside: list[Line]
    crowded: bool
    oblique: bool
    struck: bool

    @property
    def cut(self) -> bool:
        """Whether some of it lies outside of the paper: characters, or the end of a table."""
        edges = [part.box for piece in self.pieces if piece.whole for part in piece.parts]
        return bool(self.page.cut) or any(_is_cut(self.page, box) for box in edges)


def _is_cut(page: Page, box: Box) -> bool:
    """Tell whether the paper ends where the box does."""
    left, top, right, bottom = box
    return min(left, top, page.width - right, page.height - bottom) < _EDGE


def sheet(page: Page) -> Sheet:
    """Return the page with its characters sorted into tables and lines of text."""
    page, struck = without_struck(page)
    page = without_underlines(page)
    level, upright = rulings(page.level), rulings(page.upright)
    crowded = len(level) + len(upright) > MOST_RULINGS
    found = [] if crowded else [lattice(frame) for frame in frames(level, upright)]
    straight = [glyph for glyph in page.glyphs if glyph.turn != OBLIQUE]
    pieces, rest = _pieces(page, [one for one in found if one], straight)
    return Sheet(
        page,
        lines_of([glyph for glyph in rest if glyph.turn == RIGHT]),
        sorted(pieces, key=lambda piece: piece.top),
        turned_lines([glyph for glyph in rest if glyph.turn != RIGHT]),
        crowded,
        any(glyph.turn == OBLIQUE and not is_blank(glyph.char) for glyph in page.glyphs),
        struck,
    )


def _pieces(
    page: Page, found: list[Lattice], glyphs: list[Glyph]
) -> tuple[list[Piece], list[Glyph]]:
    """Return the pieces of tables, smaller ones first served, and the characters of none."""
    pieces, rest = [], glyphs
    # A box or a frame of one column is no table, and no part of one.
    found = sorted((one for one in found if len(one.xs) > 2), key=_area)[:MOST_TABLES]
    found = [inner for one in found for inner in unframed(one, glyphs)]
    for one in found[:MOST_TABLES]:
        inside, outside = sort_into(one, rest)
        texts = [cell_text(own) for own in inside]
        whole = is_table(one, texts)
        doubtful = disputed(one, inside, outside)
        parts = tuple(
            _part(page, one, index, texts[index], own, index in doubtful)
            for index, own in enumerate(inside)
        )
        lines = () if whole else tuple(lines_of([g for own in inside for g in own]))
        pieces.append(_piece(one, parts, whole, lines))
        rest = outside
    return pieces, rest


def _area(found: Lattice) -> float:
    left, top, right, bottom = found.box
    return (right - left) * (bottom - top)


def _piece(found: Lattice, parts: tuple[Part, ...], whole: bool, lines: tuple[Line, ...]) -> Piece:
    _, top, _, bottom = found.box
    return Piece(
        tuple(found.xs),
        len(found.ys) - 1,
        parts,
        tuple(found.above),
        tuple(found.below),
        top,
        bottom,
        whole,
        lines,
    )


def _part(
    page: Page, found: Lattice, index: int, text: str, own: list[Glyph], doubtful: bool
) -> Part:
    slot = found.slots[index]
    inks = [glyph.ink for glyph in own if not is_blank(glyph.char)]
    ink = (
        (
            min(one[0] for one in inks),
            min(one[1] for one in inks),
            max(one[2] for one in inks),
            max(one[3] for one in inks),
        )
        if inks
        else None
    )
    lines = tuple(lines_of([glyph for glyph in own if glyph.turn == RIGHT]))
    box = found.box_of(slot)
    # Where the paper ends, a figure may have lost its last digits.
    doubtful = doubtful or (_is_cut(page, box) and any(char.isdigit() for char in text))
    return Part(*slot[:4], text, box, doubtful, ink, lines, page.number)
