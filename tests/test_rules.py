"""The shipped rules: complete, proven by their own examples, and without a hole in their guard."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from gov_report_lint.cases.contract import Prepared
from gov_report_lint.checks import NAMES, check_module
from gov_report_lint.judging import judge
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS
from gov_report_lint.model.report import Report
from gov_report_lint.model.rule import CATEGORIES, SEVERITIES, Rule
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.schema import validate_folder
from gov_report_lint.packs.shipped import shipped_folders, shipped_library
from gov_report_lint.proving.examples import as_report, examples_of, settings_of
from gov_report_lint.proving.proofs import prove, told
from gov_report_lint.reading.from_json import report_from
from gov_report_lint.text.templates import names_in

RULES = shipped_library().rules
EXAMPLES = [
    pytest.param(rule, kind, example, id=f"{rule.id}-{kind}-{number}")
    for rule in RULES
    for kind, examples in examples_of(rule).items()
    for number, example in enumerate(examples, start=1)
]
EACH_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
ID = re.compile(r"[A-Z]{1,4}[0-9]{2,4}[a-z]?")


def ready(rule: Rule) -> Prepared:
    return next(one for one in prepare_rules(shipped_library()) if one.rule is rule)


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_the_example_comes_out_as_it_should(rule: Rule, kind: str, example: Any) -> None:
    library = shipped_library()
    report = report_from(as_report(rule, example, library), "example", library)
    (outcome,) = judge([ready(rule)], report, settings_of(example))
    assert not outcome.crashed
    if kind == "silent":
        assert outcome.status != FAIL
    elif kind == "good":
        assert outcome.status in (PASS, NOT_APPLICABLE), outcome.reasons
        assert not outcome.findings
    elif kind == "open":
        assert outcome.status == OPEN
        assert outcome.reasons
    else:
        assert outcome.status == FAIL, outcome.reasons
        for finding in outcome.findings:
            assert finding.message
            assert not re.search(r"[{}]|None", finding.message + finding.advice)
            assert finding.location.words


@EACH_RULE
def test_a_good_example_is_looked_at_at_all(rule: Rule) -> None:
    """A rule whose good examples it does not apply to could stay silent about everything."""
    library = shipped_library()
    statuses = [
        judge(
            [ready(rule)],
            report_from(as_report(rule, example, library), "example", library),
            settings_of(example),
        )[0].status
        for example in rule.examples["good"]
    ]
    assert PASS in statuses or (
        rule.check in ("cite", "unit")  # where nothing is cited, nothing can be right
    )


@EACH_RULE
def test_the_rule_says_all_it_has_to_say(rule: Rule) -> None:
    assert ID.fullmatch(rule.id)
    assert rule.title
    assert not rule.title.endswith("。")
    assert rule.severity in SEVERITIES
    assert rule.category in CATEGORIES
    assert rule.basis.document
    assert rule.check in NAMES
    assert rule.message.endswith("。")
    assert rule.advice.endswith("。")
    assert rule.examples["good"]
    assert rule.examples["bad"]
    if rule.basis.document == "house":
        assert rule.severity != "error"
    else:
        assert rule.basis.clause


@EACH_RULE
def test_the_message_names_what_the_check_says(rule: Rule) -> None:
    module = check_module(rule.check)
    says = getattr(module, "says", None)
    known = says(rule) if says else module.SAYS
    assert set(names_in(rule.message)) | set(names_in(rule.advice)) <= known


@EACH_RULE
def test_the_rule_can_be_told_in_one_message(rule: Rule) -> None:
    message, advice = told(rule, shipped_library())
    assert "{" not in message + advice
    assert message.endswith("。")


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)


def test_a_quotation_in_a_basis_is_of_a_named_document() -> None:
    for rule in RULES:
        if rule.basis.quote:
            assert rule.basis.document != "house"
            assert str(rule.basis).endswith(f"：“{rule.basis.quote}”")


@pytest.mark.parametrize("folder", shipped_folders(), ids=lambda folder: folder.name)
def test_the_pack_fits_the_schema(folder: Path) -> None:
    validate_folder(folder)


@pytest.mark.parametrize("folder", shipped_folders(), ids=lambda folder: folder.name)
def test_no_rule_file_is_left_out(folder: Path, library: Library) -> None:
    """Count the rules with another YAML reader."""
    written = [
        rule["id"]
        for path in sorted((folder / "rules").glob("*.yaml"))
        for rule in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["rules"]
    ]
    assert written == [rule.id for rule in library.rules if rule.pack == folder.name]


@pytest.mark.parametrize("name", NAMES)
def test_a_check_offers_what_the_contract_asks(name: str) -> None:
    module = check_module(name)
    assert isinstance(module.OPTIONS, tuple)
    assert all(isinstance(option, str) for option in module.OPTIONS)
    assert isinstance(module.SAYS, frozenset)
    assert callable(module.prepare)
    assert (getattr(module, "__doc__", None) or "").strip()


@pytest.mark.parametrize("name", NAMES)
def test_a_check_is_used(name: str) -> None:
    assert any(rule.check == name for rule in RULES)


def test_nothing_but_a_check_is_imported_by_name() -> None:
    for name in ("os", "case", "contract", "../cli", ""):
        with pytest.raises(KeyError):
            check_module(name)


def test_all_the_examples_run_and_hold(library: Library) -> None:
    count, wrong = prove(library)
    assert count == len(EXAMPLES)
    assert wrong == []


@pytest.mark.parametrize(
    ("kind", "example", "got"),
    [("good", "bad", FAIL), ("good", "open", OPEN), ("bad", "good", PASS), ("open", "good", PASS)],
)
def test_an_example_that_does_not_hold_is_told(
    kind: str, example: str, got: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = next(rule for rule in RULES if rule.id == "B01")
    examples = rule.examples[kind]
    monkeypatch.setitem(rule.examples, kind, [*examples, rule.examples[example][0]])
    _, wrong = prove(library, "ogi")
    (proof,) = wrong
    assert (proof.rule.id, proof.kind, proof.number) == ("B01", kind, len(examples) + 1)
    assert proof.got == got


def cells(tables: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield every cell of nested rows: what holds it, and its key there."""
    for key, value in tables.items():
        if isinstance(value, dict):
            yield from cells(value)
        else:
            yield tables, key


def nudge_every_cell(
    data: dict[str, Any], key: str, make: Callable[[Any], Report], rules: tuple[Prepared, ...]
) -> tuple[int, list[str]]:
    """Raise each cell of a table by one; return how many, and those that nothing noticed."""
    of_sums = [one for one in rules if one.rule.check == "relation"]
    count, unnoticed = 0, []
    for node, column in cells(data["tables"][key]):
        node[column] += 1
        count += 1
        if not any(outcome.status == FAIL for outcome in judge(of_sums, make(data))):
            unnoticed.append(f"{column} = {node[column]}")
        node[column] -= 1
    return count, unnoticed


@pytest.mark.parametrize(
    ("edition", "key", "expected"),
    [
        ("data_2021", "applications", 175),
        ("data_2021", "disputes", 15),
        ("data_2019", "applications", 161),
        ("data_2019", "disputes", 15),
    ],
)
def test_no_cell_can_be_changed_unnoticed(
    edition: str,
    key: str,
    expected: int,
    make_report: Callable[[Any], Report],
    prepared: tuple[Prepared, ...],
    request: pytest.FixtureRequest,
) -> None:
    data = deepcopy(request.getfixturevalue(edition))
    data.pop("paragraphs")
    assert nudge_every_cell(data, key, make_report, prepared) == (expected, [])


@pytest.mark.parametrize("edition", ["data_2021", "data_2019"])
def test_a_report_with_nothing_wrong_has_no_finding(
    edition: str,
    make_report: Callable[[Any], Report],
    judged: Callable[[Report], dict[str, Any]],
    request: pytest.FixtureRequest,
) -> None:
    outcomes = judged(make_report(request.getfixturevalue(edition)))
    assert {name: one.reasons for name, one in outcomes.items() if one.reasons} == {}
    assert [one.findings for one in outcomes.values() if one.findings] == []
    # Nor is that because nothing was looked at.
    looked_at = {name for name, one in outcomes.items() if one.status == PASS}
    assert {
        "A01",
        "A14",
        "B01",
        "B08",
        "B15",
        "B16",
        "C01",
        "C07",
        "C16",
        "E02",
        "E07",
    } <= looked_at


@pytest.mark.parametrize(("edition", "other"), [("data_2021", "2019"), ("data_2019", "2021")])
def test_the_rules_of_another_edition_do_not_apply(
    edition: str,
    other: str,
    make_report: Callable[[Any], Report],
    judged: Callable[[Report], dict[str, Any]],
    request: pytest.FixtureRequest,
) -> None:
    outcomes = judged(make_report(request.getfixturevalue(edition)))
    theirs = {one.status for one in outcomes.values() if one.rule.pack == f"ogi-{other}"}
    assert theirs == {NOT_APPLICABLE}
