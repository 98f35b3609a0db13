"""Bytes as text: the likeliest encoding, and no loss that isn't told."""

from __future__ import annotations

import pytest

from gov_report_lint.sources.decoding import UNKNOWN_CHARACTERS, decode

TEXT = "朱镕基、㐀、𠮷：政府信息公开工作年度报告"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("label", ["", "gb2312", "utf-8", "big5", "nonsense", " gbk "])
def test_label_is_not_needed(encoding: str, label: str) -> None:
    assert decode(TEXT.encode(encoding), label) == (TEXT, ())


def test_big5_is_believed() -> None:
    assert decode("政府資訊公開".encode("big5"), "Big5") == ("政府資訊公開", ())


@pytest.mark.parametrize("label", ["", "gb2312", "big5"])
def test_damaged_utf_8_stays_utf_8(label: str) -> None:
    data = TEXT.encode() + b"\xff" + TEXT.encode()
    assert decode(data, label) == (TEXT + "\ufffd" + TEXT, (UNKNOWN_CHARACTERS.format(1),))


def test_utf_8_cut_in_a_character_makes_no_other_text_of_it() -> None:
    data = "总体情况".encode()[:-2]
    assert decode(data) == ("总体情\ufffd", (UNKNOWN_CHARACTERS.format(1),))


def test_damaged_gb_18030_stays_so() -> None:
    text, doubts = decode(TEXT.encode("gb18030") + b"\xff<")
    assert text.startswith(TEXT)
    assert doubts == (UNKNOWN_CHARACTERS.format(1),)


@pytest.mark.parametrize("data", [b"", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfea"])
def test_next_to_nothing(data: bytes) -> None:
    text, _ = decode(data)
    assert len(text) <= 1
