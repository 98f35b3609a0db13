"""What is in force: severities, settings, what goes before what, each thing made once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from packs.pack_writer import MANIFEST, RULE, write_pack

from configuration.conftest import IDS, listed, rules
from gov_report_lint.configuration import libraries, setups
from gov_report_lint.configuration.errors import ConfigurationError
from gov_report_lint.configuration.finding import NAME
from gov_report_lint.configuration.given import NOTHING, Given, Item, merged
from gov_report_lint.configuration.setup import Setup
from gov_report_lint.configuration.setups import Only, Setups
from gov_report_lint.configuration.values import day
from gov_report_lint.model.library import Library
from gov_report_lint.model.report import Report
from gov_report_lint.model.settings import NO_SETTINGS, Settings
from gov_report_lint.packs.errors import PackError


@pytest.mark.parametrize("text", ["{X: info, X02: error}", "{X02: error, X: info}"])
def test_the_longest_pattern_wins(tmp_path: Path, own: Library, text: str) -> None:
    setup = configured(tmp_path, f"severity: {text}", own)
    severities = {one.rule.id: one.rule.severity for one in setup.rules}
    assert [severities[name] for name in IDS[:5]] == ["info", "error", "info", "info", "warning"]
    assert severities["B16"] == "error"


def test_severities_leave_the_library_as_it_is(tmp_path: Path, own: Library) -> None:
    configured(tmp_path, "severity: {X: error}", own)
    assert {rule.severity for rule in own.rules if rule.id in IDS} == {"warning"}


class Loaded(Setups):
    """Setups whose packs are loaded already."""

    def __init__(self, library: Library, line: Given = NOTHING) -> None:
        super().__init__(line)
        self._libraries[()] = library


def configured(folder: Path, text: str, library: Library, line: Given = NOTHING) -> Setup:
    (folder / NAME).write_text(text, encoding="utf-8")
    return Loaded(library, line).of(str(folder / "x.docx"))


def test_the_line_goes_before_the_file(tmp_path: Path, own: Library) -> None:
    text = "profile: township\npublished: 2025-01-20\ncontacts: ['12345']\nignore: [X01]"
    alone = configured(tmp_path, text, own)
    assert alone.settings == ("township", date(2025, 1, 20), ("12345",))
    assert alone.profile_by == "configuration"
    line = Given(
        profile=Item("department", "--profile"),
        published=day(Item("2025-02-01", "--published")),
        contacts=listed("67890", origin="--contact"),
        ignore=listed("X02", origin="--ignore"),
    )
    both = configured(tmp_path, text, own, line)
    assert both.settings == ("department", date(2025, 2, 1), ("12345", "67890"))
    assert both.profile_by == "option"
    run = {one.rule.id for one in both.rules}
    assert run & {"X01", "X02", "X02b"} == {"X02b"}


def test_select_on_the_line_chooses_anew() -> None:
    file = Given(select=listed("A"), ignore=listed("X01"))
    line = Given(select=listed("X"), ignore=listed("X02"))
    assert merged(file, line)[2:4] == (line.select, line.ignore)
    only_ignore = merged(file, Given(ignore=line.ignore))
    assert only_ignore[2:4] == (file.select, file.ignore + line.ignore)


@pytest.mark.parametrize("text", ["ignore: [Q]", "select: [X, Q]", "severity: {Q: info}"])
def test_patterns_of_a_file_are_held_against_the_packs(
    tmp_path: Path, own: Library, text: str
) -> None:
    with pytest.raises(ConfigurationError, match=f"{NAME}:1:"):
        configured(tmp_path, text, own)


def test_an_unknown_profile(tmp_path: Path, own: Library) -> None:
    with pytest.raises(ConfigurationError) as caught:
        configured(tmp_path, "profile: town", own)
    for profile in own.families[0].form.profiles:
        assert f"{profile.key}（{profile.title}）" in str(caught.value)


def test_packs_of_a_file_and_of_the_line(tmp_path: Path) -> None:
    own = write_pack(tmp_path)
    other = write_pack(
        tmp_path, "other", pack=MANIFEST.replace("own", "other"), rules_all=rules("Z01")
    )
    (tmp_path / NAME).write_text("packs: [own]", encoding="utf-8")
    for line, names in [
        ((), ["own"]),
        (listed(str(other)), ["own", "other"]),
        (listed(str(own)), ["own"]),
    ]:
        setup = Setups(Given(packs=line)).of(str(tmp_path / "x.docx"))
        loaded = [pack.name for pack in setup.library.packs if not pack.name.startswith("ogi")]
        assert sorted(loaded) == sorted(names)


def test_a_broken_pack_of_a_file(tmp_path: Path) -> None:
    write_pack(tmp_path, rules_all=RULE.replace("check: relation", "check: relatoin"))
    (tmp_path / NAME).write_text("packs:\n  - own", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=rf"{NAME}:2:5: .*own/rules/all\.yaml:2:5"):
        Setups().of(str(tmp_path / "x.docx"))
    line = Given(packs=listed(str(tmp_path / "own")))
    with pytest.raises(PackError, match=r"^own/rules/all\.yaml:2:5"):
        Setups(line, search=False).of(str(tmp_path / "x.docx"))


def test_a_damaged_installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def nothing() -> Library:
        raise FileNotFoundError("安装不完整")

    monkeypatch.setattr(libraries, "shipped_library", nothing)
    with pytest.raises(PackError, match="安装不完整"):
        Setups().of(str(tmp_path / "x.docx"))


def test_each_thing_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(tmp_path)
    (tmp_path / NAME).write_text("packs: [own]\nignore: [B16]", encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / NAME).write_text("ignore: [B16]", encoding="utf-8")
    loads: list[object] = []
    load = libraries.load

    def counted(folders: tuple[Path, ...]) -> Library:
        loads.append(folders)
        return load(folders)

    monkeypatch.setattr(setups, "load", counted)
    made = Setups()
    found = [made.of(str(tmp_path / name)) for name in ("x", "y", "a/x", "a/y", "b/x", "b/c/x")]
    assert [found.index(one) for one in found] == [0, 0, 2, 2, 0, 0]
    assert loads == [(tmp_path / "own",), ()]
    names = [pack.name for pack in made.packs()]
    assert len(names) == len(set(names)) > len(found[2].library.packs)


def test_without_a_configuration_nothing_is_copied(own: Library, tmp_path: Path) -> None:
    for made in (Only(own), Loaded(own)):
        setup = made.of(str(tmp_path / "x.docx"))
        assert [one.rule for one in setup.rules] == own.rules
        assert setup.file is None
        assert setup.given is NOTHING


def test_no_search(tmp_path: Path, own: Library) -> None:
    (tmp_path / NAME).write_text("nonsense", encoding="utf-8")
    setup = Setups(search=False).of(str(tmp_path / "x.docx"))
    assert setup.file is None
    other = tmp_path / "other.yaml"
    other.write_text("ignore: [B16]", encoding="utf-8")
    setup = Setups(file=str(other)).of(str(tmp_path / "x.docx"))
    assert setup.file
    assert setup.file.endswith("other.yaml")


def test_terms(
    tmp_path: Path, own: Library, make_report: Callable[[Any], Report], data_2021: Any
) -> None:
    report = make_report(data_2021)
    assert report.family.profile_of(report.issuer) == "government"
    terms = Loaded(own).of(str(tmp_path / "x")).terms(report)
    assert terms == ("government", "issuer", "government", None, ("own",), ())
    text = "profile: township\nignore: [X0]"
    setup = configured(tmp_path, text, own)
    terms = setup.terms(report)
    assert terms[:3] == ("township", "configuration", "government")
    assert terms.configuration == setup.file
    assert terms.disabled == ("X01", "X02", "X02b")
    assert setup._replace(settings=NO_SETTINGS).settings_for(report).profile is None
    foreign = setup._replace(settings=Settings("school"))
    assert foreign.settings_for(report).profile is None
    assert foreign.terms(report)[:2] == ("government", "issuer")
    unknown = make_report({**data_2021, "issuer": "云溪学校", "paragraphs": [], "title": ""})
    terms = Only(own).of("x").terms(unknown)
    assert terms[:3] == (None, None, None)
