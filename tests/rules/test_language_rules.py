"""The rules of language and typing on whole reports: where they tell, and where they keep still."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.cases.case import Case
from gov_report_lint.judging import judge_rule
from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS, Outcome
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.preparing import prepare_rule, prepare_rules
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from

ONE = "一、总体情况"


def judged(rule: str, *paragraphs: str, **more: Any) -> Outcome:
    """Return the outcome of one rule on a report with these paragraphs."""
    library = shipped_library()
    prepared = next(one for one in prepare_rules(library) if one.rule.id == rule)
    data = {"year": 2024, "paragraphs": [ONE, *paragraphs], **more}
    outcome = judge_rule(prepared, Case(report_from(data, "数据.json", library)))
    assert not outcome.crashed, outcome.reasons
    return outcome


def told(rule: str, *paragraphs: str) -> list[str]:
    return [found.message for found in judged(rule, *paragraphs).findings]


def test_places_of_one_kind_are_told_together() -> None:
    (found,) = judged("H02", "完善机制,细化职责,落实责任。", "未收到申请.").findings
    assert "3 处" in found.message
    assert [place.text for place in found.related] == ["细化职责,落实责任", "收到申请."]
    assert found.alike


def test_a_doubled_word_is_told_where_it_stands() -> None:
    (found,) = judged("H01", "加强管理。", "二是规范审核审核发布机制。").findings
    assert found.location.words == "第一部分第2段"
    assert found.location.text == "二是规范审核审核发布机制"
    assert found.expected == "审核"


@pytest.mark.parametrize("rule", ["H06b", "H10", "H13", "H03", "H01", "H02"])
def test_without_prose_nothing_is_certain(rule: str) -> None:
    library = shipped_library()
    prepared = next(one for one in prepare_rules(library) if one.rule.id == rule)
    data = {"year": 2024, "tables": {}}
    assert judge_rule(prepared, Case(report_from(data, "数据.json", library))).status == OPEN


@pytest.mark.parametrize(
    ("paragraphs", "said"),
    [
        (["编制《报告（试行）。"], ["前书名号没有配对的后书名号"]),
        (["编制报告》。"], ["后书名号没有配对的前书名号"]),
        (["深化“放管服改革。"], ["前引号"]),
        (["（含解读）(含图表）【一】〔二〕"], []),
        (["1）加强领导。2）落实责任；a）专人，一）专岗"], []),
        (["公开20条（其中政策3条，", "动态17条）。"], []),
        (["公开（其中政策3条，", "甲，", "乙，", "丙，", "丁，动态17条）。"], []),
        (["公开20条（其中政策3条。", "甲。", "乙。", "丙。", "动态17条）。"], ["前括号"]),
    ],
)
def test_marks_come_in_pairs(paragraphs: list[str], said: list[str]) -> None:
    messages = told("H06b", *paragraphs)
    assert len(messages) == len(said)
    for message, words in zip(messages, said, strict=True):
        assert words in message


def test_lone_marks_are_counted_and_the_first_comes_first() -> None:
    (found,) = judged("H06b", "甲）乙《丙。", "丁。", "戊。", "己。", "庚。").findings
    assert "后括号没有配对的前括号" in found.message
    assert "2 处" in found.message
    assert len(found.related) == 1


def test_the_remains_of_a_table_are_no_text() -> None:
    assert told("H06b", "（一        二）三）") == []


@pytest.mark.parametrize(
    ("paragraphs", "count"),
    [
        (["公开20条。下一步将继续加强政务公开业务培训"], 1),
        (["公开20条。下一步将继续加强政务公开业务培训", "1.另一项。"], 1),
        (["公开20条。下一步将继续加强政务公开业务培训", "和宣传。"], 0),
        (["下一步将继续加强政务公开业务培训"], 0),
        (["公开20条。联系地址：某市某区某路某号办公楼三楼"], 0),
        (["公开20条。其中政府信息公开申请办理情况见下表"], 0),
        (["公开20条。某市某某局"], 0),
        (["公开20条。下一步将继续加强政务公开业务培训20场"], 1),
        (["公开20条。下一步将举办政务公开业务培训班共20"], 0),
    ],
)
def test_a_paragraph_ends_with_a_mark(paragraphs: list[str], count: int) -> None:
    assert len(told("H13", *paragraphs)) == count


def test_a_paragraph_before_the_next_section_has_ended() -> None:
    open_end = "公开20条。下一步将继续加强政务公开业务培训"
    assert len(told("H13", open_end, "二、主动公开政府信息情况")) == 1


DEFINED = "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。"


@pytest.mark.parametrize(
    ("paragraphs", "status"),
    [
        ([DEFINED, "落实《条例》。"], PASS),
        (["落实《条例》。", DEFINED], FAIL),
        (["落实《条例》。", "编制本报告。"], NOT_APPLICABLE),
        ([DEFINED, "落实《条例》。", DEFINED], PASS),
        (["（以下分别简称《条例》《办法》），落实《办法》《条例》。"], PASS),
        (["（以下简称“条例”）。落实《条例》。"], PASS),
    ],
)
def test_an_abbreviation_is_explained_first(paragraphs: list[str], status: str) -> None:
    assert judged("H10", *paragraphs).status == status


def test_the_explanation_is_told_beside_the_first_use() -> None:
    (found,) = judged("H10", "落实《条例》。", DEFINED).findings
    assert found.location.words == "第一部分第1段"
    assert [place.words for place in found.related] == ["第一部分第2段"]


def test_lost_characters_of_a_doubted_file_stay_open() -> None:
    text = "公开\ufffd政府信息20条。"
    assert judged("H03", text).status == FAIL
    outcome = judged("H03", text, doubts=["部分文字没有编码"])
    assert outcome.status == OPEN
    assert "第一部分第1段" in outcome.reasons[0]
    # What is garbled in the text itself is told all the same, and the rest is not passed over.
    outcome = judged("H03", text, "公开?20条?。", doubts=["部分文字没有编码"])
    assert outcome.status == FAIL
    assert outcome.reasons


def test_garbled_words_are_told_with_their_neighbours() -> None:
    (message,) = told("H03", "全年公开政府信息?1340条?。")
    assert "年公开政府信息?1340条?" in message


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("畅通依申请公开受理渠。", ["H18"]),
        ("畅通受理渠道、申请渠道。", []),
        ("主动公开政府信息  条，其中解读3条。", ["H17b"]),
        ("全年收到申请共计件，办结率%。", ["H17b", "H17b"]),
        ("全年公开企业资质条、施工许可76条、排水许可5条。", ["H17"]),
        ("打造整体统一的的网站界面。", ["H01c"]),
        ("健全政务公开工作工作机制。", ["H01b"]),
        ("公开通知公告、通知公告等信息。", ["H01d"]),
        ("现将上一年度（2024年）情况报告如下：", ["H15"]),
        ("与上一年度（2023年）相比增加3件。", []),
        ("工程造价125万，已开工。", ["H16"]),
    ],
)
def test_each_slip_is_told_by_its_own_rule(text: str, rules: list[str]) -> None:
    of_language = ("H01", "H01b", "H01c", "H01d", "H15", "H16", "H17", "H17b", "H18")
    assert [rule for rule in of_language for _ in told(rule, text)] == rules


def test_a_clean_report_is_not_talked_about() -> None:
    library = shipped_library()
    text = [
        "云溪市水务局2024年政府信息公开工作年度报告",
        "根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）编制。",
        ONE,
        "2024年，我局严格落实《条例》，通过网站公开信息1,234条，其中“一图读懂”“视频解读”20条。",
        "（一）主动公开。召开会议3次，办成民生实事十二件，共收到代表建议12件。",
        "六、其他需要报告的事项",
        "无。",
        "云溪市水务局",
        "2025年1月20日",
    ]
    report = report_from({"paragraphs": text}, "数据.json", library)
    own = [one for one in prepare_rules(library) if "language" in one.rule.source.path]
    assert len(own) > 15
    found = [judge_rule(one, Case(report)) for one in own]
    assert [one.rule.id for one in found if one.status in (FAIL, OPEN)] == []


@pytest.mark.parametrize("check", ["first_use"])
def test_a_check_without_its_words_is_refused(check: str) -> None:
    library = shipped_library()
    rule = next(one for one in library.rules if one.check == check)
    with pytest.raises(PackError, match="以下简称"):
        prepare_rule(rule._replace(options={}), library)
