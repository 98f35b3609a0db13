"""Lines of text as pieces of paragraphs, with what Markdown says about them."""

from __future__ import annotations

import re
from typing import NamedTuple

from .lines import ADJACENT, BLANK, Line, indent_of, width_of
from .rows import is_rule

FRONT_MATTER = 60

_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)|(#{2,6})(?=[^#\s])")
_CLOSING = re.compile(r"\s+#+$")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_BULLET = re.compile(r"[-*+][ \t]+(?=\S)(?![-+]?[\d.,]+%?$)")
_ITEM = re.compile(r"(\d{1,9})([.)])[ \t]+(?=\S)")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*[\w+-]*")
_SEPARATOR = re.compile(r"[-=*_—–─━═～~#+|\s]{3,}")
# So converters write lines that were broken by hand.
_LINE_BLOCK = re.compile(r"\|[ ]+(?=[^|]+$)")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_PROOF = re.compile(
    r"[ ]{0,3}#{1,6}[ ]+\S"
    r"|.*\*\*[^\s*][^*]*\*\*"
    r"|.*\[[^\[\]]*\]\((?:https?:|[./#]|data:|[\w/-]+\.\w)"
    r"|.*<table[\s>]",
    re.IGNORECASE,
)
_ENDED = re.compile("[。；：！？;:!?]$")
_TITLE = re.compile(r"title[ \t]*:[ \t]*([\"']?)(.*?)\1$", re.IGNORECASE)
LONGEST_HEADING = 60
LONGEST_PROOF = 5000


class Piece(NamedTuple):
    """A line as a piece of a paragraph.

    ``indent`` and ``edge`` are the columns it begins and ends at, ``hang`` the column at which
    the text of its list item begins. It ``starts`` a paragraph, ``stands`` alone as one, or is
    ``cut`` where a line break belongs.
    """

    text: str
    number: int
    column: int
    indent: int
    edge: int
    gap: int
    tail: str = ""
    hang: int = 0
    starts: bool = False
    stands: bool = False
    cut: bool = False
    label: str = ""
    level: int | None = None


class _Item(NamedTuple):
    """An item of a list: the sign behind its number, the number typed and the number seen."""

    sign: str
    typed: int
    number: int
    first: bool


def is_markdown(lines: list[Line]) -> bool:
    """Tell whether the lines show marks that only Markdown has."""
    if _end_of_front_matter(lines):
        return True
    return any(_shows_markdown(line.text[:LONGEST_PROOF]) for line in lines)


def _shows_markdown(text: str) -> bool:
    if not any(mark in text for mark in "#*[<|`~"):
        return False
    bare = text.strip()
    return bool(_PROOF.match(text) or is_rule(bare) or _FENCE.fullmatch(bare))


def is_separator(text: str) -> bool:
    """Tell whether the line is only drawn to part what stands above and below."""
    return _SEPARATOR.fullmatch(text) is not None


def piece_of(line: Line) -> Piece:
    """Return the line as a piece of running text."""
    begin = indent_of(line.text)
    block = _LINE_BLOCK.match(line.text, begin)
    begin = block.end() if block else begin
    indent, edge = width_of(line.text[:begin]), width_of(line.text)
    piece = Piece(
        line.text[begin:], line.number, line.column + begin, indent, edge, line.gap, line.tail
    )
    starts = line.text[:begin].replace("\t", "\u3000\u3000").count("\u3000") > 1
    return piece._replace(starts=starts)


def _end_of_front_matter(lines: list[Line]) -> int:
    """Return the index behind the block of ``key: value`` lines a Markdown file may begin with."""
    if not lines or lines[0].text != "---" or lines[0].number > 1:
        return 0
    for index, line in enumerate(lines[1:FRONT_MATTER], start=1):
        if line.text in ("---", "..."):
            return index + 1 if index > 1 and ":" in lines[1].text else 0
        if line.gap == BLANK:
            return 0
    return 0


class MarkdownPieces:
    """Turns lines of Markdown into pieces, counting the items of its lists."""

    def __init__(self, lines: list[Line]) -> None:
        self._front = {line.number for line in lines[: _end_of_front_matter(lines)]}
        # The last item of each list under way, by its indentation.
        self._lists: dict[int, _Item] = {}
        self._last: Piece | None = None
        self._alone = False

    def of(self, line: Line) -> Piece | None:
        """Return the piece the line is, None when it says nothing."""
        piece = piece_of(line)
        piece = self._front_matter(piece) if line.number in self._front else self._marked(piece)
        if _FENCE.fullmatch(piece.text) or is_separator(piece.text):
            self._last = None
            return None
        self._alone = self._last is None or piece.gap == BLANK
        self._last = piece
        return piece

    def underlines(self, line: Line) -> int | None:
        """Return the level if the line makes a heading of the piece before it."""
        last, text = self._last, line.text.strip()
        if last is None or not self._alone or last.stands or line.gap != ADJACENT:
            return None
        if len(last.text) > LONGEST_HEADING or _ENDED.search(last.text):
            return None
        if not _UNDERLINE.fullmatch(text) or line.number in self._front:
            return None
        self._last = None
        return 1 if text[0] == "=" else 2

    def _front_matter(self, piece: Piece) -> Piece:
        title = _TITLE.fullmatch(piece.text)
        if title:
            text = "" if title.group(2) in ("|", ">", "|-", ">-") else title.group(2)
            piece = _without(piece, title.start(2))._replace(text=text)
        return piece._replace(starts=True, stands=True)

    def _marked(self, piece: Piece) -> Piece:
        quote = _QUOTE.match(piece.text)
        if quote:
            piece = _without(piece, quote.end())
        listed = self._listed(piece)
        heading = _HEADING.match(listed.text)
        if heading and not is_separator(piece.text):
            self._lists.clear()
            return _heading(listed, heading)
        cut = listed.tail.startswith("  ") or listed.text.endswith("\\")
        text = listed.text[:-1].rstrip() if listed.text.endswith("\\") else listed.text
        return listed._replace(text=text, cut=cut and bool(text))

    def _listed(self, piece: Piece) -> Piece:
        """Return the piece with the sign or number of a list item told apart from its text."""
        bullet = _BULLET.match(piece.text)
        if bullet and not is_separator(piece.text):
            hang = piece.indent + bullet.end()
            return _without(piece, bullet.end())._replace(starts=True, hang=hang)
        item = _ITEM.match(piece.text)
        if item is None:
            return self._beside_lists(piece)
        hang = piece.indent + item.end()
        for deeper in [at for at in self._lists if at > piece.indent]:
            del self._lists[deeper]
        before = self._lists.get(piece.indent)
        this = _next_item(before, int(item.group(1)), item.group(2))
        self._lists[piece.indent] = this
        piece = _without(piece, item.end())._replace(starts=True, hang=hang)
        return piece._replace(label=f"{this.number}{this.sign}")

    def _beside_lists(self, piece: Piece) -> Piece:
        """Return a piece that is no item; one that is not indented ends the lists."""
        if piece.gap == BLANK:
            for ended in [at for at in self._lists if at >= piece.indent]:
                del self._lists[ended]
        last = self._last
        if last is not None and last.hang and piece.gap != BLANK:
            return piece._replace(hang=last.hang)
        return piece


def _heading(piece: Piece, mark: re.Match[str]) -> Piece:
    """Return the piece as a heading; converters set one into a list item to have it numbered."""
    level = max(mark.end(1), mark.end(2)) - mark.start()
    piece = _without(piece, mark.end())
    text = _CLOSING.sub("", piece.text)
    return piece._replace(text=text, label="", level=level, starts=True, stands=True)


def _next_item(before: _Item | None, typed: int, sign: str) -> _Item:
    """Return the item behind ``before``: authors may type 1. for every item and see 1. 2. 3."""
    if before is None or before.sign != sign:
        return _Item(sign, typed, typed, True)
    counts_itself = typed == before.typed and (before.first or before.number != typed)
    return _Item(sign, typed, before.number + 1 if counts_itself else typed, False)


def _without(piece: Piece, length: int) -> Piece:
    """Return the piece less the marks at its head."""
    length += indent_of(piece.text[length:])
    return piece._replace(text=piece.text[length:], column=piece.column + length)
