"""Characters that nobody meant: what a wrong encoding leaves, codes of a page, private signs."""

from __future__ import annotations

from collections.abc import Iterator

from ..lazy import lazily
from .contract import Found

_HAN = "一-鿿"
_NEAR = f"{_HAN}0-9，。；：、（）《》%"
# What another encoding makes of Chinese text, codes that a page should have shown as signs, a sign
# that turns the words after it round, and question marks where an unknown character stood.
_CERTAIN = lazily(
    "锟斤拷|锟斤|烫烫烫|屯屯屯|(?:â€|ï¼|ã€|Ã¤|ä¸){2,}|â€[œ\x9d™“”]"
    "|&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|lt|gt|quot|middot|mdash|hellip|#x?[0-9A-Fa-f]{2,5});"
    "|\u202e"
    f"|(?<=[{_HAN}])[?][0-9][0-9,.]{{0,12}}[{_HAN}%]{{0,3}}[?](?![0-9A-Za-z=&])"
    f"|(?<=[{_NEAR}])[?]{{2,}}(?=[{_NEAR}])"
)
# Private characters but those of symbol fonts (a bullet of Word) and the blank of GBK at E5E5; the
# sign for an unknown one and a lost object. Control characters nobody sees.
_PRIVATE = "\ue000-\ue5e4\ue5e6-\uefff\uf100-\uf8ff\U000f0000-\U0010ffff"
_UNKNOWN = f"[{_PRIVATE}\ufffc\ufffd]"
_ODD = lazily(f"[&?\u202e锟烫屯âÃïãä]|{_UNKNOWN}")
_UNREADABLE = lazily(f"{_UNKNOWN}+")
_TEXT = lazily(f"[{_NEAR}]")


def garbled(text: str) -> Iterator[Found]:
    """Yield what is garbled in the text itself, whoever reads it."""
    if not _ODD.search(text):
        return iter(())
    return (Found(match.start(), match.end()) for match in _CERTAIN.finditer(text))


def _beside(here: str, there: str, said: str) -> bool:
    """Tell whether text stands on this side of what was ``said``, and something on that one."""
    return bool(_TEXT.match(here)) and (len(said) > 1 or bool(there.strip()))


def unreadable(text: str) -> Iterator[Found]:
    """Yield characters that only the author's own font shows, or nobody's."""
    if not _ODD.search(text):
        return
    for match in _UNREADABLE.finditer(text):
        start = match.start()
        before, after = text[max(0, start - 1) : start], text[match.end() : match.end() + 1]
        if not (_beside(before, after, match[0]) or _beside(after, before, match[0])):
            continue
        code = f"U+{ord(match[0][0]):04X}"
        yield Found(match.start(), match.end(), code, shown=f"□（{code}）")
