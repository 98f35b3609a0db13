"""What commands print goes to the screen or to a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .status import WRONG_USAGE
from .wording import in_chinese

output_option = click.option("--output", metavar="文件", help="写入文件，而不是显示在屏幕上。")


def emit(text: str, output: str | None) -> None:
    """Print the text, or write it to a file; a file that can't be written ends with status 2."""
    text = text.encode("utf-8", "replace").decode()  # a file name may be no text at all
    try:
        if output is None:
            click.echo(text)
            return
        Path(output).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        where = f"文件 {output}" if output else "输出"
        click.echo(in_chinese(f"写不了{where}：{error.strerror}"), err=True)
        sys.exit(WRONG_USAGE)
