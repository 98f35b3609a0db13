"""What is found in punctuation, characters and doubled words, and what only looks like it."""

from __future__ import annotations

import time

import pytest

from gov_report_lint.text.scans import detector
from gov_report_lint.text.scans.contract import Detector, Template
from gov_report_lint.text.scans.garbling import garbled, unreadable

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "doubled-words": {
        "meant": ("公开目录", "中央军委", "越来越"),
        "begins": ("一", "每"),
        "followed_by": ("人员", "长"),
        "either": ("工作",),
    },
    "clumsy-words": {"meant": ("公开目录",), "followed_by": ("人",), "units": ("工作", "公开")},
    "doubled-characters": {"characters": ("的", "了"), "meant": ("目的的", "了了解")},
    "misspelt-names": {
        "names": ("政府信息公开条例", "中华人民共和国政府信息公开工作年度报告格式"),
        "accepted": ("政府信息公开案例",),
    },
}


def made(name: str) -> Detector:
    one = detector(name)
    return one.made(WORDS[name]) if isinstance(one, Template) else one


def found(name: str, text: str) -> list[str]:
    """Return the words at each place."""
    return [text[one.start : one.end] for one in made(name).find(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("规范审核审核发布机制", ["审核审核"]),
        ("监督保障保障。专项资金资金。", ["保障保障", "资金资金"]),
        ("开展“一网通办”宣讲开展“一网通办”宣讲", ["开展“一网通办”宣讲开展“一网通办”宣讲"]),
        ("成立 70 周年发布会成立 70 周年发布会", ["成立 70 周年发布会成立 70 周年发布会"]),
        ("2023年2023年，20232023年", ["2023年2023年", "20232023"]),
        ("保障 保障", []),
        ("保障\n保障", []),
        ("申请申请人", []),
        ("支队支队长", []),
        ("公开公开目录", []),
        ("党中央中央军委", []),
        ("未来越来越好", []),
        ("逐步一步一步推进，每天每天", []),
        ("工作工作机制", []),
        ("一九一九年，八八八八", []),
        ("人人人人", []),
        ("20202020", []),
        ("《保障保障办法》", []),
        ("落实落实再落实", []),
        ("《审核办法》规定审核审核", ["审核审核"]),
    ],
)
def test_doubled_words(text: str, said: list[str]) -> None:
    assert found("doubled-words", text) == said


def test_a_heading_run_into_its_text_is_not_doubled() -> None:
    below = "信息20条，内容涵盖政策文件、规划计划、财政预决算等各方面，均已按期发布。"
    assert found("doubled-words", f"（一）主动公开情况主动公开情况良好，{below}") == []
    assert found("doubled-words", f"（五）监督保障保障经费到位，{below}") == []
    # A heading alone, or a place far behind the number, is no heading run into its text.
    assert found("doubled-words", "（五）完善监督保障保障机制") == ["保障保障"]
    far = "一、" + "甲乙丙丁，" * 10 + f"监督保障保障到位。{below}"
    assert found("doubled-words", far) == ["保障保障"]


def test_a_unit_is_told_with_the_words_around_it() -> None:
    (one,) = made("doubled-words").find("进一步规范审核审核发布机制")
    assert (one.what, one.right, one.shown) == ("审核", "审核", "一步规范审核审核发布机制")


def test_of_a_long_unit_the_words_about_the_seam_are_told() -> None:
    (one,) = made("doubled-words").find("召开政务公开专场新闻发布会召开政务公开专场新闻发布会")
    assert one.shown == "开专场新闻发布会召开政务公开专场"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("政务公开工作工作机制", ["工作工作"]),
        ("公开公开政府信息", ["公开公开"]),
        ("工作工作人员", []),
        ("主动公开公开目录", []),
        ("审核审核机制", []),
    ],
)
def test_clumsy_words(text: str, said: list[str]) -> None:
    assert found("clumsy-words", text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("统一的的界面", ["的的"]),
        ("取得了了成效，统一的的界面", ["的的", "了了"]),
        ("以公开为目的的工作", []),
        ("为了了解情况", []),
    ],
)
def test_doubled_characters(text: str, said: list[str]) -> None:
    assert sorted(found("doubled-characters", text)) == sorted(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("公告、公告、通知", ["公告、公告"]),
        ("公开通知公告、通知公告等", ["通知公告、通知公告"]),
        ("均在期限内答复，均在期限内答复。", ["均在期限内答复，均在期限内答复"]),
        ("学习、学习、再学习", []),
        ("名誉副主席、副主席", []),
        ("公开、公开栏", []),
        ("不收费，不收费。", []),
        ("1、1、2", []),
        ("20、20件", []),
    ],
)
def test_repeated_items(text: str, said: list[str]) -> None:
    assert found("repeated-items", text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("完善机制,细化职责", [","]),
        ("全面到位, 划转人员", [","]),
        ("未收到申请.", ["."]),
        ("等(含上年)的", ["(", ")"]),
        ("比例1:2，1,234条，网址:www.a.cn", []),
        ("一.总体情况，第(二)项，(三)平台", []),
        ("Word,Excel", []),
        ("标题: 某局报告", []),
        ("存在的主要问题: 宣传不够", [":"]),
    ],
)
def test_marks_of_half_width(text: str, said: list[str]) -> None:
    assert found("narrow-marks", text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("规范化。。", ["。。"]),
        ("公开20条，，其中", ["，，"]),
        ("公开，。", ["，。"]),
        ("如下：：", []),
        ("……，！！，”。“", []),
        ("http://a.cn/,;b", []),
    ],
)
def test_marks_in_a_row(text: str, said: list[str]) -> None:
    assert found("marks-in-a-row", text) == said


def test_the_mark_that_ends_the_sentence_is_the_right_one() -> None:
    (one,) = made("marks-in-a-row").find("公开，。")
    assert one.right == "。"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("《关于印发<格式>的通知》", ["<格式>"]),
        ("《关于印发＜格式＞的通知》", ["＜格式＞"]),
        ("《关于印发〈格式〉的通知》", []),
        ("加载<3秒，可用率>99%", []),
        ("《办法》要求<3秒，《细则》>1秒", []),
    ],
)
def test_inner_angles(text: str, said: list[str]) -> None:
    assert found("inner-angles", text) == said


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“甲”、“乙”等", 1),
        ("《甲》、《乙》。", 1),
        ("《甲》（一）、《乙》、《丙》", 0),
        ("“甲”、“乙”移动端、“丙”", 0),
        ("“甲”、“乙”和丙", 0),
        ("网站、“甲”、“乙”", 0),
        ("“甲”“乙”", 0),
    ],
)
def test_pause_marks_between_quotes(text: str, count: int) -> None:
    assert len(found("listed-marks", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("公开信息?1340条?。", 1),
        ("公开&nbsp;20条，&#8220;好&#8221;", 3),
        ("公开锟斤拷信息", 1),
        ("公开??条", 1),
        ("如何申请？共20件？", 0),
        ("http://a.cn/?a=1?b=2", 0),
        ("“???”盲盒", 0),
        ("零\u200b宽\u00a0空\u3000格\ufeff", 0),
        ("A&B公司", 0),
    ],
)
def test_garbled(text: str, count: int) -> None:
    assert len(list(garbled(text))) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("公开\ufffd\ufffd信息", 1),
        ("公开\ue123信息", 1),
        ("公开\x02信息", 0),
        ("\uf0b7 项目符号", 0),
        ("\ue600附件", 0),
        ("公开\ue5e5信息", 0),
        ("公开\uf0b7信息", 0),
        ("公开\x96信息", 0),
        ("全年 \ufffd\ufffd20条", 1),
        ("全年\ufffd\ufffd 条", 1),
    ],
)
def test_unreadable(text: str, count: int) -> None:
    assert len(list(unreadable(text))) == count


def test_a_long_run_of_unreadable_characters_takes_no_time() -> None:
    began = time.process_time()
    assert len(list(unreadable("\ufffd" * 100_000))) == 0
    assert time.process_time() - began < 5


LENGTH = 40_000
UNITS = [
    "审核",
    "审核、",
    "1.审核审核",
    "《审核审核",
    "的",
    "，。",
    "“甲”、",
    "《<",
    "<甲>",
    "?1",
    "??",
]
UNITS += [
    "公开\ufffd",
    "&nbsp;",
    "1年1月",
    "三十件1件",
    "三百",
    "公开条、",
    "1条、",
    "《政府信息公开条列》",
    "(",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize(
    "name",
    [
        *WORDS,
        *("repeated-items", "narrow-marks", "marks-in-a-row", "inner-angles", "listed-marks"),
        *("short-years", "mixed-numerals", "uncounted-items"),
    ],
)
def test_long_text_comes_to_an_end(name: str, unit: str) -> None:
    """A detector that is not linear would hold up the whole run here."""
    text = (unit * LENGTH)[:LENGTH]
    for found in made(name).find(text):
        assert 0 <= found.start <= found.end <= len(text)
