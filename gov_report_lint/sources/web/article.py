"""The article among all that a page shows: from its title to its last line."""

from __future__ import annotations

from typing import NamedTuple

from .margin import without_first_margin, without_margin
from .page import Element
from .title import Told, is_told, title_elsewhere, title_in, told_by
from .walk import Sheet, Strand, Walk
from .weights import MUCH_TEXT, Weights, is_imprint, is_numbered, is_telling

# A signature and a date follow the last sentence; a page's own lines around it are short too.
SHORT_LINE = 60
MOST_LAST_LINES = 5
MOST_FIRST_LINES = 10
FEW_LABELS = 2

Piece = Strand | Sheet


class Article(NamedTuple):
    """The pieces of the article; ``first`` and ``last`` bound them among all pieces."""

    pieces: list[Piece]
    first: int
    last: int


def find_article(root: Element, walk: Walk, weights: Weights) -> Article:
    """Return the article, whole: where it is unclear, too much rather than too little."""
    pieces, told = walk.pieces, told_by(root)
    begin, end = _bounds(walk, weights)
    body = begin
    title: Strand | None = None
    front: list[Piece] = []
    if not is_told(pieces[begin:end], told):
        found = title_in(pieces[:begin], told)
        if found is not None:
            begin = found
        else:
            title = title_elsewhere(root, told) or told.strand()
            front = [] if title is not None and told.named else _short_lines(pieces[:begin])
    front += [piece for piece in pieces[begin:body] if _belongs(piece, pieces[body:end], weights)]
    text = _without_labels(pieces[body:end], weights)
    if begin == body:
        # No title stands there yet.
        front, text = without_margin(front), without_first_margin(text)
    kept = [*([title] if title else []), *front, *text]
    return Article(_title_apart(kept, told), begin, end)


def _bounds(walk: Walk, weights: Weights) -> tuple[int, int]:
    """Return where running text and data begin and end among the pieces."""
    pieces = walk.pieces
    if walk.content[1] > walk.content[0]:
        return walk.content
    telling = [at for at, piece in enumerate(pieces) if _is_telling(piece, weights)]
    if not telling:
        return 0, len(pieces)
    first, end = telling[0], telling[-1] + 1
    while first and _is_subheading(pieces[first - 1]):
        first -= 1
    last = end
    while last < min(end + MOST_LAST_LINES, len(pieces)) and _may_end(pieces[last], weights):
        last += 1
    return first, last


def _is_telling(piece: Piece, weights: Weights) -> bool:
    if isinstance(piece, Strand):
        return not piece.is_link and is_telling(piece.text)
    sums = weights.sums[piece.element]
    return sums.tables > 0 or sums.weight > MUCH_TEXT or sums.numbers > 1


def _is_subheading(piece: Piece) -> bool:
    return isinstance(piece, Strand) and not piece.is_link and (piece.level or 0) > 1


def _may_end(piece: Piece, weights: Weights) -> bool:
    """Tell whether the article may go on with a piece after its last sentence."""
    if isinstance(piece, Sheet):
        sums = weights.sums[piece.element]
        return not sums.links and not sums.imprints
    return not piece.linked and len(piece.text) <= SHORT_LINE and not is_imprint(piece.text)


def _belongs(piece: Piece, body: list[Piece], weights: Weights) -> bool:
    """Tell whether a piece between the title and the running text is part of the article.

    A small table without figures is not: there stands the table of the page's own data.
    """
    if isinstance(piece, Strand):
        return not piece.is_link
    return not body or isinstance(body[0], Sheet) or weights.sums[piece.element].tables > 0


def _without_labels(pieces: list[Piece], weights: Weights) -> list[Piece]:
    """Return the pieces less the tables of labels with colons before the first numbered line."""
    numbered = (at for at, one in enumerate(pieces) if isinstance(one, Strand) and _number(one))
    first = next(numbered, 0)
    return [one for at, one in enumerate(pieces) if at >= first or not _is_labels(one, weights)]


def _number(strand: Strand) -> bool:
    return bool(strand.number) or is_numbered(strand.text)


def _is_labels(piece: Piece, weights: Weights) -> bool:
    if isinstance(piece, Strand) or weights.sums[piece.element].tables:
        return False
    ends = [cell.text.rstrip()[-1:] for cell in piece.table.cells]
    return sum(end in ("：", ":") for end in ends) >= FEW_LABELS


def _short_lines(pieces: list[Piece]) -> list[Piece]:
    """Return the last lines before the running text: one of them may be the title."""
    lines = [
        piece
        for piece in pieces
        if isinstance(piece, Strand) and not piece.is_link and len(piece.text) <= SHORT_LINE
    ]
    return list(lines[-MOST_FIRST_LINES:])


def _title_apart(pieces: list[Piece], told: Told) -> list[Piece]:
    """Return the pieces with a title that only a line break parts from the text on its own."""
    if not pieces or not isinstance(pieces[0], Strand):
        return pieces
    first = pieces[0]
    line, broken, rest = first.text.partition("\n")
    if not broken or not told.is_title(line) or told.is_title(first.text):
        return pieces
    offset = len(line) + 1
    later = [(at - offset, spot) for at, spot in first.spots if at > offset]
    here = [spot for at, spot in first.spots if at <= offset]
    spots = ((0, here[-1]), *later) if here else tuple(later)
    return [
        first._replace(text=line, spots=first.spots[:1]),
        first._replace(text=rest, number="", spots=spots),
        *pieces[1:],
    ]
