"""One walk down the lines of a text: its tables, and what is left as pieces of paragraphs."""

from __future__ import annotations

from ...model.document import Table
from ...model.place import Spot
from ..limits import MOST_PLACES
from .drawn import MOST_DRAWN, drawn
from .html import Fragment, Fragments, blocks_of
from .lines import Line
from .pieces import MarkdownPieces, Piece, is_separator, piece_of
from .rows import piped, tabbed
from .rulers import Ruled
from .tables import Found, refuse_large

Part = Piece | Table


class Walk:
    """Takes the lines apart; each kind of table looks at a line only once."""

    def __init__(self, lines: list[Line], markdown: bool) -> None:
        self.parts: list[Part] = []
        self.doubts: list[str] = []
        self._lines = lines
        self._ruled = Ruled(lines)
        # The characters of all drawn tables so far.
        self._drawn = 0
        self._marks = MarkdownPieces(lines) if markdown else None
        self._fragments = Fragments(lines) if markdown else None

    def through(self) -> None:
        """Take all lines apart."""
        index = 0
        while index < len(self._lines):
            fragment = self._fragments.find(index) if self._fragments else None
            if fragment is not None:
                index = self._add_fragment(fragment)
                continue
            found = self._table(index)
            if found is None:
                self._add_line(self._lines[index])
                index += 1
                continue
            if found.doubt:
                self.doubts.append(found.doubt)
            if found.table is not None:
                self.parts.append(found.table)
            else:
                for line in self._lines[index : found.end]:
                    self._add_line(line)
            index = found.end

    def all_doubts(self) -> list[str]:
        """Return what could not be read."""
        return self.doubts + (self._fragments.doubts if self._fragments else [])

    def _add_fragment(self, fragment: Fragment) -> int:
        """Add the tables of a fragment of HTML; return where the walk goes on."""
        if fragment.before is not None:
            self._add_line(fragment.before)
        for block in blocks_of(fragment):
            if isinstance(block, Table):
                self.parts.append(block)
            else:
                self._add_line(block)
        if fragment.after is None:
            return fragment.end + 1
        self._lines[fragment.end] = fragment.after
        return fragment.end

    def _table(self, index: int) -> Found | None:
        lines = self._lines
        return (
            self._drawn_table(index)
            or self._ruled.find(index)
            or piped(lines, index)
            or tabbed(lines, index)
        )

    def _drawn_table(self, index: int) -> Found | None:
        found = drawn(self._lines, index)
        if found is not None:
            self._drawn += sum(len(line.text) for line in self._lines[index : found.end])
            if self._drawn > MOST_DRAWN:
                refuse_large(found.end - index, MOST_PLACES, Spot(self._lines[index].number))
        return found

    def _add_line(self, line: Line) -> None:
        """Add the line as a piece; one that only parts or underlines others says nothing."""
        if self._marks is None:
            if not is_separator(line.bare):
                self.parts.append(piece_of(line))
            return
        level = self._marks.underlines(line)
        last = self.parts[-1] if self.parts else None
        if level is not None and isinstance(last, Piece):
            self.parts[-1] = last._replace(level=level, starts=True, stands=True)
            return
        piece = self._marks.of(line)
        if piece is not None:
            self.parts.append(piece)
