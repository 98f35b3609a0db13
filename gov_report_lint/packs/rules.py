"""rules/*.yaml into Rules: every field there, of the right kind, and known to the engine."""

from __future__ import annotations

from typing import Any

from ..model.form import Years
from ..model.rule import CATEGORIES, SEVERITIES, Basis, Rule, Source
from .errors import PackError
from .fields import known_keys, mapping, one_of, plain, text, texts, years
from .tree import Mapping, Sequence

_KEYS = (
    "repair",
    "id",
    "title",
    "severity",
    "category",
    "basis",
    "years",
    "profiles",
    "why",
    "lets_pass",
    "follows",
    "replaces",
    "check",
    "with",
    "message",
    "advice",
    "examples",
)
_EXAMPLES = ("given", "good", "bad", "open", "silent")


def _basis(node: Mapping) -> Basis:
    if node.get("basis") == "house":
        return Basis("house")
    item = mapping(node, "basis")
    known_keys(item, ("document", "clause", "quote", "confirmed"))
    confirmed = one_of(item, "confirmed", ("yes", "no"), "yes") == "yes"
    document, clause = text(item, "document"), text(item, "clause", "")
    return Basis(document, clause, text(item, "quote", ""), confirmed)


def _examples(node: Mapping) -> dict[str, Any]:
    """Return the examples by kind; ``given`` is what they all have in common."""
    given = node.get("examples")
    if type(given) is dict:
        return given  # compiled: looked at when the packs were
    item = mapping(node, "examples")
    known_keys(item, _EXAMPLES)
    for key in ("good", "bad"):
        if not isinstance(item.get(key), list) or not item[key]:
            raise PackError(item.source(), f"规则必须至少有一个“{key}”示例")
    return {key: plain(item[key]) for key in item}


def _rule(node: Mapping, pack: str, span: Years) -> Rule:
    known_keys(node, _KEYS)
    basis = _basis(node)
    severity = one_of(node, "severity", SEVERITIES)
    if basis.document == "house" and severity == "error":
        raise PackError(node.source("severity"), "没有依据（basis: house）的规则不能是 error")
    if not basis.confirmed and severity == "error":
        message = "依据未经核对（confirmed: no）的规则不能是 error"
        raise PackError(node.source("severity"), message)
    return Rule(
        id=text(node, "id"),
        title=text(node, "title"),
        severity=severity,
        category=one_of(node, "category", CATEGORIES),
        basis=basis,
        check=text(node, "check"),
        options=mapping(node, "with"),
        message=text(node, "message"),
        advice=text(node, "advice"),
        examples=_examples(node),
        pack=pack,
        years=years(node, "years") or span,
        source=node.source("id"),
        why=text(node, "why", ""),
        lets_pass=text(node, "lets_pass", ""),
        profiles=texts(node, "profiles"),
        follows=texts(node, "follows"),
        replaces=texts(node, "replaces"),
        repair=one_of(node, "repair", ("yes", "no"), "no") == "yes",
    )


def build_rules(trees: list[tuple[str, Any]], pack: str, span: Years) -> tuple[Rule, ...]:
    """Return the rules of a pack's rule files; ``span`` are the years the pack is for.

    Raises:
        PackError: for a missing or unknown field, or an id given twice.

    """
    rules: dict[str, Rule] = {}
    for path, tree in trees:
        listed = tree.get("rules") if isinstance(tree, Mapping) else None
        if not isinstance(tree, Mapping) or not isinstance(listed, Sequence):
            message = "规则文件应以“rules:”开头，下面是规则的列表"
            raise PackError(Source(path, 1, 1), message)
        known_keys(tree, ("rules",))
        for index, node in enumerate(listed):
            if not isinstance(node, Mapping):
                raise PackError(listed.source(index), "每条规则应是“键: 值”的形式")
            rule = _rule(node, pack, span)
            if rule.id in rules:
                first = rules[rule.id].source
                raise PackError(rule.source, f"规则编号“{rule.id}”重复，{first} 已有")
            rules[rule.id] = rule
    return tuple(rules.values())
