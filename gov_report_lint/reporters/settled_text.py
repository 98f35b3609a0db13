"""What exceptions let pass and what a baseline knew, as text: shortly, but never left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.settlement import DECISIONS, WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.outcome import Checked, Finding, Run
    from ..model.settlement import Compared, Past, Unused

LONGEST = 66
LISTED = 5
FILES = 20


def nothing_found(checked: Checked) -> str:
    """Return what to say where no finding is left to tell."""
    if checked.known:
        return "没有发现新的问题。"
    if checked.excepted:
        return "除按例外放行的以外，没有发现问题。"
    return "没有发现问题。"


def added(checked: Checked, found: Finding) -> Iterator[str]:
    """Yield the places that a finding told together has more than it had in the baseline."""
    compared = checked.settlement.compared
    places = compared.grown.get(found.fingerprint) if compared else None
    if places:
        rest = f"等 {len(places)} 处" if len(places) > LISTED else ""
        yield f"   新增：{'、'.join(places[:LISTED])}{rest}（其余在基线里已有）"


def settled(checked: Checked) -> Iterator[str]:
    """Yield what was let pass, which exceptions do nothing, and what the baseline knew."""
    lines = [*_excepted(checked), *unused(checked.settlement.unused)]
    if checked.settlement.compared:
        lines += _compared(checked.settlement.compared)
    if lines:
        yield from (*lines, "")


def _excepted(checked: Checked) -> Iterator[str]:
    excepted = checked.excepted
    if excepted:
        yield f"按例外放行 {len(excepted)} 项："
    for found, waiver in excepted:
        word = DECISIONS[waiver.decision]
        yield f"  - 【{word}】{found.rule.id} {found.location.words}：{_short(found.message)}"
        decided = f"{waiver.person} {waiver.made} 决定，有效到 {waiver.until}"
        yield f"    理由：{waiver.reason}（{decided}；写在 {waiver.source}）"
    if any(waiver.decision == WRONG for _, waiver in excepted):
        yield "  （误报请连同报告里的那一处告诉维护者，规则会改进）"


def unused(exceptions: tuple[Unused, ...]) -> Iterator[str]:
    """Yield the exceptions that let nothing pass, and why."""
    if exceptions:
        yield f"不起作用的例外 {len(exceptions)} 条："
    for waiver, _, words in exceptions:
        yield f"  - {waiver.source} {waiver.rule} {waiver.place}：{words}"


def _compared(compared: Compared) -> Iterator[str]:
    if compared.path is None:
        yield f"{compared.note}。"
        return
    yield (
        f"对照基线（{compared.path}）：与基线相同、不再列出的 {len(compared.known)} 项，"
        f"已消除 {len(compared.gone)} 项。"
    )
    if compared.gone:
        yield f"  已消除：{_listed(compared.gone)}"
    if compared.unsure:
        count = len(compared.unsure)
        yield f"  另有 {count} 项，规则这次没有查完，看不出是否已消除：{_listed(compared.unsure)}"


def _listed(findings: tuple[Past, ...]) -> str:
    names = "；".join(f"{one.rule} {one.words}".strip() for one in findings[:LISTED])
    return f"{names}等 {len(findings)} 项" if len(findings) > LISTED else names


def remainder(run: Run) -> Iterator[str]:
    """Yield the exceptions that no report needs, and what speaks of files that are not here."""
    left = run.remainder
    lines = [*unused(left.unused)]
    if left.elsewhere:
        lines.append(f"例外文件里另有给这些文件的例外，这次没有检查它们：{_files(left.elsewhere)}")
    if left.unchecked:
        lines.append(f"基线里的这些报告，这次没有检查，或者对不上：{_files(left.unchecked)}")
    if lines:
        yield from (*lines, "")


def totals(run: Run) -> str:
    """Return how much was settled, empty where nothing was."""
    parts = []
    excepted = sum(len(one.excepted) for one in run.checked)
    if excepted:
        parts.append(f"按例外放行 {excepted}")
    compared = [one.settlement.compared for one in run.checked if one.settlement.compared]
    if compared:
        parts.append(f"与基线相同 {sum(len(one.known) for one in compared)}")
        parts.append(f"已消除 {sum(len(one.gone) for one in compared)}")
    return f"；{'，'.join(parts)}" if parts else ""


def _files(paths: tuple[str, ...]) -> str:
    rest = f"等 {len(paths)} 个" if len(paths) > FILES else ""
    return f"{'、'.join(paths[:FILES])}{rest}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
