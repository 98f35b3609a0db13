"""Whether a mention stands in plain surroundings: then it speaks of the whole quantity."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ..text.covering import Cover
from ..text.units import unit_at

if TYPE_CHECKING:
    from ..model.mention import PhraseMatch, Telling, Wording

CLAUSE_ENDS = "、，,。；;：:！!？?()（）\n"
LONGEST = 40
_NUMBER = re.compile("[0-9][0-9,.]*")
_YEAR = r"20\d\d年度?|1月1日[至到~-]12月31日"


@lru_cache(maxsize=8)
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    """Return what a clause of plain words alone looks like."""
    known = sorted(words, key=len, reverse=True)
    choices = "|".join([_YEAR, *(re.escape(word) for word in known)])
    return re.compile(f"(?:{choices}|[、和及与的])*")


class PlainWords:
    """The words of a family of reports that narrow nothing, made ready once for all reports."""

    def __init__(self, wording: Wording) -> None:
        cues = {word for words in wording.scopes.values() for word in words}
        cues.update(word for words in wording.times.values() for word in words)
        self._words = frozenset(wording.plain).union(cues)
        self._topics = {name: one.words for name, one in wording.topics.items()}
        self._inside: dict[str, Cover] = {}
        self.outside = _pattern(self._words)

    def within(self, telling: Telling) -> Cover:
        """Return the words that may stand within a telling's phrases."""
        if telling.name not in self._inside:
            words = self._words.union(*(phrase.literals for phrase in telling.phrases))
            words = words.union(*(self._topics[topic] for topic in telling.topics))
            self._inside[telling.name] = Cover(words)
        return self._inside[telling.name]


class Plain:
    """Tells what stands in plain words: 全年, 我局, 共, and the issuer's own name."""

    def __init__(self, words: PlainWords, issuer: str | None) -> None:
        self._words = words
        self._issuer = issuer or "\n"

    def around(self, text: str, match: PhraseMatch, telling: Telling) -> bool:
        """Tell whether nothing but plain words stands in the gaps of a match and in its clause."""
        before, behind = self._before(text, match.start), self._behind(text, match.end)
        if not (self._is_plain(before) and self._is_plain(behind)):
            return False
        jumps = {
            one.start(): one.end() + len(unit_at(text, one.end()))
            for one in _NUMBER.finditer(text, match.start, match.end)
        }
        jumps |= {start: end + len(unit_at(text, end)) for start, end in match.spans}
        return self._words.within(telling).covers(text, match.start, match.end, jumps)

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
        return len(rest) <= LONGEST and self._words.outside.fullmatch(rest) is not None
