"""Document and decree numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.text.citations import find_citations, find_decrees
from gov_report_lint.text.folding import squeeze


def test_a_citation_with_its_title() -> None:
    text = squeeze("依据《关于工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制").text
    (found,) = find_citations(text)
    assert text[found.start : found.end] == "国办公开办函〔2019〕60号"
    assert found.agency == "国办公开办函"
    assert (found.year, found.number) == ("2019", "60")
    assert found.title == "关于工作年度报告有关事项的通知"
    assert found.faults == ()


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("国办函〔2020〕109号", ()),
        ("国办函[2020]109号", ("bracket",)),
        ("国办函(2020)109号", ("bracket",)),
        ("国办函【2020】109号", ("bracket",)),
        ("国办函﹝2020﹞109号", ("bracket",)),
        ("国办函〔2020)109号", ("bracket",)),
        ("国办函〔20〕109号", ("year",)),
        ("国办函〔2020年〕109号", ("year",)),
        ("国办函〔2020〕009号", ("zero",)),
        ("国办函〔2020〕第109号", ("ordinal-word",)),
        ("国办函{20}第09号", ("bracket", "year", "zero", "ordinal-word")),
    ],
)
def test_faults(text: str, faults: tuple[str, ...]) -> None:
    (found,) = find_citations(text)
    assert found.faults == faults
    assert found.end == len(text)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("根据国办函〔2020〕109号", "国办函"),
        ("转发皖财非税函〔2022〕4号", "皖财非税函"),
        ("详见青管办便函〔2022〕12号", "青管办便函"),
        ("国办函〔2020〕号和赣府厅明〔2021〕7号", "赣府厅明"),
        ("《条例》和赣府厅明〔2021〕7号", "赣府厅明"),
        ("和政发〔2021〕7号", "和政发"),
        ("等文件要求,赣府厅明〔2021〕7号", "赣府厅明"),
        ('"宿政办发〔2023〕5号"', "宿政办发"),
    ],
)
def test_agency(text: str, agency: str) -> None:
    assert [found.agency for found in find_citations(text)] == [agency]


@pytest.mark.parametrize(
    "text",
    [
        "(2023)苏01行终12号",
        "案号(2023)苏0102行初12号",
        "第(2021)3号",
        "一期工程(2021)3号楼",
        "〔2021〕30号",
        "大厦(12)3号楼",
        "国办函〔2020〕号",
        "工作情况(2021)",
        "地铁(2021)3号线",
        "印发(2021)5号",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert find_citations(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("《关于印发《工作格式》的通知》(国办函〔2021〕30号)", "关于印发《工作格式》的通知"),
        ("《关于印发<工作格式>的通知》(国办函〔2021〕30号)", "关于印发<工作格式>的通知"),
        ("《办法》国办函〔2020〕109号", "办法"),
        ("关于印发《办法》的通知(国办函〔2020〕109号)", "办法"),
        ("《条例》和国办函〔2020〕109号", ""),
        ("《条例》、国办函〔2020〕109号", ""),
        ("《条例》。国办函〔2020〕109号", ""),
        ("《条例》要求,按照国办函〔2020〕109号", ""),
        ("办法》(国办函〔2020〕109号)", ""),
        ("《" + "甲" * 300 + "》(国办函〔2020〕109号)", ""),
    ],
)
def test_title(text: str, title: str) -> None:
    assert [found.title for found in find_citations(text)] == [title]


def test_several_in_order() -> None:
    text = "国办函〔2020〕109号、国办公开办函〔2021〕30号"
    assert [found.number for found in find_citations(text)] == ["109", "30"]


@pytest.mark.parametrize(
    ("text", "issuer", "number", "said"),
    [
        ("《条例》(国务院令第711号)", "国务院", "711", "国务院令第711号"),
        ("根据国务院第711号令", "国务院", "711", "国务院第711号令"),
        ("国务院令(第492号)公布", "国务院", "492", "国务院令(第492号)"),
        ("中华人民共和国国务院令第七一一号", "中华人民共和国国务院", "711", None),
        ("以安徽省人民政府令第200号发布", "安徽省人民政府", "200", "安徽省人民政府令第200号"),
        ("国务院令711号", "国务院", "711", "国务院令711号"),
    ],
)
def test_decrees(text: str, issuer: str, number: str, said: str | None) -> None:
    (found,) = find_decrees(text)
    assert (found.issuer, found.number) == (issuer, number)
    assert text[found.start : found.end] == (said or text)


@pytest.mark.parametrize("text", ["指令第3号", "令第3号", "第711号", "国务院令", "口令123号"])
def test_what_is_no_decree(text: str) -> None:
    assert find_decrees(text) == []


@given(st.text("国办函令第《》()〔〕[]【】0219号。的见", max_size=40))
def test_spans_lie_in_the_text(text: str) -> None:
    for found in find_citations(text):
        assert text[found.start : found.end].startswith(found.agency)
        assert text[found.end - 1] == "号"
    for decree in find_decrees(text):
        assert text[decree.start : decree.end].startswith(decree.issuer)
