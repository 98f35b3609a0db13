"""Totals and their parts: what is read of them, and where each figure stands."""

from __future__ import annotations

import pytest

from gov_report_lint.text.partitions import (
    AMONG,
    LOOSE,
    REST,
    SUMMED,
    Partition,
    begins_list,
    find_after,
    find_partitions,
)


def read(text: str) -> list[tuple[object, ...]]:
    """Return the totals and the values of their parts."""
    return [
        (found.total, *(part.quantity.value for part in found.parts))
        for found in find_partitions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共500条,其中:甲类200条;乙类250条;其他50条。", [(500, 200, 250, 50)]),
        ("共500条,按渠道分,甲300条、乙200条。", [(500, 300, 200)]),
        ("共500条,从来源看,甲300条、乙200条。", [(500, 300, 200)]),
        ("共500条,包括甲300条、乙100条。", [(500, 300, 100)]),
        ("共500条:甲300条、乙100条。", [(500, 300, 100)]),
        ("500条信息由甲300条和乙200条组成。", [(500, 300, 200)]),
        ("共40件,甲、乙、丙分别为12、13、15件。", [(40, 12, 13, 15)]),
        ("共40件,甲、乙、丙分别为12、28件。", []),
        ("甲300条、乙200条,共计500条。", [(500, 300, 200)]),
        ("收到348件,当场解决162件,跟进解决186件。", [(348, 162, 186)]),
        ("收到348件,当场解决162件,跟进解决180件。", []),
        ("共9件,上年结转1件,其中网络5件,信函5件。", [(10, 5, 5)]),
        ("26件申请中,甲20件、乙6件。", [(26, 20, 6)]),
        ("共3607件(甲349件、乙3258件),其中丙3000件。", [(3607, 349, 3258), (3607, 3000)]),
        ("共26件,其中甲20件、乙6件;丙18件、丁8件。", [(26, 20, 6), (26, 18, 8)]),
        (
            "共500条,其中甲类200条,包括丙50条、丁150条,乙类300条。",
            [(500, 200, 300), (200, 50, 150)],
        ),
        ("2件收取30元,其中甲1件,收10元;乙1件,收20元。", [(2, 1, 1), (30, 10, 20)]),
        ("共500条(不含微信300条、微博100条)。", []),
        ("共500条,其中《优化30条》解读。", []),
        ("5个乡镇(32个村、16个社区)。", []),
        ("共53 7条,其中甲20条、乙30条。", []),
    ],
)
def test_what_is_read(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(text) == expected


def test_figures_know_where_they_stand() -> None:
    text = "共收到40件,甲区、乙区分别为12、28件。"
    (found,) = find_partitions(text)
    assert text[found.whole.start : found.whole.end] == "40件"
    assert [text[one.quantity.start : one.quantity.end] for one in found.parts] == ["12", "28件"]
    assert [one.label for one in found.parts] == ["甲区", "乙区"]


def test_names_of_parts() -> None:
    def names(text: str) -> list[str]:
        return [part.label for found in find_partitions(text) for part in found.parts]

    assert names("共10件,其中9件为网上申请,1件为书面申请。") == ["网上申请", "书面申请"]
    assert names("共10件,其中:1.甲类9件;2.乙类1件。") == ["甲类", "乙类"]
    assert names("共10件,其中:一是甲类9件;二是乙类1件。") == ["甲类", "乙类"]
    assert names("共10件,其中甲类(含丙)9件和乙类1件。") == ["甲类", "乙类"]


def test_a_list_of_the_next_sentence() -> None:
    before, after = "共500条,均已归档。", "其中,甲300条、乙200条。"
    (found,) = find_after(before + after, len(before) - 1, len(before))
    text = before + after
    assert found.kind == AMONG
    assert text[found.whole.start : found.whole.end] == "500条"
    assert [text[one.quantity.start : one.quantity.end] for one in found.parts] == [
        "300条",
        "200条",
    ]


def test_the_whole_of_an_earlier_list_is_parted_again() -> None:
    before, after = "共500条,其中甲300条、乙200条。", "按来源分,丙400条、丁100条。"
    (found,) = find_after(before + after, len(before) - 1, len(before))
    assert (found.total, found.sum) == (500, 500)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("其中,甲3条。", True),
        ("按渠道分,甲3条。", True),
        ("从申请人看,甲3件。", True),
        ("按照《条例》要求,公开3条。", False),
        ("从总体上看,公开3条。", False),
        ("公开3条,其中甲2条。", False),
    ],
)
def test_what_begins_a_list(text: str, begins: bool) -> None:
    assert begins_list(text) is begins


def one(text: str) -> Partition:
    return find_partitions(text)[0]


def test_what_a_list_claims() -> None:
    assert one("共50条,其中甲30条、其他10条。").claim == REST
    assert one("公开信息50条,其中甲文件30条、其他文件10条。").claim == ""
    assert one("制发文件50件,其中甲文件30件、其他文件10件。").claim == REST
    assert one("甲30条、乙10条,共计50条。").claim == SUMMED
    assert one("共50条,其中甲30条、乙20条等。").claim == ""


def test_what_is_not_clear() -> None:
    assert not one("共50条,其中甲30条、乙5个、其他10条。").clear
    assert not one("共50条,其中甲30条、乙5、其他10条。").clear
    assert one("共50条,其中甲30条、其他10条。").clear
    assert one("共2.3万条,其中甲12345条、乙10800条。").slack == 1000
    assert [rival.value for rival in one("收50件,办40件,其中甲30件、乙2件。").rivals] == [50]
    assert [rival.value for rival in one("收50件;办40件,其中甲30件、乙2件。").rivals] == []


def test_figures_nobody_announced_count_only_when_they_add_up() -> None:
    assert one("共收到70件,办结69件,1件结转。").kind == LOOSE
    assert find_partitions("共收到70件,办结68件,1件结转。") == []


LENGTH = 20_000
UNITS = [
    *("其中1条", "1条(", "其中1条(", "1条、", "1条;", "共计1条,", "1条,共1条", "按渠道分,1条"),
    *("由1条组成", "由", "分别为1条、", "甲、乙分别为1条、2条,", "包括1条、", ":1条、1条", "《1条"),
    *("其他各类1条、", "67,", "1件,收取2元;", "从", "按类别", "1条中,", "各区分别收到:", "另有1条"),
    *("2.3万条、", "12 3条", "一是", "其他的类别", "1条)", "其中1条(其中"),
]


@pytest.mark.parametrize("unit", UNITS)
def test_long_repetitions_end(unit: str) -> None:
    text = (unit * LENGTH)[:LENGTH]
    find_partitions(text)
    find_partitions(f"共9条,其中其他{text}1条。")
    find_after(text, LENGTH // 2, LENGTH // 2)
