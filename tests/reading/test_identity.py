"""Which paper it is: title, issuer, year, statistics period and date, as printed."""

from __future__ import annotations

from datetime import date

import pytest

from gov_report_lint.model.document import Paragraph
from gov_report_lint.model.report import Report

from .papers import read

NAME = "政府信息公开工作年度报告"


def of(*lines: str) -> Report:
    return read(*lines, "一、总体情况", "正文。")


@pytest.mark.parametrize(
    ("lines", "title", "issuer", "year"),
    [
        ([f"云溪市水务局2024年{NAME}"], f"云溪市水务局2024年{NAME}", "云溪市水务局", 2024),
        ([f"云溪市 2024 年度{NAME}"], f"云溪市 2024 年度{NAME}", "云溪市", 2024),
        ([f"2024年云溪市{NAME}"], f"2024年云溪市{NAME}", "云溪市", 2024),
        ([f"云溪市关于2024年的{NAME}"], f"云溪市关于2024年的{NAME}", "云溪市", 2024),
        (["云溪市水务局", f"2024年{NAME}"], f"云溪市水务局2024年{NAME}", "云溪市水务局", 2024),
        (["云溪市", "2024年", NAME], f"云溪市2024年{NAME}", "云溪市", 2024),
        (["", "云溪市", "", f"2024年{NAME}", ""], f"云溪市2024年{NAME}", "云溪市", 2024),
        ([f"云溪市二〇二四年{NAME}"], f"云溪市二〇二四年{NAME}", "云溪市", 2024),
        ([f"云溪市二○二四年度{NAME}"], f"云溪市二○二四年度{NAME}", "云溪市", 2024),
        ([f"云溪市二零二四年{NAME}"], f"云溪市二零二四年{NAME}", "云溪市", 2024),
        ([f"云溪市２０２４年{NAME}"], f"云溪市２０２４年{NAME}", "云溪市", 2024),
        (["云溪市2024年政府信息公开年报"], "云溪市2024年政府信息公开年报", "云溪市", 2024),
        ([f"云溪市{NAME}（2024年）"], f"云溪市{NAME}（2024年）", "云溪市", 2024),
        ([f"云溪市{NAME}"], f"云溪市{NAME}", "云溪市", None),
        ([NAME], NAME, None, None),
        ([f"云溪市2023年2024年{NAME}"], f"云溪市2023年2024年{NAME}", "云溪市", None),
        (["云溪市情况通报"], None, None, None),
        # A sentence that names the report is no title.
        ([f"现公布云溪市2024年{NAME}。"], None, None, None),
        # A line before the title, as in a file number.
        (["云政发〔2025〕1号", f"云溪市2024年{NAME}"], f"云溪市2024年{NAME}", "云溪市", 2024),
    ],
)
def test_title_issuer_and_year(
    lines: list[str], title: str | None, issuer: str | None, year: int | None
) -> None:
    report = of(*lines)
    assert (report.title, report.issuer, report.year) == (title, issuer, year)


def test_where_the_title_stands() -> None:
    assert of("", f"云溪市2024年{NAME}").title_place.paragraph == 2
    assert of("云溪市", f"2024年{NAME}").title_place.paragraph == 1


def test_a_title_of_one_paragraph_over_two_lines() -> None:
    report = of(f"云溪市水务局\n2024年{NAME}")
    assert (report.issuer, report.year) == ("云溪市水务局", 2024)


def test_a_title_with_an_outline_level() -> None:
    report = read(Paragraph(f"云溪市2024年{NAME}", 1, "", 1), "一、总体情况")
    assert report.title == f"云溪市2024年{NAME}"


@pytest.mark.parametrize(
    ("stated", "start", "end"),
    [
        ("统计期限自2024年1月1日起至2024年12月31日止。", (1, 1), (12, 31)),
        ("统计期限为2024年1月1日至12月31日。", (1, 1), (12, 31)),
        ("统计时限为2024年1月1日—12月31日。", (1, 1), (12, 31)),
        ("统计期限：2024年1月1日-2024年12月31日", (1, 1), (12, 31)),
        ("所列数据从 2024 年 1 月 1 日到 2024 年 12 月 31 日。", (1, 1), (12, 31)),
        ("本报告中所列数据的统计期限从２０２４年１月１日起至１２月３１日止。", (1, 1), (12, 31)),
        ("统计期限自二〇二四年一月一日起至二〇二四年十二月三十一日止。", (1, 1), (12, 31)),
        ("数据统计期限为2024年1月至12月。", (1, 1), (12, 31)),
        ("统计数据截至2024年12月31日。", None, (12, 31)),
        ("统计期限自2024年1月1日起至2024年11月30日止。", (1, 1), (11, 30)),
        ("统计期限自2024年1月1日起至2024年2月30日止。", (1, 1), None),
        ("统计期限为2024年01月01日至2024年12月31日。", (1, 1), (12, 31)),
        ("统计期限为2024.1.1-2024.12.31。", (1, 1), (12, 31)),
        ("统计期限为2024年1月1日至2024年12月31日。第二句2020年1月1日至2月1日。", (1, 1), (12, 31)),
    ],
)
def test_the_period_as_printed(
    stated: str, start: tuple[int, int] | None, end: tuple[int, int] | None
) -> None:
    period = of(f"云溪市2024年{NAME}", f"根据条例编制。{stated}").period
    assert period is not None
    assert period.start == (date(2024, *start) if start else None)
    assert period.end == (date(2024, *end) if end else None)
    assert period.said in stated
    assert period.place.paragraph == 2
    line = f"根据条例编制。{stated}"
    assert line[period.place.start : period.place.end] == period.said


@pytest.mark.parametrize(
    "line",
    [
        "2024年3月1日至12月31日，我局加强领导。",
        "2023年1月1日至12月31日，我局加强领导。",
        "统计期限为一年。",
        "本年度的报告。",
    ],
)
def test_no_period(line: str) -> None:
    assert of(f"云溪市2024年{NAME}", line).period is None


def test_the_whole_year_named_in_the_opening_needs_no_announcement() -> None:
    period = of(f"云溪市2024年{NAME}", "2024年1月1日至12月31日，我局加强领导。").period
    assert period is not None
    assert period.end == date(2024, 12, 31)
    later = read("一、总体情况", "二、主动公开政府信息情况", "2024年1月1日至12月31日，加强领导。")
    assert later.period is None


def test_a_period_that_can_not_be_read_is_not_guessed() -> None:
    period = of(f"云溪市2024年{NAME}", "统计期限为2024年以来。").period
    assert period is not None
    assert (period.start, period.end, period.said) == (None, None, "统计期限为2024年以来")


def test_the_period_announced_in_the_opening_comes_first() -> None:
    lines = ["统计期限为2023年1月1日至12月31日。", "统计期限为2024年1月1日至12月31日。"]
    report = read("一、总体情况", lines[0], "二、主动公开政府信息情况", lines[1])
    assert report.period is not None
    assert report.period.end == date(2023, 12, 31)
    report = read("一、总体情况", "二、主动公开政府信息情况", lines[1])
    assert report.period is not None
    assert report.period.end == date(2024, 12, 31)


def test_a_year_is_taken_from_the_period_where_the_title_names_none() -> None:
    report = of(f"云溪市{NAME}", "统计期限为2024年1月1日至12月31日。")
    assert report.year == 2024
    assert report.required is not None
    assert report.required.name == "ogi-2021"


@pytest.mark.parametrize(
    ("year", "edition"),
    [(2018, None), (2019, "ogi-2019"), (2020, "ogi-2019"), (2021, "ogi-2021"), (2030, "ogi-2021")],
)
def test_the_edition_required(year: int, edition: str | None) -> None:
    required = of(f"云溪市{year}年{NAME}").required
    assert (required.name if required else None) == edition


@pytest.mark.parametrize(
    ("last", "dated"),
    [
        ("2025年1月20日", date(2025, 1, 20)),
        ("二〇二五年一月二十日", date(2025, 1, 20)),
        ("2025 年 1 月 20 日", date(2025, 1, 20)),
        ("云溪市水务局2025年1月20日", date(2025, 1, 20)),
        ("2025-01-20", date(2025, 1, 20)),
        ("2025年2月30日", None),
        ("以上数据截至2025年1月20日，后续另行公布，请各有关单位注意查收和核对。", None),
        ("完。", None),
    ],
)
def test_the_date_it_is_signed_with(last: str, dated: date | None) -> None:
    report = read(f"云溪市2024年{NAME}", "六、其他需要报告的事项", "无。", "", last, "")
    assert report.dated == dated
