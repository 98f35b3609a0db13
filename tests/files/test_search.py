"""Which files a search finds: by content, once each, and nothing left unsaid."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from commands.word_file import REPORT

from gov_report_lint.files.candidates import DOCUMENTS, TEXTS
from gov_report_lint.files.search import Found, search
from gov_report_lint.sources.opening import READERS

PNG = b"\x89PNG\r\n\x1a\n"
PAGE = b"<!doctype html><html><body><p>text</p></body></html>"
ZIP = b"PK\x05\x06" + b"\0" * 18
RTF = b"{\\rtf1 text}"
LINKS = pytest.mark.skipif(os.name == "nt", reason="links want a privilege there")
Make = Callable[..., None]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Return what makes files in an empty folder, which becomes the current one."""
    monkeypatch.chdir(tmp_path)

    def write(content: bytes, *names: str) -> None:
        for name in names:
            path = Path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    return write


def found(*paths: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[Found]:
    wanted = search(paths, include, exclude)
    return [one for argument in wanted.arguments for one in wanted.files(argument)]


def looked_at(
    *paths: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()
) -> list[str]:
    """Return the paths to be read, with slashes."""
    files = found(*paths, include=include, exclude=exclude)
    return [Path(one.path).as_posix() for one in files if not one.skip and not one.wrong]


def test_every_kind_that_can_be_read_is_looked_for() -> None:
    assert {*READERS, "json"} <= DOCUMENTS | TEXTS
    assert not DOCUMENTS & TEXTS


CONTENTS = [
    # content, name, why it is skipped, whether it may turn out to be no report
    (REPORT, "年报", "", False),
    (REPORT, "年报.dat", "", False),
    (REPORT, "年报.zip", "", False),
    (RTF, "x.txt", "", False),
    (b"%PDF-1.4\n%\n1 0 obj", "x", "", False),
    (PAGE, "index.php", "", True),
    (PAGE, "t2023", "", True),
    (PAGE, "x.py", "程序、设置或数据文件", False),
    ("正文".encode(), "www.example.gov.cn", "", True),
    ("正文".encode("gb18030"), "1.5年报", "", True),
    (b"text", "x.md", "", True),
    (b"a: 1", "x.YAML", "程序、设置或数据文件", False),
    (b'{"schema_version": "1"}', "x.json", "", False),
    (b'{"schema_version": "1"}', "x", "", False),
    (b'{"text": "' + b"x" * 99999 + b'", "schema_version": "1"}', "x.json", "", False),
    (b'{"schema_version": {"const": "1"}}', "x.json", "不是 extract 提取的报告数据", False),
    (b'{"other": 1}', "x.json", "不是 extract 提取的报告数据", False),
    (b'{"schema_version":"1","tool":{"name":"gov-report-lint"}}', "x", "本工具的检查结果", False),
    ("■ 某报告\n  文件：a.docx\n".encode(), "结果.txt", "本工具的检查结果", False),
    ("■ 某报告\r\n  文件：a.docx\r\n".encode("gb18030"), "结果.txt", "本工具的检查结果", False),
    ("■ 某报告\n  文件：a.docx\n".encode("utf-16"), "结果.txt", "本工具的检查结果", False),
    ("✗ 未能读取 a\n  b\n".encode(), "结果", "本工具的检查结果", False),
    ("■ 重点工作\n".encode(), "x.txt", "", True),
    (PNG, "x.png", "图片", False),
    (PNG, "x", "图片", False),
    (b"", "x.txt", "空文件", False),
    (b"\x1f\x8b\x08", "x.gz", "压缩包（里面的文件没有检查）", False),
    (ZIP, "x.zip", "压缩包（里面的文件没有检查）", False),
    (ZIP, "x", "压缩包（里面的文件没有检查）", False),
    (b"PK\x03\x04", "x.zip", "加密或损坏的表格、演示文稿或压缩包", False),
    (b"# %PDF-1.7\n1 0 obj", "x.py", "程序、设置或数据文件", False),
    (b"\x00\x01\x02\x03\x00", "x.bin", "认不出的文件类型", False),
    (b"<?xml version='1.0'?><a/>", "x.xml", "XML 数据", False),
    # What is called a document is read, so that it is told what is wrong with it.
    (PNG, "x.docx", "", False),
    (b"", "x.PDF", "", False),
    (PAGE, "x.doc", "", False),
    (b"PK\x03\x04", "下载", "", False),
]


@pytest.mark.parametrize(("content", "name", "skip", "lenient"), CONTENTS)
def test_what_is_looked_at_in_a_folder(
    content: bytes, name: str, skip: str, lenient: bool, make: Make
) -> None:
    make(content, name)
    (one,) = found(".")
    assert (one.path, one.skip, one.wrong) == (name, skip, "")
    assert one.lenient is lenient
    # A file that is named is read whatever it is.
    (named,) = found(name)
    assert (named.path, named.skip, named.lenient) == (name, "", False)
    # Named and come upon in a folder: named.
    assert not any(one.skip or one.lenient for one in found(".", name))


def test_a_file_asked_for_is_looked_at_whatever_its_name(make: Make) -> None:
    make(b"text", "x.csv")
    make(PNG, "x.png")
    assert looked_at(".") == []
    assert looked_at(".", include=("x.*",)) == ["x.csv"]


def test_order_and_depth(make: Make) -> None:
    make(b"text", "b/2.txt", "b/10.txt", "b/a/x", "a/x", "z", "一")
    assert looked_at(".") == ["z", "一", "a/x", "b/10.txt", "b/2.txt", "b/a/x"]
    assert looked_at("b", "a") == ["b/10.txt", "b/2.txt", "b/a/x", "a/x"]
    assert looked_at("b/") == looked_at("b")
    assert [Path(one).name for one in looked_at(os.path.abspath("a"))] == ["x"]


def test_what_is_passed_over(make: Make) -> None:
    hidden = (".x", "~$x.docx", "~WRL0001.tmp", ".git/x", "node_modules/x", "__pycache__/x")
    make(b"text", "x", *hidden)
    assert [one.path for one in found(".")] == ["x"]
    # Unless it is named itself.
    assert looked_at(".git", "~$x.docx") == [".git/x", "~$x.docx"]


def test_deep_folders(make: Make) -> None:
    make(b"text", "/".join(["d"] * 300 + ["x"]))
    assert looked_at(".") == ["/".join(["d"] * 300 + ["x"])]


def test_include_and_exclude(make: Make) -> None:
    make(b"text", "x.txt", "x.html", "2023/x.txt", "2023/b/x.txt", "drafts/x.txt")
    make(PNG, "x.png")
    assert looked_at(".", include=("*.HTML",)) == ["x.html"]
    assert looked_at(".", include=("2023/*.txt", "x.html")) == ["x.html", "2023/x.txt"]
    assert looked_at(".", include=("2023/**/*.txt",)) == ["2023/x.txt", "2023/b/x.txt"]
    assert looked_at(".", include=("2023",)) == ["2023/x.txt", "2023/b/x.txt"]
    # What is left out is not listed either.
    assert [one.path for one in found(".", include=("*.html",))] == ["x.html"]
    assert [one.path for one in found(".", exclude=("*.*", "2023"))] == []
    assert looked_at(".", exclude=("drafts/*", "b", "*.html")) == ["x.txt", "2023/x.txt"]
    assert looked_at(".", include=("*.txt",), exclude=("2023",)) == ["x.txt", "drafts/x.txt"]
    assert looked_at("2023", exclude=("2023/b",)) == ["2023/x.txt"]


def test_exclude_holds_for_named_files_and_include_does_not(make: Make) -> None:
    make(b"text", "a/x.txt", "a/y.txt")
    assert looked_at("a/x.txt", "a/y.txt", include=("*.html",)) == ["a/x.txt", "a/y.txt"]
    assert looked_at("a/x.txt", "a/y.txt", exclude=("y.*",)) == ["a/x.txt"]
    assert looked_at("a/x.txt", "a/y.txt", exclude=("a/y.*",)) == ["a/x.txt"]
    assert looked_at("a/x.txt", exclude=("a",)) == ["a/x.txt"]
    assert looked_at("a", exclude=("a",)) == ["a/x.txt", "a/y.txt"]


def test_globs(make: Make) -> None:
    make(b"text", "r/1.txt", "r/2.TXT", "r/b/3.txt", "r/b/c/4.txt", "r/.h/5.txt", "r/~$6.txt")
    assert looked_at("r/*.txt") == ["r/1.txt", "r/2.TXT"]
    assert looked_at("r/*/*.txt") == ["r/b/3.txt"]
    assert looked_at("r/**/*.txt") == ["r/1.txt", "r/2.TXT", "r/b/3.txt", "r/b/c/4.txt"]
    assert looked_at("r/[12].txt") == ["r/1.txt", "r/2.TXT"]
    assert looked_at("?/b/3.txt") == ["r/b/3.txt"]
    assert looked_at("r/.h/*") == ["r/.h/5.txt"]
    assert looked_at("../*/r/1.txt") == [f"../{Path.cwd().name}/r/1.txt"]
    assert looked_at(os.path.abspath("r") + os.sep + "[1].txt") == [
        Path("r/1.txt").absolute().as_posix()
    ]


def test_a_glob_names_files_and_looks_through_folders(make: Make) -> None:
    make(PNG, "r/1.png", "r/b/2.png")
    one, two = found("r/*")
    assert (Path(one.path).name, one.skip) == ("1.png", "")
    assert (Path(two.path).name, two.skip) == ("2.png", "图片")
    # Two stars at the end are the folder.
    assert [one.skip for one in found("r/**")] == ["图片", "图片"]
    assert [one.skip for one in found("**")] == ["图片", "图片"]


def test_a_name_with_a_bracket_is_no_glob(make: Make) -> None:
    make(b"text", "稿[1].txt", "稿1.txt", "终[2023]/x.txt", "终2/x.txt")
    assert looked_at("稿[1].txt") == ["稿[1].txt"]
    assert looked_at("终[2023]") == ["终[2023]/x.txt"]
    assert looked_at("终[2023]/*.txt") == ["终[2023]/x.txt"]
    assert looked_at("稿[1-3].txt") == ["稿1.txt"]


@pytest.mark.parametrize("path", ["*.docx", "none/*.txt", "x.txt/*", "**/*.docx", "[", "a/../*.q"])
def test_a_glob_that_matches_nothing(path: str, make: Make) -> None:
    make(b"text", "x.txt")
    (one,) = found(path)
    assert one.path == path
    assert "通配符" in one.wrong


def test_an_empty_path_is_not_the_current_folder(make: Make) -> None:
    make(b"text", "x.txt")
    (one,) = found("")
    assert "路径是空的" in one.wrong


@LINKS
def test_links(make: Make) -> None:
    make(b"text", "a/x.txt")
    Path("a/up").symlink_to("..")
    Path("b").mkdir()
    Path("b/link.txt").symlink_to("../a/x.txt")
    Path("b/gone.txt").symlink_to("nowhere")
    Path("b/self.txt").symlink_to("self.txt")
    files = found("a", "b")
    assert [one.path for one in files] == [
        "a/up",
        "a/x.txt",
        "b/gone.txt",
        "b/link.txt",
        "b/self.txt",
    ]
    assert "链接" in files[0].skip
    assert files[1].key == files[3].key
    assert not any(one.lenient or one.skip for one in (files[2], files[4]))
    # A link to a folder that is named is followed.
    assert looked_at("a/up/a") == ["a/up/a/x.txt"]


@LINKS
def test_globs_and_links_that_go_round(make: Make) -> None:
    make(b"text", "a/x.txt")
    for name in "bcdefgh":
        Path(f"a/{name}").symlink_to(".")
        Path(f"a/up{name}").symlink_to("..")
    assert looked_at("**/*.txt") == ["a/x.txt"]
    keys = {one.key for one in found("*/*/*/*/*/*.txt", "a/*/*/*.txt") if not one.wrong}
    assert keys <= {os.path.realpath("a/x.txt")}
    Path("to").symlink_to("a")
    assert {one.path for one in found("t*/*.txt")} == {"to/x.txt"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_not_waited_for(make: Make) -> None:
    make(b"text", "x.txt")
    os.mkfifo("pipe")
    assert {one.path: one.skip for one in found(".")} == {
        "pipe": "不是普通文件（管道、设备等）",
        "x.txt": "",
    }


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_a_folder_nobody_may_enter(make: Make) -> None:
    make(b"text", "a/x.txt", "b/x.txt")
    Path("a").chmod(0)
    try:
        for paths in (["."], ["a"], ["**/*.txt"]):
            closed = [one for one in found(*paths) if one.wrong]
            assert [one.path for one in closed] == ["a"]
            assert "没有权限打开这个文件夹" in closed[0].wrong
        assert not any(one.wrong for one in found(".", exclude=("a",)))
    finally:
        Path("a").chmod(0o700)


def test_a_folder_that_breaks_off_is_told(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    make(b"text", "a/x.txt", "b/x.txt")
    scan = os.scandir

    def broken(path: str) -> object:
        if path == "a":
            raise OSError(5, "gone")
        return scan(path)

    monkeypatch.setattr(os, "scandir", broken)
    for path in (".", "*/*.txt"):
        assert [(Path(one.path).as_posix(), "打不开" in one.wrong) for one in found(path)] == [
            ("a", True),
            ("b/x.txt", False),
        ]
