"""Tracked changes, and sentences cut into many runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, cycle

from docx.oxml.xmlchemy import BaseOxmlElement

from .elements import Face, el, run

REVIEWER = {"author": "审核人", "date": "2024-01-22T09:00:00Z"}
_CHANGE = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)
_LENGTHS = (3, 1, 5, 2, 7)


class Reviewer:
    """Writes text with its corrections still visible: `[-out-]` deleted, `{+in+}` inserted."""

    def __init__(self) -> None:
        self._ids = count(900)

    def runs(self, text: str, face: Face | None = None) -> list[BaseOxmlElement]:
        """Runs of a paragraph, cut small, with insertions and deletions marked."""
        made: list[BaseOxmlElement] = []
        end = 0
        for found in _CHANGE.finditer(text):
            made += self.cut(text[end : found.start()], face)
            made.append(self._changed(found, face))
            end = found.end()
        return [*made, *self.cut(text[end:], face)]

    def cut(self, text: str, face: Face | None = None) -> list[BaseOxmlElement]:
        """Runs of a few characters each, as Word leaves them after much editing."""
        made: list[BaseOxmlElement] = []
        for number, piece in enumerate(_pieces(text)):
            if number % 6 == 4:
                made.append(el("proofErr", {"type": "gramStart"}))
            made.append(run(piece, face))
            if number % 6 == 4:
                made.append(el("proofErr", {"type": "gramEnd"}))
        return made

    def mark(self, kind: str, *inside: BaseOxmlElement) -> BaseOxmlElement:
        """A change mark, `ins` or `del`, around runs or alone for a paragraph mark or a row."""
        return el(kind, {"id": str(next(self._ids)), **REVIEWER}, *inside)

    def _changed(self, found: re.Match[str], face: Face | None) -> BaseOxmlElement:
        out, new = found.groups()
        if new is None:
            return self.mark("del", run(out, face, deleted=True))
        return self.mark("ins", run(new, face))


def whole(text: str) -> str:
    """`del` or `ins` where the whole paragraph was deleted or inserted, otherwise nothing."""
    found = _CHANGE.fullmatch(text)
    if found is None or "-][-" in text or "-]{+" in text:
        return ""
    return "ins" if found.group(1) is None else "del"


def _pieces(text: str) -> Iterator[str]:
    lengths = cycle(_LENGTHS)
    while text:
        length = next(lengths)
        yield text[:length]
        text = text[length:]
