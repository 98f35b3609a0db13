"""Which report of an earlier run is which of this one; in doubt, none."""

from __future__ import annotations

import pytest

from gov_report_lint.settling.pairing import Paper, left_over, pairs

WATER, ROADS = "云溪市水务局", "云溪市交通局"


def paper(path: str, issuer: str | None = WATER, year: int | None = 2024) -> Paper:
    return Paper(path, issuer, year)


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (paper("年报.docx"), paper("年报.docx")),
        (paper("定稿/年报.pdf"), paper("草稿/年报.docx")),
        (paper("b.html"), paper("a.docx")),
        (paper("-"), paper("a.docx")),
        (paper("a.docx", "云溪市 水务局"), paper("b.docx")),
        (paper("./x/../年报.docx", None), paper("年报.docx")),
        (paper("x\\年报.docx", None, None), paper("x/年报.docx", None, None)),
        (paper("年报.docx", "云溪水务局"), paper("年报.docx")),
        (paper("年报.docx"), paper("年报.docx", WATER, None)),
        (paper("-", None, None), paper("-", None, None)),
        (paper("x/年报.pdf", None, None), paper("x/年报.docx", None, None)),
        (paper("x/年报.pdf", "云溪水务局"), paper("x/年报.docx")),
    ],
)
def test_the_same_report(now: Paper, before: Paper) -> None:
    assert pairs([now], [before]) == {0: 0}


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (paper("年报.docx", year=2025), paper("年报.docx")),
        (paper("a.docx"), paper("b.docx", ROADS)),
        (paper("a/年报.docx", None, None), paper("b/年报.docx", None, None)),
        (paper("a.docx", None), paper("b.docx", None)),
        (paper("-"), paper("-", ROADS)),
    ],
)
def test_another_report(now: Paper, before: Paper) -> None:
    assert pairs([now], [before]) == {}


def test_two_files_of_one_report() -> None:
    """The path tells them apart, else the name; the second file of one report is a new one."""
    now = [paper("a.docx"), paper("a.pdf"), paper("b/c.pdf")]
    assert pairs(now, [paper("a.pdf"), paper("a.docx")]) == {0: 1, 1: 0}
    assert pairs(now, [paper("a.docx")]) == {0: 0}
    assert pairs(now, [paper("c.docx"), paper("a.pdf")]) == {1: 1, 2: 0}


def test_two_that_nobody_can_tell_apart() -> None:
    now, before = [paper("c.docx"), paper("d.docx")], [paper("a.docx"), paper("b.docx")]
    assert pairs(now, before) == {}
    assert pairs(now, before[:1]) == {}
    assert pairs(now[:1], before) == {}
    assert left_over(before, {}) == {(WATER, 2024)}
    assert left_over(before, {0: 0, 1: 1}) == frozenset()


def test_files_that_changed_their_names() -> None:
    now = [paper("a.docx"), paper("b.docx", ROADS)]
    assert pairs(now, [paper("a.docx", ROADS), paper("b.docx")]) == {0: 1, 1: 0}
