"""The title of an article, which often stands outside of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from .kinds import HEADINGS
from .page import Element, descendants
from .walk import Sheet, Strand

LONGEST_TITLE = 100
LONGEST_TAB = 300
SHORTEST_PART = 6
GOOD_PART = 0.6
# How many paragraphs at the head of the article are searched for its title.
FIRST_LINES = 12
MOST_TITLE_LINES = 3

_TITLE_TAGS = frozenset(("articletitle", "og:title"))
_SEPARATORS = "_|—–-"


class Told(NamedTuple):
    """What the head of a page says of the title; ``tab`` is what the browser's tab shows."""

    named: str
    tab: str
    element: Element | None

    def is_title(self, text: str) -> bool:
        """Tell whether a line is the title, or a good part of what the tab shows."""
        short = squeezed(text)
        if not short or len(short) > LONGEST_TITLE:
            return False
        name = squeezed(_longest_part(self.tab))
        enough = max(SHORTEST_PART, len(name) * GOOD_PART)
        return short == squeezed(self.named) or (
            len(short) >= enough and short in squeezed(self.tab)
        )

    def has(self, text: str) -> bool:
        """Tell whether a line is part of what the head says."""
        short = squeezed(text)
        return bool(short) and (short in squeezed(self.named) or short in squeezed(self.tab))

    def strand(self) -> Strand | None:
        """Return the title as a paragraph, without the name of the site."""
        if self.element is None:
            return None
        text = self.named or _longest_part(self.tab)
        spots = ((0, self.element.spot),)
        return Strand(text, "", 1, spots, self.element, 0.0) if text else None


def told_by(root: Element) -> Told:
    """Return what the head of the page says of the title."""
    named, tab, source = "", "", None
    for element in descendants(root):
        if element.tag == "meta" and not named:
            attributes = element.attributes
            name = attributes.get("name", "") or attributes.get("property", "")
            if name.lower() in _TITLE_TAGS:
                named = " ".join(attributes.get("content", "").split())[: 2 * LONGEST_TITLE]
                source = element if named else source
        elif element.tag == "title" and not tab:
            # One that was never closed holds the rest of the page, and is no title.
            tab = " ".join(element.text()[:LONGEST_TAB].split())
            tab = tab if len(tab) < LONGEST_TAB else ""
            source = element if tab and not named else source
    return Told(named, tab, source)


def title_in(pieces: Sequence[Strand | Sheet], told: Told) -> int | None:
    """Return the index of the piece that is the title, None when none is."""
    best: tuple[tuple[int, int, int], int] | None = None
    for index, piece in enumerate(pieces):
        if isinstance(piece, Sheet) or not 1 < len(piece.text) <= LONGEST_TITLE:
            continue
        rank = _rank(piece, told)
        if rank and not (piece.is_link and rank < 3):
            key = (rank, len(squeezed(piece.text)) if rank == 3 else 0, index)
            best = max(best, (key, index)) if best else (key, index)
    return _first_line(pieces, best[1], told) if best else None


def is_told(pieces: Sequence[Strand | Sheet], told: Told) -> bool:
    """Tell whether the title stands at the head of the article, on one line or on several."""
    first = [piece.text for piece in islice(pieces, FIRST_LINES) if isinstance(piece, Strand)]
    for at, text in enumerate(first):
        following = [line[:LONGEST_TITLE] for line in first[at : at + MOST_TITLE_LINES]]
        together = ["".join(following[:count]) for count in range(1, len(following) + 1)]
        if any(told.is_title(line) for line in (text.partition("\n")[0], text, *together)):
            return True
    return False


def title_elsewhere(root: Element, told: Told) -> Strand | None:
    """Return the title from a heading that was taken for a part of every page."""
    for element in descendants(root):
        if element.tag not in HEADINGS or element.hidden:
            continue
        text = " ".join(element.text().split())
        if told.is_title(text):
            level = HEADINGS[element.tag]
            return Strand(text, "", level, ((0, element.spot),), element, 0.0)
    return None


def squeezed(text: str) -> str:
    """Return the text without any spaces."""
    return "".join(text.split())


def _first_line(pieces: Sequence[Strand | Sheet], index: int, told: Told) -> int:
    """Return where a title of several lines begins, given its longest line."""
    text = ""
    for at in range(index, -1, -1):
        piece = pieces[at]
        if isinstance(piece, Sheet) or not told.has(piece.text[:LONGEST_TITLE] + text):
            break
        text, index = piece.text + text, at
    return index


def _rank(piece: Strand, told: Told) -> int:
    """Return how sure it is that a line is the title: 3 told by the head, 0 nothing says so."""
    if told.is_title(piece.text):
        return 3
    if piece.level == 1:
        return 2
    return int(any("title" in name or name == "bt" for name in piece.element.names()))


def _longest_part(tab: str) -> str:
    """Return the longest of the parts that separators make; the others name the site."""
    for separator in _SEPARATORS:
        tab = tab.replace(separator, "\n")
    return max((part.strip() for part in tab.split("\n")), key=len, default="")
