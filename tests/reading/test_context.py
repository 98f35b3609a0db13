"""What a figure in the prose is about: its topic, whose it is, which year, and how exact."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.model.report import Mention
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

APPLICATIONS = "（二）依申请公开"


def told(
    *texts: str,
    heading: str = APPLICATIONS,
    issuer: str = "临江市人民政府",
    year: int | None = 2024,
) -> list[Mention]:
    data: dict[str, Any] = {"issuer": issuer, "paragraphs": [heading, *texts]}
    if year:
        data["year"] = year
    report = report_from(data, "test", shipped_library())
    found = [mention for named in report.mentions.values() for mention in named]
    return sorted(found, key=lambda one: (one.sentence, one.span))


def facts(*texts: str, **given: Any) -> list[tuple[str, object, str, str]]:
    return [(one.fact, one.value, one.scope, one.time) for one in told(*texts, **given)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年收到申请27件，办结25件。", ["new_received", "handled"]),
        ("收到12345热线工单27件，办结25件。", ["hotline.accepted", "hotline.closed"]),
        ("收到政府信息公开申请27件。收到网民留言25件，办结25件。", ["new_received"]),
        ("收到网民留言25件。收到政府信息公开申请27件，答复27件。", ["new_received", "handled"]),
    ],
)
def test_the_topic_is_the_last_one_named(text: str, expected: list[str]) -> None:
    assert [fact for fact, *_ in facts(text)] == expected


def test_the_headings_give_the_topic_where_the_text_names_none() -> None:
    assert [one[0] for one in facts("全年收到申请27件。")] == ["new_received"]
    assert facts("全年收到申请27件。", heading="（四）平台建设") == []


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("全市收到申请133件，其中市政府本级收到12件，办结10件。", ["area", "level", "level"]),
        ("我市收到申请133件；市教育局收到9件。办结120件。", ["own", "others", "own"]),
        ("代表市政府受理政府信息公开申请859件。", ["behalf"]),
        ("全市收到申请133件（各部门收到90件），办结120件。", ["area", "others", "area"]),
        ("全市收到申请133件，其中市政府本级12件、各区121件。", ["area", "level", "others"]),
    ],
)
def test_a_scope_holds_until_another(text: str, scopes: list[str]) -> None:
    assert [scope for _, _, scope, _ in facts(text)] == scopes


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("2023年收到申请19件，2024年收到申请26件。", ["last_year", "this_year"]),
        ("收到申请26件，上年为19件，办结25件。", ["this_year", "last_year", "this_year"]),
        ("上半年收到申请12件，全年收到申请26件。", ["other", "this_year"]),
        ("上年结转申请2件，办结27件。", ["this_year", "this_year"]),
        ("收到申请26件，比上年的19件增长36.8%。", ["this_year", "last_year"]),
        ("2021年以来累计收到申请260件。", ["other"]),
    ],
)
def test_a_year_holds_for_what_follows(text: str, times: list[str]) -> None:
    assert [time for *_, time in facts(text)] == times


def test_without_a_year_of_the_report_every_year_may_be_its_own() -> None:
    assert [time for *_, time in facts("2023年收到申请19件。", year=None)] == ["this_year"]


def test_a_bound_is_told_and_proves_nothing() -> None:
    (mention,) = told("全年收到政府信息公开申请近20件。")
    assert (mention.value, mention.bound) == (20, "近")
    assert not mention.comparable


def test_only_the_own_figure_of_the_own_year_is_comparable() -> None:
    found = told("全市收到申请133件，上年为120件，其中市教育局收到9件。")
    assert [one.comparable for one in found] == [True, False, False]


def test_a_whole_area_is_the_own_one_of_its_government_alone() -> None:
    text = "全市收到政府信息公开申请133件。"
    assert [one.plain for one in told(text, issuer="临江市人民政府")] == [True]
    assert [one.plain for one in told(text, issuer="临江市教育局")] == [False]
    assert [one.plain for one in told(text, issuer="青禾县人民政府")] == [False]


def test_words_that_narrow_are_not_plain() -> None:
    assert [one.plain for one in told("全年收到政府信息公开申请27件。")] == [True]
    assert not any(one.plain for one in told("收到疑难复杂政府信息公开申请7件。"))


def test_a_total_of_what_several_bodies_told_is_the_whole() -> None:
    found = facts("县本级收到申请16件，乡镇收到申请23件，县直部门收到申请58件，全县合计97件。")
    assert found[-1] == ("new_received", 97, "area", "this_year")
    assert len(facts("县本级收到申请16件，乡镇收到申请23件，合计97件。")) == 2


def test_one_figure_tells_one_thing() -> None:
    found = facts("全年收到政府信息公开申请29件（含上年结转2件）。")
    assert [one[:2] for one in found] == [("received_total", 29), ("carried_over", 2)]
