"""Page numbers and running headers: what is printed on a page and is no part of the text."""

from __future__ import annotations

import re
from collections import defaultdict

from .lines import Line
from .pieces import Sheet

_ZONE = 0.12
_MARGIN = 85.0
_MOST = 0.3
_SAME_HEIGHT = 4.0
_SHARE = 0.4
_DASH = "[-\u2010-\u2015\u2212－—·•~～\\s]"
_NUMBER = re.compile(
    f"(?:{_DASH}*)(第)?\\s*([0-9０-９]{{1,4}})\\s*(页)?"
    f"(?:\\s*[/／,，、]?\\s*共?\\s*[0-9０-９]{{1,4}}\\s*页?)?(?:{_DASH}*)"
)
_CHINESE = re.compile(
    "第[一二三四五六七八九十百]{1,5}页(?:[,，、 ]*共[一二三四五六七八九十百]{1,5}页)?"
)
_BARE = re.compile(r"\s*([0-9]{1,4})\s*")
_DIGITS = re.compile("[0-9０-９一二三四五六七八九十百]+")


def without_furniture(sheets: list[Sheet]) -> list[Sheet]:
    """Return the pages without their numbers and without headers that return page by page."""
    repeated = _repeated(sheets)
    offset = _count_from(sheets)
    result = []
    for one in sheets:
        dropped = _outermost(one, repeated, offset)
        lines = [line for index, line in enumerate(one.lines) if index not in dropped]
        aside = [line for line in one.aside if not is_page_number(line.text, True)]
        result.append(one._replace(lines=lines, aside=aside))
    return result


def is_page_number(text: str, plain: bool) -> bool:
    """Tell whether the line is a page number; a ``plain`` one may stand without any mark."""
    if _BARE.fullmatch(text):
        return plain
    return bool(_NUMBER.fullmatch(text) or _CHINESE.fullmatch(text.replace(" ", "")))


def _outermost(one: Sheet, repeated: dict[str, list[float]], offset: int | None) -> set[int]:
    """Return the indexes of the lines at the head and foot of the page that are furniture."""
    dropped: set[int] = set()
    order = range(len(one.lines))
    for indexes, place in ((order, _in_head), (reversed(order), _in_foot)):
        for index in indexes:
            line = one.lines[index]
            if not place(one, line):
                break
            bare = _BARE.fullmatch(line.text)
            counted = bare is not None and int(bare.group(1)) - one.page.number == offset
            if not (is_page_number(line.text, counted) or _returns(line, repeated)):
                break
            dropped.add(index)
    return dropped


def _zone(height: float) -> float:
    """Return how far from the edge of the paper furniture stands: low pages have margins too."""
    return max(_ZONE * height, min(_MARGIN, _MOST * height))


def _in_head(one: Sheet, line: Line) -> bool:
    inside = line.base < _zone(one.page.height)
    return inside and all(line.base <= piece.top for piece in one.pieces)


def _in_foot(one: Sheet, line: Line) -> bool:
    inside = line.base > one.page.height - _zone(one.page.height)
    return inside and all(line.base >= piece.bottom for piece in one.pieces)


def _key(line: Line) -> str:
    return _DIGITS.sub("0", "".join(line.text.split()))


def _repeated(sheets: list[Sheet]) -> dict[str, list[float]]:
    """Return the heights of lines that stand at the same place on many pages, by their text."""
    heights: dict[str, list[float]] = defaultdict(list)
    for one in sheets:
        for line in one.lines:
            if _in_head(one, line) or _in_foot(one, line):
                heights[_key(line)].append(line.base)
    enough = max(2, _SHARE * len(sheets))
    return {
        text: known
        for text, known in heights.items()
        if len(known) >= enough and max(known) - min(known) <= _SAME_HEIGHT
    }


def _returns(line: Line, repeated: dict[str, list[float]]) -> bool:
    return _key(line) in repeated


def _count_from(sheets: list[Sheet]) -> int | None:
    """Return what plain page numbers are ahead of the count of pages, None if there are none."""
    ahead = [
        int(found.group(1)) - one.page.number
        for one in sheets
        for line in one.lines
        if (_in_head(one, line) or _in_foot(one, line)) and (found := _BARE.fullmatch(line.text))
    ]
    if not ahead:
        return None
    best = max(set(ahead), key=ahead.count)
    return best if ahead.count(best) > 1 or best == 0 else None
