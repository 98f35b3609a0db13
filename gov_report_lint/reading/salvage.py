"""Tables that stand in the running text: read where each line is a whole row, else named as lost.

A row to a line, its label first and then as many figures as the table has columns, is as good as
a table. It must be so for every row of the form: one that is not shows that lines were mixed up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..model.document import Cell, Table
from ..model.place import spot_at
from ..text.folding import fold
from .matching import labelled
from .prose import Prose, parted, remnants_of, traces_of
from .tables import Placed, missing_forms, read_tables, table_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.form import Form
    from ..model.report import Line, Spots, TableRead
    from .remnants import Remnant

_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_FIGURES = re.compile(rf"(?:(?P<label>.*\D)\s+)?(?P<figures>{_FIGURE}(?:\s+{_FIGURE})*)\s*")
# Labels are parted by wide gaps, or by the list number of the next one.
_NEXT_LABEL = re.compile(r"\s{2,}|\t|\s(?=[(（]?[一二三四五六七八九十\d]{1,2}[)）、.])")
_HEADS = re.compile(r"\s{2,}|\t")


class Salvaged(NamedTuple):
    """The running text less the tables in it, the tables with those regained from it.

    ``torn`` are the sections of tables that lack rows which stand torn off in the text.
    """

    prose: Prose
    tables: dict[str, TableRead]
    torn: tuple[str | None, ...] = ()


def salvage(
    prose: Prose, tables: dict[str, TableRead], editions: list[Form], form: Form, spots: Spots
) -> Salvaged:
    """Return what can be told of the tables that stand in the running text."""
    forms = missing_forms(tables, editions, form)
    remnants = remnants_of(prose, forms) if forms else []
    torn = torn_pieces(prose, tables, editions, form)
    if not (remnants or torn):
        return Salvaged(prose, tables)
    regained: dict[str, TableRead] = {}
    for key in forms:
        own = [one for one in remnants if one.key == key]
        read = _read(prose, own[0], editions, form, spots) if len(own) == 1 else None
        if read is not None:
            regained[key] = read
    rest = parted(prose, [*remnants, *torn], set(regained), form, tables)
    sections = tuple(dict.fromkeys(tables[one.key].section for one in torn))
    return Salvaged(rest, tables | regained, sections)


def torn_pieces(
    prose: Prose, tables: dict[str, TableRead], editions: list[Form], form: Form
) -> list[Remnant]:
    """Return the lines that are rows torn off the tables that were read, and lack rows."""
    lacking = {key for key, read in tables.items() if read.missing_rows()}
    if not lacking:
        return []
    forms = table_forms(editions, form)
    return traces_of(prose, {key: known for key, known in forms.items() if key in lacking})


def _read(
    prose: Prose, remnant: Remnant, editions: list[Form], form: Form, spots: Spots
) -> TableRead | None:
    """Return the table that the lines of a remnant are the rows of, if they are all of it."""
    lines = prose.lines[remnant.start[0] : remnant.end[0] + 1]
    if lines[0].text[: remnant.start[1]].strip() or lines[-1].text[remnant.end[1] :].strip():
        return None
    table = _table(lines, spots)
    placed = [Placed(labelled(table), lines[0].section, joined=False)]
    read = read_tables(placed, form, editions).get(remnant.key)
    if read is None or read.missing_rows() or read.missing_columns() or read.doubled:
        return None
    complete = len(read.cells) == len(read.form.addresses())
    return read if complete and all(one.value is not None for one in read.cells.values()) else None


def _table(lines: tuple[Line, ...], spots: Spots) -> Table:
    """Return the lines as the rows of a table; it counts as no table of the document: 0."""
    cells: list[Cell] = []
    width = 0
    for row, line in enumerate(lines):
        for column, (start, text) in enumerate(_cells(line.text)):
            spot = spot_at(spots.get(line.paragraph, ()), line.offset + start)
            cells.append(Cell(text, 0, row, column, spot=spot))
            width = max(width, column + 1)
    return Table(tuple(cells), 0, len(lines), width)


def _cells(text: str) -> Iterator[tuple[int, str]]:
    """Give the cells of a row, each with its offset in the line."""
    found = _FIGURES.fullmatch(fold(text).rstrip())
    if found is None:
        yield from _pieces(text, 0, len(text), _HEADS)
        return
    if found["label"]:
        yield from _pieces(text, found.start("label"), found.end("label"), _NEXT_LABEL)
    for figure in re.finditer(r"\S+", text[found.start("figures") :]):
        yield found.start("figures") + figure.start(), figure.group()


def _pieces(text: str, start: int, end: int, gap: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Give what stands between the gaps; single blanks part heads when there are no wide gaps."""
    part = text[start:end]
    if gap is _HEADS and not gap.search(part.strip()):
        gap = re.compile(r"\s+")
    at = 0
    for match in [*gap.finditer(part), None]:
        stop = match.start() if match else len(part)
        if part[at:stop].strip():
            yield start + at, part[at:stop].strip()
        at = match.end() if match else stop
