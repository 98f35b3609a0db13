"""Profiles and settings: what is in force for a report, who says so, and what reaches the rules."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from packs.pack_writer import RULE, write_pack

from commands.conftest import Spoil
from commands.test_configuration import report, write
from gov_report_lint import lint
from gov_report_lint.cli.status import OK
from gov_report_lint.configuration.finding import NAME
from gov_report_lint.judging import judge
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.shipped import shipped_library

FOR_TOWNSHIPS = RULE.replace("check:", "profiles: [township]\n    check:", 1)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def profile(run: Run, *arguments: Any) -> tuple[str | None, str | None, str, str]:
    """Return the profile in force, who says so, its line of text, and how rule X01 came out."""
    told = report(run, *arguments)
    ran = run("check", "--fail-on", "never", *arguments)
    (line,) = (one for one in ran.out.splitlines() if "机关类型：" in one)
    reasons = [one["reason"] for one in told["open"] if one["rule"] == "X01"]
    failed = any(one["rule"] == "X01" for one in told["findings"])
    outcome = "fail" if failed else reasons[0] if reasons else ""
    return told["profile"], told["profile_from"], line.strip().removeprefix("机关类型："), outcome


def test_profiles(run: Run, tmp_path: Path, data_2021: Any) -> None:
    data = deepcopy(data_2021)
    row = data["tables"]["disputes"]["reconsideration"]
    row["upheld"], row["corrected"] = row["corrected"], row["upheld"]
    path = tmp_path / "x.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    titles = {one.key: one.title for one in shipped_library().families[0].form.profiles}
    government, township = titles["government"], titles["township"]
    here = (path, "--pack", write_pack(tmp_path, rules_all=FOR_TOWNSHIPS))
    assert profile(run, *here) == (
        "government",
        "issuer",
        f"{government}（按机关名称判断）",
        "",
    )
    against = f"从机关名称看是{government}"
    assert profile(run, *here, "--profile", "township") == (
        "township",
        "option",
        f"{township}（按 --profile；{against}）",
        "fail",
    )
    write(tmp_path, "profile: township")
    assert profile(run, *here) == (
        "township",
        "configuration",
        f"{township}（按配置；{against}）",
        "fail",
    )
    assert profile(run, *here, "--profile", "government")[:3] == (
        "government",
        "option",
        f"{government}（按 --profile）",
    )


def test_an_unknown_body(run: Run, tmp_path: Path, data_2021: Any) -> None:
    data = deepcopy(data_2021)
    data["paragraphs"][0] = data["paragraphs"][0].replace("云溪市人民政府", "云溪市第一中学")
    path = tmp_path / "x.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    key, by, line, reason = profile(
        run, path, "--pack", write_pack(tmp_path, rules_all=FOR_TOWNSHIPS)
    )
    assert (key, by) == (None, None)
    assert "--profile" in line
    assert "--profile" in reason


def test_settings_reach_the_rules(
    run: Run, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Settings] = []

    def seeing(prepared: Any, report: Any, settings: Settings) -> Any:
        seen.append(settings)
        return judge(prepared, report, settings)

    monkeypatch.setattr(lint, "judge", seeing)
    write(tmp_path, "contacts: [0735-1234567]\nprofile: township\npublished: 2025-01-20")
    run("check", good)
    run("check", good, "--contact", "12345", "--contact", "67890", "--published", "2025年2月1日")
    day = date(2025, 1, 20)
    assert seen == [
        Settings("township", day, ("0735-1234567",)),
        Settings("township", date(2025, 2, 1), ("0735-1234567", "12345", "67890")),
    ]


def test_what_is_in_force(run: Run, spoil: Spoil, tmp_path: Path) -> None:
    path = spoil("error").name
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("a/b", "a"):
        (tmp_path / name / "x.json").write_bytes(Path(path).read_bytes())
    write(tmp_path / "a" / "b", "profile: township\nignore:\n  - B16\nseverity: {C: info}\n")
    arguments = (path, "a", "--published", "2025-01-20")
    ran = run("check", "--show-config", *arguments)
    assert ran.status == OK
    first, second, third = ran.out.split("\n\n")
    assert first.startswith(f"■ {path}\n  配置文件：没有\n")
    assert second.startswith("■ a\n  配置文件：没有\n")
    at = str(Path("a", "b", NAME))
    assert third.startswith(f"■ {Path('a', 'b')}\n  配置文件：{at}\n")
    assert "按机关名称判断（默认）" in first
    assert f"township 乡镇人民政府、街道办事处（{at}:1:1）" in third
    assert f"B16（{at}:3:5）" in third
    assert f"C 改为 info（{at}:4:12）" in third
    assert "没有检查的规则：B16" in third
    assert all("2025-01-20（--published）" in one for one in (first, second, third))
    assert all(pack.name in one for one in (first, third) for pack in shipped_library().packs)
    told = tmp_path / "told.txt"
    assert run("check", "--show-config", *arguments, "--output", told).out == ""
    assert told.read_text(encoding="utf-8") == ran.out
