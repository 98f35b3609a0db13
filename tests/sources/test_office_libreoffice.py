"""What LibreOffice itself makes of old formats; skipped where it is not installed."""

from __future__ import annotations

import functools
import io
import socket
import subprocess
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Document, Paragraph, UnreadableError
from gov_report_lint.model.outcome import Checked
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report
from gov_report_lint.sources.kinds import look
from gov_report_lint.sources.office import reader as office
from gov_report_lint.sources.office import run as office_run
from gov_report_lint.sources.office.program import find_program
from gov_report_lint.sources.ole import OleFile
from gov_report_lint.sources.opening import open_document, sniff

from .docx_builder import package

PROGRAM = find_program()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")

SAMPLES = Path(__file__).parents[2] / "samples"
FILTERS = {
    "doc": "doc:MS Word 97",
    "odt": "odt:writer8",
    "fodt": "fodt:OpenDocument Text Flat XML",
    "rtf": "rtf:Rich Text Format",
}
NAMES = ("faulty-2021", "form-2019", "word-numbered-2021")
ODT = "application/vnd.oasis.opendocument.text"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office",
        "text": "text",
        "style": "style",
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
) + (' xmlns:xlink="http://www.w3.org/1999/xlink"')


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The samples saved in the old formats, by their names."""
    assert PROGRAM is not None
    folder = tmp_path_factory.mktemp("saved")
    for filter_name in FILTERS.values():
        subprocess.run(
            [
                PROGRAM,
                "--headless",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--convert-to",
                filter_name,
                "--outdir",
                str(folder),
                *(str(SAMPLES / f"{name}.docx") for name in NAMES),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def documents(saved: dict[str, bytes]) -> Callable[[str], Document]:
    """Read a saved sample by its name, each once."""
    return functools.cache(lambda name: read(saved[name]))


def read(data: bytes) -> Document:
    return office.read(look(io.BytesIO(data), "年报"))


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(data)
    return str(caught.value)


def checked(document: Document) -> Checked:
    library = shipped_library()
    return check_report(read_report(document, library), library)


def sample(name: str) -> Checked:
    return checked(open_document(SAMPLES / f"{name}.docx"))


def cells(result: Checked) -> dict[tuple[str, object], object]:
    return {
        (name, key): (cell.kind, cell.value)
        for name, table in result.report.tables.items()
        for key, cell in table.cells.items()
    }


def facts(result: Checked) -> list[object]:
    report = result.report
    return [
        report.used,
        report.issuer,
        report.year,
        report.period,
        sorted(report.mentions),
        sorted((found.rule.id, found.message) for found in result.findings),
    ]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("suffix", FILTERS)
def test_same_figures_in_every_format(
    documents: Callable[[str], Document], name: str, suffix: str
) -> None:
    document = documents(f"{name}.{suffix}")
    result, expected = checked(document), sample(name)
    assert document.format == suffix
    assert document.doubts[0] == office.CONVERTED.format(f".{suffix}")
    assert cells(result) == cells(expected)
    assert len(cells(expected)) > 100


@pytest.mark.parametrize("name", ["faulty-2021", "form-2019"])
@pytest.mark.parametrize("suffix", FILTERS)
def test_same_facts_in_every_format(
    documents: Callable[[str], Document], name: str, suffix: str
) -> None:
    assert facts(checked(documents(f"{name}.{suffix}"))) == facts(sample(name))


@pytest.mark.parametrize("suffix", FILTERS)
def test_deleted_text_stays_out(documents: Callable[[str], Document], suffix: str) -> None:
    document = documents(f"word-numbered-2021.{suffix}")
    whole = "\n".join(texts(document))
    assert "新收政府信息公开申请43件" in whole
    assert "没有收到政府信息公开申请" not in whole
    assert any("修订" in doubt for doubt in document.doubts)


@pytest.mark.parametrize("suffix", ["odt", "fodt"])
def test_input_fields_are_not_repeated(documents: Callable[[str], Document], suffix: str) -> None:
    whole = "\n".join(texts(documents(f"word-numbered-2021.{suffix}")))
    assert whole.count("每半年通报一次") == 1


def damaged_odt(data: bytes, content: bytes | None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            if part != "content.xml":
                new.writestr(part, old.read(part))
            elif content is not None:
                new.writestr(part, content)
    return out.getvalue()


def test_damaged_files_are_not_read_in_part(saved: dict[str, bytes]) -> None:
    odt, rtf = saved["faulty-2021.odt"], saved["faulty-2021.rtf"]
    content = zipfile.ZipFile(io.BytesIO(odt)).read("content.xml")
    assert "打不开" in refused(rtf[: len(rtf) // 2])
    assert "打不开" in refused(odt[: len(odt) // 2])
    assert "打不开" in refused(damaged_odt(odt, content[: len(content) // 2]))
    assert "没有从这个文件里读出任何文字" in refused(damaged_odt(odt, None))


def test_doc_without_its_table_of_pieces_is_not_read_as_babble(saved: dict[str, bytes]) -> None:
    data = bytearray(saved["faulty-2021.doc"])
    stream = OleFile(io.BytesIO(data)).streams["1Table"]
    start = (stream.start + 1) * 512
    data[start : start + stream.size] = bytes(stream.size)
    assert look(io.BytesIO(data), "").kind == "doc"
    assert "读出的是乱码" in refused(bytes(data))


def test_rtf_after_blanks() -> None:
    assert texts(read(b"\r\n\xef\xbb\xbf {\\rtf1 hello}")) == ["hello"]


def flat(body: str, before: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3" '
        f'office:mimetype="{ODT}">{before}<office:body><office:text>{body}'
        "<text:p>end</text:p></office:text></office:body></office:document>"
    )


def test_entities_are_refused() -> None:
    entity = '<!DOCTYPE x [<!ENTITY a "b">]>'
    assert sniff(flat("").replace("?>", "?>" + entity, 1).encode()) == "xml"
    assert "实体" in refused(package({"mimetype": ODT, "content.xml": entity + "<x/>"}))


def test_bombs_are_refused() -> None:
    bomb = package({"mimetype": ODT, "content.xml": "<x>" + " " * (21 << 20) + "</x>"})
    assert "超过 20 MB" in refused(bomb)
    assert "超过 20 MB" in refused(flat("<text:p/>" * (3 << 20)).encode())


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and the connections that were made to it."""
    made: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, address = server.accept()
                except OSError:
                    return
                made.append(str(address))
                connection.close()

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", made


FRAME = '<text:p><draw:frame svg:width="1cm" svg:height="1cm" text:anchor-type="as-char">{}'
LINK = ' xlink:href="{}/x" xlink:type="simple" xlink:actuate="onLoad"/>'
PICTURE = FRAME.format("<draw:image" + LINK + "</draw:frame></text:p>")
LINKED = {
    "picture": (PICTURE, ""),
    "object": (FRAME.format("<draw:object" + LINK + "</draw:frame></text:p>"), ""),
    "movie": (
        FRAME.format(
            '<draw:plugin draw:mime-type="application/vnd.sun.star.media"'
            + LINK
            + "</draw:frame></text:p>"
        ),
        "",
    ),
    "section": (
        '<text:section text:name="s"><text:section-source' + LINK + "<text:p>old</text:p>"
        "</text:section>",
        "",
    ),
    "background": (
        '<text:p text:style-name="P1">a</text:p>',
        '<office:automatic-styles><style:style style:name="P1" style:family="paragraph">'
        "<style:paragraph-properties><style:background-image"
        + LINK
        + "</style:paragraph-properties>"
        "</style:style></office:automatic-styles>",
    ),
}


@pytest.mark.parametrize("linked", LINKED)
def test_nothing_linked_is_fetched(linked: str, listener: tuple[str, list[str]]) -> None:
    address, made = listener
    body, before = LINKED[linked]
    data = flat(body.replace("{}", address), before.replace("{}", address)).encode()
    if linked == "movie":
        # LibreOffice 7.4 writes XML for it that nobody can read.
        with suppress(UnreadableError):
            read(data)
    else:
        assert texts(read(data))[-1] == "end"
    assert made == []


def test_it_would_be_fetched_without_our_settings(
    listener: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, made = listener
    monkeypatch.setattr(office_run, "_SETTINGS", ())
    read(flat(PICTURE.replace("{}", address)).encode())
    assert made != []


@pytest.mark.parametrize("field", ["INCLUDEPICTURE", "INCLUDETEXT"])
def test_fields_of_rtf_fetch_nothing(field: str, listener: tuple[str, list[str]]) -> None:
    address, made = listener
    inside = rf'{{\*\fldinst {field} "{address}/x"}}{{\fldrslt old}}'
    data = r"{\rtf1 {\field" + inside + r"} end\par}"
    assert "end" in "".join(texts(read(data.encode())))
    assert made == []


def test_files_of_this_machine_are_not_drawn_in(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("INSIDE", encoding="utf-8")
    body, _ = LINKED["section"]
    linked = body.replace("{}/x", (tmp_path / "other.txt").as_uri())
    assert texts(read(flat(linked).encode())) == ["old", "", "end"]
