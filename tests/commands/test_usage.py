"""Usage: what is refused, what help there is."""

from __future__ import annotations

import pytest
from conftest import Run

from gov_report_lint import __version__
from gov_report_lint.cli.status import OK, WRONG_USAGE


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--frmat", "json", "x"],
        ["check", "--format", "xml", "x"],
        ["check", "--fail-on", "sometimes", "x"],
        ["chek", "x"],
        ["extract"],
        ["rules", "show"],
        ["rules", "nothing"],
        ["schema"],
        ["schema", "nothing"],
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: list[str], run: Run) -> None:
    ran = run(*arguments)
    assert ran.status == WRONG_USAGE
    assert ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["-h"], ["check", "--help"], ["extract", "-h"], ["rules", "-h"], ["schema", "-h"]],
    ids=" ".join,
)
def test_help(arguments: list[str], run: Run) -> None:
    assert run(*arguments).status == OK


def test_version(run: Run) -> None:
    assert run("--version").out == f"gov-report-lint {__version__}\n"
