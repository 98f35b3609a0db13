"""Footnotes and endnotes: texts of their own, read after the paragraph that refers to them."""

from __future__ import annotations

from ..package import Package
from ..xml import Element, parse
from .names import ID, NOTE_REFERENCES, TYPE, as_transitional

_NOTE = "normal"


class Notes:
    """The notes of a document by what refers to them; ``roots`` are the parts they stand in."""

    def __init__(self, package: Package, main: str, tags: set[str]) -> None:
        self.roots: list[Element] = []
        self._notes: dict[tuple[str, str], Element] = {}
        for reference, kind in NOTE_REFERENCES.items():
            part = package.beside(main, kind) if reference in tags else None
            if part is not None:
                root = as_transitional(parse(package.read(part), part))
                self.roots.append(root)
                # The others are the lines that part notes from the text.
                notes = [note for note in root if note.get(TYPE, _NOTE) == _NOTE]
                self._notes.update({(reference, note.get(ID, "")): note for note in notes})

    def take(self, reference: Element) -> Element | None:
        """Return the note referred to; each is given once, however often it is referred to."""
        return self._notes.pop((reference.tag, reference.get(ID, "")), None)
