"""Pages built to keep a parser busy for hours, refused before the tree is built."""

from __future__ import annotations

from ...model.document import UnreadableError

MOST_TAGS = 150_000
MOST_LINES = 300_000
MOST_ATTRIBUTES = 1_000

_TOO_MUCH = (
    "网页的内容过多（{}），不像正常的报告，已停止读取。"
    "请只保存报告正文所在的网页，或把正文复制到 Word 中另存为 .docx 后再检查"
)
_MANY_ATTRIBUTES = (
    "网页已损坏（某个标签带有上千个属性），已停止读取。请在浏览器中重新打开并保存该网页后再检查"
)


class _Census:
    """Counts the attributes of every tag, and builds nothing."""

    def start(self, _tag: str, attributes: dict[str, str]) -> None:
        """Look at a tag."""
        if len(attributes) > MOST_ATTRIBUTES:
            raise UnreadableError(_MANY_ATTRIBUTES)

    def close(self) -> None:
        """Return nothing."""


def refuse_monsters(text: str) -> None:
    """Refuse a page of too many tags or lines, or with a tag of too many attributes.

    The parser needs a time that grows with the square of a tag's attributes to build its tree,
    and none to speak of when it only calls out what it meets.
    """
    if text.count("<") > MOST_TAGS:
        raise UnreadableError(_TOO_MUCH.format(f"标签超过 {MOST_TAGS} 个"))
    if text.count("\n") > MOST_LINES:
        raise UnreadableError(_TOO_MUCH.format(f"超过 {MOST_LINES} 行"))
    from lxml import etree

    parser = etree.HTMLParser(target=_Census(), encoding="utf-8", huge_tree=True)
    try:
        etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return  # The parser that builds the tree tells what is wrong.
