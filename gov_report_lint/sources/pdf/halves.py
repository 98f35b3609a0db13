"""Whether a cell, or a row, above a page break and one below it are halves of one."""

from __future__ import annotations

from ...text.folding import fold
from ...text.numbering import marker
from .pieces import Part, Piece

_FIGURES = frozenset("0123456789０１２３４５６７８９.．,，%％+-－ \n")
_HEADS = 3
_LINE = 2.0
_MARGIN = 0.25

Halves = tuple[Part, Part]


def is_figure(text: str) -> bool:
    """Tell whether the text is a figure or several."""
    return bool(text.strip()) and all(char in _FIGURES for char in text)


def is_one_cell(end: Part, start: Part, upper: Piece, lower: Piece) -> bool:
    """Tell whether the last cell of a column and the first one over the page are one label."""
    if is_figure(end.text) or is_figure(start.text):
        return False
    if not (upper.below[end.column] or lower.above[start.column]):
        return True
    if _divides_heads(upper, lower):
        return not start.text.strip() or _is_cut(end, start)
    if end.rows + start.rows == 2:
        return False
    if not start.text.strip():
        # Ruled off at the end of the page like all the rest, and nothing but a label goes on.
        return bool(end.text.strip()) and _heads_a_row(start, lower)
    if _is_numbered(end):
        return _is_cut(end, start)
    return _breaks_off(end, start) and _is_at_the_top(start)


def _divides_heads(upper: Piece, lower: Piece) -> bool:
    """Tell whether the page break falls inside the head: its next row divides the one above."""
    ends = [part for part in upper.parts if part.row + part.rows == upper.height]
    starts = [part for part in lower.parts if part.row == 0 and part.text.strip()]
    if any(is_figure(part.text) for part in (*ends, *starts)):
        return False
    return any(
        sum(end.column <= one.column < end.column + end.columns for one in starts) > 1
        for end in ends
        if end.text.strip()
    )


def _heads_a_row(part: Part, piece: Piece) -> bool:
    """Tell whether text that is no figure stands in the same row to the right of the cell."""
    return any(
        other.row == part.row
        and other.column > part.column
        and other.text.strip()
        and not is_figure(other.text)
        for other in piece.parts
    )


def is_one_row(pairs: list[Halves], upper: Piece, lower: Piece) -> bool:
    """Tell whether the last row and the first one over the page are halves of one row.

    Their cells match, a label breaks off above and goes on below, and something proves it: the
    figures all stand in one half, the label is numbered above and not below, several heads break
    off at once, the row below has no label, or no ruling parts the halves.
    """
    if all(start.rows > 1 for _, start in pairs):
        return False
    if not any(start.text.strip() for _, start in pairs):
        return lower.height > 1
    figured = [any(is_figure(pair[half].text) for pair in pairs) for half in (0, 1)]
    over = [pair for pair in pairs if pair[1].text.strip() and not is_figure(pair[1].text)]
    if all(figured) or not over or not all(_is_cut(*pair) for pair in over):
        return False
    numbered = any(_is_numbered(end) for end, start in over if start.rows == 1)
    ended = sum(bool(end.text.strip()) and not start.text.strip() for end, start in pairs)
    several = len(over) > 1 and len(over) + ended >= _HEADS and not any(figured)
    if numbered or several or (_lacks_a_label(pairs) and not any(figured)):
        return True
    parted = any(upper.below[end.column] or lower.above[end.column] for end, _ in pairs)
    return (any(figured) or not parted) and all(_begins_at_head(start) for _, start in over)


def _lacks_a_label(pairs: list[Halves]) -> bool:
    """Tell whether the first of several cells is empty below the page break and not above it."""
    if len(pairs) < _HEADS or any(end.rows + start.rows > 2 for end, start in pairs):
        return False
    end, start = min(pairs, key=lambda pair: pair[0].column)
    return bool(end.text.strip()) and not start.text.strip()


def _breaks_off(end: Part, start: Part) -> bool:
    """Tell whether the text of a cell may break off at the end of the page and go on over it.

    It reaches the foot of its cell and the end of its line, and what follows bears no number.
    """
    if not (end.lines and start.lines and end.ink and start.ink):
        return False
    last, first = end.lines[-1], start.lines[0]
    at_foot = end.box[3] - end.ink[3] < last.size
    is_full = end.box[2] - last.right < first.first + last.size
    return at_foot and is_full and not _is_numbered(start)


def _is_cut(end: Part, start: Part) -> bool:
    """Tell whether the text breaks off, or leaves less room at the foot than a line needs.

    Margins and spacing make a line higher than its type. Then the text must begin at the head of
    its cell, and nothing more may fit into its last line.
    """
    if _breaks_off(end, start):
        return True
    if not (end.lines and start.lines and end.ink and start.ink) or _is_numbered(start):
        return False
    last, first = end.lines[-1], start.lines[0]
    no_line = end.box[3] - end.ink[3] < _LINE * last.size
    no_sign = end.box[2] - last.right < first.first + _MARGIN * first.size
    return no_line and no_sign and _begins_at_head(end)


def _begins_at_head(part: Part) -> bool:
    return part.ink is not None and part.ink[1] - part.box[1] < part.lines[0].size


def _is_at_the_top(start: Part) -> bool:
    """Tell whether the text stands at the head of a cell that has room left at its foot."""
    if start.ink is None or not _begins_at_head(start):
        return False
    above, below = start.ink[1] - start.box[1], start.box[3] - start.ink[3]
    return below - above > start.lines[0].size


def _is_numbered(part: Part) -> bool:
    return marker(fold(part.text)) is not None
