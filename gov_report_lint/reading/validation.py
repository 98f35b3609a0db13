"""Extracted data held against the published JSON Schema before anything is read of them."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..model.document import UnreadableError

SCHEMA = Path(__file__).resolve().parent.parent / "schemas" / "report.schema.json"
MAX_DEPTH = 30
# Half of a pair of UTF-16 units, written as an escape: no character, and nothing can print it.
_HALF = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


@lru_cache(maxsize=1)
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _depth(value: Any) -> int:
    """Return how deep the data are nested, without recursion."""
    depth, level = 0, [value]
    while level and depth <= MAX_DEPTH:
        depth += 1
        level = [
            inner
            for item in level
            if isinstance(item, dict | list)
            for inner in (item.values() if isinstance(item, dict) else item)
        ]
    return depth


def _halves(value: Any) -> bool:
    """Tell whether any text holds half a character."""
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        return True
    return False


def _where(error: Any) -> str:
    """Return the path of the wrong value, ``sections[0].key``."""
    path = "".join(
        f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path
    )
    if error.validator == "required":
        path += "." + next(key for key in error.validator_value if key not in error.instance)
    return path.lstrip(".") or "最外层"


def _in_words(error: Any) -> str:
    """Return what is wrong in words, the value cut short."""
    shown = str(error.instance)[:60]
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        unknown = next((key for key in error.instance if key not in known), "")
        return f"不认识的键“{str(unknown)[:60]}”"
    if error.validator == "required":
        return "没有填写"
    if error.validator == "type":
        return f"“{shown}”的类型不对，应是 {error.validator_value}"
    if error.validator in ("minimum", "maximum", "pattern", "const"):
        return f"“{shown}”不在允许的范围（{error.validator} {error.validator_value}）"
    return f"“{shown}”不符合格式"


def validate(data: Any, text: str) -> None:
    """Hold parsed data against the schema; ``text`` is what they were parsed from.

    Raises:
        UnreadableError: naming the first value that can't be.

    """
    if _depth(data) > MAX_DEPTH:
        raise UnreadableError(f"提取数据（JSON）嵌套超过 {MAX_DEPTH} 层")
    if _HALF.search(text) and _halves(data):
        raise UnreadableError("提取数据（JSON）里有不完整的字符（\\ud800 一类），请重新提取")
    from jsonschema.exceptions import best_match

    error = best_match(_validator().iter_errors(data))
    if error is not None:
        message = f"提取数据（JSON）的 {_where(error)}：{_in_words(error)}"
        raise UnreadableError(f"{message}；格式见 gov-report-lint schema report")
