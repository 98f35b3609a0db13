"""A made-up report typed into Word, as the samples are."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "samples"))

from docx.oxml.ns import qn
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


def _labels(draft: Draft) -> Iterator[tuple[str, str]]:
    """Yield the labels that read otherwise than the form prints them: the form's, and theirs."""
    for name, text in draft.labels.items():
        table, _, key = name.partition(".")
        form = draft.edition.tables[table]
        yield (form.rows.get(key) or form.columns[key]).label.printed, text


def write(draft: Draft, path: Path, plain: bool = False) -> None:
    """Write the draft as a Word file, with headings styled or only dressed like headings."""
    edition = int(draft.edition.name.rpartition("-")[2])
    figures = {address: _said(value) for address, value in draft.figures.items()}
    report = Report(path.stem, edition, tuple(_blocks(draft)), figures)
    document = by_hand(report) if plain else styled(report)
    printed = dict(_labels(draft))
    for piece in document.element.iter(qn("w:t")):
        piece.text = printed.get(piece.text, piece.text)
    save(document, path)
