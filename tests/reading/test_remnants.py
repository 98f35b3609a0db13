"""Tables of which only a heap of labels and figures is left: named, never read, never prose."""

from __future__ import annotations

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Document, Paragraph
from gov_report_lint.model.outcome import Checked
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report

from .papers import HEADS as SECTION_HEADS
from .tables import UP, Rows, applications, disputes, proactive_2019, proactive_2021

SHIPPED = shipped_library()
TITLE = "云溪市水务局2024年政府信息公开工作年度报告"
OPENING = [
    TITLE,
    "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
    "一、总体情况",
    "全年收到政府信息公开申请5件。",
]
HEADS = list(SECTION_HEADS.values())
CLOSING = ["五、存在的主要问题及改进情况", "公开还不够全面。", "六、其他需要报告的事项", "无。"]


def cells(rows: Rows) -> list[str]:
    return [text for row in rows for text in row if text is not None and text != UP]


TABLES = [proactive_2021()[0], applications()[0], disputes()]
HEAPS = {
    "glued": ["".join(cells(rows)) for rows in TABLES],
    "spaced": [" ".join(cells(rows)) for rows in TABLES],
}


def checked(*texts: str) -> Checked:
    blocks = tuple(Paragraph(text, at) for at, text in enumerate(texts, start=1))
    report = read_report(Document("报告.txt", "text", blocks), SHIPPED)
    return check_report(report, SHIPPED)


def outcome(result: Checked, rule: str) -> tuple[str, str]:
    found = next(one for one in result.outcomes if one.rule.id == rule)
    return found.status, "".join(found.reasons)


@pytest.mark.parametrize("manner", HEAPS)
def test_heaps_under_their_headings(manner: str) -> None:
    body = [text for pair in zip(HEADS, HEAPS[manner], strict=True) for text in pair]
    result = checked(*OPENING, *body, *CLOSING)
    assert sorted(result.report.lost) == ["applications", "disputes", "proactive"]
    assert not result.report.tables
    for rule in ("A08", "A09", "A10", "B01", "B16", "B19"):
        status, reason = outcome(result, rule)
        assert (status, "表格已无法还原" in reason) == ("open", True), rule
    assert not [f for f in result.findings if f.rule.severity == "error"]
    assert [h.section for h in result.report.headings] == [
        "overview", "proactive", "applications", "disputes", "problems", "other_matters"
    ]  # fmt: skip


@pytest.mark.parametrize("manner", HEAPS)
def test_all_of_it_in_one_line(manner: str) -> None:
    body = [text for pair in zip(HEADS, HEAPS[manner], strict=True) for text in pair]
    result = checked(" ".join([*OPENING, *body, *CLOSING]))
    assert sorted(result.report.lost) == ["applications", "disputes", "proactive"]
    assert not [f for f in result.findings if f.rule.severity == "error"]


def test_the_prose_beside_a_heap_is_still_read() -> None:
    heap = HEAPS["spaced"][1]
    said = "2024年，本局新收政府信息公开申请5件，结转下年度继续办理1件。"
    for text in (f"{said} {heap}", f"{heap} {said}"):
        report = checked(*OPENING, HEADS[1], text, *CLOSING).report
        assert report.lost == ("applications",)
        assert said in [line.text.strip() for line in report.lines if line.flat]
        assert "1013" not in "".join(line.flat for line in report.lines)
        assert "".join(line.text for line in report.lines if line.paragraph == 6) == text


def test_prose_that_lists_the_results_is_no_heap() -> None:
    said = (
        "全年新收政府信息公开申请64件，上年结转2件，其中自然人60件、商业企业3件、科研机构1件、"
        "其他2件；予以公开30件，部分公开5件，不予公开9件，无法提供10件，不予处理3件，"
        "其他处理2件，总计办理59件，结转下年度继续办理7件。"
    )
    result = checked(*OPENING, HEADS[1], said, *CLOSING)
    assert result.report.lost == ()
    assert outcome(result, "A09")[0] == "fail"


def test_a_table_that_was_read_leaves_no_remnant() -> None:
    again = "".join(cells(proactive_2019()[0]))
    blocks = [Paragraph(text, at) for at, text in enumerate([*OPENING, HEADS[0], again], start=1)]
    report = read_report(Document("报告.txt", "text", tuple(blocks)), SHIPPED)
    assert report.lost == ("proactive",)
    from .tables import table

    both = Document("报告.txt", "text", (*blocks, table(proactive_2021()[0])))
    assert read_report(both, SHIPPED).lost == ()
