"""A report before its judges: the report, and the words for every place in it."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..model.outcome import Location
from ..text.citations import find_citations
from ..text.partitions import find_partitions
from ..text.quoting import quote
from ..text.shares import find_shares

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model.form import TableForm
    from ..model.place import Place
    from ..model.report import CellRead, Heading, Mention, Number, Report, Sentence, TableRead
    from ..text.citations import Citation
    from ..text.partitions import Partition
    from ..text.shares import Share

QUOTE = 60
LISTED = 5
Odd = tuple[tuple[str, str], "CellRead"]


def magnitude(value: Number) -> Number:
    """Return the number without its sign."""
    return -value if value < 0 else value


def show(value: Number | None) -> str:
    """Return a number as people write it: no exponent, no zeros after the last digit."""
    if value is None:
        return "空白"
    if isinstance(value, Decimal):
        plain = format(value, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return str(value)


def shorten(text: str) -> str:
    """Return a quotation short enough for one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE else f"{flat[: QUOTE - 1]}…"


class Case:
    """The report being judged."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._unusual: dict[str, list[Odd]] = {}
        self._found: dict[str, list[tuple[Sentence, Any]]] = {}

    @property
    def text(self) -> str:
        """The whole running text, folded, for a first look for words."""
        return "\n".join(line.flat for line in self.report.lines)

    def partitions(self) -> list[tuple[Sentence, Partition]]:
        """Return the totals with their parts in the text, each with its sentence."""
        return self._in_sentences("partitions", find_partitions)

    def shares(self) -> list[tuple[Sentence, Share]]:
        """Return the shares told with part and whole, each with its sentence."""
        return self._in_sentences("shares", find_shares)

    def citations(self) -> list[tuple[Sentence, Citation]]:
        """Return the document numbers in the text, each with its sentence."""
        return self._in_sentences("citations", find_citations)

    def _in_sentences(
        self, name: str, find: Callable[[str], list[Any]]
    ) -> list[tuple[Sentence, Any]]:
        """Return what is found in the sentences; several rules ask, it is searched once."""
        if name not in self._found:
            self._found[name] = [
                (sentence, item)
                for sentence in self.report.sentences
                for item in find(sentence.text)
            ]
        return self._found[name]

    def unusual(self, table: TableRead) -> list[Odd]:
        """Return the table's cells that hold anything but a plain whole number of at least 0."""
        key = table.form.key
        if key not in self._unusual:
            self._unusual[key] = [
                (address, read)
                for address, read in table.cells.items()
                if type(read.value) is not int or read.note or read.value < 0
            ]
        return self._unusual[key]

    def part(self, section: str | None) -> str:
        """Return the section in words, 第三部分."""
        found = self.report.family.section(section)
        return f"第{found.number}部分" if found else "开头部分"

    def table_words(self, key: str) -> str:
        """Return a table in words, 第三部分申请情况表."""
        form = next(
            (form for form in self.forms() if form.key == key),
            None,
        )
        if form is None:
            return key
        return f"{self.part(form.section)}{form.title}"

    def not_found(self, key: str) -> str:
        """Return the reason why nothing can be said of a table that is not there."""
        return f"没有找到{self.table_words(key)}"

    def listed(self, table: TableRead, places: list[Location]) -> str:
        """Return the first few of a table's places by their labels alone."""
        prefix = len(self.table_words(table.form.key))
        names = "、".join(place.words[prefix:] for place in places[:LISTED])
        return f"{names}等" if len(places) > LISTED else names

    def forms(self) -> list[TableForm]:
        """Return the table forms that count here: as read, else as required."""
        read = [table.form for table in self.report.tables.values()]
        keys = {form.key for form in read}
        required = self.report.required or self.report.family
        return read + [form for key, form in required.tables.items() if key not in keys]

    def cell(self, table: TableRead, row: str | None, column: str | None) -> Location:
        """Return the place of a cell, of a whole row or of a whole column."""
        form = table.form
        names = []
        if row is not None:
            names.append(row_words(form, row))
        if column is not None and column in form.columns:
            names.append(form.columns[column].label.printed)
        read = table.cells.get((row or "", column or ""))
        words = self.table_words(form.key) + "×".join(f"「{name}」" for name in names)
        said = read.said.strip() if read else None
        return Location(form.section, form.key, row, column, None, said or None, words)

    def table(self, key: str) -> Location:
        """Return the place of a whole table, found or not."""
        section = next((form.section for form in self.forms() if form.key == key), None)
        return Location(section=section, table=key, words=self.table_words(key))

    def strange(self, table: TableRead, text: str) -> Location:
        """Return the place of a label that does not belong into the table."""
        words = f"{self.table_words(table.form.key)}「{shorten(text)}」"
        return Location(table.form.section, table.form.key, text=shorten(text), words=words)

    def line(self, index: int, text: str | None = None) -> Location:
        """Return the place of a line in words, 第一部分（五）第2段."""
        line = self.report.lines[index]
        quoted = shorten(text if text is not None else line.text)
        words = self.part(line.section) + self._line_words[index]
        return Location(line.section, paragraph=line.paragraph, text=quoted, words=words)

    @cached_property
    def _line_words(self) -> list[str]:
        """For each line the sub-heading above and the count of its paragraph, （五）第2段."""
        report = self.report
        opens = {one.line: one for one in report.headings if one.section or one.level == 2}
        words: list[str] = []
        number, count, last = "", 0, 0
        for index, line in enumerate(report.lines):
            heading = opens.get(index)
            if heading is not None and heading.section is not None:
                number, count, last = "", 0, line.paragraph
                words.append("标题")
                continue
            if heading is not None:
                number = heading.number.replace("(", "（").replace(")", "）")
                count, last = 0, 0
            if line.flat and line.paragraph != last:
                count, last = count + 1, line.paragraph
            words.append(f"{number}第{count}段" if count else "标题")
        return words

    def sentence(self, sentence: Sentence, start: int, end: int) -> Location:
        """Return the place of a span of a sentence, with its words as printed."""
        line = self.report.lines[sentence.line]
        said, _ = quote(line, sentence.start + start, sentence.start + end)
        return self.line(sentence.line, said)

    def mention(self, mention: Mention) -> Location:
        """Return the place of a mention."""
        return self.line(self.report.sentences[mention.sentence].line, mention.said)

    def heading(self, heading: Heading) -> Location:
        """Return the place of a heading."""
        if heading.line is None:
            words = f"标题“{heading.number}{heading.title}”"
            return Location(heading.section, text=heading.title, words=words)
        return self.line(heading.line)

    def period(self) -> Location:
        """Return the place where the statistics period is stated."""
        period = self.report.period
        if period is None:
            return self.title()
        index = next(
            (
                i
                for i, one in enumerate(self.report.lines)
                if one.paragraph == period.place.paragraph
            ),
            None,
        )
        if index is None:
            return Location(paragraph=period.place.paragraph, text=period.said, words="统计期限")
        return self.line(index, period.said)

    def title(self) -> Location:
        """Return the place of the report's title."""
        place: Place = self.report.title_place
        return Location(paragraph=place.paragraph, text=self.report.title, words="报告标题")


def row_words(form: TableForm, row: str) -> str:
    """Return a row's label in words; one below a group names the group too."""
    if row not in form.rows:
        return row
    wording = form.rows[row].label
    name = wording.printed.partition("（区分")[0]
    if "." in row and wording.parents:
        return f"{wording.parents[-1]}{name}"
    return name


def cell_of(table: TableRead, row: str, column: str) -> CellRead | None:
    """Return what was read of a cell, None when it was not found."""
    return table.cells.get((row, column))
