"""A pack file as a tree: every scalar is text, every key and item knows its place."""

from __future__ import annotations

from typing import Any

from ..model.rule import Source


class Mapping(dict[str, Any]):
    """A mapping that knows its file, and for each key the place of key and value."""

    __slots__ = ("here", "marks", "path")

    def __init__(self, path: str, here: tuple[int, int]) -> None:
        super().__init__()
        self.path = path
        self.here = here
        self.marks: dict[str, tuple[int, int]] = {}

    def source(self, key: str | None = None) -> Source:
        """Return the place of that key, or of the mapping itself."""
        return Source(self.path, *self.marks.get(key or "", self.here))


class Sequence(list[Any]):
    """A list that knows its file and the place of each item."""

    __slots__ = ("here", "marks", "path")

    def __init__(self, path: str, here: tuple[int, int]) -> None:
        super().__init__()
        self.path = path
        self.here = here
        self.marks: list[tuple[int, int]] = []

    def source(self, index: int | None = None) -> Source:
        """Return the place of that item, or of the list itself."""
        found = index is not None and 0 <= index < len(self.marks)
        return Source(self.path, *(self.marks[index] if found and index is not None else self.here))
