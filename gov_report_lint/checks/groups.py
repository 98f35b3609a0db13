"""A list in the text that names every group of a total adds up to it: 办结805件，予以公开……."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import magnitude, show
from ..cases.contract import OptionError
from ..cases.options import known_mentions
from ..cases.told import Told
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from ..text.covering import Cover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.told import Item
    from ..model.library import Library
    from ..model.report import Mention
    from ..model.rule import Rule

OPTIONS = ("whole", "groups", "beside", "between")
SAYS = frozenset(("whole", "what", "parts", "sum", "difference"))
MOST = 40  # how many figures told before the list are tried as the total meant


class _Groups:
    """The compiled check; each group is told by one of several sets of mentions."""

    def __init__(
        self,
        whole: frozenset[str],
        groups: list[list[frozenset[str]]],
        beside: tuple[str, ...],
        cover: Cover,
        what: dict[str, str],
    ) -> None:
        self.whole = whole
        self.groups = groups
        self.parts = frozenset(name for group in groups for names in group for name in names)
        self.beside = beside
        self.cover = cover
        self.what = what

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        names = sorted({*self.whole, *self.parts, *self.beside})
        told = Told(case.report, names, self.cover)
        for index in sorted(told.items):
            for run in told.runs(index, self.whole, self.parts):
                if self.complete({item.mention.name for item in run}):
                    yield from self.judge(case, told, index, run)

    def complete(self, names: set[str]) -> bool:
        """Tell whether the mentions name every group, and none of them twice."""
        fitting = [[one for one in group if one <= names] for group in self.groups]
        return all(len(found) == 1 for found in fitting)

    def judge(self, case: Case, told: Told, index: int, run: list[Item]) -> Iterator[Verdict]:
        before = told.wholes_before(index, run[0], self.whole, self.parts)
        if not before:
            return
        whole = before[0]
        used = [case.told(one) for one in (whole, *(item.mention for item in run))]
        total = sum(item.mention.value for item in run)
        if total == whole.value:
            yield PASSED.using(*used)
        elif any(item.mention.value == total for item in told.before(index, run[0].start)[-MOST:]):
            said = f"“{whole.said}”之后所列各项合计 {show(total)}"
            yield undecided(f"{said}，与前文另一个总数相符，看不准列的是哪个总数").using(*used)
        else:
            yield self.fail(case, whole, run).using(*used)

    def fail(self, case: Case, whole: Mention, run: list[Item]) -> Verdict:
        values = [item.mention.value for item in run]
        total = sum(values)
        says = {
            "whole": show(whole.value),
            "what": self.what[whole.name],
            "parts": " + ".join(show(value) for value in values),
            "sum": show(total),
            "difference": show(magnitude(total - whole.value)),
        }
        tape = f"{says['parts']} = {says['sum']} ≠ {says['whole']}，相差 {says['difference']}"
        related = tuple(case.mention(item.mention) for item in run)
        return failed(case.mention(whole), says, related, total, whole.value, tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with the mentions of a ``whole`` and its ``groups``.

    A group is one mention or several in turn (``甲 + 乙`` are two that make it up together). Only a
    list that tells each group in exactly one way is looked at; nothing but words of ``between`` and
    mentions ``beside`` may stand between the whole and the list.
    """
    options = rule.options
    whole, beside = tuple(options.get("whole", ())), tuple(options.get("beside", ()))
    groups = [
        [frozenset(name.strip() for name in one.split("+")) for one in group]
        for group in options.get("groups", ())
    ]
    if not whole or not groups:
        raise OptionError("groups", "应写明 whole 和 groups")
    parts = [name for group in groups for names in group for name in names]
    for key, names in (("whole", whole), ("beside", beside), ("groups", parts)):
        known_mentions(names, key, library)
    cover = Cover(options.get("between", ()))
    return _Groups(frozenset(whole), groups, beside, cover, library.quantities)
