"""The marks on a page as a reader sees it: upright, points from the top left corner."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from ...text.variants import PLAIN

if TYPE_CHECKING:
    from .library import RawPage

Box = tuple[float, float, float, float]

RIGHT, DOWN, LEFT, UP = range(4)
OBLIQUE = -1
_STEEP = 8.0
_SAME_PLACE = 0.15
_BUCKET = 2.0
_SIDEWAYS = 0.6
_ODD = 4.0
_SMALLEST = 1.0
_LARGEST = 200.0
_THIN = 0.05
_RADICALS = ("\u2e80", "\u2fdf")


class Glyph(NamedTuple):
    """A character: the place of its advance, of its ink, and where it stands on the line.

    ``turn`` is the direction of its text: to the right, down, left or up the page, or oblique.
    """

    char: str
    left: float
    right: float
    ink: Box
    x: float
    base: float
    size: float
    turn: int = RIGHT
    hidden: bool = False

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the ink."""
        left, top, right, bottom = self.ink
        return (left + right) / 2, (top + bottom) / 2


class Stroke(NamedTuple):
    """A level or upright straight line, at ``at`` from ``start`` to ``end``."""

    at: float
    start: float
    end: float


class Page(NamedTuple):
    """What is on a page; ``turned`` quarters clockwise bring it from upright to as it is seen.

    ``cut`` are the places of characters that lie outside of the paper.
    """

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    level: list[Stroke]
    upright: list[Stroke]
    pictures: list[Box]
    turned: int = 0
    cut: tuple[Box, ...] = ()

    def seen(self, box: Box) -> Box:
        """Return the place on the page as it is seen."""
        box = turned_box(box, self.turned, self.width, self.height)
        left, top, right, bottom = (round(edge, 1) for edge in box)
        return left, top, right, bottom


def turned_box(box: Box, quarters: int, width: float, height: float) -> Box:
    """Return the box after a page of that size was turned clockwise."""
    left, top, right, bottom = box
    if quarters % 4 == 1:
        return height - bottom, left, height - top, right
    if quarters % 4 == 2:
        return width - right, height - bottom, width - left, height - top
    if quarters % 4 == 3:
        return top, width - right, bottom, width - left
    return box


def turned_glyph(glyph: Glyph, quarters: int, width: float, height: float) -> Glyph:
    """Return the glyph after a page of that size was turned clockwise."""
    if quarters % 4 == 0:
        return glyph
    advance = _along(glyph)
    box = turned_box(advance, quarters, width, height)
    x, base, _, _ = turned_box((glyph.x, glyph.base) * 2, quarters, width, height)
    ink = turned_box(glyph.ink, quarters, width, height)
    turn = glyph.turn if glyph.turn == OBLIQUE else (glyph.turn + quarters) % 4
    left, right = (box[1], box[3]) if turn in (DOWN, UP) else (box[0], box[2])
    return glyph._replace(left=left, right=right, ink=ink, x=x, base=base, turn=turn)


def _along(glyph: Glyph) -> Box:
    """Return the box whose sides in the direction of the text are those of the advance."""
    if glyph.turn in (DOWN, UP):
        return glyph.ink[0], glyph.left, glyph.ink[2], glyph.right
    return glyph.left, glyph.ink[1], glyph.right, glyph.ink[3]


class _Paper:
    """Brings PDF's own coordinates onto the page as it is seen."""

    def __init__(self, page: RawPage) -> None:
        left, bottom, right, top = page["box"]
        along, across = right - left, top - bottom
        self.turn = page["turn"]
        self.width, self.height = (across, along) if self.turn % 2 else (along, across)
        self.flat = (along, across)
        self.corner = (left, top)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        x, y = self.corner
        return turned_box((left - x, y - top, right - x, y - bottom), self.turn, *self.flat)

    def inside(self, box: Box) -> bool:
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        return 0 <= x <= self.width and 0 <= y <= self.height


def upright_page(page: RawPage, number: int) -> Page:
    """Return the marks of a page, turned so that most of its text runs to the right."""
    paper = _Paper(page)
    drawn = [_glyph(numbers, paper) for numbers in page["glyphs"]]
    glyphs = _without_doubles([one for one in drawn if paper.inside(one.ink)])
    turns = Counter(glyph.turn for glyph in glyphs if not glyph.char.isspace())
    turn, most = turns.most_common(1)[0] if turns else (RIGHT, 0)
    back = (4 - turn) % 4 if turn > 0 and most > _SIDEWAYS * sum(turns.values()) else 0
    strokes = [
        turned_box(paper.box(*_ordered(stroke)), back, paper.width, paper.height)
        for stroke in page["strokes"]
    ]
    size = (paper.height, paper.width) if back % 2 else (paper.width, paper.height)
    level, upright = _sorted_strokes(strokes, *size)
    return Page(
        number,
        *size,
        [turned_glyph(glyph, back, paper.width, paper.height) for glyph in glyphs],
        level,
        upright,
        [
            turned_box(paper.box(*_four(image)), back, paper.width, paper.height)
            for image in page["images"]
        ],
        (4 - back) % 4,
        tuple(
            turned_box(one.ink, back, paper.width, paper.height)
            for one in drawn
            if not (paper.inside(one.ink) or one.char.isspace() or one.size < _SMALLEST)
        ),
    )


def _four(numbers: list[float]) -> Box:
    left, bottom, right, top = numbers
    return left, bottom, right, top


def _ordered(stroke: list[float]) -> Box:
    x, y, to_x, to_y = stroke
    return min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def _sorted_strokes(
    strokes: list[Box], width: float, height: float
) -> tuple[list[Stroke], list[Stroke]]:
    """Return the level and the upright lines that can be seen; a dot may be part of either."""
    level, upright = [], []
    for left, top, right, bottom in strokes:
        x, y = (left + right) / 2, (top + bottom) / 2
        if right - left >= bottom - top and 0 <= y <= height:
            level.append(Stroke(y, max(left, 0), min(right, width)))
        if bottom - top >= right - left and 0 <= x <= width:
            upright.append(Stroke(x, max(top, 0), min(bottom, height)))
    return level, upright


def _glyph(numbers: list[float], paper: _Paper) -> Glyph:
    code, left, bottom, right, top, ink_left, ink_bottom, ink_right, ink_top, x, y = numbers[:11]
    told, along, up, hidden = numbers[11:]
    loose = paper.box(left, bottom, right, top)
    ink = paper.box(ink_left, ink_bottom, ink_right, ink_top)
    bare = loose == ink
    if min(ink_right - ink_left, ink_top - ink_bottom) < _THIN:
        ink = loose
    turn = _direction(along, up, paper.turn)
    place = paper.box(x, y, x, y)
    sides = (loose[1], loose[3]) if turn in (DOWN, UP) else (loose[0], loose[2])
    if sides[1] - sides[0] < _THIN:
        sides = (ink[1], ink[3]) if turn in (DOWN, UP) else (ink[0], ink[2])
    tall = loose[2] - loose[0] if turn in (DOWN, UP) else loose[3] - loose[1]
    # A font without measures of its own tells the ink alone: 一 is not as small as it is flat.
    fits = bare and _SMALLEST <= told <= _LARGEST
    size = told if fits or tall / _ODD <= told <= tall * _ODD else tall
    return Glyph(_char(int(code)), *sides, ink, place[0], place[1], size, turn, bool(hidden))


def _char(code: int) -> str:
    """Return the character; a radical that stands for an ideograph becomes that ideograph."""
    char = chr(code) if 0 <= code <= 0x10FFFF else "\ufffd"
    if _RADICALS[0] <= char <= _RADICALS[1]:
        return PLAIN.get(char, char)
    return char


def _direction(along: float, up: float, page_turn: int) -> int:
    """Return the direction that text with this matrix takes on the page as it is seen."""
    if not (along or up):
        return RIGHT
    angle = math.degrees(math.atan2(-up, along)) + 90 * page_turn
    quarters = round(angle / 90)
    return quarters % 4 if abs(angle - 90 * quarters) <= _STEEP else OBLIQUE


def _without_doubles(glyphs: list[Glyph]) -> list[Glyph]:
    """Drop what is too small to see, and a character drawn again over itself to look bold."""
    kept: list[Glyph] = []
    known: dict[tuple[str, int, int], list[Glyph]] = {}
    for glyph in glyphs:
        if glyph.size < _SMALLEST:
            continue
        column, row = int(glyph.x // _BUCKET), int(glyph.base // _BUCKET)
        reach = min(_SAME_PLACE * glyph.size, _BUCKET)
        near = (
            other
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in known.get((glyph.char, x, y), ())
        )
        if any(abs(o.x - glyph.x) <= reach and abs(o.base - glyph.base) <= reach for o in near):
            continue
        known.setdefault((glyph.char, column, row), []).append(glyph)
        kept.append(glyph)
    return kept
