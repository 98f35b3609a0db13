"""Every figure of the prose is accounted for: what it tells, and which rules looked at it."""

from __future__ import annotations

from typing import Any

from gov_report_lint.account import account_of
from gov_report_lint.lint import check_report
from gov_report_lint.model.account import Account, Entry
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from
from gov_report_lint.reporters.figures import as_text, summary

APPLICATIONS = {
    "new_received": {"total": 26},
    "carried_over": {"total": 2},
    "total_handled": {"total": 27},
    "carried_forward": {"total": 1},
}


def account(*texts: str, **given: Any) -> Account:
    data: dict[str, Any] = {
        "year": 2024,
        "issuer": "临江市教育局",
        "paragraphs": ["（二）依申请公开", *texts],
        "tables": {"applications": APPLICATIONS},
        **given,
    }
    library = shipped_library()
    return account_of(check_report(report_from(data, "test", library), library), library)


def only(*texts: str) -> Entry:
    (entry,) = account(*texts).entries
    return entry


def test_a_figure_is_tied_to_what_it_tells() -> None:
    entry = only("2024年收到政府信息公开申请26件。")
    assert (entry.value, entry.unit, entry.bound) == (26, "件", "")
    assert [(fact.name, fact.scope, fact.time) for fact in entry.facts] == [
        ("new_received", "own", "this_year")
    ]
    assert ("C01", "pass") in entry.rules


def test_a_finding_and_a_doubt_are_told_too() -> None:
    assert ("C01", "fail") in only("收到政府信息公开申请25件。").rules
    assert ("C01", "open") in only("收到政府信息公开申请28件。").rules


def test_a_figure_of_another_scope_is_tied_and_not_checked() -> None:
    entry = only("市直部门收到政府信息公开申请133件。")
    assert [fact.scope for fact in entry.facts] == ["others"]
    assert entry.rules == ()


def test_a_figure_that_tells_nothing_known_is_free() -> None:
    found = account("设置公开专栏18个。收到政府信息公开申请26件。")
    assert [bool(entry.facts) for entry in found.entries] == [False, True]
    assert (found.tied, found.checked, found.free) == (1, 1, 1)


def test_words_that_say_none_are_in_the_account() -> None:
    entry = only("2024年未收到政府信息公开申请。")
    assert (entry.kind, entry.value) == ("none", 0)
    assert ("C10", "fail") in entry.rules


def test_years_dates_and_list_numbers_are_counted_apart() -> None:
    found = account("2024年1月15日，根据国办公开办函〔2021〕30号，全年举办培训2场。")
    assert [entry.value for entry in found.entries] == [2]
    assert set(found.others) >= {"date", "document"}


def test_no_figure_is_lost_and_all_stand_in_order() -> None:
    text = (
        "收到申请26件，其中自然人20件、法人6件，占23.1%；近3万人次访问，专栏12个，共公开1,288条。"
    )
    found = account(text, text)
    values = [str(entry.value) for entry in found.entries]
    once = ["26", "20", "6", "23.1", "30000", "12", "1288"]
    assert values == [*once, *once]


def test_figures_of_lists_shares_and_growth_are_checked() -> None:
    text = "全年公开信息400条，其中政策类100条、动态类200条、其他类100条，占25%。"
    rules = [dict(entry.rules) for entry in account(text).entries]
    assert all("C16" in one for one in rules[:4])
    grown = account("收到申请44件，比上年的32件增长37.5%。").entries
    assert all("C20" in dict(entry.rules) for entry in grown)


def test_the_summary_tells_how_much_is_tied() -> None:
    found = account("收到政府信息公开申请26件，设置专栏18个。")
    assert "正文共 2 个数" in summary(found)
    assert "既没有对应也没有核对的 1（50%）" in summary(found)


def test_an_empty_text_has_an_account() -> None:
    found = account(paragraphs=[])
    assert found.entries == ()
    library = shipped_library()
    report = report_from({"year": 2024, "paragraphs": []}, "test", library)
    assert "正文共 0 个数" in as_text(report, found)
