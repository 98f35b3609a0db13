"""A linear relation holds over the cells of a table: for each row, each column, or once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..cases.case import magnitude, show
from ..cases.contract import OptionError
from ..cases.equations import equal
from ..cases.linear import LinearError, Relation, parse_relation
from ..cases.sums import (
    Address,
    CellTerm,
    Total,
    add_up,
    describe,
    expand,
    forms_for,
    known,
    write_out,
)
from ..cases.verdict import PASSED, Verdict, failed, undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..model.equation import Equation
    from ..model.form import TableForm
    from ..model.library import Library
    from ..model.report import Number, TableRead
    from ..model.rule import Rule

OPTIONS = ("table", "for_each", "holds", "at", "doubted_by")
SAYS = frozenset(("row", "column", "left", "right", "difference", "tape"))


class Instance(NamedTuple):
    """The relation for one row or one column."""

    fixed: str | None
    left: list[CellTerm]
    right: list[CellTerm]
    at: Address
    equation: Equation | None


def _fits(comparison: str, difference: Number) -> bool:
    if comparison == "==":
        return difference == 0
    if comparison == "!=":
        return difference != 0
    return difference <= 0 if comparison == "<=" else difference >= 0


def _could_fit(comparison: str, left: Total, right: Total) -> bool:
    """Tell whether some numbers of at least 0 in the empty cells would make the relation hold."""
    difference = left.value - right.value
    factors = [*left.empty, *(-factor for factor in right.empty)]
    if comparison == "!=":
        return bool(factors)
    if difference < 0 or comparison == ">=":
        return any(factor > 0 for factor in factors)
    return any(factor < 0 for factor in factors)


def _told(total: Total, terms: list[CellTerm]) -> bool:
    """Tell whether a side says anything: a number in a cell, or nothing but constants."""
    return bool(total.filled) or all(term.address is None for term in terms)


class _Relation:
    """The compiled check."""

    def __init__(
        self, relation: Relation, key: str, axis: str, at: str | None, doubted_by: tuple[str, ...]
    ) -> None:
        self.relation = relation
        self.key = key
        self.axis = axis
        self.at = at
        self.doubted_by = doubted_by
        self.known: dict[int, list[Instance]] = {}

    def instances(self, form: TableForm) -> list[Instance]:
        """Return the relation's instances on a form, worked out once for each form."""
        if id(form) not in self.known:
            self.known[id(form)] = [self.instance(form, fixed) for fixed in self.all_fixed(form)]
        return self.known[id(form)]

    def all_fixed(self, form: TableForm) -> list[str | None]:
        if self.axis == "row":
            return list(form.columns)
        if self.axis == "column":
            names = {term.name for term in (*self.relation.left, *self.relation.right) if term.name}
            return [row.name for row in form.rows.values() if names <= set(row.columns)]
        return [None]

    def instance(self, form: TableForm, fixed: str | None) -> Instance:
        left = expand(self.relation.left, form, fixed, self.axis)
        right = expand(self.relation.right, form, fixed, self.axis)
        single = left if len(left) == 1 else right
        at = single[0].address or next(t.address for t in (*left, *right) if t.address)
        if self.at:
            at = (fixed or "", self.at) if self.axis == "column" else (self.at, fixed or "")
        equation = None if self.relation.comparison != "==" else equal(self.key, left, right)
        return Instance(fixed, left, right, at, equation)

    def __call__(self, case: Case) -> Iterator[Verdict]:
        table = case.report.tables.get(self.key)
        if table is None:
            yield undecided(case.not_found(self.key))
            return
        try:
            instances = self.instances(table.form)
        except KeyError:
            return  # a table of another edition, which another rule tells
        for instance in instances:
            yield self.judge(case, table, instance)

    def judge(self, case: Case, table: TableRead, instance: Instance) -> Verdict:
        left = add_up(instance.left, table, self.axis)
        right = add_up(instance.right, table, self.axis)
        difference = left.value - right.value
        told = _told(left, instance.left) and _told(right, instance.right)
        if told and not (left.unclear or right.unclear):
            if _fits(self.relation.comparison, difference):
                return PASSED.on(instance.equation)
            if not _could_fit(self.relation.comparison, left, right):
                return self.wrong(case, table, instance, left, right)
        where = self.name(table.form, instance.fixed)
        return undecided(self.reason(left, right), where)

    def wrong(
        self, case: Case, table: TableRead, instance: Instance, left: Total, right: Total
    ) -> Verdict:
        doubt = next((word for word in self.doubted_by if word in case.text), None)
        if doubt is None:
            return self.fail(case, table, instance, left, right)
        reason = f"数字不合，但正文提到“{doubt}”，可能另有原因"
        return undecided(reason, self.name(table.form, instance.fixed))

    def name(self, form: TableForm, fixed: str | None) -> str:
        if fixed is None:
            return "本表"
        address = ("", fixed) if self.axis == "row" else (fixed, "")
        return f"「{describe(form, address, 'column' if self.axis == 'row' else 'row')}」"

    def reason(self, left: Total, right: Total) -> str:
        unclear = (*left.unclear, *right.unclear)
        if unclear:
            return unclear[0] + ("等" if len(unclear) > 1 else "")
        return "有单元格没有填数字，填上后才能核对"

    def fail(
        self, case: Case, table: TableRead, instance: Instance, left: Total, right: Total
    ) -> Verdict:
        tape_left = write_out(instance.left, table, self.axis, left.value)
        tape_right = write_out(instance.right, table, self.axis, right.value)
        values = self.values(table, instance)
        says = {
            **values,
            "row": self.name(table.form, instance.fixed),
            "column": self.name(table.form, instance.fixed),
            "left": show(left.value),
            "right": show(right.value),
            "difference": show(magnitude(left.value - right.value)),
            "tape": f"{tape_left}；{tape_right}",
        }
        expected, actual = self.at_cell(table, instance, left.value - right.value)
        related = [
            case.cell(table, *term.address)
            for term in (*instance.left, *instance.right)
            if term.address and term.address != instance.at and known(table.cells.get(term.address))
        ]
        tape = f"{tape_left}；{tape_right}；相差 {says['difference']}"
        place = case.cell(table, *instance.at)
        verdict = failed(place, says, tuple(related), expected, actual, tape)
        return verdict.on(instance.equation)

    def at_cell(
        self, table: TableRead, instance: Instance, difference: Number
    ) -> tuple[Number | None, Number | None]:
        """Return what the cell of the finding should be, all others being right, and what it is.

        Because the relation is linear it can be solved; only an equation forces a value.
        """
        actual = known(table.cells.get(instance.at))
        factor: Number = sum(term.factor for term in instance.left if term.address == instance.at)
        factor -= sum(term.factor for term in instance.right if term.address == instance.at)
        if actual is None or factor not in (1, -1) or self.relation.comparison != "==":
            return None, actual
        return actual - factor * difference, actual

    def values(self, table: TableRead, instance: Instance) -> dict[str, str]:
        """Return the value of every name in the relation, a group's as its sum."""
        says = {}
        for term in (*self.relation.left, *self.relation.right):
            if term.name:
                cells = expand([term._replace(factor=1)], table.form, instance.fixed, self.axis)
                total = add_up(cells, table, self.axis)
                says[term.name] = show(total.value) if total.filled else "空白"
        return says


def says(rule: Rule) -> frozenset[str]:
    """Return what the rule's message may name: the fixed words and the relation's own names."""
    relation = parse_relation(rule.options["holds"])
    return SAYS | {term.name for term in (*relation.left, *relation.right) if term.name}


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with ``table``, ``holds`` and perhaps ``for_each`` and ``at``.

    Where the text has a word of ``doubted_by``, what does not hold is left open.
    """
    options = rule.options
    key, each = options.get("table", ""), options.get("for_each", "once")
    forms = forms_for(rule, library, key)
    if not forms:
        raise OptionError("table", f"没有名为“{key}”的表")
    if each not in ("row", "column", "once"):
        raise OptionError("for_each", "for_each 只能是 row（每一行）或 column（每一列），或者不写")
    try:
        relation = parse_relation(options.get("holds", ""))
    except LinearError as error:
        raise OptionError("holds", str(error)) from error
    names = {term.name for term in (*relation.left, *relation.right) if term.name}
    if not names:
        raise OptionError("holds", "关系式里至少要有一个单元格")
    axis = {"row": "column", "column": "row", "once": "cell"}[each]
    doubted_by = tuple(options.get("doubted_by", ()))
    check = _Relation(relation, key, axis, options.get("at"), doubted_by)
    for form in forms:
        at = options.get("at")
        if at is not None and at not in (form.columns if each == "row" else form.rows):
            raise OptionError("at", f"{key} 里没有名为“{at}”的行或列")
        unknown = sorted(names - set(form.columns)) if each == "row" else []
        if unknown:
            raise OptionError("holds", f"{key} 里没有名为“{unknown[0]}”的列")
        try:
            if not check.instances(form):
                raise OptionError("holds", f"{key} 里没有一行同时有这些列")
        except KeyError as error:
            raise OptionError("holds", f"{key} 里没有名为“{error.args[0]}”的行或列") from error
    return check
