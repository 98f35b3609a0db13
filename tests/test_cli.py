"""The command line: what it prints, and with which status it ends."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from packs.pack_writer import MANIFEST, RULE, write_pack

from gov_report_lint import __version__, lint
from gov_report_lint.checks.contract import Prepared
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import rules_folder, shipped_library

OK, FINDINGS, WRONG_USAGE, UNREADABLE = range(4)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


def docx(*paragraphs: str) -> bytes:
    """Return a Word file of these paragraphs."""
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
    return file.getvalue()


REPORT = docx("云溪市2024年政府信息公开工作年度报告", "一、总体情况", "正文。")


@pytest.fixture
def good(tmp_path: Path, data_2021: dict[str, Any]) -> Path:
    """Return a file nothing is wrong with."""
    path = tmp_path / "好.json"
    path.write_text(json.dumps(data_2021), encoding="utf-8")
    return path


Spoil = Callable[[str], Path]


@pytest.fixture
def spoil(tmp_path: Path, data_2021: dict[str, Any]) -> Spoil:
    """Return what writes a file whose gravest finding is of that severity."""

    def write(severity: str) -> Path:
        data = deepcopy(data_2021)
        if severity == "error":
            data["tables"]["disputes"]["reconsideration"]["total"] = 1
        elif severity == "warning":
            data["tables"]["proactive"]["licences"]["decisions"] = "7件"
        else:
            data["paragraphs"].insert(5, "工程造价125万。")
        path = tmp_path / f"{severity}.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    return write


def severities(out: str) -> set[str]:
    return {found["severity"] for one in json.loads(out)["reports"] for found in one["findings"]}


def test_nothing_to_find(run: Run, good: Path) -> None:
    ran = run("check", good)
    assert ran.status == OK
    assert "没有发现问题。" in ran.out
    assert "无法判断 0" in ran.out
    assert str(good) in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_fail_on(severity: str, fail_on: str, run: Run, spoil: Spoil) -> None:
    ran = run("check", "--format", "json", "--fail-on", fail_on, spoil(severity))
    order = ("error", "warning", "info")
    assert min(severities(ran.out), key=order.index) == severity
    fails = fail_on != "never" and order.index(severity) <= order.index(fail_on)
    assert ran.status == (FINDINGS if fails else OK)


def test_by_default_only_errors_fail(run: Run, spoil: Spoil) -> None:
    assert run("check", spoil("error")).status == FINDINGS
    assert run("check", spoil("warning")).status == OK


def test_a_finding_as_text(run: Run, spoil: Spoil) -> None:
    out = run("check", spoil("error")).out
    for words in ("【错误】", "位置：", "依据：", "怎么改：", "规则：B16", "算式：", "对照："):
        assert words in out
    assert "合计：检查 1 份，未能读取 0 个；错误 " in out


def test_a_finding_as_json(run: Run, spoil: Spoil) -> None:
    path = spoil("error")
    data = json.loads(run("check", "--format", "json", path).out)
    assert data["tool"] == {"name": "gov-report-lint", "version": __version__}
    assert [pack["name"] for pack in data["packs"]] == ["ogi", "ogi-2019", "ogi-2021"]
    (report,) = data["reports"]
    assert (report["path"], report["form"], report["year"]) == (str(path), "ogi-2021", 2024)
    found = {one["rule"]: one for one in report["findings"]}["B16"]
    assert found["location"]["table"] == "disputes"
    assert found["location"]["row"] == "reconsideration"
    assert found["location"]["column"] == "total"
    assert (found["expected"], found["actual"]) == (16, 1)
    assert sum(report["summary"].values()) == len(shipped_library().rules)
    assert report["summary"]["fail"] == len({one["rule"] for one in report["findings"]})
    assert len(report["open"]) == report["summary"]["open"]


def test_fingerprints_survive_edits_elsewhere(run: Run, spoil: Spoil) -> None:
    path = spoil("error")

    def marks() -> dict[str, str]:
        (report,) = json.loads(run("check", "--format", "json", path).out)["reports"]
        return {one["rule"]: one["fingerprint"] for one in report["findings"]}

    before = marks()
    data = json.loads(path.read_text(encoding="utf-8"))
    data["paragraphs"].insert(3, "新的一段。")
    data["tables"]["proactive"]["licences"]["decisions"] = 99
    path.write_text(json.dumps(data), encoding="utf-8")
    assert marks() == before
    assert len(set(before.values())) == len(before)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--frmat", "json", "x"],
        ["check", "--format", "xml", "x"],
        ["check", "--fail-on", "sometimes", "x"],
        ["chek", "x"],
        ["extract"],
        ["rules", "show"],
        ["rules", "nothing"],
        ["schema"],
        ["schema", "nothing"],
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], run: Run) -> None:
    ran = run(*arguments)
    assert ran.status == WRONG_USAGE
    assert ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["-h"], ["check", "--help"], ["extract", "-h"], ["rules", "-h"], ["schema", "-h"]],
    ids=" ".join,
)
def test_help(arguments: list[str], run: Run) -> None:
    assert run(*arguments).status == OK


def test_version(run: Run) -> None:
    assert run("--version").out == f"gov-report-lint {__version__}\n"


BAD_FILES = {
    "not-there.docx": None,
    "empty.docx": b"",
    "text.docx": "一、总体情况".encode(),
    "cut.docx": REPORT[: len(REPORT) // 2],
    "zip.docx": b"PK\x05\x06" + b"\0" * 18,
    "notice.docx": docx("关于召开会议的通知"),
    "broken.json": b'{"schema_version": ',
    "list.json": b"[]",
    "wrong.json": b'{"schema_version": "1", "year": "x"}',
    "report.pdf": b"%PDF-1.7\n",
    "report.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_can_not_be_read(name: str, run: Run, tmp_path: Path) -> None:
    path, content = tmp_path / name, BAD_FILES[name]
    if content is not None:
        path.write_bytes(content)
    ran = run("check", "--fail-on", "never", path)
    assert ran.status == UNREADABLE
    assert f"✗ 未能读取 {path}" in ran.out
    assert "内部错误" not in ran.out
    data = json.loads(run("check", "--format", "json", path).out)
    assert [one["path"] for one in data["unreadable"]] == [str(path)]
    assert data["reports"] == []
    extracted = run("extract", path)
    assert extracted.status == UNREADABLE
    assert f"未能读取 {path}：" in extracted.err
    assert extracted.out == ""


def test_a_folder_can_not_be_extracted(run: Run, tmp_path: Path) -> None:
    assert run("extract", tmp_path).status == UNREADABLE


def test_one_bad_file_does_not_stop_the_others(run: Run, good: Path, spoil: Spoil) -> None:
    ran = run("check", "--format", "json", good.parent / "none.docx", spoil("error"), good)
    assert ran.status == UNREADABLE
    data = json.loads(ran.out)
    assert [Path(one["path"]).name for one in data["reports"]] == ["error.json", "好.json"]
    assert len(data["unreadable"]) == 1


def test_a_path_given_twice_is_checked_once(run: Run, good: Path) -> None:
    assert len(json.loads(run("check", "--format", "json", good, good).out)["reports"]) == 1


def test_a_folder(run: Run, tmp_path: Path, good: Path, spoil: Spoil) -> None:
    spoil("error")
    below = tmp_path / "b" / "c"
    below.mkdir(parents=True)
    (below / "报告.DOCX").write_bytes(REPORT)
    (below / "坏.docx").write_bytes(b"PK")
    (below / "说明.txt").write_text("说明", encoding="utf-8")
    (below / "settings.json").write_text('{"editor": 1}', encoding="utf-8")
    (below / "~$报告.docx").write_bytes(b"lock")
    (below / ".hidden.docx").write_bytes(b"hidden")
    ran = run("check", "--format", "json", tmp_path)
    assert ran.status == UNREADABLE
    data = json.loads(ran.out)
    names = [str(Path(one["path"]).relative_to(tmp_path)) for one in data["reports"]]
    assert names == ["error.json", "好.json", str(Path("b", "c", "报告.DOCX"))]
    assert [Path(one["path"]).name for one in data["unreadable"]] == ["坏.docx"]
    assert sorted(Path(one).name for one in data["skipped"]) == ["settings.json", "说明.txt"]
    assert good.name in run("check", tmp_path).out


def test_a_folder_without_a_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "说明.txt").write_text("说明", encoding="utf-8")
    ran = run("check", tmp_path)
    assert ran.status == UNREADABLE
    assert "没有可以检查的报告" in ran.out


def test_standard_input_as_json(run: Run, data_2021: dict[str, Any]) -> None:
    ran = run("check", "--format", "json", "-", stdin=json.dumps(data_2021).encode())
    assert ran.status == OK
    assert [one["path"] for one in json.loads(ran.out)["reports"]] == ["-"]


def test_standard_input_as_a_word_file(run: Run) -> None:
    ran = run("check", "--format", "json", "-", stdin=REPORT)
    assert ran.status == FINDINGS
    assert json.loads(ran.out)["reports"][0]["year"] == 2024
    assert json.loads(run("extract", "-", stdin=REPORT).out)["issuer"] == "云溪市"


@pytest.mark.parametrize("stdin", [b"", b"x", b"{", b"PK\x03\x04", b"\xff\xfe\0\0"], ids=repr)
def test_standard_input_that_is_no_report(stdin: bytes, run: Run) -> None:
    assert run("check", "-", stdin=stdin).status == UNREADABLE
    assert run("extract", "-", stdin=stdin).status == UNREADABLE


def test_extracted_data_are_an_input_of_check(run: Run, tmp_path: Path) -> None:
    word, data = tmp_path / "报告.docx", tmp_path / "数据.json"
    word.write_bytes(REPORT)
    assert run("extract", word, "--output", data).status == OK
    assert json.loads(data.read_text(encoding="utf-8"))["schema_version"] == "1"
    first = json.loads(run("check", "--format", "json", word).out)["reports"][0]
    second = json.loads(run("check", "--format", "json", data).out)["reports"][0]
    assert first["findings"]
    assert first.pop("path") != second.pop("path")
    assert first == second


def test_output_is_a_file_of_utf_8(run: Run, tmp_path: Path, good: Path) -> None:
    path = tmp_path / "结果.txt"
    ran = run("check", good, "--output", path)
    assert (ran.status, ran.out) == (OK, "")
    assert "没有发现问题。" in path.read_bytes().decode("utf-8")
    assert run("check", good).out == path.read_text(encoding="utf-8")


def test_the_status_is_told_with_an_output_file_too(run: Run, tmp_path: Path, spoil: Spoil) -> None:
    assert run("check", spoil("error"), "--output", tmp_path / "x.txt").status == FINDINGS


def test_output_that_can_not_be_written(run: Run, tmp_path: Path, good: Path) -> None:
    for path in (tmp_path / "no" / "such" / "folder.txt", tmp_path):
        for arguments in (["check", good], ["extract", good]):
            ran = run(*arguments, "--output", path)
            assert ran.status == WRONG_USAGE
            assert f"写不了文件 {path}" in ran.err


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
        assert "pack.yaml:1:1" in ran.err


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


def test_a_rule_that_crashes(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Any) -> Any:
        raise ZeroDivisionError("哎呀")

    def with_a_broken_one(library: Any) -> tuple[Prepared, ...]:
        first, *others = prepare_rules(library)
        return (first._replace(run=broken), *others)

    monkeypatch.setattr(lint, "prepare_rules", with_a_broken_one)
    ran = run("check", "--format", "json", "--fail-on", "never", good)
    assert ran.status == UNREADABLE
    (report,) = json.loads(ran.out)["reports"]
    (crashed,) = report["open"]
    assert crashed["rule"] == shipped_library().rules[0].id
    assert "ZeroDivisionError" in crashed["reason"]
    assert report["findings"] == []
    # The other rules have been judged all the same.
    assert sum(report["summary"].values()) == len(shipped_library().rules)
    assert report["summary"]["pass"] > 20


def test_a_reader_that_crashes(run: Run, good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError("哎呀")

    monkeypatch.setattr(lint, "read", broken)
    ran = run("check", good)
    assert ran.status == UNREADABLE
    assert "内部错误（ZeroDivisionError" in ran.out
    assert run("extract", good).status == UNREADABLE


HOSTILE = [
    pytest.param({"title": "\ud800"}, id="half a character in the title"),
    pytest.param({"paragraphs": ["一、总体情况", "造价125万。\ud800"]}, id="and in the text"),
    pytest.param({"issuer": "\x1b[31m红"}, id="a terminal's commands"),
    pytest.param({"title": 1.5}, id="a title that is a number"),
    pytest.param({"issuer": 1.5, "title": {"a": 1}}, id="an issuer that is a number"),
    pytest.param({"layout": []}, id="layout a list"),
    pytest.param({"tables": {"disputes": {}}, "layout": [1]}, id="layout a list, with a table"),
    pytest.param({"year": 99999}, id="a year beyond the calendar"),
    pytest.param({"year": 0, "period": {"start": None, "end": "2024-11-30"}}, id="the year nought"),
    pytest.param({"strays": None}, id="strays null"),
]


@pytest.mark.parametrize("data", HOSTILE)
@pytest.mark.parametrize(
    "command", [["check"], ["check", "--format", "json"], ["extract"]], ids=" ".join
)
def test_hostile_data_end_in_order(
    command: list[str], data: dict[str, Any], run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "数据.json"
    path.write_text(json.dumps({"schema_version": "1", **data}), encoding="utf-8")
    ran = run(*command, path)
    assert ran.status in (OK, FINDINGS, UNREADABLE)
    # Neither the reader nor a rule may fall over it.
    assert "内部错误" not in ran.out
    assert "规则运行出错" not in ran.out
    assert "\x1b" not in ran.out
    saved = run(*command, path, "--output", tmp_path / "结果")
    assert saved.status == ran.status


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_name_that_is_no_text(run: Run, tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"\xff.docx")
    try:
        Path(os.fsdecode(path)).write_bytes(REPORT)
    except OSError:
        pytest.skip("the file system takes only text")
    for arguments in (["check"], ["check", "--format", "json"], ["extract"]):
        assert run(*arguments, os.fsdecode(path)).status in (OK, FINDINGS, UNREADABLE)
    assert run("check", tmp_path).status in (OK, FINDINGS, UNREADABLE)
