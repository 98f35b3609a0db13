"""The rules of dates, identity and citations: what they find, and what they must not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.cases.case import Case
from gov_report_lint.judging import judge_rule
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS, Outcome
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.loading import load_library
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import local_folders, shipped_folders, shipped_library
from gov_report_lint.proving.proofs import prove
from gov_report_lint.reading.from_json import report_from

NAME = "政府信息公开工作年度报告"
DEPARTMENT, COUNTY = "云溪市水务局", "青岚县人民政府"
ONE, THREE, FIVE, SIX = (
    "一、总体情况",
    "三、收到和处理政府信息公开申请情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)


def judged(
    rule: str, data: dict[str, Any], library: Library | None = None, **settings: Any
) -> Outcome:
    """Return the outcome of one rule on extracted data."""
    packs = library or shipped_library()
    prepared = next(one for one in prepare_rules(packs) if one.rule.id == rule)
    case = Case(report_from(data, "数据.json", packs), Settings(**settings))
    outcome = judge_rule(prepared, case)
    assert not outcome.crashed, outcome.reasons
    return outcome


def report(*paragraphs: str, issuer: str = DEPARTMENT, year: int = 2024, **more: Any) -> Any:
    return {"paragraphs": [f"{issuer}{year}年{NAME}", *paragraphs], **more}


def told(rule: str, *paragraphs: str, **more: Any) -> list[str]:
    """Return the messages of the rule's findings."""
    return [found.message for found in judged(rule, report(*paragraphs, **more)).findings]


@pytest.mark.parametrize(
    ("rule", "issuer", "published", "expected"),
    [
        ("E15", DEPARTMENT, "2025-01-31", PASS),
        ("E15", DEPARTMENT, "2025-02-01", FAIL),
        ("E15", COUNTY, "2025-04-01", NOT_APPLICABLE),
        ("E16", COUNTY, "2025-03-31", PASS),
        ("E16", COUNTY, "2025-04-01", FAIL),
        ("E16", DEPARTMENT, "2025-04-01", NOT_APPLICABLE),
        ("E15", "云溪市石桥镇", "2025-04-01", NOT_APPLICABLE),
        ("E15", "云溪市人民政府办公室", "2025-04-01", OPEN),
        ("E15", "国家税务总局云溪市税务局", "2025-04-01", OPEN),
        ("E15", "云溪市市场监督管理局", "2025-04-01", FAIL),
    ],
)
def test_the_deadline(rule: str, issuer: str, published: str, expected: str) -> None:
    data = report(issuer=issuer)
    assert judged(rule, data, published=date.fromisoformat(published)).status == expected


def test_a_late_publication_is_told_with_both_days() -> None:
    (found,) = judged("E15", report(), published=date(2025, 2, 3)).findings
    assert found.message == "公布日期是2025年2月3日，超过了 2025年1月31日 的法定期限。"
    assert (found.expected, found.actual) == ("2025-01-31", "2025-02-03")
    assert found.location.words == "报告标题"


def test_who_says_what_kind_of_body_it_is_means_it() -> None:
    data = report(issuer="国家税务总局云溪市税务局")
    late = date(2025, 2, 3)
    assert judged("E15", data, published=late, profile="department").status == FAIL


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((DEPARTMENT, "2025年2月8日"), FAIL),
        ((f"{DEPARTMENT} 2025年2月8日",), FAIL),
        (("二〇二五年二月八日",), FAIL),
        (("（2025年2月8日）",), FAIL),
        (("成文日期：2025年2月8日",), FAIL),
        # A day in time proves nothing, nor does what a page prints below a report.
        (("2025年1月20日",), OPEN),
        (("发布时间：2025年2月8日",), OPEN),
        (("更新日期：2025年2月8日",), OPEN),
        (("责任编辑：小张 2025年2月8日",), OPEN),
        (("以上情况截至2025年2月8日",), OPEN),
        (("2025年2月30日",), OPEN),
        ((), OPEN),
    ],
)
def test_without_the_day_of_publication_only_the_signature_tells(
    lines: tuple[str, ...], expected: str
) -> None:
    outcome = judged("E15", report(ONE, "公开信息20条。", SIX, "无。", *lines))
    assert outcome.status == expected
    if expected == OPEN:
        assert "--published 2025-01-31" in outcome.reasons[0]
    for finding in outcome.findings:
        assert finding.message.startswith("落款日期是2025年2月8日")
        assert finding.location.paragraph is not None


def test_the_day_of_publication_outweighs_the_signature() -> None:
    data = report(ONE, "公开信息20条。", SIX, "无。", "2025年2月8日")
    assert judged("E15", data, published=date(2025, 1, 25)).status == PASS


def test_a_deadline_of_an_unknown_year_is_open() -> None:
    outcome = judged("E15", {"issuer": DEPARTMENT}, published=date(2025, 2, 3))
    assert outcome.status == OPEN


@pytest.mark.parametrize(
    ("signed", "published", "expected"),
    [
        ("2024年1月15日", None, FAIL),
        ("2024年12月30日", None, FAIL),
        ("2024年12月31日", None, PASS),
        ("2025年1月15日", None, PASS),
        ("2025年1月15日", date(2024, 12, 20), FAIL),
        ("", date(2024, 12, 20), FAIL),
        ("", date(2025, 1, 20), PASS),
        ("数据统计到2024年12月20日", None, NOT_APPLICABLE),
        ("", None, NOT_APPLICABLE),
    ],
)
def test_not_before_the_period_ends(signed: str, published: date | None, expected: str) -> None:
    data = report(ONE, "公开信息20条。", SIX, "无。", signed)
    assert judged("E18", data, published=published).status == expected


def test_a_year_left_over_in_the_opening() -> None:
    assert told("E05", f"现公布{DEPARTMENT}2023年{NAME}。", ONE) == [
        f"开头写的是 2023 年的报告（“现公布{DEPARTMENT}2023年{NAME}”），标题是 2024 年。"
    ]
    assert not told("E05", f"现公布{DEPARTMENT}2024年{NAME}。", ONE)
    assert not told("E05", ONE, f"编制并公布2023年{NAME}。")


def test_where_title_and_period_differ_a_left_over_year_is_open() -> None:
    period = "统计期限为2023年1月1日至2023年12月31日。"
    data = report(f"现公布2023年{NAME}。", period, ONE)
    outcome = judged("E05", data)
    assert (outcome.status, outcome.findings) == (OPEN, ())


@pytest.mark.parametrize(
    ("paragraphs", "count"),
    [
        ((SIX, "2023年，我局未收取信息处理费。"), 1),
        ((SIX, "2023年，我局未收取信息处理费。", "2024年未收取信息处理费。"), 0),
        ((SIX, "2023年，我局未收取信息处理费，今年也未收取。"), 0),
        ((THREE, "2023年未收到公民、法人和其他组织的政府信息公开申请。"), 1),
        ((THREE, "与2023年未收到申请相比，2项指标上升。"), 0),
        # The own year elsewhere in the section, but not under that sub-heading.
        ((ONE, "2024年有成效。", "（二）依申请公开", "2023年未收到政府信息公开申请。"), 1),
        ((ONE, "（二）依申请公开", "2023年未收到政府信息公开申请，2024年收到2件。"), 0),
    ],
)
def test_what_did_not_happen_in_another_year(paragraphs: tuple[str, ...], count: int) -> None:
    assert len(told("E05b", *paragraphs)) == count


def test_an_overview_of_another_year_is_told_once() -> None:
    lines = ["2023年，我局认真贯彻条例。", "2023年，我局不断完善制度。"]
    outcome = judged("E05c", report(ONE, *lines))
    (found,) = outcome.findings
    assert (len(found.related), found.alike) == (1, True)
    assert not told("E05c", ONE, *lines, "二〇二四年，我局公开信息20条。")
    assert not told("E05c", ONE, *lines, "本年度公开信息20条。")


def test_a_plan_for_the_year_that_has_passed() -> None:
    assert len(told("E05d", FIVE, "2024年，我局将继续加强培训。")) == 1
    assert not told("E05d", FIVE, "2025年，我局将继续加强培训。")
    assert not told("E05d", FIVE, "在2024年工作的基础上将继续加强培训。")
    assert not told("E05d", ONE, "2024年，我局将继续加强培训。")


@pytest.mark.parametrize(
    ("issuer", "named", "expected"),
    [
        ("青岚县水务局", "云溪县水务局", FAIL),
        ("石桥镇人民政府", "柳林镇", FAIL),
        ("城东街道办事处", "城西街道", FAIL),
        ("青岚县水务局", "青岚县水务局", PASS),
        ("石桥镇", "青岚县石桥镇人民政府", PASS),
        ("青岚县教育体育局", "云溪县教体局", PASS),
        ("龙湖市行政审批局", "龙湖县行政审批局", PASS),
        ("云溪高新区", "云溪高新技术产业开发区", PASS),
        ("柳州市", "杭州市", PASS),
    ],
)
def test_the_body_in_the_opening(issuer: str, named: str, expected: str) -> None:
    data = report(f"现公布{named}2024年{NAME}。", ONE, issuer=issuer)
    assert judged("E06", data).status == expected


@pytest.mark.parametrize(
    ("cited", "count"),
    [
        ("《政府信息公开条例》第三十一条、第三十二条", 1),
        ("《政府信息公开条例》第31条和第32条", 1),
        ("《政府信息公开条例》第31条第一款、第32条", 2),
        ("《政府信息公开条例》第三十一、三十二条", 1),
        ("政府信息公开条例第三十二条", 1),
        ("《政府信息公开条例》（国务院令第711号）第三十二条第一款", 1),
        ("《政府信息公开条例》第四十九条、第五十条", 0),
        ("《政府信息公开条例》第三十二条、第五十条", 0),
        ("《政府信息公开条例》和《云溪市公开规定》第三十二条", 0),
        ("《政府信息公开条例》第二十条", 0),
    ],
)
def test_the_article_of_the_annual_report(cited: str, count: int) -> None:
    assert len(told("E08", f"根据{cited}规定，编制本报告。", ONE)) == count


def test_a_short_name_of_a_law_that_is_never_named_in_full() -> None:
    assert not told("E08", "根据《条例》第三十二条规定，编制本报告。", ONE)


def test_the_number_of_a_decision_is_quoted_as_it_was_issued() -> None:
    assert not told("E10", ONE, "行政复议决定书（云政复〔2024〕第12号）维持原答复。")
    assert told("E10", ONE, "按照云政办发〔2024〕第12号文件办理。")


def local(name: str) -> Library:
    return load_library([*shipped_folders(), local_folders()[name]])


@pytest.mark.parametrize("name", ["sichuan", "huaihua"])
def test_a_local_pack_is_proven_by_its_examples(name: str) -> None:
    count, wrong = prove(local(name), name)
    assert count
    assert wrong == []


def test_sichuan_states_the_period_in_the_place_of_the_national_rule() -> None:
    library = local("sichuan")
    ids = {rule.id for rule in library.rules}
    assert "SC01" in ids
    assert "E03" in ids
    assert "E04" not in ids
    data = report("统计期限自2024年1月1日起至2024年12月30日止。", ONE)
    (found,) = judged("SC01", data, library).findings
    assert "DB51/T 2660" in str(found.rule.basis)


def test_local_packs_are_not_loaded_unless_asked_for() -> None:
    assert not {Path(folder).name for folder in shipped_folders()} & set(local_folders())


@pytest.mark.parametrize(
    ("rule", "issuer", "year", "published", "expected"),
    [
        ("HH02", "怀化市示例局", 2021, "2022-01-28", PASS),
        ("HH02", "怀化市示例局", 2021, "2022-01-29", FAIL),
        ("HH02", "怀化市示例局", 2022, "2023-01-29", NOT_APPLICABLE),
        ("HH02", "示例县水利局", 2021, "2022-01-29", NOT_APPLICABLE),
        ("HH02", "水利局", 2021, "2022-01-29", OPEN),
        ("HH02b", "示例县人民政府", 2021, "2022-02-20", PASS),
        ("HH02b", "示例县人民政府", 2021, "2022-02-21", FAIL),
        ("HH02b", "怀化市人民政府", 2021, "2022-02-21", NOT_APPLICABLE),
    ],
)
def test_the_days_of_huaihua(
    rule: str, issuer: str, year: int, published: str, expected: str
) -> None:
    data = report(issuer=issuer, year=year)
    outcome = judged(rule, data, local("huaihua"), published=date.fromisoformat(published))
    assert outcome.status == expected
