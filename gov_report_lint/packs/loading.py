"""Rule packs read from folders, each on top of the one it extends."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.library import Library, Pack
from ..model.rule import Rule, Source
from .errors import PackError, suggestion
from .fields import known_keys, mapping, text
from .forms import build_form, merged
from .rules import build_rules
from .tellings import build_tellings, build_wording, build_words, quantities_of
from .tree import Mapping

_MANIFEST = ("name", "version", "title", "basis", "years", "extends")
MAX_FILES = 500
Trees = dict[str, Any]


@dataclass(slots=True)
class _Raw:
    """A pack's files as written, before it is put on top of another."""

    manifest: Mapping
    outline: Mapping
    tables: Mapping
    mentions: list[Mapping]  # mentions.yaml, then the files in mentions/
    rules: list[tuple[str, Any]]
    words: dict[str, tuple[str, ...]]


def _tree(path: Path, shown: str, compiled: Trees) -> Any:
    """Return the tree of a pack file, from the compiled packs when they hold it."""
    if shown in compiled:
        return compiled[shown]
    from .yaml_text import read  # PyYAML costs a tenth of a cold start

    return read(path, shown)


def _part(folder: Path, name: str, compiled: Trees) -> Mapping:
    """Return a file of a pack, an empty mapping where there is none."""
    path, shown = folder / name, f"{folder.name}/{name}"
    if not path.exists():
        return Mapping(shown, (1, 1))
    tree = _tree(path, shown, compiled)
    if not isinstance(tree, Mapping):
        raise PackError(Source(shown, 1, 1), "文件应是“键: 值”的形式")
    return tree


def _raw(folder: Path, compiled: Trees) -> _Raw:
    if not (folder / "pack.yaml").is_file():
        raise PackError(Source(str(folder), 1, 1), "这个文件夹不是规则包：里面没有 pack.yaml")
    manifest = _part(folder, "pack.yaml", compiled)
    known_keys(manifest, _MANIFEST)
    tables = _part(folder, "tables.yaml", compiled)
    known_keys(tables, ("tables",))
    files = sorted((folder / "rules").glob("*.yaml"))[:MAX_FILES]
    names = [f"{folder.name}/rules/{path.name}" for path in files]
    more = sorted((folder / "mentions").glob("*.yaml"))[:MAX_FILES]
    tellings = ["mentions.yaml", *(f"mentions/{path.name}" for path in more)]
    return _Raw(
        manifest,
        _part(folder, "outline.yaml", compiled),
        mapping(tables, "tables"),
        [_part(folder, name, compiled) for name in tellings],
        [(n, _tree(path, n, compiled)) for n, path in zip(names, files, strict=True)],
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
    wording = build_wording(raw.mentions[0], raw.words)
    topics = {*wording.topics, *(base.wording.topics if base else ())}
    tellings = build_tellings(raw.mentions, raw.words, topics)
    raw.tables = merged(inherited, raw.tables)
    rules = build_rules(raw.rules, name, form.years)
    quantities = quantities_of(raw.mentions)
    version = text(raw.manifest, "version")
    return Pack(name, version, form, tellings, wording, quantities, rules)


def _known_names(rule: Rule, rules: dict[str, Rule], pack: Pack) -> None:
    """Refuse a rule that names a rule or a kind of body that is not there."""
    bodies = [profile.key for profile in pack.form.profiles]
    for names, known, what in (
        (rule.follows, rules, "规则"),
        (rule.replaces, rules, "规则"),
        (rule.profiles, bodies, "机关类型"),
    ):
        for name in names:
            if name not in known:
                hint = suggestion(name, known)
                raise PackError(rule.source, f"规则 {rule.id}：没有{what}“{name}”。{hint}")


def load_library(folders: list[Path], compiled: Trees | None = None) -> Library:
    """Return the library of the packs in these folders.

    ``compiled`` are trees of pack files that need not be read again, by their names.

    Raises:
        PackError: for the first mistake in a pack, with file, line and column.

    """
    raws: dict[str, _Raw] = {}
    for folder in folders:
        raw = _raw(folder, compiled or {})
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
    for rule in seen.values():
        _known_names(rule, seen, loaded[rule.pack][0])
    return Library(tuple(pack for pack, _ in loaded.values()))
