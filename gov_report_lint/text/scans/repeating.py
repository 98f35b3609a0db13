"""Items of a list and clauses that are told twice in a row: 公告、公告."""

from __future__ import annotations

from collections.abc import Iterator

from ..lazy import lazily
from .context import around
from .contract import Detector, Found

_MARKS = lazily(r"[。；，、：！？,;:\s]")
_SHORTEST_CLAUSE, _FEWEST = 6, 4
_SHORTEST_ITEM, _LONG_ITEM = 2, 4
_IDEOGRAPHS = lazily("[一-鿿]")
_AGAIN = lazily("[、，,]?再")


def _repeated(text: str) -> Iterator[Found]:
    """Yield items and clauses that stand twice in a row, but for 学习、学习、再学习."""
    marks = [-1, *(match.start() for match in _MARKS.finditer(text)), len(text)]
    taken = 0
    for before, mark, after in zip(marks, marks[1:], marks[2:], strict=False):
        first, second = text[before + 1 : mark], text[mark + 1 : after]
        item = _repetition(first, second, text[mark : mark + 1], text[after : after + 1])
        start, end = mark - len(item), mark + 1 + len(item)
        if item and start >= taken and not _AGAIN.match(text, end):
            taken = end
            yield Found(start, end, item, item, around(text, start, end))


def _repetition(first: str, second: str, mark: str, after: str) -> str:
    """Return what the second of two neighbours tells again of the first, empty if nothing.

    A short item must be the whole of what stands between two marks, a verb may stand before a
    long one: 公开通知公告、通知公告. A clause is told again only as a whole.
    """
    if mark == "、":
        item = second.partition("等")[0]
        if not item or not first.endswith(item):
            return ""
        count = len(_IDEOGRAPHS.findall(item))
        enough = _SHORTEST_ITEM <= count == len(item.strip("《》“”"))
        return item if enough and (first == item or count >= _LONG_ITEM) else ""
    if first != second or not after or len(first) < _SHORTEST_CLAUSE:
        return ""
    ended = mark in "，；。,;" and after in "，、；。,;"
    return first if ended and len(_IDEOGRAPHS.findall(first)) >= _FEWEST else ""


DETECTORS = {"repeated-items": Detector(_repeated, printed=True)}
