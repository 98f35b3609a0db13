"""Clause coverage, ``proof/clauses.yaml``: each clause has rules, or a reason why it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..packs.errors import PackError, suggestion
from ..packs.fields import known_keys, text, texts

if TYPE_CHECKING:
    from collections.abc import Collection

    from ..packs.tree import Mapping

KEYS = ("document", "clause", "says", "rules", "not_checkable")


class Clause(NamedTuple):
    """A clause in its own words or in short, and the rules that hold reports to it."""

    document: str
    clause: str
    says: str
    rules: tuple[str, ...]
    not_checkable: str


class LeftOut(NamedTuple):
    """A rule that was thought of and is not there, and why."""

    title: str
    why: str


def read_clauses(tree: Mapping, known: Collection[str]) -> tuple[list[Clause], list[LeftOut]]:
    """Return the clauses and the rules left out; ``known`` are the ids of all rules.

    Raises:
        PackError: for a clause with neither rules nor reason, or with a rule that is not there.

    """
    known_keys(tree, ("clauses", "left_out"))
    clauses = []
    for node in tree.get("clauses", ()):
        known_keys(node, KEYS)
        clause = Clause(
            text(node, "document"),
            text(node, "clause"),
            text(node, "says"),
            texts(node, "rules"),
            text(node, "not_checkable", ""),
        )
        if bool(clause.rules) == bool(clause.not_checkable):
            message = "每一条要么写出规则（rules），要么写明为什么查不了（not_checkable）"
            raise PackError(node.source("clause"), message)
        for rule in clause.rules:
            if rule not in known:
                hint = suggestion(rule, known)
                raise PackError(node.source("rules"), f"没有规则“{rule}”。{hint}")
        clauses.append(clause)
    left = [LeftOut(text(node, "title"), text(node, "why")) for node in tree.get("left_out", ())]
    return clauses, left
