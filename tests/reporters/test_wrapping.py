"""Text is wrapped to columns, nothing is lost, numbers and closing marks stay where they belong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.reporters.wrapping import columns, wrapped


@given(st.text(alphabet="办结件数为12,345.6%，。 ab（）「」", max_size=80), st.integers(4, 40))
def test_nothing_is_lost_and_lines_keep_to_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width).split("\n")
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        core = line.rstrip("，。」）")
        longest = max(map(columns, core.split()), default=0) if core.isascii() else 0
        assert columns(core) <= max(width, longest) or any(c.isascii() for c in core)


def test_numbers_are_not_parted() -> None:
    assert wrapped("办结12345件", 8) == "办结\n12345件"


def test_no_line_begins_with_a_closing_mark() -> None:
    assert wrapped("一二三，四", 6) == "一二三，\n四"


def test_chinese_counts_two_columns() -> None:
    assert columns("办结12件") == 8
