"""A figure of the text counts in no more than its words say: 收到75件, one of them not new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.options import known_mentions
from ..cases.sums import evaluate
from ..cases.verdict import NO_PROSE, PASSED, Verdict, failed, undecided
from .agree import sum_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.linear import Term
    from ..model.library import Library
    from ..model.report import Mention
    from ..model.rule import Rule

OPTIONS = ("mention", "equals", "counts_in", "unless")
SAYS = frozenset(("said", "value", "table_value", "extra", "extra_value"))


class _Counted:
    """The compiled check."""

    def __init__(
        self, name: str, own: tuple[Term, ...], extra: tuple[Term, ...], unless: tuple[str, ...]
    ) -> None:
        self.name = name
        self.own = own
        self.extra = extra
        self.unless = unless

    def __call__(self, case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for mention in case.report.told(self.name):
            verdict = self.judge(case, mention)
            if verdict:
                yield verdict.using(case.told(mention))

    def judge(self, case: Case, mention: Mention) -> Verdict | None:
        """Return the verdict on a mention, None where other rules have to say something."""
        total, _ = evaluate(self.own, case.report)
        more, _ = evaluate(self.extra, case.report)
        if total.unclear or more.unclear or not total.filled or not more.filled:
            return undecided(f"正文“{mention.said}”：表格里的对应数字没有读到")
        if mention.value == total.value:
            return PASSED
        if not more.value or mention.value != total.value + more.value or not mention.plain:
            return None
        if any(word in case.report.sentences[mention.sentence].text for word in self.unless):
            return PASSED
        return self.fail(case, mention)

    def fail(self, case: Case, mention: Mention) -> Verdict:
        total, _ = evaluate(self.own, case.report)
        more, cells = evaluate(self.extra, case.report)
        places = tuple(case.cell(case.report.tables[key], *address) for key, address in cells)
        says = {
            "said": " ".join(mention.said.split()),
            "value": show(mention.value),
            "table_value": show(total.value),
            "extra": "、".join(place.words for place in places),
            "extra_value": show(more.value),
        }
        tape = f"{says['value']} = {says['table_value']} + {says['extra_value']}"
        return failed(case.mention(mention), says, places, total.value, mention.value, tape)


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with a ``mention``, what it ``equals`` and what it ``counts_in``.

    A figure that is the two together is told, unless its sentence holds one of the words
    ``unless``, which say so.
    """
    options = rule.options
    name = options.get("mention", "")
    known_mentions((name,), "mention", library)
    own, extra = (sum_of(options.get(key, ""), key, rule, library) for key in OPTIONS[1:3])
    return _Counted(name, own, extra, tuple(options.get("unless", ())))
