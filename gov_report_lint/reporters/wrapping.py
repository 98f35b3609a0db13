"""Text wrapped to a width in columns, Chinese characters counting two."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import east_asian_width

_TOKEN = re.compile(r"[!-~]+|.", re.DOTALL)
_NEVER_FIRST = frozenset("，。、；：！？）」》”’")


@lru_cache(maxsize=4096)
def columns(token: str) -> int:
    """Return how many columns a terminal needs for the token."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in token)


def wrapped(text: str, width: int) -> str:
    """Return the text in lines of about that width.

    Numbers and words are not parted, and no line begins with a closing mark: such a mark may stand
    over the edge.
    """
    lines: list[str] = []
    line, used = "", 0
    for token in _TOKEN.findall(text):
        need = columns(token)
        if line and used + need > width and token not in _NEVER_FIRST:
            lines.append(line.rstrip())
            line, used, token = "", 0, token.lstrip()
            need = columns(token)
        line += token
        used += need
    return "\n".join([*lines, line.rstrip()])
