"""Faults planted into a sound report, as its list of faults says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from .report import Block, Report


def plant(report: Report, listing: Path) -> Report:
    """The report with every fault of the list in it."""
    made = replace(report, name=listing.name.removesuffix(".faults.yaml"))
    for fault in yaml.safe_load(listing.read_text(encoding="utf-8"))["faults"]:
        for change in fault["plant"]:
            made = _change(made, change)
    return made


def _change(report: Report, change: Mapping[str, Any]) -> Report:
    before, after = change["from"], change["to"]
    if "cell" in change:
        address = change["cell"]
        if report.figures[address] != before:
            raise ValueError(f"{address} holds {report.figures[address]!r}, not {before!r}")
        return replace(report, figures={**report.figures, address: after})
    hits = [block for block in report.blocks if before in block.text]
    if len(hits) != 1 or hits[0].text.count(before) != 1:
        raise ValueError(f"{before!r} must stand in the text exactly once")
    return replace(report, blocks=tuple(_reword(b, before, after) for b in report.blocks))


def _reword(block: Block, before: str, after: str) -> Block:
    return replace(block, text=block.text.replace(before, after))
