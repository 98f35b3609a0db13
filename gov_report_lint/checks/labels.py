"""Row and column labels read as the form prints them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.contract import OptionError
from ..cases.places import shorten
from ..cases.verdict import PASSED, Verdict, failed, undecided
from ..text.labels import is_slip, label_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.form import Label
    from ..model.library import Library
    from ..model.report import TableRead
    from ..model.rule import Rule

OPTIONS = ("table", "only", "except")
SAYS = frozenset(("table", "printed", "official"))


def _names(rule: Rule, key: str) -> frozenset[str]:
    value = rule.options.get(key, ())
    return frozenset((value,) if isinstance(value, str) else value)


def _printed(table: TableRead) -> Iterator[tuple[str, str, Label]]:
    for name, text in table.rows.items():
        yield name, text, table.form.rows[name].label
    for name, text in table.columns.items():
        yield name, text, table.form.columns[name].label


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with ``table`` and perhaps ``only`` or ``except`` some names."""
    key = rule.options.get("table", "")
    only, left_out = _names(rule, "only"), _names(rule, "except")
    forms = library.table_forms(key)
    names = {name for form in forms for name in (*form.rows, *form.columns)}
    if not forms:
        raise OptionError("table", f"没有名为“{key}”的表")
    for unknown in (only | left_out) - names:
        raise OptionError("only" if only else "except", f"{key} 里没有“{unknown}”")

    def run(case: Case) -> Iterator[Verdict]:
        table = case.report.tables.get(key)
        if table is None:
            yield undecided(case.not_found(key))
            return
        index = label_index(table.form)
        for name, text, wording in _printed(table):
            if name in left_out or (only and name not in only):
                continue
            if not is_slip(index, text, name):
                yield PASSED
                continue
            says = {
                "table": case.table_words(key),
                "printed": shorten(text),
                "official": wording.printed,
            }
            place = case.strange(table, text)
            yield failed(place, says, expected=wording.printed, actual=shorten(text))

    return run
