"""What the style sheets within a page say of its elements, as far as it changes what is read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from .flow import OPEN, PASS, flow
from .page import Declared, Element

# More classes than an author gives an element.
MOST_CLASSES = 8
MOST_NAMES = 2
LONGEST_SELECTOR = 200
_TELLING = frozenset(
    ("display", "visibility", "vertical-align", "text-decoration", "text-decoration-line")
)
_MEDIA = frozenset(("", "all", "screen"))
# Scripts show a page again that was hidden as a whole.
_PAGE = frozenset(("html", "body"))
_NO_NAME = frozenset(":#[*>+~ \t\n&\\")

# A tag, empty for any, and classes.
Selector = tuple[str, frozenset[str]]
# What ranks a declaration among others (important, classes, tag, order), and its value.
Ranked = tuple[tuple[bool, int, bool, int], str]


def apply_styles(root: Element) -> None:
    """Give each element what the rules of the page's style sheets declare for it.

    Heeded are rules for a tag, for one or two classes, or for a tag of these classes; none
    within an at-rule.
    """
    rules = _Rules()
    elements = []
    for step in flow(root, lambda one: one.tag in ("noscript", "style", "template")):
        if step.kind == OPEN and step.element.tag not in _PAGE:
            elements.append(step.element)
        elif step.kind == PASS and _is_for_screens(step.element):
            rules.add(step.element.text())
    if rules.known:
        for element in elements:
            element.sheet = rules.of(element)


def _is_for_screens(element: Element) -> bool:
    media = element.attributes.get("media", "").strip().lower()
    return element.tag == "style" and media in _MEDIA


class _Rules:
    """The declarations for each selector."""

    def __init__(self) -> None:
        self.known: dict[Selector, dict[str, Ranked]] = {}
        self._names: set[str] = set()
        self._found: dict[tuple[str, str], Declared | None] = {}
        self._order = 0

    def add(self, sheet: str) -> None:
        """Add the rules of a style sheet."""
        for selectors, body in _rules(_without_comments(sheet)):
            given = _declarations(body)
            if not given:
                continue
            for text in selectors.split(","):
                selector = _selector(text.strip())
                if selector is not None:
                    self._declare(selector, given)

    def of(self, element: Element) -> Declared | None:
        """Return what is declared for an element, None when nothing is."""
        key = (element.tag, element.attributes.get("class", ""))
        if key not in self._found:
            self._found[key] = self._cascaded(*key)
        return self._found[key]

    def _declare(self, selector: Selector, given: list[tuple[str, str, bool]]) -> None:
        known = self.known.setdefault(selector, {})
        self._names |= selector[1]
        for name, value, important in given:
            self._order += 1
            rank = (important, len(selector[1]), bool(selector[0]), self._order)
            known[name] = max(known.get(name, (rank, value)), (rank, value))

    def _cascaded(self, tag: str, classes: str) -> Declared | None:
        """Return what counts in the end for an element of this tag and these classes."""
        names = [one for one in dict.fromkeys(classes.split()) if one in self._names]
        best: dict[str, Ranked] = {}
        for count in range(MOST_NAMES + 1):
            for some in map(frozenset, combinations(names[:MOST_CLASSES], count)):
                for selector in (("", some), (tag, some)):
                    for name, ranked in self.known.get(selector, {}).items():
                        best[name] = max(best.get(name, ranked), ranked)
        if not best:
            return None
        plain = {name: value for name, (rank, value) in best.items() if not rank[0]}
        return Declared(plain, {name: value for name, (rank, value) in best.items() if rank[0]})


def _without_comments(sheet: str) -> str:
    sheet = sheet.replace("<!--", "").replace("-->", "")
    first, *others = sheet.split("/*")
    # A comment may hold the sign that begins one; what follows its end is rules.
    return first + "".join(other.partition("*/")[2] for other in others)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Give the selectors and the body of each rule that stands in no at-rule."""
    depth = 0
    prelude = ""
    for opened, part in enumerate(sheet.split("{")):
        *closed, rest = part.split("}")
        if opened:
            depth += 1
            if depth == 1 and closed and not prelude.startswith("@"):
                yield prelude, closed[0]
            depth = max(depth - len(closed), 0)
        if depth == 0:
            # Statements such as @import end without a body.
            prelude = rest.rpartition(";")[2].strip()


def _declarations(body: str) -> list[tuple[str, str, bool]]:
    """Return name, value and importance of each declaration that tells something."""
    found = {}
    for part in body.split(";"):
        name, _, value = part.partition(":")
        name = name.strip().lower()
        if name in _TELLING:
            value, _, mark = value.strip().lower().partition("!")
            found[name, bool(mark)] = value.strip()
    return [(name, value, important) for (name, important), value in found.items()]


def _selector(text: str) -> Selector | None:
    """Return a selector of a tag and classes, None for any other."""
    if not text or len(text) > LONGEST_SELECTOR:
        return None
    tag, *classes = text.split(".")
    names = frozenset(classes)
    if len(names) > MOST_NAMES or "" in names or not _NO_NAME.isdisjoint(text.replace(".", "")):
        return None
    return tag.lower(), names
