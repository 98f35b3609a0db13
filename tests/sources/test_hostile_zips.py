"""Zips made to break a reader: each is refused in words, in little memory."""

from __future__ import annotations

import io
import tracemalloc
import warnings
import zipfile
from pathlib import Path

import pytest

from gov_report_lint.model.document import UnreadableError
from gov_report_lint.sources.opening import open_document

from .docx_builder import document, docx, paragraph
from .reading import refused

MIB = 1 << 20


def write_bomb(path: Path, part: str, size: int) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        if part != "word/document.xml":
            archive.writestr("word/document.xml", document(""))
        with archive.open(part, "w") as stream:
            for _ in range(size // MIB):
                stream.write(b" " * MIB)


@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels", "mimetype"])
def test_bomb_of_200_megabytes(tmp_path: Path, part: str) -> None:
    path = tmp_path / "bomb.docx"
    write_bomb(path, part, 200 * MIB)
    assert path.stat().st_size < MIB
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableError, match="解压后超过"):
            open_document(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 64 * MIB


def test_bomb_that_tells_a_small_size(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    write_bomb(path, "word/document.xml", 50 * MIB)
    honest, told = (50 * MIB).to_bytes(4, "little"), (100).to_bytes(4, "little")
    refused(path.read_bytes().replace(honest, told))


def test_unread_parts_may_be_of_any_size(tmp_path: Path) -> None:
    path = tmp_path / "large.docx"
    write_bomb(path, "word/media/film.avi", 50 * MIB)
    assert open_document(path).blocks == ()


def test_directory_larger_than_any_honest_one() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", document(""))
        for number in range(9000):
            archive.writestr(f"{number:0100}", b"")
    assert "已损坏" in refused(buffer.getvalue())


@pytest.mark.parametrize("cut", [10, 100, 300, -1, -22, -30])
def test_truncated_file(cut: int) -> None:
    assert "不完整或已损坏" in refused(docx(paragraph("甲" * 500))[:cut])


def test_damaged_content() -> None:
    data = docx(paragraph("甲"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo("word/document.xml").header_offset + 60
    assert "已损坏" in refused(data[:start] + b"\xff\x00\xff" + data[start + 3 :])


def test_locked_zip() -> None:
    data = bytearray(docx(paragraph("甲")))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + flags] |= 1
            start = data.find(signature, start + 1)
    assert "密码" in refused(bytes(data))


def test_unknown_compression() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", document(""))
    assert "已损坏" in refused(buffer.getvalue())


def test_part_held_twice() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", document(paragraph("甲")))
        archive.writestr("word/document.xml", document(paragraph("乙")))
    assert "已损坏" in refused(buffer.getvalue())
