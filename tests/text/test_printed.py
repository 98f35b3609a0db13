"""Every number of a sentence is found once, and told for what it is."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.folding import squeeze
from gov_report_lint.text.printed import SHARES, Printed, find_printed
from gov_report_lint.text.quantities import find_quantities


def told(text: str) -> list[tuple[str, str]]:
    squeezed = squeeze(text).text
    return [(one.kind, squeezed[one.start : one.end]) for one in find_printed(squeezed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2024年，12345热线受理1,286件，按时办结率99.6%，满意率百分之九十八。",
            "year 2024年|name 12345|quantity 1,286件|share 99.6%|share 百分之九十八",
        ),
        (
            "地址：人民路88号2楼203室；邮编：239000；电话（传真）：0550-7021345、7023456；邮箱：a12@163.com。",
            "contact 88号|contact 2楼203室|contact 邮编:239000"
            "|contact 电话(传真):0550-7021345、7023456|contact a12@163.com",
        ),
        (
            "电话：（0550）7021345转8001，8:30—12:00，手机138****1234，QQ：12345678。",
            "contact 电话:(0550)7021345转8001|time 8:30|time 12:00|contact 138****1234"
            "|contact QQ:12345678",
        ),
        (
            "网址http://www.a.gov.cn/2024/t1_2.html，12条",
            "contact http://www.a.gov.cn/2024/t1_2.html|quantity 12条",
        ),
        (
            "根据国务院令第711号、国办公开办函〔2021〕30号和第20条第（八）项、第33条至第38条",
            "document 国务院令第711号|document 国办公开办函〔2021〕30号|document 第20条"
            "|listing (八)|document 第33条至第38条",
        ),
        ("2021年按国办函〔2020〕109号执行", "year 2021年|document 国办函〔2020〕109号"),
        ("2007年4月5日国务院令第492号公布", "date 2007年4月5日|document 国务院令第492号"),
        (
            "案号（2023）皖11行初45号，GB/T 15834-2011",
            "document (2023)皖11行初45号|document GB/T 15834-2011",
        ),
        (
            "皖ICP备05012345号-1，标识码3411220001",
            "document ICP备05012345号-1|document 标识码3411220001",
        ),
        (
            "自2024年8月1起，12月底前，1—11月，第3季度，4月份，2024-12-31，2024.12",
            "date 2024年8月1|date 12月底|date 1-11月|date 第3季度|date 4月份|date 2024-12-31"
            "|date 2024.12",
        ),
        ("用时由20日压缩至5日，7日内告知", "quantity 20日|quantity 5日|quantity 7日"),
        ("1月3日至5日", "date 1月3日|date 5日"),
        (
            "2021—2025年、2022、2023年，22年度，（2021-2035）",
            "year 2021|year 2025年|year 2022|year 2023年|year 22年|year 2021|year 2035",
        ),
        ("导航！2019上海再出发", "year 2019"),
        ("近3年，有效期5年，建成70周年", "quantity 3年|quantity 5年|quantity 70周年"),
        ("1.公开2条；2.答复3件", "listing 1.|quantity 2条|listing 2.|quantity 3件"),
        ("1.2024年公开2条", "listing 1.|year 2024年|quantity 2条"),
        ("7.12件申请", "listing 7.|quantity 12件"),
        ("1.5亿元专项债券", "quantity 1.5亿元"),
        ("（1）公开2条；（2）答复；①受理", "listing (1)|quantity 2条|listing (2)|listing ①"),
        ("（一）主动公开情况1.打造平台", "listing (一)|listing 1."),
        ("问题：一是公开不够；二是更新不快。", "listing 一是|listing 二是"),
        (
            "第3次会议，前10名，附件1、表2-1、图3",
            "listing 第3|listing 前10名|listing 附件1|listing 表2-1|listing 图3",
        ),
        ("要素-1-短板", "listing -1-"),
        (
            "5G基站、A4纸、H5作品、PM2.5、V3.2.1、等保2.0",
            "name 5G|name A4|name H5|name PM2.5|name V3.2.1|name 2.0",
        ),
        (
            "“1+3+N”、“13710”、7×24小时、比例为1:3、3/5",
            "name 1+3+N|name 13710|name 7×24|name 1:3|name 3/5",
        ),
        (
            "三个“100”行动，“10件实事”，“惠企30条”，《支持企业20条》",
            "quantity 三个|name 100|name 10|name 30|name 20",
        ),
        ("监督电话：12345转2，传真：802 1235", "name 12345转2|contact 传真:802 1235"),
        ("索引号：014416330/2018-04736", "document 索引号:014416330/2018-04736"),
        ("拨打110、119，12121声讯电话", "name 110|name 119|name 12121"),
        ("关注数达到940，得分98.5，共12、15", "bare 940|bare 98.5|bare 12|bare 15"),
        ("平均用时3.5天，平均2.5件", "quantity 3.5天|quantity 2.5件"),
        ("占三成，提高3个百分点，下降3‰", "share 三成|share 3个百分点|share 3‰"),
        ("气温-5%至5%", "share -5%|share 5%"),
        ("每次3—5件，约3至5，12 64件", "quantity 3-5件|bare 3至5|bare 12|quantity 64件"),
        ("身份证号341122199001011234，007", "name 341122199001011234|name 007"),
        ("统一，第三方，一网通办，三公经费，十四五规划", ""),
    ],
)
def test_what_a_number_is(text: str, expected: str) -> None:
    assert "|".join(f"{kind} {said}" for kind, said in told(text)) == expected


def test_what_a_number_counts() -> None:
    found = find_printed("达到940,平均2.5件,约3至5,1 2件")
    values = [
        (one.quantity.value, one.quantity.unit, one.quantity.bound) for one in found if one.quantity
    ]
    assert values == [
        (940, "", ""),
        (Decimal("2.5"), "件", ""),
        (3, "", "至"),
        (1, "", "?"),
        (2, "件", "?"),
    ]
    assert [one.quantity.upto for one in found if one.quantity and one.quantity.upto] == [5]


def is_sound(text: str, found: list[Printed]) -> bool:
    """Tell whether each run of digits is in exactly one number, and a quantity where it counts."""
    runs = [match.span() for match in re.finditer("[0-9]+", text)]
    return (
        all(one.start < one.end for one in found)
        and all(one.end <= two.start for one, two in itertools.pairwise(found))
        and all(sum(one.start <= a and b <= one.end for one in found) == 1 for a, b in runs)
        and all(not (one.start < a < one.end < b) for one in found for a, b in runs)
        and all((one.quantity is not None) == (one.kind in COUNTING) for one in found)
        and all(one.quantity.unit == "" for one in found if one.kind == "bare" and one.quantity)
        and all(
            one.quantity.unit in SHARES for one in found if one.kind == "share" and one.quantity
        )
    )


COUNTING = ("quantity", "share", "bare")
_PIECES = """
0 1 2 12 2024 1,234 3.5 % ‰ 年 月 日 号 件 条 个 元 万 亿 千 百 余 多 来 近 约 超
- ~ 至 到 、 , 。 : . ( ) 第 " 《 》 / + × * A GB/T http:// @ 电话 邮编 0550- 百分之 三 十 五 零 点
成 时 分 楼 室 〔2024〕 令 ① 一是 由 以上 次 起 前 名 附件 表 ٣ ² 版 季度 热线 12345
"""
PIECES = [*_PIECES.split(), " ", "\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=40))
def test_no_number_is_lost(text: str) -> None:
    for said in (text, squeeze(text).text):
        assert is_sound(said, find_printed(said))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_a_quantity_for_rules_is_one_here(text: str) -> None:
    said = squeeze(text).text
    printed = {one.quantity for one in find_printed(said)}
    certain = ("document", "date", "contact", "time", "listing")
    taken = [one for one in find_printed(said) if one.kind in certain]
    for quantity in find_quantities(said):
        beside = any(one.start < quantity.end and quantity.start < one.end for one in taken)
        assert quantity in printed or beside


def test_callers_of_quantities_see_no_bare_numbers() -> None:
    assert find_quantities("关注数达到940,得分98.5,近3年,20日内") == []
