"""The rules of content duties: what they find, and what they must not."""

from __future__ import annotations

from typing import Any

import pytest

from gov_report_lint.cases.case import Case
from gov_report_lint.judging import judge_rule
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS, Outcome
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.loading import load_library
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import local_folders, shipped_folders, shipped_library
from gov_report_lint.reading.from_json import report_from

ONE, FIVE, SIX = "一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"
ASPECTS = ("F01", "F02", "F03", "F04", "F05")
GOVERNMENT = ("F06", "F07", "F08")


def judged(
    rule: str,
    *paragraphs: str,
    library: Library | None = None,
    profile: str | None = None,
    **data: Any,
) -> Outcome:
    """Return the outcome of one rule on the paragraphs of a report for 2024."""
    packs = library or shipped_library()
    prepared = next(one for one in prepare_rules(packs) if one.rule.id == rule)
    report = report_from({"year": 2024, "paragraphs": list(paragraphs), **data}, "数据.json", packs)
    outcome = judge_rule(prepared, Case(report, Settings(profile)))
    assert not outcome.crashed, outcome.reasons
    return outcome


def found(rules: tuple[str, ...], *paragraphs: str, **more: Any) -> list[str]:
    """Return those of the rules that have a finding."""
    return [one for one in rules if judged(one, *paragraphs, **more).status == FAIL]


# A first part in the manner of real reports, and the aspects that a careful reader misses in it.
# Where the words leave it open, the reader is not asked.
FIRST_PARTS = [
    (
        "2024年，我局贯彻落实条例，主动公开政府信息56条，切实保障公众的知情权、监督权。",
        ["F02", "F03", "F04", "F05"],
    ),
    (
        "我镇深入学习贯彻条例，坚持公开为常态、不公开为例外，深化重点领域信息公开，增强公信力。",
        ["F02", "F03", "F04", "F05"],
    ),
    (
        "一年来，全局高度重视，成立了由局长任组长的领导小组，开展了业务培训。",
        ["F01", "F02", "F03", "F04"],
    ),
    (
        "2024年，本机关没有收到政府信息公开申请，没有发生行政复议、行政诉讼。",
        ["F01", "F03", "F04", "F05"],
    ),
    ("全年编发政府公报6期，刊登文件72件。全年收到申请112件，办结110件。", ["F03", "F05"]),
    ("2024年我乡共推送惠农政策、农技知识、灾害预警等信息203条。", ["F02", "F03", "F04", "F05"]),
    (
        "街道按照条例公开各类公告60条，未接收到依申请公开，严格落实信息发布审核制度，压实责任。",
        ["F04"],
    ),
    (
        "全年公开信息1200条，办理依申请公开15件；完善三审三校；优化网站栏目；举办培训班1期。",
        [],
    ),
    (
        "法定主动公开内容更新到位，依申请公开0件，发布前由保密办把关，依托微信公众号，年底检查。",
        [],
    ),
    (
        "对领导分工、预算决算等对外公开，无人申请公开，对网站栏目定期梳理，公示栏及时更新，"
        "考核到科室。",
        [],
    ),
]


@pytest.mark.parametrize(("said", "missing"), FIRST_PARTS)
def test_the_five_aspects(said: str, missing: list[str]) -> None:
    assert found(ASPECTS, ONE, said, SIX, "无。") == missing


def test_headings_alone_treat_the_aspects() -> None:
    headings = ["主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障"]
    numbered = [f"（{number}）{one}" for number, one in zip("一二三四五", headings, strict=True)]
    assert found(ASPECTS, ONE, *numbered) == []


def test_a_list_of_the_parts_treats_no_aspect() -> None:
    listing = "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。"
    assert found(ASPECTS, ONE, listing) == list(ASPECTS)


@pytest.mark.parametrize("rule", ASPECTS)
@pytest.mark.parametrize(
    "paragraphs", [[ONE], [ONE, "良好。"], [SIX, "全年公开信息30条。"], ["第一、概况", "公开。"]]
)
def test_aspects_of_a_part_that_is_not_there(rule: str, paragraphs: list[str]) -> None:
    assert judged(rule, *paragraphs).status == OPEN


def test_aspects_may_stand_in_what_could_not_be_read() -> None:
    outcome = judged("F03", ONE, "全年公开信息30条，群众满意。", strays=["overview"])
    assert outcome.status == OPEN


def test_the_aspects_are_asked_of_the_edition_of_2021() -> None:
    assert judged("F03", ONE, "全年公开信息30条。", year=2020).status == NOT_APPLICABLE


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        ("云溪市人民政府", list(GOVERNMENT)),
        ("青岚县", list(GOVERNMENT)),
        ("云溪市水务局", []),
        ("云溪市人民政府办公室", []),
        ("云溪经济技术开发区管理委员会", []),
        ("城关镇人民政府", []),
    ],
)
def test_what_a_government_adds(issuer: str, expected: list[str]) -> None:
    said = "全年公开信息1200条，健全工作机制。"
    assert found(GOVERNMENT, ONE, said, issuer=issuer) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("把政务公开纳入年终考核，开展社会评议，未发生责任追究情况。", [PASS, PASS, PASS]),
        ("年终考评；群众满意度98%；没有被问责的。", [PASS, PASS, PASS]),
        ("开展督查，印发通报4期；委托第三方开展评估。", [OPEN, OPEN, OPEN]),
        ("纳入绩效管理；邀请社会监督员；没有违反规定的问题。", [OPEN, OPEN, OPEN]),
        ("严格督查整改。", [OPEN, FAIL, OPEN]),
    ],
)
def test_how_a_government_says_it(said: str, expected: list[str]) -> None:
    got = [judged(one, ONE, said, issuer="云溪市人民政府").status for one in GOVERNMENT]
    assert got == expected


def test_it_may_be_said_anywhere() -> None:
    said = ("公开信息。", FIVE, "考核、评议、问责力度不够。")
    assert found(GOVERNMENT, ONE, *said, issuer="云溪市") == []


NOTHING = [
    "无",
    "无。",
    "暂无。",
    "（无）",
    "/",
    "—",
    "不存在",
    "本年度无存在问题。",
    "2024年，我镇政府信息公开工作不存在主要问题。",
    "我局政府信息公开工作暂未发现问题。",
    "无存在的主要问题及改进情况。",
    "暂无需要改进的情况。",
]
PROBLEMS = [
    "更新慢。",
    "没有专职工作人员。",
    "无独立网站，依托区政府门户网站公开。",
    "部分股室报送信息不积极。我局制定了报送制度，纳入年终考核。",
    "由于机构改革，工作衔接出现断档。现已明确专人，理顺流程。",
    "公开形式以网站为主，渠道窄，老年人看不到。准备在村里多设公开栏。",
    "工作中还存在更新频次偏低的情况；针对这一情况，我局已明确每周五为集中更新日。",
    "政策解读多为转载，原创少。打算每季度组织一次业务骨干撰写解读稿，逐步改观。",
    "村级公开栏老化破损，雨天无法张贴。年内更换12块，其余的列入明年预算。",
    "收到申请后转办环节多，答复接近期限。下一步，由办公室直接交办。",
    "公开目录三年没有修订，群众反映找不到要看的内容。今年9月重新编制并上线。",
]


@pytest.mark.parametrize("said", NOTHING)
def test_a_part_that_names_no_problem(said: str) -> None:
    (finding,) = judged("F09", FIVE, said, SIX, "无。").findings
    assert finding.rule.severity == "error"
    assert "第五部分" in finding.message


@pytest.mark.parametrize("said", PROBLEMS)
def test_problems_in_any_words(said: str) -> None:
    assert found(("F09", "F09b", "F10", "F11", "F12"), FIVE, said, SIX, "无。") == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("下一步，我街道将围绕群众关切，进一步丰富公开内容，提升公开质量。", ["F09b"]),
        ("一是内容不够全面，二是解读形式单一，三是队伍建设有待加强，四是时效不强。", ["F10"]),
        ("虽取得一定成绩，但还存在一些不足，与上级要求有差距。今后将努力做好。", ["F12"]),
        ("问题：一是慢；二是少；三是旧。改进措施：一是快；二是多。", ["F11"]),
    ],
)
def test_half_a_fifth_part(said: str, expected: list[str]) -> None:
    assert found(("F09", "F09b", "F10", "F11", "F12"), FIVE, said, SIX, "无。") == expected


def test_an_empty_fifth_part() -> None:
    assert found(("F09", "F09b", "F10", "F12"), FIVE, SIX, "无。") == ["F09"]
    assert judged("F09", ONE, "公开信息。").status == OPEN
    assert judged("F09", FIVE, SIX, "无。", strays=["problems"]).status == OPEN


def overdue(count: Any) -> dict[str, Any]:
    return {"applications": {"other_handling": {"fee_overdue": {"total": count}}}}


@pytest.mark.parametrize(
    ("said", "count", "expected"),
    [
        ("无。", 0, ["F13"]),
        ("无其他需要报告的事项。", 1, ["F13", "F15"]),
        ("未发出收费通知，未收取信息处理费。", 0, []),
        ("未发出收费通知，未收取信息处理费。", 1, ["F16"]),
        ("未收取信息处理费。", 1, []),
        ("发出收费通知2件，金额600元，均未缴纳。", 2, []),
        ("2023年未发出收费通知，2024年发出1件。", 1, []),
        ("没有发生因信息处理费引起的争议。", 1, []),
        ("本年度没有产生信息处理费。", 1, ["F16"]),
        ("实际收取信息处理费共计400元。", 0, ["F14"]),
        ("对25件申请收取了信息处理费2950元。", 3, []),
        ("收取信息处理费0元。", 0, []),
        ("收取信息处理费2.3万元，涉及申请41件。", 0, []),
    ],
)
def test_the_fee(said: str, count: int, expected: list[str]) -> None:
    rules = ("F13", "F14", "F15", "F16", "F17")
    assert found(rules, SIX, said, tables=overdue(count)) == expected


def test_blank_cells_leave_the_fee_open() -> None:
    assert judged("F15", SIX, "无。", tables=overdue(None)).status == OPEN
    assert judged("F16", SIX, "未发出收费通知。", tables=overdue(None)).status == OPEN


@pytest.mark.parametrize("said", ["无", "暂无。", "没有其他需要报告的事项。", "（一）收费情况"])
def test_a_sixth_part_that_is_not_empty(said: str) -> None:
    assert judged("F17", SIX, said).status == PASS


@pytest.mark.parametrize(
    ("rule", "row", "column", "others"),
    [
        ("F18", "regulations", "in_force", {"issued": 0, "repealed": 0}),
        ("F19", "licences", "decisions", {}),
        ("F19", "penalties", "decisions", {}),
    ],
)
@pytest.mark.parametrize(
    ("profile", "value", "expected"),
    [
        ("township", 6, FAIL),
        ("department", 6, NOT_APPLICABLE),
        (None, 6, OPEN),
        ("township", None, OPEN),
    ],
)
def test_figures_of_a_township(
    rule: str,
    row: str,
    column: str,
    others: dict[str, int],
    profile: str | None,
    value: int | None,
    expected: str,
) -> None:
    table: dict[str, Any] = {"licences": {"decisions": 0}, "penalties": {"decisions": 0}}
    table[row] = {**others, column: value}
    outcome = judged(rule, profile=profile, tables={"proactive": table})
    assert outcome.status == expected
    assert all(one.rule.severity != "error" for one in outcome.findings)


@pytest.mark.parametrize(
    ("issuer", "said", "expected"),
    [
        ("云溪市水务局", "各级政府部门的认识不到位。", ["F23"]),
        ("城关镇人民政府", "部分地区重视不够。", ["F23b"]),
        ("城关镇人民政府", "我镇部分地区网络信号差。", []),
        ("城关镇人民政府", "部分地区的村民小组没有公开栏。", []),
        ("云溪市水务局", "部分地区水情信息更新慢。", []),
        ("云溪市人民政府", "一些政府部门更新不及时，部分地区不平衡。", []),
        ("云溪市水务局", "与其他政府部门信息共享不够。", []),
    ],
)
def test_whose_problems_they_are(issuer: str, said: str, expected: list[str]) -> None:
    assert found(("F23", "F23b"), FIVE, said, issuer=issuer) == expected
    assert found(("F23", "F23b"), ONE, said, issuer=issuer) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("电话（传真）：0329-5550123。", PASS),
        ("联系电话  0329—5550123", PASS),
        ("邮政编码：327003", PASS),
        ("电子邮件：a@b.example", PASS),
        ("如对本报告有任何疑问，敬请联系我局。", PASS),
        ("公众如有意见建议，可致电0329-5550123。", PASS),
        ("公布机构设置、办公地址、联系方式等信息。", FAIL),
        ("热线电话11通。", FAIL),
        ("与申请人电话沟通，解释群众反映的问题。", FAIL),
        ("电子版可在区政府网站查阅。", FAIL),
    ],
)
def test_whom_to_ask(said: str, expected: str) -> None:
    assert judged("E22", "云溪市水务局2024年政府信息公开工作年度报告", said, ONE).status == expected


def test_the_limit_of_huaihua_is_asked_for() -> None:
    assert all(rule.id != "HH01" for rule in shipped_library().rules)
    folder = local_folders()["huaihua"]
    library = load_library([*shipped_folders(), folder])
    ideographs = "公开政府信息回应社会关切优化平台建设"
    long = "，".join([ideographs] * (1001 // len(ideographs) + 1))
    for text, year, expected in (
        (long, 2023, FAIL),
        (long, 2024, NOT_APPLICABLE),
        (ideographs, 2023, PASS),
        # With punctuation it is longer than the limit, without it is not.
        ("，".join([ideographs] * (1000 // len(ideographs))), 2023, OPEN),
    ):
        outcome = judged("HH01", ONE, text, library=library, year=year)
        assert outcome.status == expected
    # A preamble in the part may or may not count.
    part = "，".join([ideographs] * 50)
    outcome = judged("HH01", ONE, f"本报告{part}", part[:300], library=library, year=2023)
    assert outcome.status == OPEN
