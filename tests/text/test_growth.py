"""Rates of growth with both their figures, and shares that make up a whole."""

from __future__ import annotations

import pytest

from gov_report_lint.text.growth import find_growths
from gov_report_lint.text.shares import find_share_lists


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("公开486条,比上年的450条增长8%", (486, 450, 8, False)),
        ("公开486条,较2023年450条增长了8%", (486, 450, 8, False)),
        ("公开50件(比去年同期的40件增加25%)", (50, 40, 25, False)),
        ("收到50件,较上年40件增加10件,增长25%", (50, 40, 25, False)),
        ("由上年的60件下降到50件,下降16%", (50, 60, 16, True)),
        ("收到50件,与去年40件相比增长25%", (50, 40, 25, False)),
    ],
)
def test_a_growth_is_found(text: str, expected: tuple[int, int, int, bool]) -> None:
    (found,) = find_growths(text)
    assert (found.now.value, found.base.value, found.rate.value, found.falls) == expected


@pytest.mark.parametrize(
    "text",
    [
        "公开486条,同比增长8%",
        "公开总量比上年的450条增长8%",
        "收到50件,较上年40件明显增多,办结率提高5%",
        "办结率99%,比上年的97%提高2个百分点",
        "访问486次,比上年的450条增长8%",
        "公开486条,较上年减少10条,下降2%",
        "收到26件,上年结转2件,同比增长5%",
    ],
)
def test_what_lacks_a_figure_is_no_growth(text: str) -> None:
    assert find_growths(text) == []


def test_a_rounded_figure_is_not_sure() -> None:
    assert [one.sure for one in find_growths("公开1.2万条,比上年的1.1万条增长10%")] == [False]
    assert [one.sure for one in find_growths("公开486条,比上年的450余条增长8%")] == [False]


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
