"""What a reader of a Word file can't see, or sees otherwise than the screen may show it."""

from __future__ import annotations

from .word_names import ALT_CHUNK, OBJECT, TRACKED, VANISH
from .word_text import has_hidden_text
from .xml import Element

TRACKED_CHANGES = "文档含修订痕迹：按接受全部修订后的内容检查"
HIDDEN_TEXT = "文档中有隐藏文字，未计入检查"
EMBEDDED_FILE = "文档中嵌入了另一个文件的内容，未计入检查"
EMBEDDED_OBJECT = "文档中有嵌入的对象（如 Excel 表格），其内容未计入检查"
PICTURE = "文档中有图片，图片中的文字未计入检查"

_PICTURES = ("}pic", "}imagedata")


def doubts_of(root: Element, tags: set[str]) -> tuple[str, ...]:
    """Return the doubts about a document whose elements have the names ``tags``."""
    found = {
        TRACKED_CHANGES: not tags.isdisjoint(TRACKED),
        HIDDEN_TEXT: VANISH in tags and has_hidden_text(root),
        EMBEDDED_FILE: ALT_CHUNK in tags,
        EMBEDDED_OBJECT: OBJECT in tags,
        PICTURE: OBJECT not in tags and any(tag.endswith(_PICTURES) for tag in tags),
    }
    return tuple(doubt for doubt, there in found.items() if there)
