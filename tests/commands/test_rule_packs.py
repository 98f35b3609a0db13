"""Rule packs: the catalogue, packs of one's own, examples run, mistakes told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run
from packs.pack_writer import MANIFEST, RULE, write_pack

from commands.conftest import Spoil
from gov_report_lint.cli.status import FINDINGS, OK, WRONG_USAGE
from gov_report_lint.packs.shipped import local_folders, rules_folder, shipped_library


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"rules_all": RULE.replace("check: relation", "check: relatoin")}, "rules/all.yaml:2:5"),
        ({"rules_all": RULE.replace("advice", "x: 1\n    advice")}, "rules/all.yaml:13:5"),
        ({"rules_all": "a: 1\na: 2\n"}, "rules/all.yaml:2:1"),
        ({"rules_all": ""}, "rules/all.yaml:1:1"),
        ({"rules_all": RULE.replace("X01", "B01")}, "rules/all.yaml:2:5"),
        ({"pack": MANIFEST.replace("extends: ogi", "extends: ogy")}, "pack.yaml:5:1"),
        ({"pack": "{"}, "pack.yaml:"),
        ({"pack": ""}, "pack.yaml:1:1"),
        ({"pack": "text"}, "pack.yaml:1:1"),
        ({"tables": "tables: []\n"}, "tables.yaml:1:"),
        ({"outline": "sections: [overview]\n"}, "outline.yaml:1:"),
        ({"mentions": "mentions: 3\n"}, "mentions.yaml:1:"),
    ],
)
@pytest.mark.parametrize("command", [["check", "-"], ["rules", "list"], ["rules", "show", "B01"]])
def test_a_broken_pack(
    command: list[str], files: dict[str, str], place: str, run: Run, tmp_path: Path
) -> None:
    ran = run(*command, "--pack", write_pack(tmp_path, **files), stdin=b"{}")
    assert ran.status == WRONG_USAGE
    assert f"own/{place}" in ran.err
    assert ran.out == ""


def test_a_pack_that_is_not_there(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        ran = run("check", "-", "--pack", path, stdin=b"{}")
        assert ran.status == WRONG_USAGE
        assert "不是规则包" in ran.err or "找不到" in ran.err
        assert "No such file" not in ran.err


def test_the_same_pack_twice(run: Run, tmp_path: Path) -> None:
    pack = write_pack(tmp_path)
    ran = run("check", "-", "--pack", pack, "--pack", pack, stdin=b"{}")
    assert ran.status == WRONG_USAGE
    assert "own" in ran.err


def test_a_pack_of_ones_own(run: Run, tmp_path: Path, spoil: Spoil) -> None:
    pack = write_pack(tmp_path / "packs")
    path = spoil("warning")
    data = json.loads(path.read_text(encoding="utf-8"))
    row = data["tables"]["disputes"]["reconsideration"]
    row["upheld"], row["corrected"] = row["corrected"], row["upheld"]
    path.write_text(json.dumps(data), encoding="utf-8")
    ran = run("check", "--format", "json", "--fail-on", "warning", path, "--pack", pack)
    assert ran.status == FINDINGS
    (report,) = json.loads(ran.out)["reports"]
    assert "X01" in {one["rule"] for one in report["findings"]}
    assert {"name": "own", "version": "1.0.0"} in json.loads(ran.out)["packs"]


def test_the_catalogue(run: Run, tmp_path: Path) -> None:
    out = run("rules", "list").out
    for rule in shipped_library().rules:
        assert any(line.startswith(rule.id) and rule.title in line for line in out.splitlines())
    assert f"共 {len(shipped_library().rules)} 条" in out
    assert "X01" not in out
    assert "X01" in run("rules", "list", "--pack", write_pack(tmp_path)).out


@pytest.mark.parametrize("rule", [rule.id for rule in shipped_library().rules])
def test_a_rule_explained(rule: str, run: Run) -> None:
    ran = run("rules", "show", rule)
    assert ran.status == OK
    assert ran.out.startswith(f"{rule} ")
    for words in ("级别：", "依据：", "提示语举例：", "怎么改：", "会提示的例子：", "rules/"):
        assert words in ran.out
    assert "{'" not in ran.out
    told = next(line for line in ran.out.splitlines() if line.startswith("提示语举例"))
    assert "{" not in told


def test_a_rule_explained_says_what_is_at_stake(run: Run) -> None:
    for rule in shipped_library().rules:
        out = run("rules", "show", rule.id).out
        assert f"为什么要查：{rule.why}" in out
        assert f"有意不提示的：{rule.lets_pass}" in out
        assert "适用机关：" in out
        assert all(name in out for name in rule.follows)
        assert ("看着相近、不会提示的例子" in out) == bool(rule.examples.get("silent"))


def test_a_local_rule_explained(run: Run) -> None:
    assert "代替的规则：E04" in run("rules", "show", "SC01", "--pack", "sichuan").out
    assert "适用机关：县级以上人民政府部门" in run("rules", "show", "HH02", "--pack", "huaihua").out
    ran = run("rules", "show", "hh02")
    assert ran.status == WRONG_USAGE
    assert "在地方规则包“huaihua”里，请加 --pack huaihua" in ran.err
    assert "是不是“B08”？" in run("rules", "show", "b8").err


def test_the_examples_of_a_local_pack_by_name(run: Run) -> None:
    for name in local_folders():
        ran = run("rules", "test", name)
        assert (ran.status, "不符合预期 0 个" in ran.out) == (OK, True)
        assert run("rules", "test", local_folders()[name]).out == ran.out
    assert "是不是“huaihua”？" in run("rules", "test", "huaihau").err
    assert "huaihua" in run("rules", "test", "nix").err


def test_a_folder_that_is_no_pack(run: Run, tmp_path: Path) -> None:
    for command in ("test", "certify"):
        ran = run("rules", command, tmp_path)
        assert ran.status == WRONG_USAGE
        assert "不是规则包：里面没有 pack.yaml" in ran.err


def test_a_rule_that_is_not_there(run: Run) -> None:
    ran = run("rules", "show", "B0l")
    assert ran.status == WRONG_USAGE
    assert "没有编号为“B0l”的规则" in ran.err
    assert "是不是“B" in ran.err


def test_a_rule_of_ones_own_explained(run: Run, tmp_path: Path) -> None:
    ran = run("rules", "show", "X01", "--pack", write_pack(tmp_path))
    assert ran.status == OK
    assert "本工具的建议" in ran.out


def test_the_examples_of_the_shipped_packs(run: Run) -> None:
    ran = run("rules", "test")
    assert ran.status == OK
    assert "不符合预期 0 个" in ran.out
    for name in ("ogi", "ogi-2019", "ogi-2021"):
        assert run("rules", "test", name).status == OK
        assert run("rules", "test", rules_folder() / name).status == OK


def test_the_examples_of_a_pack_of_ones_own(run: Run, tmp_path: Path) -> None:
    ran = run("rules", "test", write_pack(tmp_path))
    assert (ran.status, ran.out) == (OK, "运行示例 2 个，不符合预期 0 个。\n")


def test_an_example_that_does_not_hold(run: Run, tmp_path: Path) -> None:
    wrong = RULE.replace("good: [{upheld: 2", "good: [{upheld: 0")
    ran = run("rules", "test", write_pack(tmp_path, rules_all=wrong))
    assert ran.status == FINDINGS
    assert "own/rules/all.yaml:2:5: X01 的 good 示例 1：结果是 fail" in ran.out


@pytest.mark.parametrize(
    "example",
    [
        "{uphold: 1}",
        "{upheld: [1]}",
        "{year: soon}",
        "{text: 一、总体情况}",
        "{tables: 3}",
        "{tables: {nothing: complete}}",
        "{tables: {disputes: {nothing: {total: 1}}}}",
        "{tables: {disputes: all}}",
        "{form: nothing, tables: {disputes: complete}}",
        "{tables: {disputes: complete}, labels: {disputes: x}}",
        "{year: 2024, period: 2024}",
        "[upheld]",
    ],
)
def test_an_example_written_wrong_is_told_without_a_traceback(
    example: str, run: Run, tmp_path: Path
) -> None:
    text = RULE.replace("{upheld: 1, corrected: 2}", example)
    pack = write_pack(tmp_path, rules_all=text)
    for arguments in (["rules", "test", pack], ["rules", "show", "X01", "--pack", pack]):
        ran = run(*arguments)
        assert ran.status in (OK, FINDINGS, WRONG_USAGE)
    assert run("rules", "test", pack).status != OK


def test_examples_of_a_pack_that_is_not_there(run: Run) -> None:
    ran = run("rules", "test", "ogi-2012")
    assert ran.status == WRONG_USAGE
    assert "没有名为“ogi-2012”的规则包" in ran.err
    assert "是不是“ogi-20" in ran.err


@pytest.mark.parametrize(
    "files", [{"rules_all": "a: 1\na: 2\n"}, {"pack": ""}, {"rules_all": ""}, {"pack": "text"}]
)
def test_examples_of_a_broken_pack(files: dict[str, str], run: Run, tmp_path: Path) -> None:
    ran = run("rules", "test", write_pack(tmp_path, **files))
    assert ran.status == WRONG_USAGE
    assert "own/" in ran.err
