"""A made-up report typed into Word, as the samples are."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "samples"))

from making.packing import save
from making.report import Block, Kind, Report
from making.writing import by_hand, styled

from gov_report_lint.cases.case import show
from gov_report_lint.certifying.draft import Draft

# Behind which section's heading each table stands.
TABLES = {
    "主动公开政府信息情况": "proactive",
    "收到和处理政府信息公开申请情况": "applications",
    "政府信息公开行政复议、行政诉讼情况": "disputes",
}


def _kind(paragraph: str, index: int) -> Kind:
    if index < 2 and not paragraph.endswith("。"):
        return "title"
    if paragraph[1:2] == "、":
        return "section"
    return "part" if paragraph.startswith("（") else "text"


def _blocks(draft: Draft) -> list[Block]:
    blocks: list[Block] = []
    for index, paragraph in enumerate(draft.paragraphs):
        kind = _kind(paragraph, index)
        blocks.append(Block(kind, paragraph))
        if kind == "section" and paragraph[2:] in TABLES:
            blocks.append(Block("table", TABLES[paragraph[2:]]))
    return blocks


def _said(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else show(value)  # type: ignore[arg-type]


def write(draft: Draft, path: Path, plain: bool = False) -> None:
    """Write the draft as a Word file, with headings styled or only dressed like headings."""
    edition = int(draft.edition.name.rpartition("-")[2])
    figures = {address: _said(value) for address, value in draft.figures.items()}
    report = Report(path.stem, edition, tuple(_blocks(draft)), figures)
    save(by_hand(report) if plain else styled(report), path)
