"""What a detector is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Mapping


class Found(NamedTuple):
    """Something found between two offsets; ``what`` says what is wrong, ``right`` what is right.

    ``shown`` is quoted in its stead where the words themselves must not be told on.
    """

    start: int
    end: int
    what: str = ""
    right: str = ""
    shown: str = ""


class Detector(NamedTuple):
    """Finds something in a text.

    ``printed`` tells that it looks at lines as printed; otherwise at sentences, folded and without
    spaces. A text that holds none of the characters ``needs`` is not looked at, when any are given,
    nor one with none of the words ``hints``; and none at all when the whole report, folded, has no
    ``trace``.
    """

    find: Callable[[str], Iterable[Found]]
    printed: bool = False
    needs: str = ""
    hints: tuple[str, ...] = ()
    trace: re.Pattern[str] | None = None


class Template(NamedTuple):
    """A detector that lacks lists of words: a rule gives those it ``wants`` under ``words``."""

    wants: tuple[str, ...]
    made: Callable[[Mapping[str, tuple[str, ...]]], Detector]
