"""A table read a second way: by the order of its cells, without regard to columns and spans.

The grid says where a figure stands; the order of the cells says which it is of its row. A file
whose spans are wrong shows itself by the two telling different things. Then no one can say which
is right, and no finding may rest on the cell.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ..text.labels import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..model.document import Cell
    from ..model.form import Row, TableForm
    from .matching import Labelled, Matches


class InOrder:
    """Finds the figures of a table by the order in which its cells are written.

    ``above`` are the columns of the table that this one goes on under without heads of its own.
    """

    def __init__(
        self, item: Labelled, form: TableForm, found: Matches, above: Sequence[str] = ()
    ) -> None:
        self.form = form
        self.found = found
        self.above = above
        self.places = {(cell.row, cell.column): at for at, cell in enumerate(item.table.cells)}
        self.figures: dict[int, list[Cell]] = {}
        for cell in item.table.cells:
            if id(cell) not in found.known:
                self.figures.setdefault(cell.row, []).append(cell)
        # A group's label stands in every head that is printed again, as on the next page.
        self.parents: dict[str, list[int]] = {}
        for cell in self._furniture(item):
            self.parents.setdefault(key(cell.text), []).append(self._at(cell))
        self.short: set[str] = set()

    def _furniture(self, item: Labelled) -> Iterable[Cell]:
        labels = (column.label for column in self.form.columns.values())
        wanted = {key(label.parents[-1]) for label in labels if label.parents}
        return (cell for cell, printed in item.labels if printed in wanted)

    def read(self) -> dict[tuple[str, str], Cell]:
        """Return the cell of each address that the order of the cells leaves no doubt about.

        ``short`` are then the rows with fewer figures than heads: one that a file has left out
        has shifted all others.
        """
        result: dict[tuple[str, str], Cell] = {}
        below: list[tuple[str, Cell]] = []
        for name, side in self.found.rows.items():
            row = self.form.rows[name]
            heads = self._heads_above(row, side)
            if heads is None:
                below.append((name, side))
                continue
            figures = self._behind(side, len(heads))
            if len(figures) == len(heads):
                result |= {(name, at): cell for at, cell in zip(heads, figures, strict=True)}
            elif sum(cell.columns for cell in figures) < len(heads):
                self.short.add(name)
        return result | self._under(below)

    def _heads_above(self, row: Row, side: Cell) -> list[str] | None:
        """Return the row's columns in the order of their heads, None when those stand below."""
        if self.above:
            return [name for name in self.above if name in row.columns]
        nearest = self.found.nearest_heads(row, side)
        if nearest is None:
            return None
        if self.found.older_heads(nearest):
            return []
        return sorted(nearest, key=lambda name: self._rank(name, nearest[name]))

    def order(self) -> list[str]:
        """Return the columns in the order of their last heads."""
        last = {name: heads[-1] for name, heads in self.found.columns.items()}
        return sorted(last, key=lambda name: self._rank(name, last[name]))

    def _rank(self, name: str, head: Cell) -> tuple[int, int]:
        """Return where a head comes; one under a group comes where its group does."""
        parents = self.form.columns[name].label.parents
        groups = self.parents.get(key(parents[-1]), []) if parents else []
        own = self._at(head)
        above = bisect_left(groups, own)
        return (groups[above - 1] if above else own, own)

    def _behind(self, side: Cell, count: int) -> list[Cell]:
        """Return the figure cells written after a row's label; blanks may fill the row up.

        With blanks at both ends nobody can tell which of them are cells of the form.
        """
        start = self._at(side)
        rows = range(side.row, side.row + side.rows)
        cells = [cell for row in rows for cell in self.figures.get(row, ())]
        behind = [cell for cell in cells if self._at(cell) > start]
        filled = [at for at, cell in enumerate(behind) if cell.text.strip()]
        if len(behind) <= count or not filled:
            return behind
        lead, trail = filled[0], len(behind) - 1 - filled[-1]
        excess = len(behind) - count
        if lead and trail:
            return behind
        return behind[excess:] if lead >= excess else behind[: len(behind) - min(trail, excess)]

    def _under(self, sides: list[tuple[str, Cell]]) -> dict[tuple[str, str], Cell]:
        """Return the cells of rows whose figures stand below their heads, in one line of cells.

        The heads come once for each row, so the first of a name is the first row's.
        """
        if not sides:
            return {}
        names = [name for name in self.form.rows if name in dict(sides)]
        columns = self.form.rows[names[0]].columns
        heads = [
            (self._at(head), at, column)
            for column in columns
            for at, head in enumerate(sorted(self.found.columns.get(column, ()), key=self._at))
        ]
        if len(heads) != len(names) * len(columns) or not self.found.columns.keys() >= {*columns}:
            return {}
        last = max(head.row + head.rows for name in columns for head in self.found.columns[name])
        figures = self.figures.get(last, [])
        if any(side.row <= last < side.row + side.rows for side in self.found.rows.values()):
            return {}  # a row of its own, whose heads happen to stand below another's label
        if len(figures) != len(heads):
            if sum(cell.columns for cell in figures) < len(heads):
                self.short.update(names)
            return {}
        ordered = sorted(heads)
        return {
            (names[at], column): cell
            for (_, at, column), cell in zip(ordered, figures, strict=True)
        }

    def _at(self, cell: Cell) -> int:
        return self.places[cell.row, cell.column]


def ragged_heads(item: Labelled, found: Matches) -> set[int]:
    """Return the rows of heads that are narrower than the table: their spans are missing.

    Blank cells at the end of a row only fill it up.
    """
    rows = {head.row for heads in found.columns.values() for head in heads}
    covered = dict.fromkeys(rows, 0)
    for cell in item.table.cells:
        if cell.text.strip() or cell.rows > 1:
            end = cell.column + cell.columns
            for row in range(cell.row, cell.row + cell.rows):
                if row in covered:
                    covered[row] = max(covered[row], end)
    return {row for row, width in covered.items() if width < item.table.width}
