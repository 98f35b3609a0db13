"""The command ``figures``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .. import __version__
from .choosing import source_options
from .output import emit, output_option
from .refusing import refusals
from .status import UNREADABLE
from .stdin import standard_input, stdin_name_option

if TYPE_CHECKING:
    from ..configuration.setups import Setups


@click.command()
@click.argument("path", metavar="文件")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="输出格式：text（默认，给人看的表格）或 json（给程序用）。",
)
@output_option
@stdin_name_option
@source_options
def figures(path: str, form: str, output: str | None, stdin_name: str, setups: Setups) -> None:
    """逐个列出正文里的数：说的是什么事项，哪些规则核对过，哪些没有着落。

    “-”表示从标准输入读取。
    """
    from ..account import account_of
    from ..lint import check_with, read_or_say
    from ..model.outcome import Unread
    from ..reporters.figures import as_json, as_text

    with refusals():
        setup = setups.of(path)
        library = setup.library
    report = read_or_say(path, library, standard_input(stdin_name))
    if isinstance(report, Unread):
        click.echo(f"未能读取 {report.path}：{report.reason}", err=True)
        sys.exit(UNREADABLE)
    account = account_of(check_with(setup, report), library)
    text = as_json(report, account, __version__) if form == "json" else as_text(report, account)
    emit(text, output)
