"""Everything is linear in the text: long hostile strings end, and soon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gov_report_lint.text.cells import parse_cell
from gov_report_lint.text.citations import find_citations, find_decrees
from gov_report_lint.text.dates import find_dates, find_ranges
from gov_report_lint.text.folding import fold, label, squeeze, strip_number
from gov_report_lint.text.growth import find_growths
from gov_report_lint.text.numbering import find_inline, marker
from gov_report_lint.text.numerals import parse_chinese
from gov_report_lint.text.phrases import compile_phrase
from gov_report_lint.text.quantities import find_quantities
from gov_report_lint.text.ratios import find_ratios
from gov_report_lint.text.sentences import clauses, sentences
from gov_report_lint.text.share_lists import find_share_lists
from gov_report_lint.text.shares import find_shares

LENGTH = 200_000
UNITS = [
    "1",
    "1,",
    "1 ",
    "12件",
    "一",
    "第一、",
    "第1、",
    "《",
    '"',
    "(",
    "《a。",
    '"。',
    "1年1月",
    "月1日",
]
UNITS += [
    "1月1日至",
    "2021-1-1-",
    "》(函〔2021〕1号",
    "国务院令第1号",
    " ",
    "\n",
    "a ",
    "①(一)",
    "1.1.",
]
UNITS += ["13件,占48%;", "占48%", "占", "30%、", "甲13件、", "486条,比上年的450条增长8%,"]
UNITS += ["比上年的", "增加36条,", "2024年32件,", "收到40件,办结38件,办结率95%,", "翻一番", "件占"]
UNITS += ["百分之", "3万", "近", "零", "。一、", "收到", "1%-", "１", "\u200b", "收到a1"]
FUNCTIONS: list[Callable[[str], object]] = [
    fold,
    squeeze,
    label,
    strip_number,
    parse_cell,
    lambda text: parse_cell(text, signed=True),
    parse_chinese,
    find_dates,
    find_ranges,
    marker,
    lambda text: [find_inline(text, level, 1) for level in range(1, 6)],
    find_citations,
    find_decrees,
    find_quantities,
    find_growths,
    find_shares,
    find_share_lists,
    lambda text: find_ratios(text, {"办结率": ("办结",)}),
    lambda text: [clauses(sentence) for sentence in sentences(text)],
]


@pytest.mark.parametrize("unit", UNITS)
def test_long_repetitions_end(unit: str) -> None:
    text = (unit * LENGTH)[:LENGTH]
    for function in FUNCTIONS:
        function(text)


WORDS = {"件": ("件", "件件")}


@pytest.mark.parametrize(
    ("source", "unit"),
    [
        ("收到…收到…收到…收到…{N}", "收到"),
        ("收到…收到…收到…收到…{N}", "收到1.5"),
        ("([收]到|收[到])…[收]收到{P}", "收到"),
        ("{N}…{N}…{N:件}..申请", "12件"),
        ("{N:件}…申请", "申请"),
        ("{P}…{P}", "1%"),
        ("[甲]" * 60 + "乙丙", "甲" * 99 + "丁乙丙"),
        ("(甲|甲甲|甲甲甲)" * 15 + "乙丙", "甲" * 99 + "丁乙丙"),
        ("[" * 90 + "甲" + "]" * 90 + "乙丙", "甲" * 99 + "丁乙丙"),
    ],
)
def test_phrases_end(source: str, unit: str) -> None:
    length = LENGTH if len(source) < 30 else LENGTH // 10
    text = (unit * length)[:length]
    for _ in compile_phrase(source, WORDS).find(text):
        pass


class Counted(str):
    """A text that counts how often a step looks at it."""

    __slots__ = ()
    looks = 0

    def startswith(self, *arguments: object) -> bool:
        Counted.looks += 1
        return str.startswith(self, *arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "source", ["甲…甲…甲…甲…乙丙", "[甲]" * 60 + "乙丙", "(甲|甲甲|甲甲甲)" * 15 + "乙丙"]
)
def test_the_work_of_a_phrase_grows_no_faster_than_the_text(source: str) -> None:
    phrase = compile_phrase(source, {})
    work = []
    for count in (20, 80):
        Counted.looks = 0
        for _ in phrase.find(Counted(("甲" * 99 + "。乙丙") * count)):
            pass
        work.append(Counted.looks)
    assert 0 < work[1] <= 5 * work[0]
