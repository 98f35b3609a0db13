"""What stands around the article on every page of a website: told apart by its structure."""

from __future__ import annotations

from .kinds import HEADINGS
from .page import Element
from .weights import Sums, Weights

# The share of the page's running text that no navigation, footer or side column reaches.
MOST_SHARE = 0.2
FEW_LINKS = 3
LINKED_SHARE = 0.6
# What may stand outside the element that a site calls its content, or in one that is named
# like a footer: no preamble is so short.
LITTLE_SHARE = 0.05
LITTLE_TEXT = 150

_TAGS = frozenset(("aside", "dialog", "footer", "header", "menu", "nav"))
# LibreOffice names the head and the foot of its pages by their titles.
_ROLES_LISTED = """
    alertdialog banner complementary contentinfo dialog footer header menu menubar navigation
    search toolbar tooltip
"""
_ROLES = frozenset(_ROLES_LISTED.split())
# The first word of an id or a class, as Chinese and other sites name these parts.
_NAMES_LISTED = """
    bdshare bdsharebuttonbox bottom bread breadcrumb breadcrumbs copyright crumb crumbs dqwz ewm
    foot footer head header location login mbx menu nav navbar navigation position prevnext
    qrcode recommend related search share sharebox sidebar sidenav sitemap toolbar topbar weizhi
"""
_NAMES = frozenset(_NAMES_LISTED.split())
_CONTENT_LISTED = """
    articlecontent articlecon articletext conttext contentbox jscontent newscontent pagescontent
    trseditor trsueditor ucapcontent viewtrseditor wzcon xlcontent zoom zoomcon articlebody
"""
_CONTENT = frozenset(_CONTENT_LISTED.split())


def chrome_of(root: Element, weights: Weights) -> set[Element]:
    """Return the outermost elements that are no part of the article."""
    sums = weights.sums
    whole = sums[root]
    found: set[Element] = set()
    within: set[Element] = set()
    article: set[Element] = set()
    for element in sums:
        above = weights.parents.get(element)
        if above in found or above in within or (above is not None and weights.is_data(above)):
            within.add(element)
            continue
        if above in article or element.tag in ("article", "main"):
            article.add(element)
        if above is None or element.tag in ("html", "body"):
            continue
        if _is_chrome(element, sums[element], whole, inside=above in article):
            found.add(element)
    return found


def content_of(root: Element, weights: Weights) -> Element | None:
    """Return the element that the site calls its content, if it holds all there is to check."""
    whole = weights.sums[root]
    allowed = min(LITTLE_TEXT, whole.weight * LITTLE_SHARE)
    found = None
    for element, sums in weights.sums.items():
        named = element.tag in ("article", "main") or any(
            name.replace("-", "").replace("_", "") in _CONTENT for name in element.names()
        )
        if (
            named
            and sums.tables == whole.tables
            and sums.numbers == whole.numbers
            and whole.weight - sums.weight <= allowed
        ):
            found = element
    return found


def _is_chrome(element: Element, sums: Sums, whole: Sums, inside: bool) -> bool:
    """Tell whether a block is no part of the article; one that holds data or headings is."""
    if sums.tables or sums.numbers or sums.weight > whole.weight * MOST_SHARE:
        return False
    role = element.attributes.get("role") or element.attributes.get("title", "")
    if element.tag in _TAGS or role.lower() in _ROLES:
        return not (inside and element.tag in ("header", "footer"))
    if sums.weight > LITTLE_TEXT:
        return False
    if sums.imprints or any(_first_word(name) in _NAMES for name in element.names()):
        return True
    linked = sums.links >= FEW_LINKS and sums.linked >= sums.chars * LINKED_SHARE
    return linked and not sums.weight and element.tag != "p" and element.tag not in HEADINGS


def _first_word(name: str) -> str:
    """Return the letters that a name begins with."""
    length = next((at for at, char in enumerate(name) if not char.isalpha()), len(name))
    return name[:length]
