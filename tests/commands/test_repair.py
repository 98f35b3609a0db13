"""``repair`` mends what is certain, as tracked changes, and nothing else."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import Run
from docx import Document
from lxml import etree

from gov_report_lint.cli.status import OK, UNREADABLE, WRONG_USAGE

SAMPLES = Path(__file__).parents[2] / "samples"
SOUND = SAMPLES / "consistent-2021.docx"
FAULTY = SAMPLES / "faulty-2021.docx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def spoilt(tmp_path: Path, row: int, column: int, text: str) -> Path:
    """Return the sound sample with another text in a cell of the table on applications."""
    document = Document(str(SOUND))
    table = next(one for one in document.tables if len(one.rows) > 15)
    paragraph = table.cell(row, column).paragraphs[0]
    for run_ in paragraph.runs[1:]:
        run_._r.getparent().remove(run_._r)
    if paragraph.runs:
        paragraph.runs[0].text = text
        if not text:
            paragraph._p.remove(paragraph.runs[0]._r)
    else:
        paragraph.add_run(text)
    path = tmp_path / "draft.docx"
    document.save(str(path))
    return path


def changes(path: Path) -> list[tuple[str, str]]:
    with ZipFile(path) as package:
        root = etree.parse(io.BytesIO(package.read("word/document.xml")))
    marks = [one for one in root.iter(f"{W}ins", f"{W}del") if one.getparent().tag == f"{W}p"]
    assert {one.get(f"{W}author") for one in marks} <= {"gov-report-lint"}
    return [(etree.QName(one).localname, "".join(one.itertext())) for one in marks]


def accepted(path: Path) -> Path:
    """Return the file with all its changes accepted."""
    result = path.with_name("accepted.docx")
    with ZipFile(path) as old, ZipFile(result, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(data)
                for mark in list(root.iter(f"{W}ins", f"{W}del")):
                    for run_ in list(mark) if mark.tag == f"{W}ins" else ():
                        mark.addprevious(run_)
                    mark.getparent().remove(mark)
                data = etree.tostring(root)
            new.writestr(name, data)
    return result


def figures(run: Run, path: Path) -> object:
    return json.loads(run("extract", path).out)["tables"]


@pytest.mark.parametrize(
    ("row", "column", "wrong", "right"),
    [(3, 3, "91", "19"), (26, 9, "72", "27"), (15, 3, "33", "3")],
)
def test_the_one_wrong_cell_is_mended(
    run: Run, tmp_path: Path, row: int, column: int, wrong: str, right: str
) -> None:
    draft, out = spoilt(tmp_path, row, column, wrong), tmp_path / "out.docx"
    before = draft.read_bytes()
    ran = run("repair", draft, "--output", out)
    assert ran.status == OK, ran.out + ran.err
    assert changes(out) == [*([("del", wrong)] if wrong else []), ("ins", right)]
    assert f"“{wrong or '空白'}”改为“{right}”" in ran.out
    assert draft.read_bytes() == before
    assert figures(run, accepted(out)) == figures(run, SOUND)
    assert "没有发现问题" in run("check", accepted(out)).out


def test_what_makes_the_report_no_better_is_left(run: Run, tmp_path: Path) -> None:
    """The number of the form is mended to one that does not go with the title beside it."""
    ran = run("repair", FAULTY, "--output", tmp_path / "out.docx", "--only", "E09")
    assert ran.status == OK
    assert "没有改 开头部分第2段（E09）：改了以后再查还有别的问题" in ran.out
    assert not (tmp_path / "out.docx").exists()


def test_no_more_than_asked(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    assert run("repair", FAULTY, "--output", out, "--only", "C18c").status == OK
    assert changes(out) == [("del", "51.15"), ("ins", "48.15")]
    ran = run("repair", FAULTY, "--output", out)
    assert ran.status == OK
    assert sorted(changes(out)) == [
        ("del", "51.15"),
        ("del", "云水发[2024]15号"),
        ("ins", "48.15"),
        ("ins", "云水发〔2024〕15号"),
    ]


def test_a_sound_report_is_left_alone(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    ran = run("repair", SOUND, "--output", out)
    assert ran.status == OK
    assert "没有可以确定怎么改的问题" in ran.out
    assert not out.exists()


def test_other_formats_and_bad_files(run: Run, tmp_path: Path) -> None:
    page, broken = tmp_path / "a.html", tmp_path / "b.docx"
    run("annotate", FAULTY, "--output", page)
    broken.write_bytes(b"PK\x03\x04")
    out = tmp_path / "out.docx"
    ran = run("repair", page, "--output", out)
    assert ran.status == WRONG_USAGE
    assert "另存为 .docx" in ran.err
    assert run("repair", broken, "--output", out).status == UNREADABLE
    assert run("repair", SOUND, "--output", SOUND).status == WRONG_USAGE
    assert not out.exists()
