"""The headings among the lines of a report, and the sections that they open."""

from __future__ import annotations

import re

from ..model.form import Form
from ..model.report import Heading
from ..text.folding import fold, label
from ..text.numbering import Marker, marker
from .lines import ENDS, LOOK_AHEAD, RawLine
from .titles import LONGEST_TITLE, titles_of

_CONTENTS_LINE = re.compile(r"[.…·\s]*\t[.…·\s]*\d{1,3}\s*$|[.…·]{4,}\s*\d{1,3}\s*$")
LONGEST_END = 80
_PART = re.compile(r"第([一二三四五六七八九十]{1,3})(?:部分|章)[、,:\s]*")


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
        if char in ENDS:
            return folded[:index]
    return folded


def _section_title(head: str, form: Form) -> str:
    """Return the title alone where text runs on behind it after a space."""
    first = head.strip().split(" ")[0]
    return first if titles_of(form).is_exact(first) else head


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
    level = found.level if found else (1 if raw.level == 1 else 0)
    section = None
    if (level <= 1 or any_level) and not _CONTENTS_LINE.search(raw.text[-LONGEST_END:]):
        head = _head(title).strip()
        if len(head) <= LONGEST_TITLE or " " in head[:LONGEST_TITLE]:
            section = titles_of(form).find(head, found.ordinal if found else None)
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
        text = any(_is_text(raws[at]) and at not in numbered for at in range(start, end))
        if before and not text and heading.section not in {one.section for one in runs[-1]}:
            runs[-1].append(heading)
        else:
            runs.append([heading])
    last = {heading.section: heading.line or 0 for heading in sections}
    listed: set[int | None] = set()
    for run in runs:
        end = run[-1].line or 0
        if len(run) >= 3 and all(last[one.section] > end for one in run):
            listed.update(one.line for one in run)
    return [heading for heading in headings if heading.line not in listed]


def _is_text(raw: RawLine) -> bool:
    """Tell whether a line says anything; the page numbers of a list of contents do not."""
    return bool(raw.flat) and not raw.flat.isdecimal()


def settled(headings: list[Heading], form: Form) -> list[Heading]:
    """Return the headings with each section opened by its exact title where there is one.

    A sub-heading such as 二、主动公开情况 resembles a section's title; the title itself wins.
    """
    exact = titles_of(form).exact
    sure = {heading.section for heading in headings if label(heading.title) in exact}
    return [
        heading._replace(section=None)
        if heading.section in sure and label(heading.title) not in exact
        else heading
        for heading in headings
    ]


def find_headings(raws: list[RawLine], form: Form) -> list[Heading]:
    """Return the headings among the lines; those of a table of contents are none."""
    found = [heading(raw, index, form) for index, raw in enumerate(raws)]
    found = _numbered_otherwise(found, raws, form)
    # First the list of contents: its titles are exact and would unseat a misspelt one below.
    return settled(without_contents([item for item in found if item], raws), form)


def _numbered_otherwise(
    found: list[Heading | None], raws: list[RawLine], form: Form
) -> list[Heading | None]:
    """Open the sections not found yet by titles with another kind of number: 1. or （一） for 一、.

    A title that stands twice in such a way opens nothing: one of them is a sub-heading.
    """
    known = {item.section for item in found if item and item.section}
    missing = {section.key for section in form.sections} - known
    others = [heading(raw, at, form, any_level=True) for at, raw in enumerate(raws) if missing]
    opens = [item for item in others if item and item.section in missing]
    keys = [item.section for item in opens]
    result = list(found)
    for item in opens:
        if item.line is not None and keys.count(item.section) == 1:
            result[item.line] = item
    return result
