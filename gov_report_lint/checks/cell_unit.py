"""An amount in a table bears its unit: in the head of its column, or beside the figure.

Where the text tells the same amount with its unit, nobody has to guess.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from ..cases.amounts import alike, amount_in, cell_for, table_of, unit_of
from ..cases.options import known_mentions
from ..cases.verdict import PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.rule import Rule

OPTIONS = ("cell", "mention")
SAYS = frozenset(("table", "said"))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the ``cell`` that must say what unit it is in.

    ``mention`` is what the text calls the amount.
    """
    cell = cell_for(rule, library)
    name = rule.options.get("mention", "")
    known_mentions((name,) if name else (), "mention", library)

    def run(case: Case) -> Iterator[Verdict]:
        if cell.table not in case.report.tables:
            yield undecided(case.not_found(cell.table))
            return
        table = table_of(case, cell)
        if table is None:
            return  # a table of another edition, which another rule tells
        amount = amount_in(table, cell)
        if amount is None:
            return
        unit, _ = unit_of(table, cell)
        told = [Decimal(one.value) for one in case.report.told(name)]
        clear = any(alike(one, meant) for one in told for meant in amount.meant)
        if clear or unit or len(amount.meant) == 1 or not any(amount.meant):
            yield PASSED
            return
        place = case.cell(table, cell.row, cell.column)
        yield failed(place, {"table": place.words, "said": amount.said}, actual=amount.said)

    return run
