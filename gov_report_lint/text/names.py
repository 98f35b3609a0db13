"""Counts that are part of a name: "惠企30条", "10件实事", 《应对疫情二十条措施》."""

from __future__ import annotations

from functools import cached_property

from .lazy import lazily

_LONGEST_TITLE = 80
_REST_OF_TITLE = lazily(f"[^《》。;]{{1,{_LONGEST_TITLE}}}》")
_LONGEST_QUOTED = 12
_OPENING = lazily(f'"[^\\W_]{{0,{_LONGEST_QUOTED}}}$')
_CLOSING = lazily(f'[^\\W_]{{0,{_LONGEST_QUOTED}}}"')


class Names:
    """Knows the names in a text; asked from left to right, so that it is read once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.seen = self.quotes = 0

    @cached_property
    def paired(self) -> bool:
        """Tell whether each quote has its other; with an odd number nobody knows which open."""
        return self.text.count('"') % 2 == 0

    def hold(self, start: int, end: int) -> bool:
        """Tell whether the count between the offsets is part of a name."""
        return self._is_quoted(start, end) or is_titled(self.text, start)

    def _is_quoted(self, start: int, end: int) -> bool:
        """Tell whether quotes stand around more than the count: "惠企30条", "10件实事"."""
        closing = _CLOSING.match(self.text, end)
        if closing is None or not self.paired:
            return False
        opening = _OPENING.search(self.text, max(0, start - _LONGEST_QUOTED - 1), start)
        if opening is None or (opening.end() - opening.start(), closing.end() - end) == (1, 1):
            return False
        # Opening and closing quotes look alike: the first, the third … open.
        self.quotes += self.text.count('"', self.seen, opening.start() + 1)
        self.seen = max(self.seen, opening.start() + 1)
        return self.quotes % 2 == 1


def is_titled(text: str, start: int) -> bool:
    """Tell whether a number stands within a title in 《》."""
    opening = text.rfind("《", max(0, start - _LONGEST_TITLE), start)
    if opening < 0 or text.rfind("》", opening, start) >= 0:
        return False
    return _REST_OF_TITLE.match(text, start) is not None
