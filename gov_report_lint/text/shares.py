"""A share told with its part and its whole in one sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from .quantities import Quantity, find_quantities

_TAKES = re.compile(r"[^,。;\d]{0,2}占[^,。;\d]{0,12}")
_IS = re.compile(r"的|的?(?:比例|比重)[为是]?")
NEAREST = 30


class Share(NamedTuple):
    """A share told with its part and its whole: 予以公开的13件占办结总数27件的48.15%.

    ``others`` are the figures of the unit that stand before, any of which may be the whole meant.
    """

    part: Quantity
    whole: Quantity
    share: Quantity
    others: tuple[Quantity, ...]


def figures_before(found: list[Quantity], part: Quantity) -> tuple[Quantity, ...]:
    """Return the nearest figures of the part's unit that stand before it."""
    last = bisect_left(found, part.start, key=lambda one: one.start)
    return tuple(one for one in found[max(0, last - NEAREST) : last] if one.unit == part.unit)


def find_shares(text: str) -> list[Share]:
    """Return the shares that a folded sentence tells with both figures."""
    if "占" not in text or "%" not in text:
        return []
    found = find_quantities(text)
    result = []
    for part, whole, share in zip(found, found[1:], found[2:], strict=False):
        alike = share.percent and not part.percent and part.unit == whole.unit != ""
        if (
            alike
            and _TAKES.fullmatch(text[part.end : whole.start])
            and _IS.fullmatch(text[whole.end : share.start])
        ):
            others = figures_before(found, part)
            result.append(Share(part, whole, share, others))
    return result
