"""YAML stays the text it is; what is not plain YAML is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.yaml_text import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_NODES,
    Mapping,
    Sequence,
    parse,
    read,
)


def refusal(text: str) -> PackError:
    with pytest.raises(PackError) as caught:
        parse(text, "own/rules/a.yaml")
    return caught.value


@pytest.mark.parametrize(
    "scalar",
    ["3.10", "12:30", "on", "no", "012", "0x1F", "1_000", "2024-01-01", "~", "null", "1e3", ".5"],
)
def test_a_scalar_stays_text(scalar: str) -> None:
    assert parse(f"clause: {scalar}", "a") == {"clause": scalar}
    assert parse(f"- {scalar}\n", "a") == [scalar]
    assert parse(f"{scalar}: x", "a") == {scalar: "x"}


def test_an_empty_value_is_empty_text() -> None:
    assert parse("a:\nb: ''", "a") == {"a": "", "b": ""}


def test_keys_values_and_items_know_their_place() -> None:
    tree = parse("a: 1\nb:\n  c: x\n  d:\n    - one\n    - {e: f}\n", "own/x.yaml")
    assert isinstance(tree, Mapping)
    assert str(tree.source("b")) == "own/x.yaml:2:1"
    inner = tree["b"]
    assert isinstance(inner, Mapping)
    assert str(inner.source("d")) == "own/x.yaml:4:3"
    assert str(inner.source()) == "own/x.yaml:3:3"
    assert str(inner.source("unknown")) == "own/x.yaml:3:3"
    items = inner["d"]
    assert isinstance(items, Sequence)
    assert str(items.source(1)) == "own/x.yaml:6:7"
    assert str(items.source(7)) == "own/x.yaml:5:5"
    assert str(items[1].source("e")) == "own/x.yaml:6:8"


def test_columns_count_characters_not_bytes() -> None:
    error = refusal("中文: {甲: 1, 甲: 2}")
    assert str(error.source) == "own/rules/a.yaml:1:12"


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 1, "“a”重复，第 1 行"),
        ("x:\n  b: 1\n  c: 2\n  b: 1\n", 4, 3, "“b”重复，第 2 行"),
        ("- {k: 1, k: 1}\n", 1, 10, "重复"),
        ('"a": 1\na: 2\n', 2, 1, "重复"),
        ("a: &x 1\nb: 2\n", 1, 4, "锚点"),
        ("a: 1\nb: *x\n", 2, 4, "锚点"),
        ("a: &x [1]\n", 1, 4, "锚点"),
        ("a: &x {b: 1}\n", 1, 4, "锚点"),
        ("a: !!int 3\n", 1, 4, "标签"),
        ("a:\n  - !!python/object/apply:os.system [ls]\n", 2, 5, "标签"),
        ("a: !local {b: 1}\n", 1, 4, "标签"),
        ("a: 1\n---\nb: 2\n", 2, 1, "一份 YAML 文档"),
        ("? [a, b]\n: 1\n", 1, 3, "键必须是一个词"),
        ("? {a: b}\n: 1\n", 1, 3, "键必须是一个词"),
    ],
)
def test_what_is_not_plain_yaml_is_refused(text: str, line: int, column: int, words: str) -> None:
    error = refusal(text)
    assert (error.source.path, error.source.line) == ("own/rules/a.yaml", line)
    assert error.source.column == column
    assert words in error.message
    assert str(error) == f"own/rules/a.yaml:{line}:{column}: {error.message}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [1, 2\nb: 3\n", 2),
        ("a: 1\n  b: 2\n", 2),
        ('a: "open\n', 2),
        ("a: 1\nb: @x\n", 2),
        ("a:\n\t- x\n", 2),
        ("a: }\n", 1),
        ("<<: *a", 1),
    ],
)
def test_a_syntax_error_names_its_line(text: str, line: int) -> None:
    error = refusal(text)
    assert error.source.line == line
    assert error.source.column >= 1


def test_a_control_character_is_refused() -> None:
    assert "语法错误" in refusal("a: \x07\n").message


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_depth_is_bounded(opening: str) -> None:
    error = refusal(opening * 100_000)
    assert f"嵌套超过 {MAX_DEPTH} 层" in error.message


def test_the_deepest_that_is_allowed() -> None:
    tree = parse("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a")
    depth = 0
    while isinstance(tree, list):
        tree, depth = (tree[0] if tree else None), depth + 1
    assert depth == MAX_DEPTH


def test_the_number_of_nodes_is_bounded() -> None:
    assert "过大" in refusal("[" + "a," * MAX_NODES + "]").message


def test_an_empty_file_is_nothing() -> None:
    assert parse("", "a") is None
    assert parse("# only a remark\n", "a") is None


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab: -[]{}\"'\n\t#&*!|>%@`,?~\u4e00\ufeff\x00", max_size=40))
def test_any_text_is_a_tree_or_refused(text: str) -> None:
    place = (1, 1)
    tree: object = None
    try:
        tree = parse(text, "a")
    except PackError as error:
        place = (error.source.line, error.source.column)
    assert min(place) >= 1
    assert tree is None or isinstance(tree, str | Mapping | Sequence)


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("标题: 总体情况".encode("gb18030"))
    with pytest.raises(PackError) as caught:
        read(path, "own/a.yaml")
    assert str(caught.value.source) == "own/a.yaml:1:1"
    assert "UTF-8" in caught.value.message


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert read(path, "own/a.yaml") == {"a": "1", "b": "2"}


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"x" * MAX_BYTES)
    with pytest.raises(PackError) as caught:
        read(path, "own/a.yaml")
    assert str(MAX_BYTES) in caught.value.message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PackError) as caught:
        read(tmp_path / "a.yaml", "own/a.yaml")
    assert str(caught.value).startswith("own/a.yaml:1:1: 读不了")


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        read(tmp_path, "own/a.yaml")
