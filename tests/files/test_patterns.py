"""Patterns of paths: what they match, what they cover, where they may lead."""

from __future__ import annotations

import pytest

from gov_report_lint.files.patterns import Pattern, choice, fits, is_magic, parts_of


def pattern(text: str) -> Pattern:
    return Pattern(parts_of(text))


@pytest.mark.parametrize(
    ("text", "path", "matches"),
    [
        ("*.docx", "a.docx", True),
        ("*.docx", "A.DOCX", True),
        ("*.DOCX", "a.docx", True),
        ("*.docx", "b/a.docx", False),
        ("b/*.docx", "b/a.docx", True),
        ("b/*.docx", "b/c/a.docx", False),
        ("**/*.docx", "a.docx", True),
        ("**/*.docx", "b/c/a.docx", True),
        ("b/**/a", "b/a", True),
        ("b/**/a", "b/c/d/a", True),
        ("b/**/a", "c/a", False),
        ("**", "b/c", True),
        ("**/**/**/x", "a/b/x", True),
        ("**/a/**/a/**/a", "a/a", False),
        ("报告?.txt", "报告1.txt", True),
        ("报告?.txt", "报告.txt", False),
        ("报告[12].txt", "报告2.txt", True),
        ("报告[!12].txt", "报告2.txt", False),
        ("报告[1].txt", "报告[1].txt", True),
        ("报告[.txt", "报告[.txt", True),
        ("./b//a", "b/a", True),
        ("", "a", False),
        ("a", "ab", False),
    ],
)
def test_matches(text: str, path: str, matches: bool) -> None:
    assert pattern(text).matches(parts_of(path)) is matches


@pytest.mark.parametrize(
    ("text", "folder", "leads"),
    [
        ("*.docx", "a", False),
        ("*/*.docx", "a", True),
        ("*/*.docx", "a/b", False),
        ("2023/*", "2024", False),
        ("2023/**", "2023/x/y", True),
        ("**/x", "a/b/c", True),
    ],
)
def test_leads_below(text: str, folder: str, leads: bool) -> None:
    assert pattern(text).leads_below(parts_of(folder)) is leads


@pytest.mark.parametrize(
    ("text", "path", "left_out"),
    [
        ("drafts", "drafts/a.txt", True),
        ("drafts", "b/drafts/a.txt", True),
        ("drafts/", "drafts/a.txt", True),
        ("drafts", "mydrafts/a.txt", False),
        ("drafts/*", "drafts/a.txt", True),
        ("drafts/*", "drafts/b/a.txt", True),
        ("drafts/*", "b/drafts/a.txt", False),
        ("**/drafts/*", "b/drafts/a.txt", True),
        ("top/drafts", "drafts/a.txt", True),
        ("*稿*", "b/征求意见稿.txt", True),
        ("**", "a", True),
        ("", "a", False),
    ],
)
def test_what_is_left_out(text: str, path: str, left_out: bool) -> None:
    below = parts_of(path)
    wanted = choice((), (text,))
    assert wanted.leaves_out(below, ("top", *below)) is left_out
    assert choice((text,), ()).asks_for(below, ("top", *below)) is left_out
    assert not wanted.asks_for(below, below)


def test_a_name_is_itself_before_it_is_a_pattern() -> None:
    assert fits("a[1]", "a[1]")
    assert fits("a[1]", "a1")
    assert is_magic("a[1]")
    assert not is_magic("报告 (1).docx")


def test_many_stars_end() -> None:
    assert not pattern("**/" * 200 + "x").matches(("a",) * 200)
    assert not fits("*a" * 60 + "b", "a" * 200)
