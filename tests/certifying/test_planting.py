"""Faults are planted as they are written, and only there."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gov_report_lint.certifying.draft import Draft
from gov_report_lint.certifying.planting import NotPossibleError, plant
from gov_report_lint.certifying.slips import CELL_SLIPS
from gov_report_lint.certifying.specimen import Specimen
from gov_report_lint.model.form import Form
from gov_report_lint.model.library import Library
from gov_report_lint.packs.errors import PackError
from gov_report_lint.packs.yaml_text import parse


@pytest.fixture
def draft(specimen: Specimen, editions: list[Form]) -> Draft:
    return specimen.draft(editions[-1], 3, "government")


def planted(draft: Draft, source: str, library: Library, seed: int = 1) -> Draft:
    return plant(draft, parse(source, "faults.yaml"), library, Random(seed))


def changed(before: Draft, after: Draft) -> dict[str, object]:
    keys = before.figures.keys() | after.figures.keys()
    return {
        key: after.figures.get(key, "gone")
        for key in keys
        if before.figures.get(key, "gone") != after.figures.get(key, "gone")
    }


def test_one_cell_is_changed_and_no_other(draft: Draft, library: Library) -> None:
    for seed in range(30):
        made = planted(draft, '- {cell: "applications.refused.*", add: 1-9}', library, seed)
        ((address, value),) = changed(draft, made).items()
        assert address.startswith("applications.refused.")
        assert isinstance(value, int)
        assert 1 <= value - draft.figures[address] <= 9
        assert made.paragraphs == draft.paragraphs


def test_the_next_change_knows_the_place(draft: Draft, library: Library) -> None:
    source = """
- {cell: "applications.*.business", add: "5"}
- {cell: "applications.{row}.total", add: "5"}
"""
    for seed in range(30):
        made = planted(draft, source, library, seed)
        rows = {address.split(".")[1] for address in changed(draft, made)}
        assert len(rows) == 1
        assert len(changed(draft, made)) == 2


def test_a_cell_can_be_left_out(draft: Draft, library: Library) -> None:
    source = '- {cell: "disputes.*", unlike: "disputes.*.total", add: "1"}'
    for seed in range(30):
        (address,) = changed(draft, planted(draft, source, library, seed))
        assert not address.endswith(".total")


def test_two_cells_are_exchanged(draft: Draft, library: Library) -> None:
    source = (
        '- {exchange: "applications.granted.natural_person", with: "applications.granted.research"}'
    )
    made = planted(draft, source, library)
    first, second = "applications.granted.natural_person", "applications.granted.research"
    assert made.figures[first] == draft.figures[second]
    assert made.figures[second] == draft.figures[first]


def test_rows_slip_down(draft: Draft, library: Library) -> None:
    made = planted(draft, "- {shift: row, in: applications}", library)
    assert set(changed(draft, made)) <= {k for k in draft.figures if k.startswith("applications.")}
    forward = "applications.carried_forward.natural_person"
    assert made.figures[forward] == draft.figures["applications.total_handled.natural_person"]


def test_a_row_slips_to_the_right(draft: Draft, library: Library) -> None:
    made = planted(draft, "- {shift: column, in: disputes}", library)
    assert len({address.rpartition(".")[0] for address in changed(draft, made)}) == 1


def test_text_is_replaced_once(draft: Draft, library: Library) -> None:
    made = planted(draft, "- {find: 国务院令第711号, put: 国务院令第492号}", library)
    assert "\n".join(made.paragraphs) == "\n".join(draft.paragraphs).replace("711", "492", 1)


def test_paragraphs_come_go_and_move(draft: Draft, library: Library) -> None:
    made = planted(draft, "- {insert: [甲, 乙], after: 一、总体情况}", library)
    at = made.paragraphs.index("一、总体情况")
    assert made.paragraphs[at : at + 3] == ["一、总体情况", "甲", "乙"]
    gone = planted(draft, "- {remove: 五、存在的, to: 六、其他}", library)
    assert "五、存在的主要问题及改进情况" not in gone.paragraphs
    assert "六、其他需要报告的事项" in gone.paragraphs
    moved = planted(draft, "- {move: 六、其他, before: 五、存在的}", library)
    assert sorted(moved.paragraphs) == sorted(draft.paragraphs)
    five, six = "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
    assert moved.paragraphs.index(six) + 1 == moved.paragraphs.index(five)


def test_a_table_is_dropped_or_of_another_edition(draft: Draft, library: Library) -> None:
    gone = planted(draft, '- {drop: "disputes.*"}', library)
    assert "disputes" not in gone.report(library).tables
    old = planted(draft, "- {form: ogi-2019, table: proactive}", library)
    assert old.report(library).tables["proactive"].form.edition == "ogi-2019"


def test_a_label_reads_otherwise(draft: Draft, library: Library) -> None:
    made = planted(draft, "- {label: disputes.upheld, put: 结果维护}", library)
    assert made.report(library).tables["disputes"].columns["upheld"] == "结果维护"


def test_the_day_of_publication_is_another(draft: Draft, library: Library) -> None:
    made = planted(draft, "- {published: 04-02}", library)
    assert made.settings().published == made.published
    assert (made.published.year, made.published.month) == (draft.year + 1, 4)


def test_anything_else_is_set_in_the_data(draft: Draft, library: Library) -> None:
    assert planted(draft, "- {data: {title: 别的}}", library).data()["title"] == "别的"


@pytest.mark.parametrize(
    "source",
    [
        '- {cell: "nothing.*", add: "1"}',
        "- {find: 没有这句话, put: 甲}",
        '- {drop: "nothing.*"}',
        '- {exchange: "nothing.*", with: "applications.*"}',
    ],
)
def test_what_can_not_happen_is_said(source: str, draft: Draft, library: Library) -> None:
    with pytest.raises(NotPossibleError):
        planted(draft, source, library)


@pytest.mark.parametrize("source", ["- {nonsense: 1}", "- {find: 一、, put: 二、, drop: x}"])
def test_a_change_written_wrongly_is_refused(source: str, draft: Draft, library: Library) -> None:
    with pytest.raises(PackError):
        planted(draft, source, library)


@given(value=st.integers(0, 99999), seed=st.integers(0, 99))
@pytest.mark.parametrize("slip", ["swap_digits", "double_digit", "lose_digit"])
def test_a_slip_of_digits(slip: str, value: int, seed: int) -> None:
    made = CELL_SLIPS[slip](value, "yes", Random(seed))
    if made == value:
        return
    before, after = str(value), str(made)
    if slip == "swap_digits":
        assert sorted(before) == sorted(after)
    elif slip == "double_digit":
        assert len(after) == len(before) + 1
    else:
        assert len(after) == len(before) - 1


@pytest.mark.parametrize(
    ("option", "value", "made"),
    [("yes", 3, None), ("yes", 0, 0), ("zero", 0, None), ("zero", 3, 3), ("yes", None, None)],
)
def test_a_cell_left_blank(option: str, value: int | None, made: int | None) -> None:
    assert CELL_SLIPS["blank"](value, option, Random(1)) == made


@pytest.mark.parametrize(
    ("option", "made"), [("{}件", "7件"), ("/", "/"), ("12", 12), ("-3", "-3"), ("{}O", "7O")]
)
def test_something_put_into_a_cell(option: str, made: object) -> None:
    assert CELL_SLIPS["put"](7, option, Random(1)) == made
