"""The text of web pages: lines, spaces, lists, headings, encodings and places."""

from __future__ import annotations

import pytest

from gov_report_lint.model.document import Paragraph, UnreadableError

from .html_pages import everything, page, paragraph_texts, tables

END = "<p>文字到此。</p>"


def texts(body: str) -> list[str]:
    return paragraph_texts(page(f"<p>文字。</p>{body}{END}"))[1:-1]


def items(body: str) -> list[str]:
    blocks = page(f"<p>文字。</p>{body}{END}").blocks[1:-1]
    return [block.number + block.text for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>甲 \n\t 乙</p>", ["甲 乙"]),
        ("<p>甲<b>乙</b><i> 丙</i></p>", ["甲乙 丙"]),
        ("<div>甲<p>乙</p>丙</div>", ["甲", "乙", "丙"]),
        ("<div>甲<span>乙<div>丙</div>丁</span></div>", ["甲乙", "丙", "丁"]),
        ("<p>甲<br>乙<br/>丙</p>", ["甲\n乙\n丙"]),
        ("<p>甲<br><br>乙</p>", ["甲", "乙"]),
        ("<p>甲<br>　　乙<br>&nbsp;&nbsp;丙</p>", ["甲", "　　乙", "\xa0\xa0丙"]),
        ("<p>　　甲　乙</p>", ["　　甲　乙"]),
        ("<p>&nbsp;</p><p></p><p> 　 </p>", []),
        ("<pre>甲\n乙\n\n丙</pre>", ["甲\n乙", "丙"]),
        ("<p style='white-space:pre-wrap'>甲\n乙</p>", ["甲\n乙"]),
        ("<dl><dt>甲<dd>乙</dl>", ["甲", "乙"]),
        ("<blockquote>甲</blockquote>乙<hr>丙", ["甲", "乙", "丙"]),
        ("<p>甲<!-- 注 -->乙<![CDATA[丙]]>丁</p>", ["甲乙丁"]),
        ("<p>甲<![if !supportLists]>乙<![endif]>丙</p>", ["甲乙丙"]),
        ("<p>甲<script>乙</script><style>丙</style><noscript>丁</noscript></p>", ["甲"]),
        ("<p>10<sup>2</sup>件</p>", ["10²件"]),
        (
            "<p>&lt;甲&gt; &amp;nbsp; &#20057; &unknown; 1 < 2</p>",
            ["<甲> &nbsp; 乙 &unknown; 1 < 2"],
        ),
        ("<custom-part>甲</custom-part><o:p>乙</o:p>", ["甲乙"]),
        ("<p>甲<select><option>乙</select><button>丙</button></p>", ["甲"]),
    ],
)
def test_text(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3.甲", "7.乙", "8.丙"]),
        ("<ol type=A><li>甲<li>乙</ol>", ["A.甲", "B.乙"]),
        ("<ol type=i><li>甲<li>乙<li>丙<li>丁</ol>", ["i.甲", "ii.乙", "iii.丙", "iv.丁"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2.甲", "1.乙"]),
        ("<ol style='list-style-type: cjk-ideographic'><li>甲</ol>", ["一、甲"]),
        ("<ol style='list-style: none'><li>甲</ol>", ["甲"]),
        ("<ol class='custom_cn'><li>甲</ol>", ["甲"]),
        ("<ol><li><p>甲</p><p>乙</p><li>丙</ol>", ["1.甲", "乙", "2.丙"]),
        ("<ol><li>（一）甲<li>乙</ol>", ["（一）甲", "2.乙"]),
        ("<ul><li>甲<ol><li>乙</ol><li>丙</ul>", ["甲", "1.乙", "丙"]),
        ("<ol><li>甲<ol><li>乙<li>丙</ol><li>丁</ol>", ["1.甲", "乙", "丙", "2.丁"]),
        ("<ol><li>甲<ol type=1><li>乙</ol></ol>", ["1.甲", "1.乙"]),
        ("<ol start=99999999999><li>甲<li>乙</ol>", ["甲", "乙"]),
        ("<li>甲", ["甲"]),
    ],
)
def test_list_numbers(body: str, expected: list[str]) -> None:
    assert items(body) == expected


def test_headings_have_levels() -> None:
    document = page(
        "<h1>年度报告</h1><h2>一、总体情况</h2><p>文字。</p><h3><span>（一）其他</span></h3>" + END
    )
    levels = [(b.text, b.level) for b in document.blocks if isinstance(b, Paragraph)]
    assert levels == [
        ("年度报告", 1),
        ("一、总体情况", 2),
        ("文字。", None),
        ("（一）其他", 3),
        ("文字到此。", None),
    ]


def test_paragraphs_bear_their_line_and_path() -> None:
    document = page(
        "<html><body>\n<div>\n<p>文字。</p>\n<p>甲</p>\n散文。<br>\n另起\n</div>\n<div><b>乙。</b></div>"
    )
    spots = [block.spots for block in document.blocks if isinstance(block, Paragraph)]
    told = [[(at, spot.line, spot.path) for at, spot in one] for one in spots]
    assert told == [
        [(0, 3, "/html/body/div[1]/p[1]")],
        [(0, 4, "/html/body/div[1]/p[2]")],
        [(0, 5, "/html/body/div[1]"), (4, 6, "/html/body/div[1]")],
        [(0, 8, "/html/body/div[2]")],
    ]


def test_line_ends_of_any_system_count_alike() -> None:
    source = "<p>文字。</p>\n\n<p>乙。</p>"
    lines = []
    for end in ("\n", "\r\n", "\r"):
        last = page(source.replace("\n", end)).blocks[-1]
        assert isinstance(last, Paragraph)
        lines.append(last.spots[0][1].line)
    assert lines == [3, 3, 3]


def test_lines_beyond_what_the_parser_counts_are_not_told() -> None:
    last = page("<p>文字。</p>" + "\n" * 70_000 + "<p>乙。</p>").blocks[-1]
    assert isinstance(last, Paragraph)
    assert last.spots[0][1].line is None
    assert last.spots[0][1].path == "/html/body/p[2]"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize(
    "label", ["", "utf-8", "gb2312", "gbk", "gb18030", "GB_2312-80", "iso-8859-1", "无此编码"]
)
def test_no_character_is_lost_whatever_the_label(encoding: str, label: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={label}">' if label else ""
    head = f"<html><head>{meta}<title>报告</title></head>"
    source = f"{head}<body><p>朱镕基、㐀、𠮷、£和€。</p></body></html>"
    document = page(source.encode(encoding))
    assert "朱镕基、㐀、𠮷、£和€。" in everything(document)
    assert document.doubts == ()


def test_traditional_characters_by_the_label() -> None:
    source = (
        '<?xml version="1.0" encoding="x"?><meta charset="big5"><p>政府資訊公開工作年度報告。</p>'
    )
    assert everything(page(source.encode("big5"))) == "政府資訊公開工作年度報告。"


def test_declaration_of_another_encoding_changes_nothing() -> None:
    source = (
        '<?xml version="1.0" encoding="gb2312"?><html><meta charset=gb2312><p>甲㐀。</p></html>'
    )
    assert everything(page(source)) == "甲㐀。"


def test_no_entity_is_fetched_or_expanded() -> None:
    source = (
        '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "x">]>'
        '<html><link href="http://localhost:1/a.css"><p>甲&a;&b;。</p></html>'
    )
    assert "甲&a;&b;。" in everything(page(source))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("<html><body></body></html>", "没有可以读取的文字"),
        ("<html><body><div id=app></div><script>load()</script></body></html>", "由脚本生成"),
        ("<html><frameset><frame src=a.html><frame src=b.html></frameset></html>", "框架"),
        ("", "没有可以读取的文字"),
    ],
)
def test_pages_without_text_are_refused(source: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        page(source)


DOUBTS = [
    ("<img src=a.jpg>", "图片"),
    ("<img src=a.jpg width=600 height=400>", "图片"),
    ("<img src=icon_pdf.gif>", ""),
    ("<img src=a.gif width=16 height=16>", ""),
    ("<img src=a.gif style='width:20px;height:20px'>", ""),
    ("<iframe src=a.pdf></iframe>", "嵌入"),
    ("<iframe src='about:blank'></iframe>", ""),
    ("<object data=a.pdf></object>", "嵌入"),
    ("<input value=3>", "输入框"),
    ("<input type=hidden value=3>", ""),
    ("<span style='display:none'>藏</span>", "隐藏"),
    ("<span hidden> </span>", ""),
    ("<span style='mso-hide:all'>藏</span>", "隐藏"),
    ("<del>删</del>", "删除线"),
    ("<span style='text-decoration:line-through'>删</span>", "删除线"),
]


@pytest.mark.parametrize(("inner", "word"), DOUBTS)
@pytest.mark.parametrize(
    "where", ["<p>中间{}的话</p>", "<table><tr><td>a{}<td>1<tr><td>b<td>2</table>"]
)
def test_what_is_not_read_is_told(where: str, inner: str, word: str) -> None:
    document = page(f"<p>文字。</p>{where.format(inner)}{END}")
    assert [word in doubt for doubt in document.doubts] == ([True] if word else [])
    assert "藏" not in everything(document)
    assert "删" not in everything(document)


def test_pictures_outside_of_the_article_are_no_doubt() -> None:
    banner = "<div><img src=banner.jpg width=1000 height=200></div>"
    foot = "<div class=footer><img src=b.jpg width=300 height=300>版权所有</div>"
    document = page(f"{banner}<div>标语</div><p>文字。</p>{END}{foot}")
    assert document.doubts == ()


def test_unfinished_comment_is_told() -> None:
    document = page("<p>文字。</p><!-- <p>其余。</p>")
    assert paragraph_texts(document) == ["文字。"]
    assert [doubt for doubt in document.doubts if "没写完" in doubt]


def test_tables_alone_are_an_article() -> None:
    rows = "".join(f"<tr><td>{name}<td>1" for name in "abc")
    assert len(tables(page(f"<table>{rows}</table><table>{rows}</table>"))) == 2


def test_a_picture_stands_where_a_table_may_be() -> None:
    document = page(f"<p>文字。</p><p><img src=table.jpg></p><p>下文。</p>{END}")
    told = [(one.text, one.unread) for one in document.blocks if isinstance(one, Paragraph)]
    assert told[:3] == [("文字。", False), ("", True), ("下文。", False)]
    small = page(f"<p>文字。</p><p><img src=a.gif width=16></p><p>下文。</p>{END}")
    assert not any(one.unread for one in small.blocks if isinstance(one, Paragraph))
