"""Lines that a site sets around an article: its date, source and count of readers, its menu."""

from __future__ import annotations

from itertools import groupby, pairwise

from .walk import Sheet, Strand

LONGEST_LINE = 200
LONGEST_LABEL = 6
LONGEST_VALUE = 40
# No title of a report is as short.
MOST_WORDS = 11
MANY_PAIRS = 3
MOST_WORDS_OF_MANY = 20
FEW_PARTS = 3
LONGEST_PART = 8

_PARTING = str.maketrans("｜>＞»", "||||")
_ENDS = frozenset("。；！？，")
# What goes with a date or a count, and the sizes of type to choose from.
_UNITS = frozenset("年月日时分秒次人大中小")


def without_margin(pieces: list[Strand | Sheet]) -> list[Strand | Sheet]:
    """Return the pieces less such lines."""
    kept: list[Strand | Sheet] = []
    for paired, run in groupby(pieces, _pairs):
        group = list(run)
        alone = paired == 1 and len(group) == 1
        if not paired or (alone and not _is_figure(group[0])):
            kept += [one for one in group if not _is_menu(one)]
    return kept


def without_first_margin(pieces: list[Strand | Sheet]) -> list[Strand | Sheet]:
    """Return the pieces less such lines that they begin with."""
    end = next((at for at, one in enumerate(pieces) if not _pairs(one)), len(pieces))
    return without_margin(pieces[:end]) + pieces[end:]


def _pairs(piece: Strand | Sheet) -> int:
    """Return whether a line is made of labels, each with a colon and a value: 2 if of several."""
    if isinstance(piece, Sheet) or len(piece.text) > LONGEST_LINE:
        return 0
    parts = _parts(piece.text)
    if len(parts) < 2 or not _ENDS.isdisjoint(piece.text):
        return 0
    label = parts[0].strip()
    most = MOST_WORDS_OF_MANY if len(parts) > MANY_PAIRS else MOST_WORDS
    values = [part.split() for part in parts[1:]]
    # The last word of a value is the next label.
    words = [sum(map(_words, value[:-1] or value)) for value in values[:-1]]
    words.append(_words(parts[-1]))
    short = max(map(len, parts)) <= LONGEST_VALUE and max(words) <= most
    named = 1 < len(label) <= LONGEST_LABEL and _words(label) == len(label)
    return (2 if len(parts) > 2 else 1) if short and named else 0


def _parts(text: str) -> list[str]:
    """Return what the colons behind words part; those of the time of day do not count."""
    ends = [at for at, char in enumerate(text) if char in "：:" and at and _words(text[at - 1])]
    return [text[begin:end].lstrip("：:") for begin, end in pairwise([0, *ends, len(text)])]


def _is_figure(piece: Strand | Sheet) -> bool:
    """Tell whether the value behind the one label is a date or a count."""
    value = _parts(piece.text)[1] if isinstance(piece, Strand) else ""
    return _words(value) == sum(char in _UNITS for char in value)


def _is_menu(piece: Strand | Sheet) -> bool:
    """Tell whether a line is short words with strokes between them."""
    if isinstance(piece, Sheet) or len(piece.text) > LONGEST_LINE:
        return False
    parts = piece.text.translate(_PARTING).split("|")
    return len(parts) >= FEW_PARTS and max(len(part.strip()) for part in parts) <= LONGEST_PART


def _words(text: str) -> int:
    """Return how many ideographs there are in the text."""
    return sum("\u4e00" <= char <= "\u9fff" for char in text)
