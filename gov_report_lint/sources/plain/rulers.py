"""Tables between rulers of dashes, whose gaps show where the columns are (pandoc, RST)."""

from __future__ import annotations

import re
from itertools import pairwise

from ..limits import MOST_COLUMNS
from .columns import Laid, lay, printed, written
from .lines import ADJACENT, BLANK, Line
from .tables import Found, Row, table_of

SHORTEST = 10

_RULER = re.compile(r"[ ]*(?:-{2,}|={2,})(?:[ ]+(?:-{2,}|={2,}))*")
_DASHES = re.compile("[-=]+")
Columns = tuple[tuple[int, int], ...]


def columns_of(line: Line) -> Columns:
    """Return where the columns lie that a ruler shows, nothing when the line is no ruler."""
    if line.text.lstrip(" ")[:2] not in ("--", "==") or not _RULER.fullmatch(line.text):
        return ()
    return tuple(found.span() for found in _DASHES.finditer(line.text))


class Ruled:
    """Finds tables between rulers; which lines are rulers is worked out once."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._columns = {at: found for at, line in enumerate(lines) if (found := columns_of(line))}
        # The next ruler behind each.
        self._next = dict(zip(self._columns, list(self._columns)[1:], strict=False))

    def find(self, start: int) -> Found | None:
        """Return the table that begins with the line at ``start``, None when none does."""
        columns = self._columns.get(start, ())
        if len(columns) > 1:
            return self._without_head(start, columns)
        if columns:
            return self._with_head(start, columns)
        below = self._columns.get(start + 1, ())
        if len(below) > 1 and self._lines[start + 1].gap == ADJACENT:
            return self._with_head_line(start, below)
        return None

    def _without_head(self, start: int, columns: Columns) -> Found | None:
        """Read a table from a ruler of columns to the next; RST has a third one below the head."""
        end = self._next.get(start)
        if end is None or self._columns[end] != columns:
            return None
        heads: list[Row] | None = []
        third = self._next.get(end)
        if (
            third is not None
            and self._columns[third] == columns
            and self._lines[end + 1].gap == ADJACENT
        ):
            heads = self._rows(start + 1, end, columns)
            start, end = end, third
        rows = self._rows(start + 1, end, columns)
        return self._found(heads, rows, end + 1)

    def _with_head(self, start: int, whole: Columns) -> Found | None:
        """Read a table between two long rulers, with one of columns below the head."""
        middle = self._next.get(start)
        end = None if middle is None else self._next.get(middle)
        if middle is None or end is None or self._columns[end] != whole:
            return None
        columns = self._columns[middle]
        ((left, right),) = whole
        if len(columns) < 2 or right - left < SHORTEST:
            return None
        if columns[0][0] < left or columns[-1][1] > right or middle == start + 1:
            return None
        head = self._row(self._lines[start + 1 : middle], columns)
        rows = self._rows(middle + 1, end, columns)
        return self._found(None if head is None else [head], rows, end + 1)

    def _with_head_line(self, start: int, columns: Columns) -> Found | None:
        """Read a head line, a ruler of columns and the lines up to the next blank one."""
        end = first = start + 2
        while end < len(self._lines) and self._lines[end].gap == ADJACENT:
            if end in self._columns:
                break
            end += 1
        head = self._row(self._lines[start : start + 1], columns)
        rows = None if head is None else self._rows(first, end, columns)
        closed = end in self._columns and self._columns[end] == columns
        return self._found(None if head is None else [head], rows, end + closed)

    def _rows(self, start: int, end: int, columns: Columns) -> list[Row] | None:
        """Return the rows between two rulers: lines, or what blank lines part."""
        lines = self._lines[start : end + 1]
        parted = any(line.gap == BLANK for line in lines[1:])
        groups: list[list[Line]] = []
        for line in lines[: end - start]:
            if groups and parted and line.gap != BLANK:
                groups[-1].append(line)
            else:
                groups.append([line])
        rows = [self._row(group, columns) for group in groups]
        return None if None in rows else [row for row in rows if row is not None]

    def _row(self, lines: list[Line], columns: Columns) -> Row | None:
        """Return the cells of one row, None when a word stands across a gap."""
        laid = [lay(line, printed) for line in lines]
        if not laid or len(columns) > MOST_COLUMNS or any(_crosses(line, columns) for line in laid):
            return None
        starts = [0, *(begin for begin, _ in columns[1:])]
        ends = [*starts[1:], max(len(line.text) for line in laid)]
        return [written(laid, *span) for span in zip(starts, ends, strict=True)]

    def _found(self, heads: list[Row] | None, rows: list[Row] | None, end: int) -> Found | None:
        if heads is None or rows is None or not heads + rows:
            return None
        return Found(table_of(heads + rows), end)


def _crosses(line: Laid, columns: Columns) -> bool:
    """Tell whether the line has a character where the ruler has a gap."""
    return bool(line.text[: columns[0][0]].strip()) or any(
        line.between(left[1], right[0]).strip() for left, right in pairwise(columns)
    )
