"""A Report as plain data: what ``extract`` prints, and what ``check`` reads back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from ..model.report import TWO_READINGS, UNCLEAR, CellRead, Report, TableRead

SCHEMA_VERSION = "1"


def _plain(read: CellRead) -> int | float | str | None:
    """Return a cell as a plain number, None for a blank one, else the text it holds."""
    if isinstance(read.value, Decimal):
        return float(read.value)  # exact: no cell has more than 15 digits
    if read.value is not None:
        return read.value
    return read.said.strip() or None


def _cells(table: TableRead) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for (row, column), read in table.cells.items():
        node = result
        for part in row.split("."):
            node = node.setdefault(part, {})
        node[column] = _plain(read)
    return result


def _printed(report: Report) -> dict[str, str]:
    """Return the cells whose printed text says more than the plain value."""
    result = {}
    for key, table in report.tables.items():
        for (row, column), read in table.cells.items():
            plain = _plain(read)
            whole = isinstance(plain, float) and plain.is_integer()
            if whole or read.said != ("" if plain is None else str(plain)):
                result[f"{key}.{row}.{column}"] = read.said
    return result


def _unclear(table: TableRead, note: str) -> list[str]:
    """Return the addresses of the cells whose figure is not known, with that note."""
    cells = table.cells.items()
    return [f"{r}.{c}" for (r, c), read in cells if (read.kind, read.note) == (UNCLEAR, note)]


def _layout(table: TableRead) -> dict[str, Any]:
    layout: dict[str, Any] = {
        "form": table.form.edition,
        "section": table.section,
        "rows": dict(table.rows),
        "columns": dict(table.columns),
        "doubled": list(table.doubled),
        "unsure": table.unsure,
        "unclear": _unclear(table, ""),
        "two_readings": _unclear(table, TWO_READINGS),
        "strange": [
            {"text": one.text, "edition": one.edition, "figures": one.figures}
            for one in table.strange
        ],
    }
    if table.texts is not None:
        layout["texts"] = list(table.texts)
    return layout


def _sections(report: Report) -> list[dict[str, str | None]]:
    return [
        {"key": heading.section, "number": heading.number.strip("、.() "), "title": heading.title}
        for heading in report.sections
    ]


def _period(report: Report) -> dict[str, Any] | None:
    period = report.period
    if period is None:
        return None
    return {
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
        "said": period.said,
        "paragraph": period.place.paragraph,
    }


def _paragraphs(report: Report) -> list[dict[str, Any]]:
    """Return the paragraphs with text; a paragraph split into lines is put together again."""
    result: list[dict[str, Any]] = []
    end = 0
    for line in report.lines:
        if result and result[-1]["ordinal"] == line.paragraph:
            # Lines that a break parts have one character between them, others none.
            result[-1]["text"] += ("\n" if line.offset > end else "") + line.text
        else:
            item = {"ordinal": line.paragraph, "text": line.text}
            if line.number:
                item["number"] = line.number
            if line.level is not None:
                item["level"] = line.level
            result.append(item)
        end = line.offset + len(line.text)
    return result


def extracted(report: Report) -> dict[str, Any]:
    """Return the report's data; the counterpart of ``report_from``."""
    data: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "form": report.used,
        "title": report.title,
        "issuer": report.issuer,
        "year": report.year,
        "period": _period(report),
        "dated": report.dated.isoformat() if report.dated else None,
        "sections": _sections(report),
        "tables": {key: _cells(table) for key, table in report.tables.items()},
        "printed": _printed(report),
        "layout": {key: _layout(table) for key, table in report.tables.items()},
        "strays": list(report.strays),
        "doubts": list(report.doubts),
    }
    if report.metadata is not None:
        data["metadata"] = report.metadata._asdict()
    if report.has_prose:
        data["paragraphs"] = _paragraphs(report)
    return data
