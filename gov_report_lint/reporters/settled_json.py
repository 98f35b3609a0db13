"""What exceptions let pass and what a baseline knew, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..model.outcome import Checked, Finding, Run
    from ..model.settlement import Compared, Past, Unused, Waiver


def of_report(checked: Checked, finding: Callable[[Finding], dict[str, Any]]) -> dict[str, Any]:
    """Return the settled findings of a report; ``finding`` gives one as data."""
    settlement = checked.settlement
    data: dict[str, Any] = {
        "excepted": [
            {**finding(found), "exception": _waiver(waiver)} for found, waiver in checked.excepted
        ],
        "stale_exceptions": [_unused(one) for one in settlement.unused],
    }
    if settlement.compared:
        known = [finding(found) for found in checked.known]
        data["baseline"] = _compared(settlement.compared, known)
    return data


def of_run(run: Run) -> dict[str, Any]:
    """Return what was given to settle the run by and has no part in it, if anything."""
    left = run.remainder
    data = {
        "stale_exceptions": [_unused(one) for one in left.unused],
        "exceptions_elsewhere": list(left.elsewhere),
        "baseline_unchecked": list(left.unchecked),
    }
    return {key: value for key, value in data.items() if value}


def _waiver(waiver: Waiver) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": waiver.rule,
        "place": waiver.place,
        "decision": waiver.decision,
        "reason": waiver.reason,
        "person": waiver.person,
        "date": waiver.made.isoformat(),
        "until": waiver.until.isoformat(),
        "source": {"path": waiver.source.path, "line": waiver.source.line},
    }
    return {**data, "file": waiver.file} if waiver.file else data


def _unused(unused: Unused) -> dict[str, Any]:
    return {**_waiver(unused.waiver), "status": unused.kind, "message": unused.words}


def _compared(compared: Compared, known: list[dict[str, Any]]) -> dict[str, Any]:
    note = {"note": compared.note} if compared.note else {}
    return {
        "path": compared.path,
        **note,
        "known": known,
        "gone": [_past(one) for one in compared.gone],
        "unsure": [_past(one) for one in compared.unsure],
    }


def _past(past: Past) -> dict[str, Any]:
    return {"rule": past.rule, "message": past.message, "fingerprint": past.fingerprint}
