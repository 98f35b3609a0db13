"""Rates that say less than they seem to: 增长-5%, where a decrease is told as a negative growth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..figures import percent_at
from ..lazy import lazily
from .contract import Detector, Found

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNED = lazily(r"(增长|增加|上升|提高|提升|下降|减少|降低)(?:了|率?为|率?是|幅度为)?:?-(?=[0-9])")
_FALLS = ("下降", "减少", "降低")


def negative_growth(text: str) -> Iterator[Found]:
    """Yield each rate of growth, or of decrease, that is printed below zero."""
    for match in _SIGNED.finditer(text):
        read = percent_at(text, match.end())
        if read is None or text[read[0] : read[0] + 1] in ("-", "~", "至", "到"):
            continue
        end, value = read
        verb = match.group(1)
        right = f"{'增长' if verb in _FALLS else '下降'}{value}%"
        what = "负负得正，看不出是升是降" if verb in _FALLS else "负增长应写作下降"
        yield Found(match.start(), end, what, right)


DETECTORS = {"negative-growth": Detector(negative_growth, needs="%")}
