"""Cells hold what they should: whole numbers, amounts, no blanks, no dashes, no stray text."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.contract import OptionError
from ..cases.places import shorten
from ..cases.verdict import PASSED, Verdict, failed, undecided
from ..text.cells import CellKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import CellRead, TableRead
    from ..model.rule import Rule

OPTIONS = ("refuse", "only")
SAYS = frozenset(("table", "count", "cells", "said"))


def _blank(read: CellRead, _: str) -> bool:
    return read.kind == CellKind.BLANK


def _stand_in(read: CellRead, _: str) -> bool:
    return read.kind in (CellKind.SLASH, CellKind.DASH, CellKind.NONE)


def _not_plain(read: CellRead, kind: str) -> bool:
    if read.kind == CellKind.TEXT:
        return not (kind == "amount" and read.note == "unit")
    return read.note == "full-width"


def _no_count(read: CellRead, kind: str) -> bool:
    if kind != "count" or read.value is None:
        return False
    return read.value < 0 or isinstance(read.value, Decimal)


def _no_amount(read: CellRead, kind: str) -> bool:
    if kind != "amount":
        return False
    return read.note == "unit" or (read.value is not None and read.value < 0)


# What a rule may refuse, and whether the cells are told together, one finding for each table.
KINDS: dict[str, tuple[Callable[[CellRead, str], bool], bool]] = {
    "blank": (_blank, True),
    "stand-in": (_stand_in, True),
    "not-plain": (_not_plain, False),
    "not-a-count": (_no_count, False),
    "not-an-amount": (_no_amount, False),
}


def _judge(case: Case, table: TableRead, refuse: str, only: frozenset[str]) -> Iterator[Verdict]:
    matches, together = KINDS[refuse]
    bad = [
        (case.cell(table, *address), read)
        for address, read in case.unusual(table)
        if matches(read, table.form.columns[address[1]].kind)
        and (not only or ".".join((table.form.key, *address)) in only)
    ]
    if not bad:
        yield PASSED
        return
    places = [place for place, _ in bad]
    words = case.table_words(table.form.key)
    if together:
        said = shorten(bad[0][1].said) or "空白"
        says = {
            "table": words,
            "count": str(len(bad)),
            "cells": case.listed(table, places),
            "said": said,
        }
        yield failed(places[0], says, tuple(places[1:]))._replace(alike=True)
        return
    for place, read in bad:
        said = shorten(read.said)
        says = {"table": words, "count": "1", "cells": place.words, "said": said}
        actual = show(read.value) if read.value is not None else said
        yield failed(place, says, actual=actual)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that refuses one kind of cell content."""
    refuse = rule.options.get("refuse", "")
    if refuse not in KINDS:
        raise OptionError("refuse", f"refuse 只能是 {'、'.join(KINDS)} 之一")

    only = frozenset(rule.options.get("only", ()))
    known = {
        one for pack in library.packs for t in pack.form.tables.values() for one in t.addresses()
    }
    for address in sorted(only - known):
        raise OptionError("only", f"没有名为“{address}”的单元格")

    def run(case: Case) -> Iterator[Verdict]:
        for reason in case.unseen():
            yield undecided(reason)
        if not case.report.tables and not case.report.lost:
            yield undecided("没有读到任何一张规定的表格")
        for table in case.report.tables.values():
            yield from _judge(case, table, refuse, only)
            unread = case.unread(table)
            if unread:
                yield undecided(unread)

    return run
