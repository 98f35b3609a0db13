"""List numbers at the head of a paragraph: 一、 （一） 1. （1） ① and their levels."""

from __future__ import annotations

import re
from typing import NamedTuple

from .numerals import parse_chinese, to_chinese

_CHINESE = "[一二三四五六七八九十]{1,3}"
_ARABIC = "[1-9][0-9]?"
# 1.2021年… is a numbered sentence, 1.5亿 and 1、2、3号 are not.
_NOT_DECIMAL = "(?![0-9])|(?=20[0-9]{2}年)"
_MARKER = re.compile(
    f" *(?:({_CHINESE}) ?[、.](?:{_NOT_DECIMAL})"
    rf"|\( ?({_CHINESE}) ?\)、?"
    f"|({_ARABIC}) ?[、.](?:{_NOT_DECIMAL})"
    rf"|\( ?({_ARABIC}) ?\)、?"
    "|([①-⑳])|([㈠-㈩])|([⒈-⒛])|([⑴-⒇]))"
)
_SINGLE = {5: 0x2460, 6: 0x3220, 7: 0x2488, 8: 0x2474}
_LEVELS = {6: 2, 7: 3, 8: 4}
_ENDS = frozenset("。;:!?\n")


class Marker(NamedTuple):
    """A list number; ``end`` is the offset after it."""

    level: int
    ordinal: int
    text: str
    end: int


def marker(text: str) -> Marker | None:
    """Return the list number that a folded paragraph begins with, None when there is none."""
    found = _MARKER.match(text)
    if found is None:
        return None
    group = found.lastindex or 0
    number = found.group(group)
    if group in _SINGLE:
        ordinal = ord(number) - _SINGLE[group] + 1
    else:
        value = parse_chinese(number)
        if not isinstance(value, int) or value == 0:
            return None
        ordinal = value
    return Marker(_LEVELS.get(group, group), ordinal, found.group().strip(), found.end())


def find_inline(text: str, level: int, ordinal: int) -> bool:
    """Tell whether the list number stands at the head of any sentence of the folded text."""
    return any(_at_head(text, form, ordinal) for form in _forms(level, ordinal))


def _forms(level: int, ordinal: int) -> tuple[str, ...]:
    if not 0 < ordinal < 100:
        return ()
    if level == 1:
        return (f"{to_chinese(ordinal)}、", f"{to_chinese(ordinal)}.")
    if level == 2:
        return (f"({to_chinese(ordinal)})",)
    if level == 3:
        return (f"{ordinal}.", f"{ordinal}、")
    if level == 4:
        return (f"({ordinal})",)
    return (chr(0x245F + ordinal),) if level == 5 and ordinal <= 20 else ()


def _at_head(text: str, form: str, ordinal: int) -> bool:
    start = text.find(form)
    while start >= 0:
        before = start
        while before and text[before - 1] in ' "':
            before -= 1
        if not before or text[before - 1] in _ENDS:
            found = marker(text[start : start + len(form) + 6])
            if found is not None and found.ordinal == ordinal:
                return True
        start = text.find(form, start + 1)
    return False
