"""YAML as text: every scalar stays the text it is, every key and item knows its place.

YAML 1.1 would read ``3.10`` as 3.1, ``12:30`` as 750 and ``on`` as true, and let the last of two
equal keys win in silence. Here nothing is converted, and duplicates, aliases and tags are refused.
The tree is built from parser events, without recursion, so that depth can be bounded.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from ..model.rule import Source
from .errors import PackError
from .tree import Mapping, Sequence

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_NODES", "Mapping", "Sequence", "parse", "read"]

MAX_BYTES = 1_048_576
MAX_DEPTH = 30
MAX_NODES = 100_000

_TOO_DEEP = f"嵌套超过 {MAX_DEPTH} 层"
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Builder:
    """Builds the tree from events, one level of the stack for each open collection."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Any = None
        self.stack: list[Mapping | Sequence] = []
        self.keys: list[tuple[str, tuple[int, int]] | None] = []
        self.nodes = 0

    def fail(self, mark: tuple[int, int], message: str) -> PackError:
        return PackError(Source(self.path, *mark), message)

    def put(self, value: Any, mark: tuple[int, int]) -> None:
        if not self.stack:
            self.root = value
            return
        top = self.stack[-1]
        if isinstance(top, Sequence):
            top.append(value)
            top.marks.append(mark)
            return
        key = self.keys[-1]
        if key is None:
            self.start_key(top, value, mark)
        else:
            top[key[0]] = value
            top.marks[key[0]] = key[1]
            self.keys[-1] = None

    def start_key(self, top: Mapping, value: Any, mark: tuple[int, int]) -> None:
        if not isinstance(value, str):
            raise self.fail(mark, "键必须是一个词，不能是列表或映射")
        if value in top:
            first = top.marks[value][0]
            raise self.fail(mark, f"键“{value}”重复，第 {first} 行已有；请删去其中一个")
        self.keys[-1] = (value, mark)

    def open(self, collection: Mapping | Sequence, mark: tuple[int, int]) -> None:
        self.put(collection, mark)
        self.stack.append(collection)
        self.keys.append(None)
        if len(self.stack) > MAX_DEPTH:
            raise self.fail(mark, _TOO_DEEP)

    def feed(self, event: Any) -> None:
        mark = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise self.fail(mark, "一个文件只能有一份 YAML 文档")
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.fail(mark, "规则文件过大")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.fail(mark, "不支持 YAML 锚点和引用（& 和 *），请直接写出内容")
        if getattr(event, "tag", None):
            raise self.fail(mark, f"不支持 YAML 标签“{event.tag}”，请去掉")
        if isinstance(event, yaml.ScalarEvent):
            self.put(event.value, mark)
        elif isinstance(event, yaml.MappingStartEvent):
            self.open(Mapping(self.path, mark), mark)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open(Sequence(self.path, mark), mark)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.stack.pop()
            self.keys.pop()


def _wording(error: yaml.MarkedYAMLError) -> str:
    """Return the error in words; newer libyaml reads ahead and may meet its own bound first."""
    problem = str(error.problem)
    return _TOO_DEEP if "nesting depth" in problem else f"YAML 语法错误：{problem}"


def parse(text: str, path: str) -> Any:
    """Return the tree of the YAML text; scalars are str.

    Raises:
        PackError: for anything that is not plain YAML of one document.

    """
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=_Loader):
            builder.feed(event)
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise PackError(Source(path, *place), _wording(error)) from error
    except yaml.YAMLError as error:
        raise PackError(Source(path, 1, 1), f"YAML 语法错误：{error}") from error
    return builder.root


def read(path: Path, shown: str) -> Any:
    """Return the tree of the YAML file; ``shown`` is the path that messages name."""
    try:
        data = path.read_bytes()
        if len(data) > MAX_BYTES:
            raise PackError(Source(shown, 1, 1), f"规则文件超过 {MAX_BYTES} 字节")
        return parse(data.decode("utf-8-sig"), shown)
    except UnicodeDecodeError as error:
        raise PackError(Source(shown, 1, 1), "规则文件必须用 UTF-8 编码保存") from error
    except OSError as error:
        raise PackError(Source(shown, 1, 1), f"读不了规则文件：{error.strerror}") from error
