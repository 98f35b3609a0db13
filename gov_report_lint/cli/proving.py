"""The commands ``rules certify``, ``rules compare`` and ``rules pages``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .library import load, packs_option
from .output import emit, output_option
from .status import FINDINGS, OK, UNREADABLE, WRONG_USAGE

if TYPE_CHECKING:
    from ..model.library import Library


def _refuse(message: str) -> None:
    click.echo(message, err=True)
    sys.exit(WRONG_USAGE)


def _named(pack: str | None) -> tuple[Library, list[str], dict[str, Path]]:
    """Return the library, the packs meant (all shipped ones by default), and their folders."""
    from ..packs.errors import suggestion
    from ..packs.schema import pack_name
    from ..packs.shipped import local_folders, shipped_folders

    folders = {pack_name(one): one for one in shipped_folders()}
    local = local_folders()
    if pack is None or pack in folders:
        return load(()), [pack] if pack else list(folders), folders
    folder = local.get(pack) or Path(pack)
    if not (folder / "pack.yaml").is_file():
        hint = suggestion(pack, [*folders, *local])
        _refuse(f"没有名为“{pack}”的规则包，也没有这样的规则包文件夹。{hint}")
    own = folder.resolve() not in {one.resolve() for one in folders.values()}
    library = load((str(folder),)) if own else load(())
    name = pack_name(folder)
    return library, [name], {**folders, name: folder}


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

    library, names, folders = _named(pack)
    try:
        found = [
            prove(one, proof_of(one.name, folders, library), library)
            for one in library.packs
            if one.name in names
        ]
    except PackError as error:
        _refuse(f"规则包有误：{error}")
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
        _refuse(f"规则包有误：{error}")
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
        _refuse(f"写不了文件夹 {folder}：{error.strerror}")
    click.echo(f"写了 {count} 页。")
