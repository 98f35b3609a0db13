"""The directory of an OLE file: what is at the top, and no harm from a broken one."""

from __future__ import annotations

import io
import struct

import pytest

from gov_report_lint.sources.ole import OleFile

from .ole_builder import MAGIC, SECTOR, header, ole, word_document


def names(data: bytes) -> list[str]:
    return sorted(OleFile(io.BytesIO(data)).streams)


def test_streams_at_the_top() -> None:
    assert names(ole("WordDocument", "1Table", "Data")) == ["1Table", "Data", "WordDocument"]


def test_streams_of_embedded_files_lie_deeper() -> None:
    assert names(ole("ObjectPool", "WordDocument", embedded="Workbook")) == [
        "ObjectPool",
        "WordDocument",
    ]


def test_head_of_a_stream() -> None:
    file = OleFile(io.BytesIO(ole("1Table", WordDocument=word_document(b"ab"))))
    assert file.head("WordDocument")[:3] == b"ab\0"
    assert len(file.head("WordDocument")) == SECTOR
    assert file.head("没有") == b""


def test_short_streams_lie_elsewhere_and_have_no_head() -> None:
    assert OleFile(io.BytesIO(ole("1Table", WordDocument=b"ab"))).head("WordDocument") == b""


def test_file_is_left_at_its_start() -> None:
    file = io.BytesIO(ole("WordDocument"))
    OleFile(file).head("WordDocument")
    assert file.tell() == 0


@pytest.mark.parametrize("length", [0, 8, 100, 512, 600, 3000])
def test_cut_file_has_no_streams(length: int) -> None:
    assert names(ole("WordDocument")[:length]) == []


def test_directory_that_runs_in_circles() -> None:
    following = struct.pack("<128I", *[0] * 128)
    assert names(header(0, 1) + bytes(SECTOR) + following) == []


def test_entries_that_point_at_each_other() -> None:
    data = bytearray(ole("WordDocument", "1Table"))
    at = data.index("WordDocument".encode("utf-16-le"))
    struct.pack_into("<II", data, at + 68, 1, 1)
    assert names(bytes(data)) == ["WordDocument"]


def test_table_of_tables_that_runs_in_circles() -> None:
    sector = struct.pack("<128I", *[0xFFFFFFFF] * 127, 0)
    assert names(header(0, 0xFFFFFFFF, more=0) + sector) == []


def test_table_of_tables_without_end() -> None:
    count = 400
    sectors = [struct.pack("<128I", *[1] * 127, index + 1) for index in range(count)]
    assert names(header(0, 1, more=0) + b"".join(sectors)) == []


@pytest.mark.parametrize("number", [10**6, 3 * 10**6, 0xFFFFFFF0])
def test_sectors_beyond_the_file(number: int) -> None:
    assert names(header(number, 0) + bytes(SECTOR)) == []
    assert names(header(0, number) + bytes(SECTOR)) == []


@pytest.mark.parametrize("shift", [0, 8, 31, 0xFFFF])
def test_absurd_sector_sizes(shift: int) -> None:
    assert names(header(0, 0, shift=shift) + bytes(4096)) == []


def test_junk_after_the_first_bytes() -> None:
    assert names(MAGIC + bytes(range(256)) * 40) == []
