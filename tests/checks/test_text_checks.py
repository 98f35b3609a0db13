"""The checks that read sentences: agree, same, rate, share, parts, cite, contains and unit."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS
from gov_report_lint.model.rule import Rule

from .bench import judged, only, rule, status, text

APPLICATIONS = "三、收到和处理政府信息公开申请情况"
NEW = "applications.new_received.total"
OVER = "applications.carried_over.total"


def figures(**rows: Any) -> dict[str, Any]:
    """Return table 3 with only the totals of these rows."""
    return {"applications": {row: {"total": value} for row, value in rows.items()}}


def received(sentence: str, **rows: Any) -> dict[str, Any]:
    return text(APPLICATIONS, sentence, tables=figures(**rows))


def agree(**more: Any) -> Rule:
    message = "{said}|{value}|{table}|{table_value}"
    return rule("agree", message, mention="new_received", equals=NEW, **more)


@pytest.mark.parametrize(
    ("said", "cell", "expected"),
    [
        ("收到政府信息公开申请26件。", 26, PASS),
        ("收到政府信息公开申请25件。", 26, FAIL),
        ("收到政府信息公开申请27件。", 26, FAIL),
        ("收到政府信息公开申请1,026件。", 1026, PASS),
        ("收到政府信息公开申请二十六件。", 26, PASS),
        ("收到政府信息公开申请２６件。", 26, PASS),
        ("收到政府信息公开申请25件。", None, OPEN),
        ("收到政府信息公开申请25件。", "/", OPEN),
        ("收到政府信息公开申请25件。", "26件", OPEN),
        ("收到公开申请0件。", None, OPEN),
        ("没有说到。", 26, NOT_APPLICABLE),
        # A bound is no value.
        ("收到政府信息公开申请20余件。", 26, NOT_APPLICABLE),
        # The year before, a part of the whole, another kind of application.
        ("2023年收到政府信息公开申请25件。", 26, NOT_APPLICABLE),
        ("去年收到政府信息公开申请25件。", 26, NOT_APPLICABLE),
        ("市本级收到政府信息公开申请25件。", 26, NOT_APPLICABLE),
        ("收到行政复议申请25件。", 26, NOT_APPLICABLE),
    ],
)
def test_what_the_text_tells_agrees_with_the_table(said: str, cell: Any, expected: str) -> None:
    data = {**received(said, new_received=cell), "year": 2024}
    assert status(agree(), data) == expected


def test_where_text_and_table_disagree() -> None:
    data = received("2024年，我局收到政府信息公开申请 25 件，均已答复。", new_received=26)
    finding = only(judged(agree(), data))
    assert finding.message == (
        "收到政府信息公开申请 25 件|25|"
        "第三部分申请情况表「一、本年新收政府信息公开申请数量」×「总计」|26"
    )
    place = finding.location
    assert (place.section, place.paragraph, place.table) == ("applications", 2, None)
    assert place.text == "收到政府信息公开申请 25 件"
    assert place.words == "第三部分第1段"
    (table,) = finding.related
    assert (table.table, table.row, table.column, table.text) == (
        "applications",
        "new_received",
        "total",
        "26",
    )
    assert (finding.expected, finding.actual) == (26, 25)
    assert finding.tape == "正文 25 ≠ 表格 26"


def test_a_table_that_is_not_there_leaves_agreement_open() -> None:
    assert status(agree(), text(APPLICATIONS, "收到政府信息公开申请25件。")) == OPEN


def test_a_sum_the_sentence_itself_means() -> None:
    allowed = agree(allows=[{"sum": f"{NEW} + {OVER}", "words": ["含上", "结转"]}])
    meant = received("受理政府信息公开申请28件，结转的2件在内。", new_received=26, carried_over=2)
    assert status(allowed, meant) == PASS
    assert status(agree(), meant) == FAIL
    not_said = received("受理政府信息公开申请28件。", new_received=26, carried_over=2)
    assert status(allowed, not_said) == FAIL
    assert status(agree(allows=[{"sum": f"{NEW} + {OVER}"}]), not_said) == PASS
    doubtful = judged(agree(doubtful=[f"{NEW} + {OVER}"]), not_said)
    assert doubtful.status == OPEN
    assert "28" in doubtful.reasons[0]
    assert status(agree(doubtful=[OVER]), not_said) == FAIL


def test_of_two_tellings_one_may_mean_another_thing() -> None:
    lines = [APPLICATIONS, "收到政府信息公开申请26件。", "收到政府信息公开申请25件。"]
    outcome = judged(agree(), text(*lines, tables=figures(new_received=26)))
    assert outcome.status == OPEN
    assert "另有一处" in outcome.reasons[0]
    both_wrong = judged(agree(), text(*lines, tables=figures(new_received=20)))
    assert [finding.actual for finding in both_wrong.findings] == [26, 25]


def test_a_sum_over_two_cells() -> None:
    checked = rule(
        "agree",
        "{table_value}",
        mention="litigation",
        equals="disputes.litigation_direct.total + disputes.litigation_after_reconsideration.total",
    )
    lines = ["四、政府信息公开行政复议、行政诉讼情况", "发生行政诉讼案件3件。"]
    rows = {"litigation_direct": {"total": 2}, "litigation_after_reconsideration": {"total": 1}}
    assert status(checked, text(*lines, tables={"disputes": rows})) == PASS
    rows["litigation_direct"]["total"] = 1
    finding = only(judged(checked, text(*lines, tables={"disputes": rows})))
    assert finding.message == "2"
    assert len(finding.related) == 2
    # One of the two is blank: enough may stand there, or what is known is already too much.
    half: dict[str, Any] = {
        "litigation_direct": {"total": None},
        "litigation_after_reconsideration": {"total": 1},
    }
    assert status(checked, text(*lines, tables={"disputes": half})) == OPEN
    half["litigation_after_reconsideration"]["total"] = 4
    assert status(checked, text(*lines, tables={"disputes": half})) == FAIL


def test_one_quantity_has_one_value() -> None:
    checked = rule("same", "{what}：{first_place}{first}≠{second}", mentions=["new_received"])
    lines = [APPLICATIONS, "收到政府信息公开申请26件。", "收到政府信息公开申请27件。"]
    assert status(checked, text(*lines[:2])) == NOT_APPLICABLE
    assert status(checked, text(*lines[:2], lines[1])) == PASS
    finding = only(judged(checked, text(*lines)))
    assert finding.message == "本年新收申请数：第三部分第1段26≠27"
    assert finding.location.paragraph == 3
    assert finding.location.text == "收到政府信息公开申请27件"
    assert [one.paragraph for one in finding.related] == [2]
    assert (finding.expected, finding.actual) == (26, 27)


def test_each_of_several_quantities_is_compared_with_itself_alone() -> None:
    checked = rule("same", mentions=["new_received", "carried_forward"])
    lines = [APPLICATIONS, "收到政府信息公开申请26件。", "结转下年度继续办理2件。"]
    assert status(checked, text(*lines)) == NOT_APPLICABLE


def rate(said: str) -> Any:
    checked = rule(
        "rate",
        "{what}{printed}|{part}|{whole}|{computed}",
        rate="hotline.on_time_rate",
        part="hotline.closed_on_time",
        whole=["hotline.accepted", "hotline.dispatched"],
    )
    return judged(checked, text(f"12345热线{said}"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("受理工单800件，按时办结780件，按时办结率97.5%。", PASS),
        ("受理工单800件，按时办结780件，按时办结率97.50%。", PASS),
        ("受理工单800件，按时办结780件，按时办结率98%。", PASS),
        ("受理工单800件，按时办结780件，按时办结率97%。", FAIL),
        ("受理工单800件，按时办结780件，按时办结率97.4%。", FAIL),
        ("受理工单3786件，按时办结3590件，按时办结率94.82%。", PASS),
        ("受理工单3786件，按时办结3590件，按时办结率94.87%。", FAIL),
        # Both usual roundings of 0.5.
        ("受理工单200件，按时办结1件，按时办结率0.5%。", PASS),
        ("受理工单200件，按时办结1件，按时办结率1%。", PASS),
        ("受理工单200件，按时办结1件，按时办结率0%。", PASS),
        ("受理工单200件，按时办结1件，按时办结率2%。", FAIL),
        ("受理工单3件，按时办结3件，按时办结率100%。", PASS),
        ("受理工单0件，按时办结0件，按时办结率100%。", OPEN),
        ("受理工单800件，按时办结率97.5%。", OPEN),
        ("按时办结780件，按时办结率97.5%。", OPEN),
        ("受理工单800件，按时办结780件。", NOT_APPLICABLE),
        # Any of the wholes may be meant.
        ("受理工单900件，派发工单800件，按时办结780件，按时办结率97.5%。", PASS),
    ],
)
def test_a_rate_recomputes(said: str, expected: str) -> None:
    assert rate(said).status == expected


def test_what_a_wrong_rate_is_told() -> None:
    finding = only(rate("受理工单3786件，按时办结3590件，按时办结率94.87%。"))
    assert finding.message == "热线按时办结率94.87%|3590|3786|94.82%"
    assert finding.location.text == "按时办结率94.87%"
    assert finding.location.paragraph == 1
    assert len(finding.related) == 2
    assert str(finding.expected) == "94.82"
    assert str(finding.actual) == "94.87"
    assert finding.tape == "3590 ÷ 3786 = 94.82% ≠ 94.87%"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("公开信息400条，其中政策文件100条，占25%；动态信息300条，占75%。", PASS),
        ("公开信息400条，其中政策文件100条，占26%，动态信息300条，占75%。", FAIL),
        ("公开信息400条，其中政策文件100条，占25.1%，动态信息300条，占75%。", FAIL),
        ("公开信息300条，其中政策文件100条，占33.3%，动态信息200条，占66.7%。", PASS),
        ("公开信息300条，其中政策文件100条，占33%，动态信息200条，占67%。", PASS),
        ("公开信息400余条，其中政策文件100条，占26%，动态信息300条，占75%。", OPEN),
        ("公开信息400条，其中政策文件100条，动态信息300条。", NOT_APPLICABLE),
    ],
)
def test_a_share_recomputes(said: str, expected: str) -> None:
    assert status(rule("share"), text("一、总体情况", said)) == expected


def test_what_a_wrong_share_is_told() -> None:
    said = "公开信息400条，其中政策文件100条，占26%，动态信息300条，占75%。"
    finding = only(judged(rule("share", "{printed}|{part}|{whole}|{computed}"), text(said)))
    assert finding.message == "26%|100|400|25%"
    assert finding.location.text == "100条，占26%"
    assert finding.tape == "100 ÷ 400 = 25% ≠ 26%"


@pytest.mark.parametrize(
    ("said", "more", "less"),
    [
        ("公开信息177条，其中甲48条、乙102条、丙12条、丁等15条。", PASS, PASS),
        ("公开信息100条，其中甲20条、乙30条。", PASS, PASS),
        ("公开信息260条，其中甲100条、乙80条、丙90条。", FAIL, PASS),
        ("公开信息260条，其中甲100条、乙80条、其他70条。", PASS, FAIL),
        ("公开信息260条，其中甲100条、乙80条、其他80条。", PASS, PASS),
        ("公开信息260条，其中甲100条、乙80条、其他90条。", FAIL, PASS),
        ("收到申请10件，其中自然人8件、法人2件，予以公开6件、不予公开4件。", PASS, PASS),
        ("公开信息260余条，其中甲100条、乙80条、丙90条。", OPEN, PASS),
        ("公开信息260条，其中网站200条、微信100条。", OPEN, PASS),
        ("公开信息260条。", NOT_APPLICABLE, NOT_APPLICABLE),
        ("公开信息260条，其中图片300张。", NOT_APPLICABLE, NOT_APPLICABLE),
        ("公开信息3条（甲2条、乙2条、丙1条）。", FAIL, PASS),
    ],
)
def test_parts_and_their_total(said: str, more: str, less: str) -> None:
    data = text("一、总体情况", said)
    assert status(rule("parts", refuse="more"), data) == more
    assert status(rule("parts", refuse="less"), data) == less


def test_what_parts_that_are_too_much_are_told() -> None:
    message = "{whole}{unit}|{parts}|{sum}|{difference}"
    said = "全年公开信息 260 条，其中甲100条、乙80条、丙90条。"
    finding = only(judged(rule("parts", message, refuse="more"), text("一、总体情况", said)))
    assert finding.message == "260条|100 + 80 + 90|270|10"
    assert (finding.expected, finding.actual) == (260, 270)
    assert finding.location.text == "260 条，其中甲100条、乙80条、丙90条"
    assert finding.location.words == "第一部分第1段"


FORMAT = "国办公开办函〔2021〕30号"


@pytest.mark.parametrize(
    ("cited", "right", "what"),
    [
        ("国办公开办函〔2021〕30号", "", ""),
        ("国办公开办函[2021]30号", FORMAT, "六角括号"),
        ("国办公开办函（2021）30号", FORMAT, "六角括号"),
        ("国办公开办函〔2021〕030号", FORMAT, "不加 0"),
        ("国办公开办函〔2021〕第30号", FORMAT, "不加“第”"),
        ("国办公开办函〔21〕30号", "国办公开办函〔21〕30号", "四位"),
    ],
)
def test_a_document_number_is_well_formed(cited: str, right: str, what: str) -> None:
    checked = rule("cite", "{cited}|{right}|{what}", must="be-well-formed")
    outcome = judged(checked, text(f"根据《通知》（{cited}）编制。"))
    assert outcome.status == (FAIL if what else PASS)
    for finding in outcome.findings:
        assert what in finding.message
        assert finding.expected == right
        assert finding.location.text == cited


def test_no_document_number_at_all() -> None:
    data = text("一审案号为（2023）苏01行初12号，见1号楼。")
    assert status(rule("cite", must="be-well-formed"), data) == NOT_APPLICABLE


def test_the_number_in_force() -> None:
    old = "国办公开办函〔2019〕60号"
    checked = rule(
        "cite", "{cited}{what}{right}", must="be-in-force", number=FORMAT, instead_of=[old]
    )
    assert status(checked, text(f"根据《格式》（{FORMAT}）编制。")) == PASS
    assert status(checked, text(f"根据《通知》（{old}）和《格式》（{FORMAT}）编制。")) == PASS
    assert status(checked, text("根据《通知》（国办函〔2020〕109号）编制。")) == NOT_APPLICABLE
    finding = only(judged(checked, text(f"根据《通知》（{old}）编制。")))
    assert (finding.expected, finding.actual) == (FORMAT, old)
    assert finding.location.text == old


def test_number_and_title_belong_together() -> None:
    fees = "国办函〔2020〕109号"
    titles = {FORMAT: ["年度报告格式", "格式"], fees: ["处理费管理办法"]}
    checked = rule("cite", "{title}|{what}|{right}", must="belong-to-title", titles=titles)
    assert status(checked, text(f"根据《年度报告格式》（{FORMAT}）。")) == PASS
    assert status(checked, text(f"根据《格式的通知》（{FORMAT}）。")) == PASS
    assert status(checked, text(f"根据有关文件（{FORMAT}）。")) == NOT_APPLICABLE
    assert status(checked, text("根据《格式》（云政函〔2020〕9号）。")) == NOT_APPLICABLE
    # A title that no listed number has may be another wording of the right one.
    assert status(checked, text(f"根据《有关事项的通知》（{FORMAT}）。")) == OPEN
    finding = only(judged(checked, text(f"根据《处理费管理办法》（{FORMAT}）。")))
    assert finding.message == f"处理费管理办法|{FORMAT}是关于“年度报告格式”的文件|{fees}"
    assert (finding.expected, finding.actual) == (fees, FORMAT)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("根据《政府信息公开条例》（国务院令第711号）编制。", PASS),
        ("根据《政府信息公开条例》（国务院第711号令）编制。", PASS),
        ("根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。", FAIL),
        ("根据《政府信息公开条例》编制。", NOT_APPLICABLE),
        ("根据《制定程序条例》（国务院令第321号）和《政府信息公开条例》编制。", NOT_APPLICABLE),
        ("国务院令第492号。", NOT_APPLICABLE),
    ],
)
def test_the_decree_of_a_law(said: str, expected: str) -> None:
    checked = rule(
        "cite", "{cited}{right}", must="be-the-decree", title="政府信息公开条例", number="711"
    )
    outcome = judged(checked, text(said))
    assert outcome.status == expected
    for finding in outcome.findings:
        assert finding.message == "国务院令第492号国务院令第711号"
        assert finding.location.text == "国务院令第492号"


def test_what_a_section_has_to_say() -> None:
    checked = rule("contains", "{part}|{said}", section="other_matters", any=["处理费", "无..收费"])
    six = "六、其他需要报告的事项"
    assert status(checked, text(six, "未收取信息处理费。")) == PASS
    assert status(checked, text(six, "无任何收费。")) == PASS
    # Said elsewhere is said.
    assert status(checked, text("一、总体情况", "未收取信息处理费。", six, "无。")) == PASS
    finding = only(judged(checked, text("一、总体情况", six, "无。")))
    assert finding.message == "第六部分|无。"
    assert (finding.location.section, finding.location.paragraph) == ("other_matters", 3)
    nothing_below = only(judged(checked, text("一、总体情况", six)))
    assert nothing_below.location.paragraph == 2
    no_section = only(judged(checked, text("标题", "一、总体情况")))
    assert no_section.location.section == "other_matters"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("工程造价125万元。", PASS),
        ("工程造价125万，已开工。", FAIL),
        ("工程造价125万。", FAIL),
        ("工程造价为125.5万", FAIL),
        ("造价3亿；", FAIL),
        ("造价3亿、4亿元。", PASS),
        ("造价1,234万）", FAIL),
        ("造价125万美元。", PASS),
        ("造价3万户次。", PASS),
        ("造价125元。", NOT_APPLICABLE),
        ("造价很高，125万。", NOT_APPLICABLE),
        ("共125万。", NOT_APPLICABLE),
    ],
)
def test_money_bears_its_unit(said: str, expected: str) -> None:
    outcome = judged(rule("unit", "{said}", words=["造价", "投资"]), text("一、总体情况", said))
    assert outcome.status == expected


def test_what_money_without_its_unit_is_told() -> None:
    finding = only(
        judged(rule("unit", "{said}", words=["造价"]), text("工程造价为 125 万，开工。"))
    )
    assert finding.message == "造价为125万"
    assert finding.location.text == "造价为 125 万"
    assert (finding.expected, finding.actual) == ("125万元", "125万")
