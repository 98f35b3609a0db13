"""What many tests need: the shipped rules, reports made of plain data, and the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import settings

from gov_report_lint.cases.contract import Prepared
from gov_report_lint.cli import main
from gov_report_lint.judging import judge
from gov_report_lint.lint import check_report, read_json
from gov_report_lint.model.library import Library
from gov_report_lint.model.outcome import Outcome
from gov_report_lint.model.report import Report
from gov_report_lint.model.settings import Settings
from gov_report_lint.packs.preparing import prepare_rules
from gov_report_lint.packs.shipped import shipped_library

APPLICANTS = (
    "natural_person",
    "business",
    "research",
    "public_welfare",
    "legal_service",
    "other",
    "total",
)
# Tables 3 and 4 filled in without a mistake, and no figure 0, so that each one matters.
APPLICATIONS = {
    "new_received": (129, 105, 82, 102, 97, 94, 609),
    "carried_over": (3, 7, 9, 6, 6, 3, 34),
    "granted": (6, 3, 7, 1, 2, 9, 28),
    "partially_granted": (2, 6, 1, 9, 4, 1, 23),
    "refused.state_secret": (2, 7, 7, 2, 4, 2, 24),
    "refused.prohibited_by_law": (9, 7, 1, 2, 4, 1, 24),
    "refused.security_and_stability": (7, 1, 4, 1, 9, 3, 25),
    "refused.third_party_rights": (5, 7, 3, 9, 2, 5, 31),
    "refused.internal_affairs": (9, 3, 2, 4, 6, 2, 26),
    "refused.process_information": (9, 2, 1, 4, 8, 9, 33),
    "refused.enforcement_file": (7, 6, 8, 8, 6, 5, 40),
    "refused.administrative_inquiry": (4, 3, 4, 2, 5, 9, 27),
    "unavailable.not_held": (8, 6, 8, 5, 2, 2, 31),
    "unavailable.needs_creation": (9, 7, 3, 6, 3, 8, 36),
    "unavailable.still_unclear": (7, 1, 2, 9, 6, 6, 31),
    "not_processed.complaint": (6, 8, 8, 2, 2, 5, 31),
    "not_processed.repeated": (8, 2, 1, 5, 8, 5, 29),
    "not_processed.publication": (7, 6, 1, 8, 6, 3, 31),
    "not_processed.excessive": (2, 8, 1, 4, 5, 3, 23),
    "not_processed.reconfirmation": (4, 7, 7, 8, 2, 3, 31),
    "other_handling.correction_overdue": (8, 7, 9, 5, 3, 7, 39),
    "other_handling.fee_overdue": (9, 5, 7, 6, 7, 4, 38),
    "other_handling.other": (3, 2, 3, 3, 4, 4, 19),
    "total_handled": (131, 104, 88, 103, 98, 96, 620),
    "carried_forward": (1, 8, 3, 5, 5, 1, 23),
}
OTHER_HANDLING_2019 = (20, 14, 19, 14, 14, 15, 96)
DISPUTES = {
    "reconsideration": (10, 1, 2, 3, 16),
    "litigation_direct": (4, 2, 1, 5, 12),
    "litigation_after_reconsideration": (2, 3, 1, 1, 7),
}
RESULTS = ("upheld", "corrected", "other", "pending", "total")
PROACTIVE_2021 = {
    "regulations": {"issued": 1, "repealed": 2, "in_force": 3},
    "normative_documents": {"issued": 4, "repealed": 5, "in_force": 6},
    "licences": {"decisions": 7},
    "penalties": {"decisions": 8},
    "coercion": {"decisions": 9},
    "fees": {"amount": 10.5},
}
PROACTIVE_2019 = {
    "regulations": {"made": 1, "published": 2, "public_total": 3},
    "normative_documents": {"made": 4, "published": 5, "public_total": 6},
    "licences": {"previous_items": 7, "change": -1, "decisions": 8},
    "other_services": {"previous_items": 9, "change": 0, "decisions": 10},
    "penalties": {"previous_items": 11, "change": 2, "decisions": 12},
    "coercion": {"previous_items": 13, "change": 3, "decisions": 14},
    "fees": {"previous_items": 15, "change": 4},
    "procurement": {"items": 16, "amount": 17.25},
}


# No test asserts a time: some examples start another program, on a busy machine.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


def nested(rows: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return rows named ``refused.state_secret`` as the nested rows of extracted data."""
    result: dict[str, Any] = {}
    for row, cells in rows.items():
        node = result
        for part in row.split("."):
            node = node.setdefault(part, {})
        node.update(cells)
    return result


def prose(year: int, notice: str) -> list[str]:
    """Return the running text of a report nothing is wrong with."""
    return [
        f"云溪市人民政府{year}年政府信息公开工作年度报告",
        "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和"
        f"《{notice}编制。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"
        "如有疑问，请与云溪市人民政府办公室联系（电话：0329-5550100）。",
        "一、总体情况",
        "（一）主动公开",
        "全年公开信息260条，其中机构职能类100条、政策文件类80条、其他类80条。",
        "（二）依申请公开",
        "全年新收政府信息公开申请609件，上年结转34件，结转下年度继续办理23件。",
        "（三）政府信息管理",
        "公开的信息逐条审核。",
        "（四）平台建设",
        "办好门户网站和政府公报。",
        "（五）监督保障",
        "开展年度工作考核和社会评议，没有发生责任追究。",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "全年发生行政复议案件16件、行政诉讼案件19件。",
        "五、存在的主要问题及改进情况",
        "公开的内容还不够全面，下一步将补充群众关心的民生信息，并逐月检查。",
        "六、其他需要报告的事项",
        f"{year}年发出收费通知38件，申请人逾期均未缴纳，未收取政府信息公开信息处理费。",
        f"{year + 1}年1月20日",
    ]


def _disputes() -> dict[str, Any]:
    return {row: dict(zip(RESULTS, figures, strict=True)) for row, figures in DISPUTES.items()}


@pytest.fixture
def data_2021() -> dict[str, Any]:
    """Return the data of a complete report on the form of 2021 with nothing wrong in it."""
    notice = "中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"
    rows = {row: dict(zip(APPLICANTS, cells, strict=True)) for row, cells in APPLICATIONS.items()}
    return {
        "schema_version": "1",
        "form": "ogi-2021",
        "year": 2024,
        "tables": {
            "proactive": deepcopy(PROACTIVE_2021),
            "applications": nested(rows),
            "disputes": _disputes(),
        },
        "paragraphs": prose(2024, notice),
    }


@pytest.fixture
def data_2019() -> dict[str, Any]:
    """Return the same on the form of 2019."""
    notice = "关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）"
    figures = {
        row: cells for row, cells in APPLICATIONS.items() if not row.startswith("other_handling")
    }
    figures["other_handling"] = OTHER_HANDLING_2019
    rows = {row: dict(zip(APPLICANTS, cells, strict=True)) for row, cells in figures.items()}
    return {
        "schema_version": "1",
        "form": "ogi-2019",
        "year": 2020,
        "tables": {
            "proactive": deepcopy(PROACTIVE_2019),
            "applications": nested(rows),
            "disputes": _disputes(),
        },
        "layout": {"proactive": {"columns": {"amount": "采购总金额（万元）"}}},
        "paragraphs": prose(2020, notice),
    }


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the shipped packs."""
    return shipped_library()


@pytest.fixture(scope="session")
def prepared(library: Library) -> tuple[Prepared, ...]:
    """Return the shipped rules ready to run."""
    return prepare_rules(library)


@pytest.fixture(scope="session")
def make_report(library: Library) -> Callable[[Any], Report]:
    """Return what makes a report of plain data, by way of JSON."""
    return lambda data: read_json(json.dumps(data).encode(), "数据.json", library)


@pytest.fixture(scope="session")
def judged(library: Library) -> Callable[[Report], dict[str, Outcome]]:
    """Return what judges a report by the shipped rules: the outcomes by the rule's id."""

    def judge_in_time(report: Report) -> dict[str, Outcome]:
        in_time = Settings(published=date(report.year + 1, 1, 20) if report.year else None)
        outcomes = check_report(report, library, in_time).outcomes
        return {outcome.rule.id: outcome for outcome in outcomes}

    return judge_in_time


@pytest.fixture(scope="session")
def outcome(
    prepared: tuple[Prepared, ...], make_report: Callable[[Any], Report]
) -> Callable[[str, Any], Outcome]:
    """Return what judges data by one shipped rule, named by its id."""
    rules = {one.rule.id: one for one in prepared}
    return lambda rule, data: judge([rules[rule]], make_report(data))[0]


class Ran(NamedTuple):
    """What a run of the command line left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run() -> Run:
    """Return what runs the command line; an exception that gets through fails the test."""

    def call(*arguments: str | Path, stdin: bytes | None = None) -> Ran:
        result = CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert "Traceback" not in result.output
        return Ran(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture(scope="session")
def reports_folder() -> Path:
    """Return the folder of real reports beside the checkout."""
    folder = Path(__file__).parents[1].parent / "shared" / "reports"
    if not folder.is_dir():
        pytest.skip("the real reports are not at hand")
    return folder
