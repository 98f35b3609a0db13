"""Text whose paragraphs were run together is parted where it is certain, and nowhere else."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import Document, Paragraph
from gov_report_lint.model.report import Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.reading.to_json import extracted

TITLE = "云溪市水务局2024年政府信息公开工作年度报告"
PARAGRAPHS = [
    TITLE,
    "本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自2024年1月1日起至2024年12月31日止。",
    "一、总体情况",
    "2024年，云溪市水务局围绕供水、排水和河湖管护，把群众关心的事项放在公开的首位。",
    "（一）主动公开",
    "1.做好政策文件公开。全年公开政策文件12件。",
    "2.做好水质信息公开。全年公开水质检测结果48期。",
    "（二）依申请公开",
    "全年收到政府信息公开申请5件，均已按期答复，第（一）项所列事项逐件登记。",
    "五、存在的主要问题及改进情况",
    "一是解读形式不多。二是更新不够及时。下一步将逐条改进。",
    "六、其他需要报告的事项",
    "2024年未收取政府信息公开信息处理费。",
    "2025年1月16日",
]


def read(*texts: str) -> Report:
    blocks = tuple(Paragraph(text, at) for at, text in enumerate(texts, start=1))
    return read_report(Document("报告.txt", "text", blocks), shipped_library())


@pytest.mark.parametrize("between", [" ", "  ", "　　", " \t"])
def test_one_long_line_reads_like_its_paragraphs(between: str) -> None:
    report, apart = read(between.join(PARAGRAPHS)), read(*PARAGRAPHS)
    assert [(h.level, h.number, h.section) for h in report.headings] == [
        (h.level, h.number, h.section) for h in apart.headings
    ]
    assert [line.flat for line in report.lines if line.flat] == [line.flat for line in apart.lines]
    assert (report.title, report.issuer, report.year) == (TITLE, "云溪市水务局", 2024)
    assert (report.dated, report.period and report.period.end) == (
        apart.dated,
        apart.period and apart.period.end,
    )


def test_lines_lie_where_they_stand_in_the_paragraph() -> None:
    text = " ".join(PARAGRAPHS)
    report = read(text)
    for line in report.lines:
        assert text[line.offset : line.offset + len(line.text)] == line.text
    assert extracted(report)["paragraphs"] == [{"ordinal": 1, "text": text}]


def test_page_numbers_between_paragraphs() -> None:
    text = " ".join(PARAGRAPHS).replace("48期。 ", "48期。 — 2 — ").replace("16日", "16日 — 3 —")
    report = read(text)
    assert [h.number for h in report.headings if h.level == 2] == ["(一)", "(二)"]
    assert report.dated is not None


def test_titles_misspelt_and_glued_to_what_follows() -> None:
    text = " ".join(PARAGRAPHS).replace(
        "五、存在的",
        "三、收到和处理政府信息公开申请情况全年收到5件。 四、政府信息公开行政法复议、"
        "行政诉讼情况全年没有发生。 五、存在的",
    )
    report = read(text)
    assert [h.section for h in report.sections] == [
        "overview",
        "applications",
        "disputes",
        "problems",
        "other_matters",
    ]
    assert report.sections[2].title == "政府信息公开行政法复议、行政诉讼情况"


@pytest.mark.parametrize("between", ["", "|"])
def test_sections_are_found_without_any_blank(between: str) -> None:
    report = read(between.join(PARAGRAPHS))
    assert [h.section for h in report.sections] == ["overview", "problems", "other_matters"]


@pytest.mark.parametrize("before", ["7730.28", "行政事业性收费  7730.28", "政府集中采购 3 2.5万元"])
def test_a_title_behind_the_last_figure_of_a_table(before: str) -> None:
    report = read(*PARAGRAPHS[:8], f"{before} 五、存在的主要问题及改进情况", *PARAGRAPHS[10:])
    assert [h.section for h in report.sections] == ["overview", "problems", "other_matters"]


def test_a_list_of_the_sections_in_the_preamble_opens_none() -> None:
    listed = (
        "本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；"
        "四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；"
        "六、其他需要报告的事项组成，统计期限自2024年1月1日起至2024年12月31日止，"
        "如有疑问请与云溪市水务局办公室联系，地址云溪市清波路8号，电话0700-5550100，邮编000000，"
        "工作时间为法定工作日的上午九时至十二时、下午一时三十分至五时三十分，节假日除外。"
    )
    assert len(listed) > 200
    report = read(TITLE, listed, *PARAGRAPHS[2:])
    assert [line.text for line in report.lines if line.paragraph == 2] == [listed]


def test_a_long_paragraph_of_a_sound_report_stays_whole() -> None:
    long = "（一）主动公开。" + "全年公开供水、排水和河湖管护信息。 1. 5倍于上年。" * 12
    report = read(*PARAGRAPHS[:4], long, *PARAGRAPHS[7:])
    assert [line.text for line in report.lines if line.paragraph == 5] == [long]


def test_a_period_torn_into_lines() -> None:
    torn = ["本报告所列数据的统计期限自", "2024", "年", "1", "月", "1", "日起至", "2024", "年12"]
    report = read(TITLE, *torn, "月31日止。如有疑问，请与办公室联系。", *PARAGRAPHS[2:])
    period = report.period
    assert period is not None
    assert (str(period.start), str(period.end)) == ("2024-01-01", "2024-12-31")
