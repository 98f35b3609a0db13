"""`rules certify`, `rules compare`, `rules pages` as they are typed."""

from __future__ import annotations

import shutil
from pathlib import Path

from conftest import Run

from gov_report_lint.packs.shipped import rules_folder, shipped_library

SAMPLES = Path(__file__).parents[2] / "samples"


def test_certify_prints_a_certificate(run: Run) -> None:
    result = run("rules", "certify", "ogi-2019")
    assert result.status == 0, result.out
    assert result.out.startswith("# 规则包 ogi-2019")
    assert "没有证明的：无。" in result.out


def test_certify_says_what_is_not_proved(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(rules_folder() / "ogi-2021", folder)
    (folder / "proof" / "clauses.yaml").unlink()
    manifest = folder / "pack.yaml"
    text = manifest.read_text(encoding="utf-8").replace("name: ogi-2021", "name: mine")
    manifest.write_text(text.replace("first: 2021", "first: 2024"), encoding="utf-8")
    for path in (folder / "rules").glob("*.yaml"):
        path.unlink()
    result = run("rules", "certify", folder)
    assert result.status == 1, result.out
    assert "没有条款清单" in result.out


def test_certify_an_unknown_pack(run: Run) -> None:
    result = run("rules", "certify", "ogi-2012")
    assert result.status == 2
    assert "是不是“ogi-2021”" in result.err or "是不是“ogi-2019”" in result.err


def test_compare_prints_what_changes(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(rules_folder(), folder)
    for name in ("text.yaml", "figures.yaml"):
        (folder / "ogi" / "rules" / name).unlink(missing_ok=True)
    report = SAMPLES / "faulty-2021.docx"
    result = run("rules", "compare", rules_folder(), folder, report)
    assert result.status == 0, result.err
    assert "减少的问题" in result.out
    assert "- C04 错误" in result.out


def test_compare_tells_what_it_could_not_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(b"PK\x03\x04")
    result = run("rules", "compare", rules_folder(), rules_folder(), path)
    assert result.status == 3
    assert "✗ 未能读取" in result.out


def test_compare_with_a_broken_pack(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "pack.yaml").write_text("name: [", encoding="utf-8")
    result = run("rules", "compare", rules_folder(), folder, SAMPLES / "faulty-2021.docx")
    assert result.status == 2
    assert "broken/pack.yaml:" in result.err


def test_pages_are_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "Z99.md").write_text("a rule that is gone", encoding="utf-8")
    (tmp_path / "notes.md").write_text("not ours", encoding="utf-8")
    result = run("rules", "pages", tmp_path)
    assert result.status == 0
    ids = {f"{rule.id}.md" for rule in shipped_library().rules}
    assert {path.name for path in tmp_path.iterdir()} == ids | {"README.md", "notes.md"}
    assert "第一项加第二项之和" in (tmp_path / "B01.md").read_text(encoding="utf-8")
