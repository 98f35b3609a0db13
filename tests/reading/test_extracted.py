"""Extracted data read back: what is wrong in them is named, and nothing ends in a traceback."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gov_report_lint.files.stdin import Stdin
from gov_report_lint.lint import MAX_JSON, check_report, read, read_json
from gov_report_lint.model.document import UnreadableError
from gov_report_lint.model.library import Library
from gov_report_lint.model.report import Report
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.to_json import extracted

Make = Callable[[Any], Report]


def refused(data: Any) -> str:
    """Return the message with which the data are refused."""
    with pytest.raises(UnreadableError) as caught:
        read_json(json.dumps(data).encode(), "数据.json", shipped_library())
    return str(caught.value)


WRONG = [
    pytest.param([], "最外层", id="a list"),
    pytest.param("x", "最外层", id="a text"),
    pytest.param(3, "最外层", id="a number"),
    pytest.param(None, "最外层", id="null"),
    pytest.param({"year": "2024"}, "year", id="year a text"),
    pytest.param({"year": 2024.5}, "year", id="year a decimal"),
    pytest.param({"year": True}, "year", id="year a truth value"),
    pytest.param({"year": 10**12}, "year", id="year beyond the calendar"),
    pytest.param({"year": -1}, "year", id="year negative"),
    pytest.param({"title": 3}, "title", id="title a number"),
    pytest.param({"title": ["x"]}, "title", id="title a list"),
    pytest.param({"issuer": 3.5}, "issuer", id="issuer a number"),
    pytest.param({"form": ["ogi-2021"]}, "form", id="form a list"),
    pytest.param({"form": 2021}, "form", id="form a number"),
    pytest.param({"dated": 20250120}, "dated", id="dated a number"),
    pytest.param({"dated": "2025年1月20日"}, "dated", id="dated in words"),
    pytest.param({"dated": "2025-02-30"}, "dated", id="dated on no day"),
    pytest.param({"period": "2024"}, "period", id="period a text"),
    pytest.param({"period": {"start": 1}}, "period.start", id="period from a number"),
    pytest.param({"period": {"end": "2024-13-01"}}, "period.end", id="period to no day"),
    pytest.param(
        {"period": {"start": None, "end": None, "said": 5}},
        "period.said",
        id="period said a number",
    ),
    pytest.param(
        {"period": {"start": None, "end": None, "paragraph": "x"}},
        "period.paragraph",
        id="period paragraph a text",
    ),
    pytest.param({"paragraphs": "x"}, "paragraphs", id="paragraphs a text"),
    pytest.param({"paragraphs": {}}, "paragraphs", id="paragraphs an object"),
    pytest.param({"paragraphs": ["a", 3]}, "paragraphs[1]", id="a paragraph a number"),
    pytest.param({"paragraphs": [{"text": 3}]}, "paragraphs[0].text", id="a text a number"),
    pytest.param(
        {"paragraphs": [{"text": "a", "ordinal": "1"}]},
        "paragraphs[0].ordinal",
        id="ordinal a text",
    ),
    pytest.param(
        {"paragraphs": [{"text": "a", "number": 1}]}, "paragraphs[0].number", id="number a number"
    ),
    pytest.param(
        {"paragraphs": [{"text": "a", "level": "1"}]}, "paragraphs[0].level", id="level a text"
    ),
    pytest.param({"sections": {}}, "sections", id="sections an object"),
    pytest.param({"sections": ["overview"]}, "sections[0]", id="a section a text"),
    pytest.param({"sections": [{"key": "overvew"}]}, "“overvew”", id="an unknown section"),
    pytest.param({"sections": [{}]}, "sections[0].key", id="a section without key"),
    pytest.param({"sections": [{"key": ["overview"]}]}, "sections[0].key", id="section key a list"),
    pytest.param(
        {"sections": [{"key": "overview", "number": 1}]}, "sections[0].number", id="number of one"
    ),
    pytest.param(
        {"sections": [{"key": "overview", "title": 1}]}, "sections[0].title", id="title of one"
    ),
    pytest.param({"tables": []}, "tables", id="tables a list"),
    pytest.param({"tables": {"aplications": {}}}, "tables.aplications", id="an unknown table"),
    pytest.param({"tables": {"disputes": 3}}, "tables.disputes", id="a table a number"),
    pytest.param({"tables": {"disputes": None}}, "tables.disputes", id="a table null"),
    pytest.param(
        {"tables": {"disputes": {"reconsideratoin": {"total": 1}}}},
        "tables.disputes.reconsideratoin",
        id="an unknown row",
    ),
    pytest.param(
        {"tables": {"disputes": {"reconsideration": {"totl": 1}}}},
        "tables.disputes.reconsideration.totl",
        id="an unknown cell",
    ),
    pytest.param(
        {"tables": {"applications": {"refused": {"total": 1}}}},
        "tables.applications.refused",
        id="a group for a row",
    ),
    pytest.param(
        {"tables": {"applications": {"new_received": 5}}},
        "tables.applications.new_received",
        id="a number for a row",
    ),
    pytest.param(
        {"tables": {"disputes": {"reconsideration": {"total": [1]}}}},
        "tables.disputes.reconsideration.total",
        id="a cell a list",
    ),
    pytest.param(
        {"tables": {"disputes": {"reconsideration": {"total": True}}}},
        "tables.disputes.reconsideration.total",
        id="a cell a truth value",
    ),
    pytest.param({"tables": {"disputes": {}}, "layout": []}, "layout", id="layout a list"),
    pytest.param({"tables": {"disputes": {}}, "layout": "x"}, "layout", id="layout a text"),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": 3}}, "layout.disputes", id="layout of 3"
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"rows": 3}}}, "rows", id="layout rows"
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"rows": {"reconsideration": 3}}}},
        "rows",
        id="a printed label a number",
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"columns": ["a"]}}},
        "columns",
        id="layout columns",
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"doubled": 3}}},
        "doubled",
        id="layout doubled",
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"unclear": 3}}},
        "unclear",
        id="layout unclear",
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"strange": ["a"]}}},
        "strange",
        id="layout strange",
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"strange": [{}]}}},
        "strange",
        id="layout strange without text",
    ),
    pytest.param(
        {"tables": {"disputes": {}}, "layout": {"disputes": {"section": 3}}},
        "section",
        id="layout section",
    ),
    pytest.param({"tables": {"disputes": {}}, "printed": []}, "printed", id="printed a list"),
    pytest.param(
        {
            "tables": {"disputes": {"reconsideration": {"total": 1}}},
            "printed": {"disputes.reconsideration.total": 1},
        },
        "printed",
        id="printed a number",
    ),
    pytest.param({"strays": 3}, "strays", id="strays a number"),
    pytest.param({"doubts": 3}, "doubts", id="doubts a number"),
    pytest.param({"doubts": [3]}, "doubts", id="a doubt a number"),
]


@pytest.mark.parametrize(("data", "place"), WRONG)
def test_what_is_wrong_is_named(data: Any, place: str) -> None:
    message = refused(data)
    assert place in message
    assert "提取数据" in message


def test_a_number_of_many_digits_is_not_written_out() -> None:
    """1e999999999 is a short text and a number that no memory holds."""
    source = '{"tables": {"disputes": {"reconsideration": {"total": 1e3000000}}}}'
    said = ""
    try:
        report = read_json(source.encode(), "数据.json", shipped_library())
        said = report.tables["disputes"].cells["reconsideration", "total"].said
    except UnreadableError:
        pass
    assert len(said) < 1000


@pytest.mark.parametrize("depth", [900, 5000])
def test_tables_nested_beyond_sense(depth: int) -> None:
    source = '{"tables": {"disputes": ' + '{"a": ' * depth + "1" + "}" * depth + "}}"
    with pytest.raises(UnreadableError):
        read_json(source.encode(), "数据.json", shipped_library())


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"{",
        b"{} {}",
        b"[" * 100_000,
        b'{"a": ' * 100_000,
        b'{"year": 1' + b"0" * 5000 + b"}",
        b'{"title": "\xff"}',
        '{"title": "云溪"}'.encode("gb18030"),
        '{"title": "云溪"}'.encode("utf-16"),
        b'{"year": NaN}',
        b'{"tables": {"disputes": {"reconsideration": {"total": NaN}}}}',
        b'{"tables": {"disputes": {"reconsideration": {"total": Infinity}}}}',
    ],
    ids=lambda source: repr(source[:24]),
)
def test_bytes_that_are_no_such_data(source: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_json(source, "数据.json", shipped_library())


def test_json_that_is_too_large() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_json(b"{}" + b" " * MAX_JSON, "数据.json", shipped_library())
    assert "过大" in str(caught.value)


def test_a_byte_order_mark_does_no_harm() -> None:
    report = read_json(b'\xef\xbb\xbf{"year": 2024}', "数据.json", shipped_library())
    assert report.year == 2024
    piped = read("-", shipped_library(), Stdin(BytesIO(b'\xef\xbb\xbf {"year": 2024}')))
    assert (piped.year, piped.path) == (2024, "-")


def test_what_is_not_given_is_unknown(make_report: Make) -> None:
    report = make_report({})
    assert (report.title, report.issuer, report.year, report.used) == (None, None, None, None)
    assert (report.period, report.dated, report.required) == (None, None, None)
    assert (report.tables, report.headings, report.lines) == ({}, (), ())
    assert not report.has_prose


def test_null_is_unknown_too(make_report: Make) -> None:
    keys = ("form", "title", "issuer", "year", "period", "dated")
    report = make_report(dict.fromkeys(keys))
    assert (report.title, report.year, report.period, report.dated) == (None, None, None, None)


def test_what_is_given_is_taken(make_report: Make) -> None:
    report = make_report(
        {
            "form": "ogi-2021",
            "title": "报告",
            "issuer": "云溪市",
            "year": 2024,
            "period": {"start": "2024-01-01", "end": None},
            "dated": "2025-01-20",
            "sections": [{"key": "overview", "number": "一", "title": "总体情况"}],
            "strays": ["overview", None],
            "doubts": ["图片里的文字没有读"],
        }
    )
    assert (report.title, report.issuer, report.year, report.used) == (
        "报告",
        "云溪市",
        2024,
        "ogi-2021",
    )
    assert report.required is not None
    assert report.required.name == "ogi-2021"
    assert report.period is not None
    assert (report.period.start, report.period.end) == (date(2024, 1, 1), None)
    assert report.dated == date(2025, 1, 20)
    assert [(h.section, h.ordinal, h.number) for h in report.sections] == [("overview", 1, "一、")]
    assert report.strays == ("overview", None)
    assert report.doubts == ("图片里的文字没有读",)


def test_prose_tells_title_year_and_period_where_they_are_not_given(make_report: Make) -> None:
    lines = ["云溪市2024年政府信息公开工作年度报告", "统计期限为2024年1月1日至12月31日。"]
    report = make_report({"paragraphs": lines})
    assert (report.issuer, report.year) == ("云溪市", 2024)
    assert report.period is not None
    assert report.period.end == date(2024, 12, 31)
    assert make_report({"paragraphs": lines, "year": 2023}).year == 2023
    assert make_report({"paragraphs": lines, "title": None}).title is None


@pytest.mark.parametrize(
    ("given", "value", "kind"),
    [
        (95, 95, "number"),
        (-3, -3, "number"),
        (1.5, Decimal("1.5"), "number"),
        (1e5, 100000, "number"),
        ("95", 95, "number"),
        ("1,234", 1234, "number"),
        ("95件", None, "text"),
        ("/", None, "slash"),
        ("—", None, "dash"),
        ("无", None, "none"),
        ("", None, "blank"),
        (None, None, "blank"),
    ],
)
def test_what_a_cell_may_hold(given: Any, value: Any, kind: str, make_report: Make) -> None:
    data = {"tables": {"disputes": {"reconsideration": {"total": given}}}}
    cell = make_report(data).tables["disputes"].cells["reconsideration", "total"]
    assert cell.value == value
    assert getattr(cell.kind, "value", cell.kind) == kind


def test_the_printed_text_outweighs_the_plain_value(make_report: Make) -> None:
    data = {
        "tables": {"disputes": {"reconsideration": {"total": 3}}},
        "printed": {"disputes.reconsideration.total": "３"},
    }
    cell = make_report(data).tables["disputes"].cells["reconsideration", "total"]
    assert (cell.value, cell.said, cell.note) == (3, "３", "full-width")


@pytest.mark.parametrize(
    ("more", "edition"),
    [
        ({"form": "ogi-2019"}, "ogi-2019"),
        ({"form": "ogi-2021"}, "ogi-2021"),
        ({"layout": {"proactive": {"form": "ogi-2019"}}, "form": "ogi-2021"}, "ogi-2019"),
        ({"year": 2020}, "ogi-2019"),
        ({"year": 2024}, "ogi-2021"),
    ],
)
def test_which_edition_a_table_is_of(more: Any, edition: str, make_report: Make) -> None:
    """行政许可 × 处理决定数量 stands in both."""
    data = {"tables": {"proactive": {"licences": {"decisions": 1}}}, **more}
    assert make_report(data).tables["proactive"].form.edition == edition


def test_the_cells_given_tell_the_edition_better_than_the_year(make_report: Make) -> None:
    data = {"year": 2024, "tables": {"proactive": {"licences": {"change": 1, "decisions": 1}}}}
    assert make_report(data).tables["proactive"].form.edition == "ogi-2019"


def test_the_layout_is_taken(make_report: Make) -> None:
    data = {
        "tables": {"disputes": {"reconsideration": {"total": 1, "upheld": 1}}},
        "layout": {
            "disputes": {
                "section": "proactive",
                "rows": {"reconsideration": "复议", "litigation_direct": "起诉", "nothing": "x"},
                "columns": {"upheld": "维持"},
                "doubled": ["reconsideration"],
                "unclear": ["reconsideration.total"],
                "strange": [{"text": "旧标签", "edition": "ogi-2019"}, {"text": "怪标签"}],
            }
        },
    }
    table = make_report(data).tables["disputes"]
    assert table.section == "proactive"
    assert table.rows == {"reconsideration": "复议", "litigation_direct": "起诉"}
    assert table.columns == {"upheld": "维持", "total": "总计"}
    assert table.doubled == ("reconsideration",)
    assert [(one.text, one.edition) for one in table.strange] == [
        ("旧标签", "ogi-2019"),
        ("怪标签", None),
    ]
    assert table.cells["reconsideration", "total"].value is None
    assert table.cells["reconsideration", "upheld"].value == 1


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 3000),
    st.floats(allow_nan=False, allow_infinity=False, width=16),
    st.sampled_from(["", "1", "overview", "ogi-2021", "2024-01-01", "一", "/", "3件"]),
    st.text(max_size=5),
)
KEYS = st.sampled_from(
    [
        "form",
        "title",
        "issuer",
        "year",
        "period",
        "dated",
        "sections",
        "tables",
        "printed",
        "layout",
        "strays",
        "doubts",
        "paragraphs",
        "disputes",
        "reconsideration",
        "total",
        "start",
        "end",
        "said",
        "paragraph",
        "key",
        "number",
        "text",
        "ordinal",
        "level",
        "rows",
        "columns",
        "doubled",
        "unclear",
        "strange",
        "section",
        "proactive",
        "licences",
        "x",
    ]
)
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=12,
)


def outcome_of(data: Any) -> Report | None:
    """Return the report and judge it; None for data that are refused."""
    library = shipped_library()
    try:
        report = read_json(json.dumps(data).encode(), "数据.json", library)
    except UnreadableError:
        return None
    crashed = [one.reasons for one in check_report(report, library).outcomes if one.crashed]
    assert crashed == []
    json.dumps(extracted(report))
    return report


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(KEYS, ANYTHING, max_size=6))
def test_any_data_are_read_or_refused(data: dict[str, Any]) -> None:
    report = outcome_of(data)
    assert report is None or report.family.name == "ogi"


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value in the tree."""
    found = [path] if path else []
    if isinstance(node, list):
        node = dict(enumerate(node))
    if isinstance(node, dict):
        for key, value in node.items():
            found += places(value, (*path, key))
    return found


@pytest.fixture(scope="module")
def whole(library: Library) -> dict[str, Any]:
    """Return extracted data with every key in them."""
    from .papers import read as read_parts
    from .tables import disputes

    report = read_parts(
        "云溪市2024年政府信息公开工作年度报告",
        "统计期限为2024年1月1日至12月31日。",
        "一、总体情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        disputes("３", "/", "", *["1"] * 12),
        "2025年1月20日",
    )
    data = extracted(report)
    data["doubts"] = ["文本框"]
    data["strays"] = ["overview"]
    data["layout"]["disputes"]["strange"] = [{"text": "怪", "edition": None}]
    data["layout"]["disputes"]["unclear"] = ["reconsideration.total"]
    return json.loads(json.dumps(data))  # type: ignore[no-any-return]


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(place=st.integers(0, 10_000), value=ANYTHING)
def test_one_wrong_value_anywhere_is_refused_or_does_no_harm(
    whole: dict[str, Any], place: int, value: Any
) -> None:
    data = deepcopy(whole)
    every = places(data)
    *path, last = every[place % len(every)]
    node = data
    for step in path:
        node = node[step]
    node[last] = value
    outcome_of(data)


def test_tables_of_two_editions_need_no_layout() -> None:
    library = shipped_library()
    data = {
        "form": "ogi-2019",
        "year": 2024,
        "tables": {
            "proactive": {"regulations": {"made": 1, "published": 1, "public_total": 3}},
            "applications": {"other_handling": {"correction_overdue": {"total": 1}}},
        },
    }
    report = read_json(json.dumps(data).encode(), "数据.json", library)
    assert report.tables["proactive"].form.edition == "ogi-2019"
    assert report.tables["applications"].form.edition == "ogi-2021"


def test_an_unknown_form_is_refused() -> None:
    data = {"form": "ogi-2012", "tables": {"disputes": {"reconsideration": {"total": 1}}}}
    with pytest.raises(UnreadableError, match="ogi-2012"):
        read_json(json.dumps(data).encode(), "数据.json", shipped_library())


def test_null_for_a_whole_row_and_other_keys_are_unknown() -> None:
    data = {"prose": "x", "tables": {"applications": {"granted": None, "refused": {}}}}
    report = read_json(json.dumps(data).encode(), "数据.json", shipped_library())
    assert report.tables["applications"].cells == {}


def test_a_whole_number_written_with_a_point_is_that_number() -> None:
    data = b'{"tables": {"disputes": {"reconsideration": {"total": 8.0}}}}'
    report = read_json(data, "\u6570\u636e.json", shipped_library())
    assert report.tables["disputes"].cells["reconsideration", "total"].value == 8
