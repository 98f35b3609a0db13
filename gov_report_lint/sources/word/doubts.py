"""What a reader of a Word file can't see, or sees otherwise than the screen may show it."""

from __future__ import annotations

from .fields import MOVING_DATE
from .names import ALT_CHUNK, HIDDEN, MATH_SHAPES, OBJECT, SUB_DOC, TRACKED
from .unseen import HIDDEN_TEXT, PROMPT, STRUCK_TEXT

__all__ = [
    "DIAGRAM",
    "EMBEDDED_FILE",
    "EMBEDDED_OBJECT",
    "FORMULA",
    "HIDDEN_TEXT",
    "MOVING_DATE",
    "PICTURE",
    "PROMPT",
    "STRUCK_TEXT",
    "TRACKED_CHANGES",
    "doubts_of",
]

TRACKED_CHANGES = "文档含修订痕迹：按接受全部修订后的内容检查"
EMBEDDED_FILE = "文档中嵌入了另一个文件的内容，未计入检查"
EMBEDDED_OBJECT = "文档中有嵌入的对象（如 Excel 表格），其内容未计入检查"
PICTURE = "文档中有图片，图片中的文字未计入检查"
DIAGRAM = "文档中有图表或 SmartArt 图形，其中的文字未计入检查"
FORMULA = "文档中有带分式、上下标等结构的公式，未计入检查"

_PICTURES = ("}pic", "}imagedata")
_DIAGRAMS = ("/chart}chart", "/diagram}relIds", "/chartex}chart")


def unread_tags(tags: set[str]) -> frozenset[str]:
    """Return those of the names ``tags`` whose elements may show a table that can't be read."""
    endings = (*_PICTURES, *_DIAGRAMS)
    return frozenset(tag for tag in tags if tag == OBJECT or tag.endswith(endings))


def doubts_of(tags: set[str], found: set[str]) -> tuple[str, ...]:
    """Return the doubts about a document whose elements have the names ``tags``.

    ``found`` are those that were met with on the way.
    """
    there = {
        TRACKED_CHANGES: not tags.isdisjoint(TRACKED),
        HIDDEN_TEXT: HIDDEN_TEXT in found or HIDDEN in tags,
        STRUCK_TEXT: STRUCK_TEXT in found,
        PROMPT: PROMPT in found,
        MOVING_DATE: MOVING_DATE in found,
        EMBEDDED_FILE: not tags.isdisjoint((ALT_CHUNK, SUB_DOC)),
        EMBEDDED_OBJECT: OBJECT in tags,
        PICTURE: OBJECT not in tags and any(tag.endswith(_PICTURES) for tag in tags),
        DIAGRAM: any(tag.endswith(_DIAGRAMS) for tag in tags),
        FORMULA: not tags.isdisjoint(MATH_SHAPES),
    }
    return tuple(doubt for doubt, is_there in there.items() if is_there)
