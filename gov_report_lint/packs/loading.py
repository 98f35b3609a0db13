"""Rule packs read from folders, each on top of the one it extends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.library import Library, Pack
from ..model.rule import Rule, Source
from .errors import PackError, suggestion
from .fields import known_keys, mapping, text, texts
from .forms import build_form, merged
from .rules import build_rules
from .tellings import build_tellings, build_words
from .yaml_text import Mapping, read

_MANIFEST = ("name", "version", "title", "basis", "years", "extends")
MAX_RULE_FILES = 500


@dataclass(slots=True)
class _Raw:
    """A pack's files as written, before it is put on top of another."""

    manifest: Mapping
    outline: Mapping
    tables: Mapping
    mentions: Mapping
    rules: list[tuple[str, Any]]
    words: dict[str, tuple[str, ...]]


def _part(folder: Path, name: str, shown: str) -> Mapping:
    path = folder / name
    if not path.exists():
        return Mapping(f"{shown}/{name}", (1, 1))
    tree = read(path, f"{shown}/{name}")
    if not isinstance(tree, Mapping):
        raise PackError(Source(f"{shown}/{name}", 1, 1), "文件应是“键: 值”的形式")
    return tree


def _raw(folder: Path) -> _Raw:
    shown = folder.name
    if not (folder / "pack.yaml").is_file():
        raise PackError(Source(str(folder), 1, 1), "这个文件夹不是规则包：里面没有 pack.yaml")
    manifest = _part(folder, "pack.yaml", shown)
    known_keys(manifest, _MANIFEST)
    tables = _part(folder, "tables.yaml", shown)
    known_keys(tables, ("tables",))
    inner = mapping(tables, "tables")
    files = sorted((folder / "rules").glob("*.yaml"))[:MAX_RULE_FILES]
    return _Raw(
        manifest,
        _part(folder, "outline.yaml", shown),
        inner,
        _part(folder, "mentions.yaml", shown),
        [(name := f"{shown}/rules/{path.name}", read(path, name)) for path in files],
        {},
    )


def _ordered(raws: dict[str, _Raw]) -> list[_Raw]:
    """Return the packs so that each comes after the one it extends."""
    done: dict[str, _Raw] = {}
    waiting = dict(raws)
    while waiting:
        ready = [n for n, raw in waiting.items() if raw.manifest.get("extends") in (None, *done)]
        if not ready:
            raw = next(iter(waiting.values()))
            parent = text(raw.manifest, "extends")
            hint = "两个规则包互相继承" if parent in raws else suggestion(parent, raws)
            raise PackError(raw.manifest.source("extends"), f"找不到规则包“{parent}”。{hint}")
        for name in ready:
            done[name] = waiting.pop(name)
    return list(done.values())


def _pack(raw: _Raw, parents: dict[str, tuple[Pack, _Raw]]) -> Pack:
    name = text(raw.manifest, "name")
    base, base_raw = parents.get(raw.manifest.get("extends", ""), (None, None))
    empty = Mapping(raw.tables.path, raw.tables.here)
    inherited = base_raw.tables if base_raw else empty
    form = build_form(
        name, raw.manifest, raw.outline, raw.tables, base.form if base else None, inherited
    )
    raw.words = build_words(raw.mentions, base_raw.words if base_raw else {})
    tellings = build_tellings(raw.mentions, raw.words)
    raw.tables = merged(inherited, raw.tables)
    rules = build_rules(raw.rules, name, form.years)
    listed = mapping(raw.mentions, "mentions")
    quantities = {key: text(mapping(listed, key), "what") for key in listed}
    plain = texts(raw.mentions, "plain")
    return Pack(name, text(raw.manifest, "version"), form, tellings, plain, quantities, rules)


def load_library(folders: list[Path]) -> Library:
    """Return the library of the packs in these folders.

    Raises:
        PackError: for the first mistake in a pack, with file, line and column.

    """
    raws: dict[str, _Raw] = {}
    for folder in folders:
        raw = _raw(folder)
        name = text(raw.manifest, "name")
        if name in raws:
            raise PackError(raw.manifest.source("name"), f"有两个规则包都叫“{name}”")
        raws[name] = raw
    loaded: dict[str, tuple[Pack, _Raw]] = {}
    seen: dict[str, Rule] = {}
    for raw in _ordered(raws):
        pack = _pack(raw, loaded)
        loaded[pack.name] = (pack, raw)
        for rule in pack.rules:
            if rule.id in seen:
                raise PackError(rule.source, f"规则编号“{rule.id}”在 {seen[rule.id].source} 已用过")
            seen[rule.id] = rule
    return Library(tuple(pack for pack, _ in loaded.values()))
