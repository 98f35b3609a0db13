"""Tables whose every row is one line: cells parted by pipes or by tabs."""

from __future__ import annotations

import re

from ...model.place import Spot
from ...text.folding import fold
from ...text.numbering import marker
from .lines import ADJACENT, BLANK, Line, indent_of
from .tables import MOST_COLUMNS, MOST_PLACES, Found, Row, Written, refuse_large, table_of

_PIPE = re.compile(r"(?<!\\)\|")
_DASHES = r"\s*(?::-+:?|-+:|--+)\s*"
_RULE = re.compile(rf"\|?{_DASHES}(?:\|{_DASHES})*\|?")
_PAGE_NUMBER = re.compile(r"[1-9]\d{0,3}")
_LEADER = re.compile(r"[.…·]{3,}\s*$")
SHORTEST_CONTENTS = 3


def is_rule(text: str) -> bool:
    """Tell whether this is the row of dashes under the head of a Markdown table."""
    return "|" in text and "-" in text and _RULE.fullmatch(text) is not None


def piped(lines: list[Line], start: int) -> Found | None:
    """Return the table of piped rows that begins at ``start``, None when the line has no pipe."""
    if "|" not in lines[start].text:
        return None
    end = _end_of_rows(lines, start)
    bare = [line.bare for line in lines[start:end]]
    rule = next((index for index, text in enumerate(bare) if is_rule(text)), None)
    if rule is not None and rule > 1 and not all(text.startswith("|") for text in bare[:rule]):
        return Found(None, start + rule - 1)
    if rule is None and not _is_table(bare):
        return Found(None, end)
    _refuse_many(lines[start:end], "|")
    rows = [
        _split(line) for line, text in zip(lines[start:end], bare, strict=True) if not is_rule(text)
    ]
    # Markdown has no table without a head: an empty one stands for none.
    if rule == 1 and not any(one.text for one in rows[0]):
        rows = rows[1:]
    if not rows or max(map(len, rows)) < 2 or max(map(len, rows)) > MOST_COLUMNS:
        return Found(None, end)
    return Found(table_of(rows), end)


def _refuse_many(lines: list[Line], sign: str) -> None:
    """Refuse rows of more places than a table can have before they are split."""
    most = max((line.text + line.tail).count(sign) for line in lines)
    if most * len(lines) > MOST_PLACES:
        refuse_large(len(lines), most, Spot(lines[0].number))


def _end_of_rows(lines: list[Line], start: int) -> int:
    """Return the index behind the last row; rows may all have a blank line between them."""
    index = start + 1
    apart = index < len(lines) and lines[index].gap == BLANK and _is_framed(lines[start].bare)
    while index < len(lines) and "|" in lines[index].text:
        gap = lines[index].gap
        if gap == BLANK and not (apart and _is_framed(lines[index].bare)):
            break
        if (gap == ADJACENT and apart) or _begins_another(lines, index, start):
            break
        index += 1
    return index


def _begins_another(lines: list[Line], index: int, start: int) -> bool:
    """Tell whether the row is the head of the next table: it stands over a row of dashes."""
    below = index + 1
    return (
        index - start > 1
        and below < len(lines)
        and lines[index].gap == BLANK
        and is_rule(lines[below].bare)
    )


def _is_framed(text: str) -> bool:
    return len(text) > 1 and text[0] == text[-1] == "|"


def _is_table(bare: list[str]) -> bool:
    """Tell whether lines without a row of dashes among them are rows nevertheless."""
    if len(bare) < 2:
        return False
    if all(text.startswith("|") for text in bare):
        return True
    counts = {len(_PIPE.findall(text)) for text in bare}
    return len(counts) == 1 and counts.pop() > 1


def _split(line: Line) -> Row:
    """Return the cells of a row between its pipes."""
    text = line.text
    begin = indent_of(text)
    begin += text.startswith("|", begin)
    row: Row = []
    for found in _PIPE.finditer(text, begin):
        row.append(_written(line, begin, found.start()))
        begin = found.end()
    if begin < len(text):
        row.append(_written(line, begin, len(text)))
    return row


def _written(line: Line, begin: int, end: int) -> Written:
    part = line.text[begin:end]
    begin += indent_of(part)
    text = part.strip().replace("\\|", "|")
    return Written(text, Spot(line.number, line.column + min(begin, end)))


def tabbed(lines: list[Line], start: int) -> Found | None:
    """Return the table of two or more lines with tabs in them, None when there is none."""
    if not _has_tab(lines[start]):
        return None
    end = start + 1
    while (
        end < len(lines) and lines[end].gap != BLANK and "\t" in lines[end].text + lines[end].tail
    ):
        end += 1
    while not _has_tab(lines[end - 1]):
        end -= 1
    if end - start < 2 or not any("\t" in line.bare for line in lines[start:end]):
        return Found(None, end)
    _refuse_many(lines[start:end], "\t")
    rows = [_split_at_tabs(line) for line in lines[start:end]]
    if max(map(len, rows)) > MOST_COLUMNS or _is_contents(rows):
        return Found(None, end)
    return Found(table_of(rows), end)


def _has_tab(line: Line) -> bool:
    """Tell whether a tab stands behind the first word."""
    return "\t" in line.bare or "\t" in line.tail


def _split_at_tabs(line: Line) -> Row:
    row: Row = []
    begin = 0
    for part in (line.text + line.tail).split("\t"):
        spot = Spot(line.number, line.column + begin + indent_of(part))
        row.append(Written(part.strip(), spot))
        begin += len(part) + 1
    return row


def _is_contents(rows: list[Row]) -> bool:
    """Tell whether the rows are a table of contents: a heading and its page, line by line."""
    if any(_LEADER.search(row[0].text) for row in rows):
        return True
    pages = [row[-1].text for row in rows]
    if len(rows) < SHORTEST_CONTENTS or not all(map(_PAGE_NUMBER.fullmatch, pages)):
        return False
    listed = all(len(row) == 2 and marker(fold(row[0].text)) for row in rows)
    return listed and pages == sorted(pages, key=int)
