"""Tables drawn with lines: ``+---+`` and ``|``, or box characters; a missing line merges cells."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ...model.document import Table
from ...model.place import Spot
from ..limits import MOST_COLUMNS, MOST_PLACES
from .columns import PADDING, Laid, chinese, counted, joined, lay, printed
from .lines import ADJACENT, Line
from .mesh import Mesh, table_of_mesh
from .tables import Found, Row, Written, refuse_large, table_of

# Lines times the characters of the first.
MOST_DRAWN = MOST_PLACES

UNREADABLE = "文件第 {} 行起有用字符画成的表格，但表格线没有对齐，无法还原，按普通文字处理"

_TOP = re.compile(r"\s*\+(?:[-=:]+\+)+")
_BORDER = re.compile(r"\+[-=:]+(?=\+)")
_BOX = re.compile("[\u2500-\u257f]")
_BOX_TOP = re.compile(r"\s*[┌┏╔╭][\u2500-\u257f\s]*[┐┓╗╮]")
_WIDE_LINE = re.compile(r"([+-])\0(?=[-+])")


def _plain_boxes() -> dict[int, str]:
    """Return which of ``+``, ``-`` and ``|`` each box character stands for."""
    signs = dict.fromkeys(range(0x2500, 0x2580), "+")
    signs.update(dict.fromkeys(map(ord, "─━┄┅┈┉═╌╍╴╶╸╺╼╾"), "-"))
    signs.update(dict.fromkeys(map(ord, "│┃┆┇┊┋║╎╏╵╷╹╻╽╿"), "|"))
    return signs


_PLAIN_BOXES = _plain_boxes()


class _Bands(NamedTuple):
    """The lines of each row, and the border below it; None where no line is drawn."""

    rows: list[range]
    below: list[int | None]


def drawn(lines: list[Line], start: int) -> Found | None:
    """Return the table whose top is drawn at ``start``, None when there is no such line."""
    text = lines[start].text
    boxed = _BOX_TOP.fullmatch(text) is not None
    if not boxed and not _TOP.fullmatch(text):
        return None
    end = start + 1
    while end < len(lines) and lines[end].gap == ADJACENT and _is_part(lines[end].text):
        end += 1
    if end - start < 3:
        return Found(None, end)
    if (end - start) * len(text) > MOST_DRAWN:
        refuse_large(end - start, MOST_PLACES, Spot(lines[start].number))
    table = _aligned(lines[start:end], boxed) or _by_bars(lines[start:end])
    if table is None:
        return Found(None, end, UNREADABLE.format(lines[start].number))
    return Found(table if len(table.cells) > 1 else None, end)


def _is_part(text: str) -> bool:
    first = text.lstrip()[0]
    return first in "+|" or _BOX.match(first) is not None


def _aligned(lines: list[Line], boxed: bool) -> Table | None:
    """Return the table whose lines meet, in whatever way columns were counted drawing it."""
    for measure in (printed, chinese, counted) if boxed else (printed, counted, chinese):
        laid = [lay(line, measure) for line in lines]
        if len({len(line.text) for line in laid}) > 1:
            continue
        mesh = _mesh(laid)
        table = None if mesh is None else table_of_mesh(mesh)
        if table is not None:
            return table
    return None


def _plain(text: str) -> str:
    """Return the text with box characters plain; one that takes two columns is drawn on."""
    if not _BOX.search(text):
        return text
    return _WIDE_LINE.sub(r"\1-", text.translate(_PLAIN_BOXES))


def _mesh(lines: list[Laid]) -> Mesh | None:
    plain = [_plain(line.text) for line in lines]
    borders = [at for at, text in enumerate(plain) if _is_border(text)]
    if borders[:1] != [0] or borders[-1] != len(lines) - 1:
        return None
    down = sorted({at for row in borders for at in _corners(plain[row])})
    if len(down) - 1 > MOST_COLUMNS or len(lines) * len(down) > MOST_PLACES:
        return None
    spans = list(pairwise(down))
    filled = [[bool(line.between(a + 1, b).strip()) for a, b in spans] for line in lines]
    rows, below = _bands(plain, borders, filled)
    return Mesh(lines, plain, down, rows, below)


def _corners(border: str) -> list[int]:
    """Return the columns where the lines of a border begin and end."""
    return [at for found in _BORDER.finditer(border) for at in found.span()]


def _is_border(text: str) -> bool:
    return text.lstrip()[:1] in ("+", "|") and _BORDER.search(text) is not None


def _bands(plain: list[str], borders: list[int], filled: list[list[bool]]) -> _Bands:
    """Return the lines between the borders as rows.

    Databases draw no lines between rows: of a head over one block of lines, each of which says
    something in two columns or more, each is a row. A head set off by ``=`` has all its lines.
    """
    rows = [range(one + 1, two) for one, two in pairwise(borders)]
    below: list[int | None] = list(borders[1:])
    if len(rows) == 2 and "=" not in plain[borders[1]]:
        body = rows[1]
        if all(sum(filled[at]) > 1 for at in body):
            rows[1:] = [range(at, at + 1) for at in body]
            below[1:] = [None] * (len(body) - 1) + [borders[2]]
    kept = [(row, border) for row, border in zip(rows, below, strict=True) if row]
    return _Bands([row for row, _ in kept], [border for _, border in kept])


def _by_bars(lines: list[Line]) -> Table | None:
    """Return a table whose lines don't meet, but where each line has the same number of bars."""
    plain = [_plain(line.text) for line in lines]
    borders = [at for at, text in enumerate(plain) if _is_border(text)]
    if borders[:1] != [0] or borders[-1] != len(lines) - 1:
        return None
    split = [_split(line, text) for line, text in zip(lines, plain, strict=True)]
    parted = {plain[at].count("+") - 1 for at in borders}
    drawn_at = set(borders)
    parted.update(len(row) for at, row in enumerate(split) if at not in drawn_at)
    if len(parted) != 1 or max(parted) > MOST_COLUMNS:
        return None
    filled = [[bool(one.text) for one in row] for row in split]
    bands = _bands(plain, borders, filled)
    rooms = [len(part) - PADDING for part in plain[0].strip().split("+")[1:-1]]
    rows = [_stacked([split[at] for at in band], rooms) for band in bands.rows]
    return table_of(rows) if rows and rows[0] else None


def _split(line: Line, plain: str) -> Row:
    """Return what stands between the bars of a line."""
    bars = [at for at, char in enumerate(plain) if char == "|"]
    row = []
    for begin, end in pairwise(bars):
        part = line.text[begin + 1 : end]
        offset = begin + 1 + len(part) - len(part.lstrip())
        row.append(Written(part.strip(), Spot(line.number, line.column + offset)))
    return row


def _stacked(rows: list[Row], rooms: list[int]) -> Row:
    """Return one row whose cells have the lines of all of them."""
    stacked = []
    for cells, room in zip(zip(*rows, strict=True), rooms, strict=True):
        said = [one for one in cells if one.text]
        text, unsure = joined([one.text for one in said], room)
        stacked.append(Written(text, (said or cells)[0].spot, unsure))
    return stacked
