"""The form of 2021 with nothing filled in: headings and labels only."""

from __future__ import annotations

from .labels import SECTIONS
from .report import Block, Report, form

_NUMBERS = "一二三四五六"


def _blocks() -> tuple[Block, ...]:
    tables = form(2021)
    made = [Block("title", "政府信息公开工作年度报告")]
    for number, (key, label) in zip(_NUMBERS, SECTIONS, strict=True):
        made.append(Block("section", f"{number}、{label}"))
        made.append(Block("table", key) if key in tables else Block("text", ""))
    return tuple(made)


_FACTS = [fact for layout in form(2021).values() for fact in layout.facts()]
REPORT = Report("blank-form-2021", 2021, _blocks(), dict.fromkeys(_FACTS, ""))
