"""Tables that only frame what stands in them: their contents are running text."""

from __future__ import annotations

from ..xml import Element
from .names import TBL
from .text import has_text


def is_frame(rows: list[list[Element]], nested: bool) -> bool:
    """Return whether a table of these rows of cells only frames its contents.

    One cell alone does, and a table around other tables with but one cell in each row that is
    not blank. ``nested`` tells whether any table of the document is in another one.
    """
    if len(rows) < 2 and all(len(cells) < 2 for cells in rows):
        return True
    if not nested or not any(_holds_table(cell) for cells in rows for cell in cells):
        return False
    return all(sum(map(has_text, cells)) < 2 for cells in rows)


def _holds_table(cell: Element) -> bool:
    return next(cell.iter(TBL), None) is not None
