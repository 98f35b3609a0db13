"""What is left of a table in running text: its labels and figures, run together past mending.

Nothing is read out of such a heap: which figure belongs to which label can't be known. It is
found so that it can be named, and so that its labels are not taken for prose.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..text.folding import fold, squeeze
from ..text.labels import key as label_key
from .lines import RawLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.form import TableForm

FEWEST_LABELS = 4
FEWEST_FIGURES = 3
MANY_LABELS = 8  # so many are a table even if it is a form with no figures in it
WIDEST_GAP = 40  # letters between two labels: a misspelt label, a number, a head of no form
LEAST_TEXT = 60  # letters at the end of a line that are no sentence go with the table beside them
FEW_LINES = 2
LONGEST_TRACE = 120
FEWEST_TRACES = 3
LINE_END = 1 << 30
STOP = "。"
_STOPS = frozenset("。;!?")
_SENTENCE = re.compile("[。；！？;!?]")
_DIGITS = re.compile("[0-9]+")


class Remnant(NamedTuple):
    """A stretch that holds what is left of the table ``key``: from a line and offset to such."""

    key: str
    start: tuple[int, int]
    end: tuple[int, int]


class _Letters(NamedTuple):
    """All letters and digits of some lines in a row, sentence ends as ``STOP``."""

    text: str
    places: list[tuple[int, int]]

    def behind(self, at: int) -> tuple[int, int]:
        """Return the place behind a letter, or where the line of the next one begins."""
        line = self.places[at + 1][0]
        same = at >= 0 and self.places[at][0] == line
        return (line, self.places[at][1] + 1 if same else 0)

    def before(self, at: int) -> tuple[int, int]:
        """Return the place of a letter, or the end of the line of the one before it."""
        line = self.places[at - 1][0]
        same = at < len(self.places) and self.places[at][0] == line
        return (line, self.places[at][1] if same else LINE_END)


def find_remnants(
    lines: list[str], headings: set[int], forms: dict[str, list[TableForm]]
) -> list[Remnant]:
    """Return the stretches of the lines that are left of the tables, which have these forms.

    No stretch goes over a line that is one of the ``headings``.
    """
    letters = _letters(lines, headings)
    return [
        Remnant(key, _upwards(letters.behind(start - 1), lines, headings), letters.before(end))
        for key, known in forms.items()
        for start, end in _heaps(letters, known)
    ]


def _upwards(start: tuple[int, int], lines: list[str], headings: set[int]) -> tuple[int, int]:
    """Return the start with the few lines above it that part it from a heading: its own head."""
    for above in range(start[0] - 1, start[0] - FEW_LINES - 2, -1):
        if above in headings:
            return (above + 1, 0) if above + 1 < start[0] else start
        if (
            start[1]
            or above < 0
            or len(lines[above]) > LEAST_TEXT
            or _SENTENCE.search(lines[above])
        ):
            break
    return start


def _letters(lines: list[str], headings: set[int]) -> _Letters:
    kept: list[str] = []
    places: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if index in headings:
            kept.append(STOP)
            places.append((index, 0))
            continue
        for offset, char in enumerate(fold(line)):
            if char.isalnum() or char in _STOPS:
                kept.append(STOP if char in _STOPS else char)
                places.append((index, offset))
    return _Letters("".join(kept), places)


@lru_cache(maxsize=16)
def _labels(forms: tuple[TableForm, ...]) -> tuple[set[str], re.Pattern[str]]:
    """Return the keys of the rows' labels, and a pattern that finds all labels."""
    rows = {label_key(row.label.printed) for form in forms for row in form.rows.values()}
    columns = {label_key(one.label.printed) for form in forms for one in form.columns.values()}
    keys = sorted((key for key in rows | columns if len(key) > 1), key=len, reverse=True)
    return rows, re.compile("|".join(map(re.escape, keys)))


def find_traces(lines: list[str], wanted: list[int], forms: list[TableForm]) -> list[int]:
    """Return those of the lines ``wanted`` in which pieces of the table stand, by index.

    Lines of nothing but labels and figures, or of letters of the labels alone, which narrow heads
    set side by side are broken into. There must be several, with two labels or a row of figures.
    """
    _, pattern = _labels(tuple(forms))
    alphabet = set(pattern.pattern)
    labelled: set[str] = set()
    rows = 0
    found = []
    for index in wanted:
        line = lines[index]
        letters = "".join(char for char in fold(line) if char.isalnum())
        if not letters or len(letters) > LONGEST_TRACE or _SENTENCE.search(line):
            continue
        labels = pattern.findall(letters)
        digits = sum(char.isdigit() for char in letters)
        known = 2 * (sum(map(len, labels)) + digits) >= len(letters)
        if known or all(char in alphabet or char.isdigit() for char in letters):
            found.append(index)
            labelled.update(labels)
            rows += digits == len(letters) and len(line.split()) >= FEWEST_LABELS
    enough = len(found) >= FEWEST_TRACES and (len(labelled) > 1 or rows > 0)
    return found if enough else []


def is_no_sentence(line: str) -> bool:
    """Tell whether a line may be a piece of a table: short, and no sentence ends in it."""
    return len(line) <= LONGEST_TRACE and _SENTENCE.search(line) is None


def _heaps(letters: _Letters, forms: list[TableForm]) -> Iterator[tuple[int, int]]:
    """Give the spans of letters that hold enough labels and figures of the table."""
    rows, pattern = _labels(tuple(forms))
    fewest_rows = min(len(form.rows) for form in forms) / 2
    found = [match.span() for match in pattern.finditer(letters.text)]
    for group in _grouped(found, letters.text):
        start, end = group[0][0], group[-1][1]
        labels = {letters.text[first:last] for first, last in group}
        digits = sum(char.isdigit() for char in letters.text[start : end + FEWEST_FIGURES])
        enough = len(labels) >= FEWEST_LABELS and len(labels & rows) >= fewest_rows
        if enough and (digits >= FEWEST_FIGURES or len(labels) >= MANY_LABELS):
            yield _widened(letters, start, end)


def _grouped(spans: list[tuple[int, int]], text: str) -> Iterator[list[tuple[int, int]]]:
    """Give the labels in groups; a sentence, or a count with its unit, stands between groups."""
    group: list[tuple[int, int]] = []
    for span in spans:
        gap = text[group[-1][1] : span[0]] if group else ""
        words = _DIGITS.sub("", gap)
        if group and (STOP in gap or "件" in gap or len(words) > WIDEST_GAP):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _widened(letters: _Letters, start: int, end: int) -> tuple[int, int]:
    """Return the span with the figures behind it, and with the rest of its lines if no sentence."""
    text, places = letters
    digits = _DIGITS.match(text, end)
    end = digits.end() if digits else end
    if digits and text.startswith("年", end):
        end = max(digits.start(), end - 4)  # a sentence begins with its year
    first, last = start, end
    lowest, highest = max(0, start - LEAST_TEXT - 1), min(len(text), end + LEAST_TEXT + 1)
    while first > lowest and places[first - 1][0] == places[start][0] and text[first - 1] != STOP:
        first -= 1
    while last < highest and places[last][0] == places[end - 1][0]:
        last += 1
    if start - first <= LEAST_TEXT:
        start = first
    if STOP not in text[end:last] and last - end <= LEAST_TEXT:
        end = last
    return start, end


def without(lines: list[RawLine], remnants: list[Remnant], gone: set[int]) -> list[RawLine]:
    """Return the lines with the remnants' text blank; a line that holds more is parted.

    Lines whose index is in ``gone`` are left out.
    """
    spans: dict[int, list[tuple[int, int]]] = {}
    for one in remnants:
        for index in range(one.start[0], one.end[0] + 1):
            start = one.start[1] if index == one.start[0] else 0
            end = one.end[1] if index == one.end[0] else len(lines[index].text)
            spans.setdefault(index, []).append((start, min(end, len(lines[index].text))))
    result = []
    for index, line in enumerate(lines):
        if index not in gone:
            result += _parted(line, sorted(spans[index])) if index in spans else [line]
    return result


def _parted(line: RawLine, spans: list[tuple[int, int]]) -> list[RawLine]:
    """Return the pieces of a line; those in the spans have no flat text."""
    pieces, at = [], 0
    for start, end in spans:
        if line.text[at:start].strip():
            pieces.append(_piece(line, at, start))
            at = start
        if end > at:
            pieces.append(_piece(line, at, end)._replace(flat=""))
            at = end
    if line.text[at:].strip():
        pieces.append(_piece(line, at, len(line.text)))
    return pieces


def _piece(line: RawLine, start: int, end: int) -> RawLine:
    text = line.text[start:end]
    number = line.number if start == 0 else ""
    offset = line.offset + start
    return RawLine(line.paragraph, offset, text, number, squeeze(text).text, line.level)
