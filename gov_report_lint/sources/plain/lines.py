"""The physical lines of a text: what each says, where it stands and what lies before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.document import UnreadableError
from ...text.variants import INVISIBLE

MOST_BREAKS = 2_000_000
MOST_LINES = 200_000
TAB = 4
# Only shorter lines may have been wrapped; nobody measures the others.
LONGEST_WRAPPED = 400

# What may lie between a line and the one before it.
ADJACENT, PAGE, BLANK = 0, 1, 2

_BLANKS = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000" + INVISIBLE
_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_COUNTED = ("\n", "\r\n", "\r")
_LAST = re.compile(f"[^{_BLANKS}]")
_INDENT = re.compile(f"[{_BLANKS}]*")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_WIDE = re.compile(
    "[\u1100-\u115f\u2018\u2019\u201c\u201d\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff"
    "\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd]"
)
_TOO_MANY = "文件的行数过多，不像正常的报告，已停止读取。请只保留报告本身的内容后再检查"


class Line(NamedTuple):
    """A line that is not blank.

    ``text`` is the line less the blanks at its end, ``tail`` are those blanks. ``number`` and
    ``column`` tell where its first character stands, ``page`` on which page (from 0) and ``gap``
    what lies between it and the line before.
    """

    text: str
    tail: str
    number: int
    column: int
    page: int
    gap: int

    @property
    def bare(self) -> str:
        """The text without its indentation."""
        return self.text[indent_of(self.text) :]


def indent_of(text: str) -> int:
    """Return how many blank characters ``text`` begins with."""
    found = _INDENT.match(text)
    return found.end() if found else 0


def width_of(text: str) -> int:
    """Return how many columns ``text`` takes on paper, where an ideograph takes two.

    Quotes and dashes count two, as Chinese fonts draw them.
    """
    if len(text) > LONGEST_WRAPPED:
        return 2 * len(text)
    text = text.replace("\t", " " * TAB)
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text)) - len(_UNSEEN.findall(text))


def physical_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank."""
    if text.count("\n") + text.count("\r") > MOST_BREAKS:
        raise UnreadableError(_TOO_MANY)
    lines: list[Line] = []
    page, gap = 0, ADJACENT
    for raw, number, column, end in _cut(text):
        length = _length(raw)
        if length:
            if len(lines) == MOST_LINES:
                raise UnreadableError(_TOO_MANY)
            lines.append(Line(raw[:length], raw[length:], number, column, page, gap))
            gap = ADJACENT
        elif gap == ADJACENT:
            gap = BLANK
        if end == "\x0c":
            page, gap = page + 1, PAGE
    return lines


def _cut(text: str) -> Iterator[tuple[str, int, int, str]]:
    """Give each line with its number, the column it begins at and what ends it.

    Editors count neither page breaks nor Unicode's own line ends: the number stays the same
    behind them and the column goes on.
    """
    number, column, begin = 1, 1, 0
    for found in _END.finditer(text):
        end = found.group()
        yield text[begin : found.start()], number, column, end
        if end in _COUNTED:
            number, column = number + 1, 1
        else:
            column += found.end() - begin
        begin = found.end()
    yield text[begin:], number, column, ""


def _length(raw: str) -> int:
    """Return the length of ``raw`` less the blanks at its end."""
    length = len(raw.rstrip())
    while length and not _LAST.match(raw, length - 1):
        length -= 1
    return length
