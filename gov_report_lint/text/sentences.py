"""Sentences and clauses of a text, with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_SHELTER = 200

_OPENINGS = {"》": "《", ")": "(", "〕": "〔", "]": "[", "】": "【", "〉": "〈"}
_PAIRED = frozenset(_OPENINGS.values())
_BRACKETS = r'[《》()〔〕\[\]【】〈〉"]'
_SENTENCE = re.compile(f"{_BRACKETS}|[。!?\n]+")
# The comma of 1,234 and the colon of 15:07 part nothing.
_CLAUSE = re.compile(f"{_BRACKETS}|[,:](?![0-9])|(?<![0-9])[,:]|;")


class Sentence(NamedTuple):
    """A stretch of text with its closing mark; ``start`` is its offset."""

    text: str
    start: int


def sentences(squeezed_text: str) -> list[Sentence]:
    """Return the sentences; a full stop within short brackets or quotes does not end one."""
    return _cut(squeezed_text, 0, _SENTENCE)


def clauses(sentence: Sentence) -> list[Sentence]:
    """Return the parts of a sentence between commas, semicolons and colons."""
    return _cut(sentence.text, sentence.start, _CLAUSE)


def _cut(text: str, offset: int, marks: re.Pattern[str]) -> list[Sentence]:
    parts: list[Sentence] = []
    begin = 0
    for end in [*_ends(text, marks), len(text)]:
        part = text[begin:end]
        if part.strip():
            parts.append(Sentence(part, offset + begin))
        begin = end
    return parts


def _ends(text: str, marks: re.Pattern[str]) -> list[int]:
    """Return the offsets after the closing marks that no short brackets shelter."""
    # With an odd number of quotes nobody knows which of them open.
    quotes = text.count('"') % 2 == 0
    opened: dict[str, list[int]] = {}
    ends: list[int] = []
    for match in marks.finditer(text):
        char, here = match.group(), match.start()
        if char in _PAIRED or (char == '"' and quotes and not opened.get(char)):
            opened.setdefault(char, []).append(here)
        elif char in _OPENINGS or char == '"':
            waiting = opened.get(_OPENINGS.get(char, char))
            start = waiting.pop() if waiting else here
            while ends and start < ends[-1] and here - start <= LONGEST_SHELTER:
                ends.pop()
        else:
            ends.append(match.end())
    return ends
