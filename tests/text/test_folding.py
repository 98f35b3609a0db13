"""Folding keeps offsets, squeezing finds back, labels compare."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.folding import fold, label, squeeze, strip_number, without_invisible
from gov_report_lint.text.variants import INVISIBLE, PLAIN

PROSE = st.text(
    st.sampled_from(
        "收到申请年月日一二，。：；（）“”《》〔〕％ 　\n\t\u200b\ufeff0129１２.abＡ⻔⼾-—"
    )
)
ANY = st.one_of(PROSE, st.text())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("（２０２１）年，共：１２％；", "(2021)年,共:12%;"),
        ("“放管服”『改革』‘一窗’", '"放管服""改革"\'一窗\''),
        ("自1日—31日～次月", "自1日-31日~次月"),
        ("a\u3000b\xa0c\td\u200be\ufefff\rg", "a b c d e f g"),
        ("⻔⼾网站，⼈民⾄上，⻓效", "门户网站,人民至上,长效"),
        ("〔2021〕【注】《条例》。、〇…\n①", "〔2021〕【注】《条例》。、〇…\n①"),
        ("［甲］｛乙｝＋－／！？．", "[甲]{乙}+-/!?."),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY)
def test_fold_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert folded == "".join(PLAIN.get(char, char) for char in text)


@given(ANY)
def test_fold_leaves_folded_text_alone(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_variant_becomes_one_plain_character() -> None:
    assert all(len(variant) == len(plain) == 1 for variant, plain in PLAIN.items())
    assert not set(PLAIN.values()) & (set(PLAIN) - {" "})


def test_kangxi_radicals_become_the_ideographs_of_unicode() -> None:
    odd = {"⼾": "户", "⾭": "青"}
    for code in range(0x2F00, 0x2FD6):
        radical = chr(code)
        expected = odd.get(radical, unicodedata.normalize("NFKC", radical))
        assert fold(radical) == expected


def test_supplement_radicals_become_ideographs() -> None:
    assert (
        fold("⺠⻓⻔⻅⻆⻉⻋⻘⻚⻛⻜⻝⻢⻥⻦⻩⻬⻮⻰") == "民长门见角贝车青页风飞食马鱼鸟黄齐齿龙"
    )


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("2021 年 1 月 1 日", "2021年1月1日"),
        ("办结率 91.25 %，满意率", "办结率91.25%,满意率"),
        ("12 34", "12 34"),
        ("12 \n 34", "12 34"),
        ("第 5 季度\n共收到", "第5季度共收到"),
        ("1. 公开", "1.公开"),
        ("7. 12345热线", "7. 12345热线"),
        ("100% 5", "100% 5"),
        ("OA 系统 open data", "OA系统open data"),
        ("13\u200b40件", "1340件"),
        (" 　\n", ""),
        ("", ""),
    ],
)
def test_squeeze(text: str, squeezed: str) -> None:
    assert squeeze(text).text == squeezed


def test_span_is_that_of_the_original() -> None:
    text = "全年 共 收到　申请 １２ 件。"
    squeezed = squeeze(text)
    start = squeezed.text.index("申请")
    first, last = squeezed.span(start, start + len("申请12件"))
    assert text[first:last] == "申请 １２ 件"


def test_spans_at_the_edges() -> None:
    squeezed = squeeze(" a b ")
    assert squeezed.text == "a b"
    assert squeezed.span(0, 3) == (1, 4)
    assert squeezed.span(1, 1) == (2, 2)
    assert squeezed.span(3, 3) == (4, 4)
    assert squeezed.span(0, 99) == (1, 4)
    assert squeeze("").span(0, 0) == (0, 0)
    assert squeeze("甲乙").span(1, 2) == (1, 2)


def test_offsets_are_a_sequence() -> None:
    offsets = squeeze("甲 乙 丙").offsets
    assert list(offsets) == [0, 2, 4]
    assert offsets[-1] == 4
    assert offsets[1:] == [2, 4]
    with pytest.raises(IndexError):
        offsets[3]


@given(ANY)
def test_squeezed_characters_fold_from_where_they_stood(text: str) -> None:
    squeezed = squeeze(text)
    folded = fold(text)
    offsets = list(squeezed.offsets)
    assert len(offsets) == len(squeezed.text)
    assert all(one < other for one, other in itertools.pairwise(offsets))
    for char, offset in zip(squeezed.text, offsets, strict=True):
        assert folded[offset] == char or (char == " " and folded[offset] == "\n")


@given(ANY)
def test_squeezing_drops_nothing_but_blanks(text: str) -> None:
    kept = squeeze(text).text.replace(" ", "")
    assert kept == fold(text).replace(" ", "").replace("\n", "")


@given(PROSE)
def test_squeezing_twice_changes_nothing(text: str) -> None:
    once = squeeze(text).text
    assert squeeze(once).text == once


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("3.危及“三安全一稳定”", "3危及三安全一稳定"),
        ("3．危及 “三安全\n一稳定”", "3危及三安全一稳定"),
        ("本年收费金额（单位：万元）", "本年收费金额单位万元"),
        ("本年增/减", "本年增减"),
        ("《条例》、<办法>·_-", "条例办法"),
        ("　", ""),
    ],
)
def test_label(text: str, key: str) -> None:
    assert label(text) == key


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("一、总体情况", ("一、", "总体情况")),
        ("（一） 予以公开", ("（一）", "予以公开")),
        ("(1)属于国家秘密", ("(1)", "属于国家秘密")),
        ("1.属于国家秘密", ("1.", "属于国家秘密")),
        ("1．属于国家秘密", ("1．", "属于国家秘密")),
        ("1、属于国家秘密", ("1、", "属于国家秘密")),
        ("①属于国家秘密", ("①", "属于国家秘密")),
        ("第一、总体情况", ("第一、", "总体情况")),
        ("第一部分 总体情况", ("第一部分", "总体情况")),
        ("总体情况", ("", "总体情况")),
        ("第二十条第（一）项", ("", "第二十条第（一）项")),
        ("2021年工作", ("", "2021年工作")),
        ("12.5", ("", "12.5")),
        (" 三 \n、本年度办理结果", ("", "三 \n、本年度办理结果")),
        ("", ("", "")),
    ],
)
def test_strip_number(text: str, parted: tuple[str, str]) -> None:
    assert strip_number(text) == parted


@given(ANY)
def test_invisible_characters_go(text: str) -> None:
    assert not set(without_invisible(text)) & set(INVISIBLE)
