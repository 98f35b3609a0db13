"""The command line: arguments in, exit status out; the only room that prints."""

from __future__ import annotations

import click

from .. import __version__
from .annotating import annotate
from .checking import check
from .deciding import decide
from .explaining import explain
from .extracting import extract
from .figures import figures
from .repairing import repair
from .rules import rules
from .schemas import schema
from .speaking import Speaking, speak


@click.group(cls=Speaking)
@click.version_option(
    __version__,
    prog_name="gov-report-lint",
    message="%(prog)s %(version)s",
    help="显示版本。",
)
def main() -> None:
    """检查政府信息公开工作年度报告。

    例如：gov-report-lint check 我的报告.docx
    """


for command in (annotate, check, decide, explain, extract, figures, repair, rules, schema):
    main.add_command(command)
speak(main)
