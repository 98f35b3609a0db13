"""The findings as text, for the author of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS
from . import explained, settled_text
from .positions import in_words
from .wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model.explanation import Explanation
    from ..model.outcome import Checked, Finding, Outcome, Run
    from ..model.rule import Rule

    Explainer = Callable[[Checked], Callable[[Finding], Explanation]]

SEVERITY = {"error": "错误", "warning": "警告", "info": "提示"}
SAID_BY = {
    "issuer": "按机关名称判断",
    "option": "按 --profile",
    "configuration": "按配置",
}
UNKNOWN_PROFILE = "从机关名称看不准（可以用 --profile 指明）"
RELATED = 4
SKIPPED = 20
WHERE, WHAT = 28, 42  # columns of the overview, for a terminal of a hundred


def _overview(findings: list[Finding]) -> str:
    """Return the table of findings, columns aligned for Chinese characters."""
    from tabulate import tabulate  # a third of a cold start: only when there is something to show

    rows = [
        (
            number,
            SEVERITY[found.rule.severity],
            found.rule.id,
            wrapped(found.location.words, WHERE),
            wrapped(_short(found), WHAT),
        )
        for number, found in enumerate(findings, start=1)
    ]
    headers = ("", "级别", "规则", "位置", "问题")
    return tabulate(rows, headers, tablefmt="simple_outline", disable_numparse=True)


def _short(found: Finding) -> str:
    """Return the first sentence of the message, cut where a table cell would grow too tall."""
    text = found.message
    return text if len(text) <= 66 else f"{text[:65]}…"


def details(number: int, found: Finding) -> Iterator[str]:
    """Yield the lines that tell all of a finding."""
    rule = found.rule
    yield f"{number}. 【{SEVERITY[rule.severity]}】{found.message}"
    yield f"   位置：{found.location.words}{in_words(found.location.place)}"
    if found.location.text and found.location.table is None:
        yield f"   原文：“{found.location.text}”"
    if found.tape:
        yield f"   算式：{found.tape}"
    for one in found.evidence:
        yield f"   对不上：{one.message}（{one.rule.id}）"
    if len(found.remedies) > 1:
        yield f"   可能的原因（{len(found.remedies)} 种之一，只凭报告分不出是哪一种）："
    for letter, way in zip(
        "①②③④⑤", found.remedies if len(found.remedies) > 1 else (), strict=False
    ):
        yield f"     {letter} {'，并且'.join(one.words for one in way)}"
    if found.related:
        words = [place.words + _quoted(place.text) for place in found.related[:RELATED]]
        rest = f"等 {len(found.related)} 处" if len(found.related) > RELATED else ""
        yield f"   对照：{'；'.join(words)}{rest}"
    yield f"   依据：{rule.basis}"
    yield f"   怎么改：{found.advice}"
    others = dict.fromkeys(one.rule.id for one in found.evidence if one.rule.id != rule.id)
    also = f"（还有 {'、'.join(others)}）" if others else ""
    yield f"   规则：{rule.id} {rule.title}{also}"
    yield f"   标识：{found.fingerprint}"


def _quoted(text: str | None) -> str:
    return f" {text}" if text is not None and len(text) <= 20 else ""


def _editions(checked: Checked, titles: dict[str, str]) -> str:
    """Return the edition the tables are of; table by table where they are of two."""
    report = checked.report
    shared = {table.edition for table in report.family.tables.values()}
    own = [table for table in report.tables.values() if table.form.edition not in shared]
    if len({table.form.edition for table in own}) > 1:
        names = (f"{table.form.title}{titles[table.form.edition]}" for table in own)
        return f"新旧混用（{'，'.join(names)}）"
    return titles.get(report.used or "", "认不出是哪一版")


def _profile(checked: Checked) -> str:
    """Return the kind of body in force, and why; what the issuer's name says against it."""
    terms = checked.terms
    titles = {one.key: one.title for one in checked.report.family.profiles}
    if terms.profile is None:
        return UNKNOWN_PROFILE
    against = terms.named_profile not in (None, terms.profile)
    named = f"；从机关名称看是{titles[terms.named_profile or '']}" if against else ""
    return f"{titles[terms.profile]}（{SAID_BY[terms.profile_by or '']}{named}）"


def _head(checked: Checked, titles: dict[str, str]) -> Iterator[str]:
    report = checked.report
    yield f"■ {report.title or '（没有找到报告标题）'}"
    used = _editions(checked, titles)
    required = report.required.title if report.required else "无法确定"
    year = f"{report.year} 年" if report.year else "看不出年度"
    yield f"  文件：{report.path}"
    yield f"  年度：{year}；表格：{used}；应当用：{required}"
    yield f"  机关类型：{_profile(checked)}"
    if checked.terms.configuration:
        yield f"  配置：{checked.terms.configuration}"
    if checked.terms.packs:
        yield f"  另外加载的规则包：{'、'.join(checked.terms.packs)}"
    for doubt in report.doubts:
        yield f"  注意：{doubt}"


def _summary(checked: Checked) -> Iterator[str]:
    counts = {status: checked.count(status) for status in (PASS, FAIL, OPEN, NOT_APPLICABLE)}
    yield (
        f"共 {len(checked.outcomes)} 条规则：通过 {counts[PASS]}，有问题 {counts[FAIL]}，"
        f"无法判断 {counts[OPEN]}，不适用 {counts[NOT_APPLICABLE]}。"
    )
    passed = [outcome.rule.id for outcome in checked.outcomes if outcome.status == PASS]
    if passed:
        yield f"通过的规则：{'、'.join(passed)}。"
    if checked.terms.disabled:
        yield f"按配置没有检查的规则：{'、'.join(checked.terms.disabled)}。"
    doubts = [outcome for outcome in checked.outcomes if outcome.reasons]
    if doubts:
        yield "以下各项没有查完，请人工核对："
        yield from _left_open(doubts)


def _left_open(doubts: list[Outcome]) -> Iterator[str]:
    """Yield what was not decided and why, the rules that have the very same reason in one line."""
    grouped: dict[str, list[tuple[Rule, str]]] = {}
    for outcome in doubts:
        part = "（其余部分已查）" if outcome.status == FAIL else ""
        grouped.setdefault("；".join(outcome.reasons), []).append((outcome.rule, part))
    for reasons, rules in grouped.items():
        if len(rules) == 1:
            ((rule, part),) = rules
            names = f"{rule.id} {rule.title}{part}"
        else:
            names = "、".join(f"{rule.id}{part}" for rule, part in rules)
        yield f"  - {names}：{reasons}"


def _report(checked: Checked, titles: dict[str, str], explainer: Explainer | None) -> Iterator[str]:
    yield from _head(checked, titles)
    yield ""
    findings = checked.findings
    if findings:
        yield _overview(findings)
        yield ""
        explain = explainer(checked) if explainer else None
        for number, found in enumerate(findings, start=1):
            yield from details(number, found)
            yield from settled_text.added(checked, found)
            if explain:
                yield from explained.lines(explain(found))
            yield ""
    else:
        yield settled_text.nothing_found(checked)
        yield ""
    yield from settled_text.settled(checked)
    yield from _summary(checked)
    yield ""


def _totals(run: Run) -> Iterator[str]:
    findings = [found for checked in run.checked for found in checked.findings]
    counts = [
        f"{SEVERITY[level]} {sum(found.rule.severity == level for found in findings)}"
        for level in SEVERITY
    ]
    skipped = f"，跳过其他文件 {len(run.skipped)} 个" if run.skipped else ""
    yield (
        f"合计：检查 {len(run.checked)} 份，未能读取 {len(run.unread)} 个{skipped}；"
        f"{'，'.join(counts)}{settled_text.totals(run)}。"
    )


def _skipped(run: Run) -> Iterator[str]:
    """Yield the files passed over, those of one reason together."""
    by_reason: dict[str, list[str]] = {}
    for one in run.skipped:
        by_reason.setdefault(one.reason, []).append(one.path)
    if by_reason:
        yield "文件夹里跳过的其他文件："
    for reason, paths in by_reason.items():
        rest = f" 等 {len(paths)} 个" if len(paths) > SKIPPED else ""
        yield f"  - {reason}：{'、'.join(paths[:SKIPPED])}{rest}"
    if by_reason:
        yield ""


def render(run: Run, titles: dict[str, str], explainer: Explainer | None = None) -> str:
    """Return the run as text.

    ``titles`` are the names of the editions in words. With an ``explainer``, which gives for a
    report what explains its findings, the sums are written out line by line.
    """
    lines: list[str] = []
    for checked in run.checked:
        lines += _report(checked, titles, explainer)
    for one in run.unread:
        lines += [f"✗ 未能读取 {one.path}", f"  {one.reason}", ""]
    lines += _skipped(run)
    lines += settled_text.remainder(run)
    lines += _totals(run)
    return "\n".join(lines)
