"""Packs on top of each other: an edition says what it changes and inherits the rest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from checks.bench import rule

from gov_report_lint.lint import check_report
from gov_report_lint.model.form import Years
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import FAIL, Outcome
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.forms import merged
from gov_report_lint.packs.preparing import prepare_rule, prepare_rules
from gov_report_lint.packs.shipped import rules_folder, shipped_folders
from gov_report_lint.packs.yaml_text import Mapping, parse
from gov_report_lint.reading.from_json import report_from

from .pack_writer import MANIFEST, RULE, load, write_pack

EDITION = MANIFEST + "years: {first: 2030, last: 2031}\n"


def form_of(library: Library, name: str = "own") -> Any:
    return next(pack.form for pack in library.packs if pack.name == name)


def outcomes(library: Library, data: Any) -> dict[str, Outcome]:
    """Return the outcomes that the library's rules have on the data."""
    report = report_from(data, "data", library)
    return {one.rule.id: one for one in check_report(report, library).outcomes}


def test_the_shipped_packs(library: Library) -> None:
    assert [pack.name for pack in library.packs] == ["ogi", "ogi-2019", "ogi-2021"]
    assert [pack.name for pack in library.families] == ["ogi"]
    family = library.families[0].form
    assert [form.name for form in library.editions(family)] == ["ogi-2019", "ogi-2021"]
    assert [form.years for form in library.editions(family)] == [Years(2019, 2020), Years(2021)]
    assert [folder.name for folder in shipped_folders()] == ["ogi", "ogi-2019", "ogi-2021"]
    assert rules_folder().name == "rules"


@pytest.mark.parametrize(
    ("edition", "table", "cells"),
    [
        ("ogi-2021", "proactive", 10),
        ("ogi-2021", "applications", 175),
        ("ogi-2021", "disputes", 15),
        ("ogi-2019", "proactive", 22),
        ("ogi-2019", "applications", 161),
        ("ogi-2019", "disputes", 15),
    ],
)
def test_the_cells_of_the_official_tables(
    edition: str, table: str, cells: int, library: Library
) -> None:
    assert len(form_of(library, edition).tables[table].addresses()) == cells


def test_an_inherited_table_is_shared(library: Library) -> None:
    older, newer = form_of(library, "ogi-2019"), form_of(library, "ogi-2021")
    assert older.tables["disputes"] is newer.tables["disputes"]
    assert older.tables["disputes"].edition == "ogi"
    assert newer.tables["applications"].edition == "ogi-2021"
    assert older.tables["applications"] is not newer.tables["applications"]
    assert older.sections == newer.sections
    assert older.report_names == newer.report_names
    assert newer.section("overview").title == "总体情况"
    assert newer.section(None) is None


def test_an_edition_splits_a_row_and_keeps_the_order(library: Library) -> None:
    older = form_of(library, "ogi-2019").tables["applications"]
    newer = form_of(library, "ogi-2021").tables["applications"]
    rows = list(newer.rows)
    at = rows.index("other_handling.correction_overdue")
    assert rows[at : at + 3] == [
        f"other_handling.{name}" for name in ("correction_overdue", "fee_overdue", "other")
    ]
    assert newer.groups["other_handling"] == tuple(rows[at : at + 3])
    assert [*rows[:at], "other_handling", *rows[at + 3 :]] == list(older.rows)
    assert list(newer.columns) == list(older.columns)
    wording = newer.rows["other_handling.other"].label
    assert wording.parents == ("三、本年度办理结果", "（六）其他处理")
    assert newer.rows["refused.state_secret"] == older.rows["refused.state_secret"]


def test_an_own_edition_changes_one_row_and_inherits_the_rest(tmp_path: Path) -> None:
    tables = """\
tables:
  disputes:
    rows:
      reconsideration: {label: 行政复议, accepted: [复议]}
      mediation: 调解
    columns:
      pending: 未结
"""
    library = load(write_pack(tmp_path, pack=EDITION, tables=tables))
    form, family = form_of(library), form_of(library, "ogi")
    table, base = form.tables["disputes"], family.tables["disputes"]
    assert list(table.rows) == [*base.rows, "mediation"]
    assert list(table.columns) == list(base.columns)
    assert table.rows["litigation_direct"] == base.rows["litigation_direct"]
    assert table.columns["pending"].label.printed == "未结"
    assert table.columns["pending"].label.accepted == ()
    assert table.columns["upheld"] == base.columns["upheld"]
    assert table.rows["mediation"].columns == tuple(base.columns)
    assert (table.title, table.section) == (base.title, base.section)
    assert (table.edition, base.edition) == ("own", "ogi")
    assert form.tables["applications"] is family.tables["applications"]
    assert base.columns["pending"].label.printed == "尚未审结"
    assert table.rows["reconsideration"].label.accepted == ("复议",)


def test_a_row_may_gain_a_variant_without_its_label_said_again(tmp_path: Path) -> None:
    tables = "tables: {disputes: {rows: {litigation_direct: {accepted: [直接起诉]}}}}\n"
    library = load(write_pack(tmp_path, pack=EDITION, tables=tables))
    wording = form_of(library).tables["disputes"].rows["litigation_direct"].label
    assert wording.printed == "未经复议直接起诉"
    assert wording.accepted == ("直接起诉",)
    assert wording.parents == ("行政诉讼",)


def test_a_new_table_of_an_own_edition(tmp_path: Path) -> None:
    tables = """\
tables:
  fees:
    title: 信息处理费表
    section: other_matters
    columns: {amount: {label: 金额, kind: amount}, notices: 通知数}
    rows: {charged: 收取, waived: {label: 减免, columns: amount}}
"""
    library = load(write_pack(tmp_path, pack=EDITION, tables=tables))
    table = form_of(library).tables["fees"]
    assert table.addresses() == {
        "fees.charged.amount",
        "fees.charged.notices",
        "fees.waived.amount",
    }
    assert table.columns["amount"].kind == "amount"
    assert table.columns["notices"].kind == "count"
    assert "fees" not in form_of(library, "ogi").tables


def test_the_outline_is_inherited_or_replaced_whole(tmp_path: Path) -> None:
    outline = "sections: [{key: summary, number: 一, title: 概要}]\n"
    library = load(write_pack(tmp_path, pack=EDITION, outline=outline))
    form, family = form_of(library), form_of(library, "ogi")
    assert [(s.key, s.ordinal, s.number) for s in form.sections] == [("summary", 1, "一")]
    assert form.report_names == family.report_names
    assert form.period_words == family.period_words


def test_rules_are_for_the_years_of_their_pack_unless_they_say_otherwise(tmp_path: Path) -> None:
    own = RULE.replace("X01", "X02").replace("check:", "years: {last: 2030}\n    check:")
    library = load(write_pack(tmp_path, pack=EDITION, rules_b=own))
    years = {rule.id: rule.years for rule in library.rules if rule.pack == "own"}
    assert years == {"X01": Years(2030, 2031), "X02": Years(None, 2030)}


def test_a_rule_knows_where_it_stands(tmp_path: Path) -> None:
    library = load(write_pack(tmp_path))
    (own,) = [one for one in library.rules if one.id == "X01"]
    assert str(own.source) == "own/rules/all.yaml:2:5"
    assert str(own.basis) == "本工具的建议，无明文依据"


def test_rule_files_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    files = {f"rules_{name}": RULE.replace("X01", f"X0{name}") for name in "53"}
    library = load(write_pack(tmp_path, **files))
    assert [rule.id for rule in library.rules if rule.pack == "own"] == ["X03", "X05", "X01"]


def test_a_word_list_is_inherited(tmp_path: Path) -> None:
    mentions = """\
words: {送: [寄送]}
mentions: {sent: {what: 寄送数, phrases: ["{送}..{申请}{N:件}"], unless: ["{热线}", 电话]}}
"""
    library = load(write_pack(tmp_path, mentions=mentions))
    pack = next(pack for pack in library.packs if pack.name == "own")
    (telling,) = pack.tellings
    assert telling.unless == ("12345", "热线", "电话")
    assert dict(pack.quantities) == {"sent": "寄送数"}
    (match,) = telling.phrases[0].find("寄送信息公开申请3件")
    assert match.values == (3,)


def test_a_pack_is_loaded_after_the_one_it_extends(tmp_path: Path) -> None:
    own = write_pack(tmp_path, "a-first")
    folders = [own, *shipped_folders()[::-1]]
    library = load(*folders, shipped=())
    names = [pack.name for pack in library.packs]
    assert names[0] == "ogi"
    assert sorted(names) == ["ogi", "ogi-2019", "ogi-2021", "own"]


@pytest.mark.parametrize("year", [2020, 2024, None])
def test_rules_of_an_own_pack_are_judged(year: int | None, tmp_path: Path) -> None:
    library = load(write_pack(tmp_path))
    row = {"upheld": 1, "corrected": 2, "other": 0, "pending": 0, "total": 3}
    data = {"year": year, "tables": {"disputes": {"reconsideration": row}}}
    found = outcomes(library, data)
    assert "X01" in found
    if year is not None:
        assert found["X01"].status == FAIL
        (finding,) = found["X01"].findings
        assert finding.message == "「行政复议」：维持 1，纠正 2。"


def test_an_own_pack_does_not_change_the_edition_required(tmp_path: Path) -> None:
    library = load(write_pack(tmp_path))
    for year, edition in ((2020, "ogi-2019"), (2024, "ogi-2021")):
        required = report_from({"year": year}, "data", library).required
        assert required is not None
        assert required.name == edition


def test_a_pack_that_extends_an_edition_is_judged_or_refused(tmp_path: Path) -> None:
    """Its rules must not be passed over in silence."""
    folder = write_pack(tmp_path, pack=MANIFEST.replace("extends: ogi", "extends: ogi-2021"))
    try:
        library = load(folder)
    except PackError:
        return
    row = {"upheld": 1, "corrected": 2, "other": 0, "pending": 0, "total": 3}
    found = outcomes(library, {"year": 2024, "tables": {"disputes": {"reconsideration": row}}})
    assert "X01" in found


def test_an_edition_of_a_new_year_needs_no_code(tmp_path: Path, data_2021: dict[str, Any]) -> None:
    """A row more in table 4 of the reports for 2030, and its sum is guarded like the others."""
    tables = "tables: {disputes: {rows: {mediation: 调解}}}\n"
    library = load(write_pack(tmp_path, pack=EDITION, tables=tables))
    data: dict[str, Any] = {"year": 2030, "tables": {"disputes": data_2021["tables"]["disputes"]}}
    data["tables"]["disputes"]["mediation"] = {
        "upheld": 1,
        "corrected": 0,
        "other": 0,
        "pending": 0,
        "total": 2,
    }
    report = report_from(data, "data", library)
    assert report.tables["disputes"].form is form_of(library).tables["disputes"]
    outcome = outcomes(library, data)["B16"]
    assert [(f.location.row, f.expected, f.actual) for f in outcome.findings] == [
        ("mediation", 1, 2)
    ]


def test_what_is_merged_keeps_the_order_of_the_base() -> None:
    base, change = (
        parse("{a: 1, b: {x: 1, y: 2}, c: 3}", "base"),
        parse("{d: 4, b: {y: 5, z: 6}, a: {q: 1}}", "change"),
    )
    whole = merged(base, change)
    assert list(whole.items()) == [
        ("a", {"q": "1"}),
        ("b", {"x": "1", "y": "5", "z": "6"}),
        ("c", "3"),
        ("d", "4"),
    ]
    assert base == {"a": "1", "b": {"x": "1", "y": "2"}, "c": "3"}
    assert isinstance(whole["b"], Mapping)
    assert whole["b"].marks["z"] == (1, 18)


def test_a_label_given_as_bare_text_can_be_added_to() -> None:
    whole = merged(parse("{a: 行政复议}", "base"), parse("{a: {accepted: [复议]}}", "change"))
    assert whole["a"] == {"label": "行政复议", "accepted": ["复议"]}


def test_rules_are_made_ready_once(library: Library) -> None:
    assert prepare_rules(library) is prepare_rules(library)


def test_a_rule_of_an_unknown_check_is_refused_when_made_ready(library: Library) -> None:
    own = rule("__init__")
    with pytest.raises(PackError) as caught:
        prepare_rule(own, library)
    assert caught.value.source == own.source


def test_years_hold_their_ends() -> None:
    assert [year in Years(2019, 2020) for year in (2018, 2019, 2020, 2021)] == [
        False,
        True,
        True,
        False,
    ]
    assert 1 in Years()
    assert 2021 in Years(2021)
    assert 2020 not in Years(2021)
    assert 2022 not in Years(None, 2021)
    assert None not in Years()
