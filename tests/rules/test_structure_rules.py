"""The shipped rules of structure on whole reports in the many manners that offices write in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gov_report_lint.lint import check_report, read_json
from gov_report_lint.model.document import Document, Table
from gov_report_lint.model.outcome import FAIL, PASS, Outcome
from gov_report_lint.model.report import Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.reading.to_json import extracted
from gov_report_lint.sources.opening import open_document

SAMPLES = Path(__file__).parents[2] / "samples"
STRUCTURE = ["A02", "A03", "A04", "A05", "A06", "A07", "A07b", "A20", "A20b", "A20c", "A21"]
STRUCTURE += ["A22", "A23", "A24", "A24b", "H04", "H05", "H12"]
TITLE = "云溪镇2024年政府信息公开工作年度报告"
NAMES = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)
PREAMBLE = (
    f"根据《中华人民共和国政府信息公开条例》编制本报告。本报告由{'、'.join(NAMES)}六部分组成，"
    "所列数据的统计期限自2024年1月1日起至2024年12月31日止。"
)
ASPECTS = (
    "（一）主动公开政府信息情况。全年公开信息51条。",
    "（二）依申请公开情况。未收到申请。",
    "（三）政府信息管理情况。落实“三审三校”。",
    "（四）政务公开平台建设情况。维护栏目12个。",
    "（五）监督保障情况。开展培训2次。",
)


def told(data: Any) -> list[tuple[str, str]]:
    """Return what the rules of structure find in the data: rule and message."""
    library = shipped_library()
    report = read_json(json.dumps(data).encode(), "数据.json", library)
    outcomes = [one for one in check_report(report, library).outcomes if one.rule.id in STRUCTURE]
    assert not any(one.crashed for one in outcomes)
    return [(one.rule.id, found.message) for one in outcomes for found in one.findings]


def paper(*headings: str, aspects: tuple[str, ...] = ASPECTS) -> dict[str, Any]:
    """Return a report with these six headings."""
    first, *others = headings
    problems = "更新还不够及时，下一步加强培训。"
    rest = [others[0], others[1], others[2], others[3], problems, others[4], "未收取信息处理费。"]
    return {"year": 2024, "paragraphs": [TITLE, PREAMBLE, first, *aspects, *rest]}


def numbered(form: str = "{number}、{name}") -> list[str]:
    pairs = zip("一二三四五六", NAMES, strict=True)
    return [form.format(number=number, name=name) for number, name in pairs]


@pytest.mark.parametrize(
    "headings",
    [
        numbered(),
        numbered("{name}"),
        numbered("第{number}部分 {name}"),
        numbered("{number}、{name}。"),
        numbered("{number}、 {name}"),
        numbered("{number}、2024年{name}"),
    ],
    ids=["numbered", "without numbers", "parts", "full stops", "blanks", "years"],
)
def test_a_sound_report_whatever_its_headings(headings: list[str]) -> None:
    assert told(paper(*headings)) == []


def test_a_sound_report_whose_headings_word_numbered() -> None:
    data = paper(*NAMES)
    lines: list[Any] = []
    for text in data["paragraphs"]:
        at = NAMES.index(text) if text in NAMES else None
        lines.append(
            {"text": text, "number": f"{'一二三四五六'[at]}、"} if at is not None else text
        )
    assert told({**data, "paragraphs": lines}) == []


@pytest.mark.parametrize("joint", [" ", "  ", "\n"])
def test_a_sound_report_run_together(joint: str) -> None:
    data = paper(*numbered())
    assert told({**data, "paragraphs": [joint.join(data["paragraphs"])]}) == []


@pytest.mark.parametrize("mark", ["1.", "①", "一是"])
def test_the_parts_of_the_overview_may_bear_other_marks(mark: str) -> None:
    marks = {"1.": "12345", "①": "①②③④⑤", "一是": "一二三四五"}[mark]
    ending = {"1.": ".", "①": "", "一是": "是"}[mark]
    aspects = tuple(f"{m}{ending}{a[3:]}" for m, a in zip(marks, ASPECTS, strict=True))
    assert told(paper(*numbered(), aspects=aspects)) == []


def test_a_sound_report_of_2020() -> None:
    headings = numbered()
    headings[3] = "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"
    headings[4] = "五、政府信息公开工作存在的主要问题及改进情况"
    assert told({**paper(*headings), "year": 2020}) == []


WRONG = [
    ((0, "一、概述"), ("A07", "一、概述")),
    ((1, "二、主动公开政府政府情况"), ("A06", "二、主动公开政府政府情况")),
    ((3, "四、政务公开行政复议、行政诉讼情况"), ("H12", "四、政务公开行政复议、行政诉讼情况")),
]


@pytest.mark.parametrize(("change", "expected"), WRONG)
def test_one_wrong_heading_is_told_once(change: tuple[int, str], expected: tuple[str, str]) -> None:
    headings = numbered()
    headings[change[0]] = change[1]
    ((rule, message),) = told(paper(*headings))
    assert (rule, expected[1] in message) == (expected[0], True)


def test_the_parts_of_the_overview_numbered_as_sections() -> None:
    aspects = tuple(
        f"{number}、{one[3:]}" for number, one in zip("一二三四五", ASPECTS[1:], strict=False)
    )
    found = told(paper(*numbered(), aspects=aspects))
    assert {rule for rule, _ in found} == {"A05"}
    assert len(found) == 4


def test_the_opening_of_an_old_paper() -> None:
    data = paper(*numbered())
    data["paragraphs"][1] = (
        "本报告由概述、主动公开政府信息情况、依申请公开办理情况、政府信息公开的收费及减免情况、"
        "存在的主要问题和改进情况等部分组成。"
    )
    assert told(data) == [
        (
            "A07b",
            "开头列举的“概述”“政府信息公开的收费及减免情况”是2019年以前的部分，现行统一格式没有。",
        )
    ]


def test_an_overview_of_nothing_but_the_preamble_and_what_a_form_left() -> None:
    data = paper(*numbered(), aspects=(PREAMBLE,))
    data["paragraphs"].pop(1)
    at = data["paragraphs"].index(numbered()[1])
    data["paragraphs"].insert(at + 1, "该部分以表格形式报告。表格如下：")
    assert [rule for rule, _ in told(data)] == ["A20", "A22", "A23"]


def without_note(document: Document) -> Document:
    """Return the document with an empty corner in table 3."""
    blocks = []
    for block in document.blocks:
        if isinstance(block, Table):
            cells = tuple(
                cell._replace(text="") if "勾稽" in cell.text else cell for cell in block.cells
            )
            block = block._replace(cells=cells)
        blocks.append(block)
    return document._replace(blocks=tuple(blocks))


@pytest.mark.parametrize("name", ["consistent-2021", "form-2019", "word-numbered-2021"])
@pytest.mark.parametrize(("change", "expected"), [(None, PASS), (without_note, FAIL)])
def test_the_note_in_the_corner_of_table_3(
    name: str, change: Callable[[Document], Document] | None, expected: str
) -> None:
    library = shipped_library()
    document = open_document(SAMPLES / f"{name}.docx")
    report = read_report(change(document) if change else document, library)
    again = read_json(json.dumps(extracted(report)).encode(), "数据.json", library)
    assert [note(report).status, note(again).status] == [expected, expected]


def note(report: Report) -> Outcome:
    outcomes = check_report(report, shipped_library()).outcomes
    return next(one for one in outcomes if one.rule.id == "A17")
