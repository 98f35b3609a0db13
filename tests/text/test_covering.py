"""Text made of nothing but known words."""

from __future__ import annotations

import pytest

from gov_report_lint.text.covering import Cover

COVER = Cover(["其中", "共", "共计", "计", "办结的申请中"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", True),
        (",其中", True),
        ("。办结的申请中,", True),
        ("共计", True),
        (",占33.9%;", False),
        (",33.9%;", True),
        ("2024年,其中:", True),
        (",其中区住建局", False),
        ("共区", False),
    ],
)
def test_covers(text: str, expected: bool) -> None:
    assert COVER.covers(text, 0, len(text), {}) == expected


def test_a_jump_is_covered_whole() -> None:
    text = ",上年结转2件。其中"
    assert not COVER.covers(text, 0, len(text), {})
    assert COVER.covers(text, 0, len(text), {1: 7})
    # It may not lead past the end.
    assert not COVER.covers(text, 0, 4, {1: 7})


def test_words_that_may_be_cut_in_many_ways_come_to_an_end() -> None:
    text = "共计" * 79 + "甲"
    assert not COVER.covers(text, 0, len(text), {})  # would not come back in a lifetime
