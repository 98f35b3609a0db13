"""The pages of all rules, written into a folder; pages of rules that are gone are removed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..proving.proofs import told
from ..reporters.rule_page import index, page

if TYPE_CHECKING:
    from pathlib import Path

    from ..model.library import Library

INDEX = "README.md"
_PAGE = re.compile(r"[A-Z]{1,4}[0-9]{2,4}[a-z]?\.md")


def rule_pages(library: Library) -> dict[str, str]:
    """Return the pages by file name: one for each rule, replaced or not, and the index."""
    rules = [rule for pack in library.packs for rule in pack.rules]
    written = {f"{rule.id}.md": page(rule, told(rule, library), library) for rule in rules}
    return {**written, INDEX: index(library)}


def write_pages(library: Library, folder: Path) -> int:
    """Write the pages into the folder; return how many rules have one.

    Raises:
        OSError: when the folder can't be written.

    """
    folder.mkdir(parents=True, exist_ok=True)
    written = rule_pages(library)
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
    for path in folder.glob("*.md"):
        if path.name not in written and _PAGE.fullmatch(path.name):
            path.unlink()
    return len(written) - 1
