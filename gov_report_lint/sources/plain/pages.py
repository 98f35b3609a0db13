"""Page numbers that a converter left between the lines of a text; they are no part of it."""

from __future__ import annotations

import re
from collections import Counter

from .lines import PAGE, Line

LONGEST = 24

_DASH = "[-\u2010-\u2015\u2212\u2500\uff0d]"
_DASHED = re.compile(rf"{_DASH}{{1,3}}\s*\d{{1,4}}\s*{_DASH}{{1,3}}")
_SPELT = re.compile(r"第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*[(（]?共\s*\d{1,4}\s*页[)）]?)?")
_DIGITS = re.compile(r"\d{1,4}")


def without_page_numbers(lines: list[Line]) -> list[Line]:
    """Return the lines less page numbers; behind one, the text goes on over a page's end."""
    numbers = _page_numbers(lines)
    if not numbers:
        return lines
    kept: list[Line] = []
    dropped = False
    for index, line in enumerate(lines):
        if index in numbers:
            dropped = True
            continue
        kept.append(line._replace(gap=PAGE) if dropped else line)
        dropped = False
    return kept


def _page_numbers(lines: list[Line]) -> set[int]:
    """Return the indexes of the lines that are nothing but a page's number."""
    found = set()
    for index, line in enumerate(lines):
        if len(line.text) - len(line.text.lstrip()) + LONGEST >= len(line.text):
            text = line.bare
            if _DASHED.fullmatch(text) or _SPELT.fullmatch(text):
                found.add(index)
    return found | _bare_numbers(lines)


def _bare_numbers(lines: list[Line]) -> set[int]:
    """Return the indexes of bare numbers that count up with the pages they begin or end.

    A number in a line of its own may as well be the cell of a table, so page breaks must be in
    the text and two pages must agree on how they are counted.
    """
    at_edge: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        first = index == 0 or lines[index - 1].page != line.page
        last = index + 1 == len(lines) or lines[index + 1].page != line.page
        bare = line.bare if first or last else ""
        if len(bare) <= 4 and _DIGITS.fullmatch(bare):
            at_edge.append((index, int(bare) - line.page))
    counted = Counter(shift for _, shift in at_edge)
    shift, pages = max(counted.items(), key=lambda item: item[1], default=(0, 0))
    return {index for index, own in at_edge if own == shift} if pages > 1 else set()
