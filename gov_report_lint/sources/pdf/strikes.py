"""Text that is struck out: deleted in a tracked change that was printed with its marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from .lines import is_blank, rows_of
from .marks import RIGHT, Glyph, Page, Stroke

MOST_PAIRS = 20_000_000
_LOWEST, _HIGHEST = 0.15, 0.55
_EXACT = 0.25
_SHORTEST = 1.5
_SMALLEST = 3.0
_LARGEST = 72.0


def without_struck(page: Page) -> tuple[Page, bool]:
    """Return the page without what is struck out, and whether there was any.

    A line that begins and ends with the characters it runs through strikes them out; a ruling
    that runs through a figure reaches farther and strikes out nothing.
    """
    level = [stroke for stroke in page.level if stroke.end - stroke.start >= _SHORTEST]
    if not level or len(level) * len(page.glyphs) > MOST_PAIRS:
        return page, False
    inked = [
        glyph
        for glyph in page.glyphs
        if glyph.turn == RIGHT and not is_blank(glyph.char) and _SMALLEST < glyph.size < _LARGEST
    ]
    rows = rows_of(inked)
    bases = [row[0].base for row in rows]
    struck: set[int] = set()
    for stroke in level:
        first = bisect_left(bases, stroke.at + _LOWEST * _SMALLEST)
        last = bisect_right(bases, stroke.at + _HIGHEST * _LARGEST)
        for row in rows[first:last]:
            struck.update(id(glyph) for glyph in _through(stroke, row))
    if not struck:
        return page, False
    return page._replace(glyphs=[one for one in page.glyphs if id(one) not in struck]), True


def _through(stroke: Stroke, row: list[Glyph]) -> list[Glyph]:
    """Return the characters of the row that the stroke runs through from end to end."""
    covered = [
        glyph
        for glyph in row
        if stroke.start < (glyph.left + glyph.right) / 2 < stroke.end
        and _LOWEST * glyph.size <= glyph.base - stroke.at <= _HIGHEST * glyph.size
    ]
    if not covered:
        return []
    reach = _EXACT * covered[0].size
    begins = abs(covered[0].left - stroke.start) <= reach
    ends = abs(covered[-1].right - stroke.end) <= reach
    return covered if begins and ends else []
