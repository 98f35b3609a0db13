"""What a report says and what is found in it, places aside: the same whatever its format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gov_report_lint.lint import check_report, read
from gov_report_lint.model.report import Report
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.text.folding import squeeze


def facts_of(path: Path) -> dict[str, Any]:
    """Return the facts of the report in a file."""
    return facts(report_of(path))


def report_of(path: Path) -> Report:
    """Return the report in a file."""
    return read(str(path), shipped_library())


def facts(report: Report) -> dict[str, Any]:
    """Return what a report says, and each rule's outcome on it."""
    checked = check_report(report, shipped_library(), Settings(published=report.dated))
    # What a file holds unseen is lost on the way, and so may narrow marks be: that they are
    # there is told, not how many.
    outcomes = [one for one in checked.outcomes if one.rule.check != "metadata"]
    period = report.period
    return {
        "form": report.used,
        "title": squeeze(report.title or "").text,
        "issuer": report.issuer,
        "year": report.year,
        "period": (period.start, period.end) if period else None,
        "dated": report.dated,
        "sections": [
            (one.section, one.ordinal, squeeze(one.title).text) for one in report.sections
        ],
        "headings": [(one.level, one.ordinal) for one in report.headings],
        "cells": cells(report),
        "mentions": mentions(report),
        "outcomes": {one.rule.id: one.status for one in outcomes},
        "findings": sorted(
            (found.rule.id, "" if found.rule.category == "style" else squeeze(found.message).text)
            for one in outcomes
            for found in one.findings
        ),
    }


def cells(report: Report) -> dict[str, tuple[Any, str]]:
    """Return the value and the kind of every cell, by fact address."""
    return {
        f"{key}.{row}.{column}": (read.value, read.kind)
        for key, table in report.tables.items()
        for (row, column), read in table.cells.items()
    }


def mentions(report: Report) -> list[tuple[str, Any, bool]]:
    """Return what the prose tells, in order."""
    found = (one for several in report.mentions.values() for one in several)
    ordered = sorted(found, key=lambda one: (one.sentence, one.place.start or 0))
    return [(one.name, one.value, one.plain) for one in ordered]
