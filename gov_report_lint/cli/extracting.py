"""The command ``extract``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .choosing import source_options
from .output import emit, output_option
from .refusing import refusals
from .status import UNREADABLE
from .stdin import standard_input, stdin_name_option

if TYPE_CHECKING:
    from ..configuration.setups import Setups


@click.command()
@click.argument("path", metavar="文件")
@output_option
@stdin_name_option
@source_options
def extract(path: str, output: str | None, stdin_name: str, setups: Setups) -> None:
    """提取一份报告的数据，以 JSON 显示；这份 JSON 也可以交给 check 检查。

    “-”表示从标准输入读取。
    """
    import json

    from ..lint import read_or_say
    from ..model.outcome import Unread
    from ..reading.to_json import extracted

    with refusals():
        library = setups.of(path).library
    report = read_or_say(path, library, standard_input(stdin_name))
    if isinstance(report, Unread):
        click.echo(f"未能读取 {report.path}：{report.reason}", err=True)
        sys.exit(UNREADABLE)
    emit(json.dumps(extracted(report), ensure_ascii=False, indent=2), output)
