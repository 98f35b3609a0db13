"""The page of one rule in Markdown, and the page that lists them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .catalogue import CATEGORY, span
from .examples import example_lines
from .text_report import SEVERITY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.library import Library
    from ..model.rule import Rule

KINDS = {
    "good": "## 正确的例子",
    "bad": "## 有问题的例子",
    "open": "## 无法判断的例子",
    "silent": "## 看着相近、不会提示的例子",
}


def page(rule: Rule, told: tuple[str, str], library: Library) -> str:
    """Return the rule's page; ``told`` are message and advice of its first bad example."""
    titles = {one.key: one.title for pack in library.packs for one in pack.form.profiles}
    bodies = "、".join(titles[key] for key in rule.profiles) or "各类机关"
    lines = [
        f"# {rule.id} {rule.title}",
        "",
        f"{SEVERITY[rule.severity]} · {CATEGORY[rule.category]} · 规则包 `{rule.pack}` · "
        f"适用年度：{span(rule)} · 适用机关：{bodies}",
        "",
        f"**为什么要查**：{rule.why}",
        "",
        f"**依据**：{rule.basis}",
        "",
        f"**提示语举例**：{told[0]}",
        "",
        f"**怎么改**：{told[1]}",
        "",
        f"**有意不提示的**：{rule.lets_pass}",
        "",
        *_kin(rule),
    ]
    for kind, title in KINDS.items():
        lines += _examples(kind, title, rule, library)
    where = rule.source.path.partition("/")[2]
    lines.append(f"检查方式：`{rule.check}`；写在规则包的 `{where}`。")
    return "\n".join(lines) + "\n"


def _kin(rule: Rule) -> Iterator[str]:
    if rule.follows:
        yield f"这条规则不成立时，{'、'.join(rule.follows)} 中至少有一条也不成立。"
        yield ""
    if rule.replaces:
        yield f"启用这个规则包时，本条代替 {'、'.join(rule.replaces)}。"
        yield ""


def _examples(kind: str, title: str, rule: Rule, library: Library) -> Iterator[str]:
    listed = rule.examples.get(kind, [])
    if not listed:
        return
    if kind == "good" and "given" in rule.examples:
        yield "以下各例共用："
        yield ""
        yield from example_lines(rule.examples["given"], rule, library)
        yield ""
    yield title
    yield ""
    for number, example in enumerate(listed, start=1):
        if len(listed) > 1 and not isinstance(example, str):
            yield f"例 {number}"
            yield ""
        yield from example_lines(example, rule, library)
        yield ""


def index(library: Library) -> str:
    """Return the page that lists the rules of all packs, with a link to each."""
    lines = [
        "# 规则目录",
        "",
        "由规则包生成（`gov-report-lint rules pages`），请不要手工修改。",
    ]
    for pack in library.packs:
        lines += ["", f"## {pack.form.title}（`{pack.name}`）", ""]
        lines += ["| 编号 | 级别 | 类别 | 规则 |", "|---|---|---|---|"]
        for rule in pack.rules:
            level, kind = SEVERITY[rule.severity], CATEGORY[rule.category]
            lines.append(f"| [{rule.id}]({rule.id}.md) | {level} | {kind} | {rule.title} |")
    return "\n".join(lines) + "\n"
