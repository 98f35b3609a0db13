"""A quantity that the text tells is no larger than it can be: a share is at most 100 %."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from ..cases.case import show
from ..cases.contract import OptionError
from ..cases.options import known_mentions
from ..cases.verdict import NO_PROSE, PASSED, failed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..cases.case import Case
    from ..cases.contract import Run
    from ..cases.verdict import Verdict
    from ..model.library import Library
    from ..model.rule import Rule

OPTIONS = ("mention", "at_most")
SAYS = frozenset(("said", "value", "what"))


def prepare(rule: Rule, library: Library) -> Run:
    """Return the check of a rule with a ``mention`` and what it comes to ``at_most``."""
    name = rule.options.get("mention", "")
    known_mentions((name,), "mention", library)
    try:
        limit = Decimal(rule.options.get("at_most", ""))
    except InvalidOperation:
        raise OptionError("at_most", "at_most 应是一个数") from None

    def run(case: Case) -> Iterator[Verdict]:
        if not case.report.has_prose:
            yield NO_PROSE
            return
        for mention in case.report.told(name):
            if mention.value <= limit:
                yield PASSED.using(case.told(mention))
                continue
            says = {
                "said": " ".join(mention.said.split()),
                "value": show(mention.value),
                "what": library.quantities[name],
            }
            wrong = failed(case.mention(mention), says, actual=mention.value)
            yield wrong.using(case.told(mention))

    return run
