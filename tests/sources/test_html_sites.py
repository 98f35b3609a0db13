"""One report on the pages of many websites: always the same facts, and nothing from around it."""

from __future__ import annotations

from gov_report_lint.model.document import Document

from .html_pages import (
    AROUND,
    FOOT,
    LINKS,
    METADATA,
    NAVIGATION,
    body_html,
    everything,
    facts,
    page,
    paragraph_texts,
    plain,
    table_html,
    tables,
    title,
)


def head(name: str = "", more: str = "", charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="{charset}">\n'
        f"<title>{name}</title>\n<link rel=stylesheet href=a.css>"
        f"<style>.a{{color:red}}</style>{more}<script>a = '<p>不是正文。</p>'</script></head>\n"
    )


def same_report(document: Document, silent: bool = True) -> None:
    """Check that the page tells what the plain report does, and nothing from around it."""
    assert facts(document) == plain()
    text = everything(document)
    assert [word for word in AROUND if word in text] == []
    last = [text.strip() for text in paragraph_texts(document)[-2:]]
    assert last == ["云溪市水务局", "2025年1月20日"]
    if silent:
        assert document.doubts == ()


def test_divisions_with_a_title_outside_the_content() -> None:
    source = f"""{head(title() + "_政府信息公开年报_云溪市水务局门户网站")}
<body><div class="header"><h1 class="logo">云溪市水务局</h1>
<div class="nav">{NAVIGATION}</div></div>
<div class="wrap"><div class="crumb">当前位置：<a href="/">网站首页</a> &gt; <a>年报</a></div>
{METADATA}
<div class="article"><h1 class="article-title">{title()}</h1>
<div class="info"><span>来源：云溪市水务局</span><span>发布日期：2025-01-20</span>
<span>字体：[<a href="#">大</a> <a href="#">小</a>]</span></div>
<div class="TRS_Editor"><style>.x{{}}</style>{body_html()}</div>
<div class="bdsharebuttonbox">分享到微信 <a href="#">微博</a></div></div>
<div class="related">{LINKS}</div></div>
<div class="footer">{FOOT}</div><script>count()</script></body></html>"""
    document = page(source)
    same_report(document)
    assert paragraph_texts(document)[0] == title()


def test_no_names_at_all() -> None:
    source = f"""{head(title())}<body><div><div>{NAVIGATION}</div>
<div><div><div>{title()}</div><div>{body_html()}</div></div><div>{LINKS}</div></div>
<div>{FOOT}</div></div></body></html>"""
    document = page(source)
    same_report(document)
    assert paragraph_texts(document)[0] == title()


def test_old_page_laid_out_in_tables() -> None:
    body = body_html(lambda text: f"<P>　　{text}")
    menu = NAVIGATION.replace("</a> ", "</a></TD><TD>")
    source = f"""<HTML><HEAD><TITLE>云溪市水务局网站</TITLE></HEAD><BODY>
<TABLE width=1000 align=center>
<TR><TD colspan=2><img src=banner.jpg width=1000 height=120></TD></TR>
<TR><TD colspan=2><TABLE><TR><TD>{menu}</TD></TR></TABLE></TD></TR>
<TR><TD width=200><TABLE><TR><TD><a href=1.htm>机构设置</a></TD></TR>
<TR><TD><a href=2.htm>相关链接</a></TD></TR></TABLE></TD>
<TD><TABLE><TR><TD class=title align=center><FONT size=5>{title()}</FONT></TD></TR>
<TR><TD align=center>2025-01-20</TD></TR><TR><TD>{body}</TD></TR></TABLE></TD></TR>
<TR><TD colspan=2 align=center>{FOOT}</TD></TR></TABLE></BODY></HTML>"""
    document = page(source)
    same_report(document)
    assert [(table.height, table.width) for table in tables(document)] == [
        (14, 4),
        (28, 10),
        (4, 15),
    ]


def test_table_of_the_pages_own_data_stays_out() -> None:
    more = (
        f'<meta name="ArticleTitle" content="{title()}"><meta name="PubDate" content="2025-01-20">'
        '<meta name="ContentSource" content="云溪市水务局">'
    )
    source = f"""{head("信息公开", more)}<body><form id="form1" action="/s"><div>{NAVIGATION}</div>
<input type="text" value="请输入关键词"><div class="box"><div>{METADATA}</div>
<div class="bt">{title()}</div><div id="zoom">{body_html()}</div></div>
<div>{FOOT}</div></form></body></html>"""
    document = page(source)
    same_report(document)
    assert len(tables(document)) == 3


def test_sections_as_in_wechat_which_hides_them_until_a_script_runs() -> None:
    body = body_html(
        lambda text: f"<section><section><p><span>{text}<br></span></p></section></section>"
    )
    more = f'<meta property="og:title" content="{title()}" />'
    source = f"""{head("", more)}<body><div id="js_article"><h1 id="activity-name">
  {title()}
</h1><div id="js_content" style="visibility: hidden; opacity: 0;"><section>{body}</section></div>
<div class="qr_code">微信扫一扫</div></div></body></html>"""
    document = page(source)
    assert facts(document) == plain()
    assert [doubt for doubt in document.doubts if "隐藏" in doubt]
    assert paragraph_texts(document)[0] == title()


def test_saved_from_a_word_processor() -> None:
    def word(text: str) -> str:
        return (
            "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2'><span\n"
            f"style='font-size:16.0pt;font-family:仿宋'>{text}<o:p></o:p></span></p>"
        )

    cells = body_html(word, lambda text: f"<p class=MsoNormal align=center><span>{text}</span></p>")
    source = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312"><title>{title()}</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>某人</o:Author></o:DocumentProperties></xml>
<![endif]--><style><!-- @font-face {{font-family:仿宋;}} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><div class=Section1>{word("<b>" + title() + "</b>")}
{cells}</div></body></html>"""
    same_report(page(source.encode("gb18030")))


def test_article_cut_into_several_divisions() -> None:
    blocks = body_html().split("\n<p>")
    whole = "</div>\n<div class='part'><p>".join(blocks)
    source = f"""{head(title() + " - 云溪市水务局")}<body><div class="top">{NAVIGATION}</div>
<div class="con"><h2 class="tit">{title()}</h2><div class='part'>{whole}</div></div>
<div class="bottom">{FOOT}</div></body></html>"""
    same_report(page(source))


def test_line_breaks_only() -> None:
    def line(text: str) -> str:
        return f"&nbsp;&nbsp;&nbsp;&nbsp;{text}<br>"

    source = f"""{head(title())}<body><div>{NAVIGATION}</div>
<div id="con"><center><b>{title()}</b></center><br><br>
{body_html(line)}</div><div>{FOOT}</div></body></html>"""
    document = page(source)
    assert facts(document) == plain()
    assert not [word for word in AROUND if word in everything(document)]


def test_label_gb2312_and_characters_outside_of_it() -> None:
    strange = body_html().replace("云溪市水务局围绕", "云溪市水务局（局长朱镕㐀）围绕")
    body = f"<body><h1>{title()}</h1><div>{strange}</div></body></html>"
    source = head(title(), charset="gb2312") + body
    document = page(source.encode("gb18030"))
    assert "（局长朱镕㐀）围绕" in everything(document)
    assert everything(document) == everything(page(source))
    assert facts(document)["cells"] == plain()["cells"]
    assert document.doubts == ()


def test_tags_left_open() -> None:
    source = f"""{head(title())}<body><div class=nav>{NAVIGATION}</div><h1>{title()}
<div>{body_html(lambda text: f"<p><font color=black>{text}")}</div></body></html>"""
    bare = source
    for tag in ("</td>", "</tr>", "</tbody>", "</p>"):
        bare = bare.replace(tag, "")
    same_report(page(bare))


def test_footer_and_header_elements_of_today() -> None:
    source = f"""{head(title() + "|云溪市水务局")}<body><header><nav>{NAVIGATION}</nav></header>
<main><ol class="breadcrumb"><li><a href="/">网站首页</a><li>年报</ol><article><header>
<h1>{title()}</h1></header>{body_html()}</article><aside>{LINKS}</aside></main>
<footer><p>本网站由云溪市水务局主办，未经许可不得转载。</p>{FOOT}</footer></body></html>"""
    same_report(page(source))


def test_a_second_document_after_the_end_of_the_first() -> None:
    source = f"""<html><body><div>{NAVIGATION}</div></body></html>
<html><head><title>{title()}</title></head><body><h1>{title()}</h1>{body_html()}</body></html>
<html><body><div>{FOOT}</div></body></html>"""
    same_report(page(source))


def test_page_that_is_nothing_but_the_report() -> None:
    same_report(page(f"<h1>{title()}</h1>{body_html()}"))


def test_blank_tables_of_a_form_are_not_lost() -> None:
    rows = "".join(f"<tr><td>项目{row}</td><td></td><td></td></tr>" for row in range(4))
    blank = f"<table><tr><th>内容</th><th>上年</th><th>本年</th></tr>{rows}</table>"
    source = f"""{head(title())}<body><div>{NAVIGATION}</div>
<table><tr><td><h1>{title()}</h1></td></tr><tr><td><p>一、总体情况</p><p>本年工作平稳。</p><p>二、数据</p>{blank}<p>三、其他</p>{blank}</td></tr>
<tr><td>{FOOT}</td></tr></table></body></html>"""
    document = page(source)
    assert [(table.height, table.width) for table in tables(document)] == [(5, 3), (5, 3)]
    assert paragraph_texts(document) == [
        title(),
        "一、总体情况",
        "本年工作平稳。",
        "二、数据",
        "三、其他",
    ]


def test_table_helper_writes_every_cell() -> None:
    table = tables(page(f"<p>一、数据</p>{table_html(tables(page(body_html()))[1])}"))[0]
    assert len(table.cells) > 200


def test_title_on_two_headings() -> None:
    source = f"""{head(title() + "_网站")}<body><h1>网站</h1><div><h1>云溪市水务局</h1>
<h1>2024年政府信息公开工作年度报告</h1></div><div>{body_html()}</div></body></html>"""
    same_report(page(source))


def test_title_in_the_tab_only() -> None:
    source = f"{head(title() + '_公开_云溪市水务局')}<body><div>{body_html()}</div></body></html>"
    document = page(source)
    same_report(document)
    assert document.blocks[0].place.paragraph == 1
    assert document.blocks[0].spots[0][1].path == "/html/head/title"  # type: ignore[union-attr]


def test_title_that_nothing_marks() -> None:
    source = f"""{head("门户网站")}<body><table><tr><td>{NAVIGATION}</td></tr>
<tr><td align=center><b>{title()}</b></td></tr><tr><td>{body_html()}</td></tr></table></body>"""
    same_report(page(source))


def test_title_in_the_head_of_the_page() -> None:
    source = f"""{head(title() + "_网站")}<body>
<div class=header>{NAVIGATION}<h1>{title()}</h1></div>
<div>{body_html()}</div></body></html>"""
    same_report(page(source))


def test_title_is_not_doubled() -> None:
    source = (
        f"""{head(title() + "_网站")}<body><div class=article-box>{body_html(titled=True)}</div>"""
    )
    document = page(source)
    same_report(document)
    assert everything(document).count("2024年政府信息公开工作年度报告") == 1


def test_line_breaks_without_any_indent() -> None:
    body = f"{title()}<br>{body_html(lambda text: text + '<br>')}"
    for around in ("{}", "<div id=zoom>{}</div>", "<p>{}</p>"):
        source = f"{head()}<body><div class=nav>{NAVIGATION}</div>{around.format(body)}</body>"
        assert facts(page(source)) == plain()


def test_page_inside_one_link() -> None:
    source = f"{head(title())}<body><a href=x><h1>{title()}</h1>{body_html()}</body></html>"
    same_report(page(source))


def test_question_before_leaving_the_site() -> None:
    source = f"""{head(title() + "_网站")}<body><div>即将离开本网站，是否继续？</div>{METADATA}
<div><h1>{title()}</h1>{body_html()}</div><div>{FOOT}</div></body></html>"""
    same_report(page(source))


def test_columns_beside_the_article() -> None:
    source = f"""{head(title())}<body><table><tr><td><a href=1>机构</a><br><a href=2>领导</a></td>
<td><h2>{title()}</h2>{body_html()}</td><td>通知：<br><a href=1>相关链接</a></td></tr></table>"""
    same_report(page(source))


def test_saved_from_libreoffice_with_the_number_of_the_page() -> None:
    source = f"""{head(title())}<body><div title="header"><p>云溪市水务局文件</p></div>
<h1>{title()}</h1>{body_html()}
<div title="footer"><p>— <sdfield type=PAGE>5</sdfield> —</p></div>"""
    same_report(page(source))
