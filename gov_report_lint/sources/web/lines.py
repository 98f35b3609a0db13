"""Pieces of text as the lines and paragraphs that a browser makes of them."""

from __future__ import annotations

from ...model.place import Spot

Spots = tuple[tuple[int, Spot], ...]

_BLANKS = str.maketrans("\t\n\r\f", "    ")
# How wide the spaces are that an author indents a line with.
_WIDTHS = {"\xa0": 1, "\u2002": 1, "\u2003": 2, "\u3000": 2, " ": 0}
_INDENT = 2
MANY_LINES = 5
FULL_LINE = 0.6


class Lines:
    """The text between two block boundaries; ``path`` is where it begins."""

    def __init__(self) -> None:
        self.linked = 0
        self._pieces: list[str] = []
        self._spots: list[Spot | None] = [None]
        self._lines: list[list[str]] = [self._pieces]

    def add(self, text: str, spot: Spot, keeps_lines: bool = False) -> None:
        """Add a piece of text that begins at ``spot``."""
        if keeps_lines and "\n" in text:
            first, *rest = text.split("\n")
            self.add(first, spot)
            for number, line in enumerate(rest, start=1):
                self.break_line()
                self.add(line, spot._replace(line=spot.line and spot.line + number))
            return
        if self._spots[-1] is None:
            stripped = text.lstrip(" \t\n\r\f")
            if not stripped:
                return
            skipped = text.count("\n", 0, len(text) - len(stripped))
            self._spots[-1] = spot._replace(line=spot.line and spot.line + skipped)
        self._pieces.append(text)

    def break_line(self) -> None:
        """Begin another line."""
        self._pieces = []
        self._lines.append(self._pieces)
        self._spots.append(None)

    def paragraphs(self) -> list[tuple[str, Spots]]:
        """Return the paragraphs: a blank line or an indented one begins another.

        Where there are many lines, one that is far from full ends a paragraph as well.
        """
        found: list[list[tuple[str, Spot | None]]] = []
        texts = [_collapsed("".join(pieces)) if pieces else "" for pieces in self._lines]
        full = FULL_LINE * max(map(len, texts)) if len(texts) >= MANY_LINES else 0
        apart = True
        for text, spot in zip(texts, self._spots, strict=True):
            if not text.strip():
                apart = True
                continue
            if apart or _is_indented(text):
                found.append([])
            found[-1].append((text, spot))
            apart = len(text) < full
        return [_joined(lines) for lines in found]


def _collapsed(text: str) -> str:
    return " ".join([word for word in text.translate(_BLANKS).split(" ") if word])


def _is_indented(text: str) -> bool:
    width = 0
    for char in text[: 2 * _INDENT]:
        if char not in _WIDTHS:
            break
        width += _WIDTHS[char]
    return width >= _INDENT


def _joined(lines: list[tuple[str, Spot | None]]) -> tuple[str, Spots]:
    """Return the lines as one text; a spot for each that begins on another line of the file."""
    spots: list[tuple[int, Spot]] = []
    offset = 0
    for text, spot in lines:
        if spot is not None and (not spots or spots[-1][1] != spot):
            spots.append((offset, spot))
        offset += len(text) + 1
    return "\n".join(text for text, _ in lines), tuple(spots)
