"""How the figures of a list may be read: which of them are the parts, which stand below a part."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from .items import Token

_NESTED = re.compile("包括|包含|含")
_MOST_NESTED = 3

Run = tuple["Token", ...]


class Reading(NamedTuple):
    """The tokens read as parts, those behind them, and lists below a part, each with its head."""

    parts: Run
    rest: Run = ()
    nested: tuple[tuple[Token, Run], ...] = ()


def balanced(tokens: Run, total: int | Decimal) -> Reading | None:
    """Return a way to read the list in which the parts add up to the total, None without any."""
    count = _prefix(tokens, total)
    if count:
        return Reading(tokens[:count], tokens[count:])
    nested = _without_nested(tokens, total)
    if nested:
        return nested
    heads = _heads(tokens)
    if heads and _sum(heads) == total:
        return Reading(heads)
    return None


def _sum(tokens: Run) -> int | Decimal:
    return sum(one.quantity.value for one in tokens)


def _prefix(tokens: Run, total: int | Decimal) -> int:
    """Return how many of the first figures add up to the total, 0 when they never do."""
    sums = list(accumulate(one.quantity.value for one in tokens))
    return max((at for at, value in enumerate(sums, 1) if value == total), default=0)


def _without_nested(tokens: Run, total: int | Decimal) -> Reading | None:
    """Return the list without what stands below a part: 政策类200条，包括文件50条、其他150条，……"""
    begins = [at for at, one in enumerate(tokens) if at and _NESTED.search(one.label)]
    nested: list[tuple[Token, Run]] = []
    gone: set[int] = set()
    for at in begins[:_MOST_NESTED]:
        head = tokens[at - 1]
        count = _prefix(tokens[at:], head.quantity.value) or 1
        nested.append((head, tokens[at : at + count]))
        gone.update(range(at, at + count))
    kept = tuple(one for at, one in enumerate(tokens) if at not in gone)
    count = _prefix(kept, total) if nested else 0
    return Reading(kept[:count], kept[count:], tuple(nested)) if count > 1 else None


def _heads(tokens: Run) -> Run:
    """Return the first figure of each stretch between semicolons, where one holds several."""
    heads = tuple(
        one for at, one in enumerate(tokens) if not at or one.group != tokens[at - 1].group
    )
    return heads if 1 < len(heads) < len(tokens) else ()


def adds_up_to_a_part(tokens: Run) -> bool:
    """Tell whether the last figures add up to the one before them, and so may part it."""
    values = [one.quantity.value for one in tokens]
    tails = list(accumulate(reversed(values)))[::-1]
    return any(
        value == tail and len(values) - at > 2
        for at, (value, tail) in enumerate(zip(values, tails[1:], strict=False))
    )
