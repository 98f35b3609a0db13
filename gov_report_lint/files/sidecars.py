"""The file of exceptions that lies beside a report, by its name."""

from __future__ import annotations

ENDING = ".exceptions.yaml"
EXCEPTIONS = "报告的例外文件"
NO_REPORT_BESIDE = "例外文件，但旁边没有它所说的报告（报告可能改了名），里面的例外不起作用"


def sidecar_of(report: str) -> str:
    """Return the path of the exceptions for the report at that path."""
    return report + ENDING


def report_of(path: str) -> str | None:
    """Return the path of the report that a file of exceptions is for, None for any other file."""
    report = path[: -len(ENDING)] if path.lower().endswith(ENDING) else ""
    return report or None
