"""Table grids drawn at random: every place is covered once."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import assume, given
from hypothesis import strategies as st

from .docx_builder import cell, content_control, paragraph, row, table
from .reading import only_table

START, GO_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def span(columns: object) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


@dataclass
class Block:
    row: int
    column: int
    rows: int
    columns: int


@st.composite
def tilings(draw: st.DrawFn) -> tuple[int, int, list[Block]]:
    """Draw a grid cut at random into rectangles."""
    height, width = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    free = [[True] * width for _ in range(height)]
    blocks = []
    for top in range(height):
        for left in range(width):
            if not free[top][left]:
                continue
            wide = draw(st.integers(1, 3))
            columns = 1
            while columns < wide and left + columns < width and free[top][left + columns]:
                columns += 1
            rows = min(draw(st.integers(1, 3)), height - top)
            for line in free[top : top + rows]:
                line[left : left + columns] = [False] * columns
            blocks.append(Block(top, left, rows, columns))
    return height, width, blocks


def written(height: int, blocks: list[Block]) -> str:
    """Write the rectangles as Word does, each with its number for a text."""
    rows: list[list[tuple[int, str]]] = [[] for _ in range(height)]
    for number, block in enumerate(blocks):
        for step in range(block.rows):
            merge = "" if block.rows == 1 else GO_ON if step else START
            text = "" if step else str(number)
            made = cell(paragraph(text), span(block.columns) + merge)
            rows[block.row + step].append((block.column, made))
    return table(*(row(*(made for _, made in sorted(line))) for line in rows))


@given(tilings(), st.booleans())
def test_every_place_is_covered_once(tiling: tuple[int, int, list[Block]], wrapped: bool) -> None:
    height, width, blocks = tiling
    assume(len(blocks) > 1)  # one cell alone is a frame
    body = written(height, blocks)
    found = only_table(content_control(body) if wrapped else body)
    assert (found.height, found.width) == (height, width)
    assert sum(item.rows * item.columns for item in found.cells) == height * width
    for line, places in enumerate(found.grid()):
        for column, place in enumerate(places):
            assert place is not None
            block = blocks[int(place.text)]
            assert block.row <= line < block.row + block.rows
            assert block.column <= column < block.column + block.columns
    starts = [(item.row, item.column) for item in found.cells]
    assert starts == sorted(starts)


@given(
    st.lists(
        st.lists(
            st.tuples(
                st.sampled_from(["", "x"]),
                st.sampled_from(["", span(2), span(3), span("x")]),
                st.sampled_from(["", START, GO_ON]),
                st.sampled_from(["", "<w:hMerge/>", '<w:hMerge w:val="restart"/>']),
            ),
            max_size=5,
        ),
        min_size=1,
        max_size=5,
    )
)
def test_nonsense_spans_never_overlap(rows: list[list[tuple[str, str, str, str]]]) -> None:
    assume(len(rows) > 1 or len(rows[0]) > 1)  # one cell alone is a frame
    body = table(
        *(row(*(cell(paragraph(text), "".join(rest)) for text, *rest in line)) for line in rows)
    )
    found = only_table(body)
    covered = [
        (line, column)
        for item in found.cells
        for line in range(item.row, item.row + item.rows)
        for column in range(item.column, item.column + item.columns)
    ]
    assert len(covered) == len(set(covered))
    assert all(line < found.height and column < found.width for line, column in covered)
    written_texts = sum(text == "x" for line in rows for text, *_ in line)
    assert sum(item.text == "x" for item in found.cells) == written_texts
