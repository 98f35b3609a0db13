"""Typed reading of pack fields: text becomes what the field is, or an error with its place."""

from __future__ import annotations

import re
from typing import Any

from ..model.form import Years
from .errors import PackError, suggestion
from .tree import Mapping, Sequence


def known_keys(node: Mapping, allowed: tuple[str, ...]) -> None:
    """Refuse a key that is not allowed.

    Raises:
        PackError: naming the key nearest to it.

    """
    for key in node:
        if key not in allowed:
            hint = suggestion(key, allowed)
            raise PackError(node.source(key), f"不认识的键“{key}”。{hint}")


def mapping(node: Mapping, key: str) -> Mapping:
    """Return the mapping under the key, an empty one when absent."""
    value = node.get(key)
    if value is None:
        return Mapping(node.path, node.here)
    if not isinstance(value, Mapping):
        raise PackError(node.source(key), f"“{key}”应是“键: 值”的形式")
    return value


def text(node: Mapping, key: str, default: str | None = None) -> str:
    """Return the text under the key."""
    value = node.get(key, default)
    if value is None:
        raise PackError(node.source(), f"缺少“{key}”")
    if not isinstance(value, str):
        raise PackError(node.source(key), f"“{key}”应是一段文字")
    return value


def texts(node: Mapping, key: str) -> tuple[str, ...]:
    """Return the list of texts under the key; one text stands for a list of one."""
    value = node.get(key, [])
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list):
        raise PackError(node.source(key), f"“{key}”应是文字的列表")
    for index, item in enumerate(value):
        if not isinstance(item, str):
            place = value.source(index) if isinstance(value, Sequence) else node.source(key)
            raise PackError(place, f"“{key}”的每一项都应是文字")
    return tuple(value)


def number(node: Mapping, key: str) -> int | None:
    """Return the whole number under the key, None when absent."""
    value = node.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or re.fullmatch("-?[0-9]{1,9}", value) is None:
        raise PackError(node.source(key), f"“{key}”应是整数，例如 2021")
    return int(value)


def one_of(node: Mapping, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
    """Return the text under the key, which must be one of the choices."""
    value = text(node, key, default)
    if value not in choices:
        hint = suggestion(value, choices)
        raise PackError(node.source(key), f"“{key}”不能是“{value}”。{hint}")
    return value


def years(node: Mapping, key: str) -> Years | None:
    """Return the span of reporting years under the key, None when absent."""
    if key not in node:
        return None
    span = mapping(node, key)
    known_keys(span, ("first", "last"))
    return Years(number(span, "first"), number(span, "last"))


def plain(value: Any) -> Any:
    """Return the tree as plain dicts, lists and str."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value
