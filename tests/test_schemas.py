"""The published JSON Schemas: sound, strict, and the ones the program goes by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import Run
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from gov_report_lint.model.outcome import Location
from gov_report_lint.model.place import Place, Spot
from gov_report_lint.model.rule import CATEGORIES, SEVERITIES
from gov_report_lint.packs import fields, forms, loading, rules, schema, tellings
from gov_report_lint.packs.shipped import shipped_folders
from gov_report_lint.reporters.json_report import location

FOLDER = Path(__file__).parents[1] / "gov_report_lint" / "schemas"
NAMES = ["report", "rules", "findings"]


def load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    )
    return loaded


def check(name: str, data: Any) -> None:
    Draft202012Validator(load(name)).validate(data)


def test_there_are_no_others() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.json")) == sorted(
        f"{name}.schema.json" for name in NAMES
    )


@pytest.mark.parametrize("name", NAMES)
def test_what_the_command_prints_is_a_sound_schema(name: str, run: Run) -> None:
    ran = run("schema", name)
    assert (ran.status, ran.err) == (0, "")
    printed = json.loads(ran.out)
    assert printed == load(name)
    Draft202012Validator.check_schema(printed)
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert printed["description"]


def test_the_example_of_the_contract() -> None:
    check(
        "report",
        {
            "schema_version": "1",
            "form": "ogi-2021",
            "title": "…",
            "issuer": "…",
            "year": 2024,
            "period": {"start": "2024-01-01", "end": "2024-12-31"},
            "dated": "2025-01-20",
            "sections": [{"key": "overview", "number": "一", "title": "总体情况"}],
            "tables": {
                "applications": {
                    "new_received": {"natural_person": 95, "total": 95},
                    "refused": {"state_secret": {"natural_person": 0}},
                }
            },
        },
    )


@pytest.mark.parametrize(
    "data",
    [
        {"schema_version": "2"},
        {"schema_version": "1", "year": "2024"},
        {"schema_version": "1", "dated": "2025年1月20日"},
        {"schema_version": "1", "period": {"start": "1 January"}},
        {"schema_version": "1", "sections": [{"number": "一"}]},
        {"schema_version": "1", "paragraphs": [{"ordinal": 1}]},
        {"schema_version": "1", "paragraphs": [{"text": "a", "ordinal": 0}]},
        {"schema_version": "1", "tables": {"disputes": {"reconsideration": {"total": [1]}}}},
        {"schema_version": "1", "tables": {"disputes": {"reconsideration": {"total": True}}}},
    ],
)
def test_report_data_that_are_wrong(data: Any) -> None:
    with pytest.raises(ValidationError):
        check("report", data)


@pytest.mark.parametrize("edition", ["data_2021", "data_2019"])
def test_report_data_that_are_right(edition: str, request: pytest.FixtureRequest) -> None:
    check("report", request.getfixturevalue(edition))


def test_findings_name_every_kind_there_is() -> None:
    finding = load("findings")["$defs"]["finding"]["properties"]
    assert finding["severity"]["enum"] == list(SEVERITIES)
    assert finding["category"]["enum"] == list(CATEGORIES)
    keys = [*Location._fields[:-2], "source"]  # by_name is how it is known, no position
    assert list(load("findings")["$defs"]["location"]["properties"]) == keys
    spot = Spot(1, 2, "/html", 3, (1.0, 2.0, 3.0, 4.0))
    whole = Location("a", "b", "c", "d", 1, "e", "f", Place(None, 1, 2, 3, spot=spot))
    assert list(location(whole)) == keys
    source = load("findings")["$defs"]["source"]["properties"]
    assert set(location(whole)["source"]) == set(source) == {"cell", *Spot._fields}
    assert location(Location()) == {}


@pytest.mark.parametrize(
    "change",
    [
        {"skipped": None},
        {"unreadable": [{"path": "a", "reason": ""}]},
        {"reports": [{}]},
        {"more": 1},
        {"tool": {"name": "other", "version": "1"}},
    ],
)
def test_findings_that_are_wrong(change: dict[str, Any]) -> None:
    sound = {
        "schema_version": "1",
        "tool": {"name": "gov-report-lint", "version": "1"},
        "packs": [],
        "reports": [],
        "unreadable": [],
        "skipped": [],
    }
    check("findings", sound)
    with pytest.raises(ValidationError):
        check("findings", {**sound, **change})


def test_the_schema_of_rules_and_the_loader_know_the_same_keys() -> None:
    defs = load("rules")["$defs"]
    assert set(defs["rule"]["properties"]) == set(rules._KEYS)
    assert set(defs["rule"]["properties"]["examples"]["properties"]) == set(rules._EXAMPLES)
    assert set(defs["pack"]["properties"]) == set(loading._MANIFEST)
    mention = defs["mentions"]["properties"]["mentions"]["additionalProperties"]["properties"]
    assert set(mention) == {*tellings._KEYS, *tellings._LISTS}
    label = defs["label"]["oneOf"][1]["properties"]
    assert set(label) == {*forms._LABEL_KEYS, "kind", "columns", "rows"}
    assert label["kind"]["enum"] == list(forms.KINDS)
    assert set(defs["years"]["properties"]) == {"first", "last"}
    assert defs["rule"]["properties"]["severity"]["enum"] == list(SEVERITIES)
    assert defs["rule"]["properties"]["category"]["enum"] == list(CATEGORIES)
    assert set(schema.KINDS) <= set(defs)
    assert callable(fields.known_keys)


@pytest.mark.parametrize(
    "path",
    [path for folder in shipped_folders() for path in sorted((folder / "rules").glob("*.yaml"))],
    ids=lambda path: f"{path.parts[-3]}-{path.stem}",
)
def test_an_editor_can_hold_a_rule_file_against_the_schema(path: Path) -> None:
    """The schema itself stands for a rule file, read by any YAML reader as text."""
    check("rules", yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))


@pytest.mark.parametrize("key", ["id", "basis", "advice", "examples", "message", "check"])
def test_a_rule_that_lacks_a_field(key: str) -> None:
    path = shipped_folders()[0] / "rules" / "arithmetic.yaml"
    tree = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    del tree["rules"][0][key]
    with pytest.raises(ValidationError):
        check("rules", tree)
