"""The command ``decide``."""

from __future__ import annotations

import getpass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..files.stdin import STDIN
from .choosing import source_options
from .explaining import chosen
from .refusing import refusals
from .returning import ONE_FILE, only_report, write
from .settling import settled_beside

if TYPE_CHECKING:
    from ..configuration.setups import Setups

LASTS = {"wrong": 365, "accepted": 365, "deferred": 30}  # days, where nobody says until when


@click.command()
@click.argument("path", metavar="文件")
@click.argument("wanted", metavar="问题")
@click.option(
    "--as",
    "decision",
    type=click.Choice(tuple(LASTS)),
    required=True,
    help="wrong 误报；accepted 接受，保持原样；deferred 暂缓，以后再改。",
)
@click.option("--reason", required=True, metavar="理由", help="为什么这样决定。")
@click.option("--person", metavar="姓名", help="谁决定的；不写就是电脑的登录名。")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="日期",
    help="有效到哪一天；不写的话，暂缓 30 天，其余一年。",
)
@source_options
def decide(
    path: str,
    wanted: str,
    decision: str,
    reason: str,
    person: str | None,
    until: datetime | None,
    setups: Setups,
) -> None:
    """对一个问题作出决定，记在报告旁边的例外文件里。

    \b
    “问题”写 check 结果里的序号（如 3）或标识。决定跟着报告走：报告改稿以后，
    只要这一处问题还在，决定就还有效，check 照样列出，只是不算作问题。
    """  # noqa: D301 (click wants the character itself)
    from ..files.sidecars import sidecar_of
    from ..lint import lint
    from ..packs.errors import PackError
    from ..settling.adding import Decision, NotAddedError, added

    if path == STDIN or not Path(path).is_file():
        raise click.UsageError(ONE_FILE)
    with refusals():
        run = settled_beside(lint([path], setups))
    found = chosen(only_report(run).findings, wanted)
    if len(found) > 1:
        numbers = "、".join(str(number) for number, _ in found)
        raise click.UsageError(f"“{wanted}”有几个问题（序号 {numbers}），请写其中一个的序号")
    ((_, finding),) = found
    today = date.today()
    last = until.date() if until else today + timedelta(days=LASTS[decision])
    sidecar = Path(sidecar_of(path))
    decided = Decision(
        finding.rule.id,
        finding.fingerprint,
        decision,
        reason,
        person or getpass.getuser(),
        today,
        last,
    )
    try:
        content = sidecar.read_text(encoding="utf-8-sig") if sidecar.exists() else ""
        text = added(content, str(sidecar), decided)
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"读不了 {sidecar}：{error}") from error
    except (PackError, NotAddedError) as error:
        raise click.UsageError(str(error)) from error
    write(str(sidecar), text.encode())
    click.echo(f"已记下：{finding.rule.id} {finding.location.words}，有效到 {last}。写在 {sidecar}")
