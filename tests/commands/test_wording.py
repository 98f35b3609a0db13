"""What click, YAML and the system would say in English is said in Chinese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Run

from gov_report_lint.cli.status import OK, WRONG_USAGE
from gov_report_lint.cli.wording import in_chinese

ENGLISH = re.compile(r"\b(?:Error|Usage|Try|Invalid|Missing|No such|Options|Commands|Show|found)\b")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check"], "没有写“文件或文件夹”"),
        (["check", "--frmat", "json", "x"], "没有“--frmat”这个选项。是不是“--format”？"),
        (["check", "--format", "xml", "x"], "“--format”的“xml”写得不对。可用的有：text、json"),
        (["check", "x", "--select"], "“--select”后面要写上内容"),
        (["check", "x", "--no-config=1"], "“--no-config”后面不写内容"),
        (["chek", "x"], "没有“chek”这个命令。可用的有：annotate、check、"),
        (["extract", "我的", "报告.docx"], "多写了“报告.docx”"),
        (["schema"], "还要写一个词：report、rules、findings"),
        (["schema", "x"], "“x”写得不对。可用的有：report、"),
        (["rules", "compare", "没有", "没有", "x"], "“没有”不是文件夹，或者没有这个文件夹"),
        (["check", "x", "--exceptions", "a", "--no-exceptions"], "不能同时用"),
        (["check", "x", "--config", ""], "“--config”后面要写上"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(arguments: list[str], says: str, run: Run) -> None:
    ran = run(*arguments)
    assert ran.status == WRONG_USAGE
    assert ran.out == ""
    assert f"用法有误：{says}" in ran.err or says in ran.err
    assert not ENGLISH.search(ran.err)


@pytest.mark.parametrize("command", [[], ["check"], ["extract"], ["rules"], ["rules", "show"]])
def test_help(command: list[str], run: Run) -> None:
    ran = run(*command, "--help")
    assert ran.status == OK
    assert ran.out.startswith("用法：")
    assert "显示这个说明" in ran.out
    assert not ENGLISH.search(ran.out)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("\tselect: A\n", "制表符"),
        ("select: A; ignore: B\n", "冒号"),
        ("select: [A\n", "没有写完"),
        ('select: "A\n', "引号没有写完"),
        ("%%\n", "% 开头"),
        ("ignore:\n  - A\n - B\n", "缩进"),
        ("select: *\n", "* 或 & 开头"),
        ("select: A\x00\n", "控制字符"),
        ("profile：township\n", "“profile”后面的冒号要用半角的“:”"),
        ("profile:township\n", "“profile”后面的冒号要用半角的“:”，冒号后面空一格"),
        ("select: A\nignore：B\n", "2:7: “ignore”后面的冒号"),
        ("severity: {C: 错误}\n", "error（错误）"),
        ("select: B21-B25\n", "不能写一段编号"),
        ("contacts: 0745-1234567转8001\n", "不写分机"),
        ("packs: [ogi]\n", "总是加载的"),
    ],
)
def test_a_configuration(content: str, says: str, run: Run, good: Path) -> None:
    (good.parent / ".gov-report-lint.yaml").write_text(content, encoding="utf-8")
    ran = run("check", good)
    assert ran.status == WRONG_USAGE
    assert says in ran.err
    assert not re.search("[a-z]{4,} [a-z]{3,}", ran.err)


@pytest.mark.parametrize("colon", ["contacts: ['0745-1234567']", "published: '2025-01-20'"])
def test_a_right_colon_is_left_alone(colon: str, run: Run, good: Path) -> None:
    (good.parent / ".gov-report-lint.yaml").write_text(colon, encoding="utf-8")
    assert run("check", good, "--fail-on", "never").status == OK


@pytest.mark.parametrize(
    ("pack", "says"),
    [
        ("ogi", "总是加载的"),
        ("Huaihua", "是不是“huaihua”？"),
        ("./nix", "找不到"),
        (".", "里面没有 pack.yaml"),
        ("好.json", "不是文件夹"),
    ],
)
def test_a_pack(
    pack: str, says: str, run: Run, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(good.parent)
    ran = run("check", good, "--pack", pack)
    assert ran.status == WRONG_USAGE
    assert says in ran.err


def test_a_configuration_that_is_a_broken_link(run: Run, good: Path) -> None:
    (good.parent / ".gov-report-lint.yaml").symlink_to("nix")
    assert "它是链接，指向的文件不在" in run("check", good).err


def test_what_the_system_says(run: Run, good: Path) -> None:
    assert "没有这个文件或文件夹" in run("check", good, "--output", good.parent / "x" / "y").err
    assert "这是文件夹" in run("check", good, "--baseline", good.parent).err


def test_a_users_own_words_are_left_alone() -> None:
    for words in ("原因是 Permission denied", "YAML 语法错误：something new", "a: Is a directory"):
        assert in_chinese(words) == words
