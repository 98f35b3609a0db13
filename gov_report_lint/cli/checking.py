"""The command ``check``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .. import __version__
from .choosing import choice_options
from .output import emit, output_option
from .refusing import refusals
from .settling import settling_options
from .status import SEVERITIES, status_of
from .stdin import standard_input, stdin_name_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..configuration.setups import Setups
    from ..model.explanation import Explanation
    from ..model.outcome import Checked, Finding
    from .settling import Settle

FORMATS = ("text", "json")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹...")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="输出格式。")
@output_option
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="有这一级别或更严重的问题时，退出码为 1。",
)
@click.option(
    "--include",
    multiple=True,
    metavar="通配符",
    help="文件夹里只检查这样的文件，如 '*.html'、'2023/**/*.docx'（可以写多次）。",
)
@click.option(
    "--exclude",
    multiple=True,
    metavar="通配符",
    help="不检查这样的文件或文件夹，如 '*征求意见*'、'drafts'（可以写多次）。",
)
@click.option("--explain", is_flag=True, help="把每个问题的算式逐行列出来，并标出表格里是哪一格。")
@stdin_name_option
@settling_options
@choice_options
def check(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    fail_on: str,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    explain: bool,
    stdin_name: str,
    setups: Setups,
    show_config: bool,
    settle: Settle,
) -> None:
    """检查报告，列出问题。

    \b
    可以写多个文件、文件夹（连同其中的子文件夹）和通配符（如 "2023/**/*.docx"）；
    “-”表示从标准输入读取。文件是什么类型，看内容，不看文件名。

    \b
    文件夹里的图片、电子表格等，以及不是年度报告的网页和文本，跳过并列出；
    隐藏文件和 Word 的临时文件（~$ 开头）不看。
    直接写出的文件若不是年度报告，按未能读取处理。

    \b
    通配符不分大小写：* 代表一个名字里的任意字符，** 代表任意多层文件夹。
    --include、--exclude 的通配符不含 / 时，对每一层的文件名和文件夹名都有效；
    含 / 时，从所查的文件夹算起。--include 只管文件夹里的文件。

    \b
    报告所在的文件夹（或上面的文件夹）里可以放一个配置文件 .gov-report-lint.yaml，
    写明机关类型、不检查的规则等；--show-config 显示哪些配置在起作用。

    \b
    报告旁边可以放一个例外文件“报告文件名.exceptions.yaml”，写明哪条规则的哪一处问题、
    谁、为什么放行、到哪天为止；放行的问题照样列出，只是不算作问题。

    退出码：0 没有问题；1 有问题；2 用法、配置、例外、基线或规则包有误；3 有文件未能读取。
    """  # noqa: D301 (click wants the character itself)
    if explain and format_ != "text":
        raise click.UsageError("--explain 只用于文字输出（--format text）")
    if show_config:
        from ..configuration.showing import show

        with refusals():
            shown = show(paths, setups, include, exclude)
        emit(shown, output)
        return
    from ..lint import lint

    with refusals():
        run = lint(paths, setups, standard_input(stdin_name), include, exclude)
    run = settle(run)
    if format_ == "json":
        from ..reporters.json_report import render as render_json

        text = render_json(run, __version__)
    else:
        from ..reporters.text_report import render as render_text

        titles = {pack.name: pack.form.title for pack in setups.packs()}
        text = render_text(run, titles, _explained if explain else None)
    emit(text, output)
    sys.exit(status_of(run, fail_on))


def _explained(checked: Checked) -> Callable[[Finding], Explanation]:
    """Return what explains the findings of a report."""
    from ..diagnosis.explaining import Explainer

    return Explainer(checked).of
