"""The checks that look at the titles and the numbers of headings."""

from __future__ import annotations

import pytest

from gov_report_lint.model.outcome import FAIL, OPEN, PASS
from gov_report_lint.model.rule import Rule

from .bench import SECTIONS, judged, only, rule, status, text

OFFICIAL = rule("headings", "{printed}|{official}", must="be-official", words=["政务公开"])
NO_WORD = rule("headings", "{printed}|{official}", must="not-say", words=["政务公开"])
OLD = rule(
    "headings",
    "{printed}",
    must="not-be-called",
    titles=["概述"],
    words=["减免"],
    except_in="overview",
)
LOWER = rule(
    "headings", "{part}|{printed}", must="be-lower", section="overview", words=["主动公开"]
)


@pytest.mark.parametrize(
    "heading",
    [
        "一、总体情况",
        "总体情况",
        "第一部分 总体情况",
        "一、总体情况。2024年公开信息120条。",
        "一、总体情况 2024年，我局公开信息120条。",
        "一、2024年总体情况",
        "一、总体概况",
        "二、主动公开政府信息情况（单位：件）",
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
    ],
)
def test_a_title_of_the_form_or_one_tolerated(heading: str) -> None:
    assert status(OFFICIAL, text("标题", heading)) == PASS


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("二、主动公开政府政府情况", "二、主动公开政府政府情况|二、主动公开政府信息情况"),
        ("六、其他报告事项", "六、其他报告事项|六、其他需要报告的事项"),
    ],
)
def test_another_title_is_told_with_the_right_one(heading: str, told: str) -> None:
    finding = only(judged(OFFICIAL, text("标题", heading)))
    assert finding.message == told
    assert finding.location.paragraph == 2


def test_a_number_printed_by_word_is_part_of_the_title() -> None:
    data = {"paragraphs": [{"text": "主动公开政府政府情况", "number": "二、"}]}
    assert only(judged(OFFICIAL, data)).message.startswith("二、主动公开政府政府情况")


def test_a_word_is_told_by_its_own_rule_only() -> None:
    data = text(
        "标题", "一、总体情况", "四、政务公开行政复议、行政诉讼情况", "（四）政务公开平台建设"
    )
    assert status(OFFICIAL, data) == PASS
    assert only(judged(NO_WORD, data)).message.startswith("四、政务公开行政复议、行政诉讼情况")


@pytest.mark.parametrize("checked", [OFFICIAL, NO_WORD, OLD, LOWER])
def test_without_an_outline_nothing_can_be_said(checked: Rule) -> None:
    assert status(checked, text("没有标题的一段话。")) == OPEN
    assert status(checked, {}) == OPEN


def test_old_titles_open_sections_or_none() -> None:
    old = text("一、概述", SECTIONS[1], "三、收费及减免情况", "（一）收费及减免情况")
    assert [one.message for one in judged(OLD, old).findings] == ["一、概述", "三、收费及减免情况"]


@pytest.mark.parametrize(
    "line",
    [
        "（一）收费及减免情况",
        "三、收费及减免情况",  # among the text of the first section
        "收费及减免情况",
    ],
)
def test_old_titles_are_no_sub_headings(line: str) -> None:
    assert status(OLD, text(SECTIONS[0], line, *SECTIONS[1:])) == PASS


def test_a_numbered_sentence_is_no_title() -> None:
    sentence = "七、2024年收费及减免情况为0元，没有减免。"
    assert status(OLD, text(*SECTIONS, sentence)) == PASS


def test_a_part_with_the_number_of_a_section() -> None:
    data = text(SECTIONS[0], "一、主动公开情况", "公开信息120条。", *SECTIONS[1:])
    assert only(judged(LOWER, data)).message == "第一部分|一、主动公开情况"
    assert status(LOWER, text(SECTIONS[0], "（一）主动公开情况", *SECTIONS[1:])) == PASS
    assert status(LOWER, text(*SECTIONS, "一、主动公开不够及时")) == PASS


def test_what_may_be_the_misspelt_title_of_a_section_stays_open() -> None:
    data = text(SECTIONS[0], "二、平台和主动公开工作", *SECTIONS[2:])
    assert status(LOWER, data) == OPEN


MARKS = rule("marks", "{printed}|{what}|{count}", levels=["一、", "（一）", "1.", "（1）"])


def of_marks(*lines: str) -> list[str]:
    return [found.message for found in judged(MARKS, text(*lines)).findings]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("一、甲", "（一）乙", "1.丙", "（1）丁"), []),
        (("一、甲", "１．乙", "（1）丙"), []),
        (("一、甲", "①乙", "⒈丙", "㈠丁"), []),
        (("一、甲", "（一）、乙", "（二）、丙"), ["(一)、|按层次应写作“(一)”|2"]),
        (("一、甲", "1、乙", "2.丙", "3、丁"), ["1、|按层次应写作“1.”|2"]),
        (("一．甲", "二、乙"), ["一.|按层次应写作“一、”|1"]),
        (("一、甲", "段中的1、乙；2、丙。"), []),
    ],
)
def test_how_numbers_are_written(lines: tuple[str, ...], told: list[str]) -> None:
    assert of_marks(*lines) == told


def test_the_further_places_of_a_form_are_related() -> None:
    finding = only(judged(MARKS, text("一、甲", "1、乙", "2、丙")))
    assert (finding.location.paragraph, [one.paragraph for one in finding.related]) == (2, [3])
    assert (finding.expected, finding.actual) == ("1.", "1、")


@pytest.mark.parametrize(
    ("lines", "upside_down"),
    [
        (("（一）甲", "（1）子", "1.寅", "2.卯", "（2）丑"), True),
        (("（一）甲", "（1）子", "（2）丑", "1.寅", "2.卯"), False),
        (("（一）甲", "（1）子", "1.寅", "（1）丑", "（2）辰"), False),
        (("1.甲", "（1）子", "2.乙", "（1）丑"), False),
        (("（一）甲", "（1）子", "（二）乙", "1.寅", "（2）丑"), False),
        (("（1）甲", "二、主动公开政府信息情况", "1.寅", "（2）丑"), False),
    ],
)
def test_levels_upside_down(lines: tuple[str, ...], upside_down: bool) -> None:
    found = [one for one in of_marks("一、总体情况", *lines) if "下一层" in one]
    assert bool(found) is upside_down


def test_a_web_page_that_numbers_sections_as_lists_is_not_blamed() -> None:
    lines = [
        {"text": one.partition("、")[2], "number": f"{at}."} for at, one in enumerate(SECTIONS, 1)
    ]
    assert status(MARKS, {"paragraphs": lines}) == PASS


@pytest.mark.parametrize("checked", [OFFICIAL, NO_WORD, OLD, MARKS, LOWER])
def test_ten_times_the_headings_take_no_fault_of_their_own(checked: Rule) -> None:
    lines = [f"（{'一二三四五六七八九十'[at % 10]}）、主动公开收费及减免" for at in range(2000)]
    outcome = judged(checked, text(SECTIONS[0], *lines, *SECTIONS[1:]))
    assert outcome.status in (PASS, FAIL)
