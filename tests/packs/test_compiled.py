"""Packs compiled into the wheel are the packs, place by place, or they are not used."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from gov_report_lint.packs.compiled import NAME, compile_packs, compiled_trees
from gov_report_lint.packs.fields import plain
from gov_report_lint.packs.loading import load_library
from gov_report_lint.packs.shipped import rules_folder
from gov_report_lint.packs.tree import Mapping, Sequence
from gov_report_lint.packs.yaml_text import read


def copied(tmp_path: Path) -> Path:
    root = tmp_path / "rules"
    shutil.copytree(rules_folder(), root, ignore=shutil.ignore_patterns(NAME))
    (root / NAME).write_text(compile_packs(root), encoding="utf-8")
    return root


def same(one: Any, other: Any) -> bool:
    """Tell whether two trees agree in values and places; examples are compiled without places."""
    if type(one) is dict:
        return bool(one == plain(other))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        here = (one.path, one.here, one.marks, list(one))
        there = (other.path, other.here, other.marks, list(other))
        return here == there and all(same(one[key], other[key]) for key in one)
    if isinstance(one, Sequence) and isinstance(other, Sequence):
        alike = (one.path, one.here, one.marks) == (other.path, other.here, other.marks)
        return alike and all(same(a, b) for a, b in zip(one, other, strict=True))
    return type(one) is type(other) and bool(one == other)


def test_compiled_trees_are_those_of_the_yaml(tmp_path: Path) -> None:
    root = copied(tmp_path)
    trees = compiled_trees(root)
    patterns = ("*/*.yaml", "*/mentions/*.yaml", "*/rules/*.yaml")  # no local packs, no proofs
    wanted = [path for pattern in patterns for path in root.glob(pattern)]
    paths = {path.relative_to(root).as_posix(): path for path in wanted}
    assert set(trees) == set(paths)
    assert all(same(trees[name], read(path, name)) for name, path in paths.items())


def test_a_library_of_compiled_trees_has_the_same_rules(tmp_path: Path) -> None:
    root = copied(tmp_path)
    folders = sorted(path.parent for path in root.glob("*/pack.yaml"))
    compiled = load_library(folders, compiled_trees(root))
    assert compiled.rules == load_library(folders).rules


def test_a_pack_changed_by_hand_is_read_anew(tmp_path: Path) -> None:
    root = copied(tmp_path)
    manifest = root / "ogi" / "pack.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert compiled_trees(root) == {}


def test_a_damaged_file_is_not_used(tmp_path: Path) -> None:
    root = copied(tmp_path)
    for text in ("", "{", "[]", '{"digest": 1}'):
        (root / NAME).write_text(text, encoding="utf-8")
        assert compiled_trees(root) == {}
    (root / NAME).unlink()
    assert compiled_trees(root) == {}
