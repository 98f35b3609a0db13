"""The command line: arguments in, exit status out; the only room that prints."""

from __future__ import annotations

import click

from .. import __version__
from .checking import check
from .extracting import extract
from .rules import rules
from .schemas import schema

HELP = {"help_option_names": ["-h", "--help"]}


@click.group(context_settings=HELP)
@click.version_option(__version__, prog_name="gov-report-lint", message="%(prog)s %(version)s")
def main() -> None:
    """检查政府信息公开工作年度报告。

    例如：gov-report-lint check 我的报告.docx
    """


for command in (check, extract, rules, schema):
    main.add_command(command)
