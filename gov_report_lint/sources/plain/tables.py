"""Tables from rows of cells as a text shows them, within bounds and with what is unsure marked."""

from __future__ import annotations

from typing import NamedTuple

from ...model.document import Cell, Table, UnreadableError
from ...model.place import Spot
from ..limits import MOST_COLUMNS, MOST_PLACES

_TOO_LARGE = "文件第 {} 行开始的表格过大，不像正常的报告，已停止读取。请检查该表格后再试"


class Found(NamedTuple):
    """What a look at the lines gave: a table or None, and the index of the line behind it.

    Without a table the lines up to ``end`` are text; ``doubt`` says what could not be read.
    """

    table: Table | None
    end: int
    doubt: str = ""


class Written(NamedTuple):
    """What is written in one place of a row; ``unsure`` whether it was put together right."""

    text: str
    spot: Spot
    unsure: bool = False


Row = list[Written]


def table_of(rows: list[Row]) -> Table:
    """Return the table of these rows; its number is given to it later.

    A row with fewer cells than others has lost some, and nobody knows which: those of merged
    places most likely, so that its cells belong further right. If the row is one of heads, the
    whole columns are astray: then every cell is unsure.
    """
    width = max(map(len, rows))
    refuse_large(len(rows), width, rows[0][0].spot)
    astray = any(len(row) < width and sum(bool(one.text) for one in row) > 1 for row in rows)
    cells = tuple(
        Cell(text, 0, index, column, spot=spot, unsure=unsure or astray)
        for index, row in enumerate(rows)
        for column, (text, spot, unsure) in enumerate(row)
    )
    return Table(cells, 0, len(rows), width)


def refuse_large(height: int, width: int, spot: Spot) -> None:
    """Refuse a table that nobody printed."""
    if width > MOST_COLUMNS or height * width > MOST_PLACES:
        raise UnreadableError(_TOO_LARGE.format(spot.line))


def numbered(table: Table, ordinal: int) -> Table:
    """Return the table as the ``ordinal``-th of its document."""
    cells = tuple(cell._replace(table=ordinal) for cell in table.cells)
    return table._replace(cells=cells, ordinal=ordinal)
