"""A decision written into the file of exceptions beside a report; what stands there stays."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from .sidecar import exceptions_in

if TYPE_CHECKING:
    from datetime import date

TOP = "exceptions:\n"
_ENTRY = re.compile("^( *)- ", re.MULTILINE)


class Decision(NamedTuple):
    """What somebody decided about a finding, known by its rule and fingerprint."""

    rule: str
    fingerprint: str
    decision: str
    reason: str
    person: str
    made: date
    until: date


class NotAddedError(Exception):
    """The file can't be added to; the message says why and what to do."""


def added(content: str, shown: str, decision: Decision) -> str:
    """Return the file's text with the decision at its end; ``shown`` is the path messages name.

    Raises:
        NotAddedError: when the finding is decided already, or the file is written in a way that
            nothing can be added to its end.
        PackError: when the file, or what would be added, is no list of exceptions.

    """
    before = exceptions_in(content, shown, ()) if content.strip() else []
    for one in before:
        if one.place == decision.fingerprint:
            raise NotAddedError(f"{one.source} 已经有对这个问题的决定，请直接改那里")
    found = _ENTRY.search(content)
    entry = _entry(decision, found.group(1) if found else "  ")
    head = content if content.strip() else TOP
    text = (head if head.endswith("\n") else f"{head}\n") + entry
    after = exceptions_in(text, shown, ())
    if len(after) != len(before) + 1 or after[:-1] != before:
        raise NotAddedError(f"{shown} 的写法特殊，加不到末尾；请自己添上：\n{entry}")
    return text


def _entry(decision: Decision, indent: str) -> str:
    """Return the decision as YAML; texts are quoted, so that no sign in them means anything."""
    values = {
        "rule": decision.rule,
        "place": _quoted(decision.fingerprint),
        "decision": decision.decision,
        "reason": _quoted(decision.reason),
        "person": _quoted(decision.person),
        "date": decision.made.isoformat(),
        "until": decision.until.isoformat(),
    }
    lines = [f"{key}: {value}" for key, value in values.items()]
    return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"


def _quoted(text: str) -> str:
    plain = "".join(char if char.isprintable() else " " for char in text)
    return json.dumps(" ".join(plain.split()), ensure_ascii=False)
