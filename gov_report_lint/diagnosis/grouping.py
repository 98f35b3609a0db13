"""Figures that equations hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.equation import Figure


def grouped(sets: Iterable[Iterable[Figure]]) -> list[set[Figure]]:
    """Return the figures in groups, in the order met; no set has figures of two groups."""
    above: dict[Figure, Figure] = {}

    def top(figure: Figure) -> Figure:
        while (over := above.setdefault(figure, figure)) != figure:
            above[figure] = above[over]  # the way is halved for who comes next
            figure = over
        return figure

    for one in sets:
        first, *others = one
        top(first)
        for other in others:
            above[top(other)] = top(first)
    groups: dict[Figure, set[Figure]] = {}
    for figure in above:
        groups.setdefault(top(figure), set()).add(figure)
    return list(groups.values())
