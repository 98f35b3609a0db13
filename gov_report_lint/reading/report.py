"""A Document read as a Report: the whole of reading on one screen."""

from __future__ import annotations

from ..model.document import Document, Paragraph, UnreadableError
from ..model.form import Form
from ..model.library import Library, Pack
from ..model.report import Heading, Line, Report, Sentence
from ..text.sentences import sentences
from .identity import find_date, find_title
from .matching import labelled
from .mentions import find_mentions
from .outline import RawLine, heading, settled, split_lines, without_contents
from .period import find_period
from .tables import Placed, edition_used, read_tables, stray_tables

NOT_A_REPORT = (
    "看不出这是一份政府信息公开工作年度报告：既没有报告标题，也没有规定的六个部分和表格。"
    "请确认选对了文件；若表格是以图片形式插入的，请改用 Word 表格"
)


def required_form(year: int | None, family: Form, editions: list[Form]) -> Form | None:
    """Return the edition that reports for the year must use, None when none or unknown."""
    return next((edition for edition in editions if year in edition.years), None)


def place_lines(raws: list[RawLine], headings: list[Heading]) -> tuple[Line, ...]:
    """Return the lines, each with the section it stands in."""
    opens = {item.line: item.section for item in headings if item.section}
    lines, section = [], None
    for index, raw in enumerate(raws):
        section = opens.get(index, section)
        ordinal, level = raw.paragraph.ordinal, raw.paragraph.level
        lines.append(Line(ordinal, raw.offset, raw.text, raw.number, raw.flat, section, level))
    return tuple(lines)


def split_sentences(lines: tuple[Line, ...]) -> tuple[Sentence, ...]:
    """Return every sentence of the lines."""
    return tuple(
        Sentence(item.text, index, item.start)
        for index, line in enumerate(lines)
        if line.flat
        for item in sentences(line.flat)
    )


def outline(paragraphs: list[Paragraph], form: Form) -> tuple[list[RawLine], list[Heading]]:
    """Return the lines of the paragraphs and the headings among them."""
    raws = [raw for paragraph in paragraphs for raw in split_lines(paragraph, form)]
    found = [heading(raw, index, form) for index, raw in enumerate(raws)]
    found = _numbered_otherwise(found, raws, form)
    headings = settled([item for item in found if item], form)
    return raws, without_contents(headings, raws)


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


def _placed(document: Document, lines: tuple[Line, ...]) -> list[Placed]:
    """Return the tables, each with the section of the last line before it."""
    sections = {line.paragraph: line.section for line in lines}
    section: str | None = None
    joined = False
    result = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            section = sections.get(block.ordinal, section)
            joined = joined and not block.text.strip()
        else:
            result.append(Placed(labelled(block), section, joined))
            joined = True
    return result


def read_report(document: Document, library: Library) -> Report:
    """Return the report the document holds.

    Raises:
        UnreadableError: when it is no report of any family the library knows.

    """
    best: Report | None = None
    for family in library.families:
        report = _read_as(document, library, family)
        if best is None or _evidence(report) > _evidence(best):
            best = report
    if best is None or _evidence(best) == 0:
        raise UnreadableError(NOT_A_REPORT)
    return best


def _evidence(report: Report) -> int:
    return 2 * len(report.tables) + len(report.sections) + (2 if report.title else 0)


def _read_as(document: Document, library: Library, family: Pack) -> Report:
    form = family.form
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    raws, headings = outline(paragraphs, form)
    lines = place_lines(raws, headings)
    preamble = [line for line in lines if line.section is None]
    title = find_title(preamble, form)
    opening = [line for line in lines if line.section in (None, form.sections[0].key)]
    period = find_period(opening, list(lines), form.period_words, title.year)
    editions = library.editions(form)
    placed = _placed(document, lines)
    tables = read_tables(placed, form, editions)
    year = title.year or (period.end.year if period and period.end else None)
    report = Report(
        path=document.path,
        used=edition_used(tables, editions),
        required=required_form(year, form, editions),
        family=form,
        title=title.text,
        title_place=title.place,
        issuer=title.issuer,
        year=year,
        period=period,
        dated=find_date(list(lines)),
        lines=lines,
        headings=tuple(headings),
        sentences=split_sentences(lines),
        tables=tables,
        mentions={},
        strays=stray_tables(placed, tables),
        doubts=document.doubts,
    )
    find_mentions(report, library)
    return report
