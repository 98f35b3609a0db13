"""Whatever way a number is printed, it is read back exactly; a date's or a phone's never is."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.folding import squeeze
from gov_report_lint.text.numerals import to_chinese
from gov_report_lint.text.phrase_numbers import numbers
from gov_report_lint.text.printed import find_printed
from gov_report_lint.text.quantities import Quantity, find_quantities
from gov_report_lint.text.units import MEASURES, SPELT

WIDE = str.maketrans("0123456789,.%", "０１２３４５６７８９，．％")
_UNITS = "件 条 次 篇 份 期 个 场 人次 户次 项 宗 起 例 册 人 户 家 名 批次 场次 家次 页 张 元"
_LEADS = (
    "|共收到申请|其中，|（含上年结转|全年累计|2024年，|一是|开展培训：|占比90%，|12345热线受理"
    "|《条例》规定的|第三季度|较上年增加|名称为"
)
_TAILS = "|。|，均已办结|；|）|、|：|（含上年结转）|\n"
_BEFORE = "近 约 超 逾 超过 突破 不少于 不低于 至少 将近 不超过 约为 大约有"
_AFTER = "以上 左右 以下 以内 及以上"
UNITS = st.sampled_from(_UNITS.split())
LEADS, TAILS = st.sampled_from(_LEADS.split("|")), st.sampled_from(_TAILS.split("|"))
BEFORE, AFTER = st.sampled_from(_BEFORE.split()), st.sampled_from(_AFTER.split())
BLANK = st.sampled_from(["", " ", "　", "\u200b", "  "])
COUNTS = st.integers(0, 999_999) | st.integers(0, 10**10)


def read(text: str) -> list[Quantity]:
    return find_quantities(squeeze(text).text)


def only(found: list[Quantity], lead: str) -> Quantity:
    """Return the quantity behind those of the words before it."""
    return found[len(read(lead)) :][0]


def in_chinese(number: Decimal) -> str:
    whole, _, fraction = str(number).partition(".")
    digits = "".join("零一二三四五六七八九"[int(digit)] for digit in fraction)
    return to_chinese(int(whole)) + (f"点{digits}" if digits else "")


@given(COUNTS, UNITS, LEADS, TAILS, BLANK, BLANK)
def test_arabic_digits(
    number: int, unit: str, lead: str, tail: str, before: str, behind: str
) -> None:
    plain, parted = str(number), f"{number:,}"
    for form in (plain, parted, plain.translate(WIDE), parted.translate(WIDE)):
        found = only(read(f"{lead}{before}{form}{behind}{unit}{tail}"), lead)
        assert (found.value, found.unit, found.bound) == (number, unit, "")
        assert isinstance(found.value, int)


@given(st.integers(1, 99_999_999), st.sampled_from([4, 8]), UNITS, LEADS, TAILS)
def test_ten_thousands(number: int, power: int, unit: str, lead: str, tail: str) -> None:
    scaled = Decimal(number).scaleb(-4).normalize()
    form = f"{scaled:f}{'万' if power == 4 else '亿'}"
    found = only(read(f"{lead}{form}{unit}{tail}"), lead)
    if unit == "元":
        assert (found.value, found.unit) == (scaled, form[-1] + "元")
    else:
        assert (found.value, found.unit) == (scaled.scaleb(power), unit)
        assert isinstance(found.value, int)


@given(st.integers(1, 9999), st.integers(100, 9999), UNITS, LEADS, TAILS)
def test_what_goes_on_behind_a_scale(high: int, low: int, unit: str, lead: str, tail: str) -> None:
    found = only(read(f"{lead}{high}万{low}{unit}{tail}"), lead)
    assert (found.value, found.unit, found.bound) == (high * 10_000 + low, unit, "")


@given(st.integers(2, 10**8), UNITS.filter(SPELT.__contains__), LEADS, TAILS)
def test_chinese_numerals(number: int, unit: str, lead: str, tail: str) -> None:
    found = only(read(f"{lead}为{to_chinese(number)}{unit}{tail}"), lead)
    value: int | Decimal = number
    if found.unit != unit:
        assert found.unit in ("万元", "亿元")
        value = Decimal(number) / (10_000 if found.unit == "万元" else 10**8)
    assert (found.value, found.bound) == (value, "")


@given(st.integers(0, 2_000_000), LEADS, TAILS, BLANK)
def test_percentages(number: int, lead: str, tail: str, blank: str) -> None:
    share = Decimal(number).scaleb(-4)
    forms = [f"{share}%", f"{share}{blank}％", f"百分之{share}", f"百分之{in_chinese(share)}"]
    for form in [*forms, str(share).translate(WIDE) + "％", f"{share:,}%"]:
        found = only(read(f"{lead}占{form}{tail}"), lead)
        assert (found.value, found.unit, found.percent, found.bound) == (share, "%", True, "")


@given(st.decimals(0, 99_999, places=2), st.sampled_from(sorted(MEASURES)), LEADS, TAILS)
def test_measures(number: Decimal, unit: str, lead: str, tail: str) -> None:
    found = only(read(f"{lead}达{number}{unit}{tail}"), lead)
    assert (found.value, found.unit, found.bound) == (number, unit, "")


@given(st.integers(2, 99_999), UNITS.filter(SPELT.__contains__), LEADS, BEFORE, AFTER)
def test_bounds_are_told(number: int, unit: str, lead: str, before: str, after: str) -> None:
    for form in (str(number), f"{number:,}"):
        low = only(read(f"{lead}{before}{form}{unit}。"), lead)
        high = only(read(f"{lead}{form}{unit}{after}。"), lead)
        rough = only(read(f"{lead}{form}余{unit}。"), lead)
        for found, bound in ((low, before[:-1] if before[-1] in "为有" else before), (high, after)):
            assert (found.value, found.unit, found.bound) == (number, unit, bound)
        assert (rough.value, rough.bound) == (number, "余")
    assert only(read(f"{lead}{to_chinese(number)}余{unit}。"), lead).bound == "余"


@given(st.integers(0, 99_999), st.integers(1, 99_999), UNITS, st.sampled_from("-—~～至到"))
def test_a_range_is_never_two_exact_numbers(low: int, more: int, unit: str, joint: str) -> None:
    for form in (f"{low}{joint}{low + more}{unit}", f"{low}{unit}{joint}{low + more}{unit}"):
        assert not [one for one in read(f"每月{form}。") if not one.bound][1:]
        assert [one for one in read(f"每月{form}。") if not one.bound and one.value == low] == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("三至五件", "至"),
        ("5至8件", "至"),
        ("3件至5件", "至"),
        ("1 234件", "?"),
        ("约为12件", "约"),
        ("3件", ""),
        ("3万5千件", ""),
    ],
)
def test_phrases_capture_no_bound_as_an_exact_number(text: str, bound: str) -> None:
    said = f"收到申请{text}。"
    found = [one for at in range(len(said)) for one in numbers(said, at, ("件",))]
    assert {one.bound for one in found} <= {bound}
    assert found or text == "5至8件"


DIGITS = st.integers(0, 10**9)


@pytest.mark.parametrize(
    "form",
    [
        "{y}年{m}月{d}日",
        "{y}-{m}-{d}",
        "{y}.{m}.{d}",
        "{y}/{m}/{d}",
        "{y}年{m}月",
        "{m}月{d}日",
        "{y}年度",
        "{y}—{z}年",
        "{m}时{s}分",
        "{m}:{s}",
        "电话：0550-{n:07}",
        "电话：（0550）{n:07}",
        "手机138{n:08}",
        "邮编：{n:06}",
        "皖政办〔{y}〕{n}号",
        "（{y}）皖11行初{n}号",
        "国务院令第{n}号",
        "第{n}条第（{m}）项",
        "第{n}次",
        "第{n}期",
        "人民路{n}号",
        "V{m}.{d}.{s}",
        "{m}.{d}版",
        "http://www.a.gov.cn/{y}/t{n}_{m}.html",
        "a{n}@163.com",
        "12345热线",
        "“100”行动",
        "{m}、",
        "（{m}）",
        "附件{m}",
        "{m}+{d}+N",
        "{m}×{d}",
        "{m}/{d}",
    ],
)
@given(
    st.integers(1990, 2035),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(10, 59),
    DIGITS,
    st.sampled_from(["", "根据", "截至", "，"]),
    st.sampled_from(["", "，", "公开", "，收到来信", "）"]),
)
def test_what_counts_nothing(
    form: str, year: int, month: int, day: int, minute: int, number: int, lead: str, tail: str
) -> None:
    text = form.format(y=year, z=year + 5, m=month, d=day, s=minute, n=number)
    assert read(f"{lead}{text}{tail}") == []
    kinds = {one.kind for one in find_printed(squeeze(f"{lead}{text}{tail}").text)}
    assert not kinds & {"quantity", "share"}


@given(
    st.text(max_size=60)
    | st.text('0123一二十百千万亿零余多近件条次元%.,-~年月第至分之成点()"《》+ a')
)
def test_no_text_is_too_odd(text: str) -> None:
    for said in (text, squeeze(text).text):
        found = find_quantities(said)
        assert all(one.end <= two.start for one, two in itertools.pairwise(found))


def _work(function: Callable[[str], object], text: str) -> float:
    """Return the least time of three, which the machine's other work disturbs the least."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        function(text)
        times.append(time.process_time() - begin)
    return min(times)


@pytest.mark.parametrize("function", [find_quantities, find_printed])
@pytest.mark.parametrize(
    "unit",
    ["1", "1,", "1 234 ", "3万", "三至", "百分之五至", '"1件', "《1件", "一件、", " ", "1-", "a.1"],
)
def test_the_work_grows_no_faster_than_the_text(
    function: Callable[[str], object], unit: str
) -> None:
    short, long = ((unit * size)[:size] for size in (4_000, 64_000))
    function(short)
    assert _work(function, long) < 100 * _work(function, short) + 0.01
