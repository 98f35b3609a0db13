"""A configuration file read: every key, every mistake with its place, nothing without bounds."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import pytest

from gov_report_lint.configuration.errors import LONGEST, ConfigurationError
from gov_report_lint.configuration.given import NOTHING, Given
from gov_report_lint.configuration.reading import MAX_BYTES, MAX_PACKS, read

WHOLE = """\
packs: [huaihua, ./own]
profile: township
select:
  - B
  - C01
ignore: B21，H  # two in one line
severity:
  B: warning
  B16: error
published: 2025-01-20
contacts:
  - 0735-1234567
  - "+86 138 0000 0000"
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "c.yaml"


def given(file: Path, text: str) -> Given:
    file.write_text(text, encoding="utf-8")
    return read(str(file))


def refused(file: Path, text: str) -> str:
    with pytest.raises(ConfigurationError) as caught:
        given(file, text)
    assert not caught.value.by_option
    return str(caught.value)


def test_every_key(file: Path) -> None:
    all_of_it = given(file, WHOLE)
    assert [item.text for item in all_of_it.packs] == ["huaihua", "./own"]
    assert all_of_it.profile == ("township", "c.yaml:2:1")
    assert all_of_it.select == (("B", "c.yaml:4:5"), ("C01", "c.yaml:5:5"))
    assert all_of_it.ignore == (("B21", "c.yaml:6:1"), ("H", "c.yaml:6:1"))
    levels = [(one.pattern, one.severity, one.origin) for one in all_of_it.severity]
    assert levels == [("B", "warning", "c.yaml:8:3"), ("B16", "error", "c.yaml:9:3")]
    assert all_of_it.published == (date(2025, 1, 20), "c.yaml:10:1")
    assert [item.text for item in all_of_it.contacts] == ["0735-1234567", "138 0000 0000"]


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "select:\nignore:\nprofile:\n"])
def test_nothing_said(file: Path, text: str) -> None:
    assert given(file, text) == NOTHING


@pytest.mark.parametrize("text", ["ignore: []", "contacts: []", "packs: []", "severity: {}"])
def test_empty_lists(file: Path, text: str) -> None:
    assert given(file, text) == NOTHING


@pytest.mark.parametrize(
    "day", ["2025-1-2", "2025/01/02", "2025.1.2", "2025年1月2日", "２０２５－１－２"]
)
def test_days(file: Path, day: str) -> None:
    published = given(file, f"published: {day}").published
    assert published
    assert published.day == date(2025, 1, 2)


@pytest.mark.parametrize(
    "number", ["12345", "(0735) 123 4567", "（0735）1234567", "０７３５－１２３", "138–0000–0000"]
)
def test_numbers(file: Path, number: str) -> None:
    (contact,) = given(file, f'contacts: "{number}"').contacts
    assert set(contact.text) <= set("0123456789-() ")


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("profile: x\nignroe: [H]", "2:1", "是不是“ignore”？"),
        ("fail_on: error", "1:1", "不认识的键“fail_on”"),
        ("profile: [a]", "1:1", "一段文字"),
        ("select: []", "1:1", "空的"),
        ("select:\n  - B\n  -\n", "3:4", "规则编号"),
        ("ignore: [',']", "1:10", "规则编号"),
        ("ignore: {B: x}", "1:1", "列表"),
        ("ignore:\n  - [B]", "2:5", "文字"),
        ("severity: [B]", "1:1", "键: 值"),
        ("severity: {B21: eror}", "1:12", "是不是“error”？"),
        ("severity: {B21: }", "1:12", "error"),
        ("severity: {B21: info, b21: error}", "1:23", "c.yaml:1:12"),
        ("severity: {'B21,B22': info}", "1:12", "每行写一个"),
        ("severity: {'': info}", "1:12", "规则编号"),
        ("published: 2025-02-30", "1:1", "没有“2025-02-30”这一天"),
        ("published: 20250120", "1:1", "2025-01-20"),
        ("published: 2025-W04-1", "1:1", "2025-01-20"),
        ("contacts: 无", "1:1", "不是电话号码"),
        ("contacts: [12345, '']", "1:19", "不是电话号码"),
        ("contacts: '-'", "1:1", "不是电话号码"),
        ("contacts: '0735-1234567、0735-7654321'", "1:1", "每项写一个"),
        (f"packs: [{','.join('x' * (MAX_PACKS + 1))}]", "1:1", str(MAX_PACKS)),
        ("ignore: [B]\nignore: [H]", "2:1", "重复"),
        ("ignore: &x [B]", "1:9", "锚点"),
        ("ignore: !!python/name:os.system [B]", "1:9", "标签"),
        ("ignore: [B]\n---\nignore: [H]", "2:1", "一份"),
        ("- B", "1:1", "键: 值"),
        ("B21", "1:1", "键: 值"),
        ("a: " + "[" * 60, "1:33", "30 层"),
    ],
)
def test_mistakes(file: Path, text: str, place: str, says: str) -> None:
    message = refused(file, text)
    assert message.startswith(f"c.yaml:{place}: ")
    assert says in message


def test_wrong_syntax(file: Path) -> None:
    message = refused(file, "ignore: [B\n")
    assert message.startswith(("c.yaml:1:", "c.yaml:2:"))
    assert "语法" in message


def test_bytes_that_are_no_text(file: Path) -> None:
    file.write_bytes("ignore: [中]".encode("gb18030"))
    with pytest.raises(ConfigurationError, match="UTF-8"):
        read(str(file))


def test_a_byte_order_mark_is_none_of_our_business(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfprofile: township")
    assert read(str(file)).profile == ("township", "c.yaml:1:1")


def test_too_large(file: Path) -> None:
    assert given(file, "#" * MAX_BYTES) == NOTHING
    assert "64 KB" in refused(file, "#" * (MAX_BYTES + 1))


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "endless", "loop"])
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs the files of a Unix system")
def test_what_is_no_file(file: Path, kind: str) -> None:
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "endless":
        file.symlink_to("/dev/zero")
    elif kind == "loop":
        file.symlink_to(file)
    with pytest.raises(ConfigurationError, match=r"^c\.yaml: "):
        read(str(file))


def test_nothing_steers_the_terminal(file: Path) -> None:
    message = refused(file, '"k\\e]0;title\\a\\u202e": 1')
    assert message.isprintable()


def test_messages_have_bounds(file: Path) -> None:
    assert len(refused(file, f"{'k' * 60_000}: 1")) < LONGEST + 100


def test_the_largest_file_is_read_in_no_time(file: Path) -> None:
    start = time.perf_counter()
    numbers = ",".join(f"13{number:09}" for number in range(5000))
    assert len(given(file, f"contacts: [{numbers}]").contacts) == 5000
    patterns = "B," * 30_000
    assert len(given(file, f"ignore: '{patterns}'").ignore) == 30_000
    assert time.perf_counter() - start < 5
