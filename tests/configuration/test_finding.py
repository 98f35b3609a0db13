"""The nearest configuration file upwards, looked for once in each folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gov_report_lint.configuration import finding
from gov_report_lint.configuration.finding import NAME, Finder, folder_of, shown


@pytest.fixture
def deep(tmp_path: Path) -> Path:
    folder = tmp_path / "a" / "b" / "c"
    folder.mkdir(parents=True)
    return folder


def test_the_nearest_one_counts(deep: Path, tmp_path: Path) -> None:
    (tmp_path / "a" / NAME).touch()
    assert Finder().nearest(str(deep)) == str(tmp_path / "a" / NAME)
    (deep / NAME).touch()
    assert Finder().nearest(str(deep)) == str(deep / NAME)
    assert Finder().nearest(str(deep.parent)) == str(tmp_path / "a" / NAME)


def test_none_up_to_the_root(monkeypatch: pytest.MonkeyPatch, deep: Path) -> None:
    asked: list[str] = []

    def nowhere(path: str) -> bool:
        asked.append(os.path.dirname(path))
        return False

    monkeypatch.setattr(finding, "_there", nowhere)
    assert Finder().nearest(str(deep)) is None
    assert asked == [str(deep), *(str(one) for one in deep.parents)]


def test_a_folder_is_looked_into_once(monkeypatch: pytest.MonkeyPatch, deep: Path) -> None:
    (deep.parent / NAME).touch()
    asked: list[str] = []
    there = finding._there

    def counted(path: str) -> bool:
        asked.append(path)
        return there(path)

    monkeypatch.setattr(finding, "_there", counted)
    finder = Finder()
    for _ in range(3):
        for folder in (deep, deep.parent, deep / "d", deep.parent.parent):
            finder.nearest(str(folder))
    assert len(asked) == len(set(asked))
    assert finder.nearest(str(deep / "d")) == str(deep.parent / NAME)
    assert finder.nearest(str(deep.parent.parent)) is None


def test_a_broken_link_is_one_too(deep: Path) -> None:
    (deep / NAME).symlink_to("nothing")
    assert Finder().nearest(str(deep)) == str(deep / NAME)


def test_folders_of_paths(monkeypatch: pytest.MonkeyPatch, deep: Path) -> None:
    monkeypatch.chdir(deep)
    assert folder_of("-") == str(deep)
    assert folder_of("x.docx") == str(deep)
    assert folder_of("../x.docx") == str(deep.parent)
    assert folder_of(".", is_folder=True) == str(deep)
    assert folder_of("..", is_folder=True) == str(deep.parent)
    assert folder_of(str(deep.parent / "d" / "x.docx")) == str(deep.parent / "d")


def test_a_linked_folder_is_where_the_user_sees_it(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "far").mkdir()
    (tmp_path / "project" / NAME).touch()
    (tmp_path / "project" / "reports").symlink_to(tmp_path / "far")
    found = Finder().nearest(folder_of(str(tmp_path / "project" / "reports" / "x.docx")))
    assert found == str(tmp_path / "project" / NAME)


def test_paths_as_messages_name_them(monkeypatch: pytest.MonkeyPatch, deep: Path) -> None:
    monkeypatch.chdir(deep)
    assert shown(str(deep / "d" / NAME)) == os.path.join("d", NAME)
    assert shown(str(deep.parent / NAME)) == str(deep.parent / NAME)


def test_no_current_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    before = os.getcwd()
    os.chdir(gone)
    try:
        gone.rmdir()
        Finder().nearest(folder_of("x.docx"))
        assert shown("/x/y") == "/x/y"
    finally:
        os.chdir(before)
