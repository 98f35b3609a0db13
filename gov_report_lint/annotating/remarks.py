"""What is written beside a report's places: a remark for each finding, a pointer where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model.settlement import DECISIONS
from ..reporters.text_report import SEVERITY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.outcome import Checked, Finding, Location
    from ..model.settlement import Waiver

POINTERS = 20  # related places of one finding that get a remark of their own
SHORT = 60


class Remark(NamedTuple):
    """A remark at a place; ``pointer`` tells that it only leads to another one."""

    location: Location
    text: str
    pointer: bool = False


def remarks(checked: Checked) -> list[Remark]:
    """Return the remarks on a report, numbered as `check` numbers its findings.

    Findings that somebody decided to let pass are among them, with the decision.
    """
    told = [
        one for number, found in enumerate(checked.findings, start=1) for one in _of(number, found)
    ]
    return told + [Remark(found.location, _decided(found, by)) for found, by in checked.excepted]


def _of(number: int, found: Finding) -> Iterator[Remark]:
    yield Remark(found.location, "\n".join(_lines(number, found)))
    if not found.alike:
        kind, short = "对照", f"问题 {number}（{found.rule.id}）：{_cut(found.message)}"
    else:
        kind, short = "同样的问题", f"问题 {number}（{found.rule.id}）：{found.rule.title}"
    for place in found.related[:POINTERS]:
        if place != found.location:
            yield Remark(place, f"【{kind}】见{short}", pointer=True)


def _lines(number: int, found: Finding) -> Iterator[str]:
    """Yield what is wrong, the sum, the basis and what to do."""
    yield f"【{SEVERITY[found.rule.severity]}】问题 {number}：{found.message}"
    if found.evidence:
        yield from (f"对不上：{one.message}" for one in found.evidence)
    elif found.tape:
        yield f"算式：{found.tape}"
    if len(found.remedies) > 1:
        yield f"可能的原因（{len(found.remedies)} 种之一，只凭报告分不出是哪一种）："
        yield from ("或者：" + "，并且".join(one.words for one in way) for way in found.remedies)
    if len(found.related) > POINTERS:
        yield f"有关的地方共 {len(found.related)} 处，只在前 {POINTERS} 处加了批注"
    yield f"依据：{found.rule.basis}"
    yield f"怎么改：{found.advice}"
    yield f"位置：{found.location.words}；规则 {found.rule.id}；标识 {found.fingerprint}"


def _decided(found: Finding, waiver: Waiver) -> str:
    until = f"{waiver.person} {waiver.made} 决定，有效到 {waiver.until}"
    return (
        f"【{DECISIONS[waiver.decision]}，已按例外放行】{found.rule.id}：{found.message}\n"
        f"理由：{waiver.reason}（{until}）\n标识 {found.fingerprint}"
    )


def _cut(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[: SHORT - 1]}…"
