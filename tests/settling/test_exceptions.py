"""An exception lets exactly one finding pass, to its last day; one that does nothing is told."""

from __future__ import annotations

from datetime import date

import pytest
from checks.bench import disputes

from gov_report_lint.model.outcome import FAIL, Checked, Run
from gov_report_lint.model.rule import Source
from gov_report_lint.model.settlement import (
    AMBIGUOUS,
    DUPLICATE,
    EXPIRED,
    NO_REMAINDER,
    UNMATCHED,
    Remainder,
    Waiver,
)
from gov_report_lint.settling.settle import Given, settled

from .papers import BLANKS, SUMS, TODAY, UNIT, paper, prose, run_of, settle, waiver

ONE = prose("工程投资125万。")
PLACE = "第一部分第1段"


def kinds(checked: Checked) -> list[str]:
    return [one.kind for one in checked.settlement.unused]


def mark(checked: Checked) -> str:
    (found,) = checked.all_findings
    return found.fingerprint


@pytest.mark.parametrize(
    "place",
    [
        PLACE,
        "第一部分 第１段",
        f"位置：{PLACE}（第 2 页）",
        f"{PLACE}（网页源代码第 31 行）",
        f"{PLACE}（文件第 4 行）",
    ],
)
def test_the_words_of_the_place(place: str) -> None:
    done = settle(paper(ONE), waiver(place))
    assert done.findings == []
    ((found, used),) = done.excepted
    assert (found.rule.id, used.person) == ("X01", "张三")
    assert done.settlement.unused == ()


@pytest.mark.parametrize("shape", ["{}", "标识：{}", "标识: {}"])
def test_the_fingerprint(shape: str) -> None:
    checked = paper(ONE)
    for written in (mark(checked), mark(checked).upper()):
        assert settle(checked, waiver(shape.format(written))).findings == []


def test_the_fact_address() -> None:
    row = {"upheld": 1, "corrected": 1, "other": 0, "pending": 0, "total": 2}
    rows = {"reconsideration": {**row, "total": 5}, "litigation_direct": row}
    rows["litigation_after_reconsideration"] = row
    checked = paper({"tables": {"disputes": rows}}, rules=(SUMS,))
    right = waiver("disputes.reconsideration.total", rule="X02")
    assert settle(checked, right).findings == []
    for wrong in ("disputes.reconsideration", "disputes", "disputes.reconsideration.upheld"):
        done = settle(checked, right._replace(place=wrong))
        assert (len(done.findings), kinds(done)) == (1, [UNMATCHED])


@pytest.mark.parametrize(
    "place", ["disputes", "第四部分行政复议、行政诉讼情况表", "disputes.reconsideration.other"]
)
def test_cells_told_together_may_be_called_by_their_table(place: str) -> None:
    checked = paper(disputes(1, 1, None, None, 2), rules=(BLANKS,))
    assert settle(checked, waiver(place, rule="X03")).findings == []


def test_the_outcome_stays_what_it_was() -> None:
    done = settle(paper(ONE), waiver(PLACE))
    assert done.count(FAIL) == 1
    assert len(done.all_findings) == 1


@pytest.mark.parametrize(
    ("today", "passes"), [(date(2025, 3, 31), True), (date(2025, 4, 1), False)]
)
def test_it_holds_to_its_last_day_and_on_it(today: date, passes: bool) -> None:
    done = settle(paper(ONE), waiver(PLACE, until="2025-03-31"), today=today)
    assert (done.findings == []) is passes
    assert kinds(done) == ([] if passes else [EXPIRED])
    if not passes:
        assert (
            "有效期只到 2025-03-31，已经过期；对应的问题重新列出" in done.settlement.unused[0].words
        )


def test_an_expired_one_that_was_renewed() -> None:
    old, new = waiver(PLACE, until="2025-03-31"), waiver(PLACE)
    for order in ((old, new), (new, old)):
        done = settle(paper(ONE), *order)
        assert done.findings == []
        assert kinds(done) == [EXPIRED]
        assert "另有有效的例外" in done.settlement.unused[0].words


@pytest.mark.parametrize("until", ["2025-12-31", "2025-03-31"])
@pytest.mark.parametrize(("rule", "place"), [("X01", "第一部分第2段"), ("X02", PLACE)])
def test_a_stale_one(rule: str, place: str, until: str) -> None:
    stale = waiver(place, until=until, rule=rule)
    done = settle(paper(ONE, rules=(UNIT,)), stale)
    assert len(done.findings) == 1
    (told,) = done.settlement.unused
    assert told.kind == (EXPIRED if until < str(TODAY) else UNMATCHED)
    assert "没有对上任何问题" in told.words


def test_a_rule_that_was_not_decided_leaves_its_exceptions_alone() -> None:
    """Nobody knows then whether the exception is still needed."""
    checked = paper(ONE, rules=(SUMS,))  # the table was not found: open
    assert kinds(settle(checked, waiver("disputes.reconsideration.total", rule="X02"))) == []


def test_a_rule_that_did_not_run_leaves_its_exceptions_alone() -> None:
    checked = paper(ONE)
    checked = checked._replace(terms=checked.terms._replace(disabled=("X09",)))
    assert kinds(settle(checked, waiver(PLACE, rule="X09"))) == []


def test_the_same_finding_twice() -> None:
    second = waiver(
        mark(paper(ONE, rules=(UNIT,))), source=Source("年报.docx.exceptions.yaml", 9, 5)
    )
    done = settle(paper(ONE), waiver(PLACE), second)
    assert len(done.excepted) == 1
    assert kinds(done) == [DUPLICATE]
    assert "与第 2 行的例外重复" in done.settlement.unused[0].words


def test_a_place_of_two_findings_lets_none_pass() -> None:
    checked = paper(prose("道路投资125万，桥梁投资130万。"))
    done = settle(checked, waiver(PLACE))
    assert len(done.findings) == 2
    (told,) = done.settlement.unused
    assert told.kind == AMBIGUOUS
    marks = [one.fingerprint for one in checked.all_findings]
    assert all(one in told.words for one in marks)
    done = settle(checked, waiver(marks[1]))
    assert [one.fingerprint for one in done.findings] == marks[:1]


def shared(*waivers: Waiver, paths: tuple[str, ...] = ("a/年报.docx", "b/年报.docx")) -> Run:
    """Return a run over reports with one finding each, settled by a common file."""
    data = [prose("工程投资125万。", issuer=f"云溪市第{i}局") for i in range(len(paths))]
    reports = [paper(one, path, (UNIT,)) for one, path in zip(data, paths, strict=True)]
    return settled(run_of(*reports), Given({}, waivers, None, TODAY))


def left(run: Run) -> list[int]:
    return [len(one.findings) for one in run.checked]


def test_an_exception_for_all_reports() -> None:
    run = shared(waiver(PLACE))
    assert left(run) == [0, 0]
    assert run.remainder == NO_REMAINDER


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("a/年报.docx", [0, 1]),
        ("./a/年报.docx", [0, 1]),
        ("a\\年报.docx", [0, 1]),
        ("年报.docx", [0, 0]),
    ],
)
def test_an_exception_for_one_file(file: str, expected: list[int]) -> None:
    run = shared(waiver(PLACE, file=file))
    assert left(run) == expected
    assert run.remainder == NO_REMAINDER


@pytest.mark.parametrize("file", ["报.docx", "c/年报.docx", "年报"])
def test_an_exception_for_a_file_that_is_not_here(file: str) -> None:
    run = shared(waiver(PLACE, file=file), waiver("第一部分第7段", file=file))
    assert left(run) == [1, 1]
    assert run.remainder == Remainder(elsewhere=(file,))


def test_a_common_one_is_stale_when_no_report_needs_it() -> None:
    needed, stale = waiver(PLACE, file="a/年报.docx"), waiver("第一部分第7段")
    run = shared(needed, stale)
    assert [one.waiver for one in run.remainder.unused] == [stale]
    assert all(one.settlement.unused == () for one in run.checked)


def test_one_of_the_reports_own_and_a_common_one() -> None:
    checked = paper(ONE, rules=(UNIT,))
    own, shared_one = waiver(PLACE), waiver(PLACE, source=Source("共用.yaml", 7, 5))
    given = Given({checked.report.path: (own,)}, (shared_one,), None, TODAY)
    (done,) = settled(run_of(checked), given).checked
    assert list(done.settlement.excepted.values()) == [own]
    (told,) = done.settlement.unused
    assert (told.kind, told.waiver) == (DUPLICATE, shared_one)
    assert "与 年报.docx.exceptions.yaml:2:5 的例外重复" in told.words
