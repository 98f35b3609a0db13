"""The numbers that a browser prints before the items of a list."""

from __future__ import annotations

from ...text.numerals import to_chinese
from .page import Element

_MOST = 9_999
_TYPES = {"1": "decimal", "a": "lower-alpha", "i": "lower-roman"}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_CHINESE = ("cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal")


class ListNumbers:
    """Counts the items of one list; an unordered one, or one of a strange style, has no numbers.

    Nor has a list ``within`` another whose style isn't given: sites style the inner ones, and
    plain browsers print 1. 2. 3. in both, so that the numbers of one run through the other's.
    """

    def __init__(self, element: Element, within: bool = False) -> None:
        items = sum(
            isinstance(child, Element) and child.tag == "li" and not child.hidden
            for child in element.children
        )
        backwards = "reversed" in element.attributes
        self._step = -1 if backwards else 1
        self._next = _whole(element.attributes.get("start", ""), items if backwards else 1)
        self.ordered = element.tag == "ol"
        self._style = _style(element, "none" if within else "decimal")

    def next(self, item: Element) -> str:
        """Return the number of the next item as it is printed, empty when there is none."""
        value = _whole(item.attributes.get("value", ""), self._next)
        self._next = value + self._step
        return _printed(value, _style(item, self._style)) if self.ordered else ""


def _style(element: Element, otherwise: str) -> str:
    """Return the name of the element's list style; a style of the site's own is not known."""
    style = element.style() if "style" in element.attributes else {}
    named = style.get("list-style-type") or style.get("list-style", "").split(" ")[0]
    if named:
        return named
    if any(name.startswith(("custom_", "list-cn", "list-num")) for name in element.names()):
        return "none"
    given = element.attributes.get("type", "")
    if not given:
        return otherwise
    return _TYPES.get(given.lower(), "none") + (" upper" if given in ("A", "I") else "")


def _printed(value: int, style: str) -> str:
    if not 0 < value <= _MOST:
        return f"{value}." if style == "decimal" and abs(value) <= _MOST else ""
    name = style.replace("upper-latin", "upper-alpha").replace("lower-latin", "lower-alpha")
    capital = name.endswith(" upper") or name.startswith("upper-")
    name = name.replace("upper-", "lower-").removesuffix(" upper")
    if name == "decimal":
        return f"{value}."
    if name in _CHINESE and value < 100:
        return f"{to_chinese(value)}、"
    if name == "lower-alpha" and value <= 26:
        letter = chr(ord("a") + value - 1)
    elif name == "lower-roman" and value <= 39:
        letter = _roman(value)
    else:
        return ""
    return (letter.upper() if capital else letter) + "."


def _roman(value: int) -> str:
    result = ""
    for worth, letters in _ROMAN:
        result += letters * (value // worth)
        value %= worth
    return result


def _whole(given: str, otherwise: int) -> int:
    digits = given.strip()[:6]
    plain = digits.removeprefix("-")
    return int(digits) if plain.isascii() and plain.isdecimal() else otherwise
