"""What commands that give a document back have in common: the file read, the copy written."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..files.stdin import STDIN
from ..model.document import UnreadableError
from .status import UNREADABLE, WRONG_USAGE
from .wording import in_chinese

if TYPE_CHECKING:
    from ..files.stdin import Stdin
    from ..model.outcome import Checked, Run

MOST = 256 * 1024 * 1024
ONE_FILE = "一次只能写一个文件，请写出报告文件本身，不写文件夹或通配符"
SAME_FILE = "输出文件不能就是原文件；请另起一个名字，原文件会保持不变"


def only_report(run: Run) -> Checked:
    """Return the one report of a run.

    Where it could not be read this ends with status 3, and for a folder with status 2.
    """
    for one in run.unread:
        click.echo(f"未能读取 {one.path}：{one.reason}", err=True)
    if run.unread:
        sys.exit(UNREADABLE)
    if len(run.checked) != 1:
        raise click.UsageError(ONE_FILE)
    return run.checked[0]


def ready(path: str, output: str, stdin: Stdin) -> bytes:
    """Return the bytes of the file; the output may not be the file itself.

    Raises:
        UnreadableError: when the file can't be read any more.

    """
    if path == STDIN:
        return stdin.content()
    if not os.path.isfile(path):
        raise click.UsageError(ONE_FILE)
    if os.path.exists(output) and os.path.samefile(path, output):
        raise click.UsageError(SAME_FILE)
    try:
        with open(path, "rb") as stream:
            return stream.read(MOST)
    except OSError as error:
        raise UnreadableError(in_chinese(str(error.strerror))) from error


def write(output: str, data: bytes) -> None:
    """Write the file whole or not at all; one that can't be written ends with status 2."""
    target = Path(output)
    part = None
    try:
        handle, part = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        os.chmod(part, 0o666 & ~_umask())
        os.replace(part, target)
    except OSError as error:
        if part is not None and os.path.exists(part):
            os.unlink(part)
        click.echo(in_chinese(f"写不了文件 {output}：{error.strerror}"), err=True)
        sys.exit(WRONG_USAGE)


def _umask() -> int:
    """Return the mask of permissions that new files get, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
