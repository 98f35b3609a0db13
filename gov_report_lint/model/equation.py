"""Equations between a report's figures, in its tables and in its text, as rules state them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .report import Number


class Cell(NamedTuple):
    """The figure in a cell of a table."""

    table: str
    row: str
    column: str


class Said(NamedTuple):
    """A figure of the running text: its line, and its span in the flat text."""

    line: int
    start: int
    end: int
    value: Number


Figure: TypeAlias = "Cell | Said"


class Equation(NamedTuple):
    """A sum of figures, each with its factor, that must come to ``value``."""

    factors: Mapping[Figure, Number]
    value: Number = 0
