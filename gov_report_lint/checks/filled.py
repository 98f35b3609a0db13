"""A total is filled in wherever one of its parts is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.sums import is_empty, known
from ..cases.verdict import PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.outcome import Location
    from ..model.report import TableRead
    from ..model.rule import Rule

OPTIONS = ("table", "column", "row")
SAYS = frozenset(("table", "count", "cells"))


def _open_totals(case: Case, table: TableRead, rule: Rule) -> list[Location]:
    """Return the empty total cells whose parts hold at least one number."""
    cells = table.cells
    places = []
    total_column, total_row = rule.options.get("column"), rule.options.get("row")
    for (row, column), read in cells.items():
        if not is_empty(read):
            continue
        parts: list[tuple[str, str]] = []
        if column == total_column:
            parts += [(row, other) for other in table.form.columns if other != column]
        if row == total_row:
            parts += [(other, column) for other in table.form.rows if other != row]
        if any(known(cells.get(part)) is not None for part in parts):
            places.append(case.cell(table, row, column))
    return places


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with ``table`` and its total ``column``, total ``row`` or both."""
    key = rule.options.get("table", "")
    forms = library.table_forms(key)
    if not forms:
        raise OptionError("table", f"没有名为“{key}”的表")
    for option, names in (("column", forms[0].columns), ("row", forms[0].rows)):
        if rule.options.get(option, next(iter(names))) not in names:
            raise OptionError(option, f"{key} 里没有“{rule.options[option]}”")

    def run(case: Case) -> Iterator[Verdict]:
        table = case.report.tables.get(key)
        if table is None:
            yield undecided(case.not_found(key))
            return
        if all(is_empty(read) for read in table.cells.values()):
            yield undecided(f"{case.table_words(key)}全部为空白")
            return
        places = _open_totals(case, table, rule)
        if not places:
            unread = case.unread(table)
            yield undecided(unread) if unread else PASSED
            return
        says = {
            "table": case.table_words(key),
            "count": str(len(places)),
            "cells": case.listed(table, places),
        }
        yield failed(places[0], says, tuple(places[1:]))._replace(alike=True)

    return run
