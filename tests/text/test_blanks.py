"""Places left for a number: found where a unit follows, not in names left out on purpose."""

from __future__ import annotations

import pytest

from gov_report_lint.text.folding import squeeze
from gov_report_lint.text.scans import detector
from gov_report_lint.text.scans.contract import Detector


def found(text: str) -> list[str]:
    blanks = detector("blanks")
    assert isinstance(blanks, Detector)
    flat = squeeze(text).text
    return [flat[one.start : one.end] for one in blanks.find(flat)]


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("共公开信息××条，办结 XX 件。", ["××条", "XX件"]),
        ("20XX年，公开信息XXX余条", ["20XX年", "XXX余条"]),
        ("自20××年1月1日起", ["20××年"]),
        ("2025年×月×日", ["×月×日"]),
        ("××××年×月×日", ["××××年×月×日"]),
        ("受理____件，办结（ ）件", ["____件", "()件"]),
        ("开展培训xx次", ["xx次"]),
        ("收取XX万元", ["XX万元"]),
    ],
)
def test_places_left_for_a_number(text: str, blanks: list[str]) -> None:
    assert found(text) == blanks


@pytest.mark.parametrize(
    "text",
    [
        "《云溪市××条例》",
        "××路××号、××项目、××人",
        "泄露XX个人信息、××家庭信息",
        "《××日报》《××年鉴》××年级",
        "第XX条、第XX届",
        "3×5件、12×8米、2×次",
        "XXL件、MAXX年、2××年",
        "t20230220__33件、a=__件、http://x.cn/___条",
        "《条例》（）件、附件（）",
        "李××等3人、张某某",
        "N95口罩120件",
    ],
)
def test_names_and_signs_that_only_look_like_it(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("char", ["×", "X", "_", "(", "()", "×年", "X月", "x件", "20××"])
def test_long_text_comes_to_an_end(char: str) -> None:
    assert isinstance(found(char * 100_000), list)
