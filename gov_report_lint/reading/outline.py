"""Lines and headings of a report: which section each paragraph stands in."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..model.document import Paragraph
from ..model.form import Form, Section
from ..model.report import Heading
from ..text.folding import fold, label, squeeze, strip_number
from ..text.numbering import Marker, marker

LONGEST_TITLE = 40
LOOK_AHEAD = 120
MOST_TITLES = 4096
_ENDS = "。；：！？;:!?"
_CONTENTS_LINE = re.compile(r"[.…·\s]*\t[.…·\s]*\d{1,3}\s*$|[.…·]{4,}\s*\d{1,3}\s*$")
_LEADING_YEAR = re.compile(r"^\s*20\d\d\s*年度?")
_PART = re.compile(r"第([一二三四五六七八九十]{1,3})(?:部分|章)[、,:\s]*")


class RawLine(NamedTuple):
    """A line of a paragraph before its section is known."""

    paragraph: Paragraph
    offset: int
    text: str
    number: str
    flat: str


def split_lines(paragraph: Paragraph, form: Form) -> list[RawLine]:
    """Return the paragraph's lines; a line break inside a sentence does not part it."""
    text = paragraph.text
    if "\n" not in text:
        flat = squeeze(text).text if text else ""
        return [RawLine(paragraph, 0, text, paragraph.number, flat)]
    starts: list[int] = []
    offset, before = 0, ""
    titles = _titles(form)

    def is_title(line: str) -> bool:
        return len(line) <= LONGEST_TITLE and titles.is_exact(strip_number(line)[1])

    for piece in text.split("\n"):
        goes_on = before and before[-1] not in _ENDS and marker(fold(piece[:LOOK_AHEAD])) is None
        if not goes_on or is_title(before):
            starts.append(offset)
        before = piece.rstrip()
        offset += len(piece) + 1
    result = []
    for start, end in pairwise([*starts, offset]):
        part = text[start : end - 1]
        number = paragraph.number if start == 0 else ""
        result.append(RawLine(paragraph, start, part, number, squeeze(part).text))
    return result


class _Titles:
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
        best, found = 0.0, None
        letters = set(printed)
        for known, candidate in self.exact.items():
            enough = 0.6 if candidate.ordinal == ordinal else 0.82 if ordinal else 0.85
            if len(letters.intersection(known)) * 2 < enough * len(letters):
                continue  # too few common characters: spare the exact comparison
            ratio = SequenceMatcher(None, printed, known, autojunk=False).ratio()
            if ratio >= enough and ratio > best:
                best, found = ratio, candidate
        return found


@lru_cache(maxsize=16)
def _titles(form: Form) -> _Titles:
    return _Titles(form)


def _part_number(folded: str) -> tuple[Marker | None, str]:
    """Return the number of a heading like 第一部分 总体情况, and its title."""
    match = _PART.match(folded.lstrip())
    if match is None:
        return None, folded
    found = marker(match.group(1) + "、")
    return found, folded.lstrip()[match.end() :]


def _head(folded: str) -> str:
    """Return what stands before the first full stop or colon: a heading may run on into text."""
    for index, char in enumerate(folded[: LONGEST_TITLE + 1]):
        if char in _ENDS:
            return folded[:index]
    return folded


def _section_title(head: str, form: Form) -> str:
    """Return the title alone where text runs on behind it after a space."""
    first = head.strip().split(" ")[0]
    return first if _titles(form).is_exact(first) else head


def heading(raw: RawLine, index: int, form: Form, any_level: bool = False) -> Heading | None:
    """Return the heading that the line is, None for running text.

    With ``any_level`` a section may bear any kind of number, 1. or （一） for 一、.
    """
    if not raw.flat:
        return None
    folded = fold(raw.text[:LOOK_AHEAD])
    found = marker(fold(raw.number) or folded)
    title = folded if raw.number or found is None else folded[found.end :]
    if found is None:
        found, title = _part_number(folded)
    level = found.level if found else (1 if raw.paragraph.level == 1 else 0)
    section = None
    if (level <= 1 or any_level) and not _CONTENTS_LINE.search(raw.text):
        head = _head(title).strip()
        if len(head) <= LONGEST_TITLE or " " in head[:LONGEST_TITLE]:
            section = _titles(form).find(head, found.ordinal if found else None)
    if section is None and found is None:
        return None
    if section is not None:
        level, title = 1, _section_title(_head(title), form)
    else:
        title = title.partition("。")[0]
    return Heading(
        level,
        found.ordinal if found else None,
        found.text if found else "",
        title.strip(),
        section.key if section else None,
        index,
    )


def without_contents(headings: list[Heading], raws: list[RawLine]) -> list[Heading]:
    """Return the headings less those of a table of contents: listed first, opened later.

    A list is three or more section headings with nothing between them that all come again.
    """
    sections = [heading for heading in headings if heading.section]
    numbered = {heading.line for heading in headings}
    runs: list[list[Heading]] = []
    for heading in sections:
        before = runs[-1][-1] if runs else None
        start, end = (before.line or 0) + 1 if before else 0, heading.line or 0
        text = any(raws[at].flat and at not in numbered for at in range(start, end))
        if before and not text and heading.section not in {one.section for one in runs[-1]}:
            runs[-1].append(heading)
        else:
            runs.append([heading])
    listed: set[int | None] = set()
    for run in runs:
        later = {one.section for one in sections if (one.line or 0) > (run[-1].line or 0)}
        if len(run) >= 3 and all(one.section in later for one in run):
            listed.update(one.line for one in run)
    return [heading for heading in headings if heading.line not in listed]


def settled(headings: list[Heading], form: Form) -> list[Heading]:
    """Return the headings with each section opened by its exact title where there is one.

    A sub-heading such as 二、主动公开情况 resembles a section's title; the title itself wins.
    """
    exact = _titles(form).exact
    sure = {heading.section for heading in headings if label(heading.title) in exact}
    return [
        heading._replace(section=None)
        if heading.section in sure and label(heading.title) not in exact
        else heading
        for heading in headings
    ]
