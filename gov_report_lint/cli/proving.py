"""The commands ``rules certify``, ``rules compare`` and ``rules pages``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .library import load, packs_option
from .naming import named, refuse
from .output import emit, output_option
from .status import FINDINGS, OK, UNREADABLE


@click.command()
@click.argument("pack", required=False, metavar="[规则包]")
@output_option
def certify(pack: str | None, output: str | None) -> None:
    """证明规则包可用：示例、没有错误的报告、种入的错误、每个数改动 1、逐条对照。

    规则包可以是名称，也可以是文件夹；不写则证明全部随附的规则包。有没证明的，退出码为 1。
    """
    from ..certifying.certify import certify as prove
    from ..certifying.proof import proof_of
    from ..certifying.written import written
    from ..packs.errors import PackError

    library, names, folders = named(pack)
    try:
        found = [
            prove(one, proof_of(one.name, folders, library), library)
            for one in library.packs
            if one.name in names
        ]
    except PackError as error:
        refuse(f"规则包有误：{error}")
    emit("\n".join(written(one) for one in found).rstrip("\n"), output)
    sys.exit(FINDINGS if any(one.gaps for one in found) else OK)


@click.command()
@click.argument("old", metavar="旧规则包", type=click.Path(exists=True, file_okay=False))
@click.argument("new", metavar="新规则包", type=click.Path(exists=True, file_okay=False))
@click.argument("paths", nargs=-1, required=True, metavar="报告文件夹...")
@output_option
def compare(old: str, new: str, paths: tuple[str, ...], output: str | None) -> None:
    """用新旧两套规则检查同一批报告，列出增加和减少的问题。

    新、旧规则包各是一个规则包的文件夹，或者放着几个规则包的文件夹（如 rules）。
    """
    from ..certifying.comparing import compare as compared
    from ..certifying.comparing import library_of, told
    from ..packs.errors import PackError

    try:
        found = compared(library_of(Path(old)), library_of(Path(new)), paths)
    except PackError as error:
        refuse(f"规则包有误：{error}")
    emit(told(found), output)
    sys.exit(UNREADABLE if found.new.unread else OK)


@click.command()
@click.argument("folder", metavar="文件夹")
@packs_option
def pages(folder: str, packs: tuple[str, ...]) -> None:
    """为每条规则写一页说明（Markdown），连同目录，放进一个文件夹。"""
    from ..certifying.pages import write_pages

    try:
        count = write_pages(load(packs), Path(folder))
    except OSError as error:
        refuse(f"写不了文件夹 {folder}：{error.strerror}")
    click.echo(f"写了 {count} 页。")
