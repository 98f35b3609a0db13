"""Which packs a command means by a name or a folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from .library import load
from .status import WRONG_USAGE
from .wording import in_chinese

if TYPE_CHECKING:
    from ..model.library import Library


class Named(NamedTuple):
    """The library, the names of the packs meant, and the folders of the packs by name."""

    library: Library
    names: list[str]
    folders: dict[str, Path]


def refuse(message: str) -> NoReturn:
    """End with status 2."""
    click.echo(in_chinese(message), err=True)
    sys.exit(WRONG_USAGE)


def named(pack: str | None) -> Named:
    """Return the packs meant: all shipped ones, one of these, a shipped local one, or a folder's.

    A name of a shipped pack always means that one, as in configurations.
    """
    from ..packs.schema import pack_name
    from ..packs.shipped import local_folders, shipped_folders

    folders = {pack_name(one): one for one in shipped_folders()}
    local = local_folders()
    if pack is None or pack in folders:
        return Named(load(()), [pack] if pack else list(folders), folders)
    folder = local.get(pack) or _folder(pack, [*folders, *local])
    own = folder.resolve() not in {one.resolve() for one in folders.values()}
    library = load((str(folder),)) if own else load(())
    name = pack_name(folder)
    return Named(library, [name], {**folders, name: folder})


def _folder(pack: str, known: list[str]) -> Path:
    from ..packs.errors import suggestion

    folder = Path(pack)
    if folder.is_dir() and not (folder / "pack.yaml").is_file():
        refuse(f"文件夹“{pack}”不是规则包：里面没有 pack.yaml")
    if not folder.is_dir():
        hint = suggestion(pack, known)
        refuse(f"没有名为“{pack}”的规则包，也没有这样的规则包文件夹。{hint}")
    return folder
