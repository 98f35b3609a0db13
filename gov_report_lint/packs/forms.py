"""outline.yaml and tables.yaml into a Form; an edition changes only what it says."""

from __future__ import annotations

from ..model.form import Column, Form, Label, Profile, Row, Section, TableForm, Years
from .errors import PackError, suggestion
from .fields import known_keys, mapping, one_of, text, texts, years
from .tree import Mapping, Sequence

KINDS = ("count", "change", "amount")
_ADDED = ("accepted", "mistaken", "under", "kind", "columns", "rows")
_LABEL_KEYS = ("label", "accepted", "mistaken", "under")


def _as_label(node: Mapping, key: str) -> Mapping:
    """Return a label given as a bare text in its long form, so that a change can add to it."""
    label = Mapping(node.path, node.marks[key])
    label["label"] = node[key]
    label.marks["label"] = node.marks[key]
    return label


def merged(base: Mapping, change: Mapping) -> Mapping:
    """Return base with the change laid over it; keys keep base's order."""
    result = Mapping(change.path, change.here)
    for key in [*base, *(key for key in change if key not in base)]:
        old, new = base.get(key), change.get(key)
        owner = change if key in change else base
        adds = isinstance(new, Mapping) and "label" not in new and set(new) <= set(_ADDED)
        if isinstance(old, str) and adds:
            old = _as_label(base, key)
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            result[key] = merged(old, new)
        else:
            result[key] = owner[key]
        result.marks[key] = owner.marks[key]
    return result


def _label(node: Mapping, key: str, outer: tuple[str, ...]) -> tuple[Label, Mapping]:
    """Return the label under the key, and its mapping (empty for a bare text)."""
    value = node[key]
    if isinstance(value, str):
        return Label(value, parents=outer), Mapping(node.path, node.marks[key])
    item = mapping(node, key)
    under = item.get("under")
    parents = (*outer, text(item, "under")) if under else outer
    label = Label(text(item, "label"), texts(item, "accepted"), texts(item, "mistaken"), parents)
    return label, item


def _columns(node: Mapping) -> dict[str, Column]:
    columns = {}
    for key in node:
        label, item = _label(node, key, ())
        known_keys(item, (*_LABEL_KEYS, "kind"))
        columns[key] = Column(key, label, one_of(item, "kind", KINDS, "count"))
    return columns


def _row_columns(item: Mapping, columns: dict[str, Column]) -> tuple[str, ...]:
    names = texts(item, "columns")
    for index, name in enumerate(names):
        if name not in columns:
            listed = item["columns"]
            place = listed.source(index) if isinstance(listed, Sequence) else item.source("columns")
            raise PackError(place, f"表里没有名为“{name}”的列。{suggestion(name, columns)}")
    return names or tuple(columns)


def _rows(
    node: Mapping, columns: dict[str, Column], prefix: str, outer: tuple[str, ...]
) -> tuple[dict[str, Row], dict[str, tuple[str, ...]]]:
    rows: dict[str, Row] = {}
    groups: dict[str, tuple[str, ...]] = {}
    for key in node:
        name = prefix + key
        label, item = _label(node, key, outer)
        known_keys(item, (*_LABEL_KEYS, "columns", "rows"))
        if "rows" in item:
            inner = mapping(item, "rows")
            below, _ = _rows(inner, columns, f"{name}.", (*label.parents, label.printed))
            rows |= below
            groups[name] = tuple(below)
        else:
            rows[name] = Row(name, label, _row_columns(item, columns))
    return rows, groups


def _table(node: Mapping, key: str, edition: str) -> TableForm:
    item = mapping(node, key)
    known_keys(item, ("title", "section", "columns", "rows"))
    columns = _columns(mapping(item, "columns"))
    rows, groups = _rows(mapping(item, "rows"), columns, "", ())
    title, section = text(item, "title"), text(item, "section")
    return TableForm(key, title, section, edition, rows, columns, groups)


def _sections(outline: Mapping) -> tuple[Section, ...]:
    listed = outline.get("sections", Sequence(outline.path, outline.here))
    if not isinstance(listed, Sequence):
        raise PackError(outline.source("sections"), "“sections”应是各部分的列表")
    sections = []
    for ordinal, item in enumerate(listed, start=1):
        if not isinstance(item, Mapping):
            raise PackError(listed.source(ordinal - 1), "每个部分应是“键: 值”的形式")
        known_keys(item, ("key", "number", "title", "accepted"))
        key, number_, title = text(item, "key"), text(item, "number"), text(item, "title")
        sections.append(Section(key, ordinal, number_, title, texts(item, "accepted")))
    return tuple(sections)


def _profiles(outline: Mapping) -> tuple[Profile, ...]:
    listed = outline.get("profiles", [])
    profiles = []
    for item in listed:
        if not isinstance(item, Mapping):
            raise PackError(outline.source("profiles"), "每种机关应是“键: 值”的形式")
        known_keys(item, ("key", "title", "ends", "unless"))
        words = texts(item, "ends"), texts(item, "unless")
        profiles.append(Profile(text(item, "key"), text(item, "title"), *words))
    return tuple(profiles)


def build_form(
    name: str,
    manifest: Mapping,
    outline: Mapping,
    tables: Mapping,
    base: Form | None,
    base_tables: Mapping,
) -> Form:
    """Return the form of a pack on top of the form it extends.

    ``tables`` are the pack's own, ``base_tables`` those of the pack it extends, as written.

    Raises:
        PackError: for a key, a column or a number that can't be.

    """
    known_keys(outline, ("report_names", "sections", "period_words", "profiles"))
    whole = merged(base_tables, tables)
    forms = dict(base.tables) if base else {}
    forms |= {key: _table(whole, key, name) for key in tables}
    span = years(manifest, "years") or (base.years if base else Years())
    return Form(
        name=name,
        title=text(manifest, "title"),
        years=span,
        report_names=texts(outline, "report_names") or (base.report_names if base else ()),
        sections=_sections(outline) or (base.sections if base else ()),
        tables=forms,
        period_words=texts(outline, "period_words") or (base.period_words if base else ()),
        parent=base.name if base else None,
        profiles=_profiles(outline) or (base.profiles if base else ()),
    )
