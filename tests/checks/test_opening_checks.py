"""The checks that look at how a report opens: its title, its preamble, its list of parts."""

from __future__ import annotations

import pytest

from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS
from gov_report_lint.model.rule import Rule

from .bench import SECTIONS, judged, only, rule, status, text

TITLE = "云溪镇2024年政府信息公开工作年度报告"
NAMES = {
    "overview": ["总体", "概述"],
    "proactive": ["主动公开"],
    "applications": ["申请情况"],
    "disputes": ["复议", "诉讼"],
    "problems": ["问题"],
    "other_matters": ["其他需要", "收费"],
}
LISTING = {"about": ["报告"], "leads": ["包括", "由"], "names": NAMES, "sections": ["overview"]}
COUNT = rule(
    "listing",
    "{said}|{what}",
    must="count-right",
    units=["部分", "个部分", "个方面"],
    others=["附表"],
    **LISTING,
)
CURRENT = rule(
    "listing", "{said}", must="be-current", words=["概述", "减免"], unless=["没有"], **LISTING
)
FIVE = (
    "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、"
    "政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况"
)
SIX = f"{FIVE}、其他需要报告的事项"


def of_count(sentence: str) -> list[str]:
    return [one.message for one in judged(COUNT, text(TITLE, sentence, *SECTIONS)).findings]


@pytest.mark.parametrize(
    "sentence",
    [
        f"本报告由{SIX}六部分组成。",
        f"本报告包括{SIX}等6个部分。",
        f"本报告分六个部分，包括{SIX.replace('、', '，')}。",
        f"本报告共六个部分：{SIX}。",
        f"本报告由{SIX.replace('主动公开', '（一）主动公开')}六部分组成，分五个方面总结。",
        f"本报告由{SIX.replace('总体情况', '总体情况（含主动公开等五个方面）')}六部分组成。",
        f"本报告由{SIX.replace('总体情况', '总体情况，从五个方面总结')}六部分组成。",
        f"为做好主动公开工作，根据条例规定，本报告由{SIX}六部分组成。",
        # 甲、乙等六部分 may name but a few.
        "本报告由总体情况、主动公开政府信息情况、申请情况、复议情况等六部分组成。",
        "报告从主动公开、依申请公开、平台建设、监督保障四个方面总结。",
        "报告由正文和附表两部分组成。",
        "六部分。",
    ],
)
def test_a_number_of_parts_that_is_right_or_counts_something_else(sentence: str) -> None:
    assert of_count(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (f"本报告由{FIVE}六部分组成。", "六部分|只列出 5 个，没有列“其他需要报告的事项”"),
        (f"本报告由{FIVE}等六部分组成。", "六部分|只列出 5 个，没有列“其他需要报告的事项”"),
        (f"本报告由{SIX}五个部分组成。", "五个部分|列出的却有 6 个"),
        (f"本报告由{SIX}7部分组成。", "7部分|列出的却有 6 个"),
        (f"本报告由{FIVE}五部分组成。", "五部分|报告实际有 6 个部分"),
    ],
)
def test_a_number_of_parts_that_is_wrong(sentence: str, told: str) -> None:
    assert of_count(sentence) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        f"本报告由{SIX}和附表七部分组成。",
        f"本报告由{FIVE}、机构设置情况、其他需要报告的事项八部分组成。",
    ],
)
def test_a_list_with_a_part_nobody_knows_stays_open(sentence: str) -> None:
    outcome = judged(COUNT, text(TITLE, sentence, *SECTIONS))
    assert outcome.status == OPEN
    assert "不是规定的部分名称" in outcome.reasons[0]


def test_a_report_that_lacks_a_section_is_not_told_so_by_its_list() -> None:
    assert status(COUNT, text(TITLE, f"本报告由{SIX}六部分组成。", *SECTIONS[:5])) == PASS
    assert status(COUNT, text(TITLE, f"本报告由{FIVE}五部分组成。", *SECTIONS[:5])) == PASS
    assert status(COUNT, text(TITLE, "现予公布。", *SECTIONS)) == NOT_APPLICABLE


def test_a_list_in_a_later_section_is_none_of_the_report() -> None:
    assert status(COUNT, text(TITLE, *SECTIONS, f"报告由{FIVE}六部分组成。")) == NOT_APPLICABLE


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "本报告由概述、主动公开情况、行政复议情况、收费及减免情况等部分组成。",
            "概述”“收费及减免情况",
        ),
        ("本报告包括总体情况、主动公开情况、收费及减免情况、存在的问题。", "收费及减免情况"),
        ("本报告包括总体情况、主动公开情况、存在的问题，收费及减免情况见后。", None),
        ("本报告期内主动公开120条，没有收费及减免情况，没有行政复议。", None),
    ],
)
def test_a_list_with_a_part_that_is_no_more(sentence: str, expected: str | None) -> None:
    found = judged(CURRENT, text(TITLE, sentence, *SECTIONS)).findings
    assert [one.message for one in found] == ([expected] if expected else [])


BEFORE = rule(
    "preamble",
    "{said}",
    must="stand-before",
    section="overview",
    phrases=["编制本报告", "统计期限"],
)
MORE = rule(
    "preamble",
    "{part}|{said}",
    must="not-be-all",
    section="overview",
    phrases=["编制本报告", "统计期限"],
    others=["联系电话"],
    deeds=["推进"],
)
OWN = "根据《条例》编制本报告。"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((TITLE, OWN, *SECTIONS), PASS),
        ((TITLE, *SECTIONS[:1], OWN, *SECTIONS[1:]), FAIL),
        ((TITLE, "一、总体情况 根据《条例》编制本报告。", *SECTIONS[1:]), FAIL),
        ((TITLE, SECTIONS[0], "（一）监督保障", OWN, *SECTIONS[1:]), PASS),
        ((TITLE, *SECTIONS[1:]), OPEN),
    ],
)
def test_where_the_preamble_stands(lines: tuple[str, ...], expected: str) -> None:
    assert status(BEFORE, text(*lines)) == expected


def test_the_whole_sentence_of_the_preamble_is_quoted_once() -> None:
    data = text(TITLE, SECTIONS[0], f"{OWN}数据的统计期限为2024年。", *SECTIONS[1:])
    assert only(judged(BEFORE, data)).message == OWN


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((), FAIL),
        ((OWN,), FAIL),
        ((OWN, "联系电话：0512-66666666。"), FAIL),
        ((OWN, "2024年公开信息120条。"), PASS),
        ((OWN, "我镇坚持以公开为常态，工作有序。"), PASS),
        (("（一）主动公开情况", "公开120条。"), PASS),
        (("2024年扎实推进公开工作，编制本报告。",), OPEN),
        (("无。",), OPEN),
    ],
)
def test_a_section_says_more_than_its_preamble(lines: tuple[str, ...], expected: str) -> None:
    assert status(MORE, text(TITLE, SECTIONS[0], *lines, *SECTIONS[1:])) == expected


def test_a_section_that_may_go_on_unseen_stays_open() -> None:
    assert status(MORE, text(TITLE, *SECTIONS) | {"strays": ["overview"]}) == OPEN
    # The first part of the first section may be called as the second section is.
    part = "一、主动公开政府信息情况"
    assert status(MORE, text(TITLE, SECTIONS[0], part, "公开120条。", *SECTIONS[1:])) == OPEN
    assert status(MORE, text(TITLE, SECTIONS[0], part[2:], "公开120条。", *SECTIONS[1:])) == OPEN


SAYS_NOT = rule("title", "{title}|{said}", must="not-say", words=["××", "的通知"])


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (TITLE, ""),
        ("××镇2024年政府信息公开工作年度报告", "××"),
        ("关于印发云溪镇2024年政府信息公开工作年度报告的通知", "的通知"),
    ],
)
def test_words_that_have_no_place_in_a_title(title: str, said: str) -> None:
    found = judged(SAYS_NOT, text(title, *SECTIONS, "××路改造的通知")).findings
    assert [one.message for one in found] == ([f"{title}|{said}"] if said else [])
    assert status(SAYS_NOT, text("没有标题。")) == OPEN


@pytest.mark.parametrize(
    ("checked", "sentence"),
    [
        (COUNT, "本报告由总体、主动公开、申请情况、复议、问题六部分，"),
        (COUNT, "报告由由由由六部分（（（"),
        (CURRENT, "本报告由概述、主动公开、减免、"),
        (MORE, "编制本报告推进统计期限"),
        (BEFORE, "编制本编制本"),
    ],
)
def test_long_text_comes_to_an_end(checked: Rule, sentence: str) -> None:
    data = text(TITLE, SECTIONS[0], sentence * 10_000, *SECTIONS[1:])
    assert judged(checked, data).status
