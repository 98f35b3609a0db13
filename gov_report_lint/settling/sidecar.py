"""A file of exceptions (YAML) read: who lets what pass, where, why, and until when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..model.rule import Source
from ..model.settlement import ACCEPTED, DECISIONS, Waiver
from ..packs.errors import PackError, suggestion
from ..packs.fields import known_keys, text
from ..packs.tree import Mapping, Sequence
from ..packs.yaml_text import parse
from ..text.dates import as_date, find_dates
from ..text.folding import fold, squeeze

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

REQUIRED = ("rule", "place", "reason", "person", "date", "until")
FILE, DECISION = "file", "decision"
FORM = f"应写成 exceptions: 下面的列表，每一项有 {'、'.join(REQUIRED)}"
WHAT = {
    "rule": "规则的编号",
    "place": "问题的位置",
    "reason": "为什么放行",
    "person": "谁决定放行",
    "date": "哪天决定的",
    "until": "有效到哪一天",
}
LONGEST = 500
HINT = "（缩进用空格；冒号用半角，冒号和短横后面空一格；内容里有冒号和空格时，整段加引号）"
_COPIED = re.compile(" *(?:规则: *)?([A-Za-z]+[0-9]+[A-Za-z]?)(?![A-Za-z0-9])")
_DAY = re.compile("[0-9]{4}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?")
_WIDE = re.compile(f"^[ -]*({'|'.join(('exceptions', *REQUIRED, DECISION, FILE))})：", re.MULTILINE)


def exceptions_in(
    content: str, shown: str, rules: Collection[str], common: bool = False
) -> list[Waiver]:
    """Return the exceptions in a file's text; ``shown`` is the path that messages name.

    ``rules`` are the ids there are (none: not known), ``common`` tells that the file is for all
    reports of the run, so that an exception may name its ``file``.

    Raises:
        PackError: for the first mistake, with file, line and column.

    """
    tree = _parsed(content, shown)
    if not isinstance(tree, Mapping):
        raise PackError(Source(shown, 1, 1), FORM)
    known_keys(tree, ("exceptions",))
    listed = tree.get("exceptions")
    if listed == "":
        return []  # the last one was taken out
    if not isinstance(listed, Sequence):
        raise PackError(tree.source("exceptions"), FORM)
    return [_exception(listed, index, rules, common) for index in range(len(listed))]


def _parsed(content: str, shown: str) -> Any:
    """Return the tree of the text; what is often typed wrong is told in plain words."""
    try:
        tree = parse(content, shown)
    except PackError as error:
        hint = HINT if error.message.startswith("YAML") else ""
        told = PackError(error.source, f"{error.message}{hint}")
        raise _wide_colon(content, shown) or told from error
    wrong = None if isinstance(tree, Mapping) else _wide_colon(content, shown)
    if wrong:
        raise wrong
    return tree


def _wide_colon(content: str, shown: str) -> PackError | None:
    """Return the complaint about a key with the colon of Chinese text behind it."""
    found = _WIDE.search(content)
    if found is None:
        return None
    line = content.count("\n", 0, found.end()) + 1
    column = found.end() - content.rfind("\n", 0, found.end())
    message = f"“{found.group(1)}”后面的冒号要用半角的“:”，冒号后面空一格"
    return PackError(Source(shown, line, column - 1), message)


def _exception(listed: Sequence, index: int, rules: Collection[str], common: bool) -> Waiver:
    entry = listed[index]
    if not isinstance(entry, Mapping):
        raise PackError(listed.source(index), FORM)
    if FILE in entry and not common:
        message = "这个例外文件只管它旁边的那一份报告，不用写“file”；请删去这一行"
        raise PackError(entry.source(FILE), message)
    known_keys(entry, (*REQUIRED, DECISION, FILE) if common else (*REQUIRED, DECISION))
    said = {key: _said(entry, key) for key in REQUIRED}
    first, last = _day(entry, "date"), _day(entry, "until")
    if last < first:
        message = f"“until”（{last}）不能早于“date”（{first}）"
        raise PackError(entry.source("until"), message)
    return Waiver(
        rule=_rule(entry, said["rule"], rules),
        place=said["place"],
        reason=said["reason"],
        person=said["person"],
        made=first,
        until=last,
        source=entry.source(),
        file=_said(entry, FILE) if FILE in entry else "",
        decision=_decision(entry) if DECISION in entry else ACCEPTED,
    )


def _decision(entry: Mapping) -> str:
    """Return what was decided; the word may be Chinese."""
    said = _said(entry, DECISION)
    for key, word in DECISIONS.items():
        if said.casefold() in (key, word):
            return key
    words = "、".join(f"{key}（{word}）" for key, word in DECISIONS.items())
    raise PackError(entry.source(DECISION), f"“{DECISION}”只能是 {words}；现在写的是“{said[:30]}”")


def _rule(entry: Mapping, said: str, rules: Collection[str]) -> str:
    """Return the id of a rule as the rule has it.

    Its letters may be written in either case, and a line of the text report copied whole.
    """
    if not rules or said in rules:
        return said
    copied = _COPIED.match(fold(said))
    wanted = (copied.group(1) if copied else said).casefold()
    found = [rule for rule in rules if rule.casefold() == wanted]
    if len(found) == 1:
        return found[0]
    hint = suggestion(said, rules)
    raise PackError(entry.source("rule"), f"没有编号为“{said}”的规则。{hint}")


def _said(entry: Mapping, key: str) -> str:
    """Return what is said under the key, on one line; it may neither be left out nor empty."""
    what = f"（{WHAT[key]}）" if key in WHAT else ""
    if key not in entry:
        raise PackError(entry.source(), f"这一项例外缺少“{key}”{what}；{'、'.join(REQUIRED)}都要写")
    said = " ".join(_plain(text(entry, key)).split())
    if not said:
        raise PackError(entry.source(key), f"“{key}”{what}不能空着")
    if len(said) > LONGEST:
        raise PackError(entry.source(key), f"“{key}”{what}太长，不能超过 {LONGEST} 个字")
    return said


def _plain(said: str) -> str:
    """Return the text without characters that steer a terminal: it may come from elsewhere."""
    return "".join(char if char.isprintable() else " " for char in said)


def _day(entry: Mapping, key: str) -> date:
    """Return the day under the key, written 2025-12-31 or 2025年12月31日."""
    said = squeeze(text(entry, key)).text
    found = find_dates(said)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(said))
    day = as_date(found[0]) if whole else None
    if day is None and _DAY.fullmatch(said):
        raise PackError(entry.source(key), f"“{key}”（{WHAT[key]}）：没有“{said}”这一天")
    if day is None:
        message = f"“{key}”（{WHAT[key]}）应写成一天，例如 2025-12-31"
        raise PackError(entry.source(key), f"{message}；现在写的是“{_plain(said)[:30]}”")
    return day
