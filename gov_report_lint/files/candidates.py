"""Which files of a folder may be reports: by their content, the name being a hint only."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from ..model.document import UnreadableError
from ..sources.decoding import decode
from ..sources.kinds import HEAD, look
from .sidecars import EXCEPTIONS, NO_REPORT_BESIDE, report_of

# Whatever is called this is meant to be a text for people; that it can't be read must be said.
_FOR_PEOPLE = "doc docm docx dot dotm dotx odt ofd pdf rtf wps wpt"
# Text for machines: rules and programs that speak of reports are no reports.
_FOR_MACHINES = (
    "bat c cfg conf cpp cs css csv go h ini ipynb java js jsonl jsx kt less lock log map mjs po"
    " properties ps1 py pyi r rb rs scss sh sql svg swift tex toml ts tsv tsx vue xsd xsl xslt"
    " yaml yml"
)
_OTHER_PACKAGES = "apk epub jar ppt pptm pptx whl xls xlsm xlsx xpi zip"
DOCUMENTS = frozenset(
    ("docx", "doc", "odt", "fodt", "rtf", "pdf", "ofd", "wordml", "legacy", "encrypted")
)
TEXTS = frozenset(("html", "mht", "text", "json"))
_TABLE, _SLIDES, _ARCHIVE = "电子表格", "演示文稿", "压缩包（里面的文件没有检查）"
_WORDS = {
    "archive": _ARCHIVE,
    "empty": "空文件",
    "image": "图片",
    "odf": "不是文字文档的 OpenDocument 文件",
    "ods": _TABLE,
    "ole": "不是 Word 文档的旧式 Office 文件",
    "ppt": _SLIDES,
    "pptx": _SLIDES,
    "xls": _TABLE,
    "xlsx": _TABLE,
    "xml": "XML 数据",
    "zip": _ARCHIVE,
}
_LOCKED = "加密或损坏的表格、演示文稿或压缩包"
_UNKNOWN = "认不出的文件类型"
_NOT_FOR_PEOPLE = "程序、设置或数据文件"
_OWN_RESULT = "本工具的检查结果"
_OTHER_JSON = "不是 extract 提取的报告数据"
_VERSION = re.compile(rb'"schema_version"\s*:\s*"')
_RESULT_HEAD = 4096
_MOST_JSON = 16 * 1024 * 1024


class Candidate(NamedTuple):
    """Whether a file may be a report: ``skip`` says why not.

    ``lenient`` tells that it is text of any sort, so that one may find it is no report at all.
    """

    skip: str = ""
    lenient: bool = False


def candidate(path: str, asked_for: bool) -> Candidate:
    """Return what the content says; a file asked for is text for people whatever its name."""
    report = report_of(path)
    if report is not None:
        return Candidate(EXCEPTIONS if os.path.isfile(report) else NO_REPORT_BESIDE)
    ending = os.path.splitext(path)[1][1:].lower()
    if ending in _FOR_PEOPLE.split():
        return Candidate()
    if ending in _FOR_MACHINES.split() and not asked_for:
        return Candidate(_NOT_FOR_PEOPLE)
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
            file.seek(0)
            kind = look(file, path).kind
    except OSError:
        return Candidate()  # let reading it say what is wrong
    except UnreadableError:
        kind = "damaged"
    return _by_content(path, head, kind, ending in _OTHER_PACKAGES.split())


def _by_content(path: str, head: bytes, kind: str, other_package: bool) -> Candidate:
    if kind in TEXTS and _is_result(head):
        return Candidate(_OWN_RESULT)
    if kind == "json":
        return Candidate("" if _is_extracted(path) else _OTHER_JSON)
    if kind in ("damaged", "encrypted") and other_package:
        return Candidate(_LOCKED)
    if kind == "damaged" or kind in DOCUMENTS:
        return Candidate()
    return Candidate(lenient=True) if kind in TEXTS else Candidate(_WORDS.get(kind, _UNKNOWN))


def _is_result(head: bytes) -> bool:
    """Tell whether this is what an earlier run printed, as JSON or as text."""
    head = head[:_RESULT_HEAD]
    text, _ = decode(head.rpartition(b"\n")[0] or head)  # no character cut in two
    if text.startswith("■ "):
        return "\n  文件：" in text
    return text.startswith("✗ 未能读取 ") or '"name":"gov-report-lint"' in text.replace(" ", "")


def _is_extracted(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return _VERSION.search(file.read(_MOST_JSON)) is not None
    except OSError:
        return True  # let reading it say what is wrong
