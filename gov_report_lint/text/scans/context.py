"""What a finding quotes, with a few words around it: two characters alone tell nobody the place."""

from __future__ import annotations

AROUND = 4


def around(text: str, start: int, end: int) -> str:
    """Return the words between two offsets and a few characters on each side."""
    return text[max(0, start - AROUND) : end + AROUND]
