"""A file of exceptions: what it must say, and what is refused, with the place."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.settling.sidecar import REQUIRED, exceptions_in

RULES = ("B08", "B16", "H16")
ENTRY = {
    "rule": "B16",
    "place": "disputes.reconsideration.total",
    "reason": "一件案件计入两项",
    "person": "张三",
    "date": "2025-01-10",
    "until": "2025-12-31",
}


def written(**changes: str | None) -> str:
    lines = [f"{key}: {value}" for key, value in {**ENTRY, **changes}.items() if value is not None]
    return "exceptions:\n  - " + "\n    ".join(lines) + "\n"


def refused(content: str, common: bool = False) -> str:
    with pytest.raises(PackError) as caught:
        exceptions_in(content, "甲.yaml", RULES, common)
    return str(caught.value)


def test_an_exception() -> None:
    (found,) = exceptions_in(written(), "甲.yaml", RULES)
    assert (found.rule, found.place) == ("B16", "disputes.reconsideration.total")
    assert (found.made, found.until) == (date(2025, 1, 10), date(2025, 12, 31))
    assert (found.reason, found.person) == ("一件案件计入两项", "张三")
    assert str(found.source) == "甲.yaml:2:5"


@pytest.mark.parametrize("day", ["2025年12月31日", "2025/12/31", "２０２５-12-31"])
def test_days_as_people_write_them(day: str) -> None:
    assert exceptions_in(written(until=day), "甲.yaml", RULES)[0].until == date(2025, 12, 31)


@pytest.mark.parametrize("key", REQUIRED)
def test_everything_must_be_said(key: str) -> None:
    assert f"甲.yaml:2:5: 这一项例外缺少“{key}”" in refused(written(**{key: None}))
    assert f"“{key}”" in refused(written(**{key: '"  "'}))
    assert "不能空着" in refused(written(**{key: ""}))
    assert f"“{key}”应是一段文字" in refused(written(**{key: "[a]"}))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"rule": "B161"}, "甲.yaml:2:5: 没有编号为“B161”的规则。是不是“B16”？"),
        ({"rule": "Z99"}, "可用的有：B08、B16、H16"),
        ({"reson": "x"}, "甲.yaml:8:5: 不认识的键“reson”。是不是“reason”？"),
        (
            {"until": "2025-02-30"},
            "甲.yaml:7:5: “until”（有效到哪一天）：没有“2025-02-30”这一天",
        ),
        ({"until": "年底"}, "现在写的是“年底”"),
        ({"until": "2025-12-31或以后"}, "应写成一天"),
        ({"date": "1月10日"}, "“date”（哪天决定的）应写成一天"),
        ({"until": "2025-01-09"}, "“until”（2025-01-09）不能早于“date”（2025-01-10）"),
        ({"file": "年报.docx"}, "不用写“file”"),
        ({"reason": "长" * 501}, "太长，不能超过 500 个字"),
        ({"reason": "&a x"}, "不支持 YAML 锚点和引用"),
        ({"reason": "!!str x"}, "不支持 YAML 标签"),
        ({'"reason"': "x"}, "键“reason”重复，第 4 行已有"),
    ],
)
def test_mistakes_are_told_with_their_place(changes: dict[str, str], told: str) -> None:
    assert told in refused(written(**changes))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "- rule: B16\n",
        "B16",
        "exceptions: B16\n",
        "exceptions:\n  rule: B16\n",
        "exceptions: [B16]",
    ],
)
def test_another_form_is_told_the_right_one(content: str) -> None:
    message = refused(content)
    assert message.startswith("甲.yaml:1:")
    assert (
        "应写成 exceptions: 下面的列表，每一项有 rule、place、reason、person、date、until"
        in message
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("exceptions：\n  - rule: B16\n", "甲.yaml:1:11: “exceptions”后面的冒号要用半角的“:”"),
        (
            "exceptions:\n  - rule：B16\n    place: x\n",
            "甲.yaml:2:9: “rule”后面的冒号要用半角的“:”",
        ),
        ("exceptions:\n\t- rule: B16\n", "甲.yaml:2:1: YAML 语法错误"),
        (written(reason="原因: 甲"), "内容里有冒号和空格时，整段加引号"),
    ],
)
def test_what_is_often_typed_wrong(content: str, told: str) -> None:
    assert told in refused(content)


@pytest.mark.parametrize(
    "rule",
    ["b16", "Ｂ１６", "规则：B16 总计 = 各列之和", "B16 12345热线一致", "B16总计", '" B16 "'],
)
def test_a_rule_copied_from_the_report(rule: str) -> None:
    (found,) = exceptions_in(written(rule=rule), "甲.yaml", RULES)
    assert found.rule == "B16"


@pytest.mark.parametrize("rule", ["B160", "B16bc", "B16x", "16", "总计"])
def test_a_rule_nearly_named_is_none(rule: str) -> None:
    assert f"没有编号为“{rule}”的规则" in refused(written(rule=rule))


def test_other_keys_on_top() -> None:
    assert "不认识的键“exception”。是不是“exceptions”？" in refused("exception: []\n")


@pytest.mark.parametrize("content", ["exceptions: []\n", "exceptions:\n  # 都改好了\n"])
def test_none_are_left(content: str) -> None:
    assert exceptions_in(content, "甲.yaml", RULES) == []


def test_only_the_common_file_names_files() -> None:
    (found,) = exceptions_in(written(file="2024/年报.docx"), "甲.yaml", RULES, common=True)
    assert found.file == "2024/年报.docx"
    assert "“file”不能空着" in refused(written(file='""'), common=True)


def test_a_rule_in_small_letters() -> None:
    assert exceptions_in(written(rule="b16"), "甲.yaml", RULES)[0].rule == "B16"


def test_rules_that_are_not_known_cannot_be_checked() -> None:
    assert exceptions_in(written(rule="Z99"), "甲.yaml", ())[0].rule == "Z99"


def test_nothing_in_it_steers_a_terminal() -> None:
    (found,) = exceptions_in(written(reason='"a\\e[2Jb\\nc\\u202Ed"'), "甲.yaml", RULES)
    assert found.reason == "a [2Jb c d"


def test_the_example_of_the_documentation() -> None:
    page = (Path(__file__).parents[2] / "docs" / "exceptions.md").read_text(encoding="utf-8")
    (example,) = re.findall("```yaml\n(.*?)```", page, re.DOTALL)
    known = [one.id for one in shipped_library().rules]
    (found,) = exceptions_in(example, "年报.docx.exceptions.yaml", known)
    assert found.person == "张三"
    assert all(f"`{key}`" in page for key in (*REQUIRED, "file"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [(None, "accepted"), ("wrong", "wrong"), ("误报", "wrong"), ("暂缓", "deferred")],
)
def test_what_was_decided(said: str | None, meant: str) -> None:
    (waiver,) = exceptions_in(written(decision=said), "例外.yaml", ["B16"])
    assert waiver.decision == meant


def test_no_other_decision() -> None:
    assert "“decision”只能是 wrong（误报）、accepted（接受）、deferred（暂缓）" in refused(
        written(decision="也许")
    )
