"""The words of a report as printed, for a span found in the folded text."""

from __future__ import annotations

from ..model.place import Place
from ..model.report import Line
from ..text.folding import squeeze


def quote(line: Line, start: int, end: int) -> tuple[str, Place]:
    """Return the words of a span of the line's flat text as printed, and their place."""
    first, last = squeeze(line.text).span(start, end)
    place = Place(line.paragraph, start=line.offset + first, end=line.offset + last)
    return line.text[first:last], place
