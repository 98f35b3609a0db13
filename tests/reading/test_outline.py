"""Headings and sections: however they are numbered, and wherever the same words stand again."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import NotAReportError, Paragraph, UnreadableError
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report

from .papers import document, read
from .tables import applications

KEYS = ["overview", "proactive", "applications", "disputes", "problems", "other_matters"]
TITLES = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
]
NUMBERS = "一二三四五六"
NUMBERED = [f"{number}、{title}" for number, title in zip(NUMBERS, TITLES, strict=True)]


def sections(*parts: str | Paragraph) -> list[tuple[str | None, int | None]]:
    """Return the sections opened, each with its number."""
    return [(heading.section, heading.ordinal) for heading in read(*parts).sections]


WHOLE = [(key, index) for index, key in enumerate(KEYS, start=1)]


@pytest.mark.parametrize(
    "style",
    [
        "{n}、{t}",
        "{n}.{t}",
        "{n}．{t}",
        "{n} 、 {t}",
        "  {n}、{t}  ",
        "\u3000\u3000{n}、{t}",
        "{n}、{t}。",
        "{n}、 {t}：",
        "第{n}部分 {t}",
        "第{n}部分、{t}",
        "第{n}部分：{t}",
        "第{n}章 {t}",
        "{n}、“{t}”",
    ],
)
def test_the_styles_of_numbers(style: str) -> None:
    lines = [style.format(n=n, t=t) for n, t in zip(NUMBERS, TITLES, strict=True)]
    assert sections(*lines) == WHOLE


def test_numbers_that_word_prints_itself() -> None:
    lines = [Paragraph(t, 0, f"{n}、", 1) for n, t in zip(NUMBERS, TITLES, strict=True)]
    assert sections(*lines) == WHOLE
    assert [heading.number for heading in read(*lines).sections] == [f"{n}、" for n in NUMBERS]


def test_titles_without_a_number() -> None:
    assert sections(*TITLES) == [(key, None) for key in KEYS]
    styled = [Paragraph(title, 0, "", 1) for title in TITLES]
    assert sections(*styled) == [(key, None) for key in KEYS]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("一、概述", "overview"),
        ("二、行政机关主动公开政府信息情况", "proactive"),
        ("二、主动公开政府信息的情况", "proactive"),
        ("三、收到和处理政府信息公开的申请情况", "applications"),
        ("四、政府信息公开行政法复议、行政诉讼情况", "disputes"),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "disputes"),
        ("五、存在主要问题及改进情况", "problems"),
        ("五、存在的主要问题及改进情况", "problems"),
        ("六、其他需要报告事项", "other_matters"),
        ("六、其它需要报告的事项", "other_matters"),
        ("二、主动公开政府 信息情况", "proactive"),
        ("二、主动公开政府信息\n情况", "proactive"),
    ],
)
def test_titles_in_other_words(line: str, key: str) -> None:
    assert read(line, "六、其他需要报告的事项").sections[0].section == key


@pytest.mark.parametrize(
    "line",
    [
        "一、加强组织领导",
        "三、下一步工作打算",
        "（一）主动公开",
        "1.收到和处理申请",
        "总体情况良好，各项工作稳步推进，主动公开政府信息情况明显好转，群众满意度不断提高。",
        "情况",
        "一、",
    ],
)
def test_lines_that_open_no_section(line: str) -> None:
    assert [heading.section for heading in read(line, "六、其他需要报告的事项").sections] == [
        "other_matters"
    ]


def test_a_heading_that_runs_on_into_its_text() -> None:
    report = read("一、总体情况。2024年，我局公开信息177条。", "六、其他需要报告的事项：无。")
    assert [heading.section for heading in report.sections] == ["overview", "other_matters"]
    assert [heading.title for heading in report.sections] == ["总体情况", "其他需要报告的事项"]
    assert "公开信息177条" in "".join(sentence.text for sentence in report.sentences)
    assert report.lines[0].section == "overview"


def test_a_heading_and_its_text_in_one_paragraph() -> None:
    text = "一、总体情况\n（一）主动公开。公开信息177条。\n（二）依申请公开。"
    report = read(text)
    assert [(h.level, h.ordinal, h.section) for h in report.headings] == [
        (1, 1, "overview"),
        (2, 1, None),
        (2, 2, None),
    ]
    assert [line.text for line in report.lines][1] == "（一）主动公开。公开信息177条。"
    assert {line.paragraph for line in report.lines} == {1}
    assert [line.offset for line in report.lines] == [0, text.index("（一"), text.index("（二")]


def test_a_line_break_inside_a_sentence_does_not_part_it() -> None:
    report = read("一、总体情况", "2024年，我局公开\n信息177条。")
    assert len(report.lines) == 2
    assert report.sentences[-1].text == "2024年,我局公开信息177条。"


TABBED = [f"{line}\t{number}" for number, line in enumerate(NUMBERED, start=1)]
DOTTED = [f"{line}……………………{number}" for number, line in enumerate(NUMBERED, start=1)]
ENTITLED = ["云溪市2024年政府信息公开工作年度报告", "根据条例编制本报告。"]
BODY = [part for line in NUMBERED for part in (line, "正文。")]


@pytest.mark.parametrize("contents", [TABBED, DOTTED, NUMBERED], ids=["tabs", "dots", "bare"])
@pytest.mark.parametrize("between", [[], ENTITLED], ids=["at once", "after title and preamble"])
def test_a_table_of_contents_opens_no_section(contents: list[str], between: list[str]) -> None:
    report = read("目录", *contents, *between, *BODY)
    assert [(heading.section, heading.ordinal) for heading in report.sections] == WHOLE
    first = report.sections[0].line
    assert first is not None
    assert first >= 7 + len(between)


def test_a_section_named_again_in_the_text_opens_nothing() -> None:
    lines = [*BODY[:4], "详见第三部分收到和处理政府信息公开申请情况。", *BODY[4:]]
    assert sections(*lines) == WHOLE


def test_a_count_that_starts_again() -> None:
    lines = ["一、总体情况", "二、主动公开政府信息情况", "一、收到和处理政府信息公开申请情况"]
    assert sections(*lines) == [("overview", 1), ("proactive", 2), ("applications", 1)]


def test_a_heading_that_resembles_a_section_gives_way_to_its_exact_title() -> None:
    lines = ["一、总体情况", "二、主动公开情况", "正文。", "二、主动公开政府信息情况", "正文。"]
    assert [h.section for h in read(*lines).sections] == ["overview", "proactive"]
    last = read(*lines).sections[-1].line
    assert last == 3


def test_levels_of_sub_headings() -> None:
    lines = ["一、总体情况", "（一）甲", "1.乙", "（1）丙", "①丁", "㈡戊", "⒊己", "⑷庚"]
    report = read(*lines)
    assert [(h.level, h.ordinal) for h in report.headings] == [
        (1, 1),
        (2, 1),
        (3, 1),
        (4, 1),
        (5, 1),
        (2, 2),
        (3, 3),
        (4, 4),
    ]


@pytest.mark.parametrize(
    "line", ["1.5亿元投资", "2024年1月1日", "12345热线", "3.14", "一是加强领导"]
)
def test_a_number_that_is_no_heading(line: str) -> None:
    assert [h.section for h in read("一、总体情况", line).headings] == ["overview"]


def test_each_line_knows_its_section() -> None:
    report = read("标题", *BODY)
    assert report.lines[0].section is None
    assert [line.section for line in report.lines[1:]] == [key for key in KEYS for _ in range(2)]
    assert [line.paragraph for line in report.lines] == list(range(1, 14))


@pytest.mark.parametrize(
    "parts",
    [
        [],
        ["关于召开会议的通知", "请各单位准时参加。"],
        ["2024年工作总结", "一、主要成绩", "二、存在问题"],
        [[["姓名", "电话"], ["甲", "1"]]],
    ],
    ids=["empty", "a notice", "another report", "a foreign table"],
)
def test_a_document_that_is_no_such_report(parts: list[str]) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_report(document(*parts), shipped_library())
    assert "看不出" in str(caught.value)


@pytest.mark.parametrize(
    "parts",
    [
        ["云溪市2024年政府信息公开工作年度报告"],
        ["一、总体情况"],
        [applications()[0]],
    ],
    ids=["a title", "a section", "a table"],
)
def test_any_trace_of_a_report_is_enough(parts: list[str]) -> None:
    assert read(*parts).family.name == "ogi"


def test_doubts_are_passed_on() -> None:
    made = document("一、总体情况")._replace(doubts=("文本框里的文字没有读",))
    assert read_report(made, shipped_library()).doubts == ("文本框里的文字没有读",)


@pytest.mark.parametrize("style", ["{0}.", "{0}、", "（{1}）", "第{1}部分 ", "{1}、", ""])
def test_sections_numbered_in_another_way_are_sections_all_the_same(style: str) -> None:
    titles = [section.title for section in shipped_library().families[0].form.sections]
    lines = ["云溪市水务局2024年政府信息公开工作年度报告"]
    for ordinal, title in enumerate(titles, start=1):
        number = style.format(ordinal, "一二三四五六"[ordinal - 1])
        lines += [f"{number}{title}", "本部分的正文。"]
    report = read(*lines)
    assert [heading.section for heading in report.sections] == [
        section.key for section in report.family.sections
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["云溪市2024年政府信息公开工作年度报告", "2025-01-20", "青岚县2024年政府信息公开年报"],
        ["2024年法治政府建设情况", "一、总体情况", "全年办理复议案件3件。"],
    ],
)
def test_a_page_that_only_lists_reports_or_is_another_paper(lines: list[str]) -> None:
    made = document(*lines)
    assert read_report(made, shipped_library()).year in (2024, None)  # any trace of a draft
    with pytest.raises(NotAReportError):
        read_report(made._replace(format="html"), shipped_library())
