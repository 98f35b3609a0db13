"""Comments stand on the very words and cells they are about, and nothing else changes."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from gov_report_lint.annotating.remarks import Remark
from gov_report_lint.annotating.word import Annotated, annotate
from gov_report_lint.model.document import Cell, Document, Paragraph, Table, UnreadableError
from gov_report_lint.model.outcome import Location
from gov_report_lint.model.place import Place
from gov_report_lint.sources.opening import read_bytes

SAMPLES = Path(__file__).parents[2] / "samples"
WORD = sorted([*SAMPLES.glob("*.docx"), *SAMPLES.glob("word/*.docx")])
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str) -> bytes:
    with ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def anchored(data: bytes) -> dict[str, str]:
    """Return for each comment, by what it says, the words that it stands on."""
    said = {
        one.get(f"{W}id"): "".join(one.itertext())
        for one in etree.fromstring(part(data, "word/comments.xml"))
    }
    words = dict.fromkeys(said, "")
    running: set[str] = set()
    for node in etree.fromstring(part(data, "word/document.xml")).iter():
        number = node.get(f"{W}id") or ""
        if node.tag == f"{W}commentRangeStart":
            running.add(number)
        elif node.tag == f"{W}commentRangeEnd":
            running.remove(number)
        elif node.tag == f"{W}t":
            for one in running:
                words[one] += node.text or ""
    assert not running
    return {said[number]: text for number, text in words.items()}


def whole(document: Document) -> list[tuple[Remark, str]]:
    """Return a remark for each paragraph, for some words of it, and for each cell."""
    told: list[tuple[Remark, str]] = []

    def add(place: Place, text: str) -> None:
        words = f"第{len(told)}条"
        told.append((Remark(Location(text=text, place=place), words), text))

    for block in document.blocks:
        if isinstance(block, Table):
            for cell in block.cells:
                add(cell.place, cell.text)
            continue
        text = block.text
        add(Place(block.ordinal, start=0, end=len(text)), text)
        if len(text) > 6 and "\n" not in text and "\t" not in text:
            add(Place(block.ordinal, start=2, end=5), text[2:5])
            add(Place(block.ordinal, start=len(text) - 2), text[-2:])
    return told


def done(path: Path) -> tuple[Annotated, list[tuple[Remark, str]]]:
    data = path.read_bytes()
    told = whole(read_bytes(data, path.name))
    return annotate(data, path.name, [remark for remark, _ in told]), told


@pytest.mark.parametrize(
    "path", [one for one in WORD if one.stem != "strict"], ids=lambda p: p.stem
)
def test_every_word_and_cell_can_be_commented(path: Path) -> None:
    annotated, told = done(path)
    assert annotated.comments == len(told)
    found = anchored(annotated.data)
    assert len(found) >= len(told)
    exact = sum(
        "".join(text.split()) in "".join(found[remark.text].split()) for remark, text in told
    )
    assert exact >= len(told) - annotated.moved - _parted(told)


def _parted(told: list[tuple[Remark, str]]) -> int:
    """Return how many cells are of several paragraphs: the comment stands on the first."""
    return sum("\n" in text or "\t" in text for _, text in told)


def test_the_very_words_are_meant() -> None:
    path = SAMPLES / "faulty-2021.docx"
    annotated, told = done(path)
    found = anchored(annotated.data)
    for remark, text in told:
        if 0 < len(text) <= 3:
            assert found[remark.text] == text, remark


def test_nothing_but_comments_changes() -> None:
    path = SAMPLES / "faulty-2021.docx"
    before, after = path.read_bytes(), done(path)[0].data
    with ZipFile(io.BytesIO(before)) as one, ZipFile(io.BytesIO(after)) as other:
        new = set(other.namelist()) - set(one.namelist())
        assert new == {"word/comments.xml"}
        touched = {name for name in one.namelist() if one.read(name) != other.read(name)}
    assert touched <= {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert _stripped(part(after, "word/document.xml")) == _stripped(
        part(before, "word/document.xml")
    )


def _stripped(data: bytes) -> str:
    """Return the text of the file with all its formatting, run by run joined."""
    root = etree.fromstring(data)
    return "".join(
        (node.text or "") + etree.QName(node).localname * (node.tag == f"{W}p")
        for node in root.iter(f"{W}t", f"{W}p")
    )


def test_what_was_there_survives() -> None:
    """Comments and tracked changes of others stay as they are."""
    path = SAMPLES / "word" / "tracked-moves.docx"
    once = done(path)[0].data
    told = whole(read_bytes(once, path.name))
    twice = annotate(once, path.name, [remark for remark, _ in told])
    root, other = (
        etree.fromstring(part(one, "word/document.xml")) for one in (path.read_bytes(), twice.data)
    )
    for name in ("ins", "del", "moveFrom", "moveTo"):
        before, after = (
            [(node.get(f"{W}author"), "".join(node.itertext())) for node in one.iter(f"{W}{name}")]
            for one in (root, other)
        )
        assert before == after
    comments = etree.fromstring(part(twice.data, "word/comments.xml"))
    assert len(comments) == 2 * len(told)
    assert len({one.get(f"{W}id") for one in comments}) == 2 * len(told)


def test_notes_and_boxes_are_told_nearby() -> None:
    for name in ("notes-fields-hidden", "text-boxes"):
        annotated, _ = done(SAMPLES / "word" / f"{name}.docx")
        assert annotated.moved
        for box in etree.fromstring(part(annotated.data, "word/document.xml")).iter(
            f"{W}txbxContent"
        ):
            assert not list(box.iter(f"{W}commentRangeStart"))


def test_a_place_that_is_nowhere_goes_to_the_top() -> None:
    path = SAMPLES / "faulty-2021.docx"
    remark = Remark(Location(words="报告"), "缺一个部分")
    found = anchored(annotate(path.read_bytes(), path.name, [remark]).data)
    document = read_bytes(path.read_bytes(), path.name)
    first = next(block for block in document.blocks if isinstance(block, Paragraph))
    assert found["缺一个部分"] == first.text.replace("\n", "")


def test_strict_files_are_refused() -> None:
    path = SAMPLES / "word" / "strict.docx"
    with pytest.raises(UnreadableError, match="另存为"):
        annotate(path.read_bytes(), path.name, [Remark(Location(), "一条批注")])


def test_an_empty_cell_is_commented() -> None:
    path = SAMPLES / "blank-form-2021.docx"
    document = read_bytes(path.read_bytes(), path.name)
    cell = next(
        one
        for block in document.blocks
        if isinstance(block, Table)
        for one in block.cells
        if isinstance(one, Cell) and not one.text
    )
    remark = Remark(Location(place=cell.place), "这一格是空的")
    annotated = annotate(path.read_bytes(), path.name, [remark])
    start = etree.fromstring(part(annotated.data, "word/document.xml")).find(
        f".//{W}commentRangeStart"
    )
    assert start is not None
    assert start.getparent().getparent().tag == f"{W}tc"
    assert annotated.moved == 0
