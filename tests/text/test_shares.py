"""Shares with their parts as sentences tell them, and what only looks like a share."""

from __future__ import annotations

import pytest

from gov_report_lint.text.quantities import find_quantities
from gov_report_lint.text.ratios import find_ratios
from gov_report_lint.text.share_lists import find_share_lists
from gov_report_lint.text.shares import find_shares, fits_name, follows_on


def told(text: str) -> list[tuple[str, str]]:
    return [(str(one.part.value), str(one.share.value)) for one in find_shares(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("予以公开13件,占48.15%;不予公开3件,占比11.1%", [("13", "48.15"), ("3", "11.1")]),
        ("予以公开13件(占48.15%)", [("13", "48.15")]),
        ("予以公开13件、占办结总数的48.15%", [("13", "48.15")]),
        ("予以公开13件,所占比例为48.15%", [("13", "48.15")]),
        ("予以公开13件,约占百分之四十八", [("13", "48")]),
        (
            "甲、乙、丙分别为12件、13件、15件,占比30%、32.5%、37.5%",
            [("12", "30"), ("13", "32.5"), ("15", "37.5")],
        ),
        ("甲12件、乙13件,分别占总数的30%和32.5%", [("12", "30"), ("13", "32.5")]),
        ("予以公开13件,比上年增加2件,占48%", [("13", "48")]),
        ("予以公开13件,较上年的12件增长8.3%,占48%", [("13", "48")]),
        ("予以公开13件,占总数的48%、占全市的2%", [("13", "48"), ("13", "2")]),
    ],
)
def test_a_share_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "差评数占评价总数的0.34%",
        "收到27件申请中,自然人占48%",
        "27件申请中占48%",
        "部分公开3件,合计占59.3%",
        "公开13件,占比同比提高2.3%",
        "公开13件,占比较上年提高2%",
        "甲12件、乙13件、丙15件、丁20件,分别占30%、32.5%、37.5%",
        "公开13件,满意率占98%",
        "办结13件,增长8%",
    ],
)
def test_what_is_no_share_of_the_part_before(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "予以公开13件,占办结总数27件的48.15%",
        "予以公开13件占全部27件申请的48.15%",
        "予以公开13件,占办结总数(27件)的48.15%",
    ],
)
def test_a_share_may_name_its_whole(text: str) -> None:
    (found,) = find_shares(text)
    assert found.whole is not None
    assert (found.part.value, found.whole.value) == (13, 27)


@pytest.mark.parametrize(
    ("named", "text", "fits"),
    [
        ("总数", "收到申请27件", True),
        ("申请总数", "收到政府信息公开申请27件", True),
        ("办结总数", "收到申请27件", False),
        ("全市申请总数", "全市收到申请27件", True),
        ("全市申请总数", "收到申请27件", False),
        ("年度任务", "收到申请27件", False),
    ],
)
def test_what_a_total_is_called(named: str, text: str, fits: bool) -> None:
    (total,) = find_quantities(text)
    assert fits_name(named, text, total) is fits


def test_only_a_comma_and_words_join_a_part_to_its_total() -> None:
    def joined(text: str) -> bool:
        found = find_quantities(text)
        return follows_on(text, found[0].end, found[-1].start)

    assert joined("收到27件,予以公开13件")
    assert joined("收到27件,同比增长5%,其中予以公开13件")
    assert not joined("收到27件;予以公开13件")
    assert not joined("收到27件,此外公开13件")


def test_a_list_with_its_labels_first() -> None:
    (found,) = find_share_lists("政策、动态、其他信息分别占50%、30%、25%")
    assert [one.value for one in found.shares] == [50, 30, 25]
    assert find_share_lists("政策、动态、公告信息分别占50%、30%、25%") == []
    assert find_share_lists("政策、其他信息分别占50%、30%、25%") == []


RATES = {"办结率": ("办结",), "按时办结率": ("按时办结", "按期办结"), "公开率": ("公开",)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到申请40件,办结38件,办结率95%", ("办结率", 38, [40], True)),
        ("收到申请40件,按期办结38件,按时办结率为95%", ("按时办结率", 38, [40], True)),
        ("收到40件,转办2件,已办结38件,办结率达95%", ("办结率", 38, [40, 2], True)),
        ("收到40件;办结38件,办结率95%", ("办结率", 38, [40], False)),
    ],
)
def test_a_rate_is_found(text: str, expected: tuple[str, int, list[int], bool]) -> None:
    (found,) = find_ratios(text, RATES)
    wholes = [one.value for one in found.wholes]
    assert (found.name, found.part.value, wholes, found.beside) == expected


@pytest.mark.parametrize(
    "text",
    [
        "收到申请40件,办结率95%",
        "收到申请40件,办结38件,满意率95%",
        "收到申请40件,延期办结1件,办结率97.5%",
        "收到申请40件,不予公开4件,公开率90%",
        "收到申请40件,办结38件,限时办结率95%",
        "收到申请40件,办结38件,办结率比上年提高2%",
        "收到申请40件,办结38件,办结率约95%",
        "办结38件,办结率95%",
    ],
)
def test_what_does_not_stand_beside_its_figures_is_no_rate(text: str) -> None:
    assert find_ratios(text, RATES) == []
