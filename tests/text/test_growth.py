"""Changes with the figures they are made of, and shares that make up a whole."""

from __future__ import annotations

import pytest

from gov_report_lint.text.growth import find_growths
from gov_report_lint.text.share_lists import find_share_lists

FIRST = [
    ("公开486条,比上年的450条增长8%", "rate 486 450 8"),
    ("公开486条,较2023年450条增长了8%", "rate 486 450 8"),
    ("公开486条,较去年(450条)增长8%", "rate 486 450 8"),
    ("公开50件(比去年同期的40件增加25%)", "rate 50 40 25"),
    ("由上年的60件下降到50件,下降16%", "rate 50 60 16 falls"),
    ("由450件增至486件,增幅8%", "rate 486 450 8"),
    ("从2023年的450条增加至2024年的486条,增长8%", "rate 486 450 8"),
    ("收到50件,与去年40件相比增长25%", "rate 50 40 25"),
    ("收到44件,同比增长38%(2024年为32件)", "rate 44 32 38"),
    ("收到44件(上年32件),同比增长38%", "rate 44 32 38"),
    ("收到44件,上年为32件,同比增长38%", "rate 44 32 38"),
    ("2024年收到申请32件,2025年收到44件,同比增长37.5%", "rate 44 32 37.5"),
    ("2025年收到申请44件,2024年收到32件,同比增长37.5%", "rate 44 32 37.5"),
    ("信息量比上年的450条增长8%,达到486条", "rate 486 450 8"),
    ("公开486条,比上年增加36条,增长8%", "rate 486 - 8"),
    ("收到45件,较上年的30件增长了0.5倍", "times 45 30 0.5"),
    ("收到60件,较上年的30件翻一番", "times 60 30 1"),
    ("收到60件,是上年30件的2倍", "ratio 60 30 2"),
    ("2024年44件,较上年的32件增加13件", "step 44 32 13"),
    ("收到44件,比去年的32件多12件", "step 44 32 12"),
    ("满意率98.5%,较上年97.2%提高1.3个百分点", "points 98.5 97.2 1.3"),
    ("由97.2%提高到98.5%,提高1.3个百分点", "points 98.5 97.2 1.3"),
    ("满意率98.5%,比上年的97.2%提高1.3%", "rates 98.5 97.2 1.3"),
]


@pytest.mark.parametrize(("text", "expected"), FIRST)
def test_a_change_is_found(text: str, expected: str) -> None:
    (found,) = find_growths(text)
    base = found.base.value if found.base else "-"
    told = [found.kind, found.now.value, base, found.change.value]
    assert " ".join(map(str, told)) + " falls" * found.falls == expected


def test_a_difference_and_a_rate_are_two_changes() -> None:
    step, rate = find_growths("收到50件,较上年40件增加10件,增长25%")
    assert (step.kind, step.change.value) == ("step", 10)
    assert (rate.kind, rate.change.value, rate.step) == ("rate", 25, step.change)
    assert rate.used == (rate.now, rate.base, rate.step, rate.change)


def test_two_years_are_two_bases() -> None:
    found = find_growths("收到44件,比2024年32件多12件,比2023年47件少3件")
    assert [(one.now.value, one.base and one.base.value, one.falls) for one in found] == [
        (44, 32, False),
        (44, 47, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "公开486条,同比增长8%",
        "公开总量比上年的450条增长8%",
        "收到50件,较上年40件明显增多,办结率提高5%",
        "访问486次,比上年的450条增长8%",
        "收到26件,上年结转2件,同比增长5%",
        "收到26件,同比增长5%,上年结转2件",
        "2024年收到32件,2025年办结44件,同比增长5%",
        "2021年收到32件,2025年收到44件,同比增长5%",
        "2023年450条,2024年470条,2025年486条,比2023年增长8%",
        "上半年收到20件,下半年收到24件,环比增长15%",
        "公开300条、200条,较上年的250条、160条分别增长20%、25%",
        "公开486条,比2023年增长8%,比2024年减少2%",
        "收到44件,其中新收42件,上年结转2件,同比增长5%",
        "收到44件,同比上升3个百分点",
    ],
)
def test_what_lacks_a_figure_is_no_change(text: str) -> None:
    assert find_growths(text) == []


def test_a_rounded_figure_is_not_sure() -> None:
    def sure(text: str) -> list[bool]:
        return [one.sure for one in find_growths(text)]

    assert sure("公开486条,比上年的450条增长8%") == [True]
    assert sure("公开1.2万条,比上年的1.1万条增长10%") == [False]
    assert sure("公开486条,比上年的450余条增长8%") == [False]
    assert sure("公开信息486条,比上年主动发布的450条增长8%") == [False]


def test_an_earlier_figure_may_be_meant() -> None:
    (found,) = find_growths("收到50件,其中网络申请30件,较上年的40件增长20%")
    assert [one.value for one in found.others] == [50]
    assert found.nested


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("甲占50%,乙占30%,其他占20%", 1),
        ("甲公开50条,占50%;乙公开30条,占30%;其他方式公开20条,占20%", 1),
        ("土地类占50%、财政类占30%、其他占20%。从方式看,网络占80%", 1),
        # Not said to be all, or the rest is not the last.
        ("甲占50%,乙占30%,丙占20%", 0),
        ("甲占50%,其他媒体占30%,公示栏占20%", 0),
        ("按渠道分,网络占60%、信函占40%;按结果分,公开占50%、其他处理占50%", 0),
        ("甲占80%,其他占20%", 0),
    ],
)
def test_shares_that_make_up_a_whole(text: str, count: int) -> None:
    assert len(find_share_lists(text)) == count
