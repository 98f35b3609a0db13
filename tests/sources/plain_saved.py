"""The samples saved as text in the ways that converters and offices save them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

from gov_report_lint.model.document import Cell, Document, Paragraph, Table
from gov_report_lint.sources.opening import open_document
from gov_report_lint.sources.plain.reader import read_text

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = ("consistent-2021", "faulty-2021", "form-2019", "word-numbered-2021")
# What CJK typesetting allows to hang over or pulls along.
_NO_START = "，。、；：？！）》”』」】〕%"


def sample(name: str) -> Document:
    """Return the sample as its Word file says it."""
    return open_document(SAMPLES / f"{name}.docx")


def read(text: str) -> Document:
    """Return what is read of the text."""
    return read_text(text, "测试.txt")


def as_lines(document: Document, table: Callable[[Table], str]) -> str:
    """Return one line for each paragraph."""
    lines = []
    for block in document.blocks:
        if isinstance(block, Table):
            lines.append(table(block))
        else:
            lines.append(block.number + block.text.replace("\n", ""))
    return "\n".join(lines) + "\n"


def as_wrapped(document: Document, table: Callable[[Table], str], columns: int, page: int) -> str:
    """Return indented paragraphs cut at ``columns``, with a page number every ``page`` lines."""
    lines: list[str] = []
    for block in document.blocks:
        if isinstance(block, Table):
            lines += ["", table(block), ""]
        elif block.text.strip():
            text = block.number + block.text.replace("\n", "")
            lines += cut("\u3000\u3000" + text.strip(), columns)
    paged: list[str] = []
    for index, line in enumerate(lines, start=1):
        paged.append(line)
        if index % page == 0 and "|" not in line:
            paged += ["", f"— {index // page} —", "\f"]
    return "\n".join(paged)


def cut(text: str, columns: int) -> list[str]:
    """Return the text in lines of so many columns; words and numbers are not cut."""
    lines, line, width = [], "", 0
    for word in words(text):
        room = sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in word)
        if line and width + room > columns and word not in _NO_START:
            lines.append(line)
            line, width = "", 0
        line += word
        width += room
    return [*lines, line]


def words(text: str) -> list[str]:
    """Return ideographs one by one, words and numbers whole."""
    found: list[str] = []
    for char in text:
        if found and char.isascii() and char not in " " and found[-1][-1].isascii():
            found[-1] += char
        else:
            found.append(char)
    return found


def as_markdown(document: Document, table: Callable[[Table], str]) -> str:
    """Return headings with their signs and blank lines between blocks."""
    pieces = []
    for block in document.blocks:
        if isinstance(block, Table):
            pieces.append(table(block))
        elif block.text.strip():
            mark = "#" * block.level + " " if block.level else ""
            pieces.append(mark + block.number + block.text.replace("\n", ""))
    return "\n\n".join(pieces) + "\n"


def piped_blank(table: Table) -> str:
    """Return a pipe table whose merged cells are blank but for the first place."""
    return _piped(table, lambda cell, row, column: (row, column) == (cell.row, cell.column))


def piped_repeated(table: Table) -> str:
    """Return a pipe table that repeats merged cells in all their places."""
    return _piped(table, lambda cell, row, column: True)


def _piped(table: Table, shows: Callable[[Cell, int, int], bool]) -> str:
    rows = [
        [
            _line(cell.text) if cell is not None and shows(cell, row, column) else ""
            for column, cell in enumerate(line)
        ]
        for row, line in enumerate(table.grid())
    ]
    rows.insert(1, ["---"] * table.width)
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def tabbed(table: Table) -> str:
    """Return the rows with tabs between the cells, merged places blank."""
    return "\n".join(
        "\t".join(
            _line(cell.text)
            if cell is not None and (row, column) == (cell.row, cell.column)
            else ""
            for column, cell in enumerate(line)
        )
        for row, line in enumerate(table.grid())
    )


def in_html(table: Table) -> str:
    """Return the table as one line of HTML, as OCR programs write it."""
    rows: list[str] = []
    for row in range(table.height):
        cells = [cell for cell in table.cells if cell.row == row]
        rows.append("<tr>" + "".join(map(_html_cell, cells)) + "</tr>")
    return "<table border=1>" + "".join(rows) + "</table>"


def _html_cell(cell: Cell) -> str:
    spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return f"<td{spans}>{_line(cell.text)}</td>"


def drawn(table: Table) -> str:
    """Return the table drawn with lines, merged places without lines between them."""
    widths = [_room(table, column) for column in range(table.width)]
    grid = table.grid()
    lines = []
    for row in range(table.height + 1):
        lines.append(_border(table, grid, row, widths))
        if row < table.height:
            lines.append(_content(grid, row, widths))
    return "\n".join(lines)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _room(table: Table, column: int) -> int:
    own = [cell for cell in table.cells if cell.column == column]
    return 2 + max((_width(_line(cell.text)) for cell in own), default=2)


def _content(grid: list[list[Cell | None]], row: int, widths: list[int]) -> str:
    text = "|"
    for column, cell in enumerate(grid[row]):
        first = cell is not None and (cell.row, cell.column) == (row, column)
        said = " " + _line(cell.text) if cell is not None and first else ""
        goes_on = column + 1 < len(grid[row]) and grid[row][column + 1] is cell
        text += said + " " * (widths[column] - _width(said)) + (" " if goes_on else "|")
    return text


def _border(table: Table, grid: list[list[Cell | None]], row: int, widths: list[int]) -> str:
    text = "+"
    for column, width in enumerate(widths):
        cell = grid[row][column] if 0 < row < table.height else None
        inside = cell is not None and grid[row - 1][column] is cell
        text += (" " if inside else "-") * width
        through = inside and column + 1 < table.width and grid[row][column + 1] is cell
        text += " " if through else "+"
    return text


def _line(text: str) -> str:
    return text.replace("\n", "").replace("|", "\\|").strip()


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs among the blocks."""
    return [block for block in document.blocks if isinstance(block, Paragraph)]


def tables(document: Document) -> list[Table]:
    """Return the tables among the blocks."""
    return [block for block in document.blocks if isinstance(block, Table)]


def rows(table: Table) -> list[list[str | None]]:
    """Return the texts of the grid places; a merged cell shows in all of its own."""
    return [[None if cell is None else cell.text for cell in line] for line in table.grid()]


def texts(text: str) -> list[str]:
    """Return the texts of the paragraphs read from ``text``."""
    return [paragraph.text for paragraph in paragraphs(read(text))]


def only_table(text: str) -> Table:
    """Return the one table read from ``text``."""
    (found,) = tables(read(text))
    return found
