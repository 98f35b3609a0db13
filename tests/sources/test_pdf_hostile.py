"""Whatever lies on the pages, reading ends, and its tables hold together."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

import pytest

from gov_report_lint.model.document import Document, Paragraph, Table, UnreadableError
from gov_report_lint.sources.pdf.reader import document

if TYPE_CHECKING:
    from gov_report_lint.sources.pdf.library import RawPage

Raw = dict[str, Any]


def page(glyphs: list[list[float]], strokes: list[list[float]], **more: Any) -> Raw:
    empty = {
        "box": [0, 0, 600, 800],
        "turn": 0,
        "images": [],
        "lost": [],
        "shown": [],
        "notes": 0,
        "fields": 0,
    }
    return {**empty, "glyphs": glyphs, "strokes": strokes, **more}


def glyph(char: str, x: float, y: float, size: float = 10, **more: float) -> list[float]:
    right, low, high = x + size, y - 0.12 * size, y + 0.88 * size
    ways = [more.get("along", 1.0), more.get("up", 0.0), more.get("hidden", 0.0)]
    return [ord(char), x, low, right, high, x, low, right, high, x, y, size, *ways]


def read(*pages: Raw) -> Document:
    return document(cast("list[RawPage]", list(pages)), "测试.pdf")


def sound(found: Document) -> None:
    for block in found.blocks:
        if isinstance(block, Table):
            taken = [
                (row, column)
                for cell in block.cells
                for row in range(cell.row, cell.row + cell.rows)
                for column in range(cell.column, cell.column + cell.columns)
            ]
            assert len(taken) == len(set(taken))
            assert all(row < block.height and column < block.width for row, column in taken)
        else:
            assert [at for at, _ in block.spots] == sorted({at for at, _ in block.spots})
    paragraphs = [block.ordinal for block in found.blocks if isinstance(block, Paragraph)]
    assert paragraphs == list(range(1, len(paragraphs) + 1))


@pytest.mark.parametrize("seed", range(60))
def test_random_marks(seed: int) -> None:
    chance = random.Random(seed)
    places = [chance.uniform(-20, 620) for _ in range(chance.choice([4, 8, 16]))]
    turns = [(1, 0), (0, 1), (0, -1), (-1, 0), (0.7, 0.7), (0, 0)]
    pages = []
    for _ in range(3):
        strokes = []
        for _ in range(chance.choice([5, 40, 160])):
            at, start, end = chance.choice(places), chance.choice(places), chance.choice(places)
            strokes.append([at, start, at, end] if chance.random() < 0.5 else [start, at, end, at])
        glyphs = []
        for _ in range(120):
            along, up = chance.choice(turns[: chance.choice([1, 6])])
            size = chance.choice([0, 0.5, 9, 10, 10, 10, 40])
            x, y = chance.choice(places) + chance.uniform(0, 15), chance.uniform(-10, 810)
            glyphs.append(glyph(chance.choice("甲一、1.29-（ a "), x, y, size, along=along, up=up))
        pages.append(page(glyphs, strokes, turn=chance.choice([0, 0, 1, 2, 3])))
    with suppress(UnreadableError):
        sound(read(*pages))


def test_numbers_beyond_all_paper() -> None:
    far = 1e6
    marks = [glyph("甲", far, -far), glyph("乙", -far, far, far), glyph("丙", 100, 100)]
    lines: list[list[float]] = [
        [-far, far, far, far],
        [-far, 100, far, 100],
        [50, -far, 50, far],
        [0, 0, 0, 0],
    ]
    found = read(page(marks, lines, box=[0, 0, 0, 0]), page(marks, lines))
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == ["丙"]


def test_a_page_of_crossing_lines() -> None:
    lines = [[x, 0.0, x, 800.0] for x in range(0, 600, 4)]
    lines += [[0.0, y, 600.0, y] for y in range(0, 800, 4)]
    marks = [glyph("1", x, y) for x in range(0, 600, 12) for y in range(0, 800, 12)]
    found = read(page(marks, lines))
    assert not any(isinstance(block, Table) for block in found.blocks)


def test_many_boxes() -> None:
    boxes = []
    for x in range(0, 600, 12):
        for y in range(0, 800, 16):
            sides = [(x, y, x + 8, y), (x, y, x, y + 8), (x + 8, y, x + 8, y + 8)]
            boxes += [[float(n) for n in side] for side in [*sides, (x, y + 8, x + 8, y + 8)]]
    found = read(page([glyph("甲", 20, 400)], boxes))
    assert found.doubts == ("第 1 页线条太多，其中的表格未能识别",)
