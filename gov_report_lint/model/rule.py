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
    """Where a rule comes from; ``document`` is ``house`` for a rule of our own.

    ``confirmed`` is False where nobody has yet held it against the official text.
    """

    document: str
    clause: str = ""
    quote: str = ""
    confirmed: bool = True

    def __str__(self) -> str:
        if self.document == "house":
            return "本工具的建议，无明文依据"
        quote = f"：“{self.quote}”" if self.quote else ""
        doubt = "" if self.confirmed else "（依据未与原文核对）"
        return f"{self.document}{' ' + self.clause if self.clause else ''}{quote}{doubt}"


class Source(NamedTuple):
    """Where in a pack something is written; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Rule(NamedTuple):
    """One rule as its pack states it; ``options`` belong to the check it names.

    ``why`` tells what is at stake, ``lets_pass`` what the rule deliberately says nothing about.
    ``profiles`` are the kinds of bodies it is for (none: for all), ``follows`` the rules of which
    at least one fails whenever this one does, ``replaces`` the rules of the pack below that this
    one stands for. ``repair`` tells that putting a finding's ``expected`` for its ``actual`` mends
    it for certain.
    """

    id: str
    title: str
    severity: str
    category: str
    basis: Basis
    check: str
    options: dict[str, Any]
    message: str
    advice: str
    examples: dict[str, Any]
    pack: str
    years: Years
    source: Source
    why: str = ""
    lets_pass: str = ""
    profiles: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    repair: bool = False
