"""Tables whose every row is one line: cells parted by pipes or by tabs."""

from __future__ import annotations

import re

from ...model.place import Spot
from ...text.folding import fold
from ...text.numbering import marker
from ..limits import MOST_COLUMNS, MOST_PLACES
from .lines import ADJACENT, BLANK, Line, indent_of
from .tables import Found, Row, Written, refuse_large, table_of

_PIPE = re.compile(r"(?<!\\)\|")
_DASHES = r"\s*(?::-+:?|-+:|--+)\s*"
_RULE = re.compile(rf"\|?{_DASHES}(?:\|{_DASHES})*\|?")
_NARROW_RULE = re.compile(r"-{3,}")
# Other blocks of Markdown begin so.
_OTHERS = ("#", ">", "```")
# Lines without a pipe between rows.
MOST_BARE = 3
_PAGE_NUMBER = re.compile(r"[1-9]\d{0,3}")
_LEADER = re.compile(r"[.…·]{3,}\s*$")
SHORTEST_CONTENTS = 3


def is_rule(text: str) -> bool:
    """Tell whether this is the row of dashes under the head of a Markdown table."""
    return "|" in text and "-" in text and _RULE.fullmatch(text) is not None


def piped(lines: list[Line], start: int) -> Found | None:
    """Return the table of piped rows that begins at ``start``, None when the line has no pipe."""
    narrow = _has_narrow_head(lines, start)
    if "|" not in lines[start].text and not narrow:
        return None
    end = _end_of_rows(lines, start, narrow)
    bare = [line.bare for line in lines[start:end]]
    rule = 1 if narrow else next((at for at, text in enumerate(bare) if is_rule(text)), None)
    if rule is not None and rule > 1 and not all(text.startswith("|") for text in bare[:rule]):
        return Found(None, start + rule - 1)
    if rule is None and not _is_table(bare):
        return Found(None, end)
    _refuse_many(lines[start:end], "|")
    rows = [
        _split(line)
        for at, (line, text) in enumerate(zip(lines[start:end], bare, strict=True))
        if at != rule and not is_rule(text)
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


def _has_narrow_head(lines: list[Line], start: int) -> bool:
    """Tell whether a head of one cell begins a table, with a row of dashes for one column.

    So converters write a table whose first row is one merged cell.
    """
    three = lines[start + 1 : start + 4]
    if "|" in lines[start].bare[1:] or len(three) < 2 or any(line.gap for line in three[:2]):
        return False
    under = _NARROW_RULE.fullmatch(three[0].bare) and "|" in three[1].text
    return bool(under) and not any(is_rule(line.bare) for line in three[1:])


def _end_of_loose_rows(lines: list[Line], start: int) -> int:
    """Return the index behind the last row with a pipe; a line between without any is a row too."""
    end = start
    for index in range(start, len(lines)):
        text = lines[index].bare
        if lines[index].gap != ADJACENT or text.startswith(_OTHERS) or index - end > MOST_BARE:
            break
        if _NARROW_RULE.fullmatch(text) or _has_narrow_head(lines, index):
            break
        end = index + 1 if "|" in text else end
    return end


def _end_of_rows(lines: list[Line], start: int, narrow: bool) -> int:
    """Return the index behind the last row; rows may all have a blank line between them."""
    index = start + 1
    ruled = narrow or (
        index < len(lines) and lines[index].gap == ADJACENT and is_rule(lines[index].bare)
    )
    if ruled and index + 1 < len(lines) and not lines[index + 1].bare.startswith("|"):
        return max(_end_of_loose_rows(lines, start + 2), start + 2)
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
