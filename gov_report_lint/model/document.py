"""A document as any reader hands it over: dumb blocks in reading order, each with its place."""

from __future__ import annotations

from typing import NamedTuple

from .place import Place, Spot


class Paragraph(NamedTuple):
    r"""A paragraph of the running text.

    ``text`` is what a reader sees with all tracked changes accepted, a line break as ``\n``.
    ``number`` is the list number that the word processor prints and the text does not hold
    (``一、``), empty when there is none. ``level`` is the outline level (1 is the top), None for
    body text. ``spots`` tell where the text stands in the file: each an offset into the text
    and the spot of what follows it, in order; empty where the ordinal says enough (Word).
    ``unread`` tells that something stands in it that the reader can't see into, such as a picture.
    """

    text: str
    ordinal: int
    number: str = ""
    level: int | None = None
    spots: tuple[tuple[int, Spot], ...] = ()
    unread: bool = False

    @property
    def place(self) -> Place:
        """The place of the whole paragraph."""
        return Place(paragraph=self.ordinal)


class Cell(NamedTuple):
    """A table cell; ``row`` and ``column`` are its top left grid place, counted from 0.

    ``unsure`` tells that a second way of reading the file finds another text in it.
    """

    text: str
    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    spot: Spot | None = None
    unsure: bool = False

    @property
    def place(self) -> Place:
        """The place of the cell's top left corner."""
        return Place(None, self.table, self.row + 1, self.column + 1, spot=self.spot)


class Table(NamedTuple):
    """A table with its spans resolved; ``cells`` run row by row, each merged cell once."""

    cells: tuple[Cell, ...]
    ordinal: int
    height: int
    width: int

    @property
    def place(self) -> Place:
        """The place of the whole table."""
        return Place(table=self.ordinal)

    def grid(self) -> list[list[Cell | None]]:
        """Return ``height`` rows of ``width`` grid places; a merged cell fills all of its own."""
        grid: list[list[Cell | None]] = [[None] * self.width for _ in range(self.height)]
        for cell in self.cells:
            for row in grid[cell.row : cell.row + cell.rows]:
                for column in range(cell.column, min(cell.column + cell.columns, self.width)):
                    row[column] = cell
        return grid


Block = Paragraph | Table


class Metadata(NamedTuple):
    """What a file holds that its page does not show, and what it says of itself.

    ``changes`` are tracked changes nobody has accepted or rejected, ``hidden`` counts characters;
    ``comments`` is None where they could not be counted. What is not said is empty.
    """

    changes: int = 0
    comments: int | None = 0
    hidden: int = 0
    title: str = ""
    creator: str = ""
    editor: str = ""
    company: str = ""


class Document(NamedTuple):
    """What was read of one file: its blocks in reading order, and what could not be seen.

    ``metadata`` is None for formats of which none are read.
    """

    path: str
    format: str
    blocks: tuple[Block, ...]
    doubts: tuple[str, ...] = ()
    metadata: Metadata | None = None


class UnreadableError(Exception):
    """The file can't be read; the message says why and what to do, in the user's words."""


class NotAReportError(UnreadableError):
    """The file could be read, and it is no report of any kind that is known."""
