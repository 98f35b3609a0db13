"""What kind of text a file's beginning is: a web page, XML of some sort, JSON, or running text."""

from __future__ import annotations

import codecs
import re

_BLANK = "\ufeff \t\r\n\f\x00"
# Bytes that no text holds; a few of them don't make a file of text another.
_CONTROL = bytes(sorted({*range(1, 9), *range(14, 26), *range(28, 32)}))
_FEW = 50
_BLOCK_NAMES = (
    "html head body title meta link style script base noscript div p table tbody thead tr td th "
    "caption section article main header footer nav aside center form h1 h2 h3 h4 h5 h6 ul ol li "
    "dl blockquote pre iframe object frameset"
)
_INLINE_NAMES = "a img br b i u span font strong em input label small"
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_INLINE = frozenset(_INLINE_NAMES.split())
_ROOTS = {
    "w:worddocument": "wordml",
    "pkg:package": "wordml",
    "svg": "image",
    "svg:svg": "image",
}
_TAG = re.compile(r"<([a-z][a-z0-9]*(?::[a-z0-9]+)?)(?=[\s/>]|$)")
_BLOCK_WITHIN = re.compile(r"</?(?:p|div|td|table|html|body)[\s>]")
_PAGE_LINE = re.compile(r"^[ \t]*(?:<!doctype html|<html[\s>])", re.MULTILINE)
_PAGE_PART = re.compile(r"<(?:head|body|meta)[\s>]")
_FIELD = re.compile(r"[a-z][a-z0-9-]*:")
_JSON_LIST = re.compile(r"\[\s*[{\"]")
_FLAT_KIND = re.compile(
    r"office:mimetype\s*=\s*[\"']application/vnd\.oasis\.opendocument\.([a-z-]+)"
)
_FLAT_KINDS = {"text": "fodt", "text-template": "fodt", "spreadsheet": "ods"}


def kind_of_text(head: bytes) -> str:
    """Return the kind of text that ``head`` begins, ``unknown`` for what is no text."""
    text = _decoded(head)
    if text is None:
        return "unknown"
    start = text.lstrip(_BLANK).lower()
    if (start.startswith("{") and not start.startswith("{{")) or _JSON_LIST.match(start):
        return "json"
    if _is_message(start):
        return "mht"
    if start.startswith("<"):
        return _kind_of_markup(start)
    return "html" if _has_page(start) else "text"


def _decoded(head: bytes) -> str | None:
    """Return ``head`` as text; its last character may be cut in two."""
    names = ("utf-16",) if head[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "gb18030")
    if len(names) > 1 and _is_binary(head):
        return None
    for name in names:
        try:
            text = codecs.getincrementaldecoder(name)().decode(head)
        except UnicodeError:
            continue
        return None if "\0" in text else text
    lenient = min((head.decode(name, "replace") for name in names), key=_lost)
    return None if _lost(lenient) * _FEW > len(lenient) else lenient


def _is_binary(head: bytes) -> bool:
    """Return whether ``head`` holds zeros, or more than a few bytes that no text holds."""
    strange = len(head) - len(head.translate(None, _CONTROL))
    return b"\0" in head or strange * _FEW > len(head)


def _lost(text: str) -> int:
    return text.count("\ufffd")


def _is_message(start: str) -> bool:
    """Return whether the text begins with the header fields of a message, as .mht files do."""
    if not _FIELD.match(start):
        return False
    header = re.split(r"\r?\n\r?\n", start, maxsplit=1)[0]
    return any(line.startswith("mime-version:") for line in header.splitlines())


def _has_page(start: str) -> bool:
    """Return whether a page begins on a line of its own, after what some program printed."""
    line = _PAGE_LINE.search(start)
    if line and not start[: line.start()].isascii():
        return False  # a text, with a table that some converter wrote as a page
    return line is not None and _PAGE_PART.search(start, line.end()) is not None


def _kind_of_markup(start: str) -> str:
    """Return the kind of text that begins with ``<``."""
    declared = start.startswith("<?xml")
    rest, whole = _after_prolog(start)
    if rest.startswith("<!doctype html") or not whole:
        return "html"
    root = _TAG.match(rest)
    name = root[1] if root else ""
    if name in _BLOCKS or (name in _INLINE and _BLOCK_WITHIN.search(rest)):
        return "html"
    if name == "office:document":
        flat = _FLAT_KIND.search(rest)
        return _FLAT_KINDS.get(flat[1], "odf") if flat else "odf"
    if name in _ROOTS:
        return _ROOTS[name]
    if not declared and _has_page(rest):
        return "html"
    return "xml" if declared or rest.startswith("<!doctype") or "xmlns" in rest else "text"


def _after_prolog(start: str) -> tuple[str, bool]:
    """Return what follows the comments and declarations, and whether all of them end here."""
    ends = (("<!--", "-->"), ("<?", ">"), ("<![", ">"))
    at = 0
    while True:
        for opening, closing in ends:
            if start.startswith(opening, at):
                end = start.find(closing, at)
                if end < 0:
                    return start[at:], opening != "<!--"
                at = end + len(closing)
                break
        else:
            return start[at:], True
        while at < len(start) and start[at] in _BLANK:
            at += 1
