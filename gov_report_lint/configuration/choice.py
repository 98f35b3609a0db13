"""Which rules run, and how grave they are, by ids and the beginnings of ids."""

from __future__ import annotations

from difflib import get_close_matches
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING

from .errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.library import Library
    from ..model.rule import Rule
    from .given import Given, Item

_AFTER_GROUP = digits + ascii_lowercase


def _begins(key: str, wanted: str) -> bool:
    """Tell whether an id begins with a pattern and does not go on with the letters of a group."""
    in_group = wanted.isalpha() and key[len(wanted) : len(wanted) + 1].isalpha()
    return key.startswith(wanted) and not in_group


class Choice:
    """The rules of a library, asked for by patterns.

    A pattern that is a rule's whole id means that rule alone (``E13`` is not ``E13b``), one of
    letters alone the group of these letters (``H`` is not ``HH01``); any other means all rules
    whose ids begin with it. Upper and lower case are the same.
    """

    def __init__(self, library: Library) -> None:
        self.ids = {rule.id.casefold(): rule.id for rule in library.rules}
        self.replaced = {name.casefold(): rule for rule in library.rules for name in rule.replaces}

    def matches(self, pattern: str, origin: str) -> list[str]:
        """Return the ids of the rules a pattern means.

        Raises:
            ConfigurationError: when there is none.

        """
        wanted = pattern.casefold()
        if wanted in self.ids:
            return [self.ids[wanted]]
        found = [name for key, name in self.ids.items() if _begins(key, wanted)]
        if not found:
            raise ConfigurationError(origin, self._unknown(pattern))
        return found

    def _unknown(self, pattern: str) -> str:
        instead = self.replaced.get(pattern.casefold())
        if instead:
            return (
                f"规则 {pattern} 已由规则包“{instead.pack}”的 {instead.id} 代替，请写 {instead.id}"
            )
        return f"没有编号是“{pattern}”或以它开头的规则。{self._hint(pattern)}"

    def _hint(self, pattern: str) -> str:
        bare = pattern.rstrip("*")
        if bare != pattern and bare.isalnum():
            return f"不用写“*”，写“{bare}”就是所有以它开头的规则"
        first, mark, last = pattern.partition("-")
        if mark and first.isalnum() and last.isalnum():
            return f"不能写一段编号，请一个一个写，例如 {first}, {last}"
        close = get_close_matches(pattern.upper(), self.ids.values(), n=1)
        if close:
            return f"是不是“{close[0]}”？"
        groups = dict.fromkeys(name.rstrip(_AFTER_GROUP) for name in sorted(self.ids.values()))
        return f"编号的开头有：{'、'.join(groups)}；全部编号见 gov-report-lint rules list"

    def all_of(self, items: Iterable[Item]) -> set[str]:
        """Return the ids of the rules that any of the patterns means."""
        return {name for item in items for name in self.matches(item.text, item.origin)}

    def chosen(self, given: Given) -> set[str]:
        """Return the ids of the rules to run.

        Raises:
            ConfigurationError: when a pattern means no rule, or no rule is left.

        """
        taken = set(self.ids.values()) if given.select is None else self.all_of(given.select)
        left = taken - self.all_of(given.ignore)
        if not left and self.ids:
            last = (*given.ignore, *(given.select or ()))[0]
            raise ConfigurationError(last.origin, "按 select 和 ignore，没有一条规则要检查")
        return left

    def severities(self, given: Given) -> dict[str, str]:
        """Return the severities that are changed, by the rule's id; the longest pattern wins."""
        found: dict[str, str] = {}
        for level in sorted(given.severity, key=lambda level: len(level.pattern)):
            for name in self.matches(level.pattern, level.origin):
                found[name] = level.severity
        return found


def profiles_of(library: Library) -> dict[str, str]:
    """Return the kinds of bodies that the packs know, by key, in words."""
    return {one.key: one.title for pack in library.packs for one in pack.form.profiles}


def known_profile(item: Item, library: Library) -> str:
    """Return the kind of body that is meant.

    Raises:
        ConfigurationError: naming the kinds there are, when it is none of them.

    """
    known = profiles_of(library)
    if item.text in known:
        return item.text
    listed = "、".join(f"{key}（{title}）" for key, title in known.items())
    raise ConfigurationError(item.origin, f"没有机关类型“{item.text}”。可用的有：{listed}")


def regraded(rule: Rule, severities: dict[str, str]) -> Rule:
    """Return the rule with the severity it is given; that a user may do with any rule."""
    severity = severities.get(rule.id, rule.severity)
    return rule if severity == rule.severity else rule._replace(severity=severity)
