"""The command ``repair``."""

from __future__ import annotations

import io
import sys
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
    from ..model.outcome import Checked
    from .settling import Settle

ONLY_WORD = (
    "只能修改 Word 的 .docx 文件，这个文件是别的格式；请先在 Word 或 WPS 中另存为 .docx 后再试"
)
CLOSED = "文字不在一处，或中间有别的内容隔开，请自行修改"
WORSE = "改了以后再查还有别的问题，请自行修改"
NOTHING = "没有可以确定怎么改的问题，没有写出文件；其余问题请看 check 的结果"


@click.command()
@click.argument("path", metavar="文件")
@click.option("--output", required=True, metavar="输出文件", help="写到哪里；原文件不会改动。")
@click.option("--only", multiple=True, metavar="规则", help="只改这条规则查出的问题；可写多次。")
@stdin_name_option
@settling_options
@choice_options
def repair(
    path: str,
    output: str,
    only: tuple[str, ...],
    stdin_name: str,
    setups: Setups,
    show_config: bool,
    settle: Settle,
) -> None:
    """把能确定怎么改的地方，以修订的形式改在 Word 文件的副本里。

    \b
    只改有把握的：几个算式一起指向的那一格，过时的引用。每处都是一条修订，作者是
    gov-report-lint，在 Word 或 WPS 的“审阅”里逐条接受或拒绝。写出之前会再查一遍。
    """  # noqa: D301 (click wants the character itself)
    from ..files.stdin import STDIN, Stdin
    from ..lint import lint
    from ..model.document import UnreadableError
    from ..repairing.trying import try_all
    from ..repairing.wanted import mendings
    from ..sources.opening import sniff

    if show_config:
        raise click.UsageError("查看配置请用 check --show-config")
    stdin = standard_input(stdin_name)
    with refusals():
        before = only_report(settle(lint([path], setups, stdin)))
    name = before.report.path
    try:
        data = ready(path, output, stdin)
        if sniff(data) != "docx":
            raise click.UsageError(ONLY_WORD)
        wanted = list(mendings(before, frozenset(only)))

        def check(changed: bytes) -> Checked:
            return only_report(settle(lint([STDIN], setups, Stdin(io.BytesIO(changed), name))))

        result = try_all(data, name, before, wanted, check)
    except UnreadableError as error:
        click.echo(f"未能修改 {name}：{error}", err=True)
        sys.exit(UNREADABLE)
    for one in (*result.closed, *result.worse):
        why = CLOSED if one in result.closed else WORSE
        click.echo(f"没有改 {one.location.words}（{one.finding.rule.id}）：{why}")
    if not result.done:
        click.echo(NOTHING)
        return
    write(output, result.data)
    for one in result.done:
        said = one.actual or "空白"
        click.echo(f"{one.location.words}：“{said}”改为“{one.expected}”（{one.finding.rule.id}）")
    click.echo(f"改了 {len(result.done)} 处，都是修订，请逐条接受或拒绝。已保存：{output}")
