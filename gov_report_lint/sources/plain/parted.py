"""Texts whose paragraphs have blank lines between them: there a mere line end ends none."""

from __future__ import annotations

from itertools import pairwise

from .lines import BLANK
from .pieces import Piece
from .wrapping import GOES_ON, NARROWEST, begins, has_ended, is_bare

FEWEST_BLANKS = 3
MOST_WITHOUT = 0.2


def is_parted(pieces: list[Piece]) -> bool:
    """Tell whether nearly all paragraphs of the text have a blank line before them."""
    blanks = without = 0
    long = False
    for one, two in pairwise(pieces):
        # In a block without a long line nothing was wrapped; nor are figures below figures.
        long = long or max(one.edge, two.edge) >= NARROWEST
        if two.gap == BLANK:
            blanks += 1
            long = False
        elif not (one.stands or two.stands):
            listed = two.starts or begins(two) or has_ended(one)
            without += listed or not long or (is_bare(one) and is_bare(two))
    return blanks >= FEWEST_BLANKS and without <= blanks * MOST_WITHOUT


def goes_on(paragraph: list[Piece], two: Piece) -> bool:
    """Tell whether a paragraph goes on in the next line of such a text.

    A short first line may be a heading, and one of several short lines a signature.
    """
    one = paragraph[-1]
    if two.gap == BLANK or one.stands or two.stands or two.starts:
        return False
    if begins(two) or has_ended(one):
        return False
    if len(paragraph) > 1:
        return True
    cut = one.text[-1:].isdigit() or one.text.endswith(GOES_ON)
    return one.edge >= NARROWEST or (cut and not begins(one) and two.edge >= NARROWEST)
