"""Packs a configuration names: shipped local ones, and folders that lie within its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from packs.pack_writer import write_pack

from gov_report_lint.configuration import packs
from gov_report_lint.configuration.errors import ConfigurationError
from gov_report_lint.configuration.given import Item
from gov_report_lint.configuration.packs import MAX_BYTES, folder_of_file, folder_of_option


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    folder.mkdir()
    return folder


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = write_pack(tmp_path / "shipped", "huaihua")
    monkeypatch.setattr(packs, "local_folders", lambda: {"huaihua": folder})
    return folder


def folder_of(name: str, base: Path) -> Path:
    return folder_of_file(Item(name, "c.yaml:1:1"), str(base / "c.yaml"))


def refused(name: str, base: Path) -> str:
    with pytest.raises(ConfigurationError) as caught:
        folder_of(name, base)
    assert str(caught.value).startswith("c.yaml:1:1: ")
    return str(caught.value)


@pytest.mark.parametrize("name", ["own", "./own", "own/", "x/../own", "../base/own"])
def test_folders_within(base: Path, name: str) -> None:
    (base / "x").mkdir()
    own = write_pack(base)
    assert folder_of(name, base) == own


def test_the_folder_itself(tmp_path: Path) -> None:
    assert folder_of(".", write_pack(tmp_path)) == tmp_path / "own"


def test_a_shipped_local_pack_goes_before_a_folder_of_that_name(
    base: Path, local: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = write_pack(base, "huaihua")
    monkeypatch.chdir(base)
    assert folder_of("huaihua", base) == local
    assert folder_of("./huaihua", base) == own
    assert folder_of_option(Item("huaihua", "--pack")) == local
    assert folder_of_option(Item("./huaihua", "--pack")) == Path("huaihua")


def test_a_name_nearly_right(base: Path, local: Path) -> None:
    assert "是不是“huaihua”？" in refused("huaihau", base)


@pytest.mark.parametrize("name", ["..", "../own", "x/../../own", "C:own", "C:\\own", "\\\\a\\b"])
def test_folders_elsewhere(base: Path, tmp_path: Path, name: str) -> None:
    write_pack(tmp_path)
    assert "不在配置文件所在的文件夹里" in refused(name, base)


def test_a_neighbour_whose_name_begins_the_same(base: Path, tmp_path: Path) -> None:
    write_pack(tmp_path, "base2")
    assert "不在配置文件所在的文件夹里" in refused("../base2", base)


def test_an_absolute_path(base: Path) -> None:
    assert "不在配置文件所在的文件夹里" in refused(str(write_pack(base)), base)


def test_links_that_lead_out(base: Path, tmp_path: Path) -> None:
    elsewhere = write_pack(tmp_path)
    (base / "link").symlink_to(elsewhere)
    assert "不在配置文件所在的文件夹里" in refused("link", base)
    own = write_pack(base)
    (own / "rules" / "more.yaml").symlink_to(elsewhere / "rules" / "all.yaml")
    assert "more.yaml 是指向配置文件所在文件夹之外的链接" in refused("own", base)
    (own / "rules" / "more.yaml").unlink()
    (own / "rules").rename(own / "kept")
    (own / "rules").symlink_to(elsewhere / "rules")
    assert "all.yaml 是指向配置文件所在文件夹之外的链接" in refused("own", base)


def test_links_within(base: Path) -> None:
    own = write_pack(base)
    (own / "rules" / "more.yaml").symlink_to("all.yaml")
    assert folder_of("own", base) == own


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs the files of a Unix system")
@pytest.mark.parametrize("name", ["mentions.yaml", "rules/more.yaml"])
def test_what_is_no_file(base: Path, name: str) -> None:
    os.mkfifo(write_pack(base) / name)
    assert "不是普通文件" in refused("own", base)


def test_a_broken_link(base: Path) -> None:
    (write_pack(base) / "tables.yaml").symlink_to("nothing")
    assert "tables.yaml 读不了" in refused("own", base)


def test_too_large(base: Path) -> None:
    own = write_pack(base)
    (own / "mentions.yaml").write_text("#" * MAX_BYTES, encoding="utf-8")
    assert "过大" in refused("own", base)


def test_too_many_files(base: Path) -> None:
    own = write_pack(base)
    for number in range(100):
        (own / "rules" / f"{number}.yaml").touch()
    assert "过大" in refused("own", base)


@pytest.mark.parametrize("name", ["nothing", "", "a\0b", "x" * 5000])
def test_no_folder(base: Path, name: str) -> None:
    assert "找不到规则包" in refused(name, base)


def test_a_folder_that_is_no_pack(base: Path) -> None:
    (base / "empty").mkdir()
    assert "里面没有 pack.yaml" in refused("empty", base)


def test_the_packs_that_always_count(base: Path) -> None:
    assert "总是加载" in refused("ogi", base)
