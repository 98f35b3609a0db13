"""The exit status of the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.outcome import Run

OK, FINDINGS, WRONG_USAGE, UNREADABLE = range(4)
SEVERITIES = ("error", "warning", "info")


def status_of(run: Run, fail_on: str) -> int:
    """Return the exit status: what could not be read outweighs what was found."""
    crashed = any(one.crashed for checked in run.checked for one in checked.outcomes)
    if run.unread or crashed:
        return UNREADABLE
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    found = any(f.rule.severity in grave for checked in run.checked for f in checked.findings)
    return FINDINGS if found else OK
