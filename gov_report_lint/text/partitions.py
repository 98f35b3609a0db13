"""Totals with their parts: 共500条，其中甲200条、乙300条, and the other ways to list them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazily
from .lists.claims import EVERY, NUMBERED, REST, SUMMED
from .lists.layers import Layers, layers_of
from .lists.openings import AMONG, BRACKET, COMPOSED, LOOSE, SORTING, TOTAL, find_openings
from .lists.partition import Part, Partition, announced, summed
from .lists.reading import read_lists
from .lists.totals import find_totals, find_unannounced

if TYPE_CHECKING:
    from .lists.openings import Opening
    from .lists.reading import Used
    from .lists.totals import Total

__all__ = (
    "AMONG",
    "BRACKET",
    "COMPOSED",
    "EVERY",
    "LOOSE",
    "NUMBERED",
    "REST",
    "SUMMED",
    "TOTAL",
    "Part",
    "Partition",
    "begins_list",
    "find_after",
    "find_partitions",
    "is_sorted",
)

_SORTS = ("按", "从", "以")
_BEGINS = lazily(f"其中|{SORTING}|(?:主要|具体)?(?:分别|包括)|主要有|具体")


def find_partitions(text: str) -> list[Partition]:
    """Return the totals with their parts in a folded sentence."""
    layers = layers_of(text)
    if layers is None:
        return []
    openings = find_openings(layers)
    totals, starts = _totals(layers, openings)
    used: Used = {}
    lists = read_lists(layers, openings, len(text), used, starts)
    unannounced = find_unannounced(layers, starts.union(used))
    return [
        *(announced(layers, one) for one in lists),
        *(summed(layers, one, TOTAL) for one in totals),
        *(summed(layers, one, LOOSE) for one in unannounced),
    ]


def find_after(text: str, end: int, start: int) -> list[Partition]:
    """Return what a list that begins a sentence at ``start`` parts of the text up to ``end``."""
    layers = layers_of(text)
    if layers is None:
        return []
    openings = find_openings(layers)
    starts = _totals(layers, openings)[1]
    used: Used = {}
    read_lists(layers, [one for one in openings if one.at < end], end, used, starts)
    own = [one for one in openings if one.at == start][:1]
    lists = read_lists(layers, own, end, used, starts)
    return [announced(layers, one)._replace(hinted=False) for one in lists]


def _totals(layers: Layers, openings: list[Opening]) -> tuple[list[Total], frozenset[int]]:
    """Return the totals that come behind their parts, and where these parts begin."""
    totals = list(find_totals(layers, sorted(one.start for one in openings)))
    return totals, frozenset(part.quantity.start for one in totals for part in one.parts)


def begins_list(text: str) -> bool:
    """Tell whether a sentence may begin with the announcement of a list."""
    return _BEGINS.match(text) is not None


def is_sorted(text: str) -> bool:
    """Tell whether a sentence may begin by saying how the total before is sorted: 按渠道分."""
    return text.startswith(_SORTS)
