"""Where something stands in a document, in numbers a person can count to."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Spot(NamedTuple):
    """Where something stands in the file itself, in the terms of the file's format.

    Lines, columns (in characters) and pages count from 1. ``path`` is the path of an element in
    a web page, ``box`` the left, top, right and bottom edge in points from the top left corner
    of the page. What the format does not have is None.
    """

    line: int | None = None
    column: int | None = None
    path: str | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


class Place(NamedTuple):
    """A place in a document; every number counts from 1, offsets from 0.

    ``paragraph`` counts the paragraphs of the running text (empty ones too, those inside
    tables not). ``table``, ``row`` and ``column`` name a grid place of the n-th table.
    ``start`` and ``end`` are character offsets into the paragraph's or cell's text. ``spot`` is
    where that is in the file, for formats that count otherwise.
    """

    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    start: int | None = None
    end: int | None = None
    spot: Spot | None = None


def spot_at(spots: Sequence[tuple[int, Spot]], offset: int) -> Spot | None:
    """Return the spot at an offset of a text whose pieces have ``spots``, None before the first.

    Within a piece of a line the columns count on.
    """
    index = bisect_right(spots, offset, key=lambda one: one[0]) - 1
    if index < 0:
        return None
    start, spot = spots[index]
    if spot.column is None:
        return spot
    return spot._replace(column=spot.column + offset - start)
