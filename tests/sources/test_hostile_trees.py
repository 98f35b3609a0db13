"""Documents nested, repeated and disordered beyond reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.model.document import Document, UnreadableError
from gov_report_lint.sources.opening import read_bytes

from .docx_builder import NAMESPACES, docx, package, paragraph, row, run, table, text_box
from .reading import outline, read, refused


@pytest.mark.parametrize(
    "tag", ["x", "w:p", "w:r", "w:sdt", "w:ins", "w:tbl", "w:txbxContent", "mc:AlternateContent"]
)
def test_a_hundred_thousand_nested_elements(tag: str) -> None:
    names = NAMESPACES + ' xmlns="x"'
    nest = f"<{tag}>" * 100_000 + f"</{tag}>" * 100_000
    for body in (nest, f"<w:p>{nest}</w:p>", f"<w:p><w:r>{nest}</w:r></w:p>"):
        text = f"<w:document {names}><w:body>{body}</w:body></w:document>"
        read_bytes(package({"word/document.xml": text}), "")


def test_long_tail_of_wrappers_is_seen_through() -> None:
    wrapped = (
        "<w:sdt><w:sdtContent>" * 50_000 + paragraph("甲") + "</w:sdtContent></w:sdt>" * 50_000
    )
    assert outline(read(wrapped)) == ["1:甲"]
    runs = "<w:ins>" * 50_000 + run("甲") + "</w:ins>" * 50_000
    assert outline(read(paragraph(runs))) == ["1:甲"]


def nested_tables(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + paragraph("甲") + "</w:tc></w:tr></w:tbl>" * depth


def nested_boxes(depth: int) -> str:
    opening = "<w:p><w:r><w:pict><w:txbxContent>"
    return opening * depth + paragraph("甲") + "</w:txbxContent></w:pict></w:r></w:p>" * depth


@pytest.mark.parametrize("nested", [nested_tables, nested_boxes])
def test_tables_and_text_boxes_nested_too_deep(nested: Callable[[int], str]) -> None:
    assert outline(read(nested(20)))[-1].endswith("甲")
    for depth in (50, 20_000):
        assert "嵌套过深" in refused(docx(nested(depth)))


def test_deeply_nested_table_beside_rarer_constructs() -> None:
    body = paragraph(text_box(paragraph("甲"))) + nested_tables(1000)
    assert "嵌套过深" in refused(docx(body))


def test_hidden_runs_nested_in_each_other() -> None:
    opening = "<w:r><w:rPr><w:vanish/></w:rPr>"
    assert outline(read(paragraph(opening * 30_000 + "</w:r>" * 30_000))) == ["1:"]


def test_many_tables_in_time() -> None:
    assert len(read(table(row("1")) * 20_000).blocks) == 20_000


def test_long_chain_of_styles() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:basedOn w:val="s{number + 1}"/>'
        "<w:pPr><w:numPr/></w:pPr></w:style>"
        for number in range(3000)
    )
    body = "".join(paragraph("", f'<w:pStyle w:val="s{number}"/>') for number in range(3000))
    assert len(read(body, styles).blocks) == 3000


def test_number_text_of_great_length() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="99999999999999"/>'
        f'<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="{"%1" * 100_000}"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = paragraph("", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    (only,) = outline(read(body, "", numbering))
    assert len(only) < 100_000


SAMPLE = docx(paragraph("甲") + table(row("1", "2"), row("3", "4")), "<w:style/>")


def survives(data: bytes) -> bool:
    """Return whether ``data`` is read or refused; any other error is the test's failure."""
    try:
        return isinstance(read_bytes(data, ""), Document)
    except UnreadableError as refusal:
        return bool(str(refusal))


@given(st.data())
def test_damage_anywhere_never_breaks_the_reader(data: st.DataObject) -> None:
    damaged = bytearray(SAMPLE)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place] = data.draw(st.integers(0, 255))
    assert survives(bytes(damaged))


TAGS = ["p", "r", "t", "pPr", "rPr", "tbl", "tr", "tc", "tcPr", "gridSpan", "vMerge", "hMerge"]
TAGS += ["ins", "del", "sdt", "sdtContent", "txbxContent", "numPr", "numId", "ilvl", "pStyle"]
TREES = st.recursive(
    st.sampled_from(["甲", "", "\n"]),
    lambda inner: st.builds(
        lambda tag, value, parts: f'<w:{tag} w:val="{value}">{"".join(parts)}</w:{tag}>',
        st.sampled_from(TAGS),
        st.sampled_from(["", "0", "1", "-1", "a", "restart", "99999999999"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@given(TREES, TREES, TREES)
def test_elements_in_any_disorder_never_break_the_reader(
    body: str, styles: str, numbering: str
) -> None:
    known = (
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    lists = '<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"/>'
    assert survives(docx(body, known + styles, lists + numbering))


@given(st.binary(max_size=200))
def test_any_bytes_never_break_the_reader(data: bytes) -> None:
    for prefix in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        assert survives(prefix + data)
