"""Where a finding stands in the file itself: as data for programs, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..model.place import Place


def source(place: Place | None) -> dict[str, Any] | None:
    """Return the position in the file; None when it has none, as in extracted data."""
    if place is None:
        return None
    values: dict[str, Any] = {}
    if place.table is not None:
        cell = {"table": place.table, "row": place.row, "column": place.column}
        values["cell"] = {key: value for key, value in cell.items() if value is not None}
    if place.spot is not None:
        values |= {key: value for key, value in place.spot._asdict().items() if value is not None}
    return values or None


def in_words(place: Place | None) -> str:
    """Return the page or the line of the file in words, empty where nobody counts by them."""
    spot = place.spot if place else None
    if spot is None:
        return ""
    if spot.page is not None:
        return f"（第 {spot.page} 页）"
    if spot.path is not None:
        return f"（网页源代码第 {spot.line} 行）" if spot.line else ""
    return f"（文件第 {spot.line} 行）" if spot.line else ""
