"""Quantities in prose: every one, and nothing that only looks like one."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.folding import squeeze
from gov_report_lint.text.numerals import to_chinese
from gov_report_lint.text.quantities import Quantity, find_quantities


def told(text: str) -> list[tuple[str, int | Decimal, str, str]]:
    squeezed = squeeze(text).text
    return [
        (squeezed[found.start : found.end], found.value, found.unit, found.bound)
        for found in find_quantities(squeezed)
    ]


@pytest.mark.parametrize(
    ("text", "said", "value", "unit"),
    [
        ("共收到申请12件。", "12件", 12, "件"),
        ("共收到申请 １２ 件。", "12件", 12, "件"),
        ("受理1,234件", "1,234件", 1234, "件"),
        ("受理十二件", "十二件", 12, "件"),
        ("完成一百零五项", "一百零五项", 105, "项"),
        ("公开七百零二条", "七百零二条", 702, "条"),
        ("答复两件", "两件", 2, "件"),
        ("收到申请一件,", "一件", 1, "件"),
        ("新收申请零件。", "零件", 0, "件"),
        ("其他处理0件", "0件", 0, "件"),
        ("点击60万次", "60万次", 600_000, "次"),
        ("发布1.2万条", "1.2万条", 12_000, "条"),
        ("造价125万元", "125万元", 125, "万元"),
        ("金额12.34万元", "12.34万元", Decimal("12.34"), "万元"),
        ("投入1.2亿元", "1.2亿元", Decimal("1.2"), "亿元"),
        ("收费三万元", "三万元", 3, "万元"),
        ("收费三万五千元", "三万五千元", 35_000, "元"),
        ("收费350元", "350元", 350, "元"),
        ("造价125万,", "125万", 1_250_000, ""),
        ("占91.25%", "91.25%", Decimal("91.25"), "%"),
        ("占百分之九十", "百分之九十", 90, "%"),
        ("占百分之九十五点六", "百分之九十五点六", Decimal("95.6"), "%"),
        ("达百分之百", "百分之百", 100, "%"),
        ("增长-5%", "-5%", -5, "%"),
        ("提高1.5个百分点", "1.5个百分点", Decimal("1.5"), "个百分点"),
        ("压缩200个工作日", "200个工作日", 200, "个工作日"),
        ("服务320户次", "320户次", 320, "户次"),
        ("访问640人次", "640人次", 640, "人次"),
        ("等六个方面", "六个", 6, "个"),
        ("梳理8大类", "8大类", 8, "大类"),
        ("(市政府87件)", "87件", 87, "件"),
        ("件数12件", "12件", 12, "件"),
        ("开展3次日常检查", "3次", 3, "次"),
        ("完成12项目标任务", "12项", 12, "项"),
        ("涉及3起诉讼", "3起", 3, "起"),
        ("四个体系", "四个", 4, "个"),
        ("编发12期工作简报", "12期", 12, "期"),
        ("连续 12 个季度", "12个", 12, "个"),
    ],
)
def test_exact_quantities(text: str, said: str, value: int | Decimal, unit: str) -> None:
    assert told(text) == [(said, value, unit, "")]
    assert isinstance(value, Decimal) is isinstance(told(text)[0][1], Decimal)


@pytest.mark.parametrize(
    ("text", "said", "value", "unit", "bound"),
    [
        ("公开3万余条", "3万余条", 30_000, "条", "余"),
        ("公开5500余条", "5500余条", 5500, "条", "余"),
        ("公开200余万次", "200余万次", 2_000_000, "次", "余"),
        ("收费三十余万元", "三十余万元", 30, "万元", "余"),
        ("收费12万余元", "12万余元", 12, "万元", "余"),
        ("发放两万余册", "两万余册", 20_000, "册", "余"),
        ("处理100多件", "100多件", 100, "件", "多"),
        ("浏览近3万次", "3万次", 30_000, "次", "近"),
        ("播放超1500万,", "1500万", 15_000_000, "", "超"),
        ("约12件", "12件", 12, "件", "约"),
        ("不少于12件", "12件", 12, "件", "不少于"),
        ("12件以上", "12件", 12, "件", "以上"),
        ("3名(含)以上", "3名", 3, "名", "(含)以上"),
        ("95%以上", "95%", 95, "%", "以上"),
        ("30分钟以内", "30分钟", 30, "分钟", "以内"),
    ],
)
def test_bounds(text: str, said: str, value: int, unit: str, bound: str) -> None:
    assert told(text) == [(said, value, unit, bound)]


@pytest.mark.parametrize("text", ["节约12件", "网上预约12人次", "最近3次", "附近2家"])
def test_words_that_end_like_a_bound(text: str) -> None:
    assert [found[3] for found in told(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "2021年,2021年度,2021—2035,二〇二一年",
        "2021年12月31日,12月31日,4月份,15:07,24时",
        "电话:0550-1234567,05501234567,邮编:239000",
        "http://www.a.gov.cn/2021/12/t2021_123.htm,a1件@163.com",
        "国办公开办函〔2021〕30号,国务院令第711号,711号",
        "第二十条第(一)项,第20条,第四十九条,第49、50条,第二十、二十一条,第3次",
        "一、总体情况 1.公开 2、公开 (一)公开 (1)公开 ①公开",
        "12345热线,12345政府服务热线,110宣传日,4.0版,7楼14层",
        "统一,一件事,高效办成一件事,最多跑一次,一网通办,一次不跑,一是,一起,一批,一般",
        "三公经费,十四五规划,第一,第三方,三类信息,两张皮,两不愁三保障,二十大,四位一体",
        "数十件,几十件,上百件,成百上千件,十几件,三四件,百家,万余件",
        "零件加工,同一件,每一件,某一件,之一件",
        "六部门,五部委,3人民,三条例,办好3件事,二期工程",
        "十三届全国人大三次会议",
        "30至50件,3-5件,3~5件",
        '1+X,"100"行动,A4纸,H5作品,5G,LED屏',
        "7.12件,2.5件,007件",
        "三分之一项,3/5件,万分之三",
        "3万五千件,12,34件",
        "关注数达到940,共有12",
        "1234567890123456789件",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert told(text) == []


def test_a_whole_sentence() -> None:
    text = (
        "全年共收到申请（含上年结转 2 件）1,203 件，其中自然人一千一百件，"
        "占 91.4 %；办结1200件，其余三件结转至2024年。"
    )
    assert [(value, unit) for _, value, unit, _ in told(text)] == [
        (2, "件"),
        (1203, "件"),
        (1100, "件"),
        (Decimal("91.4"), "%"),
        (1200, "件"),
        (3, "件"),
    ]


def test_spans_and_percent() -> None:
    assert find_quantities("公开3条,占5%") == [
        Quantity(2, 4, 3, "条", "", percent=False),
        Quantity(6, 8, 5, "%", "", percent=True),
    ]


def test_from_and_to_are_two_quantities() -> None:
    assert [found[:2] for found in told("由40分钟缩短至15分钟")] == [("40分钟", 40), ("15分钟", 15)]


@given(st.integers(0, 10**12), st.sampled_from(["件", "条", "人次", "元", "项"]))
def test_any_count(number: int, unit: str) -> None:
    for form in (str(number), f"{number:,}"):
        assert told(f"公开信息{form}{unit}。") == [(f"{form}{unit}", number, unit, "")]


@given(st.integers(2, 99_999))
def test_any_count_in_chinese(number: int) -> None:
    spelt = to_chinese(number)
    assert told(f"公开信息{spelt}件。") == [(f"{spelt}件", number, "件", "")]


@given(st.text("0123一二十百万亿零余多近件条次元%.,-年月第至分之()a", max_size=30))
def test_quantities_stand_in_order_and_apart(text: str) -> None:
    found = find_quantities(text)
    assert all(0 <= item.start < item.end <= len(text) for item in found)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert all(
        text[item.start : item.end].endswith(item.unit) for item in found if "之" not in text
    )
