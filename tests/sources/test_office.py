"""What becomes of a file when LibreOffice is missing, hangs, fails or misbehaves."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

import pytest

from gov_report_lint.model.document import Document, UnreadableError
from gov_report_lint.sources.office import program as office_program
from gov_report_lint.sources.office import reader as office
from gov_report_lint.sources.opening import read_bytes

from .docx_builder import docx, package, paragraph
from .ole_builder import ole, word_document
from .reading import outline

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script")

RTF = b"{\\rtf1 text}"
DOC = ole("1Table", WordDocument=word_document())
ODT = package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})
PRELUDE = """#!{python}
import json, os, pathlib, subprocess, sys, time
record = pathlib.Path({record!r})
given = sys.argv[1:]
out = pathlib.Path(given[given.index("--outdir") + 1])
source = pathlib.Path(given[-1])
profile = pathlib.Path(next(a for a in given if "UserInstallation" in a).partition("file://")[2])
made = out / (source.stem + ".docx")
good = pathlib.Path({good!r}).read_bytes()
record.write_text(json.dumps({{
    "given": given, "folder": os.getcwd(), "environment": dict(os.environ),
    "mode": oct(source.parent.stat().st_mode & 0o777), "bytes": source.read_bytes().hex(),
    "settings": (profile / "user" / "registrymodifications.xcu").read_text(),
    "input": sys.stdin.read(),
}}))
"""
GOOD = "out.mkdir(); made.write_bytes(good)"


class Fake:
    """A program that stands in for LibreOffice, and what it saw of its run."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._program = folder / "soffice"
        monkeypatch.setenv(office_program.VARIABLE, str(self._program))

    def does(self, *lines: str, made: bytes | None = None) -> None:
        good = self.folder / "good.docx"
        good.write_bytes(docx(paragraph("<w:r><w:t>甲</w:t></w:r>")) if made is None else made)
        record = str(self.folder / "record.json")
        prelude = PRELUDE.format(python=sys.executable, record=record, good=str(good))
        self._program.write_text(prelude + "\n".join(lines) + "\n", encoding="utf-8")
        self._program.chmod(0o700)

    @property
    def saw(self) -> dict[str, str]:
        seen: dict[str, str] = json.loads((self.folder / "record.json").read_text())
        return seen


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    found = Fake(tmp_path, monkeypatch)
    found.does(GOOD)
    return found


@pytest.fixture
def scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "scraps"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def read(data: bytes = RTF) -> Document:
    return read_bytes(data, "年报")


def refused(data: bytes = RTF) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return str(caught.value)


@pytest.mark.parametrize(("data", "kind"), [(RTF, "rtf"), (DOC, "doc"), (ODT, "odt")])
def test_what_was_made_is_read_and_marked(fake: Fake, data: bytes, kind: str) -> None:
    document = read(data)
    assert (document.path, document.format, outline(document)) == ("年报", kind, ["1:甲"])
    assert document.doubts == (office.CONVERTED.format("." + kind),)
    assert fake.saw["given"][-1].endswith("in." + kind)


def test_run_has_a_folder_a_profile_and_a_filter_of_its_own(fake: Fake) -> None:
    read()
    given = fake.saw["given"]
    assert "--headless" in given
    assert "--infilter=Rich Text Format" in given
    assert given[given.index("--convert-to") + 1] == "docx:MS Word 2007 XML"
    assert f"-env:UserInstallation=file://{fake.saw['folder']}/profile" in given
    assert fake.saw["mode"] == "0o700"
    assert fake.saw["input"] == ""
    assert bytes.fromhex(fake.saw["bytes"]) == RTF


def test_profile_forbids_macros_links_and_the_network(fake: Fake) -> None:
    read()
    for setting, value in (
        ("MacroSecurityLevel", "3"),
        ("DisableMacrosExecution", "true"),
        ("BlockUntrustedRefererLinks", "true"),
        ("Link", "0"),
        ("ooInetProxyType", "2"),
        ("ooInetHTTPProxyName", "127.0.0.1"),
    ):
        assert f'"{setting}" oor:op="fuse"><value>{value}</value>' in fake.saw["settings"]


def test_environment_is_not_handed_on(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_OURS", "x")
    monkeypatch.setenv("DISPLAY", ":0")
    read()
    environment = fake.saw["environment"]
    assert isinstance(environment, dict)
    assert "SECRET_OF_OURS" not in environment
    assert "DISPLAY" not in environment
    assert {environment[name] for name in ("HOME", "TMPDIR")} == {fake.saw["folder"]}


def test_two_runs_share_nothing(fake: Fake) -> None:
    read()
    first = fake.saw["folder"]
    read()
    assert fake.saw["folder"] != first


@pytest.mark.parametrize(
    "act",
    [
        GOOD,
        "sys.exit(1)",
        "pass",
        "out.mkdir(); made.write_bytes(b'rubbish')",
        "(source.parent / 'more').mkdir(); (source.parent / 'more' / 'x').write_text('x')",
    ],
)
def test_nothing_is_left_behind(fake: Fake, scraps: Path, act: str) -> None:
    fake.does(act)
    try:
        read()
    except UnreadableError:
        assert act != GOOD
    assert list(scraps.iterdir()) == []


@pytest.mark.parametrize(
    "act",
    [
        "sys.exit(1)",
        GOOD + "; sys.exit(77)",
        GOOD + "; os.kill(os.getpid(), 9)",
        "pass",
        "out.mkdir()",
        "made.mkdir(parents=True)",
        "out.mkdir(); made.write_bytes(b'')",
        "out.mkdir(); made.write_bytes(b'rubbish')",
        "out.mkdir(); made.write_bytes(good[:-30])",
        "out.mkdir(); (out / 'other.docx').write_bytes(good)",
        "out.mkdir(); made.symlink_to(record)",
        "source.parent.parent.joinpath(source.stem + '.docx').write_bytes(good)",
    ],
)
@pytest.mark.usefixtures("scraps")
def test_failures_are_told(fake: Fake, act: str) -> None:
    fake.does(act)
    told = refused()
    assert told.startswith("LibreOffice 打不开这个文件")
    assert "另存为 .docx" in told


@pytest.mark.parametrize("made", [docx(""), docx(paragraph(" ") * 3), docx("<w:tbl/>")])
def test_document_without_text_was_not_understood(fake: Fake, made: bytes) -> None:
    fake.does(GOOD, made=made)
    assert "没有从这个文件里读出任何文字" in refused()


def test_program_that_hangs_is_ended_with_its_children(
    fake: Fake, scraps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "SECONDS", 1)
    child = fake.folder / "child"
    fake.does(
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])",
        f"pathlib.Path({str(child)!r}).write_text(str(child.pid))",
        "time.sleep(600)",
    )
    assert "用了 1 秒仍没有读完" in refused()
    assert is_gone(int(child.read_text()))
    assert list(scraps.iterdir()) == []


def test_children_that_outlive_the_program_are_ended(fake: Fake) -> None:
    child = fake.folder / "child"
    fake.does(
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])",
        f"pathlib.Path({str(child)!r}).write_text(str(child.pid))",
        GOOD,
    )
    assert outline(read()) == ["1:甲"]
    assert is_gone(int(child.read_text()))


def is_gone(pid: int) -> bool:
    """Return whether the process ends soon; one that nobody waits for stays as a name."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_program_that_cannot_be_started(fake: Fake) -> None:
    (fake.folder / "soffice").write_text("#!/nowhere/at/all\n", encoding="utf-8")
    assert "无法启动" in refused()


def test_large_files_are_not_handed_on(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "MOST_INPUT", 2 << 20)
    assert "超过 2 MB" in refused(RTF + bytes(2 << 20))
    assert not (fake.folder / "record.json").exists()


def field(instruction: str, result: str, lock: str = "") -> str:
    return paragraph(
        f'<w:r><w:fldChar w:fldCharType="begin"{lock}/></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{result}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (field("DATE \\@ yyyy", "2026"), "自动更新的日期"),
        (field("time", "10:00"), "自动更新的日期"),
        (field("SAVEDATE", "2026"), "自动更新的日期"),
        (field('FILLIN ""', "甲"), "输入域或条件域"),
        (field('IF "" ""', "甲"), "输入域或条件域"),
        (field("REF a", "Error: Reference source not found"), "交叉引用"),
        (
            paragraph('<w:fldSimple w:instr=" DATE "><w:r><w:t>2026</w:t></w:r></w:fldSimple>'),
            "日期",
        ),
    ],
)
def test_words_that_libreoffice_made_are_not_the_authors(fake: Fake, body: str, words: str) -> None:
    fake.does(GOOD, made=docx(body))
    told = refused()
    assert words in told
    assert "另存为 .docx" in told


@pytest.mark.parametrize(
    "body",
    [
        field("DATE", "2024", ' w:fldLock="true"'),
        field("PAGE", "1"),
        field("CREATEDATE", "2024"),
        field("SEQ x", "1"),
        paragraph("<w:r><w:t> DATE 2024</w:t></w:r>"),
    ],
)
def test_other_fields_are_read(fake: Fake, body: str) -> None:
    fake.does(GOOD, made=docx(body))
    assert len(read().blocks) == 1


@pytest.mark.parametrize("data", [RTF, DOC, ODT])
def test_without_libreoffice_it_says_what_to_install(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(office_program.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr(office_program, "_PLACES", ())
    monkeypatch.setattr(office_program, "_MAC_PLACES", ())
    told = refused(data)
    assert "https://www.libreoffice.org" in told
    assert "另存为 .docx" in told


def test_doc_and_wps_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_program", lambda: None)
    assert refused(DOC).startswith("这是旧版 Word 文档或 WPS 文字文档（.doc、.wps），要先安装")


def test_variable_that_names_no_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(office_program.VARIABLE, str(tmp_path / "没有"))
    assert office_program.VARIABLE in refused()
    (tmp_path / "没有").write_text("x", encoding="utf-8")
    assert office_program.VARIABLE in refused()


def test_program_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(office_program.VARIABLE, raising=False)
    program = tmp_path / "libreoffice"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert office_program.find_program() == str(program)


def test_program_of_the_folder_we_are_in_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(office_program.VARIABLE, raising=False)
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")
    monkeypatch.setattr(office_program, "_PLACES", ())
    monkeypatch.setattr(office_program, "_MAC_PLACES", ())
    assert office_program.find_program() is None


def test_usual_places_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(office_program.VARIABLE, raising=False)
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", "/nowhere")
    places = ("/nowhere/soffice", str(program))
    monkeypatch.setattr(office_program, "_PLACES", places)
    monkeypatch.setattr(office_program, "_MAC_PLACES", places)
    assert office_program.find_program() == str(program)
