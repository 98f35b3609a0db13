"""The rules of privacy: what must be found, what comes close and must not, and what is shown."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from gov_report_lint.cases.case import Case
from gov_report_lint.cases.contract import OptionError
from gov_report_lint.checks.scan import prepare
from gov_report_lint.judging import judge_rule
from gov_report_lint.lint import check_report
from gov_report_lint.model.form import Years
from gov_report_lint.model.outcome import NOT_APPLICABLE, OPEN, PASS, Checked, Outcome, Run
from gov_report_lint.model.rule import Basis, Rule, Source
from gov_report_lint.model.settings import NO_SETTINGS, Settings
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import shipped_library
from gov_report_lint.reading.from_json import report_from
from gov_report_lint.reading.to_json import extracted
from gov_report_lint.reporters.json_report import render
from gov_report_lint.text.scans import detector
from gov_report_lint.text.scans.contract import Template

TITLE = "云溪市水务局2024年政府信息公开工作年度报告"
RULES = {
    one.rule.id: one
    for one in prepare_rules(shipped_library())
    if one.rule.category == "privacy" and one.rule.check in ("scan", "metadata")
}


def data(text: str, head: bool = False, **more: Any) -> dict[str, Any]:
    lines = [TITLE, text, "一、总体情况"] if head else [TITLE, "一、总体情况", text]
    return {"paragraphs": lines, **more}


def judged(rule: str, given: dict[str, Any], settings: Settings = NO_SETTINGS) -> Outcome:
    report = report_from(given, "数据.json", shipped_library())
    outcome = judge_rule(RULES[rule], Case(report, settings))
    assert not outcome.crashed, outcome.reasons
    return outcome


def failing(given: dict[str, Any]) -> dict[str, list[str]]:
    told = {name: [one.message for one in judged(name, given).findings] for name in RULES}
    return {name: messages for name, messages in told.items() if messages}


FOUND = """
G01|身份证：330102198911054327
G01|王某某 330102 19891105 4327 的申请。
G01|居民身份证号码为11010519491231002x。
G01|张某，男，身份证编号330102198911054327。
G01|证件号１１０１０５１９４９１２３１００２Ｘ。
G02|申请人王某（电话：13912345678）申请公开。
G02|申请人联系电话：13912345678。
G02|答复书已发送至申请人手机18612345678。
G02|李某，手机号码：+86-13912345678，已办结。
G02|张三 139-1234-5678 来电咨询。
G03|退至申请人银行卡6222 0212 3456 7890 128。
G03|申请人账号6228480402564890018，已退费。
G04|申请人张伟不服我局答复，提起行政复议。
G04|申请人李小明向我局申请公开征地材料。
G04|原告王建国诉我局信息公开一案。
G04|2024年3月李四诉我局一案已审结。
G04|信访人孙大海认为我局答复不完整。
G04|申请人：陈晓，要求公开。
G04|申请人 周 杰 通过网络提交申请。
G04|妥善处理欧阳修诉县政府案件。
G04|申请人姓名：刘洋；申请内容：征地批文。
G04|被申请人是我局，申请人郭峰不服我局答复。
G05|张某诉我局案，案号（2024）浙0102行初123号。
G05|李某不服，向法院起诉（〔2023〕京0105行初456号）。
G05|申请人提起复议，云府复〔2024〕5号决定维持。
G08|http://localhost:8080/index.html
G08|http://10.22.1.8/zwgk/可访问。
G08|\\\\server01\\share\\年报.docx
G08|保存在C:\\Users\\Administrator\\Desktop\\2024年报.docx中。
G08|File://d:/报告.docx
"""
FOUND_AT_THE_HEAD = """
G06|机密★20年
G06|秘 密 ★ 5 年
G06|密级：秘密★
G06b|内部资料，注意保存
G06b|（内部文件 不得外传）
G06b|密级：机密
"""
SILENT = """
申请人逾期未补正，我局不再处理其申请。
申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请。
申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请。
申请人提出的申请内容不明确，已一次性告知补正。
申请人民法院强制执行征收决定2件。
申请人李某某向我局申请公开2023年预算，申请人王女士通过网站提交申请。
申请人马上补正了材料，申请人高度认可，申请人应当提供身份证明。
申请人曾多次向我局提出同类申请，申请人连续向我局提交同一内容申请15件。
原告诉我局不履行政府信息公开法定职责一案，法院判决驳回诉讼请求。
原告张某等12人诉我局案，原告撤诉，原告及第三人均未出庭。
第三方评估机构对我市政府网站进行评估，征求第三人意见2件。
投诉人李先生对处理结果表示满意，信访人周某反映的问题已答复。
被申请人石门县人民政府提交答复书，被申请人江苏省自然资源厅维持。
申请人林权证补办事项已答复，申请人田间道路占地问题已答复。
申请人陆续提交补正材料，申请人陈述事实清楚，申请人焦急向我局询问进度。
申请人石材厂诉我局处罚案，原告龙腾公司诉我局行政处罚一案已结。
人大代表李明提出的建议已办复，行政机关负责人李军出庭应诉3次。
对不服我局答复的申请人释法明理，张贴投诉我局监督电话。
申请人：自然人、法人或者其他组织。申请人姓名或者名称应当写明。
申请人张XX、李**、杨×向我局申请信息公开。
联系方式：0571-12345678、13812345678。
如有疑问，请联系云溪镇党政办（地址：云溪镇人民路1号，邮编：310000，电话：13812345678）。
全年一般公共预算收入13812345678元，用电量15912345678千瓦时。
总投资13800000000，网站总访问量13812345678人次。
http://www.yunxi.gov.cn/art/2024/1/20/art_13812345678_1.html已发布。
统一社会信用代码：110105194912310021，办件编号：330102198911054327。
受理号330102202401150023、330102202403120041。
系统流水号330102198911054327的记录已归档。
身份证号为330102198913054327的格式示例错误。
收款账号：1202020209014400123，户名：云溪市财政局。
信用卡号6222****0014已遮盖，银行卡号尾号0014的退款已到账。
银行卡号错误导致退回12笔，重发62笔2024笔3512笔4512笔。
转入资金6228480402564890018元。
国办公开办函〔2021〕30号、国办函〔2020〕109号的要求，申请人应当缴费。
（2024）浙0102行初123号判决已生效。
（2024）第1号公告已发布，申请人可查阅。
原告某公司诉我局案（（2024）浙0102行初123号）已撤诉。
对标注“机密★”的文件逐份核对，标有秘密★1年字样的文件不得上网。
涉及国家秘密、商业秘密、个人隐私的信息不予公开，属于国家秘密0件。
内部文件管理规范，内部资料性出版物12种，注意保存档案。
★重点领域信息公开★
公网IP为218.108.10.12，IP地址172.67.10.5、172.32.0.1。
10.5%的信息，10.2.1节，系统版本10.1.2.3。
比分A:B为3:2，时间10:30，路径为“政务公开\\年度报告”。
"""


@pytest.mark.parametrize("line", FOUND.split("\n")[1:-1])
def test_found_by_its_own_rule_alone(line: str) -> None:
    rule, _, text = line.partition("|")
    assert set(failing(data(text))) == {rule}


@pytest.mark.parametrize("line", FOUND_AT_THE_HEAD.split("\n")[1:-1])
def test_marks_found_at_the_head(line: str) -> None:
    rule, _, text = line.partition("|")
    assert set(failing(data(text, head=True))) == {rule}


@pytest.mark.parametrize("text", SILENT.split("\n")[1:-1])
@pytest.mark.parametrize("head", [False, True])
def test_silent(text: str, head: bool) -> None:
    assert failing(data(text, head)) == {}


@pytest.mark.parametrize("mark", ["秘密", "内部资料"])
def test_a_lone_word_behind_the_head_may_be_a_torn_label(mark: str) -> None:
    assert failing(data(mark)) == {}


SECRETS = [
    ("G01", "身份证330102198911054327。", "330102198911054327", "330*************27"),
    ("G02", "李某手机13912345678。", "13912345678", "139****5678"),
    ("G03", "银行卡6228480402564890018。", "6228480402564890018", "6228*************18"),
    ("G04", "原告王建国诉我局。", "王建国", "王××"),
]


@pytest.mark.parametrize(("rule", "text", "secret", "shown"), SECRETS)
def test_a_finding_does_not_spread_what_it_warns_of(
    rule: str, text: str, secret: str, shown: str
) -> None:
    library = shipped_library()
    report = report_from(data(text), "数据.json", library)
    outcome = judge_rule(RULES[rule], Case(report))
    (finding,) = outcome.findings
    assert shown in finding.message
    assert finding.location.text == shown
    assert finding.location.paragraph == 3
    printed = render(Run((Checked(report, (outcome,)),), (), (), ()), "0")
    assert shown in printed
    assert secret not in printed


@pytest.mark.parametrize("contact", ["13912345678", "139-1234-5678", "+86 139 1234 5678"])
def test_a_declared_contact_may_stand(contact: str) -> None:
    given = data("本局值守13912345678。")
    assert judged("G02", given).findings
    assert not judged("G02", given, Settings(contacts=(contact,))).findings
    assert judged("G02", given, Settings(contacts=("13912345679",))).findings


def test_what_excuses_the_first_of_a_list_excuses_the_others_alone() -> None:
    numbers = "13912345678、13912345679、13912345670，以及我们在村民家中看到的13912345671"
    (finding,) = judged("G02", data(f"联系电话：{numbers}。")).findings
    assert finding.message.endswith("（139****5671）。")


def test_an_identity_number_of_late_must_be_introduced() -> None:
    number = "11010520150307003X"
    assert not judged("G01", data(f"已办结{number}。")).findings
    assert judged("G01", data(f"身份证{number}已办结。")).findings


@pytest.mark.parametrize("place", range(18))
def test_an_identity_number_with_one_digit_changed_is_none(place: int) -> None:
    number = "330102198911054327"
    digit = (int(number[place]) + 1) % 10
    wrong = f"{number[:place]}{digit}{number[place + 1 :]}"
    assert not judged("G01", data(f"身份证{wrong}。")).findings


def metadata(**given: Any) -> dict[str, Any]:
    return data("正文。", metadata=given)


def test_every_kind_of_unseen_content_is_counted_in_one_finding() -> None:
    given = metadata(changes=3, comments=2, hidden=15)
    (finding,) = judged("G07", given).findings
    assert finding.message == "文件里还有 3 处没有接受或拒绝的修订、2 条批注、15 个字的隐藏文字。"
    assert finding.location.words


def test_comments_that_cannot_be_counted_leave_the_rule_open() -> None:
    assert judged("G07", metadata(comments=None)).status == OPEN
    found = judged("G07", metadata(comments=None, hidden=1))
    assert (len(found.findings), len(found.reasons)) == (1, 1)


def test_no_metadata_no_rule() -> None:
    for rule in ("G07", "G07b", "G07c"):
        assert judged(rule, data("正文。")).status == NOT_APPLICABLE
        assert judged(rule, metadata()).status == PASS


def test_people_in_the_properties_are_normal() -> None:
    given = metadata(creator="张三", editor="Administrator", company="微软中国", title="通知")
    assert failing(given) == {}


def test_a_title_left_over_and_a_firm_are_told() -> None:
    left_over = TITLE.replace("2024", "2022")
    given = metadata(title=left_over, company="云溪某某科技有限公司")
    assert set(failing(given)) == {"G07b", "G07c"}
    assert left_over in failing(given)["G07b"][0]


def test_a_title_of_another_year_in_a_report_of_no_year_is_open() -> None:
    given = {"paragraphs": ["一、总体情况"], "metadata": {"title": TITLE}}
    assert judged("G07b", given).status == OPEN


def test_extracted_metadata_give_the_same_findings(make_report: Callable[[Any], Any]) -> None:
    library = shipped_library()
    report = make_report(metadata(changes=1, comments=None, hidden=2, title="甲", creator="乙"))
    again = make_report(extracted(report))
    assert again.metadata == report.metadata
    one, two = (check_report(each, library).outcomes for each in (report, again))
    assert [each.status for each in one] == [each.status for each in two]


@pytest.mark.parametrize(
    "wrong", [{"changes": -1}, {"changes": "3"}, {"comments": 1.5}, {"author": "甲"}, [1]]
)
def test_wrong_metadata_are_refused_with_their_key(
    wrong: Any, make_report: Callable[[Any], Any]
) -> None:
    from gov_report_lint.model.document import UnreadableError

    with pytest.raises(UnreadableError, match="metadata"):
        make_report({"metadata": wrong})


def rule_with(**options: Any) -> Rule:
    return Rule(
        "X01",
        "测试",
        "info",
        "privacy",
        Basis("house"),
        "scan",
        options,
        "有误。",
        "核对。",
        {},
        "ogi",
        Years(),
        Source("own/rules/all.yaml", 2, 5),
    )


@pytest.mark.parametrize(
    ("options", "key"),
    [
        ({"look_for": "no-such"}, "look_for"),
        ({"look_for": "mobile-numbers", "within": "tail"}, "within"),
        ({"look_for": "mobile-numbers", "accept": "all"}, "accept"),
        ({"look_for": "mobile-numbers", "words": {"lines": ["甲"]}}, "words"),
        ({"look_for": "lone-lines"}, "words"),
        ({"look_for": "lone-lines", "words": {"marks": ["甲"]}}, "words"),
    ],
)
def test_options_that_cannot_be_used_are_refused(options: dict[str, Any], key: str) -> None:
    with pytest.raises(OptionError) as caught:
        prepare(rule_with(**options), shipped_library())
    assert caught.value.key == key


HOSTILE = ["1", "6222 ", "62-", "13912345678", "申请人王", "王诉我", "申请人:", "(2024)浙0102行初1"]
HOSTILE += [
    "(2024)浙浙浙浙浙浙",
    "10.1.",
    "\\\\a",
    "a:\\",
    "秘密★",
    "内部资料",
    "★",
    "330102 ",
    "file:/",
]
HOSTILE += ["关于王", "申请人王王王"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_long_texts_end_soon(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.perf_counter()
    for one in RULES.values():
        if one.rule.check != "scan":
            continue
        found = detector(one.rule.options["look_for"])
        if isinstance(found, Template):
            words = one.rule.options["words"]
            found = found.made({key: tuple(listed) for key, listed in words.items()})
        for _ in found.find(text):
            pass
    assert time.perf_counter() - start < 8


def test_the_schema_of_extracted_data_knows_all_metadata() -> None:
    from gov_report_lint.model.document import Metadata
    from gov_report_lint.reading.validation import SCHEMA

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert set(schema["properties"]["metadata"]["properties"]) == set(Metadata._fields)
