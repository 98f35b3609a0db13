"""What a Word file holds beside its page: tracked changes, comments, hidden text, properties."""

from __future__ import annotations

from posixpath import dirname, join

from ...model.document import Metadata, UnreadableError
from ..package import MIB, Package
from ..xml import Element, parse
from .names import (
    CHOICE,
    COMMENT,
    COMMENT_REFERENCE,
    FALLBACK,
    HIDDEN,
    R_PR,
    TR,
    TR_PR,
    TRACKED,
    as_transitional,
    is_on,
)
from .text import characters

LONGEST = 100
_PROPERTIES = {
    "docProps/core.xml": {"title": "title", "creator": "creator", "lastModifiedBy": "editor"},
    "docProps/app.xml": {"Company": "company"},
}


def metadata_of(
    package: Package, main: str, roots: list[Element], tags: set[str], hidden: int
) -> Metadata:
    """Return the metadata of a document whose texts are ``roots``.

    ``tags`` are the names of its elements, ``hidden`` the hidden characters met with in its runs.
    """
    rows = sum(map(_in_hidden_rows, roots)) if HIDDEN in tags else 0
    return Metadata(
        changes=0 if tags.isdisjoint(TRACKED) else sum(map(_changes, roots)),
        comments=_comments(package, _comments_part(package, main, tags)),
        hidden=hidden + rows,
        **_properties(package),
    )


def _changes(root: Element) -> int:
    """Return how many places were changed; the mark of a paragraph counts with its text."""
    places = marks = 0
    waiting = [root]
    while waiting:
        element = waiting.pop()
        # What is drawn stands there twice, for newer programs and for older ones.
        twice = any(child.tag == CHOICE for child in element)
        for child in element:
            if child.tag in TRACKED:
                if element.tag == R_PR:
                    marks += 1
                else:
                    places += 1
            if not (twice and child.tag == FALLBACK):
                waiting.append(child)
    return places or marks


def _comments_part(package: Package, main: str, tags: set[str]) -> str | None:
    """Return the part with the comments; some are left there when nothing refers to them more."""
    if COMMENT_REFERENCE in tags:
        return package.beside(main, "comments")
    neighbour = join(dirname(main), "comments.xml")
    return neighbour if neighbour in package else None


def _comments(package: Package, part: str | None) -> int | None:
    """Return how many comments the part holds; one that can't be read must not hide the report."""
    if part is None:
        return 0
    try:
        root = as_transitional(parse(package.read(part), part))
    except UnreadableError:
        return None
    return len(root.findall(COMMENT))


def _in_hidden_rows(root: Element) -> int:
    """Return how many characters stand in rows of tables that are not shown."""
    count = 0
    for row in root.iter(TR):
        properties = row.find(TR_PR)
        if properties is not None and is_on(properties.find(HIDDEN)):
            count += characters(row)
    return count


def _properties(package: Package) -> dict[str, str]:
    """Return what the file says of itself, cut to a length that can be told."""
    said: dict[str, str] = {}
    for part, names in _PROPERTIES.items():
        for element in _elements(package, part):
            name = names.get(element.tag.rpartition("}")[2])
            if name is not None:
                said[name] = " ".join((element.text or "").split())[:LONGEST]
    return said


def _elements(package: Package, part: str) -> list[Element]:
    if part not in package:
        return []
    try:
        return list(parse(package.read(part, MIB), part))
    except UnreadableError:
        return []
