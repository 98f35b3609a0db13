"""Sums over a draft's figures and names, in the language of the relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.linear import parse_sum

if TYPE_CHECKING:
    from ..model.form import TableForm
    from ..model.report import Number
    from .draft import Draft


def number(draft: Draft, name: str) -> Number:
    """Return the number a name or an address stands for.

    Raises:
        KeyError: when the draft has no such number.

    """
    found = draft.names[name] if name in draft.names else draft.figures[name]
    if isinstance(found, str) or found is None:
        raise KeyError(name)
    value: Number = found
    return value


def total(draft: Draft, source: str) -> Number:
    """Return what a sum of names and addresses comes to."""
    result: Number = 0
    for factor, name in parse_sum(source):
        result += factor * number(draft, name) if name else factor
    return result


def total_at(draft: Draft, source: str, form: TableForm, row: str, column: str) -> Number:
    """Return a sum whose names may be columns of the row, or rows and groups of the column."""
    result: Number = 0
    for factor, name in parse_sum(source):
        if not name:
            result += factor
        elif name in form.columns:
            result += factor * number(draft, f"{form.key}.{row}.{name}")
        elif name in form.rows or name in form.groups:
            for one in form.groups.get(name, (name,)):
                result += factor * number(draft, f"{form.key}.{one}.{column}")
        else:
            result += factor * number(draft, name)
    return result
