"""What was not decided, and why: what has one reason is told in one line."""

from __future__ import annotations

from gov_report_lint.model.outcome import FAIL, OPEN, Outcome
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reporters.text_report import _left_open

A, B, C = shipped_library().rules[:3]


def test_one_reason_one_line() -> None:
    told = _left_open(
        [
            Outcome(A, OPEN, reasons=("没有表",)),
            Outcome(B, OPEN, reasons=("没有年度", "没有表")),
            Outcome(C, FAIL, reasons=("没有表",)),
        ]
    )
    assert list(told) == [
        f"  - {A.id}、{C.id}（其余部分已查）：没有表",
        f"  - {B.id} {B.title}：没有年度；没有表",
    ]


def test_a_rule_that_is_alone_keeps_its_title() -> None:
    told = list(
        _left_open([Outcome(A, FAIL, reasons=("没有表",)), Outcome(B, OPEN, reasons=("x",))])
    )
    assert told == [f"  - {A.id} {A.title}（其余部分已查）：没有表", f"  - {B.id} {B.title}：x"]
