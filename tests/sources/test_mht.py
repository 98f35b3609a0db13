"""Web pages saved as a single file."""

from __future__ import annotations

import base64
import io
import quopri
import random

import pytest

from gov_report_lint.model.document import Document, Paragraph, UnreadableError
from gov_report_lint.sources.kinds import Source, kind_of_head
from gov_report_lint.sources.web import mht

from .html_pages import body_html, everything, facts, plain, tables, title

PAGE = (
    "<html><head><title>报告</title></head><body><p>一、总体情况</p>\n<p>文字㐀。</p></body></html>"
)


def read(data: bytes) -> Document:
    return mht.read(Source("测试.mht", "mht", io.BytesIO(data)))


def part(kind: str, body: bytes, coding: str = "quoted-printable") -> bytes:
    if coding == "base64":
        body = base64.encodebytes(body)
    elif coding == "quoted-printable":
        body = quopri.encodestring(body)
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\nContent-Location: x"
    return head.encode() + b"\r\n\r\n" + body


def related(*parts: bytes, end: bytes = b"\r\n--=_b--\r\n", kind: str = "related") -> bytes:
    head = (
        "From: <Saved by a browser>\r\nSubject: =?utf-8?B?5oql5ZGK?=\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/{kind};\r\n\ttype="text/html";\r\n\tboundary="=_b"\r\n\r\n'
        "This is a multi-part message in MIME format.\r\n"
    )
    return head.encode() + b"".join(b"\r\n--=_b\r\n" + one for one in parts) + end


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit", "BINARY"])
@pytest.mark.parametrize(
    ("kind", "encoding"),
    [
        ('text/html; charset="utf-8"', "utf-8"),
        ("text/html; charset=gb2312", "gb18030"),
        ("text/html", "gb18030"),
        ("TEXT/HTML;\r\n charset=nonsense", "utf-8"),
    ],
)
def test_page_is_taken_out(coding: str, kind: str, encoding: str) -> None:
    picture = part("image/png", b"\x89PNG\r\n\x1a\n", "base64")
    document = read(related(part(kind, PAGE.encode(encoding), coding), picture))
    assert document.format == "mht"
    assert everything(document).endswith("一、总体情况\n文字㐀。")


def test_report_is_the_same() -> None:
    source = f"<html><body><h1>{title()}</h1>{body_html()}</body></html>"
    assert facts(read(related(part("text/html; charset=utf-8", source.encode())))) == plain()


def test_first_page_is_the_main_one() -> None:
    other = part("text/html", "<p>别的框架。</p>".encode())
    style = part("text/css", b"p {}")
    assert "别的框架" not in everything(
        read(related(style, part("text/html", PAGE.encode()), other))
    )


def test_page_alone_and_page_within_parts_within_parts() -> None:
    one = b"MIME-Version: 1.0\n" + part("text/html; charset=utf-8", PAGE.encode()).replace(
        b"\r\n", b"\n"
    )
    inner = related(part("text/html", PAGE.encode()), kind="alternative").replace(b"=_b", b"=_c")
    for data in (one, related(inner), b"\n\n" + one):
        assert "文字㐀。" in everything(read(data))


def test_end_that_is_missing() -> None:
    assert "文字㐀。" in everything(read(related(part("text/html", PAGE.encode()), end=b"")))


def test_lines_of_the_page_are_not_those_of_the_file() -> None:
    source = PAGE.replace("</body>", "<table><tr><td>a<td>1<tr><td>b<td>2</table></body>")
    document = read(related(part("text/html", source.encode())))
    spots = [spot for b in document.blocks if isinstance(b, Paragraph) for _, spot in b.spots]
    spots += [cell.spot for table in tables(document) for cell in table.cells if cell.spot]
    assert len(spots) > 5
    assert {spot.line for spot in spots} == {None}
    assert all(spot.path for spot in spots)


def test_kind_is_told_from_the_content() -> None:
    assert kind_of_head(related(part("text/html", PAGE.encode()))) == "mht"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (related(part("image/png", b"x", "base64")), "没有网页正文"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx", "没有网页正文"),
        (b"MIME-Version: 1.0", "损坏"),
        (b"MIME-Version: 1.0\r\n" + b"X: y\r\n" * 100_000, "损坏"),
        (related(part("text/html", b""), end=b""), "没有可以读取的文字"),
        (related(*[b"\r\nx"] * 6000), "损坏"),
        (b" " * (mht.MOST_FILE + 1), "超过 60 MB"),
    ],
)
def test_refusals(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(data)


def test_parts_within_parts_without_end() -> None:
    data = b"x"
    for level in range(200):
        data = (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n%s"
            % (level, level, data)
        )
    with pytest.raises(UnreadableError, match="没有网页正文"):
        read(data)


HEADS = (
    b"Content-Type: text/html",
    b"Content-Type: multipart/related; boundary=",
    b'Content-Type: multipart/related; boundary="\xff\xfe"',
    b"Content-Type: multipart/related; boundary*0=a; boundary*1=b",
    b"Content-Type: multipart/related; boundary*=utf-8''%E4%BD%A0",
    b"Content-Type: text/html; charset*=gb2312''%FF",
    b"Content-Type: text/html; charset=\xe4\xbd\xa0",
    b"Content-Type:",
    b"Content-Type: ;;;===",
    b"Content-Transfer-Encoding: base64",
    b"Content-Transfer-Encoding: x-uuencode",
    b" folded",
    b": :",
    b"--b",
    b"",
)


@pytest.mark.parametrize("seed", range(100))
def test_any_heap_of_heads_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    lines = [chance.choice(HEADS) for _ in range(chance.randint(1, 12))]
    data = b"MIME-Version: 1.0\r\n" + b"\r\n".join(lines) + b"\r\n\r\n" + PAGE.encode()
    try:
        document = read(data)
    except UnreadableError:
        return
    assert everything(document)
