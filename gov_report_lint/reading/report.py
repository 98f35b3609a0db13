"""A Document read as a Report: the whole of reading on one screen."""

from __future__ import annotations

from ..model.document import Document, NotAReportError, Paragraph
from ..model.form import Form
from ..model.library import Library, Pack
from ..model.report import Line, Report
from .matching import labelled
from .mentions import find_mentions
from .prose import read_prose, spots_of
from .salvage import salvage
from .tables import Placed, edition_used, read_tables, stray_tables

PAGES = frozenset(("html", "mht", "text", "markdown"))
FEWEST_SECTIONS = {True: 1, False: 3}  # with the title of a report, and without one
NOT_A_REPORT = (
    "看不出这是一份政府信息公开工作年度报告：没有找到规定的六个部分和表格。"
    "请确认选对了文件；若表格是以图片形式插入的，请改用 Word 表格"
)


def required_form(year: int | None, family: Form, editions: list[Form]) -> Form | None:
    """Return the edition that reports for the year must use, None when none or unknown."""
    return next((edition for edition in editions if year in edition.years), None)


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


def _unread_sections(
    paragraphs: list[Paragraph], lines: tuple[Line, ...]
) -> tuple[str | None, ...]:
    """Return the sections in which something stands that may be a table and can't be read."""
    sections = {line.paragraph: line.section for line in lines}
    return tuple(sections.get(one.ordinal) for one in paragraphs if one.unread)


def read_report(document: Document, library: Library) -> Report:
    """Return the report the document holds.

    Raises:
        NotAReportError: when it is no report of any family the library knows.

    """
    best: Report | None = None
    for family in library.families:
        report = _read_as(document, library, family)
        if best is None or _evidence(report) > _evidence(best):
            best = report
    if best is None or not _is_report(best, document.format):
        unseen = f"（{'；'.join(document.doubts)}）" if document.doubts else ""
        raise NotAReportError(NOT_A_REPORT + unseen)
    return best


def _evidence(report: Report) -> int:
    return 2 * len(report.tables) + len(report.sections) + (2 if report.title else 0)


def _is_report(report: Report, format_: str) -> bool:
    """Tell a report from another paper; of a draft in Word any trace is enough.

    Among pages and texts are lists of reports, with a title like theirs, and other annual papers
    that share a section or two.
    """
    if format_ not in PAGES or report.tables or report.lost:
        return _evidence(report) > 0 or bool(report.lost)
    sections = {heading.section for heading in report.sections}
    return len(sections) >= FEWEST_SECTIONS[report.title is not None]


def _read_as(document: Document, library: Library, family: Pack) -> Report:
    form = family.form
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    prose = read_prose(paragraphs, form)
    editions = library.editions(form)
    placed = _placed(document, prose.lines)
    tables = read_tables(placed, form, editions)
    spots = spots_of(paragraphs)
    prose, tables, torn = salvage(prose, tables, editions, form, spots)
    title = prose.title
    period = prose.period(form, title.year)
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
        dated=prose.dated(),
        lines=prose.lines,
        headings=prose.headings,
        sentences=prose.sentences,
        tables=tables,
        mentions={},
        strays=(
            *stray_tables(placed, tables),
            *_unread_sections(paragraphs, prose.lines),
            *torn,
        ),
        lost=prose.lost,
        spots=spots,
        doubts=document.doubts,
        metadata=document.metadata,
    )
    find_mentions(report, library)
    return report
