"""``figures`` lists every number of the prose: for people as a table, for programs as JSON."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from gov_report_lint.cli import main

SAMPLE = str(Path(__file__).parents[2] / "samples" / "faulty-2021.docx")
CONSISTENT = str(Path(__file__).parents[2] / "samples" / "consistent-2021.docx")


def test_the_table_names_the_place_the_words_the_fact_and_the_rules() -> None:
    result = CliRunner().invoke(main, ["figures", SAMPLE])
    assert result.exit_code == 0
    flat = "".join(result.stdout.split())
    for words in ("位置", "原文", "说的是", "核对", "主动公开政府信息总数", "C16有问题"):
        assert words in flat
    assert "正文共" in result.stdout


def test_json_holds_every_figure_with_its_place() -> None:
    result = CliRunner().invoke(main, ["figures", SAMPLE, "--format", "json"])
    data = json.loads(result.stdout)
    assert (data["form"], data["year"]) == ("ogi-2021", 2024)
    figures = data["figures"]
    assert data["summary"]["figures"] == len(figures)
    assert data["summary"]["tied"] == sum(bool(one["facts"]) for one in figures)
    published = next(one for one in figures if one["value"] == 486)
    assert (published["unit"], published["facts"][0]["name"]) == ("条", "published")
    assert {"rule": "C16", "status": "fail"} in published["rules"]
    assert published["location"]["words"].startswith("第一部分")
    assert data["other_numbers"]["year"] > 0


def test_a_consistent_report_has_no_figure_with_a_finding() -> None:
    result = CliRunner().invoke(main, ["figures", CONSISTENT, "--format", "json"])
    figures = json.loads(result.stdout)["figures"]
    assert figures
    assert not [one for one in figures for rule in one["rules"] if rule["status"] == "fail"]


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    result = CliRunner().invoke(
        main, ["figures", SAMPLE, "--format", "json", "--output", str(path)]
    )
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(path.read_text(encoding="utf-8"))["figures"]


def test_an_unreadable_file_never_ends_as_success(tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04 not a zip")
    result = CliRunner().invoke(main, ["figures", str(path)])
    assert result.exit_code == 3
    assert "未能读取" in result.output


def test_extracted_data_have_the_same_figures(tmp_path: Path) -> None:
    """The JSON of ``extract`` is an input here too; positions aside it tells the same."""
    path = tmp_path / "report.json"
    assert CliRunner().invoke(main, ["extract", SAMPLE, "--output", str(path)]).exit_code == 0
    told = [
        [
            (one["value"], one["unit"], one["facts"], one["rules"])
            for one in json.loads(
                CliRunner().invoke(main, ["figures", name, "--format", "json"]).stdout
            )["figures"]
        ]
        for name in (SAMPLE, str(path))
    ]
    assert told[0] == told[1]
