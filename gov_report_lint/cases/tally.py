"""Cells named one by one and what they hold; one edition may have a cell that another lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .contract import OptionError
from .sums import is_empty, known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.report import Number, TableRead
    from .case import Case

Address = tuple[str, str, str]


class Told(NamedTuple):
    """A cell's number; where there is none, ``doubt`` says why."""

    place: Location
    value: Number | None
    doubt: str = ""


class Tally:
    """Cells that count together."""

    def __init__(self, addresses: tuple[Address, ...]) -> None:
        self.addresses = addresses

    def told(self, case: Case) -> list[Told]:
        """Return what the cells hold, less those that the tables as read do not provide for."""
        found = []
        for key, row, column in self.addresses:
            table = case.report.tables.get(key)
            if table is None:
                found.append(Told(case.table(key), None, case.not_found(key)))
            elif f"{key}.{row}.{column}" in table.form.addresses():
                found.append(told_by(case, table, row, column))
        return found

    def total(self, case: Case) -> Number | None:
        """Return what the cells come to; None where what is known is 0 and some is not known."""
        told = self.told(case)
        total: Number = sum(one.value for one in told if one.value is not None)
        return None if not total and any(one.value is None for one in told) else total


def told_by(case: Case, table: TableRead, row: str, column: str) -> Told:
    """Return what one cell holds."""
    read = table.cells.get((row, column))
    place = case.cell(table, row, column)
    value = known(read)
    if value is not None:
        return Told(place, value)
    return Told(place, None, f"{place.words}{'是空白' if is_empty(read) else '没有读到'}")


def tally_of(names: str | Iterable[str], key: str, library: Library) -> Tally:
    """Return the tally of the cells ``table.row.column`` that a rule lists under that option.

    Raises:
        OptionError: for a cell that no edition has.

    """
    listed = (names,) if isinstance(names, str) else tuple(names)
    addresses = []
    for name in listed:
        table, _, rest = name.partition(".")
        row, _, column = rest.rpartition(".")
        if not any(name in form.addresses() for form in library.table_forms(table)):
            raise OptionError(key, f"没有名为“{name}”的单元格")
        addresses.append((table, row, column))
    return Tally(tuple(addresses))
