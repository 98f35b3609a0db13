"""The findings as JSON, for programs."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..model.outcome import FAIL, NOT_APPLICABLE, OPEN, PASS
from .positions import source
from .settled_json import of_report, of_run

if TYPE_CHECKING:
    from ..model.outcome import Checked, Finding, Location, Remedy, Run

SCHEMA_VERSION = "1"


def number(value: object) -> object:
    """Return a number as JSON has it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def location(place: Location) -> dict[str, Any]:
    """Return the place; keys that do not apply are absent."""
    values = {
        "section": place.section,
        "table": place.table,
        "row": place.row,
        "column": place.column,
        "paragraph": place.paragraph,
        "text": place.text,
        "words": place.words or None,
        "source": source(place.place),
    }
    return {key: value for key, value in values.items() if value is not None}


def finding(found: Finding) -> dict[str, Any]:
    """Return one finding."""
    data: dict[str, Any] = {
        "rule": found.rule.id,
        "severity": found.rule.severity,
        "category": found.rule.category,
        "message": found.message,
        "basis": str(found.rule.basis),
        "advice": found.advice,
        "location": location(found.location),
        "related": [location(place) for place in found.related],
    }
    if found.expected is not None:
        data["expected"] = number(found.expected)
    if found.actual is not None:
        data["actual"] = number(found.actual)
    if found.tape:
        data["sum"] = found.tape
    if found.evidence:
        data["evidence"] = [_evidence(one) for one in found.evidence]
    if found.remedies:
        data["remedies"] = [[_remedy(one) for one in way] for way in found.remedies]
    data["fingerprint"] = found.fingerprint
    return data


def _evidence(found: Finding) -> dict[str, Any]:
    """Return a broken sum that another finding tells with it."""
    told = ("rule", "message", "basis", "sum", "location", "fingerprint")
    return {key: value for key, value in finding(found).items() if key in told}


def _remedy(remedy: Remedy) -> dict[str, Any]:
    return {
        "location": location(remedy.location),
        "actual": number(remedy.actual),
        "expected": number(remedy.expected),
    }


def _report(checked: Checked) -> dict[str, Any]:
    report = checked.report
    statuses = (PASS, FAIL, OPEN, NOT_APPLICABLE)
    return {
        "path": report.path,
        "form": report.used,
        "year": report.year,
        "issuer": report.issuer,
        "title": report.title,
        "doubts": list(report.doubts),
        "profile": checked.terms.profile,
        "profile_from": checked.terms.profile_by,
        "configuration": checked.terms.configuration,
        "disabled": list(checked.terms.disabled),
        "findings": [finding(found) for found in checked.findings],
        **of_report(checked, finding),
        "summary": {status: checked.count(status) for status in statuses},
        "open": [
            {"rule": outcome.rule.id, "reason": "；".join(outcome.reasons)}
            for outcome in checked.outcomes
            if outcome.status == OPEN
        ],
        "partly_open": [
            {"rule": outcome.rule.id, "reason": "；".join(outcome.reasons)}
            for outcome in checked.outcomes
            if outcome.status == FAIL and outcome.reasons
        ],
    }


def render(run: Run, version: str) -> str:
    """Return the run as JSON text."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "gov-report-lint", "version": version},
        "packs": [{"name": name, "version": number} for name, number in run.packs],
        "reports": [_report(checked) for checked in run.checked],
        "unreadable": [{"path": one.path, "reason": one.reason} for one in run.unread],
        "skipped": [one.path for one in run.skipped],
        "skipped_reasons": {one.path: one.reason for one in run.skipped},
        **of_run(run),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
