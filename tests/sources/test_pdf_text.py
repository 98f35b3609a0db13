"""The running text of a PDF: paragraphs from lines, furniture left out, odd characters."""

from __future__ import annotations

from gov_report_lint.model.document import Paragraph

from .pdf_builder import HEIGHT, Drawing, read, texts

# Lines of thirty characters fill the column of type.
LONG = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土日月星"
FULL = ("  " + LONG[:28], LONG, LONG, "木水火土。")


def texts_of_full() -> str:
    return LONG[:28] + LONG * 2 + "木水火土。"


def only(page: Drawing) -> list[str]:
    return texts(read(page))


def test_paragraphs_are_told_by_indents_and_line_ends() -> None:
    page = Drawing().lines(100, *FULL, "  一、标题", *FULL)
    assert only(page) == [texts_of_full(), "一、标题", texts_of_full()]


def test_a_paragraph_whose_last_line_is_full_ends_where_the_next_is_set_in() -> None:
    page = Drawing().lines(100, "  " + LONG[:28], LONG, "  " + LONG[:28], LONG)
    assert only(page) == [LONG[:28] + LONG] * 2


def test_without_indents_a_number_begins_a_paragraph() -> None:
    page = Drawing().lines(
        100, LONG, LONG[:29] + "。", "（一）主动公开", LONG, LONG, "1.5" + LONG[:28], "完。"
    )
    assert only(page) == [
        LONG + LONG[:29] + "。",
        "（一）主动公开",
        LONG * 2 + "1.5" + LONG[:28] + "完。",
    ]


def test_a_gap_parts_paragraphs() -> None:
    page = Drawing().lines(100, LONG, LONG).lines(160, LONG, LONG)
    assert only(page) == [LONG * 2] * 2


def test_centred_lines_stand_alone() -> None:
    page = Drawing().lines(160, *FULL)
    page.centred(230, 100, "某市某局", 18).centred(230, 130, "2024年政府信息公开年度报告", 18)
    assert only(page)[:2] == ["某市某局", "2024年政府信息公开年度报告"]


def test_a_long_word_that_did_not_fit_ends_no_paragraph() -> None:
    address = "www.example.org/annual/report"
    page = Drawing().lines(100, *FULL, "  " + LONG[:18], address + LONG[:15], "可查。")
    assert only(page)[1] == LONG[:18] + address + LONG[:15] + "可查。"


def test_words_of_letters_stay_apart_and_addresses_whole() -> None:
    page = Drawing().lines(100, *FULL)
    page.lines(164, "  " + "open gov " * 6, "a" * 58 + "b-", "87222589" * 7 + "www.", "cn")
    (_, found) = only(page)
    assert found == "open gov " * 6 + "a" * 58 + "b-" + "87222589" * 7 + "www.cn"


def test_stretched_lines_get_no_spaces() -> None:
    page = Drawing().lines(100, *FULL)
    for at, char in enumerate("号，邮编：电话"):
        page.text(100 + 18 * at, 176, char)
    for at, word in enumerate(["annual", "report", "2024"]):
        page.text(100 + 50 * at, 206, word)
    assert only(page)[1:] == ["号，邮编：电话", "annual report 2024"]


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    first = Drawing().lines(100, *FULL, "  " + LONG[:28], LONG).text(290, 800, "- 1 -")
    second = Drawing().lines(100, LONG, "完。", *FULL).text(290, 800, "- 2 -")
    found = read(first, second)
    assert texts(found)[1] == LONG[:28] + LONG * 2 + "完。"
    paragraph = found.blocks[1]
    assert isinstance(paragraph, Paragraph)
    assert [(at, spot.page) for at, spot in paragraph.spots] == [(0, 1), (28, 1), (58, 2), (88, 2)]
    assert paragraph.spots[0][1].box == (100.0, 155.2, 380.0, 165.2)


def test_page_numbers_of_many_kinds() -> None:
    for number in ("- 3 -", "—3—", "— 3 —", "第3页 共5页", "第 3 页", "3/5", "第三页", "·3·"):
        assert only(Drawing().lines(100, *FULL).text(290, 800, number)) == [texts_of_full()], number


def test_bare_page_numbers_that_count_the_pages() -> None:
    pages = [Drawing().lines(120, *FULL).text(290, 800, str(n)) for n in (7, 8, 9)]
    assert texts(read(*pages)) == [texts_of_full()] * 3


def test_a_bare_number_that_counts_nothing_stays() -> None:
    assert only(Drawing().lines(100, *FULL).text(290, 800, "4119")) == [texts_of_full(), "4119"]


def test_headers_that_return_are_left_out() -> None:
    pages = [
        Drawing().text(200, 50, "某局年度报告").line(80, 55, 500, 55).lines(120, *FULL)
        for _ in "abc"
    ]
    assert texts(read(*pages)) == [texts_of_full()] * 3


def test_a_line_at_the_head_that_does_not_return_stays() -> None:
    pages = [Drawing().text(200, 50, words).lines(120, *FULL) for words in ("前言", "后记")]
    assert texts(read(*pages)) == ["前言", texts_of_full(), "后记", texts_of_full()]


def test_a_character_drawn_twice_to_look_bold_is_read_once() -> None:
    page = (
        Drawing().text(80, 100, "总计11件").text(80.3, 100, "总计11件").text(80, 100.3, "总计11件")
    )
    assert only(page) == ["总计11件"]


def test_radicals_become_ideographs_and_nothing_else_changes() -> None:
    page = Drawing().text(80, 100, "⼀、⾏政⺠⼈⻚①㈠％Ａ")
    assert only(page) == ["一、行政民人页①㈠％Ａ"]


def test_text_off_the_paper_is_not_read() -> None:
    page = Drawing(extra="/CropBox[50 50 545 792]")
    found = read(page.text(100, 100, "正文").text(100, 20, "裁掉").text(700, 100, "外面"))
    assert texts(found) == ["正文"]
    paragraph = found.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spots[0][1].box == (50.0, 41.2, 70.0, 51.2)


def test_struck_out_text_is_left_out_and_told() -> None:
    page = Drawing().text(80, 100, "新收2414件。").line(100, 96.8, 110, 96.8)
    found = read(page)
    assert texts(found) == ["新收14件。"]
    assert found.doubts == ("第 1 页有划线删去的文字（修订痕迹），未计入检查",)


def test_a_longer_line_or_an_underline_strikes_nothing_out() -> None:
    page = (
        Drawing().text(80, 100, "新收24件。").line(90, 96.8, 200, 96.8).line(80, 101.5, 130, 101.5)
    )
    assert only(page) == ["新收24件。"]


def test_a_page_shown_sideways() -> None:
    page = Drawing(HEIGHT, 595.0, "/Rotate 90")
    for at, words in enumerate(["  " + LONG[:28], LONG, LONG, "完。"]):
        # Upright on a page turned clockwise is text that runs up the unturned page.
        inset = 20 if words.startswith(" ") else 0
        page.text(100 + 16 * at, 500 - inset, words.strip(), turn="0 1 -1 0")
    found = read(page)
    assert texts(found) == [LONG[:28] + LONG * 2 + "完。"]
    paragraph = found.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spots[0][1].box == (115.0, 91.2, 395.0, 101.2)


def test_text_that_runs_down_a_page() -> None:
    page = Drawing()
    for at, words in enumerate(["  " + LONG[:28], LONG, LONG, "完。"]):
        inset = 20 if words.startswith(" ") else 0
        page.text(400 - 16 * at, 100 + inset, words.strip(), turn="0 -1 1 0")
    page.text(290, 800, "- 1 -")
    found = read(page)
    assert texts(found) == [LONG[:28] + LONG * 2 + "完。"]
    paragraph = found.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.spots[0][1].box == (398.8, 120.0, 408.8, 400.0)


def test_text_askew_is_left_out_and_told() -> None:
    page = Drawing().lines(100, *FULL).text(200, 500, "内部资料", 40, turn="0.7 0.7 -0.7 0.7")
    found = read(page)
    assert texts(found) == [texts_of_full()]
    assert found.doubts == ("第 1 页有斜排的文字（多为水印），未计入检查",)
