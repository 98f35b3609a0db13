"""Underlines: strokes that belong to the text above them and rule off nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from .lines import is_blank, rows_of
from .marks import RIGHT, Glyph, Page, Stroke
from .rulings import SHORTEST
from .strikes import MOST_PAIRS

_HIGHEST, _LOWEST = -0.02, 0.3
_EXACT = 0.12
_MEETS = 1.0
_SMALLEST = 3.0
_LARGEST = 72.0


def without_underlines(page: Page) -> Page:
    """Return the page without the level strokes that underline text.

    An underline begins and ends with a run of text just above it, and meets no upright line; a
    ruling of a table reaches to the sides of its cell.
    """
    long = [stroke for stroke in page.level if stroke.end - stroke.start >= SHORTEST]
    upright = sorted(page.upright)
    if not long or len(long) * (len(page.glyphs) + len(upright)) > MOST_PAIRS:
        return page
    fit = [
        glyph for glyph in page.glyphs if glyph.turn == RIGHT and _SMALLEST < glyph.size < _LARGEST
    ]
    rows = rows_of(fit)
    bases = [row[0].base for row in rows]
    dropped = set()
    for stroke in long:
        first = bisect_left(bases, stroke.at - _LOWEST * _LARGEST)
        last = bisect_right(bases, stroke.at - _HIGHEST * _LARGEST)
        under = any(_underlines(stroke, row) for row in rows[first:last])
        if under and not _meets(stroke, upright):
            dropped.add(stroke)
    return page._replace(level=[one for one in page.level if one not in dropped])


def _underlines(stroke: Stroke, row: list[Glyph]) -> bool:
    """Tell whether the stroke lies under characters of the row from end to end."""
    above = [
        glyph
        for glyph in row
        if stroke.start < (glyph.left + glyph.right) / 2 < stroke.end
        and _HIGHEST * glyph.size <= stroke.at - glyph.base <= _LOWEST * glyph.size
    ]
    if all(is_blank(glyph.char) for glyph in above):
        return False
    reach = _EXACT * above[0].size
    begins = abs(above[0].left - stroke.start) <= reach
    return begins and abs(max(glyph.right for glyph in above) - stroke.end) <= reach


def _meets(stroke: Stroke, upright: list[Stroke]) -> bool:
    """Tell whether an upright line meets or crosses the stroke."""
    first = bisect_left(upright, stroke.start - _MEETS, key=lambda one: one.at)
    last = bisect_right(upright, stroke.end + _MEETS, key=lambda one: one.at)
    return any(one.start - _MEETS <= stroke.at <= one.end + _MEETS for one in upright[first:last])
