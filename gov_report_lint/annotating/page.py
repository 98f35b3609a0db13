"""A copy of any document as a web page, with each finding below the paragraph or table it is in."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ..model.document import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model.document import Block, Cell, Document, Table
    from ..model.place import Place
    from .remarks import Remark

    Numbered = tuple[int, Remark]

_STYLE = """
body{font:16px/1.8 "Noto Serif CJK SC","SimSun",serif}
body{max-width:60em;margin:2em auto;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:1em 0;font-size:14px}
td{border:1px solid #888;padding:.2em .5em;text-align:center;min-width:1.5em;white-space:pre-line}
p{white-space:pre-wrap;margin:.4em 0}
td.noted,p.noted{background:#fff3bf}
sup a{color:#c92a2a;text-decoration:none;font-weight:bold}
aside{border-left:4px solid #c92a2a;background:#fff5f5;white-space:pre-line}
aside{margin:.5em 0 .5em 2em;padding:.4em .8em;font:14px/1.6 sans-serif}
aside.pointer{border-color:#868e96;background:#f8f9fa}
h1{font-size:1.2em}
"""


def page(document: Document, remarks: Iterable[Remark], title: str) -> str:
    """Return the page: it needs nothing from anywhere else, and runs nothing."""
    numbered = list(enumerate(remarks, start=1))
    at: dict[tuple[str, int], list[Numbered]] = {}
    for one in numbered:
        at.setdefault(_key(one[1].location.place), []).append(one)
    there = {_block_key(block) for block in document.blocks}
    lost = [one for key, group in at.items() if key not in there for one in group]
    body = [f"<h1>{escape(title)}</h1>", *_notes(lost)]
    for block in document.blocks:
        own = at.get(_block_key(block), [])
        body += _paragraph(block, own) if isinstance(block, Paragraph) else _table(block, own)
        body += _notes(own)
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body>\n"
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def _key(place: Place | None) -> tuple[str, int]:
    """Return which block a place is in; what stands nowhere goes to the top."""
    if place is not None and place.table is not None:
        return "table", place.table
    return "paragraph", place.paragraph or 0 if place is not None else 0


def _block_key(block: Block) -> tuple[str, int]:
    return "paragraph" if isinstance(block, Paragraph) else "table", block.ordinal


def _paragraph(block: Paragraph, own: list[Numbered]) -> Iterator[str]:
    """Yield a paragraph, a mark with the number of each remark before the words it is about."""
    text, pieces, last = block.text, [escape(block.number)], 0
    places = [(one[1].location.place, one[0]) for one in own if one[1].location.place]
    for start, number in sorted((place.start or 0, number) for place, number in places):
        pieces += [escape(text[last:start]), _link(number)]
        last = max(last, start)
    noted = ' class="noted"' if own else ""
    yield f"<p{noted}>{''.join(pieces)}{escape(text[last:])}</p>"


def _table(block: Table, own: list[Numbered]) -> Iterator[str]:
    rows: list[list[str]] = [[] for _ in range(block.height)]
    for cell in block.cells:
        rows[cell.row].append(_cell(cell, [one for one in own if _is_in(one[1], cell)]))
    yield "<table>"
    yield from (f"<tr>{''.join(row)}</tr>" for row in rows)
    yield "</table>"


def _cell(cell: Cell, own: list[Numbered]) -> str:
    spans = "".join(
        f' {name}="{count}"'
        for name, count in (("rowspan", cell.rows), ("colspan", cell.columns))
        if count > 1
    )
    noted = ' class="noted"' if own else ""
    return f"<td{spans}{noted}>{escape(cell.text)}{''.join(_link(one[0]) for one in own)}</td>"


def _is_in(remark: Remark, cell: Cell) -> bool:
    place = remark.location.place
    return place is not None and (place.row, place.column) == (cell.row + 1, cell.column + 1)


def _link(number: int) -> str:
    return f'<sup><a href="#n{number}">[{number}]</a></sup>'


def _notes(own: Iterable[Numbered]) -> Iterator[str]:
    for number, remark in own:
        kind = ' class="pointer"' if remark.pointer else ""
        yield f'<aside{kind} id="n{number}">[{number}] {escape(remark.text)}</aside>'
