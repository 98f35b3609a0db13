"""A configuration file read: bounded, plain text in its values, every mistake with its place."""

from __future__ import annotations

import os
import re
import stat
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from ..model.rule import SEVERITIES
from ..packs.errors import PackError
from ..packs.fields import known_keys, mapping, text, texts
from ..packs.tree import Mapping, Sequence
from .errors import ConfigurationError
from .finding import shown
from .given import Given, Item, Level
from .values import contact, day, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = ("packs", "profile", "select", "ignore", "severity", "published", "contacts")
NOT_UTF_8 = "配置文件必须用 UTF-8 编码保存（用记事本另存为，编码选 UTF-8）"
LEVELS = "可用的有：error（错误）、warning（警告）、info（提示）"
_COLON = re.compile(f"^({'|'.join(KEYS)})(?:：|:(?=[^\\s:]))", re.MULTILINE)
MAX_BYTES = 65_536
MAX_PACKS = 20


def _content(path: str, name: str) -> str:
    """Return the file's text; what is no regular file is not opened, a pipe would never end."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise ConfigurationError(name, "配置文件应是普通文件，不能是文件夹或设备")
        with open(path, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        broken = "（它是链接，指向的文件不在）" if os.path.islink(path) else ""
        raise ConfigurationError(name, f"找不到这个配置文件{broken}") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigurationError(name, f"读不了配置文件：{reason}") from error
    if len(data) > MAX_BYTES:
        raise ConfigurationError(name, f"配置文件过大（超过 {MAX_BYTES // 1024} KB）")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(name, NOT_UTF_8) from error


def _given(tree: Mapping, key: str) -> bool:
    """Tell whether a key says something: one with nothing behind it, or a comment, does not."""
    return tree.get(key) not in (None, "")


def _items(tree: Mapping, key: str) -> Iterator[Item]:
    if not _given(tree, key):
        return
    listed: Any = tree[key]
    for index, value in enumerate(texts(tree, key)):
        source = listed.source(index) if isinstance(listed, Sequence) else tree.source(key)
        yield Item(value.strip(), str(source))


def _item(tree: Mapping, key: str) -> Item | None:
    return Item(text(tree, key).strip(), str(tree.source(key))) if _given(tree, key) else None


def _select(tree: Mapping) -> tuple[Item, ...] | None:
    if not _given(tree, "select"):
        return None
    items = ids(_items(tree, "select"))
    if not items:
        message = "“select”是空的，一条规则也不检查；要检查全部规则，请删去这一行"
        raise ConfigurationError(str(tree.source("select")), message)
    return items


def _levels(tree: Mapping) -> Iterator[Level]:
    if not _given(tree, "severity"):
        return
    levels = mapping(tree, "severity")
    seen: dict[str, str] = {}
    for key in levels:
        origin = str(levels.source(key))
        (item, *others) = ids([Item(key, origin)])
        name = item.text.casefold()
        if others:
            raise ConfigurationError(origin, f"“{key}”：每行写一个规则编号或编号的开头")
        if name in seen:
            raise ConfigurationError(origin, f"“{key}”的级别已经写过（{seen[name]}）")
        seen[name] = origin
        severity = text(levels, key)
        if severity not in SEVERITIES:
            close = get_close_matches(severity.lower(), SEVERITIES, n=1)
            hint = f"是不是“{close[0]}”？" if close else LEVELS
            raise ConfigurationError(origin, f"没有“{severity}”这个级别。{hint}")
        yield Level(item.text, severity, origin)


def _built(tree: Mapping) -> Given:
    known_keys(tree, KEYS)
    published = _item(tree, "published")
    packs = tuple(_items(tree, "packs"))
    if len(packs) > MAX_PACKS:
        raise ConfigurationError(str(tree.source("packs")), f"规则包超过 {MAX_PACKS} 个")
    return Given(
        packs=packs,
        profile=_item(tree, "profile"),
        select=_select(tree),
        ignore=ids(_items(tree, "ignore")),
        severity=tuple(_levels(tree)),
        published=day(published) if published else None,
        contacts=tuple(contact(item) for item in _items(tree, "contacts")),
    )


def _colon(content: str, name: str) -> None:
    """Refuse a key whose colon is that of Chinese text, or has no blank behind it."""
    found = _COLON.search(content)
    if found:
        line = content.count("\n", 0, found.start()) + 1
        message = f"“{found.group(1)}”后面的冒号要用半角的“:”，冒号后面空一格"
        raise ConfigurationError(f"{name}:{line}:{len(found.group(1)) + 1}", message)


def read(path: str) -> Given:
    """Return what a configuration file gives; an empty one gives nothing.

    Raises:
        ConfigurationError: for the first mistake, with file, line and column.

    """
    from ..packs.yaml_text import parse  # PyYAML is not loaded where there is no configuration

    name = shown(path)
    content = _content(path, name)
    try:
        tree = parse(content, name)
        if tree in (None, ""):
            return Given()
        if not isinstance(tree, Mapping):
            _colon(content, name)
            raise ConfigurationError(f"{name}:1:1", "配置文件应是“键: 值”的形式，例如 ignore: [H]")
        return _built(tree)
    except PackError as error:
        _colon(content, name)
        raise ConfigurationError(str(error.source), error.message) from error
