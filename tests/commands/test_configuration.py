"""Configuration and profiles on the command line: what is in force, for which file, and said so."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from jsonschema import Draft202012Validator
from packs.pack_writer import RULE, write_pack

from commands.conftest import Spoil
from gov_report_lint.cli.status import FINDINGS, OK, WRONG_USAGE
from gov_report_lint.configuration import libraries, packs
from gov_report_lint.configuration.finding import NAME
from gov_report_lint.configuration.reading import KEYS
from gov_report_lint.packs.shipped import shipped_library


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_text(text, encoding="utf-8")
    return folder / NAME


def reports(run: Run, *arguments: Any) -> dict[str, Any]:
    """Return the reports of a run by their paths, held against the schema."""
    data = json.loads(run("check", "--format", "json", "--fail-on", "never", *arguments).out)
    Draft202012Validator(json.loads(run("schema", "findings").out)).validate(data)
    return {one["path"]: one for one in data["reports"]}


def report(run: Run, *arguments: Any) -> dict[str, Any]:
    (one,) = reports(run, *arguments).values()
    return one  # type: ignore[no-any-return]


def count(told: dict[str, Any]) -> int:
    return sum(told["summary"].values())


def test_without_any(run: Run, spoil: Spoil) -> None:
    told = report(run, spoil("error"))
    assert told["configuration"] is None
    assert told["disabled"] == []
    assert count(told) == len(shipped_library().rules)


def test_rules_that_do_not_run_are_told(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    path = spoil("error").name
    write(tmp_path, "select: B\nignore: [B16]")
    ran = run("check", path)
    assert ran.status == OK
    (line,) = (one for one in ran.out.splitlines() if "按配置没有检查的规则：" in one)
    named = line.removesuffix("。").split("：")[1].split("、")
    assert "B16" in named
    assert "B15" not in named
    assert f"  配置：{NAME}\n" in ran.out
    told = report(run, path)
    assert {"B16", "A01"} < set(told["disabled"])
    assert "B15" not in told["disabled"]
    assert told["configuration"] == NAME
    assert count(told) == len(shipped_library().rules) - len(told["disabled"])
    assert "B16" not in {one["rule"] for one in told["findings"]}
    for option in (["--no-config"], ["--select", "B"]):
        ran = run("check", path, *option)
        assert ran.status == FINDINGS
        assert "B16" in ran.out


def test_options(run: Run, spoil: Spoil) -> None:
    path = spoil("error")
    told = report(run, path, "--select", "B16,c", "--select", "A01", "--ignore", "C01，C02")
    ran = {rule.id for rule in shipped_library().rules} - set(told["disabled"])
    assert {"B16", "A01", "C03"} < ran
    assert {name[0] for name in ran} == {"A", "B", "C"}
    assert {"B15", "A02", "C01", "C02"} <= set(told["disabled"])
    assert count(told) == len(ran)


def test_each_file_has_its_own(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    path = spoil("error")
    for name in ("a", "a/b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.json").write_bytes(path.read_bytes())
    write(tmp_path / "a", "ignore: [B16]")
    write(tmp_path / "c", "severity: {B16: info, C07: info}")
    found = reports(run, ".", "--include", "*.json")
    told = {
        path: [(one["rule"], one["severity"]) for one in report["findings"] if "B" in one["rule"]]
        for path, report in found.items()
    }
    assert told == {
        "error.json": [("B16", "error")],
        "a/x.json": [],
        "a/b/x.json": [],
        "c/x.json": [("B16", "info")],
    }
    assert found["a/b/x.json"]["configuration"] == str(Path("a", NAME))
    globbed = reports(run, "*/x.json")
    assert {path: one["configuration"] for path, one in globbed.items()} == {
        "a/x.json": str(Path("a", NAME)),
        "c/x.json": str(Path("c", NAME)),
    }


def test_an_empty_one_stops_the_search(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    write(tmp_path, "ignore: [B16]")
    write(tmp_path / "a", "")
    path = spoil("error").rename(tmp_path / "a" / "x.json")
    assert run("check", path).status == FINDINGS


@pytest.mark.parametrize(
    ("severity", "fail_on", "status"),
    [("error", "error", FINDINGS), ("info", "warning", OK), ("info", "info", FINDINGS)],
)
def test_severity(
    severity: str, fail_on: str, status: int, run: Run, spoil: Spoil, tmp_path: Path
) -> None:
    write(tmp_path, f"select: B\nseverity: {{B: {severity}}}")
    assert run("check", spoil("error"), "--fail-on", fail_on).status == status


def test_a_rule_without_a_basis_may_be_raised(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    write_pack(tmp_path, rules_all=RULE.replace("upheld >=", "upheld <="))
    write(tmp_path, "packs: [own]\nselect: X\nseverity: {X01: error}")
    assert run("check", spoil("info")).status == FINDINGS


def test_a_broken_one_ends_the_run(run: Run, good: Path, tmp_path: Path) -> None:
    write(tmp_path / "a" / "b", "profil: township")
    (tmp_path / "a" / "b" / "x.json").write_bytes(good.read_bytes())
    for arguments in ([good, "a"], ["a/b/x.json"], ["a/b"], ["a", "--show-config"]):
        ran = run("check", *arguments)
        assert ran.status == WRONG_USAGE
        assert ran.out == ""
        assert f"{Path('a', 'b', NAME)}:1:1: 不认识的键“profil”。是不是“profile”？" in ran.err
        assert "--no-config" in ran.err
    assert run("extract", "a/b/x.json").status == WRONG_USAGE
    assert run("check", ".", "--no-config", "--include", "*.json").status != WRONG_USAGE
    assert run("extract", "a/b/x.json", "--no-config").status == OK


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--select", "Q"], "--select: 没有编号是“Q”"),
        (["--ignore", "B99"], "--ignore: 没有编号是“B99”"),
        (["--ignore", "B16", "--select", "B16"], "没有一条规则"),
        (["--select", ","], "--select: "),
        (["--profile", "town"], "--profile: 没有机关类型“town”"),
        (["--profile", ""], "--profile: 没有机关类型“”"),
        (["--published", "2025-13-01"], "--published: 没有“2025-13-01”这一天"),
        (["--contact", "无"], "--contact: “无”不是电话号码"),
        (["--config", "nothing.yaml"], "nothing.yaml: 找不到"),
        (["--config", ""], "“--config”后面要写上"),
        (["--config", "x", "--no-config"], "不能同时用"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_options_that_are_wrong(run: Run, good: Path, arguments: list[str], says: str) -> None:
    ran = run("check", good, *arguments)
    assert ran.status == WRONG_USAGE
    assert ran.out == ""
    assert says in ran.err


def test_a_file_named(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    path = spoil("error")
    write(tmp_path, "nonsense: 1")
    own = write_pack(tmp_path / "elsewhere")
    other = own.parent / "other.yaml"
    other.write_text("packs: [own]\nignore: [B16]", encoding="utf-8")
    told = report(run, path, "--config", other)
    assert told["disabled"] == ["B16"]
    assert told["configuration"] == str(Path("elsewhere", "other.yaml"))
    assert count(told) == len(shipped_library().rules)


def test_standard_input_goes_by_the_current_folder(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    data = spoil("error").read_bytes()
    write(tmp_path, "select: B\nignore: [B16]")
    assert run("check", "-", stdin=data).status == OK
    assert run("check", "-", "--no-config", stdin=data).status == FINDINGS


def test_packs_of_a_configuration(run: Run, good: Path, tmp_path: Path) -> None:
    write_pack(tmp_path, rules_all=RULE.replace("upheld >=", "upheld <="))
    write(tmp_path, "packs: [own]")
    data = json.loads(run("check", good, "--format", "json").out)
    assert {"name": "own", "version": "1.0.0"} in data["packs"]
    assert "X01" in {one["rule"] for one in data["reports"][0]["findings"]}
    assert "  另外加载的规则包：own\n" in run("check", good).out
    assert "X01" not in run("rules", "list").out


def test_extract_reads_by_the_packs(run: Run, good: Path, tmp_path: Path) -> None:
    outline = "report_names: [政府信息公开工作年度报告]\nperiod_words: [所列数据]\n"
    own = write_pack(tmp_path, outline=outline)
    plain = run("extract", good)
    assert plain.status == OK
    assert run("extract", good, "--pack", own).status == OK
    write(tmp_path, "packs: [own]\nignore: [B16]")
    assert run("extract", good).out == plain.out
    (own / "pack.yaml").write_text("{", encoding="utf-8")
    assert run("extract", good).status == WRONG_USAGE


@pytest.mark.parametrize("command", [["check", "x.json"], ["rules", "list"], ["extract", "x.json"]])
def test_a_shipped_local_pack_by_name(
    command: list[str], run: Run, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good.rename(tmp_path / "x.json")
    folder = write_pack(tmp_path / "shipped", "huaihua")
    for module in (packs, libraries):
        monkeypatch.setattr(module, "local_folders", lambda: {"huaihua": folder})
    assert run(*command, "--pack", "huaihua").status in (OK, FINDINGS)
    assert "X01" in run("rules", "list", "--pack", "huaihua").out
    ran = run(*command, "--pack", "huaihau")
    assert ran.status == WRONG_USAGE
    assert "是不是“huaihua”？" in ran.err


def test_no_configuration_costs_nothing(good: Path) -> None:
    code = (
        "import sys; from gov_report_lint.cli import main\n"
        "main(['check', sys.argv[1]], standalone_mode=False)"
    )
    wanted = "print('gov_report_lint.configuration.reading' in sys.modules)"
    script = f"try:\n {code.replace(chr(10), chr(10) + ' ')}\nexcept SystemExit:\n {wanted}"
    arguments = [sys.executable, "-c", script, good.name]
    for text, loaded in ((None, "False"), ("ignore: [B16]", "True")):
        if text:
            write(good.parent, text)
        ran = subprocess.run(arguments, capture_output=True, encoding="utf-8", cwd=good.parent)
        assert ran.stdout.splitlines()[-1] == loaded, ran.stderr


def test_the_examples_of_the_documentation(run: Run, good: Path, tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "docs" / "configuration.md"
    blocks = re.findall(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    shown = {key for block in blocks for key in re.findall(r"^([a-z]+):", block, re.MULTILINE)}
    assert shown == set(KEYS)
    write_pack(tmp_path, "our-rules")
    for block in blocks:
        write(tmp_path, block)
        ran = run("check", good, "--show-config")
        assert (ran.status, ran.err) == (OK, "")
