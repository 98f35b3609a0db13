"""Cells that should be zero are zero, or tables are not zero throughout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.contract import OptionError
from ..cases.tally import Tally, Told, tally_of, told_by
from ..cases.verdict import PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.rule import Rule

OPTIONS = ("must", "cells", "tables", "issuers")
SAYS = frozenset(("cells", "count", "issuer"))
MUST = ("be-zero", "not-be-all-zero")


class _Zero:
    """The compiled check that cells are zero."""

    def __init__(self, tally: Tally, issuers: tuple[str, ...]) -> None:
        self.tally = tally
        self.issuers = issuers

    def __call__(self, case: Case) -> Iterator[Verdict]:
        issuer = case.report.issuer
        if self.issuers and issuer and not issuer.endswith(self.issuers):
            return
        told = self.tally.told(case)
        above = [one for one in told if one.value]
        if above and self.issuers and not issuer:
            yield undecided("看不出是哪个机关的报告")
        elif above:
            yield self.fail(case, above)
        elif told:
            doubt = next((one.doubt for one in told if one.value is None), "")
            yield undecided(doubt) if doubt else PASSED

    def fail(self, case: Case, above: list[Told]) -> Verdict:
        first, *others = (one.place for one in above)
        cells = "、".join(f"{one.place.words} {show(one.value)}" for one in above)
        count = sum(one.value or 0 for one in above)
        says = {"cells": cells, "count": show(count), "issuer": case.report.issuer or "本机关"}
        return failed(first, says, tuple(others), 0, above[0].value)._replace(alike=True)


def _not_all_zero(case: Case, keys: tuple[str, ...]) -> Verdict:
    doubt = ""
    for key in keys:
        table = case.report.tables.get(key)
        if table is None:
            doubt = doubt or case.not_found(key)
            continue
        for row in table.form.rows.values():
            for column in row.columns:
                told = told_by(case, table, row.name, column)
                if told.value:
                    return PASSED
                doubt = doubt or told.doubt
    if doubt:
        return undecided(doubt)
    first, *others = (case.table(key) for key in keys)
    cells = "、".join(case.table_words(key) for key in keys)
    says = {"cells": cells, "count": "0", "issuer": case.report.issuer or "本机关"}
    return failed(first, says, tuple(others))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule that says what ``cells``, or whole ``tables``, ``must``.

    ``issuers`` are ends of names: the rule is for bodies called so alone.
    """
    options = rule.options
    if options.get("must") not in MUST:
        raise OptionError("must", f"must 只能是 {'、'.join(MUST)} 之一")
    if options["must"] == MUST[0]:
        cells = options.get("cells", ())
        if not cells:
            raise OptionError("cells", "要写出应当为零的单元格")
        return _Zero(tally_of(cells, "cells", library), tuple(options.get("issuers", ())))
    keys = tuple(options.get("tables", ()))
    for key in keys:
        if not library.table_forms(key):
            raise OptionError("tables", f"没有名为“{key}”的表")
    if not keys:
        raise OptionError("tables", "要写出不应全为零的表")

    def run(case: Case) -> Iterator[Verdict]:
        yield _not_all_zero(case, keys)

    return run
