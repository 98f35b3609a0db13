"""Tables bound by their labels alone: never by the order or the number of their cells."""

from __future__ import annotations

import random
from copy import deepcopy

import pytest

from gov_report_lint.lint import check_report
from gov_report_lint.model.document import Table
from gov_report_lint.model.report import TableRead
from gov_report_lint.packs.shipped import shipped_library

from .papers import HEADS, bound, document, figures, read
from .papers import tables as tables_of
from .tables import (
    APPLICANTS,
    DISPUTES,
    FIVE,
    UP,
    Rows,
    applications,
    disputes,
    proactive_2019,
    proactive_2021,
    table,
)

HEAD_ROWS = 3
Made = tuple[Rows, dict[tuple[str, str], str]]


def test_the_little_table_language() -> None:
    made = table([["甲", None, "乙"], [UP, UP, "丙"], ["丁", "戊", None]])
    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in made.cells] == [
        ("甲", 0, 0, 2, 2),
        ("乙", 0, 2, 1, 1),
        ("丙", 1, 2, 1, 1),
        ("丁", 2, 0, 1, 1),
        ("戊", 2, 1, 1, 2),
    ]
    assert all(cell is not None for row in made.grid() for cell in row)


@pytest.mark.parametrize(
    ("edition", "cells"), [("ogi-2021", 175), ("ogi-2019", 161)], ids=["2021", "2019"]
)
def test_table_3_of_both_editions(edition: str, cells: int) -> None:
    printed, expected = applications(edition)
    result = bound("applications", printed)
    assert len(expected) == cells
    assert figures(result) == expected
    assert {address: cell.value for address, cell in result.cells.items()} == {
        address: int(text) for address, text in expected.items()
    }
    complete(result)


@pytest.mark.parametrize(
    ("made", "cells"), [(proactive_2021(), 10), (proactive_2019(), 22)], ids=["2021", "2019"]
)
def test_table_2_of_both_editions(
    made: tuple[Rows, dict[tuple[str, str], str]], cells: int
) -> None:
    printed, expected = made
    result = bound("proactive", printed)
    assert len(expected) == cells
    assert figures(result) == expected
    complete(result)


def test_table_4() -> None:
    result = bound("disputes", disputes())
    assert figures(result) == DISPUTES
    complete(result)


def complete(result: TableRead) -> None:
    assert result.missing_rows() == ()
    assert result.missing_columns() == ()
    assert result.doubled == ()
    assert result.strange == ()


def test_a_figure_knows_its_place() -> None:
    printed, _ = applications()
    cell = bound("applications", printed).cells["refused.state_secret", "natural_person"]
    assert (cell.place.table, cell.place.row, cell.place.column) == (1, 8, 4)


@pytest.mark.parametrize("seed", range(5))
def test_columns_in_any_order(seed: int) -> None:
    printed, expected = applications()
    order = list(range(3, 10))
    random.Random(seed).shuffle(order)
    # The heads over several columns would cover strangers: print the labels flat.
    heads: Rows = [["项目", None, None, "自然人", "商业企业", "科研机构", "社会公益组织"]]
    heads[0] += ["法律服务机构", "其他", "总计"]
    rows: Rows = [[*row[:3], *(row[i] for i in order)] for row in [*heads, *printed[3:]]]
    assert figures(bound("applications", rows)) == expected


@pytest.mark.parametrize("seed", range(5))
def test_rows_in_any_order(seed: int) -> None:
    """Whole groups change places, and the rows inside a group do."""
    printed, expected = applications()
    labels = [row[0] or row[1] for row in printed]
    first, last = labels.index("三、本年度办理结果"), len(printed) - 2
    body = printed[first : last + 1]
    for row in body:
        row[0] = UP
    groups: list[Rows] = []
    for row in body:
        if row[1] == UP:
            groups[-1].append(row)
        else:
            groups.append([row])
    generator = random.Random(seed)
    for group in groups:
        title = group[0][1]
        generator.shuffle(group)
        for row in group:
            row[1] = UP if title and group[0][2] else title
        group[0][1] = title
    generator.shuffle(groups)
    shuffled = [row for group in groups for row in group]
    shuffled[0][0] = "三、本年度办理结果"
    rows = [*printed[:first], *shuffled, *printed[last + 1 :]]
    assert figures(bound("applications", rows)) == expected


@pytest.mark.parametrize("at", [0, 3, 9, 28])
def test_extra_blank_rows(at: int) -> None:
    printed, expected = applications()
    blank: Rows = [[""] * 10, [""] * 10]
    rows = [*printed[:at], *blank, *printed[at:]]
    assert figures(bound("applications", rows)) == expected


@pytest.mark.parametrize("at", [0, 3, 5, 10])
def test_an_extra_blank_column(at: int) -> None:
    """Between two figures too: the cells left of it and right of it keep their heads."""
    printed, expected = applications()
    heads: Rows = [
        ["项目", None, None, "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构"]
    ]
    heads[0] += ["其他", "总计"]
    rows: Rows = [[*row[:at], "", *row[at:]] for row in [*heads, *printed[3:]]]
    assert figures(bound("applications", rows)) == expected


def relabelled(rows: Rows, change: dict[str, str]) -> Rows:
    return [[change.get(text, text) if text else text for text in row] for row in rows]


@pytest.mark.parametrize(
    "change",
    [
        {"一、本年新收政府信息公开申请数量": "本年新收政府信息公开申请数量"},
        {"一、本年新收政府信息公开申请数量": "1.本年新收政府信息公开申请数量"},
        {"（一）予以公开": "(一)予以公开"},
        {"（一）予以公开": "予以公开"},
        {"（一）予以公开": "1、予以公开"},
        {"1.属于国家秘密": "1．属于国家秘密"},
        {"1.属于国家秘密": "１．属于国家秘密"},
        {"1.属于国家秘密": "（1）属于国家秘密"},
        {"1.属于国家秘密": "①属于国家秘密"},
        {"1.属于国家秘密": "属于\n国家秘密"},
        {"1.属于国家秘密": "  1. 属 于 国 家 秘 密 "},
        {"1.属于国家秘密": "1.属于国家秘密。"},
        {"3.危及“三安全一稳定”": '3.危及"三安全一稳定"'},
        {"3.危及“三安全一稳定”": "3.危及三安全一稳定"},
        {"商业企业": "商业\n企业"},
        {"商业企业": "商 业 企 业"},
        {"商业企业": "商业\u3000企业"},
        {"（七）总计": "（七）合计"},
        {"自然人": "自\u200b然人"},
        {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开"},
        {"四、结转下年度继续办理": "四、结转下年继续办理"},
    ],
    ids=lambda change: "-".join(change.values()),
)
def test_labels_in_other_writing(change: dict[str, str]) -> None:
    printed, expected = applications()
    result = bound("applications", relabelled(printed, change))
    assert figures(result) == expected
    complete(result)


def test_labels_in_other_writing_in_the_other_tables() -> None:
    change = {"尚未审结": "尚未\n审结", "总计": "合计", "行政复议": "行政复议（因政府信息公开）"}
    assert figures(bound("disputes", relabelled(disputes(), change))) == DISPUTES
    printed, expected = proactive_2021()
    change = {"本年收费金额（单位：万元）": "本年收费金额\n(单位:万元)", "规章": "规　章"}
    assert figures(bound("proactive", relabelled(printed, change))) == expected


def test_full_width_digits_are_read_as_figures() -> None:
    result = bound("disputes", disputes("１２", "1,234", *["0"] * 13))
    cells = result.cells
    assert cells["reconsideration", "upheld"].value == 12
    assert cells["reconsideration", "upheld"].note == "full-width"
    assert cells["reconsideration", "corrected"].value == 1234


def test_the_kinds_of_empty_cells_are_told_apart() -> None:
    result = bound("disputes", disputes("", "/", "—", "无", "0", *["　"] * 10))
    kinds = [str(cell.kind) for cell in list(result.cells.values())[:6]]
    values = [cell.value for cell in list(result.cells.values())[:6]]
    assert values == [None, None, None, None, 0, None]
    assert len(set(kinds[:5])) == 5
    assert kinds[5] == kinds[0]


def test_a_head_repeated_in_the_middle() -> None:
    """Word repeats it on every page; some offices copy it by hand."""
    printed, expected = applications()
    rows = [*printed[:12], *deepcopy(printed[:HEAD_ROWS]), *printed[12:]]
    rows[15][0] = "三、本年度办理结果"
    rows[15][1] = "（三）不予公开"
    result = bound("applications", rows)
    assert figures(result) == expected
    assert result.doubled == ()


@pytest.mark.parametrize("at", [5, 9, 17, 25, 26, 27])
@pytest.mark.parametrize("head", [False, True], ids=["without head", "with head"])
def test_table_3_cut_in_two(at: int, head: bool) -> None:
    printed, expected = applications()
    first, second = printed[:at], printed[at:]
    if second[0][0] == UP:
        second[0][0] = "三、本年度办理结果"
    if second[0][1] == UP:
        second[0][1] = "（续）"
    if head:
        second = [*deepcopy(printed[:HEAD_ROWS]), *second]
    result = bound("applications", first, second)
    assert figures(result) == expected
    complete(result)
    last = list(result.cells.values())[-1]
    assert last.place.table == 2


def test_a_half_without_head_that_text_parts_from_the_first_is_not_guessed_at() -> None:
    printed, expected = applications()
    parts = HEADS["applications"], printed[:9], "以下另表说明：", printed[9:]
    result = read(*parts).tables["applications"]
    assert len(result.cells) < len(expected)
    assert all(figures(result)[address] == expected[address] for address in result.cells)


def test_blank_lines_do_not_part_the_halves() -> None:
    printed, expected = applications()
    parts = HEADS["applications"], printed[:9], "", " ", printed[9:]
    assert figures(read(*parts).tables["applications"]) == expected


def test_a_second_half_of_another_width_is_not_guessed_at() -> None:
    printed, expected = applications()
    second = [[*row[:3], "", *row[3:]] for row in printed[9:]]
    result = bound("applications", printed[:9], second)
    assert all(figures(result)[address] == expected[address] for address in result.cells)


def test_table_2_as_four_tables() -> None:
    printed, expected = proactive_2021()
    pieces = [printed[0:4], printed[4:7], printed[7:11], printed[11:14]]
    result = bound("proactive", *pieces)
    assert figures(result) == expected
    complete(result)
    printed, expected = proactive_2019()
    pieces = [printed[i:j] for i, j in ((0, 4), (4, 8), (8, 12), (12, 15), (15, 18))]
    result = bound("proactive", *pieces)
    assert figures(result) == expected
    complete(result)


@pytest.mark.parametrize("name", ["granted", "refused.state_secret", "carried_forward"])
def test_a_row_that_is_missing(name: str) -> None:
    printed, expected = applications()
    at = next(i for i, row in enumerate(printed) if expected[name, "total"] == row[9])
    gone = printed.pop(at)
    if at < len(printed):
        for place in range(2):
            printed[at][place] = gone[place] if printed[at][place] == UP else printed[at][place]
    result = bound("applications", printed)
    assert result.missing_rows() == (name,)
    assert figures(result) == {key: text for key, text in expected.items() if key[0] != name}


def test_a_row_that_is_there_twice_is_unclear() -> None:
    printed, expected = applications()
    printed.append(["四、结转下年度继续办理", None, None, *["9"] * 7])
    result = bound("applications", printed)
    assert result.doubled == ("carried_forward",)
    for column in APPLICANTS:
        assert result.cells["carried_forward", column].value is None
    assert figures(result)["granted", "total"] == expected["granted", "total"]
    assert result.cells["granted", "total"].value == int(expected["granted", "total"])


def test_a_row_twice_in_two_tables_is_unclear() -> None:
    printed, _ = applications()
    second = [*deepcopy(printed[:HEAD_ROWS]), *deepcopy(printed[18:])]
    second[HEAD_ROWS][:2] = ["三、本年度办理结果", "（五）不予处理"]
    result = bound("applications", printed[:20], second)
    assert result.doubled == ("not_processed.complaint", "not_processed.repeated")
    for row in result.doubled:
        assert all(result.cells[row, column].value is None for column in APPLICANTS)
    assert result.missing_rows() == ()
    assert result.cells["unavailable.not_held", "total"].value is not None


def test_a_column_that_is_missing() -> None:
    printed, expected = applications()
    rows = [[*row[:5], *row[6:]] for row in printed]
    result = bound("applications", rows)
    assert result.missing_columns() == ("research",)
    assert figures(result) == {key: text for key, text in expected.items() if key[1] != "research"}


def test_a_column_that_is_missing_in_table_4() -> None:
    rows: Rows = [
        ["行政复议", None, None, None, "行政诉讼", *[None] * 9],
        [*FIVE[:4], "未经复议直接起诉", *[None] * 4, "复议后起诉", *[None] * 4],
        [*[UP] * 4, *FIVE, *FIVE],
        [str(number) for number in range(1, 15)],
    ]
    result = bound("disputes", rows)
    assert ("reconsideration", "total") not in result.cells
    assert figures(result)["reconsideration", "pending"] == "4"
    assert figures(result)["litigation_direct", "upheld"] == "5"
    assert figures(result)["litigation_after_reconsideration", "total"] == "14"


@pytest.mark.parametrize(
    ("right", "wrong", "name"),
    [
        ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", "refused.prohibited_by_law"),
        ("1.信访举报投诉类申请", "1.信访举报投拆类申请", "not_processed.complaint"),
        ("（一）予以公开", "（一）与以公开", "granted"),
        ("科研机构", "科研机购", "research"),
        ("社会公益组织", "社会公益组识", "public_welfare"),
    ],
)
def test_a_misspelt_label_is_bound_as_it_is_printed(right: str, wrong: str, name: str) -> None:
    printed, expected = applications()
    result = bound("applications", relabelled(printed, {right: wrong}))
    assert figures(result) == expected
    assert {**result.rows, **result.columns}[name] == wrong


def test_a_label_that_is_no_misspelling_is_not_bound() -> None:
    printed, _ = applications()
    result = bound("applications", relabelled(printed, {"（一）予以公开": "（一）完全无关的事"}))
    assert result.missing_rows() == ("granted",)


def test_a_label_that_nobody_knows_is_told_and_leaves_the_shape_open() -> None:
    printed, _ = applications()
    odd = relabelled(printed, {"（一）予以公开": "（一）完全无关的事"})
    report = read("三、收到和处理政府信息公开申请情况", odd)
    strange = report.tables["applications"].strange
    assert [(label.text, label.edition) for label in strange] == [("（一）完全无关的事", None)]
    library = shipped_library()
    outcomes = {one.rule.id: one for one in check_report(report, library).outcomes}
    assert outcomes["A14"].status == "open"
    assert "“（一）完全无关的事”" in outcomes["A14"].reasons[0]


def test_furniture_is_no_strange_label() -> None:
    for edition in ("ogi-2019", "ogi-2021"):
        assert bound("applications", applications(edition)[0]).strange == ()
    for printed, _ in (proactive_2019(), proactive_2021()):
        assert bound("proactive", printed).strange == ()
    assert bound("disputes", disputes()).strange == ()


FEES: Rows = [["项目", "数量", "金额"], ["文具", "3", "45"], ["邮票", "7", "84"]]


def test_an_unrelated_table_is_ignored_and_told() -> None:
    printed, expected = applications()
    report = read(
        "一、总体情况", FEES, HEADS["applications"], printed, "六、其他需要报告的事项", FEES
    )
    assert figures(report.tables["applications"]) == expected
    assert set(report.tables) == {"applications"}
    assert report.strays == ("overview", "other_matters")


def test_a_table_of_layout_alone_is_no_stray() -> None:
    report = read("一、总体情况", [["附件", "见网站"]], HEADS["disputes"], disputes())
    assert report.strays == ()


def test_a_digest_of_some_rows_does_not_make_the_table_unclear() -> None:
    printed, expected = applications()
    digest: Rows = [["项目", "总计"], ["予以公开", "5"], ["部分公开", "6"]]
    report = read("一、总体情况", digest, HEADS["applications"], printed)
    assert figures(report.tables["applications"]) == expected
    assert report.tables["applications"].doubled == ()
    assert report.tables["applications"].section == "applications"


def test_half_the_one_edition_and_half_the_other() -> None:
    """Table 2 of 2021 with a block of 2019 left in: read as 2021, the old labels told."""
    printed, expected = proactive_2021()
    old, _ = proactive_2019()
    printed[4:7] = old[4:7]
    report = read(HEADS["proactive"], printed)
    result = report.tables["proactive"]
    assert result.form.edition == "ogi-2021"
    assert report.used == "ogi-2021"
    strange = {one.text: one.edition for one in result.strange}
    assert strange["上一年项目数量"] == "ogi-2019"
    assert strange["本年增/减"] == "ogi-2019"
    got = figures(result)
    for address in expected:
        if address[0] != "licences":
            assert got[address] == expected[address]


@pytest.mark.parametrize("edition", ["ogi-2021", "ogi-2019"])
def test_the_edition_is_told_by_the_labels(edition: str) -> None:
    printed, _ = applications(edition)
    two = proactive_2021()[0] if edition == "ogi-2021" else proactive_2019()[0]
    report = read(HEADS["proactive"], two, HEADS["applications"], printed)
    assert report.used == edition
    assert read(HEADS["disputes"], disputes()).used is None


def test_a_table_where_another_one_should_stand() -> None:
    report = read(HEADS["proactive"], disputes(), HEADS["disputes"], proactive_2021()[0])
    assert report.tables["disputes"].section == "proactive"
    assert report.tables["proactive"].section == "disputes"
    assert figures(report.tables["disputes"]) == DISPUTES


def test_a_cell_merged_over_two_figures_is_told_once_and_not_twice() -> None:
    printed, _ = applications()
    printed[3][9] = None
    result = bound("applications", printed)
    got = figures(result)
    assert got["new_received", "other"] == "1006"
    assert (
        result.cells["new_received", "total"].place == result.cells["new_received", "other"].place
    )


def test_two_figures_for_one_place_are_unclear() -> None:
    """A row label over two rows of figures points at both."""
    printed, _ = applications()
    printed.insert(4, [UP, UP, UP, *["9"] * 7])
    cell = bound("applications", printed).cells["new_received", "natural_person"]
    assert cell.value is None
    assert cell.said == "1001 9"


@pytest.mark.parametrize(
    "rows",
    [
        [[""]],
        [["总计"]],
        [["总计", "总计"], ["总计", "总计"]],
        [["自然人"], ["予以公开"]],
        [["予以公开", "部分公开"], ["1", "2"]],
        [["规章", "规章"], ["规章", "规章"]],
        [["行政复议"], ["结果维持"], ["1"]],
    ],
)
def test_odd_tables_are_read_without_harm(rows: Rows) -> None:
    report = read("云溪市2024年政府信息公开工作年度报告", "一、总体情况", rows)
    for result in report.tables.values():
        assert set(result.cells) <= {
            (row.name, column) for row in result.form.rows.values() for column in row.columns
        }


def test_a_table_with_holes_in_its_grid() -> None:
    """A damaged file: places no cell fills, spans beyond the edge."""
    whole = table(applications()[0])
    cells = tuple(
        cell._replace(rows=cell.rows + 90, columns=cell.columns + 90) if index % 17 == 4 else cell
        for index, cell in enumerate(whole.cells)
        if index % 5
    )
    broken = Table(cells, 1, whole.height, whole.width)
    made = document(HEADS["applications"], applications()[0])
    blocks = tuple(broken if isinstance(block, Table) else block for block in made.blocks)
    from gov_report_lint.packs.shipped import shipped_library
    from gov_report_lint.reading.report import read_report

    report = read_report(made._replace(blocks=blocks), shipped_library())
    assert tables_of(blocks) == [broken]
    assert report.sections[0].section == "applications"


def test_a_second_copy_of_the_table_is_no_digest() -> None:
    printed, _ = applications()
    second = [list(row) for row in printed]
    second[3][-1] = "9999"
    result = bound("applications", printed, second)
    assert "new_received" in result.doubled
    assert result.cells["new_received", "total"].value is None


def test_a_row_of_figures_that_the_form_does_not_have_is_told() -> None:
    printed, _ = applications()
    printed.append(["五、自行增加的一项", None, None, *["1"] * 7])
    report = read("三、收到和处理政府信息公开申请情况", printed)
    outcomes = {one.rule.id: one for one in check_report(report, shipped_library()).outcomes}
    assert [finding.message for finding in outcomes["A14"].findings] == [
        "第三部分申请情况表多出「五、自行增加的一项」一行。"
    ]


def test_a_telephone_number_under_the_table_is_no_row() -> None:
    printed, expected = applications()
    printed.append(["联系电话", None, None, "03295550123", *[""] * 6])
    report = read("三、收到和处理政府信息公开申请情况", printed)
    assert figures(report.tables["applications"]) == expected
    outcomes = {one.rule.id: one for one in check_report(report, shipped_library()).outcomes}
    assert outcomes["A14"].status == "pass"
