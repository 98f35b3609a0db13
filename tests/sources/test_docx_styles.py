"""Numbers and outline levels that paragraphs have from their styles."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.opening import read_bytes

from .docx_builder import docx, paragraph, part, relationships
from .list_builder import (
    OUTLINE,
    abstract,
    level,
    num,
    numbers,
    style,
    styled,
)
from .reading import paragraphs, read


def test_number_zero_takes_the_number_away() -> None:
    styles = style("标题", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("标题") + styled("标题", off) + styled("标题")
    assert numbers(body, OUTLINE + num(1), styles) == ["一、", "", "二、"]


def test_number_from_the_style_and_from_those_it_is_based_on() -> None:
    styles = (
        style("a", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("b", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', parent="a")
        + style("c", "", parent="b")
        + style("d", '<w:numPr><w:numId w:val="0"/></w:numPr>', parent="c")
    )
    body = styled("a") + styled("b") + styled("c") + styled("d") + styled("a") + styled("missing")
    expected = ["一、", "（一）", "（二）", "", "二、", ""]
    assert numbers(body, OUTLINE + num(1), styles) == expected


def test_depth_from_the_level_that_names_the_style() -> None:
    tied = abstract(
        0,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="a"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="b"/>'),
    )
    ours = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("a", ours) + style("b", ours) + style("c", "", parent="b")
    body = styled("a") + styled("b") + styled("c")
    assert numbers(body, tied + num(1), styles) == ["一、", "（一）", "（二）"]


def test_paragraph_keeps_its_style_for_what_it_leaves_open() -> None:
    styles = style("a", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    deeper = styled("a", '<w:numPr><w:ilvl w:val="2"/></w:numPr>')
    other = styled("a", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert numbers(styled("a") + deeper + other, OUTLINE + num(1), styles) == [
        "（一）",
        "1.",
        "（二）",
    ]


def test_styles_in_a_circle() -> None:
    styles = style("a", "", parent="b") + style("b", '<w:outlineLvl w:val="0"/>', parent="a")
    (found,) = paragraphs(read(styled("a"), styles))
    assert found.level == 1


def test_style_based_on_itself_or_on_nothing_known() -> None:
    numpr = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("a", numpr, parent="a") + style("b", numpr, parent="x")
    assert numbers(styled("a") + styled("b"), OUTLINE + num(1), styles) == ["一、", "二、"]


@pytest.mark.parametrize(
    ("value", "found"), [("0", 1), ("1", 2), ("8", 9), ("9", None), ("12", None), ("x", None)]
)
def test_outline_level(value: str, found: int | None) -> None:
    (only,) = paragraphs(read(paragraph("甲", f'<w:outlineLvl w:val="{value}"/>')))
    assert only.level == found


def test_outline_level_from_the_style() -> None:
    styles = style("a", '<w:outlineLvl w:val="0"/>') + style("b", "", parent="a")
    body = styled("a") + styled("b") + styled("b", '<w:outlineLvl w:val="9"/>') + paragraph("甲")
    assert [found.level for found in paragraphs(read(body, styles))] == [1, 1, None, None]


def test_ballast_among_the_styles_does_not_matter() -> None:
    grid = (
        '<w:style w:type="table" w:styleId="t"><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>'
    )
    plain = style("p", "<w:jc/>")
    wanted = style("a", '<w:outlineLvl w:val="0"/>') + style("b", "", parent="a")
    for styles in (grid + plain + wanted + grid, wanted + plain, plain + grid + wanted):
        assert [found.level for found in paragraphs(read(styled("b"), styles))] == [1]


def test_styles_cut_at_a_comment_are_read_whole() -> None:
    comment = "<!-- <w:style></w:style> <w:style></w:style> -->"
    styles = style("x", "") + comment + style("a", '<w:outlineLvl w:val="0"/>')
    assert [found.level for found in paragraphs(read(styled("a"), styles))] == [1]


def test_parts_are_found_by_their_relationships() -> None:
    data = docx(
        styled("a"),
        **{
            "word/_rels/document.xml.rels": relationships(
                styles="/other/style.xml", numbering="../other/list.xml"
            ),
            "other/style.xml": part(
                "styles", style("a", '<w:numPr><w:numId w:val="1"/></w:numPr>')
            ),
            "other/list.xml": part("numbering", OUTLINE + num(1)),
        },
    )
    assert [found.number for found in paragraphs(read_bytes(data, ""))] == ["一、"]
