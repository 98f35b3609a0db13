"""Where something stands in a document, in numbers a person can count to."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A spot in a document; every number counts from 1, offsets from 0.

    ``paragraph`` counts the paragraphs of the running text (empty ones too, those inside
    tables not). ``table``, ``row`` and ``column`` name a grid place of the n-th table.
    ``start`` and ``end`` are character offsets into the paragraph's or cell's text.
    """

    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    start: int | None = None
    end: int | None = None
