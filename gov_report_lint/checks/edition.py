"""The tables are those of the edition that the report's year requires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.places import row_words, shorten
from ..cases.verdict import PASSED, Verdict, failed, undecided
from ..text.labels import ACCEPTED, PRINTED, label_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.form import TableForm
    from ..model.library import Library
    from ..model.report import TableRead
    from ..model.rule import Rule

OPTIONS = ()
SAYS = frozenset(("table", "labels", "used", "required", "year", "missing"))
LISTED = 4


def _foreign(table: TableRead, required: TableForm) -> list[str]:
    """Return the labels found that the required edition does not have."""
    index = label_index(required)
    rows = [table.form.rows[name].label.printed for name in table.rows]
    columns = [table.form.columns[name].label.printed for name in table.columns]
    return [
        text
        for text in (*columns, *rows)
        if not any(hit.how in (PRINTED, ACCEPTED) for hit in index.find(text))
    ]


def _lacking(table: TableRead, required: TableForm) -> list[str]:
    """Return the rows of the required edition that the table does not have."""
    return [row_words(required, name) for name in required.rows if name not in table.rows]


def _listed(names: list[str]) -> str:
    text = "、".join(f"“{shorten(name)}”" for name in names[:LISTED])
    return f"{text}等" if len(names) > LISTED else text


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check; it has no options."""
    titles = {pack.form.name: pack.form.title for pack in library.packs}
    owners = [pack.form for pack in library.packs if pack.form.parent is not None]

    def judge(case: Case, table: TableRead, required: TableForm) -> Verdict:
        strange = [label.text for label in table.strange if label.edition]
        foreign = _foreign(table, required) if table.form is not required else []
        lacking = _lacking(table, required) if table.form is not required else []
        labels = list(dict.fromkeys([*foreign, *strange]))
        if not labels:
            return PASSED
        if lacking and table.section in case.report.strays:
            unread = f"{case.part(table.section)}有没能读出的表格或图片"
            return undecided(f"{case.table_words(table.form.key)}可能没有读全：{unread}")
        edition = next((label.edition or "" for label in table.strange), "")
        if table.form is not required:
            shares = (o.name for o in owners if o.tables.get(table.form.key) is table.form)
            edition = next(shares, table.form.edition)
        form = case.report.required
        says = {
            "table": case.table_words(table.form.key),
            "labels": _listed(labels),
            "used": titles.get(edition, edition),
            "required": form.title if form else "",
            "year": str(case.report.year),
            "missing": f"；缺少{_listed(lacking)}" if lacking else "",
        }
        place = case.table(table.form.key)
        return failed(place, says, expected=form.name if form else None, actual=edition)

    def run(case: Case) -> Iterator[Verdict]:
        form = case.report.required
        if form is None or not case.report.tables:
            yield undecided("没有读到任何一张规定的表格" if form else "看不出报告是哪一年的")
            return
        for reason in case.unseen():
            yield undecided(reason)
        for key, table in case.report.tables.items():
            if key in form.tables:
                yield judge(case, table, form.tables[key])
            else:
                yield undecided(f"{form.title}没有{table.form.title}")

    return run
