"""Text boxes, content controls, nested tables, frames: the same report in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docx.document import Document as Doc
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ..elements import el, paragraph, run
from ..report import Block, Report
from ..writing import append, new_document, styled_block
from .shapes import Boxes, control, framed, small

LINE = 290  # twips, about, of a row of table 2
_PROMPT = "单击或点击此处输入文字。"
Place = Callable[[Block, list[BaseOxmlElement]], list[BaseOxmlElement]]


def text_boxes(report: Report) -> Doc:
    """The title in a group of boxes, each table with its heading in a box, one note boxed."""
    boxes = Boxes()

    def place(block: Block, made: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
        if block.kind == "title":
            lines = _lines(made[0])
            return [paragraph(_flat(), boxes.group(1900, *([line] for line in lines)))]
        if block.kind == "table":
            rows = sum(1 for _ in made[-1].iter(qn("w:tr")))
            return [paragraph(_flat(), boxes.box(1000 + LINE * rows * 2, [*made, small()]))]
        return made

    return _placed(report, place)


def content_controls(report: Report) -> Doc:
    """Controls around the title, a section, a row, a cell and runs; two never filled in."""

    def place(block: Block, made: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
        if block.kind == "title":
            return [control(made, "标题")]
        if block.kind == "table":
            _control_parts(made[-1])
            return [made[0], control(made[1:], "表格")]
        if block.kind == "signature":
            words = [child for child in made[0] if child.tag == qn("w:r")]
            made[0].append(control(words, block.text, el("date")))
            return made
        if block.kind == "part":
            prompt = control([run(_PROMPT)], "补充说明", el("showingPlcHdr"), el("text"))
            return [*made, paragraph(None, prompt)]
        return made

    return _placed(report, place)


def nested_tables(report: Report) -> Doc:
    """One layout table of two rows around each heading and table; a figure framed in its cell."""

    def place(block: Block, made: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
        if block.kind != "table":
            return made
        cell = next(c for c in made[-1].iter(qn("w:tc")) if _is_figure(c))
        inner = [child for child in cell if child.tag == qn("w:p")]
        held = framed(*inner)
        held.find(qn("w:tblPr")).find(qn("w:tblW")).set(qn("w:w"), "400")
        cell.append(held)
        cell.append(small())
        return [framed(*made, rows=True), small()]

    return _placed(report, place)


def frames(report: Report) -> Doc:
    """Heading and table within one frame: a table of one cell; other headings framed by Word."""
    around = {"w": "8845", "wrap": "notBeside", "vAnchor": "text", "hAnchor": "text", "y": "1"}

    def place(block: Block, made: list[BaseOxmlElement]) -> list[BaseOxmlElement]:
        if block.kind == "table":
            return [framed(*made), small()]
        if block.kind == "section":
            made[0].find(qn("w:pPr")).insert(1, el("framePr", around))
        return made

    return _placed(report, place)


def _placed(report: Report, place: Place) -> Doc:
    """The report with each block put where ``place`` wants it; a table comes with its heading."""
    document = new_document(report)
    for blocks in _with_headings(report):
        made = [styled_block(document, report, block) for block in blocks]
        append(document, *place(blocks[-1], made))
    return document


def _with_headings(report: Report) -> Iterator[list[Block]]:
    """The blocks one by one, but a section's heading together with the table that follows."""
    held: list[Block] = []
    for block in report.blocks:
        if held and block.kind != "table":
            yield held
            held = []
        held.append(block)
        if block.kind != "section":
            yield held
            held = []


def _lines(title: BaseOxmlElement) -> list[BaseOxmlElement]:
    """The lines of a title, each as a paragraph."""
    texts = [words.text or "" for words in title.iter(qn("w:t"))]
    style = title.find(qn("w:pPr")).find(qn("w:pStyle")).get(qn("w:val"), "")
    return [paragraph(el("pPr", None, el("pStyle", {"val": style})), run(text)) for text in texts]


def _control_parts(table: BaseOxmlElement) -> None:
    """Put a row, a cell and a cell's runs into controls of their own."""
    rows = table.findall(qn("w:tr"))
    last = rows[-1]
    figures = [cell for cell in rows[-2].findall(qn("w:tc")) if _is_figure(cell)]
    mark = last.getprevious()
    assert mark is not None, "a table has more than one row"  # noqa: S101
    mark.addnext(control([last], "末行"))
    if figures:
        before = figures[0].getprevious()
        assert before is not None, "figures stand behind a label"  # noqa: S101
        before.addnext(control([figures[0]], "单元格"))
        line = figures[-1].find(qn("w:p"))
        line.append(control([line.find(qn("w:r"))], "数字"))


def _is_figure(cell: BaseOxmlElement) -> bool:
    text = "".join(words.text or "" for words in cell.iter(qn("w:t")))
    return text.replace(".", "").isdecimal()


def _flat() -> BaseOxmlElement:
    line = {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}
    return el(
        "pPr", None, el("spacing", line), el("ind", {"firstLineChars": "0", "firstLine": "0"})
    )
