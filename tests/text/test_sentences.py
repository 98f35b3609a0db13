"""Sentences and clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.sentences import LONGEST_SHELTER, Sentence, clauses, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("收到12件。答复11件。", ["收到12件。", "答复11件。"]),
        ("收到12件。答复11件", ["收到12件。", "答复11件"]),
        ("真的吗?!是。", ["真的吗?!", "是。"]),
        ("一句。\n\n二句\n三句", ["一句。\n\n", "二句\n", "三句"]),
        ("《甲。乙》说明。完", ["《甲。乙》说明。", "完"]),
        ('做到"看得懂。能监督"的要求。完', ['做到"看得懂。能监督"的要求。', "完"]),
        ("(含结转。下同)12件。完", ["(含结转。下同)12件。", "完"]),
        ("《甲《乙。》丙。》丁。戊", ["《甲《乙。》丙。》丁。", "戊"]),
        ('一个"引号。没有关。完', ['一个"引号。', "没有关。", "完"]),
        ("没有关(括号。完。", ["没有关(括号。", "完。"]),
        ("率为91.25%。", ["率为91.25%。"]),
        ("1)甲。2)乙。", ["1)甲。", "2)乙。"]),
        ("", []),
        ("\n", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [part.text for part in sentences(text)] == parts


def test_long_brackets_shelter_nothing() -> None:
    inside = "甲" * LONGEST_SHELTER
    assert len(sentences(f"(甲。{inside})乙。丙")) == 3
    assert len(sentences(f"(甲。{inside[:-3]})乙。丙")) == 2


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("收到12件,答复11件;结转1件。", ["收到12件,", "答复11件;", "结转1件。"]),
        ("其中:自然人3件。", ["其中:", "自然人3件。"]),
        ("共1,234件,15:30完成", ["共1,234件,", "15:30完成"]),
        ("2021年,12件", ["2021年,", "12件"]),
        ("答复5件(含结转1件,下同),其余", ["答复5件(含结转1件,下同),", "其余"]),
        ("甲、乙、丙", ["甲、乙、丙"]),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    assert [part.text for part in clauses(Sentence(text, 0))] == parts


def test_clauses_have_offsets_in_the_whole_text() -> None:
    text = "全年收到12件。其中,自然人10件,企业2件。"
    for sentence in sentences(text):
        for clause in clauses(sentence):
            assert text[clause.start : clause.start + len(clause.text)] == clause.text


@given(st.text('收。!?\n《》()〔〕"〈〉,;:12', max_size=60))
def test_nothing_is_lost(text: str) -> None:
    parts = sentences(text)
    for part in parts:
        assert text[part.start : part.start + len(part.text)] == part.text
        assert "".join(clause.text for clause in clauses(part)).strip() == part.text.strip()
    assert "".join(part.text for part in parts).replace("\n", "") == text.replace("\n", "")
