"""Snippets of XML for lists, list paragraphs and styles."""

from __future__ import annotations

from .docx_builder import paragraph
from .reading import paragraphs, read


def level(depth: int, style: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *content: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(content)}</w:abstractNum>'


def num(name: int, key: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{key}"/>{overrides}</w:num>'


def start_override(depth: int, start: int) -> str:
    inner = f'<w:startOverride w:val="{start}"/>'
    return f'<w:lvlOverride w:ilvl="{depth}">{inner}</w:lvlOverride>'


def item(name: object, depth: object = 0, text: str = "") -> str:
    inner = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/>'
    return paragraph(text, f"<w:numPr>{inner}</w:numPr>")


def styled(style: str, extra: str = "") -> str:
    return paragraph("", f'<w:pStyle w:val="{style}"/>{extra}')


def style(name: str, properties: str, parent: str = "") -> str:
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    inner = f"{based}<w:pPr>{properties}</w:pPr>"
    return f'<w:style w:type="paragraph" w:styleId="{name}">{inner}</w:style>'


OUTLINE = abstract(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "%1.%2.%3.%4"),
)


def numbers(body: str, numbering: str, styles: str = "") -> list[str]:
    return [found.number for found in paragraphs(read(body, styles, numbering))]
