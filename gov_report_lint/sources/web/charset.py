"""The encoding that a web page says it is written in."""

from __future__ import annotations

# Browsers look no further for it either.
HEAD = 4096


def charset_of(data: bytes) -> str:
    """Return the name of the encoding that the head of the page gives, empty when none."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="iso-8859-1", no_network=True)
    # Wide encodings have a byte order mark and need no name.
    head = data[:HEAD].replace(b"\0", b"") + b"<p>"
    try:
        root = etree.fromstring(head, parser)
    except (etree.LxmlError, ValueError):
        return ""
    for meta in root.iter("meta"):
        given = meta.get("charset") or _within(meta.get("content") or "")
        if given:
            return str(given).strip()
    return ""


def _within(content: str) -> str:
    """Return the name in a content type such as ``text/html; charset=gb2312``."""
    _, found, rest = content.lower().partition("charset=")
    return rest.split(";")[0].strip(" \"'") if found else ""
