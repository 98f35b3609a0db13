"""The command that gives the author's own file back with comments."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import Run
from lxml import etree

from commands.settling import beside, entry
from gov_report_lint.cli.status import OK, UNREADABLE, WRONG_USAGE

SAMPLES = Path(__file__).parents[2] / "samples"
FAULTY = SAMPLES / "faulty-2021.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def comments(path: Path) -> list[str]:
    with ZipFile(io.BytesIO(path.read_bytes())) as package:
        root = etree.fromstring(package.read("word/comments.xml"))
    return ["\n".join("".join(line.itertext()) for line in one) for one in root]


def test_each_finding_is_a_comment(run: Run, tmp_path: Path) -> None:
    before = FAULTY.read_bytes()
    out = tmp_path / "批注.docx"
    ran = run("annotate", FAULTY, "--output", out)
    assert ran.status == OK
    told = comments(out)
    assert f"写了 {len(told)} 条批注" in ran.out
    numbered = [one for one in told if one.startswith(("【错误】", "【警告】", "【提示】"))]
    assert f"{len(numbered)} 个问题" in ran.out
    assert all("依据：" in one and "怎么改：" in one and "标识 " in one for one in numbered)
    assert any(one.startswith("【对照】见问题 ") for one in told)
    assert FAULTY.read_bytes() == before
    assert run("check", out).out.count("算式：") == run("check", FAULTY).out.count("算式：")


def test_decisions_are_shown(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(FAULTY.read_bytes())
    beside(path, entry(decision="暂缓"))
    run("annotate", path, "--output", tmp_path / "批注.docx")
    (told,) = [one for one in comments(tmp_path / "批注.docx") if "例外" in one]
    assert "一件案件部分维持、部分纠正" in told
    assert told.startswith("【暂缓，已按例外放行】B16")


def test_other_formats_become_a_page(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "报告.txt"
    text.write_text(
        "云溪市水务局2024年政府信息公开工作年度报告\n一、总体情况\n<b>", encoding="utf-8"
    )
    out = tmp_path / "标注.html"
    assert run("annotate", text, "--output", tmp_path / "标注.docx").status == WRONG_USAGE
    ran = run("annotate", text, "--output", out)
    assert ran.status == OK
    page = out.read_text(encoding="utf-8")
    assert "&lt;b&gt;" in page
    assert page.count("<aside") > 1
    assert "default-src 'none'" in page


@pytest.mark.parametrize("name", ["报告.docx", "."])
def test_the_file_itself_stays(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(FAULTY.read_bytes())
    ran = run("annotate", tmp_path / name, "--output", path)
    assert ran.status == WRONG_USAGE
    assert path.read_bytes() == FAULTY.read_bytes()


def test_what_cannot_be_read_or_written(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"PK\x03\x04")
    assert run("annotate", bad, "--output", tmp_path / "a.docx").status == UNREADABLE
    assert not (tmp_path / "a.docx").exists()
    ran = run("annotate", FAULTY, "--output", tmp_path / "无" / "a.docx")
    assert ran.status == WRONG_USAGE
    assert "写不了" in ran.err
    assert run("annotate", FAULTY).status == WRONG_USAGE


def test_a_report_without_findings_comes_back_as_it_was(run: Run, tmp_path: Path) -> None:
    sound = SAMPLES / "consistent-2021.docx"
    out = tmp_path / "批注.docx"
    ran = run("annotate", sound, "--output", out, "--published", "2025-01-20")
    assert "没有发现问题" in ran.out
    assert out.read_bytes() == sound.read_bytes()
