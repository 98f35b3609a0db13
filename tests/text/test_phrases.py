"""The phrase language: what it matches, what it refuses, and that nothing makes it slow."""

from __future__ import annotations

from decimal import Decimal

import pytest

from gov_report_lint.text.folding import squeeze
from gov_report_lint.text.phrases import PhraseError, PhraseMatch, Places, compile_phrase

WORDS = {
    "received": ("收到", "受理", "新收"),
    "application": ("申请", "政府信息公开申请"),
    "件": ("件", "宗", "起"),
    "元": ("元",),
    "万元": ("万元",),
    "money": ("元", "万元"),
    "empty": (),
    "blank": ("件", " "),
}


def found(phrase: str, text: str) -> list[PhraseMatch]:
    return list(compile_phrase(phrase, WORDS).find(squeeze(text).text))


def values(phrase: str, text: str) -> list[tuple[int | Decimal, ...]]:
    return [match.values for match in found(phrase, text)]


@pytest.mark.parametrize(
    ("phrase", "text", "said"),
    [
        ("未收到申请", "全年未收到申请。", "未收到申请"),
        ("未收到 申请", "全年未 收到申请。", "未收到申请"),
        ("{received}申请", "共受理申请", "受理申请"),
        ("{received}{application}", "新收政府信息公开申请", "新收政府信息公开申请"),
        ("(收到|受理)申请", "受理申请", "受理申请"),
        ("上年[度]结转", "上年结转", "上年结转"),
        ("上年[度]结转", "上年度结转", "上年度结转"),
        ("[上年][度]结转", "度结转", "度结转"),
        ("[上一年|上年]结转", "上年结转", "上年结转"),
        ("[上一年|上年]结转", "结转", "结转"),
        ("(上(一|1)年|去年)[度]结转", "上一年度结转", "上一年度结转"),
        ("收到…申请", "收到各类政府信息公开申请", "收到各类政府信息公开申请"),
        ("收到……申请", "收到申请", "收到申请"),
        ("收到..申请", "收到公开申请", "收到公开申请"),
        ("（含结转", "申请（含结转", "(含结转"),
        ("“一网通办”", "推进「一网通办」", '"一网通办"'),
        ("OA 系统", "改造OA系统", "OA系统"),
        ("甲.乙", "甲．乙", "甲.乙"),
    ],
)
def test_words(phrase: str, text: str, said: str) -> None:
    squeezed = squeeze(text).text
    assert [squeezed[match.start : match.end] for match in found(phrase, text)] == [said]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("收到…申请", "收到。申请"),
        ("收到…申请", "收到信件,申请"),
        ("收到…申请", "收到3申请"),
        ("收到…申请", "收到" + "甲" * 13 + "申请"),
        ("收到..申请", "收到、申请"),
        ("收到..申请", "收到3申请"),
        ("收到..申请", "收到" + "甲" * 7 + "申请"),
        ("上年[度]结转", "上年度的结转"),
        ("收到申请{N:件}", "收到申请"),
        ("收到…{N}", "收到"),
        ("率{P}", "率"),
        ("(甲|乙)丙", "丙"),
    ],
)
def test_words_that_do_not_match(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "text", "value"),
    [
        ("申请{N}", "收到申请12件", 12),
        ("申请{N}件", "收到申请12件", 12),
        ("申请{N:件}", "收到申请12件", 12),
        ("申请{N:件}", "收到申请12宗", 12),
        ("申请{N:件}", "申请1,234件", 1234),
        ("申请{N:件}", "申请十二件", 12),
        ("申请{N:件}", "申请零件", 0),
        ("申请{N:件}", "申请一件。", 1),
        ("申请{N:件}", "申请1.2万件", 12_000),
        ("申请{N}", "申请三万五千件", 35_000),
        ("关注数达到{N}", "关注数达到850,", 850),
        ("关注数达到{N}", "关注数达到9.5万", 95_000),
        ("收到{N}{application}", "收到25件政府信息公开申请", 25),
        ("收到…{N:件}", "收到(含结转)申请3件", 3),
        ("收取{N:元}", "收取2950.5元", Decimal("2950.5")),
        ("收取{N:元}", "收取0.5万元", 5000),
        ("收取{N:元}", "收取125万元", 1_250_000),
        ("收取{N:money}", "收取125万元", 1_250_000),
        ("收取{N:万元}", "收取125万元", 125),
        ("收取{N:万元}", "收取0.5万元", Decimal("0.5")),
        ("率{P}", "率91.25 %", Decimal("91.25")),
        ("率…{P}", "率达到百分之九十", 90),
    ],
)
def test_numbers(phrase: str, text: str, value: int | Decimal) -> None:
    assert values(phrase, text) == [(value,)]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("申请…{N:件}", "申请近12件"),
        ("申请…{N:件}", "申请约12件"),
        ("申请…{N:件}", "申请不少于12件"),
        ("申请{N:件}", "申请12余件"),
        ("申请{N:件}", "申请3万余件"),
        ("申请{N:件}", "申请12多件"),
        ("申请{N:件}", "申请12件以上"),
        ("申请{N:件}", "申请12件左右"),
        ("申请{N:件}", "申请2.5件"),
        ("申请{N:件}", "申请3-5件"),
        ("申请…{N:件}", "申请3至5件"),
        ("申请{N:件}", "申请12件次"),
        ("申请{N:件}", "申请12条"),
        ("申请…{N:件}", "申请一起研究"),
        ("申请…{N:件}", "申请第12件"),
        ("申请…{N:件}", "申请第十、十二件"),
        ("申请…{N:件}", "申请数十件"),
        ("申请…{N:件}", "申请-5件"),
        ("申请{N}", "申请2021年"),
        ("申请{N}", "申请12%"),
        ("申请{N}", "申请12.5"),
        ("申请{N}", "申请126. 4件"),
        ("申请{N:件}", "申请12 64件"),
        ("{N:件}", "申请12 64件"),
        ("{N:件}", "申请126. 4件"),
        ("率{P}", "率97 .78%"),
        ("{P}", "率97. 78%"),
        ("申请{N}", "申请12个百分点"),
        ("申请{N}", "申请12345热线"),
        ("申请{N}", "申请12345政府服务热线"),
        ("申请{N}", "申请三公经费"),
        ("申请{N}", "申请4.0版"),
        ("申请1{N:件}", "申请12件"),
        ("率{P}", "率95%以上"),
        ("率…{P}", "率近95%"),
        ("增长…{P}", "增长-5%"),
    ],
)
def test_numbers_that_are_not_exact_or_none(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


def test_several_numbers_and_their_spans() -> None:
    text = "收到申请38件(自然人36件、企业2件),收到申请1.5万件"
    matches = found("{received}…{application}{N:件}[（个人{N:件}]", text)
    assert [match.values for match in matches] == [(38,), (15_000,)]
    (first,) = found("{received}…申请{N:件}（自然人{N:件}、企业{N}", text)
    assert first.values == (38, 36, 2)
    assert [text[start:end] for start, end in first.spans] == ["38", "36", "2"]
    assert text[first.start : first.end] == "收到申请38件(自然人36件、企业2件"


def test_a_phrase_may_begin_with_a_number() -> None:
    assert values("{N:件}…申请", "收到12件公开申请和3条建议") == [(12,)]
    assert values("[共]{N:件}申请", "共12件申请") == [(12,)]
    assert values("(共…|计){N:件}申请", "共有了12件申请") == [(12,)]
    assert values("{N}", "12件和3条") == [(12,), (3,)]


def test_the_second_try_counts_too() -> None:
    assert values("收到…申请{N:件}", "收到公开申请、补正申请5件") == [(5,)]
    assert values("(收到|收到申请){N:件}", "收到申请5件") == [(5,)]
    assert values("[收到][申请]申请{N:件}", "收到申请5件") == [(5,)]


def test_matches_do_not_overlap() -> None:
    spans = [(match.start, match.end) for match in found("甲…甲", "甲甲甲甲甲")]
    assert spans == [(0, 2), (2, 4)]


def test_no_match_crosses_a_line_break() -> None:
    phrase = compile_phrase("收到…申请{N:件}", WORDS)
    lines = ["收到", "申请5件", "收到申请7件", "12", "收到申请8", "件"]
    joined = "\n".join(lines)
    assert [match.values for match in phrase.find(joined)] == [(7,)]


def test_places_are_looked_up_once_for_many_phrases() -> None:
    text = "全年收到申请12件,答复申请11件"
    places = Places(text)
    for source in (
        "收到…{N:件}",
        "答复{application}{N:件}",
        "{received}…{N:件}",
        "撤回申请",
        "{N:件}",
    ):
        phrase = compile_phrase(source, WORDS)
        assert list(phrase.find(text, places)) == list(phrase.find(text))
    assert places["收到"] == [2]


@pytest.mark.parametrize(
    ("phrase", "needs"),
    [
        ("收到…申请{N:件}", {"收到"}),
        ("收…申请", {"申请"}),
        ("{received}政府信息", {"政府信息"}),
        ("{received}{N}", {"收到", "受理", "新收"}),
        ("(甲乙|丙丁)[戊己庚]", {"甲乙", "丙丁"}),
        ("([甲]|乙){N}", None),
        ("{N}", None),
        ("{P}", None),
        ("（含", {"(含"}),
    ],
)
def test_needs(phrase: str, needs: set[str] | None) -> None:
    assert compile_phrase(phrase, WORDS).needs == needs


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("", 1),
        ("…", 1),
        ("[甲]", 1),
        ("…甲", 1),
        ("甲..", 3),
        ("甲(乙", 2),
        ("甲)乙", 2),
        ("甲[乙", 2),
        ("甲]", 2),
        ("甲(乙]", 2),
        ("甲{乙", 2),
        ("甲}", 2),
        ("甲|乙", 2),
        ("[甲|]丙", 4),
        ("(甲|)", 4),
        ("(|甲)", 2),
        ("甲()", 3),
        ("甲{unknown}", 2),
        ("甲{N:unknown}", 2),
        ("甲{P:件}", 2),
        ("甲{empty}", 2),
        ("甲{N:blank}", 2),
        ("甲...乙", 2),
        ("甲…乙…丙..丁…戊…己", 11),
        ("甲" * 201, 201),
        ("(" * 200, 200),
    ],
)
def test_mistakes_have_a_column(source: str, column: int) -> None:
    with pytest.raises(PhraseError) as caught:
        compile_phrase(source, WORDS)
    assert caught.value.column == column
    assert str(caught.value).isascii() or "件" in source or "…" in str(caught.value)
