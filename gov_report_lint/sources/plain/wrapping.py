"""Lines that were wrapped at some width joined to paragraphs again, where the text proves it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from ...text.folding import fold
from ...text.numbering import marker
from .lines import BLANK, LONGEST_WRAPPED, width_of
from .pieces import Piece

NARROWEST = 40
FEWEST = 3
MOST_BEYOND = 0.1
UNEVEN = 0.1
MARKER = 16
INDENTED = 4

_ENDED = re.compile("[。！？；：!?;:…][”’\"')）》」』]*$")
# Behind these a sentence goes on, even if the next line looks like a list item.
GOES_ON = ("、", "，", ",", "（", "(", "《", "“", "和", "与", "及", "或", "至", "第", "的")
_NO_TEXT = re.compile(r"[\d\s.,%/+-]*")
_LOOSE = re.compile(r"\S(?:[ \xa0]{3,}|\u3000{2,}|\t)\S")
_WORD = re.compile(r"[^\s\u2018-\uffff]*")
_OWN_NUMBER = re.compile(r"(?:^|[^\s\d.,])[\d.,]+$")


class Wrapping(NamedTuple):
    """How the lines of a text were wrapped.

    ``width`` is the widest a line gets and ``base`` where lines begin. ``exact`` tells that
    each was cut at the very same column, words and numbers or not; ``indented`` that
    paragraphs begin further right.
    """

    width: int
    base: int
    exact: bool
    indented: bool

    @property
    def full(self) -> int:
        """The column that the end of a full line reaches."""
        return self.width - 1 if self.exact else self.width - int(self.width * UNEVEN)

    @property
    def beyond(self) -> int:
        """The column that no wrapped line reaches beyond."""
        return self.width + int(self.width * UNEVEN)


def find_wrapping(pieces: list[Piece]) -> Wrapping | None:
    """Return how the lines were wrapped, None when nothing shows that they were.

    Wrapped lines end near one width in the middle of a sentence, and hardly a line is wider.
    Where each line is a paragraph, the long ones end in a full stop at widths of all kinds.
    """
    pairs = [(one, two) for one, two in pairwise(pieces) if _is_candidate(one, two)]
    edges = sorted(one.edge for one, _ in pairs)
    all_edges = sorted(_least(piece) for piece in pieces if not is_bare(piece))
    best, found = FEWEST - 1, 0
    for width in sorted(set(edges)):
        slack = int(width * UNEVEN)
        support = bisect_right(edges, width) - bisect_left(edges, width - slack)
        beyond = len(all_edges) - bisect_right(all_edges, width + slack)
        if width >= NARROWEST and support > best and beyond <= MOST_BEYOND * support:
            best, found = support, width
    return _wrapping(pieces, pairs, found) if found else None


def _is_candidate(one: Piece, two: Piece) -> bool:
    """Tell whether the second line may go on with a sentence of the first."""
    return (
        two.gap != BLANK
        and not (one.stands or two.stands or two.starts or one.cut)
        and one.edge <= LONGEST_WRAPPED
        and not has_ended(one)
        and not is_bare(one)
        and not is_bare(two)
    )


def _wrapping(pieces: list[Piece], pairs: list[tuple[Piece, Piece]], width: int) -> Wrapping:
    """Return the particulars of text wrapped at this width."""
    near = width - int(width * UNEVEN)
    full = [one for one, _ in pairs if near <= one.edge <= width]
    base = min(two.indent for one, two in pairs if near <= one.edge <= width)
    exact = all(one.edge >= width - 1 for one in full)
    deeper = sum(
        two.starts or two.indent > base + 1
        for one, two in pairwise(pieces)
        if not one.stands and (two.starts or has_ended(one))
    )
    return Wrapping(width, base, exact, deeper >= FEWEST)


def glue(one: Piece, two: Piece, wrapping: Wrapping | None, first: bool) -> str | None:
    """Return what stands between two lines of one paragraph, None between two paragraphs.

    ``first`` tells that the line before is the first one of its paragraph.
    """
    if one.stands or two.stands or two.starts:
        return None
    if one.cut and two.gap != BLANK and not begins(two):
        return "\n"
    if wrapping is None or not _goes_on(one, two, wrapping, first):
        return None
    return _between(one, two, wrapping)


def _goes_on(one: Piece, two: Piece, wrapping: Wrapping, first: bool) -> bool:
    """Tell whether the paragraph of a full line goes on in the next one."""
    if two.gap == BLANK or two.indent > max(wrapping.base + 1, one.hang, two.hang):
        return False
    if one.indent > wrapping.width // 3 or is_bare(one) or is_bare(two):
        return False
    if not _is_full(one, two, wrapping, first):
        return False
    if begins(two):
        return one.text.endswith(GOES_ON)
    return wrapping.indented or not has_ended(one)


def _is_full(one: Piece, two: Piece, wrapping: Wrapping, first: bool) -> bool:
    """Tell whether nothing of the next line had room at the end of this one."""
    word = _WORD.match(two.text)
    more = width_of(word.group()) - 1 if word and not wrapping.exact else 0
    # Converters leave out the indentation of a paragraph's first line.
    lost = INDENTED if first and one.indent == 0 and not wrapping.indented else 0
    reached = one.edge + lost
    # Converters set a space on either side of a number where paper has a sliver.
    return reached + max(more, 0) >= wrapping.full and _least(one) <= wrapping.beyond


def _least(piece: Piece) -> int:
    """Return where the line ends when its spaces take no room."""
    return piece.edge - piece.text.count(" ")


def is_bare(piece: Piece) -> bool:
    """Tell whether the line is no running text: figures alone, or words set far apart."""
    return bool(_NO_TEXT.fullmatch(piece.text) or _LOOSE.search(piece.text))


def has_ended(piece: Piece) -> bool:
    """Tell whether the line ends with a sentence."""
    return _ENDED.search(piece.text) is not None


def begins(piece: Piece) -> bool:
    """Tell whether the line bears a number as headings and list items do."""
    return marker(fold(piece.text[:MARKER])) is not None


def _between(one: Piece, two: Piece, wrapping: Wrapping) -> str:
    """Return what the break stands for: nothing between ideographs, a space between words.

    A break between digits is kept, so that no number comes of two, nor another of one. Only
    where every line is cut at one and the same column was the number cut like anything else.
    """
    left, right = one.text[-1], two.text[0]
    if not (left.isascii() and right.isascii()):
        return ""
    if right.isdigit() and (left.isdigit() or left in ".,"):
        cut = wrapping.exact and not one.tail and two.indent == wrapping.base
        return "" if cut and _OWN_NUMBER.search(one.text) else "\n"
    if not (left.isalnum() and right.isalnum()):
        return ""
    return "" if wrapping.exact and not one.tail else " "
