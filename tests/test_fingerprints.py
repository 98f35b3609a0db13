"""A finding has the same mark after edits elsewhere, and no two findings have one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from checks.bench import disputes, judged, rule, text
from hypothesis import given, settings
from hypothesis import strategies as st

from gov_report_lint.fingerprints import LOOK, Fingerprints, words_key
from gov_report_lint.lint import check_report, read_json
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import Location
from gov_report_lint.model.place import Place
from gov_report_lint.model.report import Heading, Line, Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.text.folding import squeeze

UNIT = rule("unit", "“{said}”。", words=["投资"])
HEAD = ("云溪市水务局2024年政府信息公开工作年度报告", "一、总体情况")
ROADS, BRIDGE, SCHOOL = "修建道路，投资125万。", "新建桥梁，投资300万。", "改造学校，投资80万。"
REPORT = read_json(b"{}", "x.json", shipped_library())
Marks = dict[str, str]


def marks(*paragraphs: str) -> Marks:
    """Return the mark of each finding by its quotation."""
    found = judged(UNIT, text(*HEAD, *paragraphs)).findings
    result = {one.location.text or "": one.fingerprint for one in found}
    assert len(set(result.values())) == len(found)
    return result


def test_one_that_vanishes_leaves_the_others_their_marks() -> None:
    all_three = marks(ROADS, BRIDGE, SCHOOL)
    assert len(set(all_three.values())) == 3
    assert marks(SCHOOL, ROADS).items() <= all_three.items()
    assert marks(BRIDGE, "无关的一段。", ROADS, "（二）其他").items() <= all_three.items()


@pytest.mark.parametrize(
    "changed",
    [
        "修建道路，投资5125万。",
        "修建道路，投资１２５万。",
        "  修建 道路,投资 125 万。",
        "（三）修建道路，投资125万。",
        "2.修建道路：投资125万。",
        "2024年完成了任务。修建道路，投资125万。",
        "修建道路，投资125万。另有新的一句。",
        "修建道路，投资1,250.75万；又写了一句。",
    ],
)
def test_what_makes_no_other_finding(changed: str) -> None:
    assert set(marks(changed).values()) == set(marks(ROADS).values())


@pytest.mark.parametrize("changed", ["修建道路，投资125亿。", "修建公园，投资125万。"])
def test_what_makes_another_finding(changed: str) -> None:
    assert not set(marks(changed).values()) & set(marks(ROADS).values())


def test_the_same_sentence_twice_has_two_marks() -> None:
    found = judged(UNIT, text(*HEAD, ROADS, ROADS)).findings
    assert len({one.fingerprint for one in found}) == 2
    assert found[0].fingerprint in marks(ROADS).values()


def test_a_long_quotation_is_not_known_by_where_it_is_cut() -> None:
    parts = rule("parts", refuse="more")
    listed = (
        "全年公开信息{}条，其中：机构职能类{}条、政策文件类{}条、财政预算决算类{}条、其他类{}条。"
    )
    (one,) = judged(parts, text(*HEAD, listed.format(9, 8, 8, 8, 8))).findings
    figures = (901234, 801234, 801235, 801236, 801237)
    (other,) = judged(parts, text(*HEAD, listed.format(*figures))).findings
    assert one.fingerprint == other.fingerprint


MISSING = rule("contains", any=["未收取信息处理费"], section="other_matters", in_section=["处理费"])


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["六、其他需要报告的事项", "没有其他事项。"],
        ["六、其他需要报告的事项", "新的第一段。", "没有其他事项。"],
        ["六、其他需要报告的事项"],
        ["五、存在的主要问题及改进情况", "问题。", "六、其他需要报告的事项", "无。"],
    ],
)
def test_what_is_missing_is_not_known_by_what_stands_there(paragraphs: list[str]) -> None:
    (found,) = judged(MISSING, text(*HEAD, *paragraphs)).findings
    (first,) = judged(MISSING, text(*HEAD, "六、其他需要报告的事项", "无。")).findings
    assert found.fingerprint == first.fingerprint


def test_two_missing_sections_have_two_marks() -> None:
    sections = [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "四、政府信息公开行政复议、行政诉讼情况",
    ]
    there = rule("sections", must="be-there")
    before = judged(there, text(HEAD[0], *sections)).findings
    assert len({one.fingerprint for one in before}) == 3
    after = judged(there, text(HEAD[0], *sections, "五、存在的主要问题及改进情况")).findings
    assert {one.fingerprint for one in after} < {one.fingerprint for one in before}


def test_the_title_and_the_period_are_one_each() -> None:
    complete = rule("title", must="be-complete")
    (one,) = judged(complete, text("2024年政府信息公开年度报告", *HEAD[1:])).findings
    (other,) = judged(complete, text("政府信息公开工作年度报告（2024年）", *HEAD[1:])).findings
    assert one.fingerprint == other.fingerprint
    whole = rule("period", must="be-the-whole-year")
    said = "统计期限为2024年{}。"
    (one,) = judged(whole, text(HEAD[0], said.format("1月1日至12月30日"), HEAD[1])).findings
    (other,) = judged(whole, text(HEAD[0], said.format("1月2日至2024年12月31日"), HEAD[1])).findings
    assert one.fingerprint == other.fingerprint


def test_cells_told_together_are_one_finding_of_their_table() -> None:
    blank = rule("cells", refuse="blank")
    found = [judged(blank, disputes(*row)).findings for row in ((1, None, None), (None, 1, 0))]
    assert found[0][0].fingerprint == found[1][0].fingerprint
    assert found[0][0].location != found[1][0].location


def test_a_cell_is_known_by_its_address_alone() -> None:
    total = rule("relation", table="disputes", for_each="row", holds="total == upheld")
    (one,) = judged(total, disputes(1, 0, 0, 0, 2)).findings
    (other,) = judged(total, disputes(5, 0, 0, 0, "７")).findings
    assert one.fingerprint == other.fingerprint


def mark(place: Location, *lines: Line, headings: tuple[Heading, ...] = ()) -> str:
    """Return the mark of a finding at a place of a report of these lines."""
    report = REPORT._replace(lines=lines, headings=headings)
    return Fingerprints("X01", report).mark(place)


def line(paragraph: int, words: str, number: str = "", section: str = "overview") -> Line:
    return Line(paragraph, 0, words, number, squeeze(words).text, section)


def at(paragraph: int, start: int) -> Location:
    return Location("overview", text="投资125万", place=Place(paragraph, start=start))


def test_a_place_that_is_in_no_line_is_known_by_its_words() -> None:
    for place in (None, Place(table=1), Place(paragraph=3), Place(paragraph=5)):
        found = Location("overview", text="标签 1", place=place)
        assert mark(found, line(4, "别的一行")) == "X01|overview||||标签"


def test_a_line_of_any_length_is_looked_at_near_the_place() -> None:
    long = line(1, "；" * 10 * LOOK + "投资125万" + "甲" * 10 * LOOK)
    assert mark(at(1, 10 * LOOK), long) == f"X01|overview||||>投资万{'甲' * 13}"


WHOLE = "X01|overview||||修建道路>投资万惠及群众"


def test_a_sentence_torn_by_the_end_of_a_page() -> None:
    assert mark(at(1, 5), line(1, "修建道路，投资125万，惠及群众。")) == WHOLE
    assert mark(at(1, 5), line(1, "修建道路，投资125万，惠"), line(2, "及群众。")) == WHOLE
    torn = (line(1, "完。修建"), line(2, "道"), line(3, "路，投资125万，惠及群众。"))
    assert mark(at(3, 2), *torn) == WHOLE


@pytest.mark.parametrize(
    "above",
    [
        line(1, "第一段。"),
        line(1, "做法如下："),
        line(1, ""),
        line(1, "别的部分", section="proactive"),
    ],
)
def test_another_paragraph_has_no_part_in_it(above: Line) -> None:
    place, alone = at(2, 5), line(2, "修建道路，投资125万，惠及群众")
    below = line(3, "2.第二项"), line(3, "第二项", number="2."), line(3, "")
    for other in below:
        assert mark(place, above, alone, other) == WHOLE


def test_a_title_has_no_part_in_it() -> None:
    lines = line(1, "主动公开"), line(2, "修建道路，投资125万，惠及群众。")
    title = Heading(2, None, "", "主动公开", "overview", 0)
    assert mark(at(2, 5), *lines) != WHOLE
    assert mark(at(2, 5), *lines, headings=(title,)) == WHOLE


@given(st.text(alphabet="甲乙 ，。1２三(（\u3000\n-", max_size=30))
@settings(max_examples=200, deadline=None)
def test_only_letters_count(words: str) -> None:
    assert set(words_key(words)) <= {"甲", "乙"}
    assert words_key(f" {words}\u200b") == words_key(words)


Make = Callable[[Any], Report]


def test_no_two_findings_of_a_report_have_one_mark(
    library: Library, make_report: Make, data_2021: dict[str, Any]
) -> None:
    data_2021["paragraphs"] *= 2
    data_2021["tables"]["applications"]["granted"]["total"] = None
    data_2021["tables"]["disputes"]["reconsideration"]["total"] = 1
    found = check_report(make_report(data_2021), library).findings
    assert len(found) > 5
    assert len({one.fingerprint for one in found}) == len(found)
