"""A rule: what must be true, on whose authority, and what the author of a report is told."""

from __future__ import annotations

from typing import Any, NamedTuple

from .form import Years

SEVERITIES = ("error", "warning", "info")
CATEGORIES = (
    "section",
    "period",
    "table",
    "consistency",
    "citation",
    "duty",
    "privacy",
    "heading",
    "style",
)


class Basis(NamedTuple):
    """Where a rule comes from; ``document`` is ``house`` for a rule of our own."""

    document: str
    clause: str = ""
    quote: str = ""

    def __str__(self) -> str:
        if self.document == "house":
            return "本工具的建议，无明文依据"
        quote = f"：“{self.quote}”" if self.quote else ""
        return f"{self.document}{' ' + self.clause if self.clause else ''}{quote}"


class Source(NamedTuple):
    """Where in a pack something is written; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Rule(NamedTuple):
    """One rule as its pack states it; ``options`` belong to the check it names."""

    id: str
    title: str
    severity: str
    category: str
    basis: Basis
    check: str
    options: dict[str, Any]
    message: str
    advice: str
    examples: dict[str, list[Any]]
    pack: str
    years: Years
    source: Source
