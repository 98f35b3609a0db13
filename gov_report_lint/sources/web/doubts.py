"""What a page shows otherwise than as text, or doesn't show at all."""

from __future__ import annotations

from collections.abc import Iterable

from .kinds import CONTROLS, EMBEDDED, PICTURES, STRUCK, is_struck
from .page import Element

# A smaller picture is an icon; it could hold no table.
LONGEST_SOURCE = 500
SMALLEST_WIDTH, SMALLEST_HEIGHT = 150, 60

HIDDEN_TEXT = "网页正文中有隐藏的文字，未计入检查"
STRUCK_TEXT = "网页正文中有加了删除线的文字，按已删除处理，未计入检查"
PICTURE = "网页正文中有图片，图片中的文字未计入检查"
EMBEDDED_CONTENT = "网页正文中嵌入了其他网页或文件，其中的内容未计入检查"
CONTROL = "网页正文中有输入框或选项，其中填写的内容未计入检查"
UNFINISHED = "网页源文件末尾有没写完的标记，其后的内容浏览器不显示，也未计入检查"
REVEALED = "网页把正文设为隐藏（通常由脚本显示），已照常检查"

_BUTTONS = frozenset(("button", "hidden", "image", "reset", "submit"))
_ICONS = ("icon", "ico_", "/ico", "logo", "filetype")


def doubts_about(unread: Iterable[Element]) -> list[str]:
    """Return the doubts that the elements passed by within the article give rise to."""
    found = {_doubt(element) for element in unread}
    ordered = (HIDDEN_TEXT, STRUCK_TEXT, PICTURE, EMBEDDED_CONTENT, CONTROL)
    return [doubt for doubt in ordered if doubt in found]


def may_show_a_table(element: Element) -> bool:
    """Tell whether an element that was passed by may show a table to a reader of the page."""
    return _doubt(element) in (PICTURE, EMBEDDED_CONTENT)


def _doubt(element: Element) -> str | None:
    """Return what can't be told of an element that was passed by."""
    tag = element.tag
    if tag in PICTURES:
        return PICTURE if not element.hidden and _is_large(element) else None
    if tag in EMBEDDED:
        return EMBEDDED_CONTENT if not element.hidden and _leads(element) else None
    if tag in CONTROLS:
        return CONTROL if not element.hidden and _is_filled(element) else None
    if element.hidden:
        return HIDDEN_TEXT
    return STRUCK_TEXT if tag in STRUCK or is_struck(element) else None


def _is_large(picture: Element) -> bool:
    """Tell whether a picture could hold a table; one of unknown size could, but for an icon."""
    if picture.tag == "svg":
        return any(isinstance(one, Element) and one.tag == "text" for one in picture.children)
    source = picture.attributes.get("src", "x")[:LONGEST_SOURCE].lower()
    if not source.strip() or any(icon in source for icon in _ICONS):
        return False
    width, height = _pixels(picture, "width"), _pixels(picture, "height")
    return (width is None or width >= SMALLEST_WIDTH) and (
        height is None or height >= SMALLEST_HEIGHT
    )


def _pixels(picture: Element, name: str) -> int | None:
    """Return a length in pixels, None where the page doesn't tell."""
    given = picture.style().get(name, "") or picture.attributes.get(name, "")
    digits = given.strip()[:6].removesuffix("px").split(".")[0]
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def _leads(element: Element) -> bool:
    """Tell whether an embedded element shows anything."""
    source = element.attributes.get("src", "") or element.attributes.get("data", "")
    empty = source.strip().lower() in ("", "about:blank")
    small = any((_pixels(element, name) or 99) <= 1 for name in ("width", "height"))
    return not (empty and "srcdoc" not in element.attributes) and not small


def _is_filled(control: Element) -> bool:
    """Tell whether a control may hold what a person filled in."""
    if control.tag == "button" or control.attributes.get("type", "").lower() in _BUTTONS:
        return False
    given = control.tag == "select" or control.attributes.get("value", "").strip()
    return bool(given) or (control.tag == "textarea" and bool(control.text().strip()))
