"""Days and periods."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.dates import DateMention, as_date, find_dates, find_ranges
from gov_report_lint.text.numerals import to_chinese


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021年1月1日", (2021, 1, 1)),
        ("于2021年12月31日前", (2021, 12, 31)),
        ("截至12月31日", (None, 12, 31)),
        ("2021年12月31号", (2021, 12, 31)),
        ("二〇二二年一月二十一日", (2022, 1, 21)),
        ("二○二二年一月二十一日", (2022, 1, 21)),
        ("二零二二年十二月三十一日", (2022, 12, 31)),
        ("2022.1.21", (2022, 1, 21)),
        ("2022-01-21", (2022, 1, 21)),
        ("2022/1/21。", (2022, 1, 21)),
        ("发布时间:2023-02-20 15:07", (2023, 2, 20)),
        ("2021年2月30日", (2021, 2, 30)),
        ("2021年13月1日", (2021, 13, 1)),
        ("22年1月5日", (None, 1, 5)),
    ],
)
def test_dates(text: str, day: tuple[int | None, int, int]) -> None:
    assert [found[2:] for found in find_dates(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "2021年",
        "2021年1月",
        "12月份",
        "4.0版",
        "1.2.3",
        "http://a.cn/2022/1/21/b.htm",
        "2021-2035年",
        "192.168.1.1",
        "0591-2316-5370",
        "2022.13.1",
        "月日",
        "第一季度",
        "2019-2020-1",
        "一个月三十日",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_dates_come_in_order_with_their_spans() -> None:
    text = "2022-01-20编制,1月21日发布,二〇二二年二月一日修改"
    found = find_dates(text)
    assert [text[day.start : day.end] for day in found] == [
        "2022-01-20",
        "1月21日",
        "二〇二二年二月一日",
    ]


@pytest.mark.parametrize(
    ("mention", "day"),
    [
        (DateMention(0, 0, 2024, 2, 29), date(2024, 2, 29)),
        (DateMention(0, 0, 2023, 2, 29), None),
        (DateMention(0, 0, 2023, 13, 1), None),
        (DateMention(0, 0, None, 2, 1), None),
        (DateMention(0, 0, 2023, None, None), None),
        (DateMention(0, 0, 0, 1, 1), None),
    ],
)
def test_as_date(mention: DateMention, day: date | None) -> None:
    assert as_date(mention) == day


@pytest.mark.parametrize(
    ("text", "said", "last"),
    [
        (
            "期限自2021年1月1日起至2021年12月31日止。",
            "自2021年1月1日起至2021年12月31日止",
            (12, 31),
        ),
        ("为2021年1月1日至12月31日。", "2021年1月1日至12月31日", (12, 31)),
        ("从2021年1月1日到12月30日止", "从2021年1月1日到12月30日止", (12, 30)),
        ("2021年1月1日-12月31日", "2021年1月1日-12月31日", (12, 31)),
        ("2021年1月1日--12月31日", "2021年1月1日--12月31日", (12, 31)),
        ("2021年1月1日~12月31日", "2021年1月1日~12月31日", (12, 31)),
        ("2021.1.1-2021.12.31", "2021.1.1-2021.12.31", (12, 31)),
        ("2021-01-01-2021-12-31", "2021-01-01-2021-12-31", (12, 31)),
        (
            "2021年1月1日0时至2021年12月31日24时止",
            "2021年1月1日0时至2021年12月31日24时止",
            (12, 31),
        ),
        ("2021年1月至12月", "2021年1月至12月", (12, 31)),
        ("自2021年1月起至2021年11月止", "自2021年1月起至2021年11月止", (11, 30)),
        ("2021年1-2月份", "2021年1-2月份", (2, 28)),
    ],
)
def test_ranges(text: str, said: str, last: tuple[int, int]) -> None:
    (found,) = find_ranges(text)
    assert text[found.start : found.end] == said
    assert as_date(found.first) == date(2021, 1, 1)
    assert as_date(found.last) == date(2021, *last)


@pytest.mark.parametrize(
    "text",
    [
        "2021年1月1日,2021年12月31日",
        "2021年1月1日和12月31日",
        "1月5日公开,至2月3日",
        "2021年13月至14月",
        "2021年12月至2020年1月",
        "1-12月",
        "至2021年12月31日止",
        "2021年1月5日至31日",
    ],
)
def test_what_is_no_range(text: str) -> None:
    assert find_ranges(text) == []


def test_a_range_over_the_turn_of_the_year() -> None:
    (found,) = find_ranges("2021年9月1日至2022年8月31日")
    assert (as_date(found.first), as_date(found.last)) == (date(2021, 9, 1), date(2022, 8, 31))


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_any_day_in_any_form(day: date) -> None:
    year = "".join(to_chinese(int(digit)) for digit in str(day.year))
    forms = (
        f"{day.year}年{day.month}月{day.day}日",
        f"{year}年{to_chinese(day.month)}月{to_chinese(day.day)}日",
        f"{day.year}.{day.month}.{day.day}",
        day.isoformat(),
    )
    for form in forms:
        (found,) = find_dates(f"本报告于{form}发布")
        assert as_date(found) == day
        assert (found.start, found.end) == (4, 4 + len(form))


@given(st.text("0129年月日号至到-~一二十〇自起止./时", max_size=40))
def test_never_fails(text: str) -> None:
    for found in find_ranges(text):
        assert 0 <= found.start <= found.first.start < found.last.end <= found.end <= len(text)
