"""The words of a report as printed, for a span found in the folded text."""

from __future__ import annotations

from functools import lru_cache

from ..model.place import Place
from ..model.report import Line
from .folding import Squeezed, squeeze


@lru_cache(maxsize=8)
def _squeezed(text: str) -> Squeezed:
    """Keep the last few lines: a long one may be quoted thousands of times."""
    return squeeze(text)


def quote(line: Line, start: int, end: int) -> tuple[str, Place]:
    """Return the words of a span of the line's flat text as printed, and their place."""
    first, last = _squeezed(line.text).span(start, end)
    place = Place(line.paragraph, start=line.offset + first, end=line.offset + last)
    return line.text[first:last], place
