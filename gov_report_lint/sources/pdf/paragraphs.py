"""Printed lines put together to paragraphs by indents, line ends and gaps."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ...model.document import Paragraph
from ...model.place import Spot
from ...text.folding import fold
from ...text.numbering import marker
from .lines import Line, is_wide
from .marks import Page

_INDENT = 1.0
_DEEPEST = 3.5
_INDENTED = 0.08
_ROOM = 0.5
_LITTLE = 0.1
_MARGIN = 0.6
_FAR = 2.5
_PITCH = 1.6
_SIZE = 1.2
_TABULAR = 2
_OWN_LINES = 8
_TOLD_BY = 3
_SHARE = 0.08
_FULL = 0.2
_ENDS = "。！？：；"
# Addresses and telephone numbers are broken at these signs, not between words.
_HELD = "-/._@#?=&~"
# A row of figures, the last of a table without rulings.
_FIGURES = re.compile(r"(?:[0-9][0-9.,]*\s+){2}[0-9][0-9.,]*$")


class Measure(NamedTuple):
    """The column of type of a page: where lines begin and end, and how far apart they are.

    ``indents`` tells that the first line of a paragraph is set in.
    """

    left: float
    right: float
    pitch: float
    indents: bool


class Placed(NamedTuple):
    """A line with its page and the measure of that page."""

    line: Line
    page: Page
    measure: Measure


def measures(pages: list[tuple[Page, list[Line]]]) -> list[Measure]:
    """Return the measure of each page; one with few lines follows those of its width."""
    by_width: dict[int, list[Line]] = {}
    for page, lines in pages:
        by_width.setdefault(round(page.width), []).extend(lines)
    pitches = [
        after.base - before.base
        for _, lines in pages
        for before, after in pairwise(lines)
        if 0 < after.base - before.base < 3 * before.size
    ]
    pitch = median(pitches) if pitches else 0.0
    common = {width: _common(width, lines) for width, lines in by_width.items()}
    indents = {width: _indents(lines, common[width][0]) for width, lines in by_width.items()}
    found = []
    for page, lines in pages:
        left, right = common[round(page.width)]
        if len(lines) >= _OWN_LINES:
            size = median(line.size for line in lines)
            own_left, own_right = _margins(lines)
            left = own_left if abs(own_left - left) < size else left
            right = own_right if abs(own_right - right) < size else right
        found.append(Measure(left, right, pitch, indents[round(page.width)]))
    return found


def _common(width: int, lines: list[Line]) -> tuple[float, float]:
    """Return the margins of all pages of that width; where few lines are full, even ones."""
    left, right = _margins(lines)
    if not lines:
        return left, right
    reach = _MARGIN * median(line.size for line in lines)
    full = sum(abs(line.right - right) <= reach for line in lines)
    beyond = sum(line.right > right + reach for line in lines)
    if full >= max(_TOLD_BY, _FULL * len(lines)) and beyond < full:
        return left, right
    return left, max(width - left, *(line.right for line in lines))


def _indents(lines: list[Line], left: float) -> bool:
    """Tell whether many lines are set in as the first one of a paragraph is."""
    set_in = sum(_INDENT < (line.left - left) / line.size < _DEEPEST for line in lines)
    return set_in >= _INDENTED * len(lines)


def _margins(lines: list[Line]) -> tuple[float, float]:
    """Return the outermost places where several lines begin and end."""
    if not lines:
        return 0.0, 0.0
    enough = max(_TOLD_BY, round(_SHARE * len(lines)))
    reach = _MARGIN * median(line.size for line in lines)
    lefts = sorted(line.left for line in lines)
    rights = sorted(-line.right for line in lines)
    return _told(lefts, min(enough, _TOLD_BY - 1), reach), -_told(rights, enough, reach)


def _told(numbers: list[float], enough: int, reach: float) -> float:
    """Return the first of the numbers that enough others come close to."""
    for first, last in zip(numbers, numbers[enough - 1 :], strict=False):
        if last - first <= reach:
            return first
    return numbers[0]


def begins(before: Placed, after: Placed) -> bool:
    """Tell whether a new paragraph begins with the second line."""
    first, second = before.line, after.line
    if first.gaps >= _TABULAR or second.gaps >= _TABULAR:
        return True
    if not 1 / _SIZE < second.size / first.size < _SIZE:
        return True
    if after.page.number > before.page.number + 1:
        return True
    if before.page is after.page:
        step = second.base - first.base
        if step <= 0 or step > _PITCH * max(before.measure.pitch, first.size):
            return True
    if _is_centred(before) or _is_centred(after):
        return True
    if second.left - after.measure.left > _INDENT * second.size:
        return True
    room = before.measure.right - first.right - second.first
    if marker(fold(second.text)) is None:
        return room > _ROOM * second.size
    ended = first.text[-1] in _ENDS and not after.measure.indents
    return ended or room > _LITTLE * second.size or _FIGURES.search(first.text) is not None


def _is_centred(placed: Placed) -> bool:
    line, measure = placed.line, placed.measure
    left, right = line.left - measure.left, measure.right - line.right
    return min(left, right) > _FAR * line.size and abs(left - right) < line.size


def paragraph(lines: list[Placed], ordinal: int) -> Paragraph:
    """Return the paragraph that the lines form, with the place of each of them."""
    text = ""
    spots = []
    for line, page, _ in lines:
        text += _between(text, line.text)
        spots.append((len(text), Spot(page=page.number, box=page.seen(line.box))))
        text += line.text
    return Paragraph(text, ordinal, spots=tuple(spots))


def _between(before: str, after: str) -> str:
    """Return a space where a line ends between two words; ideographs run on."""
    if not before or is_wide(before[-1]) or is_wide(after[0]):
        return ""
    return "" if before[-1] in _HELD or after[0] in _HELD else " "
