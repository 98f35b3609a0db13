"""Run the linter as ``python -m gov_report_lint``."""

from .cli import main

main(prog_name="gov-report-lint")
