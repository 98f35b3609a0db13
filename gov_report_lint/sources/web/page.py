"""A web page as a tree of its elements, each with its line and its path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from ...model.document import UnreadableError
from ...model.place import Spot
from .census import refuse_monsters

# A deeper element bears the path of its ancestor at this length: a page of nothing but depth
# would otherwise make paths that fill the memory.
LONGEST_PATH = 400
# The parser counts no further than this.
LAST_LINE = 65_535

_END = "end-of-the-page"
_CUT = (
    "网页的标签层层嵌套过深或某一处过长，无法完整读取，已停止。"
    "请在浏览器中打开该网页，把正文复制到 Word 中另存为 .docx 后再检查"
)


class Declared(NamedTuple):
    """What style sheets declare for an element; ``forced`` is what outdoes its own style."""

    plain: dict[str, str]
    forced: dict[str, str]


class Element:
    """An element of the page; ``children`` are elements and pieces of text, in order.

    ``sheet`` is what the page's style sheets declare for it, None when nothing.
    """

    __slots__ = ("attributes", "children", "hidden", "line", "path", "sheet", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], line: int | None, path: str) -> None:
        self.tag = tag
        self.attributes = attributes
        self.line = line
        self.path = path
        self.children: list[Element | str] = []
        self.hidden = False
        self.sheet: Declared | None = None

    @property
    def is_styled(self) -> bool:
        """Whether it has a style, its own or by a style sheet."""
        return self.sheet is not None or "style" in self.attributes

    @property
    def spot(self) -> Spot:
        """Where the element begins in the file."""
        return Spot(line=self.line, path=self.path)

    def style(self) -> dict[str, str]:
        """Return the properties of the element's style, in lower case."""
        declared = self.attributes.get("style", "").lower().replace("!important", "")
        pairs = (part.partition(":") for part in declared.split(";"))
        own = {name.strip(): value.strip() for name, _, value in pairs}
        return own if self.sheet is None else {**self.sheet.plain, **own, **self.sheet.forced}

    def names(self) -> list[str]:
        """Return the element's id and the names of its classes, in lower case."""
        given = self.attributes.get("id", "") + " " + self.attributes.get("class", "")
        return given.lower().split()

    def text(self) -> str:
        """Return all the text within the element."""
        return "".join(
            child
            for element in descendants(self)
            for child in element.children
            if isinstance(child, str)
        )


class Page(NamedTuple):
    """A parsed page; ``unfinished`` tells that a mark at its end swallowed what follows."""

    root: Element
    unfinished: bool


def parse_page(text: str) -> Page:
    """Return the page that ``text`` is the source of."""
    from lxml import etree

    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    refuse_monsters(text)
    # The encoding given here overrides whatever the page says of itself.
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    data = f"{text}\n<{_END}></{_END}>".encode("utf-8", "replace")
    try:
        tree = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(_CUT) from error
    trees = [] if tree is None else [tree, *tree.itersiblings()]
    ended = _without_end(trees)
    if not ended and len(parser.error_log.filter_from_fatals()):
        raise UnreadableError(_CUT)
    return Page(_grown([tree for tree in trees if len(tree) or tree.text]), not ended)


def descendants(root: Element) -> Iterator[Element]:
    """Give ``root`` and all elements below it, each before its children."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += [one for one in reversed(element.children) if isinstance(one, Element)]


def _without_end(trees: list[Any]) -> bool:
    """Take the mark set at the page's end out again; tell whether it was there."""
    found = [mark for tree in trees[-1:] for mark in tree.iter(_END)]
    for mark in found:
        mark.getparent().remove(mark)
    return bool(found)


def _grown(trees: list[Any]) -> Element:
    """Return the parser's trees as one of ours; text after a first </html> makes a second."""
    root = Element("", {}, None, "")
    waiting: list[tuple[Element, Any]] = [(root, trees)]
    while waiting:
        element, source = waiting.pop()
        steps = _Steps(element.path, source)
        for child in source:
            if isinstance(child.tag, str):
                line = child.sourceline or None
                tag = child.tag.lower()
                kept = line if line is not None and line < LAST_LINE else None
                grown = Element(tag, dict(child.attrib), kept, steps.path(child.tag))
                if child.text:
                    grown.children.append(child.text)
                element.children.append(grown)
                if len(child):
                    waiting.append((grown, child))
            if child.tail and source is not trees:
                element.children.append(child.tail)
    return root


class _Steps:
    """Makes the paths of an element's children, numbered where several have the same name."""

    def __init__(self, path: str, children: Any) -> None:
        self._path = path
        self._full = len(path) > LONGEST_PATH
        self._all = Counter(child.tag for child in children) if not self._full else Counter()
        self._seen: Counter[str] = Counter()

    def path(self, tag: str) -> str:
        """Return the path of the next child of this name."""
        if self._full:
            return self._path
        self._seen[tag] += 1
        number = f"[{self._seen[tag]}]" if self._all[tag] > 1 else ""
        return f"{self._path}/{tag[:LONGEST_PATH]}{number}"
