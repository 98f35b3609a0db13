"""Tables written in HTML amid Markdown, as OCR programs and converters write merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ...model.document import Table, UnreadableError
from ...model.place import Spot
from .lines import ADJACENT, Line

MOST_TABLES = 500

UNCLOSED = "文件第 {} 行的网页表格（<table>）没有结束标记，无法还原，按普通文字处理"

_MARK = re.compile(r"<(/?)table(?=[\s/>])", re.IGNORECASE)
_TOO_MANY = "文件中的表格过多，不像正常的报告，已停止读取。请只保留报告本身的内容后再检查"


class Fragment(NamedTuple):
    """A stretch of HTML from one table's beginning to its end.

    ``before`` and ``after`` are what is left of its first and its last line, ``end`` the index of
    the line it ends in.
    """

    text: str
    number: int
    before: Line | None
    after: Line | None
    end: int


class Fragments:
    """Finds tables written in HTML; an unclosed one is looked for only once."""

    def __init__(self, lines: list[Line]) -> None:
        self.doubts: list[str] = []
        self._lines = lines
        self._found = 0
        self._unclosed = False

    def find(self, start: int) -> Fragment | None:
        """Return the table that begins in the line at ``start``, None when none does."""
        line = self._lines[start]
        opening = None if self._unclosed or "<" not in line.text else _MARK.search(line.text)
        if opening is None or opening.group(1):
            return None
        closing = self._closing(start, opening.start())
        if closing is None:
            self._unclosed = True
            self.doubts.append(UNCLOSED.format(line.number))
            return None
        self._found += 1
        if self._found > MOST_TABLES:
            raise UnreadableError(_TOO_MANY)
        return self._cut(start, opening.start(), *closing)

    def _closing(self, start: int, column: int) -> tuple[int, int] | None:
        """Return the index of the line the table ends in, and where it ends there."""
        depth = 0
        for index in range(start, len(self._lines)):
            text = self._lines[index].text
            if "<" not in text:
                continue
            for mark in _MARK.finditer(text, column if index == start else 0):
                depth += -1 if mark.group(1) else 1
                if depth == 0:
                    end = text.find(">", mark.end())
                    return index, len(text) if end < 0 else end + 1
        return None

    def _cut(self, start: int, begin: int, last: int, end: int) -> Fragment:
        """Return the fragment, its lines as far apart as they are in the file."""
        lines = self._lines[start : last + 1]
        first, final = lines[0], lines[-1]
        pieces = [line.text for line in lines]
        pieces[-1] = pieces[-1][:end]
        pieces[0] = pieces[0][begin:]
        text = pieces[0]
        if len(lines) > 1:
            apart = ["\n" * (two.number - one.number) for one, two in pairwise(lines)]
            text += "".join(gap + piece for gap, piece in zip(apart, pieces[1:], strict=True))
        before = (
            first._replace(text=first.text[:begin].rstrip()) if first.text[:begin].strip() else None
        )
        rest = final.text[end:]
        after = None
        if rest.strip():
            after = final._replace(text=rest, column=final.column + end, gap=ADJACENT)
        return Fragment(text, first.number, before, after, last)


def blocks_of(fragment: Fragment) -> Iterator[Table | Line]:
    """Give the tables of the fragment; what stands in one beside its cells comes as lines."""
    from ..web.page import parse_page
    from ..web.walk import Sheet, Walk
    from ..web.weights import Weights

    page = parse_page(fragment.text)
    walk = Walk(Weights(page.root), set(), None)
    walk.through(page.root)
    for piece in walk.pieces:
        if isinstance(piece, Sheet):
            yield _moved(piece.table, fragment.number)
            continue
        spot = piece.spots[0][1] if piece.spots else Spot(line=1)
        number = (spot.line or 1) + fragment.number - 1
        for part in piece.text.split("\n"):
            yield Line(part, "", number, 1, 0, ADJACENT)


def _moved(table: Table, number: int) -> Table:
    """Return the table with the lines of the file that its fragment begins in."""
    cells = []
    for cell in table.cells:
        line = cell.spot.line if cell.spot else None
        cells.append(cell._replace(spot=Spot(line=None if line is None else line + number - 1)))
    return table._replace(cells=tuple(cells))
