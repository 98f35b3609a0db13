"""Text set from top to bottom in the narrow cells of a PDF."""

from __future__ import annotations

from .pdf_builder import Drawing, read, rows, tables

XS = [80.0, 110.0, 220.0, 280.0]
YS = [200.0, 300.0, 330.0]


def label(page: Drawing) -> str:
    page.grid(XS, YS).fill(XS, YS, [["", "公开", "3"], ["合计", "", "3"]])
    (table,) = tables(read(page))
    found = rows(table)
    assert found[0][1:] == ["公开", "3"]
    return found[0][0]


def test_one_character_to_a_line() -> None:
    page = Drawing()
    for at, char in enumerate("三、办理结果"):
        page.text(90, 220 + 12 * at, char)
    assert label(page) == "三、办理结果"


def test_one_character_to_a_line_in_any_order() -> None:
    page = Drawing()
    for at, char in sorted(enumerate("三、办理结果"), key=lambda item: item[1]):
        page.text(90, 220 + 12 * at, char)
    assert label(page) == "三、办理结果"


def test_two_characters_to_a_line() -> None:
    page = Drawing()
    for at, words in enumerate(["三、", "本年", "度办", "理结", "果"]):
        page.text(85, 220 + 12 * at, words)
    assert label(page) == "三、本年度办理结果"


def test_columns_from_the_right() -> None:
    page = Drawing()
    for column, words in enumerate(["三、本年度", "办理结果"]):
        for at, char in enumerate(words):
            page.text(97 - 12 * column, 220 + 12 * at, char)
    assert label(page) == "三、本年度办理结果"


def test_text_turned_clockwise() -> None:
    page = Drawing().text(97, 210, "三、本年度", turn="0 -1 1 0")
    assert label(page.text(85, 210, "办理结果", turn="0 -1 1 0")) == "三、本年度办理结果"


def test_text_turned_the_other_way() -> None:
    page = Drawing().text(93, 290, "三、本年度", turn="0 1 -1 0")
    assert label(page.text(105, 290, "办理结果", turn="0 1 -1 0")) == "三、本年度办理结果"


def test_a_table_on_a_page_shown_sideways() -> None:
    page = Drawing(842, 595, "/Rotate 90")
    # Seen upright, x runs up the unturned page and y to the right.
    for x in XS:
        page.line(YS[0], 595 - x, YS[-1], 595 - x)
    for y in YS:
        page.line(y, 595 - XS[0], y, 595 - XS[-1])
    for x, y, words in ((120, 260, "公开"), (230, 260, "3"), (85, 320, "合计"), (230, 320, "4")):
        page.text(y, 595 - x, words, turn="0 1 -1 0")
    (table,) = tables(read(page))
    assert rows(table) == [["", "公开", "3"], ["合计", "", "4"]]
    spot = table.cells[2].spot
    assert spot is not None
    assert spot.box == (220.0, 200.0, 280.0, 300.0)
