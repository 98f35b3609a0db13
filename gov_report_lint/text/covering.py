"""Whether a stretch of text is made of nothing but known words, marks, years and shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .lazy import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 160
_MARKS = frozenset(",。;:、()\n \"'和及与的")
_OTHER = lazily(r"20\d\d年度?|1月1日[至到~-]12月31日|[0-9]{1,3}(?:\.[0-9]{1,4})?%")


class Cover:
    """Knows words, by their first characters."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in sorted(set(words)):
            self._words.setdefault(word[0], []).append(word)

    def covers(self, text: str, start: int, end: int, jumps: Mapping[int, int]) -> bool:
        """Tell whether known words cover the text between two offsets without a gap.

        ``jumps`` are stretches that count as known, their ends by their starts. Every offset is
        looked at once, whatever the words.
        """
        if end - start > LONGEST:
            return False
        reached = {start}
        for at in range(start, end):
            if at not in reached:
                continue
            if text[at] in _MARKS:
                reached.add(at + 1)
            if at in jumps:
                reached.add(jumps[at])
            other = _OTHER.match(text, at, end)
            if other:
                reached.add(other.end())
            for word in self._words.get(text[at], ()):
                if text.startswith(word, at, end):
                    reached.add(at + len(word))
        return end in reached
