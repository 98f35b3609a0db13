"""Standard input as bytes, and the name it goes by."""

from __future__ import annotations

import sys

import click

from ..files.stdin import STDIN, Stdin

stdin_name_option = click.option(
    "--stdin-name",
    default=STDIN,
    metavar="名称",
    help="从标准输入读取时，结果里用这个文件名称呼它。",
)


def standard_input(name: str) -> Stdin:
    """Return standard input, which nobody reads before it is asked for."""
    return Stdin(getattr(sys.stdin, "buffer", None), name)
