"""Where words stand twice in a row, and what may have brought them side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .lazy import lazily
from .numerals import NUMERALS

SHORT = 4  # a unit of more characters is no word that begins another one
_HAN = "一-鿿"
_TWICE = lazily(f"([{_HAN}《“][{_HAN}0-9《》“”% \\xa0]{{1,39}})\\1")
_IDEOGRAPHS = lazily(f"[{_HAN}]")
_NUMERALS = frozenset(NUMERALS + "十百千万亿第")
# A heading that has lost its line break: （二）依申请公开依申请公开方面…
_RUN_ON, _LONGEST_HEADING, _SHORTEST_RUN_ON = 8, 40, 30
_LONGEST_TITLE = 100
_STOPS = "。；！？;!?\n"
_MARK_AHEAD = lazily(r"[（(]?(?:[一二三四五六七八九十]{1,3}|[1-9][0-9]?)[)）、.．]|[①-⑳]")


class Run(NamedTuple):
    """A stretch in which a unit of ``period`` characters comes at least twice in a row."""

    start: int
    end: int
    period: int

    def seams(self) -> range:
        """Return the offsets that may part the first copy from the second."""
        return range(self.start + self.period, self.end - self.period + 1)


def runs(text: str) -> Iterator[Run]:
    """Yield where words stand twice in a row; a numeral such as 一九一九 is no word."""
    for match in _TWICE.finditer(text):
        unit = match[1]
        count = len(_IDEOGRAPHS.findall(unit))
        plain = count == len(unit)
        if count < (2 if plain else SHORT) or len(set(unit)) == 1 or _NUMERALS.issuperset(unit):
            continue
        if unit[-1].isspace():
            continue  # a blank parts the copies: two headings, two cells
        end, last = match.end(), min(len(text), match.end() + len(unit) - 1)
        while end < last and text[end] == text[end - len(unit)]:
            end += 1
        yield Run(match.start(), end, len(unit))


def is_run_on(text: str, run: Run) -> bool:
    """Tell whether the first copy may end a heading and the second begin what stands below it."""
    first = max(0, run.start - _LONGEST_HEADING)
    begin = max(first, *(text.rfind(stop, first, run.start) + 1 for stop in _STOPS))
    marks = list(_MARK_AHEAD.finditer(text, begin, run.start))
    if not marks or len(text) - run.end < _SHORTEST_RUN_ON:
        return False
    length = run.start + run.period - marks[-1].end()
    return length <= _RUN_ON or (run.period >= SHORT and length <= _LONGEST_HEADING)


def is_quoted(text: str, run: Run) -> bool:
    """Tell whether it stands in the name of a document."""
    opened = text.rfind("《", max(0, run.start - _LONGEST_TITLE), run.start)
    return opened >= 0 and text.find("》", opened, run.start) < 0
