"""What a detector is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Found(NamedTuple):
    """Something found between two offsets; ``what`` says what is wrong, ``right`` what is right."""

    start: int
    end: int
    what: str = ""
    right: str = ""


class Detector(NamedTuple):
    """Finds something in a text.

    ``printed`` tells that it looks at lines as printed; otherwise at sentences, folded and without
    spaces. A text that holds none of the characters ``needs`` is not looked at, when any are given.
    """

    find: Callable[[str], Iterable[Found]]
    printed: bool = False
    needs: str = ""
