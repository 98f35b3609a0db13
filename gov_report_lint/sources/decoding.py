"""Bytes of a text file as text: none is lost to a wrong label or passed over in silence."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings that a label is believed for; everything else a Chinese page may be labelled with
# (gb2312, gbk, iso-8859-1) is in truth UTF-8 or GB 18030.
_BELIEVED = frozenset(("big5", "big5hkscs"))
UNKNOWN_CHARACTERS = "文件中有 {} 处字符无法识别（显示为 �），可能影响检查结果"


def decode(data: bytes, label: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the text of ``data``, without a byte order mark, and the doubts about it.

    ``label`` is the encoding that the file claims for itself. GB 18030 takes the place of its
    subsets gb2312 and gbk: text beyond them is common on pages so labelled.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name)
    for name in _candidates(label):
        try:
            return data.decode(name), ()
        except UnicodeError:
            if name == "utf-8" and _is_damaged_utf_8(data):
                return _lenient(data, name)
    tries = [_lenient(data, name) for name in ("utf-8", "gb18030")]
    return min(tries, key=lambda one: one[0].count("\ufffd"))


def _is_damaged_utf_8(data: bytes) -> bool:
    """Tell whether ``data`` is UTF-8 but for a few bytes; as GB 18030 it might even make text."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return 2 * lost <= sum(char > "\x7f" for char in text) - lost


def _candidates(label: str) -> list[str]:
    """Return the encodings to try, the likeliest first."""
    try:
        claimed = codecs.lookup(label.strip()).name if label.strip() else ""
    except (LookupError, ValueError):
        claimed = ""
    return ["utf-8", *([claimed] if claimed in _BELIEVED else []), "gb18030"]


def _lenient(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(name, "replace")
    lost = text.count("\ufffd")
    return text, (UNKNOWN_CHARACTERS.format(lost),) if lost else ()
