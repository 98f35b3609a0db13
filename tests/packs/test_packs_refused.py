"""A rule author's mistakes: each is refused with the file, line and column it stands at."""

from __future__ import annotations

from pathlib import Path

import pytest

from gov_report_lint.packs.errors import PackError, suggestion
from gov_report_lint.packs.schema import validate_folder

from .pack_writer import MANIFEST, RULE, place, refused, write_pack

PER_ROW = "for_each: row\n      holds: upheld >= corrected"
CELLS = "holds: reconsideration.upheld >= reconsideration.totl"
AT = "holds: upheld >= corrected\n      at: uphold"
# What is changed in the sound rule, where the mistake then stands, and what the message says.
WRONG_RULES = [
    pytest.param("upheld >= ", "upheldd >= ", "11:7", "“upheldd”", id="unknown column"),
    pytest.param(
        PER_ROW, PER_ROW.replace("row", "column"), "11:7", "“upheld”", id="column for a row"
    ),
    pytest.param(PER_ROW, CELLS, "10:7", "“reconsideration.totl”", id="unknown cell"),
    pytest.param("table: disputes", "table: dispute", "9:7", "“dispute”", id="unknown table"),
    pytest.param("for_each: row", "for_each: rows", "10:7", "for_each", id="unknown axis"),
    pytest.param("check: relation", "check: relatoin", "2:5", "“relation”？", id="unknown check"),
    pytest.param("check: relation", "check: os", "2:5", "“os”", id="a foreign module"),
    pytest.param("for_each: row", "for_eech: row", "10:7", "“for_each”？", id="unknown option"),
    pytest.param("{upheld}，纠正", "{upholds}，纠正", "2:5", "“upheld”？", id="unknown name"),
    pytest.param("advice: 核对", "advice: 核对{it}", "2:5", "“{it}”", id="unknown name in advice"),
    pytest.param("upheld >= corrected", "upheld > corrected", "11:7", "比较号", id="wrong sign"),
    pytest.param("upheld >= corrected", "upheld", "11:7", "等式", id="no relation"),
    pytest.param("upheld >= corrected", "__import__('os')", "11:7", "", id="code"),
    pytest.param("upheld >= corrected", "1 == 1", "11:7", "", id="a relation without a cell"),
    pytest.param("upheld >= corrected", "[upheld]", "", "", id="a relation that is a list"),
    pytest.param("holds: upheld >= corrected", AT, "12:7", "“uphold”", id="unknown place"),
    pytest.param("    title: 结果", "    tilte: 结果", "3:5", "“title”？", id="unknown key"),
    pytest.param("severity: warning", "severity: error", "4:5", "house", id="house and error"),
    pytest.param("severity: warning", "severity: fatal", "4:5", "“fatal”", id="unknown severity"),
    pytest.param("category: table", "category: tabel", "5:5", "“table”？", id="unknown category"),
    pytest.param("结果维持不少于结果纠正", "[a]", "3:5", "文字", id="title a list"),
    pytest.param("basis: house", "basis: {documnt: a}", "6:13", "“document”？", id="basis key"),
    pytest.param("basis: house", "basis: {clause: a}", "6:12", "“document”", id="basis without"),
    pytest.param("basis: house", "basis: 条例", "6:5", "“basis”", id="basis a text"),
    pytest.param("good: [{", "god: [{", "15:7", "“good”？", id="unknown kind of example"),
    pytest.param("good: [{upheld: 2, corrected: 1}]", "good: []", "15:7", "“good”", id="no good"),
    pytest.param("with:\n", "years: {first: two}\n    with:\n", "8:13", "整数", id="wrong year"),
    pytest.param("with:\n", "years: {form: 2021}\n    with:\n", "8:13", "“form”", id="years key"),
    pytest.param("rules:\n", "rule:\n", "1:1", "rules:", id="no rules"),
    pytest.param("rules:\n", "more: 1\nrules:\n", "1:1", "“more”", id="more than rules"),
    pytest.param("rules:\n", "rules:\n  - only text\n", "2:5", "键", id="rule a text"),
    pytest.param(RULE, "rules: {}\n", "1:1", "rules:", id="rules a mapping"),
    pytest.param(RULE, "- id: X01\n", "1:1", "rules:", id="a list"),
    pytest.param(RULE, "only text\n", "1:1", "rules:", id="a text"),
    pytest.param(RULE, "", "1:1", "rules:", id="an empty file"),
    pytest.param(RULE, "# later\n", "1:1", "rules:", id="nothing but a remark"),
]


@pytest.mark.parametrize(("old", "new", "where", "words"), WRONG_RULES)
def test_a_mistake_in_a_rule(old: str, new: str, where: str, words: str, tmp_path: Path) -> None:
    assert RULE.count(old) == 1
    error = refused(write_pack(tmp_path, rules_all=RULE.replace(old, new)))
    assert error.source.path == "own/rules/all.yaml"
    if where:
        assert place(error) == f"own/rules/all.yaml:{where}"
    assert words in error.message


@pytest.mark.parametrize("key", ["id", "title", "severity", "category", "check", "message"])
def test_a_missing_field_is_named(key: str, tmp_path: Path) -> None:
    lines = [line for line in RULE.splitlines() if f" {key}: " not in line]
    text = "\n".join(lines).replace("rules:\n    ", "rules:\n  - ", 1)
    assert len(lines) == len(RULE.splitlines()) - 1
    error = refused(write_pack(tmp_path, rules_all=text))
    assert place(error) == "own/rules/all.yaml:2:5"
    assert f"缺少“{key}”" in error.message


def test_a_rule_without_examples(tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, rules_all=RULE.partition("    examples:")[0]))
    assert "示例" in error.message


def test_an_id_twice_in_a_pack(tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, rules_b=RULE))
    assert place(error) == "own/rules/b.yaml:2:5"
    assert "own/rules/all.yaml:2:5" in error.message


def test_an_id_of_another_pack(tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, rules_all=RULE.replace("X01", "B01")))
    assert place(error) == "own/rules/all.yaml:2:5"
    assert "“B01”" in error.message
    assert "ogi/rules/arithmetic.yaml:" in error.message


def test_two_packs_of_one_name(tmp_path: Path) -> None:
    first, second = write_pack(tmp_path), write_pack(tmp_path, "second")
    error = refused(first, second)
    assert place(error) == "second/pack.yaml:1:1"
    assert "“own”" in error.message


def test_a_pack_with_the_name_of_a_shipped_one(tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, pack=MANIFEST.replace("own", "ogi")))
    assert "“ogi”" in error.message


@pytest.mark.parametrize(
    ("manifest", "where", "words"),
    [
        (MANIFEST.replace("extends: ogi", "extends: ogy"), "5:1", "“ogi”？"),
        (MANIFEST.replace("extends: ogi", "extends: own"), "5:1", "互相继承"),
        (MANIFEST.replace("extends: ogi", "extends: [ogi]"), "5:1", "文字"),
        (MANIFEST.replace("name: own\n", ""), "1:1", "缺少“name”"),
        (MANIFEST.replace("name: own", "name: [own]"), "1:1", "文字"),
        (MANIFEST.replace('version: "1.0.0"\n', ""), "1:1", "缺少“version”"),
        (MANIFEST.replace("title: 本单位的规则\n", ""), "1:1", "缺少“title”"),
        (MANIFEST.replace("title", "titel"), "3:1", "“title”？"),
        (MANIFEST + "years: {first: 2021, until: 2022}\n", "6:22", "“until”"),
        (MANIFEST + "years: 2021\n", "6:1", "“years”"),
        (MANIFEST + "years: {first: 1e3}\n", "6:9", "整数"),
        (MANIFEST + "years: {first: 12345678901234567890}\n", "6:9", "整数"),
        pytest.param(MANIFEST + "years: {first: --5}\n", "6:9", "整数", id="a year --5"),
        ("only text\n", "1:1", "键"),
        ("", "1:1", "键"),
        ("- name\n", "1:1", "键"),
    ],
)
def test_a_mistake_in_the_manifest(manifest: str, where: str, words: str, tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, pack=manifest))
    assert place(error) == f"own/pack.yaml:{where}"
    assert words in error.message


def test_packs_that_extend_each_other(tmp_path: Path) -> None:
    one = MANIFEST.replace("extends: ogi", "extends: two")
    two = MANIFEST.replace("name: own", "name: two").replace("extends: ogi", "extends: own")
    other = RULE.replace("X01", "X02")
    folders = write_pack(tmp_path, pack=one), write_pack(tmp_path, "b", pack=two, rules_all=other)
    error = refused(*folders)
    assert place(error) == "own/pack.yaml:5:1"
    assert "互相继承" in error.message


def test_a_folder_without_a_manifest(tmp_path: Path) -> None:
    error = refused(tmp_path)
    assert str(tmp_path) in error.source.path
    assert "pack.yaml" in error.message


@pytest.mark.parametrize(
    ("tables", "where", "words"),
    [
        ("tabels: {}\n", "1:1", "“tables”？"),
        pytest.param("tables: 3\n", "", "", id="tables a text"),
        ("tables: {disputes: 3}\n", "1:10", "“disputes”"),
        ("tables: {disputes: {colums: {}}}\n", "1:21", "“columns”？"),
        ("tables: {extra: {section: disputes}}\n", "1:17", "缺少“title”"),
        ("tables: {disputes: {rows: {new: {lable: 新}}}}\n", "1:33", "“label”"),
        ("tables: {disputes: {rows: {new: {label: 新, x: 1}}}}\n", "1:44", "“x”"),
        (
            "tables: {disputes: {rows: {new: {label: 新, columns: [uphold]}}}}\n",
            "1:54",
            "“upheld”？",
        ),
        ("tables: {disputes: {columns: {new: {label: 新, kind: sum}}}}\n", "1:47", "“sum”"),
        ("tables: {disputes: {columns: {new: {label: 新, accepted: {}}}}}\n", "1:47", "列表"),
        ("tables: {disputes: {columns: {new: {label: 新, accepted: [[]]}}}}\n", "1:58", "文字"),
        ("tables: {disputes: {rows: {new: [a]}}}\n", "1:28", "“new”"),
    ],
)
def test_a_mistake_in_the_tables(tables: str, where: str, words: str, tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, tables=tables))
    assert error.source.path == "own/tables.yaml"
    if where:
        assert place(error) == f"own/tables.yaml:{where}"
    assert words in error.message


@pytest.mark.parametrize(
    ("outline", "words"),
    [
        ("section: []\n", "“sections”？"),
        pytest.param("sections: overview\n", "sections", id="sections a text"),
        pytest.param("sections: [overview]\n", "", id="sections a list of texts"),
        pytest.param("sections: {key: overview}\n", "sections", id="sections a mapping"),
        ("sections: [{key: a, number: 一}]\n", "缺少“title”"),
        ("sections: [{key: a, number: 一, titel: b}]\n", "“title”？"),
        ("report_names: [[a]]\n", "文字"),
        ("period_words: {a: b}\n", "列表"),
    ],
)
def test_a_mistake_in_the_outline(outline: str, words: str, tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, outline=outline))
    assert error.source.path == "own/outline.yaml"
    assert words in error.message


@pytest.mark.parametrize(
    ("mentions", "where", "words"),
    [
        ("mention: {}\n", "1:1", "“mentions”？"),
        ("mentions: {a: {what: 甲, phrases: [收到], naer: [x]}}\n", "1:40", "“near”？"),
        ("mentions: {a: {phrases: [收到]}}\n", "1:15", "缺少“what”"),
        ("mentions: {a: {what: 甲, phrases: ['{无}件']}}\n", "1:35", "“{无}件”"),
        ("mentions: {a: {what: 甲, phrases: [收到, '(收到']}}\n", "1:39", "第 1 个字"),
        ("mentions: {a: {what: 甲, phrases: [收到], near: ['{无}']}}\n", "1:40", "“无”"),
        ("mentions: {a: {what: 甲, phrases: [收到], value: 零}}\n", "1:40", "整数"),
        ("mentions: {a: 甲}\n", "1:12", "“a”"),
        ("words: {甲: {a: b}}\n", "1:9", "“甲”"),
    ],
)
def test_a_mistake_in_the_mentions(mentions: str, where: str, words: str, tmp_path: Path) -> None:
    error = refused(write_pack(tmp_path, mentions=mentions))
    assert place(error) == f"own/mentions.yaml:{where}"
    assert words in error.message


@pytest.mark.parametrize(
    ("check", "options", "words"),
    [
        ("agree", "mention: new_recieved", "mention"),
        ("agree", "{mention: new_received, equals: applications.new_received.totl}", "totl"),
        ("agree", "{mention: new_received, equals: aplications.new_received.total}", "aplications"),
        ("agree", "{mention: new_received, equals: 'a == b'}", ""),
        (
            "agree",
            "{mention: handled, equals: disputes.reconsideration.total, allows: [x]}",
            "",
        ),
        ("cells", "refuse: nothing", "blank"),
        ("cite", "must: be-nice", "be-well-formed"),
        ("contains", "{section: overvew, any: [a]}", "overvew"),
        ("contains", "{section: overview, any: ['(a']}", "第 1 个字"),
        ("filled", "{table: applications, column: totl}", "totl"),
        ("filled", "{table: applications, row: totl}", "totl"),
        ("filled", "table: nothing", "nothing"),
        ("labels", "table: nothing", "nothing"),
        ("labels", "{table: disputes, only: [uphold]}", "uphold"),
        ("labels", "{table: disputes, except: uphold}", "uphold"),
        ("parts", "refuse: both", "more"),
        ("period", "must: be-nice", "be-stated"),
        (
            "rate",
            "{rate: hotline.rate, part: hotline.closed, whole: hotline.accepted}",
            "hotline.rate",
        ),
        ("rate", "{rate: hotline.closed_rate, part: hotline.closed, whole: [nothing]}", "nothing"),
        ("rate", "{part: hotline.closed, whole: hotline.accepted}", "mentions.yaml"),
        ("same", "mentions: [new_received, nothing]", "nothing"),
        ("sections", "must: be-nice", "be-there"),
        ("tables", "{table: nothing, must: be-complete}", "nothing"),
        ("tables", "{table: disputes, must: be-nice}", "be-complete"),
        ("title", "must: be-nice", "be-complete"),
        ("unit", "words: []", "要写出"),
        ("share", "words: [a]", "words"),
        ("numbering", "must: a", "must"),
        ("edition", "table: disputes", "table"),
    ],
)
def test_an_option_that_its_check_can_not_use(
    check: str, options: str, words: str, tmp_path: Path
) -> None:
    head, _, rest = RULE.partition("    check: relation")
    tail = rest[rest.index("    message") :].replace(
        '"{row}：维持 {upheld}，纠正 {corrected}。"', "有误。"
    )
    options = options if options.startswith("{") else "{" + options + "}"
    text = f"{head}    check: {check}\n    with: {options}\n{tail}"
    error = refused(write_pack(tmp_path, rules_all=text))
    assert error.source.path == "own/rules/all.yaml"
    assert error.source.line in (2, 8)
    assert words in error.message


def test_a_file_that_is_not_utf_8_names_itself(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (folder / "rules" / "all.yaml").write_bytes(RULE.encode("gb18030"))
    assert place(refused(folder)) == "own/rules/all.yaml:1:1"


@pytest.mark.parametrize(
    ("files", "where", "words"),
    [
        ({"rules_all": RULE.replace("id: X01", "id: x-1")}, "rules/all.yaml:2:5", ""),
        ({"rules_all": RULE.replace("advice: 核对。", "advice: ''")}, "rules/all.yaml:13:5", ""),
        (
            {"rules_all": RULE.replace("advice", "x: a\n    advice")},
            "rules/all.yaml:13:5",
            "“x”",
        ),
        ({"rules_all": ""}, "rules/all.yaml:1:1", ""),
        ({"rules_all": RULE.replace("warning", "grave")}, "rules/all.yaml:4:5", "warning"),
        ({"pack": MANIFEST.replace('"1.0.0"', "one")}, "pack.yaml:2:1", ""),
        ({"pack": MANIFEST.replace("basis: 内部规定\n", "")}, "pack.yaml:1:1", "缺少“basis”"),
        ({"outline": "sections: overview\n"}, "outline.yaml:1:1", ""),
        ({"tables": "tables: {disputes: {rows: {a: {labl: b}}}}\n"}, "tables.yaml:1:28", ""),
        ({"mentions": "mentions: {a: {phrases: [收到]}}\n"}, "mentions.yaml:1:12", "缺少“what”"),
    ],
)
def test_the_schema_names_the_place_too(
    files: dict[str, str], where: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(PackError) as caught:
        validate_folder(write_pack(tmp_path, **files))
    assert place(caught.value) == f"own/{where}"
    assert words in caught.value.message


def test_a_sound_pack_fits_the_schema(tmp_path: Path) -> None:
    validate_folder(write_pack(tmp_path))


def test_a_suggestion_is_near_or_lists_what_there_is() -> None:
    assert suggestion("relatoin", ["relation", "cells"]) == "是不是“relation”？"
    assert suggestion("zzz", ["relation", "cells"]) == "可用的有：cells、relation"
    assert suggestion("zzz", []) == ""
