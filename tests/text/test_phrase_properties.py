"""What holds of every phrase and every text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.phrases import PhraseError, PhraseMatch, compile_phrase

WORDS = {"件": ("件", "宗", "起")}


@given(st.text("甲乙{}()[]|….N:P件", max_size=24))
def test_a_phrase_compiles_or_is_refused(source: str) -> None:
    columns = []
    matches: list[PhraseMatch] = []
    try:
        phrase = compile_phrase(source, {"件": ("件",), "甲": ("甲", "甲乙")})
        matches.extend(phrase.find("甲乙12件甲5%乙" * 3))
    except PhraseError as error:
        columns.append(error.column)
    assert all(1 <= column <= len(source) + 1 for column in columns)
    assert all(match.end > match.start for match in matches)


PIECES = st.recursive(
    st.sampled_from([("甲", "甲"), ("乙", "乙"), ("甲乙", "甲乙")]),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: (two[0][0] + two[1][0], two[0][1] + two[1][1])),
        st.tuples(inner, inner).map(
            lambda two: (f"({two[0][0]}|{two[1][0]})", f"(?:{two[0][1]}|{two[1][1]})")
        ),
        inner.map(lambda one: (f"[{one[0]}]", f"(?:{one[1]})?")),
    ),
    max_leaves=5,
)


@given(PIECES, PIECES, st.text("甲乙丙。1", max_size=40))
def test_phrases_find_what_the_regular_expression_would(
    one: tuple[str, str], two: tuple[str, str], text: str
) -> None:
    phrase = compile_phrase(f"丙{one[0]}…{two[0]}..丙", {})
    pattern = re.compile(f"丙{one[1]}[^。1]{{0,12}}?{two[1]}[^。1]{{0,6}}?丙")
    expected = [match.span() for match in pattern.finditer(text)]
    assert [(match.start, match.end) for match in phrase.find(text)] == expected


@given(
    st.lists(
        st.sampled_from(["收到", "申请", "12", "件", "甲", "、", "。", "十二", "5%", "3万"]),
        max_size=20,
    ),
    st.sampled_from(
        [
            "收到…申请{N:件}",
            "(收到|申请)..{N}",
            "{N:件}…申请",
            "[收到]件",
            "申请…{P}",
        ]
    ),
)
def test_a_match_holds_a_needed_word(pieces: list[str], source: str) -> None:
    text = "".join(pieces)
    phrase = compile_phrase(source, WORDS)
    for match in phrase.find(text):
        said = text[match.start : match.end]
        assert phrase.needs is None or any(word in said for word in phrase.needs)
        assert len(match.values) == len(match.spans)
        assert all(match.start <= start < end <= match.end for start, end in match.spans)
