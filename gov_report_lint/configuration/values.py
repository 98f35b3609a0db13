"""Values that a configuration file and an option are given in the same way."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from ..text.folding import fold, without_invisible
from .errors import ConfigurationError
from .given import Day, Item

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_NUMBER, LONGEST_NUMBER = 3, 20
_BETWEEN = re.compile(r"[,、;\s]+")
_DAY = re.compile(r"([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?")
_NUMBER = re.compile(r"[-0-9 ()]+")
_COUNTRY = re.compile(r"(?:\+|00)86[- ]?")


def _plain(text: str) -> str:
    """Return the text as typed on any keyboard, or copied out of a document."""
    return without_invisible(fold(text)).strip()


def ids(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the rule ids and prefixes, each by itself; commas and blanks part them.

    Raises:
        ConfigurationError: for an item that holds none.

    """
    found = []
    for item in items:
        parts = [part for part in _BETWEEN.split(_plain(item.text)) if part]
        if not parts:
            raise ConfigurationError(item.origin, "这里应写规则编号或编号的开头，例如 B21、H")
        found += [Item(part, item.origin) for part in parts]
    return tuple(found)


def day(item: Item) -> Day:
    """Return the date.

    Raises:
        ConfigurationError: when it is not written as one, or not in the calendar.

    """
    match = _DAY.fullmatch(_plain(item.text))
    try:
        if match:
            return Day(date(*map(int, match.groups())), item.origin)
    except ValueError:
        raise ConfigurationError(item.origin, f"没有“{item.text}”这一天") from None
    message = f"日期“{item.text}”写法不对，应是年、月、日，例如 2025-01-20"
    raise ConfigurationError(item.origin, message)


def contact(item: Item) -> Item:
    """Return the telephone number in plain characters, without the country's code.

    Raises:
        ConfigurationError: when it is none; one without digits would let anything pass.

    """
    text = _plain(item.text)
    country = _COUNTRY.match(text)
    text = text[country.end() :] if country else text
    digits = sum(char.isdigit() for char in text)
    if _NUMBER.fullmatch(text) is None or not SHORTEST_NUMBER <= digits <= LONGEST_NUMBER:
        message = f"“{item.text}”不是电话号码；每项写一个号码，不写分机和姓名，例如 0735-1234567"
        raise ConfigurationError(item.origin, message)
    return Item(text, item.origin)
