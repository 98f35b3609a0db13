"""What a file says of itself, read back from extracted data."""

from __future__ import annotations

from typing import Any

from ..model.document import Metadata

_COUNTS = ("changes", "comments", "hidden")


def metadata_from(data: dict[str, Any] | None) -> Metadata | None:
    """Return the metadata that data describe; the scalars of a pack's example are text.

    Raises:
        TypeError: for a key that is not known.
        ValueError: for a count that is none.

    """
    if data is None:
        return None
    known: dict[str, Any] = dict(data)
    for key in _COUNTS:
        if isinstance(known.get(key), str):
            known[key] = int(known[key]) if known[key] else None
    return Metadata(**known)
