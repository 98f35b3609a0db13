"""The running text of a report: its lines with their sections, headings, sentences and title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model.report import Heading, Line, Sentence
from ..text.sentences import sentences
from .identity import Title, find_date, find_title
from .lines import RawLine, split_lines
from .outline import find_headings
from .period import find_period
from .remnants import LINE_END, Remnant, find_remnants, find_traces, is_no_sentence, without

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from ..model.document import Paragraph
    from ..model.form import Form, TableForm
    from ..model.report import Period, Spots


class Prose(NamedTuple):
    """The running text. ``lost`` are the keys of tables whose remnants stood in it."""

    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]
    sentences: tuple[Sentence, ...]
    title: Title
    lost: tuple[str, ...] = ()

    def opening(self) -> set[int]:
        """Return the lines that are headings of sections."""
        return {one.line for one in self.headings if one.section and one.line is not None}

    def period(self, form: Form, year: int | None) -> Period | None:
        """Return the statistics period as printed."""
        opening = [line for line in self.lines if line.section in (None, form.sections[0].key)]
        return find_period(opening, list(self.lines), form.period_words, year)

    def dated(self) -> date | None:
        """Return the date that the report is signed with."""
        return find_date(list(self.lines))


def read_prose(paragraphs: Collection[Paragraph], form: Form) -> Prose:
    """Return the running text of the paragraphs as a report of the family reads."""
    return _prose([raw for one in paragraphs for raw in split_lines(one, form)], form)


def traces_of(prose: Prose, forms: dict[str, list[TableForm]]) -> list[Remnant]:
    """Return the lines in which pieces stand of tables with these forms, by key."""
    lines = [line.text for line in prose.lines]
    found = [
        Remnant(key, (index, 0), (index, LINE_END))
        for key, known in forms.items()
        for index in find_traces(lines, _inside(prose, known[0].section), known)
    ]
    return [*found, *_between(prose, found)]


def remnants_of(prose: Prose, forms: dict[str, list[TableForm]]) -> list[Remnant]:
    """Return what stands in the running text of the tables with these forms, by key."""
    headings = {one.line for one in prose.headings if one.section and one.ordinal is not None}
    lines = [line.text for line in prose.lines]
    found = find_remnants(lines, {line for line in headings if line is not None}, forms)
    whole = {one.key for one in found}
    rest = {key: known for key, known in forms.items() if key not in whole}
    return [*found, *_between(prose, found), *traces_of(prose, rest)]


def _between(prose: Prose, found: list[Remnant]) -> list[Remnant]:
    """Return the lines between several pieces of a table that are no sentences: pieces too."""
    result = []
    opening = prose.opening()
    for key in {one.key for one in found}:
        own = [one for one in found if one.key == key]
        first, last = min(one.start[0] for one in own), max(one.end[0] for one in own)
        taken = opening.union(*(range(one.start[0], one.end[0] + 1) for one in own))
        result += [
            Remnant(key, (at, 0), (at, LINE_END))
            for at in range(first, last)
            if at not in taken and is_no_sentence(prose.lines[at].text)
        ]
    return result


def _inside(prose: Prose, section: str) -> list[int]:
    """Return the lines of a section, less the heading that opens it."""
    opening = prose.opening()
    lines = enumerate(prose.lines)
    return [at for at, line in lines if line.section == section and at not in opening]


def parted(
    prose: Prose, remnants: list[Remnant], read: set[str], form: Form, torn: Collection[str] = ()
) -> Prose:
    """Return the running text without the remnants: those ``read`` left out, the others blank.

    What has been read as a table is no text any more; what could not be is named as lost, but for
    the tables ``torn``, of which the rest was read.
    """
    gone = {
        line for one in remnants if one.key in read for line in range(one.start[0], one.end[0] + 1)
    }
    others = [one for one in remnants if one.key not in read]
    raws = without([_raw(line) for line in prose.lines], others, gone)
    lost = tuple(sorted({one.key for one in others}.difference(torn)))
    return _prose(raws, form)._replace(lost=lost)


def spots_of(paragraphs: Collection[Paragraph]) -> Spots:
    """Return where the paragraphs stand in the file, by ordinal."""
    return {one.ordinal: one.spots for one in paragraphs if one.spots}


def _raw(line: Line) -> RawLine:
    return RawLine(line.paragraph, line.offset, line.text, line.number, line.flat, line.level)


def _prose(raws: list[RawLine], form: Form) -> Prose:
    headings = find_headings(raws, form)
    lines = _placed(raws, headings)
    preamble = [line for line in lines if line.section is None]
    return Prose(lines, tuple(headings), _sentences(lines), find_title(preamble, form))


def _placed(raws: list[RawLine], headings: list[Heading]) -> tuple[Line, ...]:
    """Return the lines, each with the section it stands in."""
    opens = {item.line: item.section for item in headings if item.section}
    lines, section = [], None
    for index, raw in enumerate(raws):
        section = opens.get(index, section)
        lines.append(
            Line(raw.paragraph, raw.offset, raw.text, raw.number, raw.flat, section, raw.level)
        )
    return tuple(lines)


def _sentences(lines: tuple[Line, ...]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(item.text, index, item.start)
        for index, line in enumerate(lines)
        if line.flat
        for item in sentences(line.flat)
    )
