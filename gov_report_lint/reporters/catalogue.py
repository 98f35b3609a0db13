"""The rules as a person reads them: the catalogue, and one rule explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .text_report import SEVERITY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.library import Library
    from ..model.rule import Rule

CATEGORY = {
    "section": "结构",
    "period": "期限",
    "table": "表格",
    "consistency": "一致性",
    "citation": "引用",
    "duty": "内容义务",
    "privacy": "隐私",
    "heading": "标题",
    "style": "文字",
}
EXAMPLES = {
    "good": "不会提示的例子",
    "bad": "会提示的例子",
    "open": "无法判断的例子",
    "silent": "看着相近、不会提示的例子",
}


def listed(library: Library) -> str:
    """Return the catalogue as a table."""
    from tabulate import tabulate

    rows = [
        (rule.id, SEVERITY[rule.severity], CATEGORY[rule.category], rule.title, rule.pack)
        for rule in library.rules
    ]
    table = tabulate(rows, ("编号", "级别", "类别", "规则", "规则包"), tablefmt="simple")
    return f"{table}\n\n共 {len(rows)} 条。用 gov-report-lint rules show 编号 查看一条规则的说明。"


def _written(example: Any, indent: str) -> Iterator[str]:
    """Yield the lines of an example, as plain as it was written."""
    if not isinstance(example, dict):
        yield f"{indent}{example}"
        return
    for key, value in example.items():
        if isinstance(value, list):
            yield f"{indent}{key}："
            for item in value:
                yield from _written(item, indent + "  ")
        elif isinstance(value, dict):
            yield f"{indent}{key}："
            yield from _written(value, indent + "  ")
        else:
            yield f"{indent}{key}：{value if value != '' else '（空白）'}"


def span(rule: Rule) -> str:
    """Return the years a rule is for, in words."""
    first, last = rule.years
    if last is None:
        return f"{first} 年起" if first else "不限"
    return f"{first} 至 {last} 年" if first else f"{last} 年及以前"


def _bodies(rule: Rule, library: Library) -> str:
    titles = {one.key: one.title for pack in library.packs for one in pack.form.profiles}
    return "、".join(titles.get(key, key) for key in rule.profiles) or "各类机关"


def _kin(rule: Rule) -> Iterator[str]:
    if rule.follows:
        yield f"与其他规则的关系：这条规则不成立时，{'、'.join(rule.follows)} 中至少有一条也不成立"
    if rule.replaces:
        yield f"代替的规则：{'、'.join(rule.replaces)}"


def shown(rule: Rule, told: tuple[str, str], library: Library) -> str:
    """Return one rule explained; ``told`` are message and advice of its first bad example."""
    lines = [
        f"{rule.id} {rule.title}",
        "",
        f"级别：{SEVERITY[rule.severity]}    类别：{CATEGORY[rule.category]}",
        f"规则包：{rule.pack}    适用年度：{span(rule)}",
        f"适用机关：{_bodies(rule, library)}",
        *([f"为什么要查：{rule.why}"] if rule.why else []),
        f"依据：{rule.basis}",
        f"提示语举例：{told[0]}",
        f"怎么改：{told[1]}",
        *([f"有意不提示的：{rule.lets_pass}"] if rule.lets_pass else []),
        *_kin(rule),
        f"规则写在：{rule.source}（检查方式：{rule.check}）",
    ]
    for kind, title in EXAMPLES.items():
        for example in rule.examples.get(kind, []):
            lines += ["", f"{title}：", *_written(example, "  ")]
    return "\n".join(lines)
