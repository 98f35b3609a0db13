"""An amount of money that the text tells agrees with the table, 元 and 万元 taken into account."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from ..cases.amounts import alike, amount_in, cell_for, is_blank, table_of
from ..cases.case import show
from ..cases.options import known_mentions
from ..cases.verdict import NO_PROSE, Verdict, failed
from ..cases.weighing import AGREES, DISAGREES, UNDECIDED, Weighed, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.amounts import Cell
    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.library import Library
    from ..model.report import Mention
    from ..model.rule import Rule

OPTIONS = ("mention", "cell")
SAYS = frozenset(("said", "value", "table", "table_value", "hint"))
SLIP = 4  # 元 taken for 万元, or the other way round


class _Amount:
    """The compiled check."""

    def __init__(self, name: str, cell: Cell) -> None:
        self.name = name
        self.cell = cell

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        mentions = case.report.told(self.name)
        yield from weigh(case, mentions, partial(self.judge, case), partial(self.fail, case))

    def judge(self, case: Case, mention: Mention) -> Weighed:
        table = table_of(case, self.cell)
        amount = amount_in(table, self.cell) if table else None
        if amount is None:
            blank = table is not None and is_blank(table, self.cell)
            what = "单元格是空白" if blank else "数字没有读到"
            return Weighed(UNDECIDED, f"正文“{mention.said}”：表格里的对应{what}")
        told = Decimal(mention.value)
        agrees = any(alike(told, one) for one in amount.meant)
        return Weighed(AGREES if agrees else DISAGREES)

    def fail(self, case: Case, mention: Mention) -> Verdict:
        table = case.report.tables[self.cell.table]
        amount = amount_in(table, self.cell)
        place = case.cell(table, self.cell.row, self.cell.column)
        assert amount is not None  # noqa: S101 - it was judged to disagree
        told = Decimal(mention.value)
        slip = any(
            alike(told.scaleb(power), one) for one in amount.meant for power in (SLIP, -SLIP)
        )
        says = {
            "said": " ".join(mention.said.split()),
            "value": show(mention.value),
            "table": place.words,
            "table_value": amount.said,
            "hint": "，正好相差一万倍，像是把元和万元弄混了" if slip else "",
        }
        tape = f"正文 {says['value']}元 ≠ 表格 {amount.said}"
        if len(amount.meant) == 1:
            tape += f"（{show(amount.meant[0])}元）"
        return failed(
            case.mention(mention), says, (place,), amount.said, mention.said.strip(), tape
        )


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the ``mention`` of an amount and its ``cell``."""
    name = rule.options.get("mention", "")
    known_mentions((name,), "mention", library)
    return _Amount(name, cell_for(rule, library))
