"""The line that a report is signed and dated with, where that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..text.dates import as_date, find_dates
from ..text.folding import label, squeeze
from ..text.lazy import lazily

if TYPE_CHECKING:
    from datetime import date

    from ..model.outcome import Location
    from .case import Case

LAST_LINES = 12
# 更新日期, 打印日期, 截至: what a page prints below a report is not when it was signed.
_LABEL = lazily("(?:成文|落款|编制|报告)?(?:日期|时间)")


def signed(case: Case) -> tuple[date, Location] | None:
    """Return the day the report is signed with, and its place; None when that is not certain.

    It stands in a line of its own near the end, alone or behind the body's name. Where no line
    there holds it, the data that the report was read from tell it.
    """
    report = case.report
    if report.dated is None:
        return None
    told = True
    filled = [index for index, line in enumerate(report.lines) if line.flat]
    for index in reversed(filled[-LAST_LINES:]):
        flat = report.lines[index].flat
        dates = find_dates(flat)
        if len(dates) != 1 or as_date(dates[0]) != report.dated:
            continue
        told = False
        rest = label(flat[: dates[0].start] + flat[dates[0].end :])
        if not _LABEL.sub("", rest) or _names_the_body(case, rest):
            return report.dated, case.line(index)
    return (report.dated, case.title()) if told else None


def _names_the_body(case: Case, rest: str) -> bool:
    issuer = label(squeeze(case.report.issuer or "").text)
    return bool(issuer) and (rest in issuer or issuer in rest) and len(rest) <= len(issuer) + 4
