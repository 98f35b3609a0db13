"""Extracted data (JSON) read back as a Report; the counterpart of extracting.

A hand-written file may hold nothing but figures: what is not given is unknown, never guessed, and
rules that need it stay open.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ..model.document import Paragraph, UnreadableError
from ..model.form import Form, TableForm
from ..model.library import Library
from ..model.place import Place
from ..model.report import (
    TWO_READINGS,
    UNCLEAR,
    CellRead,
    Heading,
    Period,
    Report,
    StrangeLabel,
    TableRead,
)
from ..text.cells import parse_cell
from ..text.numbering import marker
from .mentions import find_mentions
from .metadata import metadata_from
from .prose import parted, read_prose, remnants_of
from .report import required_form
from .salvage import torn_pieces
from .tables import missing_forms

NOWHERE = Place()


def _fail(where: str, what: str) -> UnreadableError:
    return UnreadableError(
        f"提取数据（JSON）的 {where} {what}；格式见 gov-report-lint schema report"
    )


def _expect(value: Any, kind: type | tuple[type, ...], where: str, what: str) -> Any:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise _fail(where, f"应是{what}")
    return value


def _day(value: Any, where: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(_expect(value, str, where, "日期"))
    except ValueError:
        raise _fail(where, "应是形如 2024-12-31 的日期") from None


def _paragraphs(data: dict[str, Any]) -> list[Paragraph] | None:
    """Return the paragraphs, None when the data have none."""
    listed = data.get("paragraphs")
    if listed is None:
        return None
    result = []
    for index, item in enumerate(_expect(listed, list, "paragraphs", "列表"), start=1):
        where = f"paragraphs[{index - 1}]"
        if isinstance(item, str):
            result.append(Paragraph(item, index))
            continue
        _expect(item, dict, where, "对象或文字")
        text = _expect(item.get("text", ""), str, f"{where}.text", "文字")
        ordinal = _expect(item.get("ordinal", index), int, f"{where}.ordinal", "整数")
        number = _expect(item.get("number", ""), str, f"{where}.number", "文字")
        level = item.get("level")
        if level is not None:
            _expect(level, int, f"{where}.level", "整数")
        result.append(Paragraph(text, ordinal, number, level))
    return result


def _headings(data: dict[str, Any], form: Form) -> list[Heading]:
    """Return the headings from the list of sections, for data without paragraphs."""
    result = []
    for index, item in enumerate(_expect(data.get("sections", []), list, "sections", "列表")):
        where = f"sections[{index}]"
        _expect(item, dict, where, "对象")
        number = item.get("number") or ""
        found = marker(f"{_expect(number, str, f'{where}.number', '文字')}、") if number else None
        key = item.get("key")
        if form.section(key) is None:
            raise _fail(f"{where}.key", f"“{key}”不是规定的部分")
        ordinal = found.ordinal if found else None
        result.append(
            Heading(1, ordinal, f"{number}、" if number else "", item.get("title") or "", key, None)
        )
    return result


def _form_for(data: dict[str, Any], key: str, editions: list[Form], family: Form) -> TableForm:
    """Return the table form that the data name, else the one that has all the rows given."""
    named = data.get("layout", {}).get(key, {}).get("form") or data.get("form")
    forms = {edition.name: edition.tables for edition in editions}
    forms[family.name] = family.tables
    if named is not None and named not in forms:
        raise _fail("form", f"“{named}”不是已知的格式（{'、'.join(forms)}）")
    known = [tables[key] for tables in forms.values() if key in tables]
    if named in forms and key in forms[named]:
        known.insert(0, forms[named][key])
    if not known:
        raise _fail(f"tables.{key}", "不是规定的表")
    rows = _flat(data["tables"][key], key)
    given = {f"{key}.{row}.{column}" for row, cells in rows.items() for column in cells}
    required = required_form(data.get("year"), family, editions)
    if required is not None and key in required.tables and named is None:
        known.insert(0, required.tables[key])
    return max(known, key=lambda form: len(given & form.addresses()))


def _flat(node: Any, where: str, prefix: str = "") -> dict[str, dict[str, Any]]:
    """Return row name → column → value of a table's nested rows."""
    rows: dict[str, dict[str, Any]] = {}
    _expect(node, dict, f"tables.{where}", "对象")
    cells = {key: item for key, item in node.items() if not isinstance(item, dict)}
    if not prefix:
        cells = {key: item for key, item in cells.items() if item is not None}
    if cells and not prefix:
        raise _fail(f"tables.{where}.{next(iter(cells))}", "应是一行，里面是各列的数字")
    if cells:
        rows[prefix.rstrip(".")] = cells
    for key, item in node.items():
        if isinstance(item, dict):
            rows |= _flat(item, where, f"{prefix}{key}.")
    return rows


def _cell(value: Any, printed: str | None, signed: bool, where: str) -> CellRead:
    if value is None:
        text = printed if printed is not None else ""
    else:
        _expect(value, (int, str, Decimal), where, "数字、文字或 null")
        plain = format(value, "f") if isinstance(value, Decimal) else str(value)
        text = printed if printed is not None else plain
    read = parse_cell(text, signed)
    return CellRead(read.value, read.kind.value, read.note, text, NOWHERE)


def _table(data: dict[str, Any], key: str, form: TableForm) -> TableRead:
    layout = _expect(data.get("layout", {}).get(key, {}), dict, f"layout.{key}", "对象")
    printed = _expect(data.get("printed", {}), dict, "printed", "对象")
    cells: dict[tuple[str, str], CellRead] = {}
    rows: dict[str, str] = {}
    columns: dict[str, str] = {}
    unclear = dict.fromkeys(layout.get("unclear", []), "")
    unclear |= dict.fromkeys(layout.get("two_readings", []), TWO_READINGS)
    for row, values in _flat(data["tables"][key], key).items():
        if row not in form.rows:
            raise _fail(f"tables.{key}.{row}", "不是这张表的行")
        rows[row] = form.rows[row].label.printed
        for column, value in values.items():
            where = f"{key}.{row}.{column}"
            if column not in form.rows[row].columns:
                raise _fail(f"tables.{where}", "不是这张表的单元格")
            columns[column] = form.columns[column].label.printed
            signed = form.columns[column].kind == "change"
            read = _cell(value, printed.get(where), signed, f"tables.{where}")
            if f"{row}.{column}" in unclear:
                note = unclear[f"{row}.{column}"]
                read = read._replace(value=None, kind=UNCLEAR, note=note)
            cells[row, column] = read
    rows |= {k: v for k, v in layout.get("rows", {}).items() if k in form.rows}
    columns |= {k: v for k, v in layout.get("columns", {}).items() if k in form.columns}
    strange = tuple(
        StrangeLabel(item["text"], item.get("edition"), NOWHERE, item.get("figures", 0))
        for item in layout.get("strange", [])
    )
    doubled = tuple(layout.get("doubled", []))
    unsure = layout.get("unsure", False)
    section = layout.get("section", form.section)
    texts = tuple(layout["texts"]) if "texts" in layout else None
    return TableRead(form, section, NOWHERE, cells, rows, columns, doubled, unsure, strange, texts)


def _period(data: dict[str, Any]) -> Period | None:
    span = data.get("period")
    if span is None:
        return None
    _expect(span, dict, "period", "对象")
    start, end = _day(span.get("start"), "period.start"), _day(span.get("end"), "period.end")
    said = span.get("said") or f"{span.get('start')}至{span.get('end')}"
    return Period(start, end, said, Place(paragraph=span.get("paragraph")))


def report_from(data: Any, path: str, library: Library) -> Report:
    """Return the report that extracted data describe.

    Raises:
        UnreadableError: naming the first value that can't be.

    """
    _expect(data, dict, "最外层", "对象")
    family = library.families[0].form
    editions = library.editions(family)
    given = _paragraphs(data)
    prose = read_prose(given or (), family)
    tables_given = _expect(data.get("tables", {}), dict, "tables", "对象")
    tables = {
        key: _table(data, key, _form_for(data, key, editions, family)) for key in tables_given
    }
    remnants = remnants_of(prose, missing_forms(tables, editions, family))
    torn = torn_pieces(prose, tables, editions, family)
    prose = parted(prose, [*remnants, *torn], set(), family, tables) if remnants or torn else prose
    title = prose.title
    year = data.get("year", title.year)
    if year is not None:
        _expect(year, int, "year", "整数")
    headings = prose.headings if given is not None else tuple(_headings(data, family))
    report = Report(
        path=path,
        used=data.get("form"),
        required=required_form(year, family, editions),
        family=family,
        title=data.get("title", title.text),
        title_place=title.place if given else NOWHERE,
        issuer=data.get("issuer", title.issuer),
        year=year,
        period=_period(data) if "period" in data else prose.period(family, year),
        dated=_day(data["dated"], "dated") if "dated" in data else prose.dated(),
        lines=prose.lines,
        headings=headings,
        sentences=prose.sentences,
        tables=tables,
        mentions={},
        strays=tuple(data.get("strays", ())),
        lost=prose.lost,
        doubts=tuple(data.get("doubts", ())),
        has_prose=given is not None,
        metadata=metadata_from(data.get("metadata")),
    )
    find_mentions(report, library)
    return report
