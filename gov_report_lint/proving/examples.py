"""A rule's examples in their shorthand, written out as the reports they stand for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ..model.settings import Settings

if TYPE_CHECKING:
    from ..model.form import TableForm
    from ..model.library import Library
    from ..model.rule import Rule

USUAL_YEAR = 2024
SHORTHAND = ("text", "labels", "settings")
REPORT_KEYS = frozenset(
    (
        "title",
        "issuer",
        "year",
        "dated",
        "form",
        "text",
        "tables",
        "labels",
        "layout",
        "sections",
        "period",
        "printed",
        "metadata",
        "settings",
    )
)


def _number(value: Any) -> Any:
    """Return the text of a YAML scalar as the cell it stands for."""
    return None if value == "" else value


def nested(cells: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return rows named ``refused.state_secret`` as the nested rows of extracted data."""
    result: dict[str, Any] = {}
    for row, columns in cells.items():
        node = result
        for part in row.split("."):
            node = node.setdefault(part, {})
        node.update(columns)
    return result


def _complete(form: TableForm, given: dict[str, Any]) -> dict[str, Any]:
    """Return the whole table, 0 in every cell but for those that are given."""
    without = given.get("without", ())
    table = nested(
        {
            row.name: {column: 0 for column in row.columns if column not in without}
            for row in form.rows.values()
            if row.name not in without
        }
    )
    own = {key: value for key, value in given.items() if key not in ("complete", "without")}
    return _laid_over(table, _converted(own))


def _with_rows(given: dict[str, Any], form: TableForm, library: Library) -> TableForm:
    """Return the table's form, or the newest one that has all the rows given."""
    fitting = [one for one in library.table_forms(form.key) if _has(one, given)]
    return form if _has(form, given) or not fitting else fitting[-1]


def _has(form: TableForm, given: dict[str, Any], prefix: str = "") -> bool:
    """Tell whether the form has the rows given; a row with rows below it is a group."""
    for key, node in given.items():
        if not isinstance(node, dict):
            continue
        group = any(isinstance(below, dict) for below in node.values())
        known = form.groups if group else form.rows
        if prefix + key not in known or (group and not _has(form, node, f"{prefix}{key}.")):
            return False
    return True


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    both = {key: below[key] for key in below.keys() & above.keys() if isinstance(below[key], dict)}
    return {**below, **above, **{key: _laid_over(node, above[key]) for key, node in both.items()}}


def _converted(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _converted(value) for key, value in node.items()}
    return _number(node)


def _table_form(rule: Rule, library: Library, key: str, form: str | None) -> TableForm:
    """Return the table form an example means: the one named, else the newest there is."""
    packs = {pack.name: pack.form for pack in library.packs}
    own = packs[form or rule.pack]
    if key in own.tables:
        return own.tables[key]
    return library.table_forms(key)[-1]


def _relation(rule: Rule, example: dict[str, Any], library: Library) -> dict[str, Any]:
    """Return the report of an example that names only the relation's own figures."""
    key, each = rule.options["table"], rule.options.get("for_each")
    form = _table_form(rule, library, key, None)
    values = _converted(example)
    cells: dict[str, dict[str, Any]] = {
        row.name: dict.fromkeys(row.columns, 0) for row in form.rows.values()
    }
    first_row, first_column = next(iter(form.rows)), next(iter(form.columns))
    for name, value in values.items():
        if each == "column":
            cells[name][first_column] = value
        else:
            cells[first_row][name] = value
    data: dict[str, Any] = {"tables": {key: nested(cells)}}
    if not rule.years.cover(library.families[0].form.years):
        data["year"] = rule.years.last or rule.years.first  # the rule is for some years only
    return data


def _sentence(rule: Rule, text: str) -> dict[str, Any]:
    """Return the report of an example that is a sentence of the first section."""
    data: dict[str, Any] = {"text": ["一、总体情况", text]}
    if rule.years.first is not None or rule.years.last is not None:
        data["year"] = rule.years.last or max(rule.years.first or 0, USUAL_YEAR)
    return data


def settings_of(example: Any) -> Settings:
    """Return the settings that an example is tried with."""
    given = example.get("settings", {}) if isinstance(example, dict) else {}
    day = given.get("published")
    published = date.fromisoformat(day) if day else None
    return Settings(given.get("profile"), published, tuple(given.get("contacts", ())))


def as_report(rule: Rule, example: Any, library: Library) -> dict[str, Any]:
    """Return the example as extracted data, its shorthand written out."""
    if isinstance(example, str):
        example = _sentence(rule, example)
    example = {**rule.examples.get("given", {}), **example}
    if rule.check == "relation" and not REPORT_KEYS & set(example):
        return _relation(rule, example, library)
    data = {key: value for key, value in example.items() if key not in SHORTHAND}
    data["paragraphs"] = list(example.get("text", []))
    if "year" in data:
        data["year"] = int(data["year"])
    tables = {}
    for key, value in example.get("tables", {}).items():
        form = _table_form(rule, library, key, example.get("form"))
        if value == "complete":
            tables[key] = _complete(form, {})
        elif isinstance(value, dict) and "complete" in value:
            tables[key] = _complete(_with_rows(value, form, library), value)
        else:
            tables[key] = _converted(value)
    data["tables"] = tables
    for key, printed in example.get("labels", {}).items():
        layout = data.setdefault("layout", {}).setdefault(key, {})
        form = _table_form(rule, library, key, example.get("form"))
        layout["rows"] = {name: text for name, text in printed.items() if name in form.rows}
        layout["columns"] = {name: text for name, text in printed.items() if name in form.columns}
    return data


def examples_of(rule: Rule) -> dict[str, list[Any]]:
    """Return the rule's examples by kind: good, bad, open, silent."""
    return {kind: listed for kind, listed in rule.examples.items() if kind != "given"}
