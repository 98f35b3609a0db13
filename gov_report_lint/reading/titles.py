"""The section titles of a form, looked up as they are printed: misspelt, or run on into text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from ..model.form import Form, Section
from ..text.folding import label

LONGEST_TITLE = 40
MOST_TITLES = 4096
NEARLY = 0.9
_GAP = re.compile(r"\S {3,}\S")
_LEADING_YEAR = re.compile(r"^\s*20\d\d\s*年度?")


class Titles:
    """The section titles of a form as keys."""

    def __init__(self, form: Form) -> None:
        self.exact: dict[str, Section] = {}
        for section in form.sections:
            for title in (section.title, *section.accepted):
                self.exact.setdefault(label(title), section)
        self.sections = form.sections
        self.known: dict[tuple[str, int | None], Section | None] = {}

    def is_exact(self, title: str) -> bool:
        """Tell whether this is a section's title or a tolerated variant."""
        return label(title) in self.exact

    def find(self, title: str, ordinal: int | None) -> Section | None:
        """Return the section a heading opens; it may be misspelt, or run on after a space."""
        key = (title, ordinal)
        if key not in self.known:
            if len(self.known) > MOST_TITLES:
                self.known.clear()
            self.known[key] = self._find(title, ordinal)
        return self.known[key]

    def _find(self, title: str, ordinal: int | None) -> Section | None:
        printed = label(_LEADING_YEAR.sub("", title))
        section = self.exact.get(printed) or self.exact.get(label(title.split(" ")[0]))
        if section is not None or not 4 <= len(printed) <= LONGEST_TITLE:
            return section
        if ordinal is None and _GAP.search(title):
            return None  # heads of a table beside each other: 行政复议    行政诉讼
        best, found = 0.0, None
        letters = set(printed)
        for known, candidate in self.exact.items():
            enough = 0.6 if candidate.ordinal == ordinal else 0.82 if ordinal else 0.85
            if len(letters.intersection(known)) * 2 < enough * len(letters):
                continue  # too few common characters: spare the exact comparison
            if 2 * min(len(printed), len(known)) < enough * (len(printed) + len(known)):
                continue  # of too different a length to be alike
            ratio = SequenceMatcher(None, printed, known, autojunk=False).ratio()
            if ratio >= enough and ratio > best:
                best, found = ratio, candidate
        return found

    def at_start(self, text: str, ordinal: int, exactly: bool = False) -> int | None:
        """Return where the title of that section ends that the text begins with, None for none.

        The text may run on behind it without any mark.
        """
        window = text[: 2 * LONGEST_TITLE]
        offsets = [at for at, char in enumerate(window) if label(char)]
        letters = "".join(label(window[at]) for at in offsets)
        known = [title for title, one in self.exact.items() if one.ordinal == ordinal]
        exact = [title for title in known if letters.startswith(title)]
        if exact:
            return offsets[len(max(exact, key=len)) - 1] + 1
        best, length = NEARLY, 0
        for title in () if exactly else known:
            for size in range(len(title) - 2, len(title) + 3):
                ratio = SequenceMatcher(None, letters[:size], title, autojunk=False).ratio()
                if ratio > best and 4 <= size <= len(letters):
                    best, length = ratio, size
        return offsets[length - 1] + 1 if length else None


@lru_cache(maxsize=16)
def titles_of(form: Form) -> Titles:
    """Return the section titles of a form, made once."""
    return Titles(form)
