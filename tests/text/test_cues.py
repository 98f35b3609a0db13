"""Cues set the stage for what follows them, within their brackets."""

from __future__ import annotations

from gov_report_lint.text.cues import MOST_BACK, Cue, Cues, Stage, within_brackets

SCOPES = Cues({"area": ["全市"], "level": ["本级", "市本级"], "others": ["各部门"]})


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[cue.start : cue.end], cue.kind) for cue in SCOPES.find(text)]


def test_the_longer_word_counts() -> None:
    assert kinds("全市收到9件,其中市本级3件") == [("全市", "area"), ("市本级", "level")]


def test_no_words_no_cues() -> None:
    assert Cues({}).find("全市") == []


def stage(text: str) -> Stage:
    return Stage(within_brackets(text, SCOPES.find(text)))


def kind_before(text: str, words: str) -> str | None:
    cue = stage(text).before(text.index(words))
    return cue.kind if cue else None


def test_the_last_cue_before_a_place_holds() -> None:
    text = "全市收到9件,各部门6件,办结8件"
    assert kind_before(text, "收到") == "area"
    assert kind_before(text, "办结") == "others"
    assert kind_before("收到9件,全市", "收到") is None


def test_a_cue_in_brackets_holds_within_them() -> None:
    text = "全市收到9件(各部门6件),办结8件"
    assert kind_before(text, "6件") == "others"
    assert kind_before(text, "办结") == "area"


def test_nested_and_unclosed_brackets() -> None:
    text = "全市(各部门(本级3件)4件)5件"
    assert kind_before(text, "3件") == "level"
    assert kind_before(text, "4件") == "others"
    assert kind_before(text, "5件") == "area"
    assert kind_before("全市(各部门3件,办结8件", "办结") == "others"
    assert kind_before("全市)各部门3件", "3件") == "others"


def test_cues_between_two_places() -> None:
    text = "全市本级各部门"
    assert [cue.kind for cue in stage(text).between(2, 5)] == ["level", "others"]


def test_a_cue_may_hold_up_to_an_offset() -> None:
    cues = Stage([Cue(0, 2, "area"), Cue(3, 5, "others", 9)])
    before = [cues.before(at) for at in (2, 9, 10)]
    assert [cue.kind for cue in before if cue] == ["area", "others", "area"]


def test_asking_costs_no_more_for_many_closed_cues() -> None:
    """Only so many cues are asked in turn; with more the answer is none, never a slow one."""
    text = "(全市)" * (MOST_BACK + 10) + "9件"
    assert kind_before("全市" + text, "9件") is None
