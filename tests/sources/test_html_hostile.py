"""Pages made to hang, to fill the memory or to hide what is lost: read within bounds or refused."""

from __future__ import annotations

import random

import pytest

from gov_report_lint.model.document import Document, Table, UnreadableError
from gov_report_lint.sources.web import census as html_census
from gov_report_lint.sources.web import html
from gov_report_lint.sources.web.page import LONGEST_PATH

from .html_pages import everything, page, paragraph_texts, tables

END = "<p>文字到此。</p>"


def refused(source: str | bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        page(source)
    return str(caught.value)


def sound(document: Document) -> None:
    """Check that no two cells overlap and that all lie inside their table."""
    for block in document.blocks:
        if isinstance(block, Table):
            places = sum(cell.rows * cell.columns for cell in block.cells)
            filled = sum(cell is not None for row in block.grid() for cell in row)
            assert places == filled


@pytest.mark.parametrize("tag", ["div", "span", "font", "table><tr><td", "ul><li"])
def test_depth_without_end_is_refused(tag: str) -> None:
    assert "嵌套过深" in refused(f"<p>文字。</p>{f'<{tag}>' * 40_000}{END}")


@pytest.mark.parametrize("tag", ["div", "span", "b", "section"])
def test_great_depth_loses_nothing(tag: str) -> None:
    document = page(f"<p>文字。</p>{f'<{tag}>' * 1500}<p>深处。</p>{f'</{tag}>' * 1500}{END}")
    assert paragraph_texts(document) == ["文字。", "深处。", "文字到此。"]


def test_paths_in_the_depth_stay_short() -> None:
    document = page("<div>" * 1500 + "<p>深处。</p>" * 2000)
    longest = max(len(spot.path or "") for b in document.blocks for _, spot in b[4])  # type: ignore[misc]
    assert longest <= LONGEST_PATH + 20


def test_nested_tables_without_end_are_refused() -> None:
    rows = "<tr><td>a<td>1<tr><td>b<td>2<tr><td>c<td>3<tr><td>d<td>"
    assert "层层相套" in refused("<p>文字。</p>" + f"<table>{rows}" * 100 + END)


def test_tags_without_number_are_refused() -> None:
    assert "标签超过" in refused("<b></b>" * html_census.MOST_TAGS)


def test_lines_without_number_are_refused() -> None:
    assert "超过 300000 行" in refused("<pre>" + "文字\n" * 300_001)


@pytest.mark.parametrize("attribute", ['a{}=">"', "a{}", "a{}='<'", "a{}=1/"])
def test_attributes_without_number_are_refused(attribute: str) -> None:
    attributes = " ".join(attribute.format(number) for number in range(50_000))
    assert "上千个属性" in refused(f"<p {attributes}>文字。</p>{END}")


def test_size_is_bounded() -> None:
    assert "超过 20 MB" in refused(b"<p>" + b" " * html.MOST_PAGE)


def test_long_texts_and_attributes_lose_nothing() -> None:
    picture = f"<img width=10 src='data:image/png;base64,{'A' * 11_000_000}'>"
    assert paragraph_texts(page(f"<p>文字。</p>{picture}{END}")) == ["文字。", "文字到此。"]
    assert everything(page(f"<p>{'文' * 3_600_000}。</p>{END}")).endswith("文字到此。")


def test_many_cells_in_a_row_are_refused() -> None:
    assert "表格过大" in refused(
        f"<p>文字。</p><table><tr>{'<td>1' * 100_000}<tr><td>1<td>2</table>"
    )


@pytest.mark.parametrize(
    "row",
    [
        "<tr><td rowspan=65534 colspan=1000>1<td>2",
        "<tr><td colspan=1000>1<td>2",
        "<tr><td rowspan=65534>1<td>2",
        "<tr><td rowspan=0 colspan=0>1<td>2",
        "<tr>",
        "<tr><td>1<td>2",
    ],
)
def test_many_rows_with_spans(row: str) -> None:
    try:
        document = page(f"<p>文字。</p><table><tr><td>a<td>1{row * 20_000}</table>{END}")
    except UnreadableError:
        return
    sound(document)
    assert everything(document).startswith("文字。\n文字到此。")


@pytest.mark.parametrize(
    "part",
    [
        "<!--",
        "<!-- -->",
        "<!",
        "<?",
        "<",
        "</",
        "&",
        "&#x0;",
        "&#xFFFFFFFF;",
        "&#xD800;",
        "&#99999999999999999999;",
        "<br>",
        "</p>",
        "</div>",
        "<p ",
        "<table>",
        "<td>",
        "<a href=x>字",
        "<a href=x><div>",
        "<style>",
        "<textarea>",
        "<![CDATA[",
        "<ol><li>",
        "<p>一、",
        "\0",
        "\x1b",
        "\ufffe",
        "<sup>",
        "<pre>\n",
        "<div style='a:b;a:b'>",
        "<title>",
        "<h1>字",
        "<tr hidden><td>",
    ],
)
def test_repeated_without_end(part: str) -> None:
    try:
        document = page(f"<p>文字。</p>{part * 40_000}{END}")
    except UnreadableError:
        return
    sound(document)
    assert everything(document).startswith("文字。")


def test_half_characters_and_stray_bytes() -> None:
    document = page("<p>文字。</p>".encode() + b"\xff\xfe\x80<p>\xe6\x96</p>" + END.encode())
    assert "文字到此。" in everything(document)
    assert any("无法识别" in doubt for doubt in document.doubts)


def test_wide_characters_cut_in_half() -> None:
    data = b"\xff\xfe" + f"<p>文字。</p>{END}".encode("utf-16-le") + b"\x00\xd8<"
    assert everything(page(data)).startswith("文字。\n文字到此。")


def test_zero_bytes_hide_no_tag() -> None:
    assert (
        paragraph_texts(page("<p>文字。</p><p\0>甲</p><sc\0ript>乙</script>" + END))[-1]
        == "文字到此。"
    )


LISTED = """
<table> </table> <tr> </tr> <td> </td> <td rowspan=3> <td colspan=2> <th> <tbody> </tbody>
<thead> <tfoot> <div> </div> <p> </p> <form> </form> <b> </b> <a href=x> </a> <ol> <li> </ol>
<br> <caption> 1 22 文字。 一、甲 <span hidden> </span> <pre> </pre> <h2> </h2> &nbsp; <!--x-->
<img src=a> <body> </body> </html> <head> <title> </title> <select> </select> <nav> </nav>
"""
SCRAPS = [scrap.replace(" ", " ") for scrap in LISTED.replace("\n", " ").split(" ") if scrap]


@pytest.mark.parametrize("seed", range(150))
def test_any_heap_of_tags_gives_a_sound_document(seed: int) -> None:
    chance = random.Random(seed)
    scraps = [chance.choice(SCRAPS) for _ in range(400)]
    try:
        document = page("<p>文字。</p>" + "\n".join(scraps))
    except UnreadableError:
        return
    sound(document)
    assert [table.ordinal for table in tables(document)] == list(
        range(1, len(tables(document)) + 1)
    )
    assert "文字。" in everything(document)
