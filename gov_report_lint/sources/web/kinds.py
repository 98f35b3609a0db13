"""The elements of HTML by what a browser makes of them."""

from __future__ import annotations

from itertools import islice

from .page import Element, descendants

LONGEST_LINK = 200
LONGEST_MARK = 12

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
CELLS = frozenset(("td", "th"))
SECTIONS = frozenset(("thead", "tbody", "tfoot"))
# What begins and ends a paragraph of its own.
_BLOCKS_LISTED = """
    address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form header hgroup hr html legend li main menu nav ol p
    pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6
"""
BLOCKS = frozenset(_BLOCKS_LISTED.split())
# What a browser never shows, or shows only where scripts don't run.
_UNSEEN_LISTED = """
    audio base basefont bgsound colgroup datalist head link map meta noembed noframes noscript
    param rp rt script source style template title track video
"""
UNSEEN = frozenset(_UNSEEN_LISTED.split())
CONTROLS = frozenset(("button", "input", "meter", "option", "progress", "select", "textarea"))
EMBEDDED = frozenset(("applet", "embed", "frame", "iframe", "object"))
PICTURES = frozenset(("canvas", "img", "svg"))
STRUCK = frozenset(("del", "s", "strike"))
RAISED = frozenset(("sub", "sup"))
# What the targets of footnote marks are named, by word processors and by converters.
_NOTES = ("cite_note", "edn", "endnote", "fn", "footnote", "ftn", "note", "sdendnote", "sdfootnote")
_LEAVES = UNSEEN | CONTROLS | EMBEDDED | PICTURES


def is_leaf(element: Element) -> bool:
    """Tell whether nothing within the element is text of the page."""
    return element.tag in _LEAVES


def is_concealed(element: Element) -> bool:
    """Tell whether the element itself says that it is not to be seen."""
    if "hidden" in element.attributes or (
        element.tag == "dialog" and "open" not in element.attributes
    ):
        return True
    if not element.is_styled:
        return False
    style = element.style()
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
    )


def is_struck(element: Element) -> bool:
    """Tell whether the text of the element is struck through."""
    if element.tag in STRUCK:
        return True
    if element.sheet is None and "line-through" not in element.attributes.get("style", ""):
        return False
    style = element.style()
    given = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    return "line-through" in given


def is_raised(element: Element) -> bool:
    """Tell whether the digits in the element stand higher or lower than the line, or are a note's.

    The latter are links of nothing but a number, or one in brackets, to a note on the page.
    """
    if element.tag in RAISED:
        return True
    if element.tag == "a":
        target = element.attributes.get("href", "").partition("#")[2].lower()
        return target.lstrip("_").startswith(_NOTES) and _is_mark(element)
    if not element.is_styled or element.tag in BLOCKS:
        return False
    return element.style().get("vertical-align") in ("super", "sub")


def _is_mark(link: Element) -> bool:
    """Tell whether the link is a number or one in brackets."""
    said = ""
    for inner in islice(descendants(link), LONGEST_MARK):
        said += "".join(one[:LONGEST_MARK] for one in inner.children[:2] if isinstance(one, str))
    number = said.strip().strip("[]()（）［］〔〕【】")
    return number.isdigit() and len(said) <= LONGEST_MARK


def keeps_lines(element: Element) -> bool:
    """Tell whether the line ends of the source are those of the page within the element."""
    if element.tag == "pre":
        return True
    return "style" in element.attributes and element.style().get("white-space") in (
        "pre",
        "pre-wrap",
        "pre-line",
        "break-spaces",
    )


def is_link(element: Element) -> bool:
    """Tell whether the element leads elsewhere; one around half the page is a mistake in it."""
    if element.tag != "a" or element.attributes.get("href", "#").startswith("#"):
        return False
    length = 0
    for number, inner in enumerate(islice(descendants(element), LONGEST_LINK)):
        length += sum(len(child.strip()) for child in inner.children if isinstance(child, str))
        if length > LONGEST_LINK or number == LONGEST_LINK - 1:
            return False
    return True


def has_words(element: Element) -> bool:
    """Tell whether the element holds any text that would be seen if the element were."""
    return any(
        isinstance(child, str) and child.strip()
        for inner in descendants(element)
        if not is_leaf(inner)
        for child in inner.children
    )
