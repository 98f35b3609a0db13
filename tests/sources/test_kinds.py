"""The kind of a file, told from its content in the many ways real files begin."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.kinds import HEAD
from gov_report_lint.sources.opening import sniff

from .docx_builder import docx, package, paragraph
from .ole_builder import ole, word_document

ODF = "application/vnd.oasis.opendocument."
FLAT = '<?xml version="1.0"?>\n<office:document xmlns:office="x" office:mimetype="' + ODF
LONG = "<!-- " + "说明 " * 3000 + "-->"


def opendocument(family: str, **parts: str) -> bytes:
    return package({"mimetype": ODF + family, "content.xml": "<x/>"} | parts)


def _of(kind: str, **cases: str | bytes) -> list[object]:
    return [
        pytest.param(data.encode() if isinstance(data, str) else data, kind, id=f"{kind}: {name}")
        for name, data in cases.items()
    ]


CASES = [
    *_of(
        "html",
        doctype="<!DOCTYPE html><html></html>",
        doctype_in_any_case="<!docType HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<Html>",
        xhtml='<?xml version="1.0" encoding="gb2312"?>\n<!DOCTYPE html><html>',
        xhtml_in_gbk='<?xml version="1.0"?><html>年报'.encode("gbk"),
        mark="\ufeff\r\n <HTML><body>",
        utf_16="<html><body>年报".encode("utf-16"),
        office_namespace="<?xml:namespace prefix = o ns = 'x' /><p>一、总体情况</p>",
        conditional="<![if !mso]><div>甲</div>",
        long_comment=LONG + "<html><body>",
        comment_longer_than_the_head="<!-- " + "长" * HEAD + "--><html>",
        long_script="<script>" + "var a = 1;\n" * 1000 + "</script><html>",
        table='<table border="1"><tr><td>甲</td></tr></table>',
        division="<div class=article><p>一、总体情况</p></div>",
        lines="<P>一、总体情况<P>二、主动公开",
        inline_first="<a name=top></a><span>年报</span><p>一、总体情况</p>",
        after_headers="HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<!DOCTYPE html>\n<html><head>",
        after_a_warning="Warning: something\n<html lang=zh>\n<body>一、总体情况",
        one_broken_byte=b"<html><body>" + "年报".encode("gbk") * 300 + b"\xff<p>",
    ),
    *_of(
        "text",
        plain="一、总体情况",
        gbk="一、总体情况".encode("gbk"),
        gbk_that_begins_like_word_2=b"\xdb\xa5" + "城县年度报告".encode("gbk"),
        utf_16="一、总体情况".encode("utf-16"),
        cut_within_a_character=b"x" + "总".encode() * HEAD,
        mention_of_a_tag="网页源码中的 <html> 标签应当规范。\n<head> 也是。",
        mention_at_the_start="<总体情况>\n本报告依据条例编制。",
        angle_first="< 一 >总体情况",
        mention_of_pdf="附件格式为 %PDF-1.4。",
        mention_of_mime="说明如下：\nMIME-Version: 1.0 是邮件的字段。",
        markdown="# 年度报告\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n",
        markdown_with_comment="<!-- 编辑说明 -->\n# 年度报告\n\n一、总体情况",
        markdown_with_a_page_in_it="# 年度报告\n\n<html><body><table><tr><td>1</td></tr></table>",
        markdown_link="[返回首页](https://example.gov.cn)\n",
        markdown_picture="[](x) 年度报告",
        bracketed="[2024]1号\n年度报告",
        braces="{{标题}}\n年度报告",
        inline_tag="<b>年度报告</b>\n\n一、总体情况",
        form_feeds="第一页\n\x0c第二页\n\x0c",
        end_of_file_mark="年度报告\n\x1a",
        picture_word="BMW 是汽车。",
        one_broken_byte="年度报告".encode() * 100 + b"\xff" + "总体情况".encode() * 100,
    ),
    *_of(
        "json",
        object=b' \n{"tables": {}}',
        empty=b"{}",
        mark=b"\xef\xbb\xbf{}",
        list=b'[\n  {"tables": {}}]',
        strings=b'["a"]',
        utf_16='{"a": 1}'.encode("utf-16"),
    ),
    *_of(
        "mht",
        version_first=b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
        saved_by_browser=b"From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n",
    ),
    *_of(
        "pdf",
        plain=b"%PDF-1.7\n%\xe2\xe3",
        blanks_first=b"\r\n \n%PDF-1.4\n",
        junk_first=b"\0\1\2junk\r\n" * 20 + b"%PDF-1.4\n1 0 obj\n",
        words_first=b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\r\n%x\r\n1 0 obj\r\n",
    ),
    *_of("rtf", plain=b"{\\rtf1\\ansi}", blanks_first=b"\r\n\xef\xbb\xbf {\\rtf1}"),
    *_of(
        "doc",
        doc=ole("WordDocument", "1Table", WordDocument=word_document()),
        with_a_table_inside=ole("ObjectPool", WordDocument=word_document(), embedded="Workbook"),
    ),
    *_of(
        "encrypted",
        doc=ole("1Table", WordDocument=word_document(flags=0x0100)),
        docx=ole("EncryptionInfo", "EncryptedPackage"),
        odt=opendocument("text", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
    ),
    *_of(
        "legacy",
        word_95=ole("CompObj", WordDocument=word_document(b"\xdc\xa5")),
        works=ole("MM", "CompObj"),
        works_97=ole("MatOST", "CONTENTS"),
        old_works=b"\x01\xfe\0\0" + bytes(200),
        word_2=b"\xdb\xa5\x2d\0" + bytes(100),
        word_perfect=b"\xffWPC" + bytes(100),
    ),
    *_of("xls", xls=ole("Workbook"), excel_5=ole("Book")),
    *_of("ppt", ppt=ole("PowerPoint Document", "Current User")),
    *_of(
        "ole",
        other=ole("Else"),
        stream_named_in_the_text=ole("Else", Text="WordDocument".encode("utf-16-le")),
        cut=ole("WordDocument")[:700],
        document_too_short=ole("1Table", WordDocument=b"\xec\xa5"),
    ),
    *_of(
        "docx",
        plain=docx(paragraph("甲")),
    ),
    *_of("odt", text=opendocument("text"), template=opendocument("text-template")),
    *_of("ods", sheet=opendocument("spreadsheet")),
    *_of("odf", drawing=opendocument("graphics"), master=opendocument("text-master")),
    *_of("fodt", text=FLAT + 'text">', template=FLAT + 'text-template">'),
    *_of("ods", flat=FLAT + 'spreadsheet">'),
    *_of("odf", flat_drawing=FLAT + 'graphics">', flat_without_kind="<office:document/>"),
    *_of(
        "wordml",
        word_2003='<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="x">',
        word_2007='<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<pkg:package xmlns:pkg="x">',
    ),
    *_of(
        "xml",
        declared='<?xml version="1.0"?><root/>',
        undeclared='<report xmlns="x"/>',
        own_doctype="<!DOCTYPE report><report/>",
        page_within='<?xml version="1.0"?><feed>\n<html>\n<body/></html></feed>',
    ),
    *_of(
        "image",
        png=b"\x89PNG\r\n\x1a\n",
        jpeg=b"\xff\xd8\xff\xe0",
        webp=b"RIFF\0\0\0\0WEBPVP8 ",
        bmp=b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
        heic=b"\0\0\0\x18ftypheic",
        svg='<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>',
    ),
    *_of("ofd", ofd=package({"OFD.xml": "<x/>", "Doc_0/Document.xml": "<x/>"})),
    *_of(
        "archive",
        rar=b"Rar!\x1a\x07\x00",
        xz=b"\xfd7zXZ\0",
        tar=b"a.docx".ljust(257, b"\0") + b"ustar\0",
    ),
    *_of("empty", nothing=b"", blanks=b" \r\n\t", mark=b"\xef\xbb\xbf\n"),
    *_of(
        "unknown",
        nonsense=bytes(range(256)),
        zeros=bytes(9),
        controls=bytes([1, 2, 3, 4]) * 10,
        latin="é".encode("latin-1") * 7 + b"\xff" * 90,
    ),
]


@pytest.mark.parametrize(("data", "kind"), CASES)
def test_kind_is_told_from_the_content(data: bytes, kind: str) -> None:
    assert sniff(data) == kind


def test_head_of_a_file_is_enough_for_the_container() -> None:
    assert sniff(docx("")[:200]) == "zip"
    assert sniff(ole("WordDocument")[:200]) == "ole"
