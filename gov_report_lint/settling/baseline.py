"""The findings of an earlier run, from the JSON that it printed."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from ..fingerprints import place_key
from ..model.settlement import Past

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES = 128 * 1024 * 1024
TOO_LONG = f"超过 {MAX_BYTES // 1024 // 1024} MB"
TOOL = "gov-report-lint"
VERSION = "1"
HOW = "基线用这个命令生成：gov-report-lint check 报告 --format json --output 基线.json"
_MARK = re.compile("[0-9a-f]{16}")
_NAMES = ("table", "row", "column", "text")


class BaselineError(Exception):
    """The bytes are no baseline; the message says why and how one is made."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}。{HOW}")


class PastReport(NamedTuple):
    """A report of the earlier run; ``findings`` are those that it told or knew already."""

    path: str
    issuer: str | None
    year: int | None
    findings: dict[str, Past]


def baseline_from(data: bytes) -> list[PastReport]:
    """Return the reports of the run that printed this JSON.

    Raises:
        BaselineError: when it is anything else.

    """
    if len(data) > MAX_BYTES:
        raise BaselineError(TOO_LONG)
    try:
        parsed = json.loads(data)  # UTF-16 too, as some shells write what is printed
    except (ValueError, RecursionError):
        raise BaselineError("不是检查结果的 JSON") from None
    if not isinstance(parsed, dict):
        raise BaselineError("不是检查结果的 JSON")
    tool = parsed.get("tool")
    if not isinstance(tool, dict) or tool.get("name") != TOOL:
        extracted = "（像是 extract 提取的报告数据）" if "tables" in parsed else ""
        raise BaselineError(f"不是本工具的检查结果{extracted}")
    if parsed.get("schema_version") != VERSION:
        raise BaselineError("是本工具另一个版本的检查结果，请用现在的版本重新生成")
    return [_report(one, f"reports[{i}]") for i, one in enumerate(_list(parsed, "reports", ""))]


def _report(node: Any, where: str) -> PastReport:
    if not isinstance(node, dict):
        raise _wrong(where)
    path, issuer, year = node.get("path"), node.get("issuer"), node.get("year")
    if not isinstance(path, str):
        raise _wrong(f"{where}.path")
    if not (issuer is None or isinstance(issuer, str)):
        raise _wrong(f"{where}.issuer")
    if not (year is None or type(year) is int):
        raise _wrong(f"{where}.year")
    findings = {one.fingerprint: one for one in _findings(node, where)}
    return PastReport(path, issuer, year, findings)


def _findings(node: dict[str, Any], where: str) -> Iterator[Past]:
    """Yield what the run told, and what it had known from a baseline of its own."""
    for index, item in enumerate(_list(node, "findings", where)):
        yield _finding(item, f"{where}.findings[{index}]")
    compared = node.get("baseline")
    if compared is None:
        return
    if not isinstance(compared, dict):
        raise _wrong(f"{where}.baseline")
    for index, item in enumerate(_list(compared, "known", f"{where}.baseline")):
        yield _finding(item, f"{where}.baseline.known[{index}]")


def _finding(node: Any, where: str) -> Past:
    if not isinstance(node, dict):
        raise _wrong(where)
    for key in ("rule", "message"):
        if not isinstance(node.get(key), str):
            raise _wrong(f"{where}.{key}")
    own = _mark(node, where)
    location = node.get("location")
    if not isinstance(location, dict):
        raise _wrong(f"{where}.location")
    places = [location, *_list(node, "related", where)]
    counted = Counter(_place(place, where) for place in places)
    words = location.get("words")
    words = _plain(words) if isinstance(words, str) else ""
    evidence = _list(node, "evidence", where) if "evidence" in node else []
    marks = frozenset(_mark(one, f"{where}.evidence") for one in evidence)
    return Past(_plain(node["rule"]), own, words, node["message"], counted, marks)


def _mark(node: Any, where: str) -> str:
    """Return the fingerprint of a finding."""
    mark = node.get("fingerprint") if isinstance(node, dict) else None
    if not isinstance(mark, str) or _MARK.fullmatch(mark) is None:
        raise _wrong(f"{where}.fingerprint")
    return mark


def _place(node: Any, where: str) -> str:
    if not isinstance(node, dict):
        raise _wrong(f"{where}.related")
    names = [node.get(name) for name in _NAMES]
    table, row, column, text = (name if isinstance(name, str) else None for name in names)
    return place_key(table, row, column, text)


def _plain(text: str) -> str:
    """Return the text without characters that steer a terminal: the file may be anybody's."""
    return "".join(char for char in text if char.isprintable())


def _list(node: dict[str, Any], key: str, where: str) -> list[Any]:
    value = node.get(key)
    if not isinstance(value, list):
        raise _wrong(f"{where}.{key}".lstrip("."))
    return value


def _wrong(where: str) -> BaselineError:
    return BaselineError(f"不是完整的检查结果（{where} 缺失或不对）")
