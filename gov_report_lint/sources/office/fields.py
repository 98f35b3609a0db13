"""Fields whose text LibreOffice makes anew when it converts, so that it is not the author's."""

from __future__ import annotations

from ...model.document import UnreadableError
from ..package import Package
from ..word.names import W
from ..word.reader import MOST_DOCUMENT
from ..xml import parse

_FIELD_CHARACTER = f"{W}fldChar"
_SIMPLE_FIELD = f"{W}fldSimple"
_INSTRUCTION = f"{W}instrText"
_LOCKED, _TYPE = f"{W}fldLock", f"{W}fldCharType"
_DATES = frozenset(("DATE", "TIME", "SAVEDATE", "PRINTDATE", "EDITTIME"))
_REPEATED = frozenset(("FILLIN", "IF"))
_BROKEN_REFERENCE = "Error: Reference source not found"

_RESAVE = "请在 Word 或 WPS 中打开，另存为 .docx 后再检查"
_MOVING_DATE = (
    "文件中有自动更新的日期（域），LibreOffice 会把它换成转换时的日期，不是原来的文字。" + _RESAVE
)
_GARBLED = "文件中有输入域或条件域，LibreOffice 转换时会重复或丢失其中的文字。" + _RESAVE
_NO_REFERENCE = "文件中有失效的交叉引用，LibreOffice 转换时会改掉其中的文字。" + _RESAVE


def refuse_changed_fields(package: Package, part: str = "word/document.xml") -> None:
    """Refuse a converted document in which LibreOffice put words of its own."""
    data = package.read(part, MOST_DOCUMENT)
    if _BROKEN_REFERENCE.encode() in data:
        raise UnreadableError(_NO_REFERENCE)
    names = _fields(data, part)
    if names & _DATES:
        raise UnreadableError(_MOVING_DATE)
    if names & _REPEATED:
        raise UnreadableError(_GARBLED)


def _fields(data: bytes, part: str) -> set[str]:
    """Return the names of the fields, without those that are locked."""
    names: set[str] = set()
    locked = False
    for element in parse(data, part).iter():
        if element.tag == _FIELD_CHARACTER and element.get(_TYPE) == "begin":
            locked = element.get(_LOCKED) in ("1", "true", "on")
        elif element.tag in (_INSTRUCTION, _SIMPLE_FIELD) and not locked:
            words = (element.text or element.get(f"{W}instr") or "").split(maxsplit=1)
            names.update(word.upper() for word in words[:1])
    return names
