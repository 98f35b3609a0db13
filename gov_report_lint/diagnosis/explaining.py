"""What there is to show of a finding: its sums as a calculator prints them, its part of a table."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..cases.places import Places, row_words
from ..model.equation import Cell
from ..model.explanation import CutCell, Cutout, Entry, Explanation, Tape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.equation import Equation, Figure
    from ..model.outcome import Checked, Finding, Location, Remedy
    from ..model.report import Number, TableRead

    Address = tuple[str | None, str | None, str | None]
    Wrong = dict[Address, Remedy | None]

AROUND = 1  # rows shown above and below those that have a part in it


class Explainer:
    """Explains the findings of one report."""

    def __init__(self, checked: Checked) -> None:
        self.checked = checked
        self.report = checked.report
        self.places = Places(checked.report)

    @cached_property
    def _equations(self) -> dict[str, Equation]:
        """The broken equations by the fingerprints of the findings that tell them."""
        return {
            one.finding.fingerprint: one.equation
            for outcome in self.checked.outcomes
            for one in outcome.stated
            if one.finding is not None
        }

    def of(self, finding: Finding) -> Explanation:
        """Return what there is to show of a finding."""
        told = [
            (one, self._equations[one.fingerprint])
            for one in finding.evidence or (finding,)
            if one.fingerprint in self._equations
        ]
        tapes = tuple(self._tape(*one) for one in told)
        wrong: Wrong = {_address(one.location): one for way in finding.remedies for one in way}
        wrong = wrong or {_address(finding.location): None}
        certain = len(finding.remedies) == 1
        cells = {figure for _, one in told for figure in one.factors if isinstance(figure, Cell)}
        place = finding.location
        if place.table and place.row and place.column:
            cells.add(Cell(place.table, place.row, place.column))
        cutouts = tuple(
            self._cutout(table, [one for one in cells if one.table == key], wrong, certain)
            for key, table in self.report.tables.items()
            if any(one.table == key for one in cells)
        )
        return Explanation(finding, tapes, cutouts)

    def _tape(self, finding: Finding, equation: Equation) -> Tape:
        """Return the two sides of an equation, the longer one first."""
        factors = equation.factors
        plus = [self._entry(one, factor) for one, factor in factors.items() if factor > 0]
        minus = [self._entry(one, -factor) for one, factor in factors.items() if factor < 0]
        if equation.value:
            side, value = (minus, equation.value) if equation.value > 0 else (plus, -equation.value)
            side.append(Entry(1, value, "规定的数"))
        left, right = (plus, minus) if len(plus) >= len(minus) else (minus, plus)
        return Tape(finding.rule.id, finding.rule.title, tuple(left), tuple(right))

    def _entry(self, figure: Figure, factor: Number) -> Entry:
        if isinstance(figure, Cell):
            table = self.report.tables[figure.table]
            words = self.places.cell(table, figure.row, figure.column).words
            prefix = self.places.table_words(figure.table)
            read = table.cells.get((figure.row, figure.column))
            value = read.value if read is not None and read.value is not None else 0
            return Entry(factor, value, f"{table.form.title}{words.removeprefix(prefix)}")
        place = self.places.line(figure.line)
        return Entry(factor, figure.value, f"正文{place.words}")

    def _cutout(
        self,
        table: TableRead,
        cells: Iterable[Cell],
        wrong: Wrong,
        certain: bool,
    ) -> Cutout:
        """Return the rows of a table that cells stand in, and those next to them."""
        form = table.form
        names = list(form.rows)
        taken = {names.index(one.row) for one in cells if one.row in form.rows}
        shown = [at for at in range(len(names)) if any(abs(at - one) <= AROUND for one in taken)]
        columns = list(dict.fromkeys(one for at in shown for one in form.rows[names[at]].columns))

        def cell(row: str, column: str) -> CutCell:
            read = table.cells.get((row, column))
            text = read.said.strip() if read else ""
            address = (form.key, row, column)
            remedy = wrong.get(address)
            must = remedy.expected if remedy and certain else None
            return CutCell(text, address in wrong, must)

        rows = tuple(
            (row_words(form, names[at]), tuple(cell(names[at], one) for one in columns))
            for at in shown
        )
        heads = tuple(form.columns[one].label.printed for one in columns)
        return Cutout(self.places.table_words(form.key), heads, rows)


def _address(place: Location) -> Address:
    return place.table, place.row, place.column
