"""Markdown inside a line reduced to what a reader sees, each character's place still known."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from ...model.place import Spot

Spots = tuple[tuple[int, Spot], ...]
Edit = tuple[int, int, str]

COMMENT = "<!--"
_COMMENT_END = "-->"
_SEEN = re.compile(r"[^\r\n]")

_MARKED = re.compile(r"[\\`*_\[<&$]")
_IMAGE = re.compile(
    r"!\[[^\[\]]*\]\([^()\s]*(?:\s+\"[^\"()]*\")?\s*\)|<img\b[^<>]*>", re.IGNORECASE
)
_LINK = re.compile(
    r"(?<!\\)(\[)(?:[^\[\]]*)"
    r"(\]\((?!\d*\))[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"()]*\")?\s*\))"
)
_CODE = re.compile(r"(?<!`)(`)[^`\n]+(`)(?!`)")
_BREAK = re.compile(
    r"</?(?:body|br|center|details|div|h[1-6]|hr|html|li|ol|p|summary|t[dhr]|table|tbody|thead|ul)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"</?(?:a|b|big|code|del|em|font|i|ins|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
# OCR writes numbers as formulas.
_FORMULA = re.compile(r"(\$)\s*[0-9][0-9.,]*\s*(?:(\\)%|%)?\s*(\$)(?![0-9])")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,10});")
_ESCAPE = re.compile(r"(\\)(?=[!-/:-@\[-`{-~])")
# A star between digits is a sign of its own: in 5*8小时，7*24小时 it means "times".
_APART = r"(?!(?<=[0-9A-Za-z]\*)[0-9A-Za-z])(?!(?<=[0-9A-Za-z]\*\*)[0-9A-Za-z])"
_BOLD = re.compile(rf"(?<![*\\])(\*\*){_APART}(?=[^\s*])[^*\n]*[^\s*\\](\*\*)(?!\*){_APART}")
_STARRED = re.compile(rf"(?<![*\\])(\*){_APART}(?=[^\s*])[^*\n]*[^\s*\\](\*)(?!\*){_APART}")
_LINED = re.compile(r"(?<![\w\\])(__?)(?=[^\s_])[^_\n]*[^\s_\\](\1)(?!\w)")


def without_comments(text: str) -> str:
    """Return the text with blanks for its HTML comments; one without an end is text."""
    pieces: list[str] = []
    begin = 0
    while (start := text.find(COMMENT, begin)) >= 0:
        end = text.find(_COMMENT_END, start)
        if end < 0:
            break
        end += len(_COMMENT_END)
        pieces += [text[begin:start], _SEEN.sub(" ", text[start:end])]
        begin = end
    return "".join([*pieces, text[begin:]])


def has_picture(text: str) -> bool:
    """Tell whether a picture stands in the Markdown ``text``."""
    return _IMAGE.search(text) is not None


def reduced(text: str, spots: Spots = ()) -> tuple[str, Spots]:
    """Return the text without marks of Markdown and HTML, and the spots to go with it."""
    if not _MARKED.search(text):
        return text, spots
    for pattern, give in _STEPS:
        edits = [edit for found in pattern.finditer(text) for edit in give(found)]
        if edits:
            text, spots = _edited(text, spots, edits)
    return _stripped(text, spots)


def _stripped(text: str, spots: Spots) -> tuple[str, Spots]:
    """Return the text without blanks around it."""
    begin = len(text) - len(text.lstrip())
    text = text.strip()
    if not begin:
        return text, tuple(spot for spot in spots if spot[0] < max(len(text), 1))
    earlier = [_further(spot, begin) for spot in spots if spot[0] <= begin]
    later = [(at - begin, spot) for at, spot in spots if begin < at < begin + len(text)]
    return text, (*((0, spot) for spot in earlier[-1:]), *later)


def _whole(new: str) -> Callable[[re.Match[str]], list[Edit]]:
    return lambda found: [(found.start(), found.end(), new)]


def _marks(found: re.Match[str]) -> list[Edit]:
    """Return the edits that take the groups of the match away."""
    groups = range(1, (found.re.groups or 0) + 1)
    return [(*found.span(group), "") for group in groups if found.start(group) >= 0]


def _entity(found: re.Match[str]) -> list[Edit]:
    return [(found.start(), found.end(), html.unescape(found.group()))]


_STEPS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], list[Edit]]], ...] = (
    (_IMAGE, _whole("")),
    (_BREAK, _whole("\n")),
    (_TAG, _whole("")),
    (_LINK, _marks),
    (_CODE, _marks),
    (_BOLD, _marks),
    (_STARRED, _marks),
    (_LINED, _marks),
    (_FORMULA, _marks),
    (_ENTITY, _entity),
    (_ESCAPE, _marks),
)


def _edited(text: str, spots: Spots, edits: list[Edit]) -> tuple[str, Spots]:
    """Return the text with the edits made; what follows each of them gets a spot of its own."""
    pieces: list[str] = []
    moved: list[tuple[int, Spot]] = []
    waiting = list(reversed(spots))
    length = begin = 0
    base: tuple[int, Spot] | None = None
    last = ""
    for start, end, new in [*edits, (len(text), len(text), "")]:
        while waiting and waiting[-1][0] < max(start, 1):
            base = waiting.pop()
            moved.append((length + max(base[0] - begin, 0), base[1]))
        kept = text[begin:start]
        last = kept[-1:] or last
        # What stood on either side of a mark must not become one number.
        if not new and last.isdigit() and text[end : end + 1].isdigit():
            new = " "
        pieces += [kept, new]
        length += start - begin + len(new)
        begin = end
        while waiting and waiting[-1][0] <= end:
            base = waiting.pop()
        if base is not None and end < len(text):
            moved.append((length, _further(base, end)))
    return "".join(pieces), _last_of_each(moved)


def _further(base: tuple[int, Spot], offset: int) -> Spot:
    """Return the spot of ``offset``, in the same line as the spot ``base``."""
    start, spot = base
    return spot._replace(column=(spot.column or 1) + offset - start)


def _last_of_each(spots: list[tuple[int, Spot]]) -> Spots:
    """Return one spot for each offset."""
    return tuple(dict(spots).items())
