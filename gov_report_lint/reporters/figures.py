"""The account of figures as a table for people, and as JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from ..model.scope import AREA, BEHALF, LAST_YEAR, LEVEL, OTHER_TIME, OTHERS
from .json_report import SCHEMA_VERSION, location, number
from .wrapping import wrapped

if TYPE_CHECKING:
    from ..model.account import Account, Entry
    from ..model.report import Report

_STATUS = {"pass": "相符", "fail": "有问题", "open": "未能核对"}
_SCOPE = {AREA: "全地区", LEVEL: "本级", BEHALF: "代表政府", OTHERS: "其他机关"}
_TIME = {LAST_YEAR: "上年", OTHER_TIME: "其他时段"}
_OTHER = {
    "year": "年份",
    "date": "日期",
    "time": "时刻",
    "document": "文号",
    "contact": "电话网址",
    "listing": "序号",
    "name": "名称里的数字",
}
_WIDTHS = (16, 30, 26, 18)


def _share(part: int, whole: int) -> str:
    return f"{part}（{part / whole:.0%}）" if whole else str(part)


def _tie(entry: Entry) -> str:
    told = []
    for fact in entry.facts:
        narrowed = [_SCOPE.get(fact.scope, ""), _TIME.get(fact.time, "")]
        narrowed.append("约数" if entry.bound else "")
        words = "、".join(word for word in narrowed if word)
        told.append(f"{fact.what}（{words}）" if words else fact.what)
    return "；".join(told)


def summary(account: Account) -> str:
    """Return the last line: how many figures there are, and how many are accounted for."""
    count = len(account.entries)
    others = "、".join(f"{_OTHER.get(kind, kind)} {n} 个" for kind, n in account.others.items())
    return (
        f"正文共 {count} 个数：说的是已知事项的 {_share(account.tied, count)} 个，"
        f"有规则核对过的 {_share(account.checked, count)} 个，"
        f"既没有对应也没有核对的 {_share(account.free, count)} 个。"
        + (f"不算数量的：{others}。" if others else "")
    )


def as_text(report: Report, account: Account) -> str:
    """Return the account as a table with a summary."""
    from tabulate import tabulate

    rows = []
    for entry in account.entries:
        checks = "、".join(f"{rule} {_STATUS[status]}" for rule, status in entry.rules)
        cells = (entry.location.words, entry.words, _tie(entry) or "—", checks or "—")
        rows.append([wrapped(cell, width) for cell, width in zip(cells, _WIDTHS, strict=True)])
    heads = ("位置", "原文", "说的是", "核对")
    table = tabulate(rows, headers=heads, tablefmt="simple_grid", disable_numparse=True)
    told = f"{table}\n" if rows else ""
    return f"{report.path}\n{told}{summary(account)}"


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "kind": entry.kind,
        "value": number(entry.value),
        "unit": entry.unit or None,
        "bound": entry.bound or None,
        "location": location(entry.location),
        "sentence": entry.sentence,
        "facts": [fact._asdict() for fact in entry.facts],
        "rules": [{"rule": rule, "status": status} for rule, status in entry.rules],
    }


def as_json(report: Report, account: Account, version: str) -> str:
    """Return the account as JSON text."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "gov-report-lint", "version": version},
        "path": report.path,
        "form": report.used,
        "year": report.year,
        "issuer": report.issuer,
        "figures": [_entry(entry) for entry in account.entries],
        "summary": {
            "figures": len(account.entries),
            "tied": account.tied,
            "checked": account.checked,
            "free": account.free,
        },
        "other_numbers": dict(account.others),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
