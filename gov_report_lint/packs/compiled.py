"""The shipped packs compiled once, when the wheel is built, so that no check parses YAML.

``compiled.json`` stands beside the packs it was made of and bears their digest: where a pack was
changed by hand since, the digest differs and the YAML is read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zlib import crc32

from .fields import plain
from .tree import Mapping, Sequence

NAME = "compiled.json"
PLAIN = "examples"  # what is under this key needs no places: half of all that packs hold


def _files(root: Path) -> list[Path]:
    patterns = ("*/*.yaml", "*/mentions/*.yaml", "*/rules/*.yaml")
    return [path for pattern in patterns for path in sorted(root.glob(pattern))]


def _digest(root: Path) -> str:
    """Return a checksum of all pack files: against edits by hand, not against forgery."""
    check = 0
    for path in _files(root):
        check = crc32(path.relative_to(root).as_posix().encode(), check)
        check = crc32(path.read_bytes(), check)
    return f"{check:08x}"


def _packed(node: Any) -> Any:
    """Return a tree as nested lists: the kind, its place, then key or item with place and value."""
    if isinstance(node, Mapping):
        items = [
            [key, *node.marks[key], ["p", plain(value)] if key == PLAIN else _packed(value)]
            for key, value in node.items()
        ]
        return ["m", *node.here, items]
    if isinstance(node, Sequence):
        items = [[*mark, _packed(value)] for mark, value in zip(node.marks, node, strict=True)]
        return ["s", *node.here, items]
    return node


def _unpacked(node: Any, path: str) -> Any:
    if isinstance(node, str):
        return node
    if node[0] == "p":
        return node[1]
    kind, line, column, items = node
    if kind == "m":
        mapping = Mapping(path, (line, column))
        for key, key_line, key_column, value in items:
            mapping[key] = _unpacked(value, path)
            mapping.marks[key] = (key_line, key_column)
        return mapping
    sequence = Sequence(path, (line, column))
    for item_line, item_column, value in items:
        sequence.append(_unpacked(value, path))
        sequence.marks.append((item_line, item_column))
    return sequence


def compile_packs(root: Path) -> str:
    """Return the packs in the folder ``root`` compiled, as the text of a JSON file."""
    from .yaml_text import read

    names = {path.relative_to(root).as_posix(): path for path in _files(root)}
    trees = {name: _packed(read(path, name)) for name, path in names.items()}
    return json.dumps({"digest": _digest(root), "trees": trees}, ensure_ascii=False)


def compiled_trees(root: Path) -> dict[str, Any]:
    """Return the trees compiled of the packs in ``root``; none when they are not those packs'."""
    path = root / NAME
    if not path.is_file():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["digest"] != _digest(root):
            return {}
        return {name: _unpacked(tree, name) for name, tree in data["trees"].items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # damaged: the YAML beside it is what counts
