"""Tables that run over a page break, put together to one where geometry proves it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from .halves import is_figure, is_one_cell, is_one_row
from .pieces import Part, Piece

MOST_ROWS = 2000
_SAME_EDGE = 4.0
_MOST_HEADS = 10


def joined(first: Piece, second: Piece) -> Piece | None:
    """Return the two pieces as one table, None when their columns do not agree."""
    if first.height + second.height > MOST_ROWS:
        return None
    for shift in (0.0, first.xs[-1] - second.xs[-1]):
        moved = tuple(x + shift for x in second.xs)
        xs = _common(first.xs, moved)
        if xs is not None:
            break
    else:
        return None
    upper = _on(first, first.xs, xs)
    lower = _without_head(upper, _on(second, moved, xs))
    return _sewn(upper, lower) if lower.parts else upper


def _common(first: tuple[float, ...], second: tuple[float, ...]) -> tuple[float, ...] | None:
    """Return the edges of both, if those of one are all edges of the other, the last alike."""
    longer, shorter = (first, second) if len(first) >= len(second) else (second, first)
    if abs(longer[-1] - shorter[-1]) > _SAME_EDGE:
        return None
    return longer if all(abs(longer[_at(longer, x)] - x) <= _SAME_EDGE for x in shorter) else None


def _at(xs: tuple[float, ...], wanted: float) -> int:
    """Return the index of the edge nearest to the wanted place."""
    at = bisect_left(xs, wanted)
    if at == len(xs) or (at and wanted - xs[at - 1] <= xs[at] - wanted):
        return at - 1
    return at


def _on(piece: Piece, own: tuple[float, ...], xs: tuple[float, ...]) -> Piece:
    """Return the piece with its columns counted by the edges ``xs``."""
    at = [_at(xs, x) for x in own]
    parts = []
    for part in piece.parts:
        column, end = at[part.column], at[part.column + part.columns]
        parts.append(part._replace(column=column, columns=end - column))
    above, below = [False] * (len(xs) - 1), [False] * (len(xs) - 1)
    for index, (start, end) in enumerate(pairwise(at)):
        above[start:end] = [piece.above[index]] * (end - start)
        below[start:end] = [piece.below[index]] * (end - start)
    return piece._replace(xs=xs, parts=tuple(parts), above=tuple(above), below=tuple(below))


def _without_head(upper: Piece, lower: Piece) -> Piece:
    """Return the lower piece without the head rows that are printed again on its page."""
    again = 0
    for count in range(1, min(upper.height, lower.height, _MOST_HEADS) + 1):
        if any(is_figure(part.text) for part in lower.parts if part.row == count - 1):
            break
        head = _head(lower, count)
        if head is not None and head == _head(upper, count):
            again = count
    if not again:
        return lower
    parts = tuple(p._replace(row=p.row - again) for p in lower.parts if p.row >= again)
    whole = (True,) * len(lower.above)
    return lower._replace(parts=parts, height=lower.height - again, above=whole)


def _head(piece: Piece, count: int) -> list[tuple[int, int, int, int, str]] | None:
    """Return the first rows to compare, None when a cell of theirs reaches farther down."""
    top = [part for part in piece.parts if part.row < count]
    if any(part.row + part.rows > count for part in top):
        return None
    return [(*part[:4], "".join(part.text.split())) for part in top]


def _sewn(upper: Piece, lower: Piece) -> Piece:
    """Return the rows of both; a cell, or a row, that the page break cut is put together."""
    ends = {part.column: part for part in upper.parts if part.row + part.rows == upper.height}
    pairs = [
        (ends[start.column], start)
        for start in lower.parts
        if start.row == 0 and start.column in ends and ends[start.column].columns == start.columns
    ]
    lost = min((part.column for part in lower.parts), default=0)
    matched = len(pairs) == sum(end.column + end.columns > lost for end in ends.values())
    one_row = matched and bool(pairs) and is_one_row(pairs, upper, lower)
    if not one_row:
        pairs = [pair for pair in pairs if is_one_cell(*pair, upper, lower)]
    height = upper.height - int(one_row)
    gone = {id(part) for pair in pairs for part in pair}
    parts = [part for part in upper.parts if id(part) not in gone]
    parts += [_whole(end, start, end.rows + start.rows - int(one_row)) for end, start in pairs]
    parts += [p._replace(row=p.row + height) for p in lower.parts if id(p) not in gone]
    return lower._replace(
        height=height + lower.height,
        parts=tuple(
            sorted(
                _lengthened(parts, lost, upper.height, height + lower.height),
                key=lambda part: part[:2],
            )
        ),
        above=upper.above,
        top=upper.top,
        whole=True,
    )


def _whole(end: Part, start: Part, rows: int) -> Part:
    """Return the cell whose halves stand on both pages."""
    text = end.text + _between(end.text, start.text) + start.text
    lines = (*end.lines, *start.lines)
    unsure = end.unsure or start.unsure
    return end._replace(rows=rows, text=text, unsure=unsure, lines=lines)


def _between(before: str, after: str) -> str:
    return "\n" if before and after and before[-1].isascii() and after[0].isascii() else ""


def _lengthened(parts: list[Part], lost: int, end: int, height: int) -> list[Part]:
    """Return the parts with labels reaching down where the next page has lost their column.

    ``lost`` are the columns that it lacks, ``end`` is where the page above ends.
    """
    result = []
    for part in parts:
        ends_here = part.row + part.rows == end and part.column + part.columns <= lost
        if ends_here and part.rows > 1 and not is_figure(part.text):
            part = part._replace(rows=height - part.row)
        result.append(part)
    return result
