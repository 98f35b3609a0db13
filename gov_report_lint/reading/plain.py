"""Whether a mention stands in plain surroundings: then it speaks of the whole quantity."""

from __future__ import annotations

import re
from functools import lru_cache

CLAUSE_ENDS = "、，,。；;：:！!？?()（）\n"
LONGEST = 40
FAR = 200
_YEAR = r"20\d\d年度?|1月1日[至到~-]12月31日"


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what a clause of plain words alone looks like."""
    known = sorted(set(words), key=len, reverse=True)
    choices = "|".join([_YEAR, *(re.escape(word) for word in known)])
    return re.compile(f"(?:{choices}|[、和及与的])*")


class Plain:
    """Knows the words that narrow nothing: 全年, 我局, 共, and the issuer's own name."""

    def __init__(self, words: tuple[str, ...], scopes: tuple[str, ...], issuer: str | None) -> None:
        self._scopes = scopes
        self._words = _pattern(words)
        self._issuer = issuer or "\n"

    def around(self, text: str, start: int, end: int) -> bool:
        """Tell whether only plain words stand before and behind the span in its clause.

        A scope named earlier in the sentence, such as a whole region, still holds.
        """
        near = max(0, start - FAR)
        if any(text.find(scope, near, start) >= 0 for scope in self._scopes):
            return False
        return self._is_plain(self._before(text, start)) and self._is_plain(self._behind(text, end))

    def _before(self, text: str, start: int) -> str:
        near = max(0, start - LONGEST - 1)
        cut = max(text.rfind(mark, near, start) for mark in CLAUSE_ENDS)
        return text[max(cut + 1, near) : start]

    def _behind(self, text: str, end: int) -> str:
        far = min(len(text), end + LONGEST + 1)
        cuts = [at for mark in CLAUSE_ENDS if (at := text.find(mark, end, far)) >= 0]
        return text[end : min(cuts, default=far)]

    def _is_plain(self, clause: str) -> bool:
        rest = clause.replace(self._issuer, "")
        return len(rest) <= LONGEST and self._words.fullmatch(rest) is not None
