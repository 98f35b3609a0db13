"""Minimal .docx files written from snippets of XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_NS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    f' xmlns:w="{W_NS}"'
)
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def run(text: str, properties: str = "") -> str:
    """Return a run of ``text``."""
    prefix = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{prefix}<w:t>{text}</w:t></w:r>"


def paragraph(content: str = "", properties: str = "") -> str:
    """Return a paragraph; content that is no XML becomes one run."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>" if properties else f"<w:p>{inner}</w:p>"


def cell(content: str = "", properties: str = "") -> str:
    """Return a table cell; content that is no XML becomes one paragraph."""
    inner = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a table row of cells; a text that is no XML becomes one cell."""
    inner = "".join(item if item.startswith("<") else cell(item) for item in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """Return a table of rows."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def document(body: str) -> str:
    """Return the text of a document part."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>"
    )


def part(root: str, content: str) -> str:
    """Return the text of another part, its root element called ``root``."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{content}</w:{root}>'


def relationships(**targets: str) -> str:
    """Return the text of a relationships part: kind of relationship to target."""
    lines = "".join(
        f'<Relationship Id="r{index}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets.items())
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{lines}</Relationships>'


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of ``parts``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, styles: str = "", numbering: str = "", **parts: str) -> bytes:
    """Return a .docx of ``body``, the inside of a styles and of a numbering part."""
    held: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relationships(officeDocument="word/document.xml"),
        "word/document.xml": document(body),
    }
    if styles:
        held["word/styles.xml"] = part("styles", styles)
    if numbering:
        held["word/numbering.xml"] = part("numbering", numbering)
    return package({**held, **parts})


def tracked_mark(change: str = "del") -> str:
    """Return paragraph properties whose mark is deleted or moved away."""
    return f'<w:rPr><w:{change} w:id="1" w:author="a"/></w:rPr>'


def text_box(content: str) -> str:
    """Return a run that anchors a text box, written as Word does: once new, once old."""
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{content}'
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}"
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def content_control(content: str) -> str:
    """Return a content control around ``content``."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(instruction: str, result: str = "", properties: str = "") -> str:
    """Return the runs of a field, its result made of XML."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{properties}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def note_mark(number: int, kind: str = "footnote", own: str = "") -> str:
    """Return a run that refers to a note, by the mark ``own`` where there is one."""
    if not own:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'
    reference = f'<w:{kind}Reference w:customMarkFollows="1" w:id="{number}"/>'
    return f"<w:r>{reference}<w:t>{own}</w:t></w:r>"


def note(number: int, content: str, kind: str = "footnote") -> str:
    """Return a note of paragraphs, its own mark before them."""
    mark = f"<w:p><w:r><w:{kind}Ref/></w:r>{run(content)}</w:p>"
    inner = content if content.startswith("<") else mark
    return f'<w:{kind} w:id="{number}">{inner}</w:{kind}>'
