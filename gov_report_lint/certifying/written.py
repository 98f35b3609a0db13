"""A certificate as a page of Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..reporters.text_report import SEVERITY

if TYPE_CHECKING:
    from .certificate import Certificate

UNNOTICED = 60


def written(found: Certificate) -> str:
    """Return the certificate."""
    parts = [_head(found), _sound(found), _guard(found), _faults(found), _clauses(found)]
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(found: Certificate) -> Iterator[str]:
    pack = found.pack
    yield f"# 规则包 {pack.name} {pack.version} 的证明"
    yield ""
    yield f"{pack.form.title}。由 `rules certify {pack.name}` 生成，每次都能原样重做。"
    yield ""
    counts = Counter(rule.severity for rule in pack.rules)
    levels = "，".join(f"{title} {counts[key]}" for key, title in SEVERITY.items())
    yield f"- 规则 {len(pack.rules)} 条（{levels}）；随附示例 {found.examples} 个，逐个运行。"
    alone = len(found.witnesses)
    yield f"- 错误级规则中，{alone} 条各有一种只有它能发现的错误，不能由别的规则推出。"
    for rule in pack.rules:
        if rule.follows:
            yield f"- {rule.id} 由 {'、'.join(rule.follows)} 推出，单列是为了把话说明白。"
    yield "- 没有证明的：" + ("无。" if not found.gaps else f"{len(found.gaps)} 项。")
    for gap in found.gaps:
        yield f"  - {gap}"
    yield ""


def _sound(found: Certificate) -> Iterator[str]:
    yield "## 没有错误的报告"
    yield ""
    yield "| 版本 | 报告 | 错误 | 警告 | 无法判断 | 一份报告同时满足 | 都没有涉及的规则 |"
    yield "|---|--:|--:|--:|--:|--:|---|"
    for one in found.sound:
        never = "、".join(one.never) or "无"
        told = f"{len(one.errors)} | {len(one.warnings)} | {len(one.opened)}"
        yield f"| {one.edition} | {one.made} | {told} | {one.together} 条 | {never} |"
    yield ""


def _guard(found: Certificate) -> Iterator[str]:
    yield "## 每个数改动 1，是否都能发现"
    yield ""
    yield "| 版本 | 表格 | 发现 | 正文里的数 | 发现 |"
    yield "|---|--:|--:|--:|--:|"
    for (edition, cells), (_, prose) in zip(found.cells, found.prose, strict=True):
        told = f"{cells.nudged} 格 | {cells.noticed}（{_percent(cells.noticed, cells.nudged)}）"
        text = f"{prose.nudged} 个 | {prose.noticed}（{_percent(prose.noticed, prose.nudged)}）"
        yield f"| {edition} | {told} | {text} |"
    yield ""
    for edition, guard in found.prose:
        if guard.unnoticed:
            listed = "；".join(f"`{one}`" for one in guard.unnoticed[:UNNOTICED])
            yield f"{edition} 正文里没有别处可以对照的数：{listed}。"
            yield ""


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "无"


def _faults(found: Certificate) -> Iterator[str]:
    yield "## 种入的错误"
    yield ""
    yield "| 错误 | 版本 | 种入 | 查出 | 应当查出它的规则 | 误报 |"
    yield "|---|---|--:|--:|---|---|"
    for edition, one in found.tallies:
        false = "、".join(sorted(set(one.false))) or "无"
        expect = "、".join(one.fault.expect)
        counts = f"{one.planted} | {one.found}"
        yield f"| {one.fault.title} | {edition} | {counts} | {expect} | {false} |"
    planted = sum(one.planted for _, one in found.tallies)
    seen = sum(one.found for _, one in found.tallies)
    yield ""
    yield f"共种入 {planted} 次，查出 {seen} 次（{_percent(seen, planted)}）。"
    yield ""


def _clauses(found: Certificate) -> Iterator[str]:
    yield "## 逐条对照"
    yield ""
    yield "| 文件 | 条款 | 内容 | 规则，或者查不了的原因 |"
    yield "|---|---|---|---|"
    for one in found.clauses:
        how = "、".join(one.rules) or f"查不了：{one.not_checkable}"
        yield f"| {one.document} | {one.clause} | {one.says} | {how} |"
    if found.left_out:
        yield ""
        yield "## 想过而没有收入的规则"
        yield ""
        for left in found.left_out:
            yield f"- {left.title}：{left.why}"
