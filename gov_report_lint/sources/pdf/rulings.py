"""The rulings of a page: strokes put together where dashes, gaps or double lines part them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from .marks import Stroke

TOUCH = 3.0
SHORTEST = 5.0
MOST_RULINGS = 1500
_SAME_LINE = 1.0


class Frame(NamedTuple):
    """Rulings that touch each other."""

    level: list[Stroke]
    upright: list[Stroke]


def rulings(strokes: list[Stroke]) -> list[Stroke]:
    """Return the rulings that the strokes of one direction form, in order."""
    joined: list[Stroke] = []
    for group in _groups(sorted(strokes), _SAME_LINE):
        at = sum(stroke.at for stroke in group) / len(group)
        start, end = None, 0.0
        for stroke in sorted(group, key=lambda one: one.start):
            if start is None:
                start, end = stroke.start, stroke.end
            elif stroke.start - end <= TOUCH:
                end = max(end, stroke.end)
            else:
                joined.append(Stroke(at, start, end))
                start, end = stroke.start, stroke.end
        if start is not None:
            joined.append(Stroke(at, start, end))
    return [stroke for stroke in joined if stroke.end - stroke.start >= SHORTEST]


def _groups(strokes: list[Stroke], reach: float) -> list[list[Stroke]]:
    """Return the strokes, in order, in groups no wider than ``reach``."""
    groups: list[list[Stroke]] = []
    for stroke in strokes:
        if groups and stroke.at - groups[-1][0].at <= reach:
            groups[-1].append(stroke)
        else:
            groups.append([stroke])
    return groups


def edges(numbers: Iterable[float], reach: float) -> list[float]:
    """Return one number for each group of numbers that lie within ``reach``."""
    groups: list[list[float]] = []
    for number in sorted(numbers):
        if groups and number - groups[-1][0] <= reach:
            groups[-1].append(number)
        else:
            groups.append([number])
    return [sum(group) / len(group) for group in groups]


def nearest(numbers: list[float], wanted: float) -> int:
    """Return the index of the number nearest to the wanted one."""
    at = bisect_left(numbers, wanted)
    if at == len(numbers) or (at and wanted - numbers[at - 1] <= numbers[at] - wanted):
        return at - 1
    return at


def frames(level: list[Stroke], upright: list[Stroke]) -> list[Frame]:
    """Return the rulings in groups that touch, those without a partner left out."""
    parents = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    places = [one.at for one in upright]
    for row, line in enumerate(level):
        first = bisect_left(places, line.start - TOUCH)
        last = bisect_right(places, line.end + TOUCH)
        for column in range(first, last):
            if upright[column].start - TOUCH <= line.at <= upright[column].end + TOUCH:
                parents[root(len(level) + column)] = root(row)
    found: dict[int, Frame] = {}
    for index, line in enumerate((*level, *upright)):
        frame = found.setdefault(root(index), Frame([], []))
        (frame.level if index < len(level) else frame.upright).append(line)
    return [frame for frame in found.values() if len(frame.level) + len(frame.upright) > 2]
