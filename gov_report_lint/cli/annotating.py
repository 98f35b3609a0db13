"""The command ``annotate``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .choosing import choice_options
from .refusing import refusals
from .returning import only_report, ready, write
from .settling import settling_options
from .status import UNREADABLE
from .stdin import standard_input, stdin_name_option

if TYPE_CHECKING:
    from ..configuration.setups import Setups
    from .settling import Settle

PAGES = (".html", ".htm")
ONLY_WORD = (
    "批注只能写进 Word 的 .docx 文件，这个文件是别的格式；"
    "请把输出文件名改成 .html（得到带标注的网页），或先在 Word 或 WPS 中另存为 .docx"
)


@click.command()
@click.argument("path", metavar="文件")
@click.option("--output", required=True, metavar="输出文件", help="写到哪里；原文件不会改动。")
@stdin_name_option
@settling_options
@choice_options
def annotate(
    path: str, output: str, stdin_name: str, setups: Setups, show_config: bool, settle: Settle
) -> None:
    """把查出的问题写成批注，加在 Word 文件的副本里。

    \b
    每个问题的批注就在有问题的那一格、那几个字上，写明错在哪里、算式、依据、怎么改；
    有关的地方另有一条简短的批注。原有的批注和修订都保留，正文不动。
    页眉、文本框、脚注里不能加批注，那里的问题写在最近的段落上。

    不是 .docx 的文件（网页、PDF 等），输出文件名写成 .html，得到带标注的网页。
    """  # noqa: D301 (click wants the character itself)
    from ..annotating.remarks import remarks
    from ..lint import lint
    from ..model.document import UnreadableError
    from ..sources.opening import read_bytes, sniff

    if show_config:
        raise click.UsageError("查看配置请用 check --show-config")
    stdin = standard_input(stdin_name)
    with refusals():
        run = settle(lint([path], setups, stdin))
    checked = only_report(run)
    name = checked.report.path
    try:
        data = ready(path, output, stdin)
        told = remarks(checked)
        if Path(output).suffix.lower() in PAGES:
            from ..annotating.page import page

            title = checked.report.title or name
            written, count, moved = page(read_bytes(data, name), told, title).encode(), len(told), 0
        elif sniff(data) != "docx":
            raise click.UsageError(ONLY_WORD)
        else:
            from ..annotating.word import annotate as commented

            written, count, moved = commented(data, name, told)
    except UnreadableError as error:
        click.echo(f"未能加批注 {name}：{error}", err=True)
        sys.exit(UNREADABLE)
    write(output, written)
    found = f"{len(checked.findings)} 个问题" if checked.findings else "没有发现问题"
    near = f"；其中 {moved} 条的位置不能加批注，写在最近的段落上" if moved else ""
    click.echo(f"{found}，写了 {count} 条批注{near}。已保存：{output}")
