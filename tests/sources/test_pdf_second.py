"""The second reading: figures whose place contradicts the rulings make their cells unsure."""

from __future__ import annotations

from .pdf_builder import Drawing, read, tables, texts, unsure

XS = [80.0, 200.0, 260.0, 320.0, 380.0]
YS = [200.0, 230.0, 260.0, 290.0]
ROWS = [["项目", "自然人", "其他", "总计"], ["新收", "12", "3", "15"], ["结转", "1", "0", "1"]]


def doubtful(page: Drawing) -> list[str]:
    (table,) = tables(read(page))
    return unsure(table)


def test_a_sound_table_has_no_doubt() -> None:
    assert doubtful(Drawing().table(XS, YS, ROWS)) == []


def test_a_ruling_through_a_figure() -> None:
    page = Drawing().table(XS, YS, [ROWS[0], ["新收", "", "", "15"], ROWS[2]])
    assert doubtful(page.text(252, 248, "1234")) == ["12", "34"]


def test_figures_close_to_a_ruling_are_no_doubt() -> None:
    page = Drawing().table(XS, YS, [ROWS[0], ["新收", "", "", "15"], ROWS[2]])
    assert doubtful(page.text(239, 248, "1234").text(261, 248, "12")) == []


def test_two_figures_in_one_cell() -> None:
    page = Drawing().table(XS, YS, [ROWS[0], ["新收", "", "", "15"], ROWS[2]], ("v1,2",))
    assert doubtful(page.text(225, 248, "12").text(285, 248, "3")) == ["12 3"]


def test_two_figures_one_below_the_other() -> None:
    page = Drawing().table(XS, YS, [ROWS[0], ["新收", "", "3", "15"], ROWS[2]])
    assert doubtful(page.text(225, 242, "12").text(225, 256, "13")) == ["12\n13"]


def test_a_figure_under_its_own_column_in_a_cell_that_spans_two() -> None:
    page = Drawing().table(XS, YS, [ROWS[0], ["新收", "12", "", ""], ROWS[2]], ("v1,3",))
    assert doubtful(page.text(345, 248, "15")) == ["15"]


def test_a_merged_cell_with_a_figure_in_its_middle_is_no_doubt() -> None:
    page = Drawing().table(XS, YS, [*ROWS[:2], ["结转", "", "", ""]], ("v2,2", "v2,3"))
    assert doubtful(page.centred(290, 278, "7")) == []


def test_a_merged_column_with_a_merged_head_is_no_doubt() -> None:
    skip = ("v1,2", "v1,3", "v2,2", "v2,3")
    page = Drawing().table(XS, YS, [ROWS[1], ["本年处理", "", "", ""], ["许可", "", "", ""]], skip)
    assert doubtful(page.text(360, 248, "数量").text(365, 278, "550")) == []


def test_a_figure_on_the_ruling_below() -> None:
    page = Drawing().table(XS, YS, [ROWS[0], ["新收", "", "3", "15"], ROWS[2]])
    assert doubtful(page.text(225, 263, "12")) == ["12"]


def test_a_ruling_that_stops_half_way() -> None:
    page = Drawing().table(XS, YS, [ROWS[0], ["新收", "12", "3", "15"], ROWS[2]], ("v1,2", "h2,2"))
    assert doubtful(page) == ["12 3", "0"]


def test_a_number_in_a_label_is_no_figure() -> None:
    page = Drawing().table(XS, YS, [["2024年 12 月", "自然人", "其他", "总计"], *ROWS[1:]])
    assert doubtful(page) == []


def test_a_figure_in_no_box_makes_its_row_unsure() -> None:
    page = Drawing().table(XS, YS, ROWS, ("v2,4", "h3,3"))
    assert doubtful(page) == ["结转", "1", "0"]
    assert texts(read(page)) == ["1"]
