"""The cells of a drawn mesh of lines: where a line between two places is missing, they are one."""

from __future__ import annotations

from typing import NamedTuple

from ...model.document import Cell, Table
from .columns import Laid, written

_ACROSS = frozenset("-=:+")
_DOWN = frozenset("|+")


class Mesh(NamedTuple):
    """A drawn table: its lines, also with plain signs, and where its rows and columns lie.

    ``down`` are the columns of the lines that part cells, ``rows`` the lines of each row and
    ``below`` the border under it, None where rows are parted without one.
    """

    lines: list[Laid]
    plain: list[str]
    down: list[int]
    rows: list[range]
    below: list[int | None]


class _Rectangle(NamedTuple):
    row: int
    column: int
    rows: int
    columns: int


def table_of_mesh(mesh: Mesh) -> Table | None:
    """Return the table the mesh forms, None when its lines form no rectangles."""
    height, width = len(mesh.rows), len(mesh.down) - 1
    right = [[_open_right(mesh, row, at) for at in range(width)] for row in range(height)]
    if height < 1 or width < 1 or any(None in line for line in right):
        return None
    below = [[_open_below(mesh, row, at) for at in range(width)] for row in range(height)]
    if any(line[-1] for line in right) or any(below[-1]):
        return None
    taken = [[False] * width for _ in range(height)]
    cells = []
    for row in range(height):
        for column in range(width):
            if taken[row][column]:
                continue
            found = _rectangle(right, below, row, column)
            if found is None or not _take(taken, found):
                return None
            cells.append(_cell(mesh, found))
    return Table(tuple(cells), 0, height, width)


def _open_right(mesh: Mesh, row: int, column: int) -> bool | None:
    """Tell whether the line right of a place is missing, None when half of it is."""
    at = mesh.down[column + 1]
    drawn = {mesh.plain[line][at : at + 1] in _DOWN for line in mesh.rows[row]}
    return None if len(drawn) > 1 else drawn == {False}


def _open_below(mesh: Mesh, row: int, column: int) -> bool:
    """Tell whether the line below a place is missing."""
    border = mesh.below[row]
    if border is None:
        return False
    part = mesh.plain[border][mesh.down[column] + 1 : mesh.down[column + 1]]
    return not _ACROSS.issuperset(part.replace("\0", ""))


def _rectangle(
    right: list[list[bool | None]], below: list[list[bool]], row: int, column: int
) -> _Rectangle | None:
    """Return the cell whose top left place this is, None when it is no rectangle."""
    end = column
    while right[row][end]:
        end += 1
    bottom = row
    while below[bottom][column]:
        bottom += 1
    rows, columns = range(row, bottom + 1), range(column, end + 1)
    sides = all(right[at][end] is False for at in rows)
    inside = all(right[at][one] for at in rows for one in columns[:-1])
    through = all(below[at][one] for at in rows[:-1] for one in columns)
    closed = not any(below[bottom][one] for one in columns)
    if not (sides and inside and through and closed):
        return None
    return _Rectangle(row, column, len(rows), len(columns))


def _take(taken: list[list[bool]], found: _Rectangle) -> bool:
    """Mark the places of a cell as taken; False when one of them is taken already."""
    for row in range(found.row, found.row + found.rows):
        for column in range(found.column, found.column + found.columns):
            if taken[row][column]:
                return False
            taken[row][column] = True
    return True


def _cell(mesh: Mesh, found: _Rectangle) -> Cell:
    first, last = mesh.rows[found.row], mesh.rows[found.row + found.rows - 1]
    lines = mesh.lines[first.start : last.stop]
    begin, end = mesh.down[found.column] + 1, mesh.down[found.column + found.columns]
    text, spot, unsure = written(lines, begin, end)
    return Cell(text, 0, *found, spot=spot, unsure=unsure)
