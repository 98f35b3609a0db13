"""Mentions that claim the same words: which of them stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model.scope import BEHALF

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model.report import Mention, Report

_Figure = tuple[int, tuple[int, int]]


def settle(report: Report, wholes: Mapping[str, str]) -> None:
    """Leave each figure to the mention that says most of it: 75件（含结转1件）are not all new.

    不予公开2件（均为内部事务信息）tells the group and its row; 行政复议、行政诉讼各1件 tells both.
    ``wholes`` are the names of the tellings, each with the quantity that it parts.
    """
    rivals: dict[_Figure, list[Mention]] = {}
    silent: dict[tuple[int, str], list[Mention]] = {}
    for name in sorted(wholes):
        for one in report.mentions.pop(name, ()):
            if one.figure is None:
                silent.setdefault((one.sentence, one.fact), []).append(one)
            else:
                rivals.setdefault((one.sentence, one.figure), []).append(one)
    groups = [*map(_once, silent.values()), *(_kept(one, wholes) for one in rivals.values())]
    for one in (mention for group in groups for mention in group):
        report.mentions.setdefault(one.name, []).append(one)


def doubt_parts(report: Report) -> None:
    """Let nothing be proved by what is told in part on behalf of another body, in part not."""
    scopes: dict[str, set[str]] = {}
    for mention in (one for named in report.mentions.values() for one in named if one.comparable):
        scopes.setdefault(mention.fact, set()).add(mention.scope)
    mixed = {fact for fact, told in scopes.items() if BEHALF in told and len(told) > 1}
    for name, named in report.mentions.items() if mixed else ():
        report.mentions[name] = [
            one._replace(plain=False) if one.fact in mixed else one for one in named
        ]


def _once(silent: list[Mention]) -> Iterator[Mention]:
    """Yield what a sentence says without a figure; said in two ways at once it is said once."""
    end = 0
    for one in sorted(silent, key=lambda one: (one.span[0], -one.span[1])):
        if one.span[0] >= end:
            yield one
            end = one.span[1]


def _kept(claimed: list[Mention], wholes: Mapping[str, str]) -> list[Mention]:
    """Return the mentions of one figure that stay, at most one of each quantity."""
    claimed = sorted(claimed, key=lambda one: (one.span[1] - one.span[0], one.name == one.fact))
    kept: dict[str, Mention] = {}
    for one in reversed(claimed):
        if _stays(one, claimed[-1], wholes):
            kept.setdefault(one.fact, one)
    return list(kept.values())


def _stays(one: Mention, longest: Mention, wholes: Mapping[str, str]) -> bool:
    """Tell whether a mention stands beside the one that says most of its figure."""
    if one is longest or one.span == longest.span:
        return True
    whole = wholes.get(longest.fact) or longest.fact.rpartition(".")[0]
    return one.fact == whole and one.span[0] == longest.span[0]
