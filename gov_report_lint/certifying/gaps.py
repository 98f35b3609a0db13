"""What a certificate does not prove, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.rule import Rule
    from .certificate import Certificate
    from .proof import Proof

FEWEST_FOUND = 0.99  # of the planted faults
MOST_WARNINGS = 0.1  # for each consistent report


def gaps(found: Certificate, rules: list[Rule], proof: Proof) -> Iterator[str]:
    """Yield what is not proved of the pack."""
    if proof.specimen is None:
        yield "没有一致的样本报告（proof/specimen.yaml）"
    if not found.clauses:
        yield "没有条款清单（proof/clauses.yaml）"
    yield from _sound(found)
    yield from _faults(found)
    yield from _cells(found)
    yield from _independence(found, rules)
    yield from _written(rules)


def _sound(found: Certificate) -> Iterator[str]:
    for one in found.sound:
        if one.errors:
            yield f"{one.edition}：一致的报告上报了错误：{'、'.join(sorted(set(one.errors)))}"
        if len(one.warnings) > MOST_WARNINGS * one.made:
            yield f"{one.edition}：一致的报告上警告过多：{'、'.join(sorted(set(one.warnings)))}"
        if not one.together:
            yield f"{one.edition}：没有一份报告能同时满足全部规则"


def _faults(found: Certificate) -> Iterator[str]:
    for edition, one in found.tallies:
        if not one.planted:
            yield f"{edition}：错误“{one.fault.id}”一次也种不进去"
        elif one.found < FEWEST_FOUND * one.planted:
            yield f"{edition}：错误“{one.fault.id}”种了 {one.planted} 次，只查出 {one.found} 次"
        if one.false:
            names = "、".join(sorted(set(one.false)))
            yield f"{edition}：错误“{one.fault.id}”引出了不相干的提示：{names}"


def _cells(found: Certificate) -> Iterator[str]:
    for edition, guard in found.cells:
        for address in guard.unnoticed:
            yield f"{edition}：单元格 {address} 改动 1 没有规则发现"


def _independence(found: Certificate, rules: list[Rule]) -> Iterator[str]:
    for rule in rules:
        if rule.severity == "error" and rule.id not in found.witnesses and not rule.follows:
            yield f"{rule.id}：没有一种错误只有它能发现，也没有说明它由哪些规则推出（follows）"


def _written(rules: list[Rule]) -> Iterator[str]:
    for rule in rules:
        for key, value in (("why", rule.why), ("lets_pass", rule.lets_pass)):
            if not value:
                yield f"{rule.id}：没有写 {key}"
