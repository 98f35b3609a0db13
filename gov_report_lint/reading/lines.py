"""Paragraphs cut into lines, each of which may be a heading or a piece of running text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from ..model.document import Paragraph
from ..model.form import Form
from ..text.folding import fold, squeeze, strip_number
from ..text.numbering import marker
from .run_on import run_on_starts
from .titles import LONGEST_TITLE, titles_of

LOOK_AHEAD = 120
LONGEST_PLAIN = 200
# A short line too may be a table's last row and the heading behind it.
_BEHIND_TEXT = re.compile(r"\S\s+[一二三四五六七八九十]{1,2}\s?[、.．]")
ENDS = "。；：！？;:!?"


class RawLine(NamedTuple):
    """A line of a paragraph, named by its ordinal, before its section is known."""

    paragraph: int
    offset: int
    text: str
    number: str
    flat: str
    level: int | None = None


def split_lines(paragraph: Paragraph, form: Form) -> list[RawLine]:
    """Return the paragraph's lines; a line break inside a sentence does not part it."""
    text, ordinal, number = paragraph.text, paragraph.ordinal, paragraph.number
    starts = _line_starts(text, form) if "\n" in text else [0]
    if len(text) > LONGEST_PLAIN or _BEHIND_TEXT.search(text):
        starts = run_on_starts(text, starts, form)
    if len(starts) == 1:
        flat = squeeze(text).text if text else ""
        return [RawLine(ordinal, 0, text, number, flat, paragraph.level)]
    result = []
    for start, end in pairwise([*starts, len(text)]):
        part = text[start:end].removesuffix("\n")
        raw = RawLine(ordinal, start, part, number, squeeze(part).text, paragraph.level)
        result.append(raw if start == 0 else raw._replace(number=""))
    return result


def _line_starts(text: str, form: Form) -> list[int]:
    """Return where the lines of a paragraph with line breaks begin."""
    starts: list[int] = []
    offset, before = 0, ""
    titles = titles_of(form)

    def is_title(line: str) -> bool:
        return len(line) <= LONGEST_TITLE and titles.is_exact(strip_number(line)[1])

    for piece in text.split("\n"):
        goes_on = before and before[-1] not in ENDS and marker(fold(piece[:LOOK_AHEAD])) is None
        if not goes_on or is_title(before):
            starts.append(offset)
        before = piece.rstrip()
        offset += len(piece) + 1
    return starts
