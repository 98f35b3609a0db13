"""Articles of a law as reports cite them: 《条例》第四十九条、第五十条, 政府信息公开条例第31条."""

from __future__ import annotations

from typing import NamedTuple

from .lazy import lazily
from .numerals import parse_chinese

MOST_LISTED = 8
FAR = 60  # how far behind a law's title its articles may stand, in characters

_NUMBER = "(?:[0-9]{1,3}|[零〇一二三四五六七八九十百]{1,7})"
_ARTICLES = lazily(f"第{_NUMBER}(?:条?[、,和及与至到-]第?{_NUMBER}){{0,{MOST_LISTED}}}条")
_EACH = lazily(_NUMBER)


class Article(NamedTuple):
    """Articles cited together, and the title of the law they are of; empty when none is near.

    ``before`` is what stands directly before them, for a law named without 《》.
    """

    start: int
    end: int
    numbers: tuple[int, ...]
    title: str
    before: str


def find_articles(squeezed_text: str) -> list[Article]:
    """Return the articles cited in the text, in order."""
    found = []
    for match in _ARTICLES.finditer(squeezed_text):
        values = [parse_chinese(one) for one in _EACH.findall(match.group())]
        numbers = tuple(value for value in values if isinstance(value, int))
        begin = max(0, match.start() - FAR)
        title = _law(squeezed_text, begin, match.start())
        before = squeezed_text[begin : match.start()]
        found.append(Article(match.start(), match.end(), numbers, title, before))
    return found


def _law(text: str, begin: int, end: int) -> str:
    """Return the last title in 《》 between the offsets, without titles within it."""
    close = text.rfind("》", begin, end)
    depth = 0
    for index in range(close, max(-1, close - FAR), -1):
        depth += (text[index] == "》") - (text[index] == "《")
        if depth == 0 and close >= 0:
            return text[index + 1 : close]
    return ""
