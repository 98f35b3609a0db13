"""What is found in numbers, years and the names of documents, and what only looks like it."""

from __future__ import annotations

import pytest

from gov_report_lint.text.scans.titles import distance

from .test_scans_typing import found, made


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("22年度共公开", ["22年"]),
        ("截至23年底", ["23年"]),
        ("21年1月至22年12月", ["21年", "22年"]),
        ("2022年度,1922年底", []),
        ("满22年度,近15年底,累计22年度,第22年度", []),
        ("2021、22年度,2021-22年度,2020至22年度", []),
        ("20 22年度", []),
        ("22年,22年来,12年度,刑期12年1月", []),
        ("15年度量衡,22年12月饼", []),
    ],
)
def test_years_of_two_digits(text: str, said: list[str]) -> None:
    assert found("short-years", text) == said


def test_the_right_year_is_told() -> None:
    (one,) = made("short-years").find("22年度共公开")
    assert one.right == "2022年"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("收到申请三十二件,上年25件。", ["三十二件"]),
        ("收到申请三十二件,公开25条。", []),
        ("收到申请八件,上年25件。", []),
        ("收到二十余件,上年25件。", []),
        ("办成实事二十件,答复25件。", []),
        ("二十件民生实事,答复25件。", []),
        ("出台二十条措施,公开25条。", []),
    ],
)
def test_numerals_of_two_kinds(text: str, said: list[str]) -> None:
    assert found("mixed-numerals", text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("公开企业资质条、施工许可76条、排水许可5条。", ["公开企业资质条"]),
        ("施工许可76条、排水许可5条、企业资质条。", ["企业资质条"]),
        ("公开企业资质条、施工许可76条。", []),
        ("公开企业资质、施工许可76条、排水许可5条。", []),
        ("公开头条、词条、通知76条、公告5条。", []),
        ("政策二十条、通知76条、公告5条。", []),
        ("一条条、通知76条、公告5条。", []),
        ("规范性文件、通知76件、公告5件。", []),
    ],
)
def test_a_count_left_out(text: str, said: list[str]) -> None:
    assert found("uncounted-items", text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("《政府信息公开条列》", ["政府信息公开条列"]),
        ("《政务信息公开条例》", ["政务信息公开条例"]),
        (
            "《关于印发<中华人民共和国政府信息公开工作年报格式>的通知》",
            ["中华人民共和国政府信息公开工作年报格式"],
        ),
        ("《政府信息公开条例》", []),
        ("《信息公开条例》", []),
        ("《省政府信息公开条例》", []),
        ("《政府信息公开案例》", []),
        ("《政府信息公开规定》", []),
        ("《中华人民共和国政府信息公开工作年度报告》", []),
        ("《中华人民共和国政府信息公开工作年度报告模板》", []),
        ("政府信息公开条列", []),
    ],
)
def test_names_misspelt(text: str, said: list[str]) -> None:
    assert found("misspelt-names", text) == said


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("甲乙", "甲乙", 0),
        ("甲乙", "甲丙", 1),
        ("甲乙", "甲", 1),
        ("甲乙丙", "丙", 2),
        ("甲", "乙丙丁", 2),
    ],
)
def test_the_distance_of_two_names(one: str, other: str, expected: int) -> None:
    assert distance(one, other, 1) == min(expected, 2)
