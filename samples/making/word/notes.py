"""Footnotes, fields, a list of contents, comments, hidden and struck text."""

from __future__ import annotations

import re

from docx.document import Document as Doc
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ..elements import el, paragraph, run
from ..report import Report
from ..writing import append, new_document, styled_block
from .shapes import raw

_MARK = re.compile(r"\{(\w+):(.*?)\}")
_HIDING = "HiddenText"
# Where something stands in the sentences, and what: the text around it is the report's own.
_PLANTED = {
    "申请26件，上年结转2件，办结27件": "申请{struck:18}26{footnote:2}件，上年结转2{own:1}件，"
    "办结{hidden:7}27{comment:0}件",
    "予以公开13件": "予以公开{hidden:旧稿为31件，}13件",
    "接到12345政务服务便民热线转办工单1264件，按时": "接到12345政务服务便民热线转办工单"
    "{field:1264}件{style:，其中重办99件}，按时",
    "全年接待查阅群众87人次": "全年接待查阅群众{choice:87}人次",
    "2024年增加了图解和视频": "{quote:2024}年增加了图解和视频",
    "办理收费事宜。": "办理收费事宜{endnote:2}。",
}
_NOTES = {
    "footnotes": ("含通过邮政寄送和当面提交的申请。", "数量关系见第三部分的表格。"),
    "endnotes": ("收费标准按全省统一规定执行。",),
}
_COMMENT = "这里原来写的是72件，请核对。"


def notes(report: Report) -> Doc:
    """The report with all that stands beside its text and between its letters."""
    document = new_document(report)
    _add_parts(document)
    _add_style(document)
    for block in report.blocks:
        made = styled_block(document, report, block)
        if block.kind == "text":
            made = paragraph(None, *_planted(block.text))
        elif block.text == "applications":
            _sum_up(made)
        append(document, made)
        if block.kind == "title":
            sections = [one.text for one in report.blocks if one.kind == "section"]
            append(document, *_contents(sections))
    return document


def _planted(text: str) -> list[BaseOxmlElement]:
    for plain, planted in _PLANTED.items():
        text = text.replace(plain, planted)
    made, end = [], 0
    for found in _MARK.finditer(text):
        made += [run(text[end : found.start()]), *_beside(found[1], found[2])]
        end = found.end()
    return [*made, run(text[end:])]


def _beside(kind: str, text: str) -> list[BaseOxmlElement]:
    if kind in ("footnote", "endnote"):
        raised = el("rPr", None, el("vertAlign", {"val": "superscript"}))
        return [el("r", None, raised, el(f"{kind}Reference", {"id": text}))]
    if kind == "own":
        raised = el("rPr", None, el("vertAlign", {"val": "superscript"}))
        reference = el("footnoteReference", {"customMarkFollows": "1", "id": "3"})
        words = el("t")
        words.text = text
        return [el("r", None, raised, reference, words)]
    if kind == "comment":
        return [el("r", None, el("commentReference", {"id": text}))]
    if kind == "field":
        return _field(" =1236+28 ", [run(text)])
    if kind == "quote":
        asked = _field(" DOCPROPERTY 年度 ", [run("2024")])
        return _field([run_code(" QUOTE "), *asked], [run(text)])
    if kind == "choice":
        return [_choice(("78", text))]
    return [_look(kind, text)]


def _look(kind: str, text: str) -> BaseOxmlElement:
    looks = {"hidden": el("vanish"), "struck": el("strike")}
    made = run(text)
    made.insert(0, el("rPr", None, looks.get(kind, el("rStyle", {"val": _HIDING}))))
    return made


def run_code(text: str) -> BaseOxmlElement:
    """A run of a field's instruction."""
    words = el("instrText")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return el("r", None, words)


def _field(
    code: str | list[BaseOxmlElement], result: list[BaseOxmlElement]
) -> list[BaseOxmlElement]:
    begin, middle, end = (
        el("r", None, el("fldChar", {"fldCharType": kind})) for kind in ("begin", "separate", "end")
    )
    told = [run_code(code)] if isinstance(code, str) else code
    return [begin, *told, middle, *result, end]


def _choice(entries: tuple[str, ...]) -> BaseOxmlElement:
    """A drop-down list of the old forms, in one run; what it shows stands nowhere as text."""
    choices = el("ddList", None, el("result", {"val": "1"}))
    for entry in entries:
        choices.append(el("listEntry", {"val": entry}))
    data = el("ffData", None, el("name", {"val": "人次"}), el("enabled"), choices)
    begin = el("fldChar", {"fldCharType": "begin"}, data)
    code = el("instrText")
    code.text = " FORMDROPDOWN "
    return el("r", None, begin, code, el("fldChar", {"fldCharType": "end"}))


def _sum_up(table: BaseOxmlElement) -> None:
    """Let Word work out the totals of table 3: the last cell of each row is a field."""
    for row in table.findall(qn("w:tr"))[3:]:
        line = row.findall(qn("w:tc"))[-1].find(qn("w:p"))
        words = line.find(qn("w:r"))
        parts = _field(" =SUM(LEFT) ", [words])
        for part in parts:
            line.append(part)


def _contents(sections: list[str]) -> list[BaseOxmlElement]:
    """A list of contents, one field over several paragraphs."""
    begin, code, middle, _, end = _field(' TOC \\o "1-1" \\h ', [run("")])
    lines = [
        paragraph(
            None, run(text), el("r", None, el("tab")), *_field(" PAGEREF a ", [run(str(page))])
        )
        for page, text in enumerate(sections, start=1)
    ]
    for place, part in enumerate((begin, code, middle)):
        lines[0].insert(place, part)
    return [*lines, paragraph(None, end)]


def _add_style(document: Doc) -> None:
    style = raw(
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{_HIDING}">'
        '<w:name w:val="Hidden Text"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    document.styles.element.append(style)


def _add_parts(document: Doc) -> None:
    """Add the notes and the comment, which python-docx's template has no parts for."""
    for kind, texts in _NOTES.items():
        one = kind.removesuffix("s")
        root = el(kind)
        for number, line in enumerate(("separator", "continuationSeparator")):
            held = paragraph(None, el("r", None, el(line)))
            root.append(el(one, {"type": line, "id": str(number)}, held))
        for number, text in enumerate(texts, start=2):
            mark = el("r", None, el(f"{one}Ref"))
            root.append(el(one, {"id": str(number)}, paragraph(None, mark, run(text))))
        _add_part(document, kind, root)
    told = {"id": "0", "author": "审核人", "date": "2025-01-15T09:00:00Z"}
    comment = el("comment", told, paragraph(None, run(_COMMENT)))
    _add_part(document, "comments", el("comments", None, comment))


def _add_part(document: Doc, kind: str, root: BaseOxmlElement) -> None:
    names = {"footnotes": "FOOTNOTES", "endnotes": "ENDNOTES", "comments": "COMMENTS"}
    media = getattr(CONTENT_TYPE, f"WML_{names[kind]}")
    relation = getattr(RELATIONSHIP_TYPE, names[kind])
    name = PackURI(f"/word/{kind}.xml")
    made = Part(name, media, serialize_part_xml(root), document.part.package)
    document.part.relate_to(made, relation)
