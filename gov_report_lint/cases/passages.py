"""What a section says below its heading, and why something missing there may only be unseen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..text.dates import find_dates
from ..text.folding import label, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model.outcome import Location
    from ..model.report import Heading, Line, Sentence
    from .case import Case

_WORDS = re.compile(r"[^\W\d_]")
_STOPS = " :。;,、-"
LONGEST_SIGNATURE = 30
LONGEST_NUMBER = 8  # characters before a title: 第六部分、


class Passage(NamedTuple):
    """A line of a section, less the title at its head; ``start`` is its offset in the flat line."""

    line: int
    start: int
    text: str


def passages(case: Case, section: str) -> list[Passage]:
    """Return what stands below the section's heading, without signature, date and page numbers."""
    report = case.report
    opening = {one.line: one for one in report.sections if one.section == section}
    found = []
    for index, line in enumerate(report.lines):
        if line.section != section:
            continue
        start = title_end(case, opening[index], line) if index in opening else 0
        text = line.flat[start:]
        if _WORDS.search(text) and not _is_signature(text, report.issuer):
            found.append(Passage(index, start, text))
    return found


def sentences_of(case: Case, found: list[Passage]) -> Iterator[tuple[Sentence, str]]:
    """Yield the sentences of the passages, each with what stands behind a title at its head."""
    starts = {one.line: one.start for one in found}
    for sentence in case.report.sentences:
        start = starts.get(sentence.line)
        if start is None or sentence.start + len(sentence.text) <= start:
            continue
        yield sentence, sentence.text[max(0, start - sentence.start) :]


def _titles(case: Case, heading: Heading) -> list[str]:
    """Return the section's known titles, the longest first."""
    section = case.report.family.section(heading.section)
    known = (section.title, *section.accepted) if section else ()
    return sorted((squeeze(title).text for title in known), key=len, reverse=True)


def title_end(case: Case, heading: Heading, line: Line) -> int:
    """Return where the title ends in the flat line of a section's heading."""
    printed = squeeze(heading.title).text
    at = line.flat.find(printed, 0, LONGEST_NUMBER + len(printed))
    if not printed or at < 0:
        return len(line.flat)
    end = at + len(printed)
    while line.flat[end : end + 1] in _STOPS and end < len(line.flat):
        end += 1
    return end


def unseen(case: Case, section: str) -> str:
    """Return why something missing in the section may be there unseen, empty if it can't be.

    Of a form that nobody has filled in yet nothing is missing, either.
    """
    report, part = case.report, case.part(section)
    if case.unfilled:
        return "这是一份还没有填写的空白格式"
    opening = [one for one in report.sections if one.section == section]
    if not opening:
        return f"没有认出{part}"
    if section in report.strays:
        return f"{part}有认不出的表格，或没能读出的图片、对象"
    if not passages(case, section):
        # 其他需要报告的事项无 is a title and a word run together.
        for one in opening:
            if label(one.title) not in {label(title) for title in _titles(case, one)}:
                return f"标题“{one.title}”与规定的不同，看不准后面有没有内容"
    return ""


def place_of(case: Case, section: str) -> Location:
    """Return the place of the section's first words, else of its heading, else of the title."""
    found = passages(case, section)
    if found:
        return case.line(found[0].line)._replace(by_name=True)
    for heading in case.report.sections:
        if heading.section == section:
            return case.heading(heading)._replace(by_name=True)
    return case.title()._replace(section=section or None)


def _is_signature(text: str, issuer: str | None) -> bool:
    """Tell whether the line is the day or the body that a report is signed with, or both."""
    if len(text) > LONGEST_SIGNATURE:
        return False
    dates = find_dates(text)
    rest = text[: dates[0].start] + text[dates[-1].end :] if dates else text
    rest = rest.strip(_STOPS + "()")
    return not rest or bool(issuer and len(rest) > 1 and (rest in issuer or rest.endswith(issuer)))
