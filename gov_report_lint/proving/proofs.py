"""The rule packs' own examples run: each good one is silent, each bad one is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ..cases.case import Case
from ..judging import judge_rule
from ..model.document import UnreadableError
from ..model.outcome import FAIL, OPEN, Outcome
from ..packs.errors import PackError
from ..packs.preparing import prepare_rule, prepare_rules
from ..reading.from_json import report_from
from .examples import as_report, examples_of, settings_of

if TYPE_CHECKING:
    from ..cases.contract import Prepared
    from ..model.library import Library
    from ..model.rule import Rule


class Proof(NamedTuple):
    """An example that did not come out as it should."""

    rule: Rule
    kind: str
    number: int
    got: str


def _outcome(prepared: Prepared, example: Any, library: Library) -> Outcome:
    try:
        data = as_report(prepared.rule, example, library)
        report = report_from(data, "example", library)
    except (UnreadableError, LookupError, TypeError, ValueError, AttributeError) as error:
        message = f"规则 {prepared.rule.id} 的示例写法不对：{error}"
        raise PackError(prepared.rule.source, message) from error
    return judge_rule(prepared, Case(report, settings_of(example)))


def told(rule: Rule, library: Library) -> tuple[str, str]:
    """Return what the author of a report is told, by the rule's first bad example, and advised."""
    try:
        outcome = _outcome(prepare_rule(rule, library), rule.examples["bad"][0], library)
    except PackError:
        return rule.message, rule.advice
    if not outcome.findings:
        return rule.message, rule.advice
    return outcome.findings[0].message, outcome.findings[0].advice


def _as_it_should(kind: str, status: str) -> bool:
    if kind == "bad":
        return status == FAIL
    if kind == "open":
        return status == OPEN
    if kind == "silent":
        return status != FAIL
    return status not in (FAIL, OPEN)


def prove(library: Library, pack: str | None = None) -> tuple[int, list[Proof]]:
    """Return how many examples ran, and those that did not come out as they should."""
    count = 0
    wrong = []
    for prepared in prepare_rules(library):
        if pack is not None and prepared.rule.pack != pack:
            continue
        for kind, examples in examples_of(prepared.rule).items():
            for index, example in enumerate(examples, start=1):
                count += 1
                status = _outcome(prepared, example, library).status
                if not _as_it_should(kind, status):
                    wrong.append(Proof(prepared.rule, kind, index, status))
    return count, wrong
