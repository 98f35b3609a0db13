"""The figures of the sample reports: parts are given, sums are worked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .forms import Layout
from .labels import APPLICANTS, OUTCOMES, TOTAL

Figures = dict[str, str]
_ARRIVED_OR_LEFT = ("new_received", "carried_over", "carried_forward")


def proactive(cells: Mapping[str, int | str]) -> Figures:
    """Table 2, cell by cell, with `row.column` for a name."""
    return {f"proactive.{name}": str(value) for name, value in cells.items()}


def applications(rows: Mapping[str, Sequence[int]]) -> Figures:
    """Table 3 from its six columns of applicants; rows left out are zero."""
    results = [row for name, row in rows.items() if name not in _ARRIVED_OR_LEFT]
    handled = [sum(column) for column in zip(*results, strict=True)]
    made: Figures = {}
    for name, row in {**rows, "total_handled": handled}.items():
        for (column, _), value in zip((*APPLICANTS, TOTAL), (*row, sum(row)), strict=True):
            made[f"applications.{name}.{column}"] = str(value)
    return made


def disputes(rows: Mapping[str, Sequence[int]]) -> Figures:
    """Table 4 from the four outcomes of each block."""
    return {
        f"disputes.{name}.{column}": str(value)
        for name, row in rows.items()
        for (column, _), value in zip(OUTCOMES, (*row, sum(row)), strict=True)
    }


def fill(layouts: Sequence[Layout], figures: Mapping[str, str]) -> Figures:
    """A value for every figure the layouts ask for, zero where none was given."""
    asked = [fact for layout in layouts for fact in layout.facts()]
    unknown = set(figures) - set(asked)
    if unknown:
        raise ValueError(f"the form has no cell for {sorted(unknown)}")
    return {fact: figures.get(fact, "0") for fact in asked}
