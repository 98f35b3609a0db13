"""The command ``explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .choosing import source_options
from .output import emit, output_option
from .refusing import refusals
from .returning import only_report
from .settling import settled_beside
from .stdin import standard_input, stdin_name_option

if TYPE_CHECKING:
    from ..configuration.setups import Setups
    from ..model.outcome import Finding

LEAST = 4  # characters of a fingerprint


@click.command()
@click.argument("path", metavar="文件")
@click.argument("wanted", metavar="问题")
@output_option
@stdin_name_option
@source_options
def explain(path: str, wanted: str, output: str | None, stdin_name: str, setups: Setups) -> None:
    """把一个问题的算式逐行列出来，并标出表格里是哪一格。

    \b
    “问题”可以写 check 结果里的序号（如 3）、标识（如 33a0b07b57a33f19，写前几位也行），
    或者规则编号（如 B16，有几处就都列出）。
    """  # noqa: D301 (click wants the character itself)
    from ..diagnosis.explaining import Explainer
    from ..lint import lint
    from ..reporters.explained import lines
    from ..reporters.text_report import details

    with refusals():
        run = settled_beside(lint([path], setups, standard_input(stdin_name)))
    checked = only_report(run)
    explainer = Explainer(checked)
    told: list[str] = []
    for number, found in chosen(checked.findings, wanted):
        told += [*details(number, found), *lines(explainer.of(found)), ""]
    emit("\n".join(told).rstrip(), output)


def chosen(findings: list[Finding], wanted: str) -> list[tuple[int, Finding]]:
    """Return the findings meant, each with its number in the list.

    Raises:
        click.UsageError: when there is none such, naming those there are.

    """
    asked = wanted.strip().casefold()
    found = [
        (number, one)
        for number, one in enumerate(findings, start=1)
        if asked == str(number)
        or asked in {each.rule.id.casefold() for each in (one, *one.evidence)}
        or (
            len(asked) >= LEAST
            and any(each.fingerprint.startswith(asked) for each in (one, *one.evidence))
        )
    ]
    if found:
        return found
    if not findings:
        raise click.UsageError("这份报告没有发现问题（放行的不算），没有什么可以选")
    rules = "、".join(dict.fromkeys(one.rule.id for one in findings))
    raise click.UsageError(
        f"没有“{wanted}”这个问题；这份报告有 {len(findings)} 个问题，"
        f"可以写序号 1 到 {len(findings)}、标识，或者规则编号（{rules}）"
    )
