"""Tables read in two ways: by the grid, and by the order of their cells."""

from __future__ import annotations

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Document, Table
from gov_report_lint.model.report import TWO_READINGS, TableRead
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.report import read_report

from .papers import HEADS, bound, document, figures
from .tables import (
    APPLICANTS,
    DISPUTES,
    UP,
    Rows,
    applications,
    disputes,
    proactive_2019,
    proactive_2021,
)

SHIPPED = shipped_library()


def unclear(read: TableRead) -> set[tuple[str, str]]:
    return {address for address, cell in read.cells.items() if cell.note == TWO_READINGS}


def without_spans(rows: Rows) -> Rows:
    """Return the rows as they come when a converter has lost all spans of the heads."""
    return [[text for text in row if text is not None and text != UP] for row in rows]


@pytest.mark.parametrize("edition", ["ogi-2021", "ogi-2019"])
def test_heads_without_spans_are_read_by_their_order(edition: str) -> None:
    printed, expected = applications(edition)
    result = bound("applications", [*without_spans(printed[:3]), *printed[3:]])
    assert figures(result) == expected
    assert not unclear(result)


def test_heads_without_spans_over_figures_below() -> None:
    printed = disputes()
    result = bound("disputes", [*without_spans(printed[:3]), printed[3]])
    assert figures(result) == DISPUTES


def test_heads_without_spans_and_figures_that_do_not_match_them() -> None:
    printed, expected = applications()
    rows = [*without_spans(printed[:3]), *printed[3:]]
    rows[3] = [*rows[3][:-1], None]  # two figures in one cell, or one too few
    result = bound("applications", rows)
    wanted = {key: text for key, text in expected.items() if key[0] != "new_received"}
    assert figures(result) == wanted


def test_a_label_with_the_wrong_span_shifts_no_figure() -> None:
    printed, expected = applications()
    row = printed[3]
    printed[3] = [row[0], None, *row[3:]]
    result = bound("applications", printed)
    wrong = {key for key, cell in result.cells.items() if cell.said != expected[key]}
    assert wrong
    assert wrong <= unclear(result)
    assert {row for row, _ in unclear(result)} == {"new_received"}


def test_a_finding_is_not_rested_on_what_two_readings_tell_differently() -> None:
    printed, _ = applications()
    row = printed[3]
    printed[3] = [row[0], None, *row[3:]]
    made = document("三、收到和处理政府信息公开申请情况", printed)
    outcomes = check_report(read_report(made, SHIPPED), SHIPPED).outcomes
    doubted = [one for one in outcomes if "用两种方法读出的内容不同" in "".join(one.reasons)]
    assert "B01" in {one.rule.id for one in doubted}
    rows = [finding.location.row for one in outcomes for finding in one.findings]
    assert "total_handled" in rows  # figures made to add up nowhere
    assert "new_received" not in rows


def test_a_cell_that_the_file_reader_is_unsure_of() -> None:
    printed, _ = applications()
    made = document(HEADS["applications"], printed)
    table = made.blocks[-1]
    assert isinstance(table, Table)
    cells = [one._replace(unsure=one.text == "1001") for one in table.cells]
    again = Document(*made[:2], (*made.blocks[:-1], table._replace(cells=tuple(cells))))
    read = read_report(again, SHIPPED).tables["applications"]
    assert unclear(read) == {("new_received", "natural_person")}
    assert read.cells["new_received", "natural_person"].said == "1001"
    assert read.cells["new_received", "natural_person"].value is None


@pytest.mark.parametrize("made", [proactive_2021(), proactive_2019(), (disputes(), DISPUTES)])
def test_both_readings_agree_on_the_printed_forms(
    made: tuple[Rows, dict[tuple[str, str], str]],
) -> None:
    key = "disputes" if made[1] is DISPUTES else "proactive"
    result = bound(key, made[0])
    assert figures(result) == made[1]
    assert not unclear(result)


def test_heads_whose_merged_places_are_blank() -> None:
    # A pipe table has no spans: what is merged is a label and blank cells beside it.
    printed: Rows = [[text if text not in (None, UP) else "" for text in row] for row in disputes()]
    assert figures(bound("disputes", printed)) == DISPUTES


def test_a_head_that_stands_in_the_place_of_another_one() -> None:
    printed: Rows = [["结果维持" if text == "总计" else text for text in row] for row in disputes()]
    assert not {"total"} & {column for _, column in figures(bound("disputes", printed))}


@pytest.mark.parametrize(
    ("label", "wanted"),
    [("商业企业", {"business"}), ("（一）予以公开", set(APPLICANTS))],
)
def test_figures_hang_on_labels_that_the_reader_is_sure_of(label: str, wanted: set[str]) -> None:
    made = document(HEADS["applications"], applications()[0])
    table = made.blocks[-1]
    assert isinstance(table, Table)
    cells = [one._replace(unsure=one.text == label) for one in table.cells]
    again = made._replace(blocks=(*made.blocks[:-1], table._replace(cells=tuple(cells))))
    read = read_report(again, SHIPPED).tables["applications"]
    assert {column for _, column in unclear(read)} == wanted


def cut(at: int, lost: int) -> tuple[Rows, Rows, dict[tuple[str, str], str]]:
    """Return table 3 in two halves; the second one has lost its first ``lost`` columns."""
    printed, expected = applications()
    below: Rows = [row[lost:] for row in printed[at:]]
    below[0] = [text if text != UP else "" for text in below[0]]
    return printed[:at], below, expected


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_the_second_half_has_no_heads_and_fewer_columns(lost: int) -> None:
    # Cut behind （四）1., where a page ends: the rest of the group goes on without its label.
    above, below, expected = cut(16, lost)
    if lost:
        below = [row for row in below if row[0] is not None]  # labels that went with their column
    result = bound("applications", above, below)
    found = figures(result)
    assert found == {address: expected[address] for address in found}
    assert ("not_processed.repeated", "total") in found
    assert not unclear(result)


def test_a_digest_of_another_width_is_no_second_half() -> None:
    printed, expected = applications()
    digest: Rows = [["（一）予以公开", "99"], ["（七）总计", "99"]]
    assert figures(bound("applications", printed, digest)) == expected


def wrong(result: TableRead, expected: dict[tuple[str, str], str]) -> dict[tuple[str, str], object]:
    """Return the cells that are taken for another figure than the printed one."""
    return {
        address: read.value
        for address, read in result.cells.items()
        if read.value is not None and str(read.value) != expected[address]
    }


@pytest.mark.parametrize("at", [5, 12, 20])
def test_heads_printed_again_on_the_next_page(at: int) -> None:
    printed, expected = applications()
    bare = [without_spans(printed)[index] for index in range(len(printed))]
    again = [*bare[:at], *bare[:3], *bare[at:]]
    result = bound("applications", again)
    assert wrong(result, expected) == {}
    assert figures(result) == expected


@pytest.mark.parametrize("column", range(7))
def test_a_blank_cell_that_the_file_left_out_shifts_no_figure(column: int) -> None:
    printed, expected = applications()
    row = [text for at, text in enumerate(printed[8]) if at != 3 + column]
    printed[8] = row
    result = bound("applications", printed)
    address = list(dict.fromkeys(row for row, _ in expected))[5]
    assert {name for name, _ in unclear(result)} == {address}
    assert wrong(result, expected) == {}


def test_a_blank_cell_left_out_of_the_figures_below_their_heads() -> None:
    printed = disputes()
    printed[3] = [text for text in printed[3] if text != "4"]
    assert wrong(bound("disputes", printed), DISPUTES) == {}


def test_rows_without_spans_filled_up_with_blanks() -> None:
    printed, expected = applications()
    width = len(printed[0])
    rows: Rows = [[*row, *[""] * (width - len(row))] for row in without_spans(printed)]
    assert wrong(bound("applications", rows), expected) == {}


def test_a_table_cut_behind_the_head_of_a_block() -> None:
    printed, expected = proactive_2021()
    result = bound("proactive", printed[:6], printed[6:])
    assert wrong(result, expected) == {}
    assert ("penalties", "decisions") in figures(result)


def test_a_head_that_is_lost_is_not_looked_for_in_the_block_above() -> None:
    printed, expected = proactive_2019()
    printed[9] = ["信息内容", "上一年项目数量", "本年", "增/减", "处理决定数量"]
    assert wrong(bound("proactive", printed), expected) == {}


def test_a_figure_with_a_note_is_no_label() -> None:
    printed = disputes()
    printed[3][3] = "4（注1）"
    title = "云溪市水务局2024年政府信息公开工作年度报告"
    report = read_report(document(title, HEADS["disputes"], printed), SHIPPED)
    assert report.tables["disputes"].strange == ()


def test_two_figures_in_one_cell_and_none_in_the_next() -> None:
    printed, _ = applications()
    figures_of_row = printed[5][3:]
    printed[5][3:5] = [f"{figures_of_row[0]} {figures_of_row[1]}", ""]
    result = bound("applications", printed)
    assert {row for row, _ in unclear(result)} == {"granted"}
    printed[5][4] = figures_of_row[1]
    assert unclear(bound("applications", printed)) == set()


@pytest.mark.parametrize("below", [True, False])
def test_a_label_that_a_page_break_tore_in_two(below: bool) -> None:
    printed, expected = applications()
    at = next(i for i, row in enumerate(printed) if row[2] == "2.没有现成信息需要另行制作")
    row = printed[at]
    blank: Rows = [[UP, UP, text, *[""] * 7] for text in ("2.没有现成信息需要另", "行制作")]
    blank[int(below)][3:] = row[3:]
    printed[at : at + 1] = blank
    result = bound("applications", printed)
    assert figures(result) == expected
    assert result.strange == ()
    assert result.rows["unavailable.needs_creation"] == "2.没有现成信息需要另行制作"


def test_a_group_of_one_edition_is_no_row_of_another() -> None:
    # The page ends behind （六）1. and its number parts the halves: they can't be joined.
    printed, expected = applications()
    at = next(i for i, row in enumerate(printed) if row[1] == "（六）其他处理") + 1
    below: Rows = [[text if text != UP else "" for text in row] for row in printed[at:]]
    title = "云溪市水务局2024年政府信息公开工作年度报告"
    made = document(title, HEADS["applications"], printed[:at], "—3—", below)
    report = read_report(made, SHIPPED)
    read = report.tables["applications"]
    expected_too = {("other_handling", column): "" for column in APPLICANTS}
    assert wrong(read, expected | expected_too) == {}
    outcomes = {one.rule.id: one.status for one in check_report(report, SHIPPED).outcomes}
    assert outcomes["A11"] == "open"
