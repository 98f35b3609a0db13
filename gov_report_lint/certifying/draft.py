"""A report made up: its figures by address, its paragraphs, and what the user would tell of it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from ..model.settings import Settings
from ..proving.examples import nested
from ..reading.from_json import report_from

if TYPE_CHECKING:
    from ..model.form import Form, TableForm
    from ..model.library import Library
    from ..model.report import Report


@dataclass
class Draft:
    """A report in the making; ``figures`` maps ``table.row.column`` to what the cell holds.

    ``names`` are the words and numbers that its paragraphs were written with. ``forms`` are the
    tables printed on another edition's form, ``labels`` the labels that read otherwise than the
    form's, by ``table.name``.
    """

    edition: Form
    year: int
    profile: str
    published: date
    names: dict[str, Any]
    figures: dict[str, Any] = field(default_factory=dict)
    paragraphs: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    forms: dict[str, TableForm] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)

    def copy(self) -> Draft:
        """Return a draft that can be changed without changing this one."""
        other = Draft(self.edition, self.year, self.profile, self.published, dict(self.names))
        other.figures, other.paragraphs = dict(self.figures), list(self.paragraphs)
        other.labels, other.forms = dict(self.labels), dict(self.forms)
        other.more = deepcopy(self.more)
        return other

    def form(self, table: str) -> TableForm:
        """Return the form the table is printed on."""
        return self.forms.get(table) or self.edition.tables[table]

    def settings(self) -> Settings:
        """Return what the user tells of the report."""
        return Settings(published=self.published)

    def data(self) -> dict[str, Any]:
        """Return the report as extracted data."""
        tables: dict[str, Any] = {}
        rows: dict[str, dict[str, dict[str, Any]]] = {}
        for address, value in self.figures.items():
            table, _, rest = address.partition(".")
            row, _, column = rest.rpartition(".")
            rows.setdefault(table, {}).setdefault(row, {})[column] = value
        for table, cells in rows.items():
            tables[table] = nested(cells)
        return {
            "paragraphs": list(self.paragraphs),
            "tables": tables,
            "layout": {table: self._layout(table) for table in tables},
            **self.more,
        }

    def _layout(self, table: str) -> dict[str, Any]:
        form = self.form(table)
        labels = {
            name.partition(".")[2]: text
            for name, text in self.labels.items()
            if name.partition(".")[0] == table
        }
        owner = form.edition if table in self.forms else self.edition.name
        return {
            "form": owner,
            "rows": {name: text for name, text in labels.items() if name in form.rows},
            "columns": {name: text for name, text in labels.items() if name in form.columns},
        }

    def report(self, library: Library) -> Report:
        """Return the report as the rules see it.

        Raises:
            UnreadableError: when a change has made it no report at all.

        """
        return report_from(self.data(), f"{self.edition.name}-{self.year}", library)
