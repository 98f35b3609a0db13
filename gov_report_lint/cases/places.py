"""Where things stand in a report, and the words an official would use for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..model.outcome import Location, Used
from ..model.place import Place, spot_at
from ..model.report import UNCLEAR
from ..text.quoting import quote

if TYPE_CHECKING:
    from ..model.form import TableForm
    from ..model.report import Heading, Mention, Report, Sentence, TableRead
    from ..text.quantities import Quantity

QUOTE = 60
LISTED = 5


def shorten(text: str) -> str:
    """Return a quotation short enough for one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE else f"{flat[: QUOTE - 1]}…"


class Places:
    """Gives the location of everything that a check may speak of."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def part(self, section: str | None) -> str:
        """Return the section in words, 第三部分."""
        found = self.report.family.section(section)
        return f"第{found.number}部分" if found else "开头部分"

    def table_words(self, key: str) -> str:
        """Return a table in words, 第三部分申请情况表."""
        form = next((form for form in self.forms() if form.key == key), None)
        if form is None:
            return key
        return f"{self.part(form.section)}{form.title}"

    def not_found(self, key: str) -> str:
        """Return the reason why nothing can be said of a table that is not there."""
        if key in self.report.lost:
            words = self.table_words(key)
            return f"表格已无法还原（{words}在文件里只剩下连在一起的标签和数字）"
        return f"没有找到{self.table_words(key)}"

    def unread(self, table: TableRead) -> str:
        """Return what can't be said of a table's cells: how many were not made out, else empty."""
        unclear = sum(read.kind == UNCLEAR for read in table.cells.values())
        rows = (table.form.rows[name] for name in table.rows if name in table.form.rows)
        there = {(row.name, column) for row in rows for column in row.columns}
        lost = sum(one[1] in table.columns and one not in table.cells for one in there)
        count = unclear + lost
        return f"{self.table_words(table.form.key)}有 {count} 格没有读清" if count else ""

    def unseen(self) -> list[str]:
        """Return the reasons why something can't be said of tables that may be there unseen."""
        report = self.report
        required = (report.required or report.family).tables
        reasons = [self.not_found(key) for key in report.lost]
        return reasons + [
            f"{self.part(form.section)}有没能读出的表格或图片"
            for key, form in required.items()
            if key not in report.tables and key not in report.lost and form.section in report.strays
        ]

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
        place = read.place if read else table.place
        return Location(form.section, form.key, row, column, None, said or None, words, place)

    def table(self, key: str) -> Location:
        """Return the place of a whole table, found or not."""
        section = next((form.section for form in self.forms() if form.key == key), None)
        found = self.report.tables.get(key)
        place = found.place if found else None
        return Location(section=section, table=key, words=self.table_words(key), place=place)

    def strange(self, table: TableRead, text: str) -> Location:
        """Return the place of a label that does not belong into the table."""
        words = f"{self.table_words(table.form.key)}「{shorten(text)}」"
        place = next((one.place for one in table.strange if one.text == text), table.place)
        quoted = shorten(text)
        return Location(table.form.section, table.form.key, text=quoted, words=words, place=place)

    def line(self, index: int, text: str | None = None, start: int | None = None) -> Location:
        """Return the place of a line in words, 第一部分（五）第2段.

        ``text`` quotes a part of it that begins at the offset ``start`` of its paragraph.
        """
        line = self.report.lines[index]
        quoted = shorten(text if text is not None else line.text)
        words = self.part(line.section) + self._line_words[index]
        place = self._in_paragraph(line.paragraph, line.offset if start is None else start)
        return Location(
            line.section, paragraph=line.paragraph, text=quoted, words=words, place=place
        )

    def _in_paragraph(self, paragraph: int, offset: int) -> Place:
        """Return the place at an offset of a paragraph, with its spot in the file."""
        spots = self.report.spots.get(paragraph)
        return Place(paragraph, start=offset, spot=spot_at(spots, offset) if spots else None)

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
        said, place = quote(line, sentence.start + start, sentence.start + end)
        return self.line(sentence.line, said, place.start)

    def mention(self, mention: Mention) -> Location:
        """Return the place of a mention."""
        line = self.report.sentences[mention.sentence].line
        return self.line(line, mention.said, mention.place.start)

    def used(self, sentence: Sentence, *figures: Quantity) -> list[Used]:
        """Return where figures of a sentence stand, for the account of what was looked at."""
        start = sentence.start
        return [Used(sentence.line, start + one.start, start + one.end) for one in figures]

    def told(self, mention: Mention) -> Used:
        """Return where the figure of a mention stands, or its words when it has none."""
        sentence = self.report.sentences[mention.sentence]
        first, last = mention.figure or mention.span
        return Used(sentence.line, sentence.start + first, sentence.start + last)

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
            words = "统计期限"
            paragraph = period.place.paragraph
            return Location(paragraph=paragraph, text=period.said, words=words, by_name=True)
        return self.line(index, period.said, period.place.start)._replace(by_name=True)

    def title(self) -> Location:
        """Return the place of the report's title."""
        paragraph = self.report.title_place.paragraph
        place = self._in_paragraph(paragraph, 0) if paragraph else None
        return Location(
            None,
            paragraph=paragraph,
            text=self.report.title,
            words="报告标题",
            place=place,
            by_name=True,
        )


def row_words(form: TableForm, row: str) -> str:
    """Return a row's label in words; one below a group names the group too."""
    if row not in form.rows:
        return row
    wording = form.rows[row].label
    name = wording.printed.partition("（区分")[0]
    if "." in row and wording.parents:
        return f"{wording.parents[-1]}{name}"
    return name
