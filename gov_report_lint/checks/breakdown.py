"""The parts of a whole in the text, 办结27件，其中予以公开13件, agree with the table."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..cases.case import cell_of, show
from ..cases.contract import OptionError
from ..cases.options import known_mentions
from ..cases.sums import evaluate, known
from ..cases.told import Told
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.covering import Cover
from .agree import sum_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.linear import Term
    from ..cases.sums import Instead, Total
    from ..cases.told import Item
    from ..model.library import Library
    from ..model.report import Mention
    from ..model.rule import Rule

    Terms = tuple[Term, ...]

OPTIONS = ("bases", "instead", "beside", "between")
SAYS = frozenset(("said", "value", "what", "table_value"))
LONGEST = 40  # how far the clause of the last part is looked for, in characters
CLAUSE_ENDS = ",。;:)!?\n、"


class Basis(NamedTuple):
    """A whole that may be broken down: who tells it, what it is in the table, and its parts.

    ``when_zero`` must be 0 in the table: otherwise the whole told is another one.
    """

    whole: frozenset[str]
    equals: Terms
    parts: dict[str, Terms]
    when_zero: Terms


class _Breakdown:
    """The compiled check."""

    def __init__(
        self,
        bases: list[Basis],
        instead: Instead,
        beside: tuple[str, ...],
        cover: Cover,
        quantities: Mapping[str, str],
    ) -> None:
        self.bases = bases
        self.beside = beside
        self.instead = instead
        self.cover = cover
        self.quantities = quantities
        self.parts = frozenset(name for basis in bases for name in basis.parts)
        self.wholes = frozenset(name for basis in bases for name in basis.whole)

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        if self.parts.isdisjoint(case.report.mentions):
            return
        names = sorted({*self.parts, *self.wholes, *self.beside})
        told = Told(case.report, names, self.cover)
        for index in sorted(told.items):
            for run in told.runs(index, self.wholes, self.parts):
                yield from self.judge(case, told, index, run)

    def judge(self, case: Case, told: Told, index: int, run: list[Item]) -> Iterator[Verdict]:
        names = {item.mention.name for item in run}
        fitting = [basis for basis in self.bases if names <= basis.parts.keys()]
        text = told.text(index)[run[0].start : run[-1].end][:40]
        used = [case.told(item.mention) for item in run]
        for one in fitting:
            totals = [self.total(case, one.parts[item.mention.name]) for item in run]
            if any(total.unclear for total in totals):
                yield undecided(f"正文“{text}”：表格里的对应数字没有读到").using(*used)
                return
            if all(_agrees(item.mention, total) for item, total in zip(run, totals, strict=True)):
                yield PASSED.using(*used)
                return
        basis = self.anchor(case, told, index, run[0])
        if basis is None or basis not in fitting:
            yield undecided(f"“{text}”与表格不同，看不准说的是不是全部").using(*used)
            return
        certain = self.certain(told, index, run)
        for item in run[:certain]:
            yield self.weigh(case, basis, item.mention).using(case.told(item.mention))
        for item in run[certain:]:
            if not _agrees(item.mention, self.total(case, basis.parts[item.mention.name])):
                reason = f"正文“{item.mention.said}”与表格不同，但可能只说了其中一部分"
                yield undecided(reason).using(case.told(item.mention))

    def total(self, case: Case, terms: Terms) -> Total:
        return evaluate(terms, case.report, self.instead)[0]

    def anchor(self, case: Case, told: Told, index: int, first: Item) -> Basis | None:
        """Return the basis of which the whole stands before the list and agrees with the table."""
        before = told.wholes_before(index, first, self.wholes, self.parts)
        if not before:
            return None
        nearest = before[0]
        for basis in self.bases:
            if nearest.name not in basis.whole:
                continue
            whole = self.total(case, basis.equals)
            zero = not basis.when_zero or _is_zero(self.total(case, basis.when_zero))
            joint = any(
                {nearest.name, other.name} <= one.whole and other.name not in basis.whole
                for one in self.bases
                for other in before[1:]
            )
            if _agrees(nearest, whole) and zero and not joint:
                return basis
        return None

    def certain(self, told: Told, index: int, run: list[Item]) -> int:
        """Return how many of the parts, from the first on, speak of the whole beyond doubt."""
        for count, (one, after) in enumerate(pairwise(run)):
            if not told.joined(index, one.end, after.start):
                return count
        text, end = told.text(index), run[-1].end
        far = min(len(text), end + LONGEST)
        ends = [at for mark in CLAUSE_ENDS if (at := text.find(mark, end, far)) >= 0]
        last = told.joined(index, end, min(ends, default=far))
        return len(run) if last else len(run) - 1

    def weigh(self, case: Case, basis: Basis, mention: Mention) -> Verdict:
        terms = basis.parts[mention.name]
        total, cells = evaluate(terms, case.report, self.instead)
        if _agrees(mention, total):
            return PASSED
        if total.unclear:
            return undecided(f"正文“{mention.said}”：表格里的对应数字没有读到")
        if total.empty and (mention.value > total.value or not total.filled):
            return undecided(f"正文“{mention.said}”：表格里的对应单元格是空白")
        tables = case.report.tables
        related = tuple(
            case.cell(tables[key], *address)
            for key, address in cells
            if known(cell_of(tables[key], *address))
        )
        says = {
            "said": " ".join(mention.said.split()),
            "value": show(mention.value),
            "what": self.quantities[mention.name],
            "table_value": show(total.value),
        }
        tape = f"正文 {says['value']} ≠ 表格 {says['table_value']}"
        return failed(case.mention(mention), says, related, total.value, mention.value, tape)


def _agrees(mention: Mention, total: Total) -> bool:
    """Tell whether the text and the table say the same; a cell left empty stands for nothing."""
    return not total.unclear and mention.value == total.value


def _is_zero(total: Total) -> bool:
    return bool(total.filled) and not (total.value or total.empty or total.unclear)


def _basis(node: Mapping[str, object], rule: Rule, library: Library) -> Basis:
    def terms(key: str) -> Terms:
        return sum_of(str(node[key]), "bases", rule, library) if key in node else ()

    whole, parts = node["whole"], node["parts"]
    if not isinstance(parts, dict) or not isinstance(whole, list):
        raise OptionError("bases", "每一项应写明 whole（列表）、equals 和 parts")
    known_mentions((*whole, *parts), "bases", library)
    sums = {name: sum_of(parts[name], "bases", rule, library) for name in parts}
    return Basis(frozenset(whole), terms("equals"), sums, terms("when_zero"))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the ``bases`` of a breakdown.

    A basis has the mentions that state its ``whole``, the sum that this ``equals``, and the
    ``parts``, each with its sum. A part contradicts the table only behind a whole that agrees with
    it; nothing but words of ``between`` and mentions ``beside`` may stand between them.
    ``instead`` names, by column, the columns that stand for an empty total.
    """
    options = rule.options
    bases = [_basis(node, rule, library) for node in options.get("bases", ())]
    if not bases:
        raise OptionError("bases", "至少要有一项")
    instead = {name: tuple(columns) for name, columns in options.get("instead", {}).items()}
    beside = tuple(options.get("beside", ()))
    known_mentions(beside, "beside", library)
    cover = Cover(options.get("between", ()))
    return _Breakdown(bases, instead, beside, cover, library.quantities)
